"""resolve/copies.toml in, the words by which versions of one text are told from its copies out."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from verbale.reference.frames import frames
from verbale.reference.stems import stems


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """What stands around a report and is not of it; `begins` and `corrected` in small letters, as patterns."""

    begins: tuple[str, ...]
    ends: tuple[str, ...]
    dateline: re.Pattern[str]
    signature: re.Pattern[str]
    alone: re.Pattern[str]
    corrected: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Words:
    """Of one language: words that turn a copy into a version, and words with which a sentence begins without naming anybody."""

    negations: frozenset[str]
    numbers: frozenset[str]
    days: frozenset[str]
    openings: frozenset[str]
    deeds: frozenset[str]

    def matters(self, word: str) -> bool:
        """Whether a word, in small letters, changes what is told: a number, a day, a denial, or a deed of the frames' tables.

        >>> [word for word in "shelled river nine yesterday quickly".split() if words_of("en").matters(word)]
        ['shelled', 'nine', 'yesterday']
        """
        if word in self.deeds or word in self.negations or word in self.numbers or word in self.days:
            return True
        return not word.isalpha() or any(stem in self.deeds for stem in stems(word))


@cache
def words_of(language: str) -> Words:
    """A language's code in, its words out; none for a language that the table does not hold.

    >>> "nicht" in words_of("de").negations
    True
    """
    table = _table()
    negations, numbers, days, openings = (
        frozenset(table[kind].get(language, "").split()) for kind in ("negations", "numbers", "days", "openings")
    )
    return Words(negations, numbers, days, openings, frames().heads if language == "en" else frozenset())


@cache
def boilerplate() -> Boilerplate:
    """Nothing in, what is known of boilerplate out.

    >>> bool(boilerplate().dateline.match("MANILA, March 3 (AP) — Rescuers left."))
    True
    """
    table = _table()["boilerplate"]
    agency = f"(?i:{_any(table['agencies'])})"
    agencies = rf"{agency}(?:[/,&\s]+{agency})*"
    return Boilerplate(
        tuple(table["begins"]),
        tuple(table["ends"]),
        # at most 60 characters up to a dash; with an agency in brackets, or the place in capital letters
        re.compile(
            rf"[^\W\d_][^()\n]{{0,50}}\({agency}\)\s*[-–—:]*\s*|[A-Z][A-Z .’'-]{{2,30}}(?:, [^\n–—-]{{0,30}})?\s[-–—]+\s"
        ),
        re.compile(rf"\s*(?:[(\[]|[-–—/]+\s*){agencies}[)\].\s]*$"),
        re.compile(rf"[(\[/—–\s-]*{agencies}[)\].\s]*$"),
        re.compile(_any(table["corrected"])),
    )


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((resources.files("verbale.resolve") / "copies.toml").read_text("utf-8"))
