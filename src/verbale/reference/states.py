"""A name, an office or a demonym in, the state or territory for which it stands out, by the tables of the world."""

from functools import lru_cache

from verbale.reference.phrases import As, Entry
from verbale.reference.world import World, world

# "a diplomat in Brussels" does not stand for Belgium, nor does what only shares a name or is short for it.
_NO_STATE = frozenset({As.CAPITAL, As.SHORT, As.COMBINING, As.NAMESAKE})


@lru_cache(maxsize=65_536)
def state_in(words: str) -> str:
    """Words in, the first state or territory that they name (or that a known body among them serves) out; "" if none.

    >>> state_in("Ministry of Defence of Peru"), state_in("two Belarusian diplomats"), state_in("NATO")
    ('Peru', 'Belarus', '')
    """
    tables, said, start = world(), words.split(), 0
    while start < len(said):
        length, entries = tables.longest(said, start)
        found = _state(tables, entries)
        if found:
            return found
        start += max(1, length)
    return ""


def _state(tables: World, entries: tuple[Entry, ...]) -> str:
    """The surest meaning decides; a territory stands for itself."""
    for entry in entries:
        if entry.as_ not in _NO_STATE:
            return entry.canonical if entry.canonical in tables.polities else entry.country
    return ""
