"""name_letters.csv, name_forms.csv, name_families.csv and name_parts.toml in, how names are read and told apart out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from verbale.errors import BadTable
from verbale.reference.sheets import Row, csv_rows, open_sheet, parsed

_PARTS = "name_parts.toml"
_MARKS = ("elder", "younger", "second", "third", "fourth")


@dataclass(frozen=True, slots=True)
class Spellings:
    """The tables on names.

    `letters`: letters with their readings, the first the commonest; `longest`: in the longest row. `forms`: a form with the name that it is one of.
    `families`: a family name that stands first with the tongues that have it ("zh", "ko", "vi") and its usual form there. `marks`: "jr" with its mark "younger".
    `common`: family names and names so frequent that a shared one tells little.
    """

    letters: Mapping[str, tuple[str, ...]]
    longest: int
    forms: Mapping[str, str]
    families: Mapping[str, tuple[tuple[str, str], ...]]
    titles: frozenset[str]
    particles: frozenset[str]
    servants: frozenset[str]
    fathers: frozenset[str]
    marks: Mapping[str, str]
    common: frozenset[str]


@cache
def spellings() -> Spellings:
    """The tables, read once; BadTable where a form stands for two names.

    >>> spellings().forms["mohamed"], spellings().families["suh"], spellings().marks["fils"]
    ('Muhammad', (('ko', 'Seo'),), 'younger')
    """
    forms, common = _forms()
    words = {name: _words(name) for name in ("titles", "particles", "servants", "fathers", "common", *_MARKS)}
    letters = {row.text("letters"): row.words("sounds") for row in _sheet("name_letters.csv")}
    return Spellings(
        letters=letters,
        longest=max(len(row.strip("^$")) for row in letters),
        forms=forms,
        families=_families(),
        titles=words["titles"],
        particles=words["particles"],
        servants=words["servants"],
        fathers=words["fathers"],
        marks={form: mark for mark in _MARKS for form in words[mark]},
        common=words["common"] | common,
    )


def _sheet(file: str) -> Iterator[Row]:
    return csv_rows(open_sheet(file), file)


def _forms() -> tuple[dict[str, str], frozenset[str]]:
    forms: dict[str, str] = {}
    common: set[str] = set()
    for row in _sheet("name_forms.csv"):
        for form in row.words("forms"):
            if forms.setdefault(form, row.text("name")) != row.text("name"):
                raise row.bad(f"“{form}” stands for {forms[form]} too")
        common.update(row.words("forms") if row.text("common", "") == "yes" else ())
    return forms, frozenset(common)


def _families() -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for row in _sheet("name_families.csv"):
        tongue = row.choice("tongue", ("zh", "ko", "vi", "ja"))
        for form in row.words("forms"):
            found[form] = (*found.get(form, ()), (tongue, row.text("family")))
    return found


def _words(name: str) -> frozenset[str]:
    words = parsed(open_sheet(_PARTS), _PARTS).get(name)
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise BadTable(f"{_PARTS}: “{name}” must be a list of words")
    return frozenset(words)
