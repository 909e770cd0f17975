"""What stories' gold says of each question and what a comparison found in, F1 over question and pair of accounts out.

For each event, each question that its gold answers and each two accounts that answer it, the gold says that they agree or
that they differ. A pair is a hit where the comparison says the same of it. An account that the gold does not name is
silent: a pair with it is a false one. Questions that the gold of an event does not ask are not counted there. Two accounts
that were joined though the gold has them in two events are false in every question that the gold asks of either event.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from verbale.errors import BadNotation
from verbale.evaluate.bench import Difference
from verbale.evaluate.clusters import GoldEvent
from verbale.evaluate.figures import Figure, Measure, Tally, figure
from verbale.records.comparison import Answer, Asked, Comparison
from verbale.records.escape import split


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """Two accounts by their gold names, the lesser first, and whether they agree in their answers to a question."""

    asked: Asked
    one: str
    other: str
    agree: bool

    def __str__(self) -> str:
        return f"{self.asked}: {self.one} and {self.other} {'agree' if self.agree else 'differ'}"


@dataclass(frozen=True, slots=True)
class Answered:
    """One event of the gold: its pairs, and those that were found of it."""

    about: str
    gold: frozenset[Pair]
    found: frozenset[Pair]

    def only(self, asked: Asked) -> "Answered":
        """The same of one question."""
        return Answered(
            self.about, *(frozenset(p for p in side if p.asked is asked) for side in (self.gold, self.found))
        )

    def among(self, accounts: frozenset[str]) -> "Answered":
        """The same of some accounts."""
        kept = (frozenset(p for p in side if {p.one, p.other} <= accounts) for side in (self.gold, self.found))
        return Answered(self.about, *kept)

    @property
    def tally(self) -> Tally:
        """How many pairs there are, were found, and are right."""
        return Tally(len(self.gold & self.found), len(self.gold), len(self.found))


def gold_pairs(event: GoldEvent) -> frozenset[Pair]:
    """An event of the gold in, what it says of each pair of accounts out.

    >>> event = GoldEvent("s", "", ("a#1", "b#1", "c#1"), ("where | a#1, b#1 | c#1",))
    >>> [str(pair) for pair in sorted(gold_pairs(event))][:2]
    ['where: a#1 and b#1 agree', 'where: a#1 and c#1 differ']
    """
    return frozenset(pair for line in event.answers for pair in _pairs_of(line, event))


def answered(
    events: Sequence[GoldEvent], comparisons: Iterable[Comparison], names: Mapping[str, str]
) -> tuple[Answered, ...]:
    """Events of the gold, comparisons, and the gold name of each account that has one in, each gold event with what was found of it out."""
    home = {account: number for number, event in enumerate(events) for account in event.accounts}
    asked = [frozenset(pair.asked for pair in gold_pairs(event)) for event in events]
    found: dict[int, set[Pair]] = {}
    for pair in (pair for comparison in comparisons for pair in found_pairs(comparison, names)):
        homes = {home[pair.one], home[pair.other]} if pair.one in home and pair.other in home else set[int]()
        if any(pair.asked in asked[number] for number in homes):
            found.setdefault(min(homes), set()).add(pair)
    return tuple(
        Answered(event.about, gold_pairs(event), frozenset(found.get(number, ())))
        for number, event in enumerate(events)
    )


def found_pairs(comparison: Comparison, names: Mapping[str, str]) -> Iterator[Pair]:
    """A comparison and the gold names of accounts in, what it says of each two of these out; they differ if they do in anything counted."""
    agree: dict[tuple[Asked, str, str], bool] = {}
    for answer in comparison.answers:
        for one, other, agreeing in _told(answer):
            if one in names and other in names:
                low, high = sorted((names[one], names[other]))
                key = answer.asked, low, high
                agree[key] = agreeing and agree.get(key, True)
    for (asked, one, other), agreeing in agree.items():
        yield Pair(asked, one, other, agreeing)


def figures(found: Sequence[Answered], whose: str) -> Iterator[Figure]:
    """Events with their pairs and whose accounts they are ("gold", "found") in, the figures out: all, then each question."""
    yield whole(found, f"{whose} accounts")
    for asked in Asked:
        tallies = [one.only(asked).tally for one in found]
        if any(tally.gold for tally in tallies):
            yield figure(f"{asked}, {whose}", Measure.F1, tallies)


def whole(found: Sequence[Answered], whose: str) -> Figure:
    """Events with their pairs and what they are of in, the figure over all questions out."""
    return figure(f"answers, {whose}", Measure.F1, [one.tally for one in found])


def differences(found: Sequence[Answered], whose: str) -> Iterator[Difference]:
    """Events with their pairs in, each pair of which gold and comparison do not say the same out."""
    for one in found:
        for pair in sorted(one.gold - one.found):
            yield Difference(one.about, "missed", (f"{pair.asked}, {whose} accounts",), str(pair), "")
        for pair in sorted(one.found - one.gold):
            yield Difference(one.about, "false", (f"{pair.asked}, {whose} accounts",), "", str(pair))


def _told(answer: Answer) -> Iterator[tuple[str, str, bool]]:
    for group in answer.groups:
        for one, other in combinations(group.accounts, 2):
            yield one, other, True
    for contrast in answer.contrasts:
        for one in answer.groups[contrast.one].accounts:
            for other in answer.groups[contrast.other].accounts:
                yield one, other, contrast.difference.agrees


def _pairs_of(line: str, event: GoldEvent) -> Iterator[Pair]:
    question, *cells = split(line, "|")
    groups = [split(cell, ",") for cell in cells]
    named = [account for group in groups for account in group]
    if question not in set(Asked) or not set(named) <= set(event.accounts) or len(named) > len(set(named)):
        raise BadNotation(f"{event.about}: an answer is a question and groups of the event's accounts, not {line!r}")
    place = {account: number for number, group in enumerate(groups) for account in group}
    for one, other in combinations(sorted(named), 2):
        yield Pair(Asked(question), one, other, place[one] == place[other])
