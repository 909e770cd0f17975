"""single_offices.toml in, which offices have one holder at a time, and which nobody holds together, out."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from verbale.errors import BadTable
from verbale.reference.sheets import open_sheet, parsed
from verbale.reference.world import world

_FILE = "single_offices.toml"
_HIGH = 2  # heads of state, ministers


@dataclass(frozen=True, slots=True)
class SingleOffices:
    """`single`: offices with one holder; `many`: words before one that let many hold it; `apart`: groups that nobody holds together."""

    single: frozenset[str]
    many: frozenset[str]
    apart: tuple[frozenset[str], ...]


@cache
def single_offices() -> SingleOffices:
    """The table, read once."""
    table = parsed(open_sheet(_FILE), _FILE)
    groups = table.get("apart")
    if not isinstance(groups, list):
        raise BadTable(f"{_FILE}: “apart” must be a list of lists of offices")
    return SingleOffices(
        frozenset(_words(table.get("single"))),
        frozenset(_words(table.get("many"))),
        tuple(frozenset(_words(group)) for group in groups),
    )


def _words(found: object) -> Iterator[str]:
    if not isinstance(found, list) or not all(isinstance(word, str) for word in found):
        raise BadTable(f"{_FILE}: a list of offices must hold words alone")
    yield from found


@lru_cache(maxsize=20_000)
def has_one_holder(office: str) -> bool:
    """Whether one person holds the office at a time, for one state, body or place.

    >>> [has_one_holder(one) for one in ("foreign minister", "deputy foreign minister", "mayor", "ambassador", "spokesman")]
    [True, False, True, False, False]
    """
    table = single_offices()
    words = office.lower().split()
    if not words or (set(words) & table.many and office not in table.single):
        return False
    known = world().office(words)
    return office in table.single or (known is not None and known.rank <= _HIGH and bool(known.ministry))


@lru_cache(maxsize=20_000)
def held_apart(one: str, other: str) -> bool:
    """Whether nobody holds both offices for the same state at one time.

    >>> held_apart("president", "prime minister"), held_apart("prime minister", "defence minister")
    (True, False)
    """
    return one != other and any({one, other} <= group for group in single_offices().apart)
