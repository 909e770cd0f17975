"""Where tests keep their records: every test of this folder runs over each kind of store."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from tests.store.made import MARCH
from tests.store.servers import schema, server

from verbale.resolve.clusters import clusters
from verbale.store.stores import OpenStore, OpenView, open_store, open_writer

__all__ = ["schema", "server"]


@dataclass
class Clock:
    """A clock that stands still until a test moves it."""

    now: datetime = MARCH

    def __call__(self) -> datetime:
        return self.now

    def pass_days(self, days: int) -> None:
        self.now += timedelta(days=days)


@dataclass
class Place:
    """Where a store is, and doors to it that are closed when the test ends."""

    where: str
    clock: Clock = field(default_factory=Clock)
    opened: list[OpenView] = field(default_factory=list)

    def writer(self) -> OpenStore:
        door = open_writer(self.where, clusters, clock=self.clock)
        self.opened.append(door)
        return door

    def view(self) -> OpenView:
        door = open_store(self.where)
        self.opened.append(door)
        return door


def _in_sqlite(request: pytest.FixtureRequest) -> str:
    folder: Path = request.getfixturevalue("tmp_path")
    return str(folder / "news.db")


def _in_postgres(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue("schema"))


KINDS: dict[str, Callable[[pytest.FixtureRequest], str]] = {"sqlite": _in_sqlite, "postgres": _in_postgres}
"""What makes an empty place for each kind of store."""


@pytest.fixture(params=KINDS)
def store(request: pytest.FixtureRequest) -> Iterator[Place]:
    """An empty place for a store of each kind."""
    place = Place(KINDS[request.param](request))
    yield place
    for door in place.opened:
        door.close()
