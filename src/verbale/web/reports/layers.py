"""A reading in, the marks of each layer over its text out: who speaks, who acts, when, where, what is kept at a distance."""

from collections.abc import Callable, Iterator, Mapping
from itertools import chain

from verbale.records.evidence import Evidence
from verbale.records.reading import Reading
from verbale.web.reports.segments import Mark

LAYERS = ("accounts", "statements", "actors", "times", "places", "hedges")
"""In the order in which they are offered."""


def _accounts(reading: Reading) -> Iterator[Evidence]:
    for account in reading.accounts:
        yield account.evidence
        yield from account.retold


def _statements(reading: Reading) -> Iterator[Evidence]:
    return chain.from_iterable(said.content for said in reading.statements)


def _actors(reading: Reading) -> Iterator[Evidence]:
    for account in reading.accounts:
        yield from (mention.evidence for mention in (*account.who, *account.whom))
    for told in (*(account.according_to for account in reading.accounts), *(said.voice for said in reading.statements)):
        yield from (speaker.evidence for voice in told.chain() for speaker in voice.speakers)
    yield from (role.evidence for role in reading.roles)


def _times(reading: Reading) -> Iterator[Evidence]:
    yield from (account.when.evidence for account in reading.accounts if account.when.evidence)


def _places(reading: Reading) -> Iterator[Evidence]:
    yield from (one.where.evidence for one in reading.accounts if one.where and one.where.evidence)


def _hedges(reading: Reading) -> Iterator[Evidence]:
    return iter(reading.hedges)


_OF: Mapping[str, Callable[[Reading], Iterator[Evidence]]] = dict(
    zip(LAYERS, (_accounts, _statements, _actors, _times, _places, _hedges), strict=True)
)


def marks_of(reading: Reading) -> tuple[Mark, ...]:
    """All marks of a reading, each stretch once in a layer."""
    spans = {(evidence.span, layer) for layer, of in _OF.items() for evidence in of(reading)}
    return tuple(Mark(span, layer) for span, layer in sorted(spans))


def chosen(asked: tuple[str, ...]) -> tuple[str, ...]:
    """What an address asks for in, the layers that are shown out: all where it asks for nothing; "none" alone shows none.

    >>> chosen(("times", "none", "actors")), chosen(("none",)), chosen(())[:2]
    (('actors', 'times'), (), ('accounts', 'statements'))
    """
    known = tuple(layer for layer in LAYERS if layer in asked)
    return known if known or "none" in asked else LAYERS
