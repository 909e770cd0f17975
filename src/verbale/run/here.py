"""Shards in, what is kept of them out, in this process: for a few articles, for one core, and for looking into what is done."""

from collections.abc import Iterable, Iterator

from verbale.pipeline.keeping.coding import Coder
from verbale.pipeline.keeping.entry import Shard
from verbale.store.drafts import Draft


def here(shards: Iterable[Shard | None], coder: Coder) -> Iterator[tuple[Draft, ...]]:
    """Shards (None: nothing comes for the moment) in, what is kept of each out, in the same order."""
    for shard in shards:
        if shard is not None:
            yield coder(shard)
