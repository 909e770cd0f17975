"""A reading in, the actors and places that most of its accounts are about out: what a report is about, in a few names."""

from collections import Counter
from collections.abc import Iterator

from verbale.records.account import Account
from verbale.records.actor import Kind
from verbale.records.reading import Reading
from verbale.records.where import Exactness
from verbale.resolve.parties import Party, party_of
from verbale.resolve.stems import plain

_MOST = 8
_NEAR = frozenset({Exactness.SITE, Exactness.TOWN, Exactness.REGION, Exactness.UNPLACED})


def scene_of(reading: Reading) -> tuple[str, ...]:
    """A reading in, the plain names of its states, named actors and places out, the most frequent first.

    >>> from verbale.records.text import Article
    >>> scene_of(Reading(Article.of("")))
    ()
    """
    counts: Counter[str] = Counter()
    for account in reading.accounts:
        counts.update(set(_names(account, reading)))
    return tuple(name for name, _ in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:_MOST])


def anchors(party: Party) -> Iterator[str]:
    """An actor in, the names under which another report's accounts of it are found out: its own, and its state's."""
    if party.named and party.kind != Kind.STATE and party.name:
        yield party.name
    state = party.name if party.kind in {Kind.STATE, Kind.TERRITORY} else party.state
    if state:
        yield state


def _names(account: Account, reading: Reading) -> Iterator[str]:
    for mention in (*account.who, *account.whom):
        yield from anchors(party_of(mention, reading.actors))
    if account.where and account.where.exactness in _NEAR and account.where.name:
        yield plain(account.where.name)
