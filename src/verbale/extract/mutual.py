"""Deeds with their sides in, what two do to each other or together out as the manual has it (8, 22).

What they do to each other is told once for each of them; forces of two states that exercise together cooperate, and
troops sent as peacekeepers help.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from verbale.extract.events import Happening, complement
from verbale.extract.linking.record import Sides
from verbale.extract.report import Report
from verbale.extract.tree import Tree
from verbale.records.actor import PAIR, Mention
from verbale.records.passing import passing
from verbale.records.voice import ARTICLE, Voice, names_of

_EACH_OTHER = (("each", "other"), ("one", "another"))
_SWAPS = frozenset({"exchange", "swap", "trade"})
_PEACE = frozenset({"peacekeeping", "peacekeeper", "peace-keeping", "peacemaking"})
_EXERCISES = frozenset({"exercise", "drill", "game", "wargame", "manoeuvre", "maneuver", "training"})


@passing
class Side:
    """One telling of a deed: its sides, and the voice that tells it where that is not the sentence's own."""

    found: Happening
    sides: Sides
    voice: Voice | None = None


def each(report: Report, linked: Iterable[tuple[Happening, Sides]]) -> Iterator[Side]:
    """A report and its deeds with their sides in, every telling that each of them is out."""
    deeds = tuple(_as_meant(report, found, sides) for found, sides in linked)
    accusations = [(found, sides) for found, sides in deeds if _is_mutual(report.tree, found, sides)]
    charged = {index: sides.who for found, sides in accusations for index in complement(report.tree, found)}
    for found, sides in deeds:
        accusers = charged.get(found.trigger)
        if accusers is not None and _done_by_either(sides, accusers):
            yield from _by_the_other(found, sides, accusers)
        elif _is_swap(report.tree, found, sides):
            yield from (Side(found, replace(sides, who=(one,), whom=(two,))) for one, two in _pairs(sides.who))
        elif any(found is accusation for accusation, _ in accusations):
            yield Side(found, replace(sides, whom=()))
        else:
            yield Side(found, sides)


def _as_meant(report: Report, found: Happening, sides: Sides) -> tuple[Happening, Sides]:
    """A show of force by one is cooperation of two who exercise, and help to whom they are sent where it keeps the peace."""
    if found.frame.type != "MOBILIZE":
        return found, sides
    if _keeps_peace(report.tree, found):
        return _as(found, "AID"), replace(sides, whom=sides.whom or report.people.mentions(found.whom))
    return (_as(found, "COOPERATE") if not sides.whom and _exercise(report, found, sides) else found), sides


def _as(found: Happening, type_: str) -> Happening:
    return replace(found, frame=replace(found.frame, type=type_, mode=""))


def _exercise(report: Report, found: Happening, sides: Sides) -> bool:
    """ "French and Egyptian warships began manoeuvres"."""
    exercise = any(report.tree.tokens[index].lemma.lower() in _EXERCISES for index in found.words)
    states = {report.people.cast.state_of(name) for name in names_of(sides.who)} - {""}
    return exercise and len(states) >= PAIR


def _keeps_peace(tree: Tree, found: Happening) -> bool:
    """ "Sent troops on a peacekeeping mission", "were deployed as peacekeepers"."""
    sent = found.frame.mode in {"", "troops"}
    return sent and any(tree.tokens[index].lemma.lower() in _PEACE for index in tree.subtree(found.trigger))


def _pairs(two: tuple[Mention, ...]) -> tuple[tuple[Mention, Mention], ...]:
    """Mentions of two actors in, each with the other out."""
    one, other = (next(m for m in two if m.actor == name) for name in names_of(two))
    return ((one, other), (other, one))


def _is_mutual(tree: Tree, found: Happening, sides: Sides) -> bool:
    """ "A and B accused each other"."""
    if found.frame.type != "ACCUSE" or len(names_of(sides.who)) != PAIR:
        return False
    words = [token.text.lower() for token in tree.tokens[found.trigger + 1 : found.trigger + 4]]
    return any(tuple(words[i : i + 2]) in _EACH_OTHER for i in range(2))


def _done_by_either(sides: Sides, accusers: tuple[Mention, ...]) -> bool:
    return not sides.who or set(names_of(sides.who)) <= set(names_of(accusers))


def _by_the_other(found: Happening, sides: Sides, accusers: tuple[Mention, ...]) -> Iterator[Side]:
    """What is charged, done by each of the two in the other's words."""
    taken = {mention.actor for mention in accusers}
    whom = tuple(mention for mention in sides.whom if mention.actor not in taken)
    for accuser, doer in _pairs(accusers):
        yield Side(found, replace(sides, who=(doer,), whom=whom), Voice((accuser,), ARTICLE))


def _is_swap(tree: Tree, found: Happening, sides: Sides) -> bool:
    """Prisoners exchanged between two are two releases."""
    is_swap = any(tree.tokens[index].lemma.lower() in _SWAPS for index in found.words)
    return is_swap and found.frame.mode == "release" and len(names_of(sides.who)) == PAIR
