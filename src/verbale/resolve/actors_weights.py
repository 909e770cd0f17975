"""What speaks for one actor and what against, beside the names: the weights, as log odds, with their reasons.

Set by hand, then checked on benchmarks/actors.py and on readings of invented reports; a person reads them beside each judgement.
"""

BEGIN = -1.5
"""Before anything is known: two clues that share a key are mostly not one person."""
SAME_OFFICE = 2.5
"""One office that one person holds at a time ("foreign minister of Kenya")."""
OLD_OFFICE = 1.0
"""The same, but more than four years lie between."""
SAME_POST = 1.4
"""An office that many hold ("spokesman of the police")."""
NEAR_OFFICE = 1.0
"""One office told more and less exactly ("minister", "foreign minister")."""
SAME_HOUSE = 0.5
"""Other offices of the same state or body: careers go on."""
OTHER_OFFICES = -0.6
"""Both are told with offices, and nothing of them agrees."""
APART = -2.2
"""Offices that nobody holds together, within the same days."""
SAME_STATE = 1.0
OTHER_STATE = -1.9
"""The reader of reports is not always right about the state behind a person: a doubt, no veto."""
COMPANION = 0.8
COMPANIONS = 1.6
"""Persons named in both reports; the second is the most that they count together."""
SURROUNDING = 0.15
SURROUNDINGS = 0.6
"""Bodies and organisations named in both reports."""
SAME_STORY = 0.6
"""The reports are of the same three days and share a person or two bodies."""
STORY_DAYS = 3
LONG_AGO = -0.5
"""More than a year lies between, and no office or state is the same."""

SAME = 0.75
UNSURE = 0.35
"""From these scores on a judgement says "same", or "unsure"."""
UNSURE_NAME = 0.5
"""The same for parties, groups and companies: one word in common ("Front") is nothing to look at."""
DOUBTED = 0.6
"""The most that remains where the name alone would join two, and another bearer of the name is known."""
RIVAL = -1.5
"""From here down what speaks against a bearer of the whole name shows that there are two of them."""
ONE_STATE = 0.75
"""The share of those told with a state who are of one, above which the others are slips of the reader."""
SURE = 0.94
"""A link as sure as this ends the search."""

# One who is told by his office alone: (days between, score). Offices change hands.
UNNAMED = ((14, 0.8), (60, 0.6), (180, 0.4))
NAMED_LATER = 0.6
"""Where the name comes after: it may be that of the next holder."""
