"""reference/en/light_verbs.toml in, the verbs that carry an event noun out: "held talks with", "came under fire"."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from verbale.errors import BadTable
from verbale.reference.ontology import ontology
from verbale.reference.slots import PREPOSITIONS, VERB_SLOTS, words_of

_FIELDS = frozenset({"verbs", "subject", "other", "types", "nouns", "gloss"})
_LEADS = PREPOSITIONS - {"off"}
_SIDES = frozenset({"who", "whom"})


@dataclass(frozen=True, slots=True)
class LightVerb:
    """One verb that carries an event noun as its object, or behind its last word `leads` ("come under").

    `subject` is the side of the noun's event that the verb's subject is: "who" or "whom". `other` are the slots of the
    verb that hold the other side. `types` and `nouns` narrow it; both empty: any event noun.
    """

    lemma: str
    beside: tuple[str, ...]
    passive: bool
    subject: str
    other: tuple[str, ...]
    types: frozenset[str]
    nouns: frozenset[str]

    @property
    def leads(self) -> str:
        """The preposition behind which the noun stands; "" where it is the object."""
        return self.beside[-1] if self.beside and self.beside[-1] in _LEADS else ""


@cache
def light_verbs() -> tuple[LightVerb, ...]:
    """The table of light verbs, read once; those with more words first."""
    path = resources.files("verbale.reference") / "en" / "light_verbs.toml"
    rows = read_light(tomllib.loads(path.read_text("utf-8")))
    return tuple(sorted(rows, key=lambda row: (-len(row.beside), not (row.types or row.nouns))))


def read_light(table: Mapping[str, object]) -> Iterator[LightVerb]:
    """A parsed TOML table in, its light verbs out; BadTable at the first block that cannot be right.

    >>> block = {"verbs": "be subject to", "subject": "whom", "other": "by"}
    >>> [(verb.lemma, verb.passive, verb.leads) for verb in read_light({"light": [block]})]
    [('subject', True, 'to')]
    """
    blocks = table.get("light")
    if not isinstance(blocks, list):
        raise BadTable("en/light_verbs.toml: no [[light]] block found")
    for number, block in enumerate(blocks, start=1):
        yield from _block(block, f"en/light_verbs.toml, block {number}")


def _block(block: Mapping[str, object], place: str) -> Iterator[LightVerb]:
    unknown = sorted(set(block) - _FIELDS)
    if unknown or block.get("subject") not in _SIDES:
        raise BadTable(f"{place}: unknown field {unknown} or subject “{block.get('subject')}” is not who or whom")
    other = words_of(block.get("other", ""), f"{place}, other")
    types = words_of(block.get("types", ""), f"{place}, types")
    bad = [s for s in other if s not in VERB_SLOTS] + [t for t in types if ontology().type(t) is None]
    if bad:
        raise BadTable(f"{place}: “{bad[0]}” is no slot or type")
    nouns = frozenset(words_of(block.get("nouns", ""), f"{place}, nouns"))
    for words in words_of(block.get("verbs", ""), f"{place}, verbs"):
        lemma, *beside = words.split()
        yield LightVerb(*_passive(lemma, beside, place), str(block["subject"]), other, frozenset(types), nouns)


def _passive(lemma: str, beside: list[str], place: str) -> tuple[str, tuple[str, ...], bool]:
    """ "be subject to" is written for a passive: the lemma is the word behind "be"."""
    if lemma != "be":
        return lemma, tuple(beside), False
    if not beside or beside[0] in PREPOSITIONS:
        raise BadTable(f"{place}: “be {' '.join(beside)}” needs the lemma of a verb behind “be”")
    return beside[0], tuple(beside[1:]), True
