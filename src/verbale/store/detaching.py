"""A record whose surest link leads elsewhere now in, all that hangs on it taken out of its cluster, which is not read.

Where the surest links lead makes the cluster: whose links lead to the record, by whatever steps, goes with it, and the others stay together.
That holds where this link alone was lost in the cluster, and persons judged none of those who go.
"""

from collections.abc import Collection

from sqlalchemy import Connection

from verbale.records.judgement import Verdict
from verbale.store.drafts import alone
from verbale.store.homes import Home, order
from verbale.store.judgements import judgements_in_force
from verbale.store.leading import by_resolvers, followed, parted, told_of

_MOST = 64  # records that go together; of more the cluster is read


def detached(connection: Connection, home: Home, record: str, targets: Collection[str], *, moment: str) -> bool:
    """A record, those to which it is linked now, and the moment in; it is made a cluster with what hangs on it; whether that was plain out."""
    below = _below(connection, home, record)
    if below is None or not below.isdisjoint(targets):
        return False
    rows = home.standing(connection, below)
    left = {row.cluster for row in rows}
    if len(left) > 1 or not left.isdisjoint({alone(home.question, one) for one in below} | parted(connection, home)):
        return False
    days = home.days(connection, below)
    first = min(below, key=lambda one: order(one, days))
    home.write(connection, ((row.number, alone(home.question, first)) for row in rows), moment)
    return True


def _below(connection: Connection, home: Home, record: str) -> set[str] | None:
    """A record in, it and all whose links lead to it out; None where these are many, or where that is not plain."""
    below, edge = {record}, {record}
    while edge and len(below) <= _MOST:
        links = [one for one in judgements_in_force(connection, edge) if one.question in home.joined_by]
        above = {one.about[0] for one in links if one.verdict is Verdict.SAME and one.about[-1] in edge} - below
        on, days = told_of(connection, home, above)
        edge = set()
        for one in above & on.keys():
            leads = set(followed(one, on[one], days).values())
            if not by_resolvers(on[one]) or (leads & below and leads - below):
                return None
            edge |= {one} if leads & below else set()
        below |= edge
    return None if edge else below
