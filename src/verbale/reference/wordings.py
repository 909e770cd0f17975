"""reference/en/wordings.toml in, which descriptions can mean one party, and which words take sides against each other, out."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from verbale.errors import BadTable
from verbale.reference.phrases import fold
from verbale.reference.stems import stems

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Opposed:
    """Words for one thing on either side, with a sentence of our own for each side."""

    about: str
    one: tuple[str, ...]
    other: tuple[str, ...]
    example: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Wordings:
    """The table: who can be anybody, the camp of a theme of people and of a sector, what wide bodies hold, and opposed words."""

    anybody: frozenset[str]
    camps: Mapping[str, str]
    sectors: Mapping[str, str]
    wide: Mapping[str, frozenset[str]]
    opposed: tuple[Opposed, ...]
    sides: Mapping[str, frozenset[tuple[int, bool]]]
    longest: int

    def against(self, some: str, others: str) -> Opposed | None:
        """Two wordings in, the entry by which they take sides against each other out; None where they do not.

        >>> wordings().against("a naval exercise", "the build-up").about
        'troops that move'
        """
        theirs = frozenset(self._taken(others))
        met = sorted(entry for entry, side in self._taken(some) if (entry, not side) in theirs)
        return self.opposed[met[0]] if met else None

    def terms(self, text: str) -> Iterator[tuple[int, int]]:
        """A text in, the stretches of it out that are terms of the table, longer ones first from each place."""
        found = list(_WORD.finditer(fold_letters(text)))
        for first in range(len(found)):
            for last in range(min(first + self.longest, len(found)), first, -1):
                if any(form in self.sides for form in _forms([word[0] for word in found[first:last]])):
                    yield found[first].start(), found[last - 1].end()

    def _taken(self, words: str) -> Iterator[tuple[int, bool]]:
        """Which side of which entry the words take; of two terms, one within the other, the longer counts."""
        said = _WORD.findall(fold_letters(words))
        start = 0
        while start < len(said):
            for last in range(min(start + self.longest, len(said)), start, -1):
                sides = [self.sides[form] for form in _forms(said[start:last]) if form in self.sides]
                if sides:
                    yield from frozenset[tuple[int, bool]]().union(*sides)
                    start = last - 1
                    break
            start += 1


def fold_letters(text: str) -> str:
    """A text in, the same without case and accents out where no letter is lost, so that places in it hold."""
    folded = fold(text)
    return folded if len(folded) == len(text) else text.lower() if len(text.lower()) == len(text) else text


def _forms(words: list[str]) -> Iterator[str]:
    """The words as they stand, and with the last one in whatever it may be a form of."""
    yield " ".join(words)
    for stem in stems(words[-1]):
        yield " ".join((*words[:-1], stem))


@cache
def wordings() -> Wordings:
    """The table, read once.

    >>> wordings().camps["army"], wordings().sectors["MIL"]
    ('forces', 'forces')
    """
    path = resources.files("verbale.reference") / "en" / "wordings.toml"
    return read_wordings(tomllib.loads(path.read_text("utf-8")))


def read_wordings(table: Mapping[str, Any]) -> Wordings:
    """A parsed TOML table in, the typed table out; BadTable where a word stands on both sides, or an example does not hold."""
    if set(table) != {"camps", "sectors", "wide", "opposed"}:
        raise BadTable("en/wordings.toml must hold exactly camps, sectors, wide and opposed")
    opposed = tuple(_entry(row) for row in table["opposed"])
    sides: dict[str, set[tuple[int, bool]]] = {}
    for number, entry in enumerate(opposed):
        for words, side in ((entry.one, True), (entry.other, False)):
            for word in words:
                sides.setdefault(word, set()).add((number, side))
    read = Wordings(
        frozenset(table["camps"].get("anybody", ())),
        {theme: camp for camp, themes in table["camps"].items() for theme in themes if camp != "anybody"},
        dict(table["sectors"]),
        {noun: frozenset(held) for noun, held in table["wide"].items()},
        opposed,
        {word: frozenset(taken) for word, taken in sides.items()},
        max((len(word.split()) for word in sides), default=1),
    )
    for entry in opposed:
        if read.against(*entry.example) is None:
            raise BadTable(f"en/wordings.toml, {entry.about}: its examples do not take sides against each other")
    return read


def _entry(row: Mapping[str, Any]) -> Opposed:
    if set(row) != {"about", "one", "other", "example"} or len(row["example"]) != 2:
        raise BadTable(f"en/wordings.toml: an entry has about, one, other and two examples, not {row!r}")
    if both := set(row["one"]) & set(row["other"]):
        raise BadTable(f"en/wordings.toml, {row['about']}: “{min(both)}” stands on both sides")
    return Opposed(row["about"], tuple(row["one"]), tuple(row["other"]), (row["example"][0], row["example"][1]))
