"""Clusters: accounts of one happening, articles on one matter, and what a comparison found."""

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


@dataclass(frozen=True, slots=True)
class Answer:
    """To one question (who, what, whom, when, where, how many, whether): groups of account ids that agree with each other."""

    question: str
    groups: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the accounts of one event agree on, differ on, and which of them are silent on what."""

    event: str
    agreements: tuple[Answer, ...]
    differences: tuple[Answer, ...]
    silences: tuple[Answer, ...]
