"""New links in, records put into the clusters of earlier ones: what news do all day, without reading the rest of a cluster.

So a story of thousands of reports grows as cheaply as one of two. It rests on the laws of resolve.clusters: of a resolver's
links of one record the surest alone is followed, and a link of a later record changes no cluster's id. Whatever is not as
plain as that comes out again, to be made anew.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import Connection

from verbale.records.judgement import Judgement, Verdict
from verbale.store.detaching import detached
from verbale.store.drafts import alone
from verbale.store.homes import Days, Home, Standing, order, partners
from verbale.store.leading import Leads, by_resolvers, followed, meeting, parted, told_of
from verbale.store.merging import merged


def appended(connection: Connection, home: Home, links: list[Judgement], moment: str) -> set[str]:
    """New judgements and the moment in; plain ones are followed; the records of all others out."""
    movers = {one.about[0] for one in links if len(set(one.about)) == 2}
    if not movers:
        return set()
    on, days = told_of(connection, home, movers)
    steps = _steps(movers, on, days, {one.id for one in links})
    board = _board(connection, home, steps, days)
    for record in sorted(steps, key=lambda one: order(one, days)):
        board.take(record)
    for record in reversed(board.backward):
        board.put(record, home.earliest(connection, board.cluster(steps[record].target)))
    board.left |= board.again.keys() - _staying(connection, home, board)
    home.write(connection, ((row.number, row.cluster) for row in board.moved.values()), moment)
    gone = {one for one in board.lost() if detached(connection, home, one, steps[one].now.values(), moment=moment)}
    more = {one: steps[one].now.values() for one in board.left if one in gone or steps[one].more}
    board.left -= more.keys() - merged(connection, home, more, moment)
    return board.left | partners(one for record in board.left for one in on[record] if one.verdict is Verdict.SAME)


@dataclass(frozen=True, slots=True)
class _Step:
    """Where a record's surest links led before, and where they lead now; `plain` where only resolvers judged it."""

    before: Leads
    now: Leads
    plain: bool

    @property
    def target(self) -> str:
        """Where its one link leads; "" where it has none or several, or persons judged."""
        return next(iter(self.now.values())) if self.plain and len(self.now) == 1 else ""

    @property
    def more(self) -> bool:
        """Whether its links lead where they led before, and somewhere else."""
        return self.plain and self.before.items() <= self.now.items()

    @property
    def former(self) -> str:
        """Where its one link led before, on the same question; "" where that is not plain."""
        return next(iter(self.before.values())) if self.target and self.before.keys() == self.now.keys() else ""


def _steps(
    movers: Iterable[str], on: Mapping[str, list[Judgement]], days: Days, fresh: Collection[str]
) -> dict[str, _Step]:
    """Records from which new links lead in, those that lead elsewhere now, or of which it is not plain where, out.

    Most to which one of the same day comes later stay where they are: it is less like them than what they are linked to.
    """
    steps = {}
    for record in movers & on.keys():
        about = on[record]
        before = followed(record, (one for one in about if one.id not in fresh), days)
        step = _Step(before, followed(record, about, days), by_resolvers(about))
        if not step.plain or step.before != step.now:
            steps[record] = step
    return steps


@dataclass(slots=True)
class _Board:
    """Who is put where.

    `standing` are the rows as they stood, `single` the records that are alone in their cluster, `moved` those that join one, `backward` those of them
    whose link leads to a later record, `again` those that were in a cluster before, `left` those whose clusters are to be made anew.
    """

    steps: Mapping[str, _Step]
    days: Days
    standing: Mapping[str, Standing]
    single: Collection[str]
    moved: dict[str, Standing] = field(default_factory=dict)
    backward: list[str] = field(default_factory=list)
    again: dict[str, tuple[str, str]] = field(default_factory=dict)
    left: set[str] = field(default_factory=set)

    def cluster(self, record: str) -> str:
        """Where a record stands by now."""
        return (self.moved.get(record) or self.standing[record]).cluster

    def lost(self) -> list[str]:
        """Those of `left` whose only link leads elsewhere now, and that alone have lost one in their cluster."""
        many = Counter(self.standing[one].cluster for one, step in self.steps.items() if not step.more)
        steps = ((one, self.steps[one]) for one in sorted(self.left))
        plain = (one for one, step in steps if step.plain and not step.more and len(step.before) == 1)
        return [one for one in plain if many[self.standing[one].cluster] == 1]

    def take(self, record: str) -> None:
        """The next record by day and id."""
        step = self.steps[record]
        if step.former:
            self.again[record] = step.former, step.target
        elif not step.target or step.before or record not in self.single:
            self.left.add(record)
        elif step.target in self.backward:
            self.left |= {record, step.target}
        elif order(step.target, self.days) > order(record, self.days):
            self.backward.append(record)
        else:
            self.put(record, order(step.target, self.days))

    def put(self, record: str, known: tuple[date, str] | None) -> None:
        """A record joins a cluster of which it is known when one of its records comes; before the first of all it would change its id."""
        if record in self.left or known is None or known > order(record, self.days):
            self.left.add(record)
        else:
            target = self.steps[record].target
            self.moved[record] = Standing(record, self.cluster(target), self.standing[record].number)


def _board(connection: Connection, home: Home, steps: Mapping[str, _Step], days: Days) -> _Board:
    named = {one for record, step in steps.items() for one in (record, step.target) if one}
    standing = {row.record: row for row in home.standing(connection, named)}
    return _Board(steps, days, standing, _single(connection, home, [one for one in steps if not steps[one].before]))


def _single(connection: Connection, home: Home, records: Iterable[str]) -> set[str]:
    """Records that are a cluster of their own, and stand in one row."""
    of = {alone(home.question, record): record for record in records}
    rows = Counter(of[row.cluster] for row in home.together(connection, of))
    return {record for record, count in rows.items() if count == 1}


def _staying(connection: Connection, home: Home, board: _Board) -> set[str]:
    """Records of which another link is the surest now that stay nevertheless: it leads into the same cluster, which hangs together without them."""
    same = {one: pair for one, pair in board.again.items() if board.cluster(one) == board.cluster(pair[1])}
    apart = parted(connection, home) if same else set()
    return meeting(connection, home, {one: pair for one, pair in same.items() if board.cluster(one) not in apart})
