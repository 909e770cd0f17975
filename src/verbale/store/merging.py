"""Records with new links in, the clusters that these join made one: nothing but the rows that get another name is read.

A link that comes to others, and takes the place of none, joins two clusters whole, as long as nobody keeps records of them apart. What comes
of it is called after the first record of all, so the rows of one cluster stay as they are.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Connection

from verbale.store.drafts import alone
from verbale.store.homes import Home, Standing, order
from verbale.store.leading import parted


def merged(connection: Connection, home: Home, links: Mapping[str, Collection[str]], moment: str) -> set[str]:
    """Records with those to which each is linked now, and the moment in; clusters are made one; the records for which that was not plain out."""
    if not links:
        return set()
    standing = home.standing(connection, {*links, *(one for some in links.values() for one in some)})
    of = defaultdict[str, list[str]](list)
    for row in standing:
        of[row.record].append(row.cluster)
    groups = _joined([*of[record], *(one for to in some for one in of[to])] for record, some in links.items())
    several = [group for group in groups if len(group) > 1]
    firsts = _firsts(connection, home, {one for group in several for one in group}, standing)
    days = home.days(connection, firsts.values())
    apart = parted(connection, home) if several else set()
    plain = [group for group in several if group <= firsts.keys() and apart.isdisjoint(group)]
    named = {}
    for group in plain:
        first = min(group, key=lambda one: order(firsts[one], days))
        named.update(dict.fromkeys(group - {first}, first))
    home.write(connection, ((row.number, named[row.cluster]) for row in home.together(connection, named)), moment)
    left = {one for group in several if group not in plain for one in group}
    return {record for record in links if not left.isdisjoint(of[record])}


def _joined(sets: Iterable[Iterable[str]]) -> list[set[str]]:
    """Sets in, those that have something in common made one out."""
    groups = list[set[str]]()
    for some in map(set, sets):
        near = [group for group in groups if not group.isdisjoint(some)]
        groups = [group for group in groups if group.isdisjoint(some)]
        groups.append(some.union(*near))
    return groups


def _firsts(connection: Connection, home: Home, clusters: Collection[str], known: Iterable[Standing]) -> dict[str, str]:
    """Clusters and some of their rows in, the record after which each is called out."""
    firsts = _called(home, clusters, (row.record for row in known))
    for cluster in clusters - firsts.keys():
        firsts |= _called(home, (cluster,), filter(None, [home.early(connection, cluster)]))
    rest = home.together(connection, clusters - firsts.keys())
    return firsts | _called(home, clusters, (row.record for row in rest))


def _called(home: Home, clusters: Collection[str], records: Iterable[str]) -> dict[str, str]:
    found = {alone(home.question, record): record for record in records}
    return {name: record for name, record in found.items() if name in clusters}
