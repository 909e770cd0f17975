"""Clusters: accounts of one happening, articles on one matter."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Event:
    """The ids of the accounts that tell one happening; holds no values of its own."""

    id: str
    accounts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """The ids of the articles on one matter."""

    id: str
    articles: tuple[str, ...]
