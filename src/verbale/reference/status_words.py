"""reference/en/status.toml in, the effect of a word on what stands below it out: future, hypothetical, negated, same."""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import Any

from verbale.errors import BadTable


class Effect(StrEnum):
    """What a word says of the deed that stands below it."""

    FUTURE = "future"
    HYPOTHETICAL = "hypothetical"
    NEGATED = "negated"
    CANCELLED = "cancelled"
    PREVENTED = "prevented"
    EXPECTED = "expected"
    SEEMING = "seeming"
    SAME = "same"


type Effects = tuple[tuple[str, Effect], ...]


@dataclass(frozen=True, slots=True)
class StatusWords:
    """The table, each part ready for look-up by lemma or lower-case word."""

    modals: "Lookup"
    verbs: "Lookup"
    clauses: "Lookup"
    nouns: "Lookup"
    adjectives: "Lookup"
    predicates: "Lookup"
    adverbs: "Lookup"
    shifted: frozenset[str]
    facts: "Lookup"
    carriers: frozenset[str]
    weighs: frozenset[str]
    transparent: frozenset[str]
    acts: frozenset[str]
    signs: frozenset[str]
    suspicions: frozenset[str]
    nearness: frozenset[str]
    texts: frozenset[str]
    stopped: frozenset[str]
    passed: frozenset[str]
    unsaid: frozenset[str]
    tried: frozenset[tuple[str, str]]
    years: frozenset[str]
    anniversaries: frozenset[str]
    drifts: frozenset[str]
    schemes: frozenset[str]
    travels: frozenset[str]
    claims: frozenset[str]
    rejects: frozenset[str]
    said_of: frozenset[str]
    hearsay: frozenset[str]
    conditionals: frozenset[str]
    no_determiners: frozenset[str]
    no_pronouns: frozenset[str]
    no_prepositions: frozenset[str]
    corrections: frozenset[str]


class Lookup:
    """Words and their effects; `of` gives None for a word that is not in the table."""

    __slots__ = ("_effects",)

    def __init__(self, effects: Effects) -> None:
        self._effects = dict(effects)

    def of(self, word: str) -> Effect | None:
        """A lemma in, its effect out."""
        return self._effects.get(word)


@cache
def status_words() -> StatusWords:
    """The table of status words, read once.

    >>> status_words().verbs.of("plan").value
    'future'
    """
    path = resources.files("verbale.reference") / "en" / "status.toml"
    return _read(tomllib.loads(path.read_text("utf-8")))


def _read(table: dict[str, Any]) -> StatusWords:
    adjectives = table["adjectives"]
    predicates = {k.removeprefix("predicate_"): v for k, v in adjectives.items() if k.startswith("predicate_")}
    adverbs = table["adverbs"]
    return StatusWords(
        modals=_lookup("modals", table["modals"]),
        verbs=_lookup("verbs", table["verbs"]),
        clauses=_lookup("clauses", table["clauses"]),
        nouns=_lookup("nouns", table["nouns"]),
        adjectives=_lookup("adjectives", adjectives),
        predicates=_lookup("adjectives.predicate", predicates),
        adverbs=_lookup("adverbs", adverbs),
        shifted=frozenset(table["modals"]["shifted"]),
        facts=_lookup("facts", table["facts"]),
        carriers=frozenset(table["carriers"]["verbs"]),
        weighs=frozenset(table["carriers"]["weighs"]),
        transparent=frozenset(table["nouns"]["transparent"]),
        acts=frozenset(table["nouns"]["acts"]),
        signs=frozenset(table["nouns"]["signs"]),
        suspicions=frozenset(table["nouns"]["suspicions"]),
        nearness=frozenset(table["nouns"]["nearness"]),
        texts=frozenset(table["texts"]["nouns"]),
        stopped=frozenset(table["texts"]["stopped"]),
        passed=frozenset(table["texts"]["passed"]),
        unsaid=frozenset(table["clauses"]["unsaid"]),
        tried=frozenset((word, verb) for word, verbs in table["trials"].items() for verb in verbs),
        years=frozenset(table["years"]["units"]),
        anniversaries=frozenset(table["years"]["counted"]),
        drifts=frozenset(table["verbs"]["drifts"]),
        schemes=frozenset(table["verbs"]["schemes"]),
        travels=frozenset(table["verbs"]["travels"]),
        claims=frozenset(table["claims"]["nouns"]),
        rejects=frozenset(table["claims"]["rejects"]),
        said_of=frozenset(table["hearsay"]["said_of"]),
        hearsay=frozenset(adverbs["hearsay"] + adverbs["hearsay_adjectives"]),
        conditionals=frozenset(table["conditionals"]["markers"]),
        no_determiners=frozenset(table["negators"]["determiners"]),
        no_pronouns=frozenset(table["negators"]["pronouns"]),
        no_prepositions=frozenset(table["negators"]["prepositions"]),
        corrections=frozenset(table["corrections"]["words"]),
    )


def _lookup(part: str, rows: dict[str, Any]) -> Lookup:
    seen: dict[str, Effect] = {}
    for effect in Effect:
        for word in rows.get(effect.value, ()):
            if word in seen:
                raise BadTable(f"en/status.toml [{part}]: “{word}” is {seen[word]} and {effect}; keep one of them")
            seen[word] = effect
    return Lookup(tuple(seen.items()))
