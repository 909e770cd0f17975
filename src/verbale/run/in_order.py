"""Shards in, what is kept of each out in the same order: how whoever does them elsewhere is fed and heard."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from verbale.pipeline.keeping.coding import Coder
from verbale.pipeline.keeping.entry import Shard
from verbale.store.drafts import Draft

type Drafts = tuple[Draft, ...]
type Executor = Callable[[Iterable[Shard | None], Coder], Iterator[Drafts]]
"""Where shards are coded. None among the shards: nothing comes for the moment, so all that is under way is to be handed on."""

_AHEAD = 6  # shards a core: a long text does not stop the others
_BEHIND = 48  # shards: two batches and more, which are coded while one is judged and kept
MOST_DEATHS = 20
"""In a row: then it is not the articles."""


def most_ahead(cores: int) -> int:
    """A number of cores in, how many shards may be done or under way before the first of them is handed on out."""
    return _AHEAD * cores + _BEHIND


class Desk(Protocol):
    """Shards that are under way, the first to be handed on first."""

    @property
    def full(self) -> bool:
        """Whether no more should be taken before the first is handed on."""

    def take(self, shard: Shard) -> None:
        """Takes a shard to be done."""

    def first(self) -> Drafts:
        """Waits for the first shard, and hands it on."""

    def ready(self) -> Iterator[Drafts]:
        """What is done without waiting."""

    def rest(self) -> Iterator[Drafts]:
        """Waits for all, and hands it on."""


def in_order(shards: Iterable[Shard | None], desk: Desk) -> Iterator[Drafts]:
    """Shards (None: nothing comes for the moment) and who does them in, what is kept of each out, in the same order."""
    for shard in shards:
        if shard is None:
            yield from desk.rest()
            continue
        desk.take(shard)
        while desk.full:
            yield desk.first()
        yield from desk.ready()
    yield from desk.rest()
