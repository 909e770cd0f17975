"""A report as marked and as read in, for each row that the engine makes whether its core is right, as a choice, out."""

from collections.abc import Iterator

from verbale.evaluate.curve import right_ones
from verbale.evaluate.gold import Pair
from verbale.evaluate.names import Identity, Names
from verbale.extract.accounts import drafts
from verbale.learn.aligned import Aligned
from verbale.learn.fit import Choice
from verbale.learn.marked_gold import gold_of as gold_of_marks
from verbale.records.notation import gold_of
from verbale.records.reading import Reading
from verbale.reference.states import state_in


def rows(one: Aligned) -> Iterator[Choice]:
    """A report in, for each row the choice between its features (the core is right) and nothing (it is wrong) out."""
    made = drafts(one.report)
    cast = one.report.people.cast
    reading = Reading(one.report.tree.analysis.article, accounts=tuple(row for row, _ in made), actors=cast.actors)
    pair = Pair(gold_of_marks(one.marked), gold_of(reading), one.marked.marked.text)
    names = Identity(Names.of(pair.found, state_in), Names.of(pair.gold, state_in), state_in)
    for (_, features), right in zip(made, right_ones(pair, names), strict=True):
        yield Choice((features, ()), frozenset({0 if right else 1}))
