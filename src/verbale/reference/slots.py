"""The words of the frame tables that name slots, kinds and complements in, the sets that readers check against out."""

from verbale.errors import BadTable

# Words that can lead to a noun.
PREPOSITIONS = frozenset(
    "to with against from between for on at in into by of over about toward towards among after before upon through under "
    "within near around across along alongside as behind onto off beyond outside despite during without amid like per via "
    "inside aboard past until".split()
)
# Words that can stand with a verb without leading to a noun: particles, and what a verb makes of its object ("set free").
ADVERBS = frozenset(
    "up down out away back apart aside together forward forth home dead free guilty responsible alive alight ablaze captive "
    "offline open public clear go foul short closely highly well hostage sorry prisoner jointly sexually "
    "incommunicado no silent quiet calm overboard ashore adrift off-limits accountable loose liable violent".split()
)
VERB_SLOTS = frozenset({"subj", "obj", "iobj", "agent", "clause-subj"}) | PREPOSITIONS
NOUN_SLOTS = frozenset({"poss", "adj", "clause-subj"}) | PREPOSITIONS

# What a noun can be for a condition: person (somebody), actor (anybody who acts: states, bodies, groups, persons),
# place, thing (neither).
KINDS = frozenset({"person", "actor", "place", "thing"})

# What may stand behind a trigger: "to leave", "that he left", "leaving", a noun, or a phrase with that preposition.
COMPLEMENTS = frozenset({"infinitive", "clause", "gerund", "object"}) | PREPOSITIONS


def words_of(value: object, place: str) -> tuple[str, ...]:
    """A list as the tables write it, words with commas between them, in; the words out; BadTable if it is no text.

    >>> words_of("border, crossing point", "close.toml")
    ('border', 'crossing point')
    """
    if not isinstance(value, str):
        raise BadTable(f"{place}: must be words with commas between them, in quotation marks")
    return tuple([" ".join(word.split()) for word in value.split(",") if word and not word.isspace()])
