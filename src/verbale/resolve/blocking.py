"""An account's Telling in, the keys under which others look for it out: never all are judged against all.

Two accounts are judged only where they share two names (their own actors and places with those of their reports) and lie within
some weeks of each other; what was history when it was told is looked for by the year in which it happened.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import combinations

from verbale.records.clue import Clue
from verbale.records.when import Basis
from verbale.resolve.scenes import anchors
from verbale.resolve.telling import Telling

REACH = timedelta(days=40)
"""How far apart two reports may be published whose fresh accounts are judged."""
_BUCKET = 14  # days
_OLD = 60  # days before the report: what is older is history
_OWN, _SCENE, _MOST = 3, 4, 8


def keys_of(told: Telling) -> tuple[str, ...]:
    """A Telling in, its keys out: each is two names and a fortnight or a year."""
    names = list(dict.fromkeys(_pairs(told)))[:_MOST]
    return tuple(f"{name}|{when}" for when in _whens(told) for name in names)


def asked_of(keys: Iterable[str]) -> frozenset[str]:
    """The keys of a clue in, those under which its candidates lie out: also the fortnights before and after.

    >>> sorted(asked_of(["dam|river|52"]))
    ['dam|river|51', 'dam|river|52', 'dam|river|53']
    """
    return frozenset(key for given in keys for key in _around(given))


def reach_of(clue: Clue) -> tuple[date | None, date | None]:
    """A clue in, the first and last day of those that it is judged against out; (None, None) for history."""
    if clue.day is None or all(_is_year(key) for key in clue.keys):
        return None, None
    return clue.day - REACH, clue.day + REACH


@dataclass
class Blocks:
    """Clues at hand in memory: what a store does for many, for those of a batch or a test."""

    by_key: dict[str, list[Clue]] = field(default_factory=lambda: defaultdict(list))

    def add(self, clue: Clue) -> None:
        """The clue is found under its keys from now on."""
        for key in clue.keys:
            self.by_key[key].append(clue)

    def find(self, keys: Collection[str], since: date | None, until: date | None) -> Iterator[Clue]:
        """The clues that share a key and lie between two days (or have none), each once, in the order of ids."""
        found = {clue.about: clue for key in keys for clue in self.by_key.get(key, ())}
        for about in sorted(found):
            day = found[about].day
            if day is None or ((since is None or since <= day) and (until is None or day <= until)):
                yield found[about]


def _pairs(told: Telling) -> Iterator[str]:
    own = list(dict.fromkeys(_own(told)))[:_OWN]
    scene = told.scene[:_SCENE]
    if len(own) < 2 and len(scene) < 2:
        yield from (*own, *scene)
    for name in own:
        yield from ("|".join(sorted((name, other))) for other in (*own, *scene) if other != name)
    if not own:
        yield from ("|".join(sorted(pair)) for pair in combinations(scene, 2))


def _own(told: Telling) -> Iterator[str]:
    for party in (*told.who, *told.whom):
        yield from anchors(party)
    if told.site:
        yield told.site.name


def _whens(told: Telling) -> list[str]:
    published, last = told.published, told.last
    first = told.first if told.first is not None else last
    if last is not None and published is not None and last < published - _OLD:
        return [f"y{date.fromordinal(day).year}" for day in sorted({first or last, last})][:2]
    days = {first, last if last is not None else published} if first is not None else {published}
    if told.basis in {Basis.PUBLISHED, Basis.UNKNOWN} or max(filter(None, days), default=0) - (first or 0) > _OLD:
        days = {published or first}
    return [str(bucket) for bucket in sorted({day // _BUCKET for day in days if day})] or ["?"]


def _around(key: str) -> tuple[str, ...]:
    names, _, when = key.rpartition("|")
    if not when.isdigit():
        return (key,)
    return tuple(f"{names}|{int(when) + step}" for step in (-1, 0, 1))


def _is_year(key: str) -> bool:
    return key.rpartition("|")[2].startswith("y")
