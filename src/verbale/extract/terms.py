"""The roles of a cast and the times of its report in, the roles with their days out: when an office began, ended or was held."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Protocol

from verbale.extract.actors.record import Cast
from verbale.records.actor import Role
from verbale.records.when import When


class Times(Protocol):
    """What tells the time at a word."""

    def when(self, trigger: int, carrier: int | None) -> When | None:
        """The time that the words of the deed at a token state."""

    def running(self, trigger: int) -> When | None:
        """The day told earlier in the paragraph."""


def dated(cast: Cast, times: Times) -> Iterator[Role]:
    """A cast and the times of its report in, its roles out: "appointed in December" is from December; else the running day."""
    for role, word in zip(cast.roles, cast.dated_by, strict=True):
        told = times.when(word, None) if word >= 0 else None
        running = times.running(word) if told is None and word >= 0 and role.told == "on" else None
        yield replace(role, when=told or running or role.when)
