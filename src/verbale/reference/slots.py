"""The words of the frame tables that name slots, kinds and complements in, the sets that readers check against out."""

from verbale.errors import BadTable

# Words that can lead to a noun. Pure particles (off, up, down, out, away, back, apart, aside, together) are no slots.
PREPOSITIONS = frozenset(
    [*"to with against from between for on at in into by of over about about toward towards among after before".split()]
    + [*"upon through under within near around across along alongside as behind onto near off beyond outside".split()]
    + [*"despite during without amid like per via inside".split()]
)
VERB_SLOTS = frozenset({"subj", "obj", "iobj", "agent", "clause-subj"}) | PREPOSITIONS
NOUN_SLOTS = frozenset({"poss", "adj"}) | PREPOSITIONS

# What a noun can be for a condition: person (somebody), actor (anybody who acts: states, bodies, groups, persons),
# place, thing (neither).
KINDS = frozenset({"person", "actor", "place", "thing"})

# What may stand behind a trigger: "to leave", "that he left", "leaving", a noun, or a phrase with that preposition.
COMPLEMENTS = frozenset({"infinitive", "clause", "gerund", "object"}) | PREPOSITIONS


def strings(values: object, place: str) -> tuple[str, ...]:
    """What a table holds in, a tuple of words out; BadTable if it is no list of words.

    >>> strings(["border", "crossing"], "close.toml")
    ('border', 'crossing')
    """
    if not isinstance(values, list) or not all(isinstance(value, str) and value.strip() for value in values):
        raise BadTable(f"{place}: must be a list of words")
    return tuple(values)
