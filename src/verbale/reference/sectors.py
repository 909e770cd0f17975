"""world/sectors.toml in, the sectors of society to which an actor belongs out, by his names, offices and kind."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from verbale.reference.sheets import Row, open_sheet, toml_rows

_FILE = "sectors.toml"


@dataclass(frozen=True, slots=True)
class Sector:
    """One sector: PLOVER's code, CAMEO's, and its name in ICEWS; all "" where nothing tells what an actor is."""

    code: str
    cameo: str
    icews: str
    kinds: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@cache
def sectors() -> tuple[Sector, ...]:
    """The table, in the order in which words decide."""
    return tuple(_sector(row) for row in toml_rows(open_sheet(_FILE), _FILE, "sector"))


@lru_cache(maxsize=50_000)  # the same actors come again and again
def sectors_of(kind: str, names: tuple[str, ...]) -> tuple[Sector, ...]:
    """An actor's kind, and his name and offices as words, in; his sectors out, the primary one first; () if nothing tells.

    >>> [sector.code for sector in sectors_of("person", ("Ana Rojas", "defence minister of Peru"))]
    ['MIL', 'GOV']
    >>> [sector.code for sector in sectors_of("state", ("Peru",))]
    ['GOV']
    """
    said = "\n".join(names).lower()
    found = tuple(sector for sector in sectors() if sector.words and _pattern(sector.words).search(said))
    return found or tuple(sector for sector in sectors() if kind in sector.kinds and sector.code)


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")


def _sector(row: Row) -> Sector:
    row.known(("code", "cameo", "icews", "kinds", "words"))
    return Sector(
        row.text("code", ""), row.text("cameo", ""), row.text("icews", ""), row.words("kinds"), row.words("words")
    )
