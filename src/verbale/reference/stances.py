"""reference/stances.toml in, which deed is which stance, which way it points, and which words name no matter, out."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from verbale.errors import BadTable
from verbale.reference.ontology import ontology
from verbale.reference.sheets import Row, parsed, toml_rows

_FILE = "stances.toml"
_POINTS = {"for": 1, "against": -1, "neither": 0}
_COLUMNS = ("type", "modes", "stance", "topic", "points", "not", "ahead")


@dataclass(frozen=True, slots=True)
class Taken:
    """A stance by its name, the topic that it is on, and which way it points: 1 for, -1 against, 0 neither; `negated` likewise.

    With `ahead` it is one only where the actor itself says what it will do, or will not.
    """

    stance: str
    topic: str
    points: int
    negated: int
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class Stances:
    """Stances by type and mode; `general` are words that name no matter, `share` is that of reports above which none does.

    An office with a word of `private` does not speak for its state, one with a word of `public` does. `mutual` are words for what is
    done to each other.
    """

    by_deed: Mapping[tuple[str, str], Taken]
    general: frozenset[str]
    share: float
    private: frozenset[str] = frozenset()
    public: frozenset[str] = frozenset()
    mutual: tuple[str, ...] = ()

    def of(self, type_: str, mode: str) -> Taken | None:
        """A deed's type and mode in, the stance that it is out; None where it is none.

        >>> stances().of("REJECT", "meet").stance, stances().of("ASSAULT", "")
        ('refuses', None)
        """
        return self.by_deed.get((type_, mode))


@cache
def stances() -> Stances:
    """The table, read once."""
    return read_stances((resources.files("verbale.reference") / _FILE).read_text("utf-8"))


def read_stances(said: str) -> Stances:
    """The text of the table in, the Stances out; BadTable at the first row that cannot be right."""
    words, offices = parsed(said, _FILE).get("words"), parsed(said, _FILE).get("standing")
    if not isinstance(words, dict) or not isinstance(words.get("share"), float) or not isinstance(offices, dict):
        raise BadTable(f"{_FILE}: needs [words] with general and share, and [standing]")
    by_deed: dict[tuple[str, str], Taken] = {}
    for row in toml_rows(said, _FILE, "stance"):
        for key, taken in _rows(row):
            if key in by_deed:
                raise row.bad(f"{':'.join(filter(None, key))} stands twice")
            by_deed[key] = taken
    general, private, public = (
        frozenset(str(table.get(name, "")).split())
        for table, name in ((words, "general"), (offices, "not"), (offices, "yes"))
    )
    mutual = tuple(filter(None, map(str.strip, str(words.get("mutual", "")).split(","))))
    return Stances(by_deed, general, words["share"], private, public, mutual)


def _rows(row: Row) -> list[tuple[tuple[str, str], Taken]]:
    row.known(_COLUMNS)
    kind = ontology().type(row.text("type"))
    if kind is None:
        raise row.bad(f"{row.text('type')} is no type of the ontology")
    modes = row.cells.get("modes", ["", *kind.modes])
    if not isinstance(modes, list) or not set(modes) <= {"", *kind.modes}:
        raise row.bad(f"modes of {kind.name} are {', '.join(kind.modes) or 'none'}")
    points, negated = (_POINTS[row.choice(column, _POINTS)] for column in ("points", "not"))
    ahead = row.cells.get("ahead") is True
    taken = Taken(row.text("stance"), row.choice("topic", ("demand", "conduct")), points, negated, ahead)
    return [((kind.name, str(mode)), taken) for mode in modes]
