"""reference/en/noun_kinds.toml in, what a noun that the cast does not know can be out: person, actor, place."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from importlib import resources

from verbale.errors import BadTable
from verbale.reference.nominals import nominals

_PERSON = frozenset({"actor", "person"})
_ACTOR = frozenset({"actor"})
_PLACE = frozenset({"place"})
_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class NounKinds:
    """The table, each part as a set of lower-case words; `ends` are the ends of nouns for people."""

    pronouns: frozenset[str]
    amounts: frozenset[str]
    ends: frozenset[str]
    things: frozenset[str]
    states: frozenset[str]
    towns: frozenset[str]
    bodies: frozenset[str]

    def of_noun(self, lemma: str) -> frozenset[str]:
        """A common noun in, its kinds out; none for a thing.

        >>> sorted(noun_kinds().of_noun("sharpshooter")), sorted(noun_kinds().of_noun("letter"))
        (['actor', 'person'], [])
        """
        table = nominals()
        acts = bool(table.group(lemma)) or lemma in self.bodies
        if table.theme(lemma) or table.is_office(lemma):
            return _PERSON
        if lemma in self.towns:
            return _PLACE | _ACTOR if acts else _PLACE
        if acts:
            return _ACTOR
        return _PERSON if lemma.endswith(tuple(self.ends)) and lemma not in self.things else _NOTHING


@cache
def noun_kinds() -> NounKinds:
    """The table, read once.

    >>> "wounded" in noun_kinds().states
    True
    """
    path = resources.files("verbale.reference") / "en" / "noun_kinds.toml"
    return read_noun_kinds(tomllib.loads(path.read_text("utf-8")))


def read_noun_kinds(table: Mapping[str, object]) -> NounKinds:
    """A parsed TOML table in, the typed table out; BadTable where a part is missing, unknown or no text."""
    names = [field.name for field in fields(NounKinds)]
    if set(table) != set(names) or not all(isinstance(words, str) for words in table.values()):
        raise BadTable(f"en/noun_kinds.toml must hold exactly {', '.join(names)}, each as words in quotation marks")
    return NounKinds(*(frozenset(str(table[name]).split()) for name in names))
