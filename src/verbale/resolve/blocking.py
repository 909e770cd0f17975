"""An account's Telling in, the keys under which others look for it out: never all are judged against all.

Two accounts are judged where they are of one type of deed or of kindred ones of one family (words, dealings, force), share a name (a named actor or town of
their own, two of those that their reports are about, or one of these and a noun for people without a name), and their reports were published within a week;
what was history when it was told is looked for by the year in which it happened. How near they must lie by what they share stands in `NEAR`.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import combinations

from verbale.records.actor import Kind
from verbale.records.clue import TIMELESS, Clue
from verbale.reference.resolving import resolving
from verbale.resolve.telling import Telling

NEAR = (3, 3, 7)
"""How many days apart two reports may be published whose fresh accounts share one key, two, or three and more.

Of 500 invented stories, a third of which look like another on purpose (benchmarks/stories.py 500, all accounts that they tell), 28 days for all give B³ .846, (3, 7, 14)
.865, (3, 3, 7) .872, (1, 3, 7) .889; of the eight stories written by hand (corpus/beside/look), whose reports follow up to ten days later, .965, .957, .957 and .937.
"""
REACH = timedelta(days=NEAR[-1])
_OLD = 120  # days before the report: what is older is history
_OWN, _SCENE, _ABOUT = 4, 5, 3


def keys_of(told: Telling) -> tuple[str, ...]:
    """A Telling in, its keys out: a type of deed, one or two names, and of history a year."""
    return _keys(told, (told.type,))


def asked_of(told: Telling) -> frozenset[str]:
    """A Telling in, the keys under which stands what it may be one with out: its own, and the like with each kindred type.

    A telling has keys of one type, so that two share as many as they share names, whichever of them asks.
    """
    return frozenset(_keys(told, resolving().kindred(told.type)))


def _keys(told: Telling, types: tuple[str, ...]) -> tuple[str, ...]:
    names = dict.fromkeys(_names(told))
    return tuple(f"{when}{type_}|{name}" for when in _years(told) for type_ in types for name in names)


def reach_of(clue: Clue) -> tuple[date | None, date | None]:
    """A clue in, the first and last day of those that it is judged against out; (None, None) for history."""
    if clue.day is None or all(key.startswith(TIMELESS) for key in clue.keys):
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


def _names(told: Telling) -> Iterator[str]:
    yield from list(dict.fromkeys(_own(told)))[:_OWN]
    yield from ("|".join(sorted(pair)) for pair in combinations(told.scene[:_SCENE], 2))
    yield from (f"{head}~{name}" for head in _heads(told) for name in told.scene[:_ABOUT])


def _own(told: Telling) -> Iterator[str]:
    """Names of the account's own: not those of states, which stand in too many."""
    for party in (*told.who, *told.whom):
        if party.named and party.kind not in {Kind.STATE, Kind.TERRITORY}:
            yield party.name
    if told.site and told.site.name != told.site.country:
        yield told.site.name


def _heads(told: Telling) -> Iterator[str]:
    """The nouns of people without a name of their own: "two technicians", "the technicians of the company"."""
    for party in (*told.who, *told.whom):
        if not party.named and party.head:
            yield party.head


def _years(told: Telling) -> list[str]:
    """The years of history; a fresh account has none and is looked for by the days of publication alone."""
    last, published = told.last, told.published
    if last is None or published is None or last >= published - _OLD:
        return [""]
    first = told.first if told.first is not None else last
    return [f"{TIMELESS}{year}|" for year in sorted({date.fromordinal(day).year for day in (first, last)})]
