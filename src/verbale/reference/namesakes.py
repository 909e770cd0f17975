"""namesakes.toml in, the names out that often mean something else, with the words that tell it."""

from collections.abc import Mapping
from dataclasses import dataclass

from verbale.errors import BadTable
from verbale.reference.sheets import open_sheet, parsed, toml_rows

_COLUMNS = frozenset("form means kind country clues".split())


@dataclass(frozen=True, slots=True)
class Namesake:
    """What else a form may mean: in words, as which kind of thing (place, person, word), in which state, told by which words near it."""

    form: str
    means: str
    kind: str
    country: str = ""
    clues: tuple[str, ...] = ()


def read_namesakes() -> Mapping[str, tuple[Namesake, ...]]:
    """The [[namesake]] blocks, read, by form."""
    found: dict[str, tuple[Namesake, ...]] = {}
    for row in toml_rows(open_sheet("namesakes.toml"), "namesakes.toml", "namesake"):
        row.known(_COLUMNS)
        kind = row.choice("kind", ("place", "person", "word", "organisation"))
        one = Namesake(row.text("form"), row.text("means"), kind, row.text("country", ""), row.words("clues"))
        found[one.form] = (*found.get(one.form, ()), one)
    return found


def read_ordinary() -> frozenset[str]:
    """The words that are no name without their accents ("Male")."""
    words = parsed(open_sheet("namesakes.toml"), "namesakes.toml").get("ordinary")
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise BadTable("namesakes.toml: “ordinary” must be a list of words")
    return frozenset(words)
