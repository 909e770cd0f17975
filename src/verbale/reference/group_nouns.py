"""group_nouns.csv in, the nouns out that news uses for people without a name: "protesters", "troops", "a border guard"."""

from collections.abc import Mapping
from dataclasses import dataclass

from verbale.reference.sheets import Row, csv_rows, open_sheet

_COLUMNS = frozenset("noun plural kind sector body".split())
KINDS = frozenset(("group", "person", "body", "company", "media"))


@dataclass(frozen=True, slots=True)
class GroupNoun:
    """A noun for people: its kind as an actor, its PLOVER sector, and the phrase for the body it stands for behind a state.

    `body` is a phrase of bodies.toml: troops of Russia are its "army", so the Armed Forces of Russia.
    """

    noun: str
    plural: str
    kind: str
    sector: str
    body: str = ""


def read_group_nouns() -> Mapping[str, GroupNoun]:
    """The table, read, by singular and plural."""
    found: dict[str, GroupNoun] = {}
    for row in csv_rows(open_sheet("group_nouns.csv"), "group_nouns.csv"):
        noun = group_noun(row)
        if noun.noun in found:
            raise row.bad(f"“{noun.noun}” stands twice")
        found[noun.noun] = noun
        found.setdefault(noun.plural, noun)
    return found


def group_noun(row: Row) -> GroupNoun:
    """A row in, the noun out; where no plural is told it takes "s", and a noun that is its own plural tells itself.

    >>> group_noun(Row("x.csv", 2, {"noun": "rebel", "kind": "group", "sector": "rebel"})).plural
    'rebels'
    """
    row.known(_COLUMNS)
    noun = row.text("noun")
    return GroupNoun(noun, row.text("plural", f"{noun}s"), row.choice("kind", KINDS), row.text("sector"), row.text("body", ""))
