"""reference/en/nominals.toml in, what a common noun can mean out: a theme of people, an office, a group, a side."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from verbale.errors import BadTable

_TABLES = ("people", "offices", "groups", "sides", "vessels", "named", "general", "gender")


@dataclass(frozen=True, slots=True)
class NominalTable:
    """The table of common nouns; words are lemmas in lower case, pairs are sorted for look-up in `Nominals`."""

    people: tuple[tuple[str, str], ...]
    offices: frozenset[str]
    groups: tuple[tuple[str, tuple[str, ...]], ...]
    sides: tuple[tuple[str, tuple[str, ...]], ...]
    vessels: frozenset[str]
    warcraft: frozenset[str]
    named: tuple[tuple[str, str], ...]
    general: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]


class Nominals:
    """The common nouns ready for look-up by lemma; `words` are all of them."""

    __slots__ = ("_groups", "_named", "_sides", "_themes", "table", "words")

    def __init__(self, table: NominalTable) -> None:
        self.table = table
        self._themes = dict(table.people)
        self._groups = dict(table.groups)
        self._sides = dict(table.sides)
        self._named = dict(table.named)
        self.words = table.offices | table.vessels | {*self._themes, *self._groups, *self._sides}

    def theme(self, lemma: str) -> str:
        """The theme of a noun for people; "" for other nouns.

        >>> nominals().theme("marcher") == nominals().theme("demonstrator")
        True
        """
        return self._themes.get(lemma, "")

    def is_office(self, lemma: str) -> bool:
        """Whether a noun names an office or rank.

        >>> nominals().is_office("minister")
        True
        """
        return lemma in self.table.offices

    def group(self, lemma: str) -> tuple[str, ...]:
        """The kinds of organised actor that a noun can mean, likeliest first; () for other nouns.

        >>> nominals().group("ministry")
        ('body',)
        """
        return self._groups.get(lemma, ())

    def named(self, word: str) -> str:
        """The kind of actor that a capital word tells in a name, in lower case; "" for other words.

        >>> nominals().named("herald"), nominals().named("union"), nominals().named("river")
        ('media', 'organisation', '')
        """
        return next(iter(self._groups.get(word, ())), "") or self._named.get(word, "")

    def side(self, lemma: str) -> tuple[str, ...]:
        """The kinds of actor that a noun gathers in the plural ("both sides"); () for other nouns."""
        return self._sides.get(lemma, ())

    def is_vessel(self, lemma: str) -> bool:
        """Whether a noun means a thing with a crew.

        >>> nominals().is_vessel("frigate")
        True
        """
        return lemma in self.table.vessels

    def is_general(self, lemma: str) -> bool:
        """Whether a noun for an organised actor takes up any that was told of its kind.

        >>> nominals().is_general("agency"), nominals().is_general("navy")
        (True, False)
        """
        return lemma in self.table.general

    def gender(self, lemma: str) -> str:
        """ "m" or "f" where the noun tells it, else "".

        >>> nominals().gender("spokeswoman")
        'f'
        """
        return "m" if lemma in self.table.male else "f" if lemma in self.table.female else ""


@cache
def nominals() -> Nominals:
    """The table of common nouns, read once.

    >>> nominals().theme("gunman")
    'fight'
    """
    path = resources.files("verbale.reference") / "en" / "nominals.toml"
    return Nominals(read_table(tomllib.loads(path.read_text("utf-8"))))


def read_table(table: Mapping[str, object]) -> NominalTable:
    """A parsed TOML table in, the typed table out; BadTable where a part is missing or holds something else."""
    missing = [name for name in _TABLES if not isinstance(table.get(name), dict)]
    if missing or set(table) - set(_TABLES):
        raise BadTable(f"en/nominals.toml must hold exactly the tables {', '.join(_TABLES)}")
    groups: dict[str, tuple[str, ...]] = {}
    for kind, words in _lists(table, "groups"):
        for word in words:
            groups[word] = (*groups.get(word, ()), kind)
    people = tuple((word, theme) for theme, words in reversed(_lists(table, "people")) for word in words)
    gender = dict(_lists(table, "gender"))
    return NominalTable(
        people=people,
        offices=frozenset(dict(_lists(table, "offices"))["words"]),
        groups=tuple(groups.items()),
        sides=tuple(_lists(table, "sides")),
        vessels=frozenset(dict(_lists(table, "vessels"))["words"]),
        warcraft=frozenset(dict(_lists(table, "vessels"))["warcraft"]),
        named=tuple((word, kind) for kind, words in _lists(table, "named") for word in words),
        general=frozenset(dict(_lists(table, "general"))["words"]),
        male=frozenset(gender["male"]),
        female=frozenset(gender["female"]),
    )


def _lists(table: Mapping[str, object], name: str) -> list[tuple[str, tuple[str, ...]]]:
    part = table[name]
    assert isinstance(part, dict)
    for key, words in part.items():
        if not isinstance(words, list) or not all(isinstance(word, str) and word for word in words):
            raise BadTable(f"en/nominals.toml, [{name}]: “{key}” must be a list of words")
    return [(key, tuple(words)) for key, words in part.items()]
