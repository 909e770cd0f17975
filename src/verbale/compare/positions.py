"""Accounts with their reports in, where each actor stands on each matter over time out, with the changes."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from verbale.compare.matters import by_matter
from verbale.compare.stances import Taken, Told, stances_in
from verbale.compare.tellers import NO_NAMES, Names
from verbale.records.position import Change, Position


def positions(told: Iterable[Told], *, as_states: bool = False, one: Names = NO_NAMES) -> tuple[Position, ...]:
    """Accounts with their reports in, in any order, the positions that they tell out: by actor, then matter, then day.

    With `as_states` an official and a ministry count as their state; `one` gives for a name that is judged to be another's that other,
    so that "Banda" and "Joseph Banda" stand in one line. A matter that cannot be told to be that of another account is
    one of its own: what changed is told only where it is known that both are on one.
    """
    taken = [each for account in told for each in stances_in(account, as_states=as_states, one=one)]
    lines = sorted(by_matter(taken), key=lambda line: (line[0].actor, line[0].day, line[0].told.account.id))
    return tuple(position for line in lines for position in _positions(line))


def _positions(line: tuple[Taken, ...]) -> Iterator[Position]:
    """An actor's stances on one matter in their order in, each stretch of one stance as a Position out."""
    last: Position | None = None
    before: Taken | None = None
    for _, stretch in groupby(line, key=lambda one: (one.stance, one.negated)):
        held = tuple(stretch)
        last = _position(line[0], held, _change(before, held[0]), last.id if last else "")
        before = held[-1]
        yield last


def _position(first: Taken, held: tuple[Taken, ...], change: Change, after: str) -> Position:
    one, accounts = held[0], tuple(dict.fromkeys(each.told.account.id for each in held))
    return Position(
        id=Position.id_of(one.actor, one.stance, accounts),
        actor=one.actor,
        matter=first.matter,
        stance=one.stance,
        negated=one.negated,
        since=one.day,
        until=held[-1].day,
        accounts=accounts,
        change=change,
        after=after,
        told_by=one.told_by,
    )


def _change(before: Taken | None, now: Taken) -> Change:
    if before is None:
        return Change.FIRST
    if before.day == now.day and before.told.article.id != now.told.article.id and before.points != now.points:
        return Change.UNSETTLED
    if before.points * now.points < 0:
        return Change.TURNED
    return Change.DROPPED if now.points == 0 else Change.SHIFTED
