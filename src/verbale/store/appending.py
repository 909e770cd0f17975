"""New links in, records put into the clusters of earlier ones: what news do all day, without reading the rest of a cluster.

So a story of thousands of reports grows as cheaply as one of two. It rests on the laws of resolve.clusters: of a resolver's
links of one record the surest alone is followed, and a link of a later record changes no cluster's id. Whatever is not as
plain as that comes out again, to be made anew.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable

from sqlalchemy import Connection

from verbale.records.judgement import Judgement, Question, Verdict
from verbale.store.drafts import alone
from verbale.store.homes import Days, Home, Standing, order, partners
from verbale.store.judgements import judgements_in_force


def appended(connection: Connection, home: Home, links: list[Judgement], moment: str) -> set[str]:
    """New judgements and the moment in; plain ones are followed; the records of all others out."""
    if not links:
        return set()
    days = home.days(connection, partners(links))
    laters = {_later(one, days) for one in links if _known(one, days)}
    told = [one for one in judgements_in_force(connection, laters) if one.question in home.joined_by]
    days = home.days(connection, partners(told))
    on = _by_record(one for one in told if _known(one, days))
    standing = {row.record: row for row in home.standing(connection, days)}
    single, fresh = _single(connection, home, laters), {one.id for one in links}
    left, moved = set[str](), dict[str, Standing]()
    for record in sorted(laters, key=lambda one: order(one, days)):
        about = on[record]
        if record not in single or not _plain(record, about, days):
            left |= set() if _stays(record, about, days, fresh) else partners(about)
        elif (earlier := _earlier(record, about, days)) is not None:
            before = moved.get(earlier) or standing[earlier]
            moved[record] = Standing(record, before.cluster, standing[record].number)
    home.write(connection, ((row.number, row.cluster) for row in moved.values()), moment)
    return left


def _by_record(judgements: Iterable[Judgement]) -> dict[str, list[Judgement]]:
    on: dict[str, list[Judgement]] = defaultdict(list)
    for one in judgements:
        for record in one.about:
            on[record].append(one)
    return on


def _single(connection: Connection, home: Home, records: Iterable[str]) -> set[str]:
    """Records that are a cluster of their own, and stand in one row."""
    of = {alone(home.question, record): record for record in records}
    rows = Counter(of[row.cluster] for row in home.together(connection, of))
    return {record for record, count in rows.items() if count == 1}


def _plain(record: str, about: list[Judgement], days: Days) -> bool:
    """Whether only resolvers judged this record, at most one link of its own leads from it, and on no pair two things were said."""
    links = [one for one in about if one.verdict is Verdict.SAME and _later(one, days) == record]
    return _by_resolvers(about) and len(links) <= 1


def _stays(record: str, about: list[Judgement], days: Days, fresh: set[str]) -> bool:
    """Whether a record stays where it is: only resolvers judged it, and the surest of its links is one that it had before.

    So it is with most reports to which one of the same day comes later: it is less like them than what they are linked to.
    """
    if not _by_resolvers(about) or any(one.about[0] != _later(one, days) for one in about):
        return False
    own = [one for one in about if one.verdict is Verdict.SAME and one.about[0] == record]
    return _followed(own, days) == _followed([one for one in own if one.id not in fresh], days)


def _followed(links: list[Judgement], days: Days) -> dict[Question, str]:
    """The links of one record in, for each question where the surest leads out, as resolve.clusters has it."""
    surest: dict[Question, Judgement] = {}
    for one in links:
        held = surest.get(one.question)
        if held is None or _before(one, held, days):
            surest[one.question] = one
    return {question: one.about[1] for question, one in surest.items()}


def _before(one: Judgement, other: Judgement, days: Days) -> bool:
    """Whether one link is followed rather than another one of the same record: the surer, then the one to the earlier record."""
    mine, its = one.score or 0.0, other.score or 0.0
    return mine > its or (mine == its and order(one.about[1], days) < order(other.about[1], days))


def _by_resolvers(about: list[Judgement]) -> bool:
    """Whether no person judged, and nobody two things of one pair: all that clusters weigh differently."""
    pairs = {(one.question, frozenset(one.about)) for one in about}
    return not any(one.personal for one in about) and len(pairs) == len(about)


def _earlier(record: str, about: list[Judgement], days: Days) -> str | None:
    """The record to which the one link leads."""
    for one in about:
        if one.verdict is Verdict.SAME and _later(one, days) == record:
            return min(one.about, key=lambda each: order(each, days))
    return None


def _known(judgement: Judgement, days: Days) -> bool:
    return len(set(judgement.about)) == 2 and all(record in days for record in judgement.about)


def _later(judgement: Judgement, days: Days) -> str:
    return max(judgement.about, key=lambda record: order(record, days))
