"""A report as marked and as read in, whom its coder put on each side of each deed, as choices, out: the table `linker`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from verbale.extract.accounts import to_link
from verbale.extract.linking.options import NOBODY, SLOT
from verbale.extract.linking.record import WHO, WHOM, Answer, Option, Question
from verbale.extract.linking.stage import link
from verbale.learn.aligned import Aligned
from verbale.learn.fit import Choice
from verbale.learn.marked import Argument
from verbale.reference.chooser import chosen_of
from verbale.reference.crosses import Crossed, crossed_from, names
from verbale.reference.linking import link_table


def sides(report: Aligned) -> Iterator[Choice]:
    """Each side of each deed that the coder marked, unless he means somebody who is not among its options."""
    teacher = Teacher(report)
    link(report.report.people, to_link(report.report)[1], teacher)
    yield from teacher.choices


def followed(weights: Mapping[str, float], report: Aligned) -> Iterator[Choice]:
    """The same, where the deeds before have the sides that a table with these weights gives them, as they have when it is used."""
    teacher = Follower(report, tables={side: crossed_from(weights, side) for side in (WHO, WHOM)})
    link(report.report.people, to_link(report.report)[1], teacher)
    yield from teacher.choices


def reasoned() -> Mapping[str, float]:
    """The weights of linking.toml by the names of their features: those from which the learning starts."""
    table, nobody = link_table(), link_table().nobody
    places = {f"{side}&{place}&{family}": weight for side, place, family, weight in table.weights()}
    thresholds = {f"{side}&none&empty&{type_}": weight for (side, type_), weight in nobody.thresholds.items()}
    together = {f"{WHOM}&none&who several&{type_}": nobody.together for type_ in nobody.mutual}
    return {**places, **thresholds, **together, f"{WHOM}&none&target never": nobody.never}


@dataclass
class Teacher:
    """Answers as the coder did; where he marked no deed, or means nobody whom the engine found, as the slots do.

    `missed` are the questions whose answer is not among their options.
    """

    report: Aligned
    choices: list[Choice] = field(default_factory=list)
    missed: list[Question] = field(default_factory=list)

    def __call__(self, question: Question) -> Answer:
        """A question in, the coder's answer out."""
        marked = self.marked(question)
        right = frozenset[int]() if marked is None else self.right(question, marked)
        if right:
            self.choices.append(Choice(_candidates(question), right))
            return Answer(question.options[min(right)].mentions, 1.0)
        if marked is not None:
            self.missed.append(question)
        by_slot = (option for option in question.options if SLOT in option.places)
        return Answer(next(by_slot, NOBODY).mentions, 1.0)

    def marked(self, question: Question) -> tuple[Argument, ...] | None:
        """Whom the coder put on the side; None for a deed that he marked nowhere."""
        told = self.report.told_by(question.told.found)
        if not told:
            return None
        return told[0].who if question.side == WHO else told[0].whom

    def right(self, question: Question, marked: tuple[Argument, ...]) -> frozenset[int]:
        """The options that mean whom the coder means; if there are none, those who have most in common with them."""
        wanted = frozenset(argument.actor for argument in marked)
        if not wanted:
            return frozenset({0})
        alike = [_alike(self.ids(option), wanted) for option in question.options]
        best = max(alike)
        return frozenset(number for number, share in enumerate(alike) if share == best) if best else frozenset()

    def ids(self, option: Option) -> frozenset[str]:
        """The coder's ids for the actors of an option."""
        unknown = frozenset({""})
        return frozenset(id_ for one in option.mentions for id_ in self.report.ids_of.get(one.actor, unknown))


@dataclass
class Follower(Teacher):
    """Notes what is right as the coder did, but answers as a table does: what is learned meets the errors that it will meet."""

    tables: Mapping[str, Crossed] = field(default_factory=dict)

    def __call__(self, question: Question) -> Answer:
        """A question in, the table's answer out."""
        super().__call__(question)
        chosen = chosen_of([self.tables[question.side].score(features) for features in question.features])
        return Answer(question.options[chosen.number].mentions, chosen.chance)


def _candidates(question: Question) -> tuple[tuple[str, ...], ...]:
    """The names of the features of each option, with the side as the table holds it."""
    return tuple(tuple(f"{question.side}&{name}" for name in names(told)) for told in question.features)


def _alike(some: frozenset[str], others: frozenset[str]) -> float:
    return len(some & others) / len(some | others)
