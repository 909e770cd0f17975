"""Judgements on records in, where their surest links lead out, as resolve.clusters follows them; and whether two records hang together."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Connection

from verbale.records.judgement import Judgement, Question, Verdict
from verbale.store.homes import Days, Home, order, partners
from verbale.store.judgements import judged_apart, judgements_in_force

type Leads = dict[Question, str]
"""Where the links of one record lead that are followed: for each question the surest."""

_STEPS = 4  # upwards, until two records are taken for strangers


def told_of(connection: Connection, home: Home, records: Collection[str]) -> tuple[dict[str, list[Judgement]], Days]:
    """Records in, for each the judgements in force about it that may join it with others of the store, and the days of all, out."""
    told = [one for one in judgements_in_force(connection, records) if one.question in home.joined_by]
    days = home.days(connection, partners(told))
    on: dict[str, list[Judgement]] = defaultdict(list)
    for one in told:
        if len(set(one.about)) == 2 and all(record in days for record in one.about):
            for record in one.about:
                on[record].append(one)
    return on, days


def followed(record: str, about: Iterable[Judgement], days: Days) -> Leads:
    """A record, judgements about it and the days in, the links of its own that are followed out."""
    surest: dict[Question, Judgement] = {}
    for one in about:
        if one.verdict is Verdict.SAME and one.about[0] == record:
            held = surest.get(one.question)
            if held is None or _before(one, held, days):
                surest[one.question] = one
    return {question: one.about[1] for question, one in surest.items()}


def _before(one: Judgement, other: Judgement, days: Days) -> bool:
    """Whether one link is followed rather than another one of the same record: the surer, then the one to the earlier record."""
    mine, its = one.score or 0.0, other.score or 0.0
    return mine > its or (mine == its and order(one.about[1], days) < order(other.about[1], days))


def by_resolvers(about: Collection[Judgement]) -> bool:
    """Whether no person judged, and nobody two things of one pair: all that clusters weigh differently."""
    pairs = {(one.question, frozenset(one.about)) for one in about}
    return not any(one.personal for one in about) and len(pairs) == len(about)


def meeting(connection: Connection, home: Home, pairs: Mapping[str, tuple[str, str]]) -> set[str]:
    """Records, each with two others, in; those whose two hang together without it, by few links that are followed upwards, out."""
    ways = {record: tuple({one} for one in pair) for record, pair in pairs.items()}
    edge = {record: set(pair) for record, pair in pairs.items()}
    for _ in range(_STEPS):
        open_ = [record for record, (some, others) in ways.items() if some.isdisjoint(others)]
        up = _up(connection, home, {one for record in open_ for one in edge[record]})
        for record in open_:
            for way in ways[record]:
                way.update({above for one in way & edge[record] for above in up.get(one, ())} - {record})
            edge[record] = {above for one in edge[record] for above in up.get(one, ())} - {record}
    return {record for record, (some, others) in ways.items() if not some.isdisjoint(others)}


def _up(connection: Connection, home: Home, records: Collection[str]) -> dict[str, Collection[str]]:
    """Records in, where the links of each lead that are followed; nowhere where it is not plain which these are."""
    if not records:
        return {}
    on, days = told_of(connection, home, records)
    plain = (record for record in records if record in on and by_resolvers(on[record]))
    return {record: followed(record, on[record], days).values() for record in plain}


def parted(connection: Connection, home: Home) -> set[str]:
    """The clusters in which a record stands that a person keeps apart from another one: there not every link is followed."""
    records = partners(judged_apart(connection, home.joined_by))
    return {row.cluster for row in home.standing(connection, records)} if records else set()
