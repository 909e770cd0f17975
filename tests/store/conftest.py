"""Where tests keep their records: every test of this folder runs over each kind of store."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from tests.store.made import MARCH

from verbale.resolve.clusters import clusters
from verbale.store.stores import OpenStore, OpenView, open_store, open_writer


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


def _in_sqlite(folder: Path) -> Iterator[str]:
    yield str(folder / "news.db")


KINDS: dict[str, Callable[[Path], Iterator[str]]] = {"sqlite": _in_sqlite}
"""What makes an empty place for each kind of store; cleans up behind its yield."""


@pytest.fixture(params=KINDS)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    """An empty place for a store of each kind."""
    for where in KINDS[request.param](tmp_path):
        place = Place(where)
        yield place
        for door in place.opened:
            door.close()
