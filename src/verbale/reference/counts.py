"""reference/en/counts.toml in, words that say how many, of what, and with what bound, out."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from verbale.errors import BadTable


@dataclass(frozen=True, slots=True)
class CountWords:
    """The table. `currencies` gives a code by its word, `moneys` codes by state where several states have that word. `done` gives what is done to people by the lemma that tells it; `bounds` a bound by its words."""

    numerals: Mapping[str, int]
    vague: Mapping[str, int]
    bounds: Mapping[tuple[str, ...], str]
    behind: Mapping[str, str]
    done: Mapping[str, str]
    subjects: frozenset[str]
    nouns: frozenset[str]
    modes: Mapping[str, str]
    belongs: Mapping[str, frozenset[str]]
    units: frozenset[str]
    measures: frozenset[str]
    goods: frozenset[str]
    groups: frozenset[str]
    invariable: frozenset[str]
    counting: frozenset[str]
    rising: frozenset[str]
    raising: frozenset[str]
    toll_nouns: Mapping[str, str]
    signs: Mapping[str, str]
    currencies: Mapping[str, str]
    moneys: Mapping[str, Mapping[str, str]]
    right_before: Mapping[str, Mapping[str, str]]

    def currency(self, lemma: str) -> str:
        """A word in, the currency's name out; "" for any other. Lemmatisers leave "afghanis" as it is.

        >>> count_words().currency("Pesos"), count_words().currency("paper")
        ('peso', '')
        """
        forms = (lemma.lower(), lemma.lower().removesuffix("s"))
        return next((form for form in forms if form in self.currencies), "")


@cache
def count_words() -> CountWords:
    """The table, read once.

    >>> count_words().done["injure"], count_words().vague["tens of thousands"]
    ('wounded', 20000)
    """
    path = resources.files("verbale.reference") / "en" / "counts.toml"
    return read_counts(tomllib.loads(path.read_text("utf-8")))


def read_counts(table: dict[str, Any]) -> CountWords:
    """A parsed TOML table in, its CountWords out; BadTable where one word says two things, or a deed belongs nowhere."""
    done = _turned(table["done"])
    if lost := set(table["done"]) - set(table["belongs"]) - {"beaten"}:
        raise BadTable(f"en/counts.toml [belongs] lacks {', '.join(sorted(lost))}")
    return CountWords(
        numerals=table["numerals"],
        vague=table["vague"],
        bounds={tuple(words.split()): name for words, name in _turned(table["bounds"]).items()},
        behind=_turned(table["behind"]),
        done=done,
        subjects=frozenset(table["subjects"]["verbs"]),
        nouns=frozenset(table["nouns"]["verbs"]),
        modes=table["modes"],
        belongs={name: frozenset(types) for name, types in table["belongs"].items()},
        units=frozenset(table["units"]["nouns"]),
        measures=frozenset(table["units"]["measures"]),
        goods=frozenset(table["units"]["goods"]),
        groups=frozenset(table["units"]["groups"]),
        invariable=frozenset(table["units"]["invariable"]),
        counting=frozenset(table["tolls"]["verbs"]),
        rising=frozenset(table["tolls"]["rising"]),
        raising=frozenset(table["tolls"]["raising"]),
        toll_nouns=table["tolls"]["nouns"],
        signs=table["money"]["signs"],
        currencies=table["money"]["names"],
        moneys=table["money"]["of"],
        right_before=table["money"]["right_before"],
    )


def _turned(rows: dict[str, list[str]]) -> dict[str, str]:
    """Names with their words in, words with their name out."""
    found: dict[str, str] = {}
    for name, words in rows.items():
        for word in words:
            if word in found:
                raise BadTable(f"en/counts.toml: “{word}” is both {found[word]} and {name}")
            found[word] = name
    return found


_OTHER_SIDE = {"abducted": "detained"}


def one_thing(of: str) -> str:
    """What is counted in, the same under one name out, whatever word each side has for it: whom one arrests the other calls abducted.

    >>> one_thing("abducted"), one_thing("killed")
    ('detained', 'killed')
    """
    return _OTHER_SIDE.get(of, of)
