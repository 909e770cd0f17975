"""A trigger as the frame tables write it in ("put on +alert", "mortar fire"); head, particles and fixed noun out."""

from dataclasses import dataclass

from verbale.errors import BadTable
from verbale.reference.slots import ADVERBS, PREPOSITIONS


@dataclass(frozen=True, slots=True)
class Trigger:
    """A trigger taken apart; the fields are those of `Frame`."""

    before: tuple[str, ...]
    lemma: str
    beside: tuple[str, ...]
    fixed_by: str
    fixed: str


def parse_trigger(words: str, pos: str, place: str) -> Trigger:
    """A trigger as the table writes it in; its head, the words that must stand with it, and its fixed noun out.

    >>> parse_trigger("put on +alert", "verb", "")
    Trigger(before=(), lemma='put', beside=(), fixed_by='on', fixed='alert')
    >>> parse_trigger("mortar fire", "noun", "").before
    ('mortar',)
    """
    parts = words.split()
    behind = _heads_end(parts) if pos == "noun" else 1
    beside, fixed_by, fixed = _beside(parts[behind:])
    strange = [word for word in (*beside, fixed_by) if word and word not in PREPOSITIONS and word not in ADVERBS]
    if not behind or strange or fixed == "+":
        raise BadTable(f"{place}: in “{words}” cannot read {strange or parts}; a noun behind the head is written +noun")
    return Trigger(tuple(parts[: behind - 1]), parts[behind - 1], beside, fixed_by, fixed)


def head_of(words: str, pos: str) -> str:
    """A trigger in, its head alone out; cheap, because every trigger is indexed by it.

    >>> head_of("mortar fire on", "noun"), head_of("open +fire on", "verb")
    ('fire', 'open')
    """
    if " " not in words:
        return words
    parts = words.split()
    return parts[max(_heads_end(parts), 1) - 1] if pos == "noun" else parts[0]


def _heads_end(parts: list[str]) -> int:
    """Where the words before and at the head of a noun end."""
    return next((i for i, word in enumerate(parts) if word[0] == "+" or word in PREPOSITIONS), len(parts))


def _beside(parts: list[str]) -> tuple[tuple[str, ...], str, str]:
    """The words behind a head in; its particles, the word before the +noun and the +noun out."""
    at = next((i for i, word in enumerate(parts) if word[0] == "+"), None)
    if at is None:
        return tuple(parts), "", ""
    rest = (*parts[: max(at - 1, 0)], *parts[at + 1 :])
    return rest, parts[at - 1] if at else "", parts[at][1:] or "+"
