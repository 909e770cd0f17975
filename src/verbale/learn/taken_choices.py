"""A report as marked and as read in, whether its coder too dated as the engine does what no words date, out."""

from collections.abc import Iterator

from verbale.evaluate.accounts import Compared, compared
from verbale.evaluate.names import Identity, Names
from verbale.extract.accounts import before_weighing
from verbale.extract.taken import Taken
from verbale.learn.aligned import Aligned
from verbale.learn.fit import Choice
from verbale.learn.marked_gold import gold_of as gold_of_marks
from verbale.records.notation import gold_of
from verbale.records.reading import Reading
from verbale.reference.states import state_in


def day_choices(one: Aligned) -> Iterator[Choice]:
    """A report in, for each row that no words date the choice among the days it may have had out."""
    taken, both = _compared(one)
    for gold, found in _alike(both):
        options = taken.days(taken.accounts[found])
        right = frozenset(n for n, (when, _) in enumerate(options) if both.gold[gold].when.meets(when))
        if len(options) > 1 and right:
            yield Choice(tuple(features for _, features in options), right)


def _alike(both: Compared) -> Iterator[tuple[int, int]]:
    return ((gold, found) for gold, found in both.matching.type if both.likeness[gold][found].shares)


def _compared(one: Aligned) -> tuple[Taken, Compared]:
    """What the engine makes of a report before the weighing, beside what its coder made of it."""
    taken = Taken(one.report, before_weighing(one.report))
    article, cast = one.report.tree.analysis.article, one.report.people.cast
    found = gold_of(Reading(article, accounts=tuple(taken.accounts), actors=cast.actors))
    gold = gold_of_marks(one.marked)
    names = Identity(Names.of(found, state_in), Names.of(gold, state_in), state_in)
    return taken, compared(gold.accounts, found.accounts, names)
