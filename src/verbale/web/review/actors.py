"""A name in, the records of actors that bear it out, and what joins or parts them: so that a person can do either where a resolver was sure."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, islice
from operator import attrgetter
from typing import Protocol

from verbale.records.judgement import Judgement, Question, Verdict
from verbale.store.cards import Known

MOST = 60  # records of a name; a name that many bear is looked for with its state or as an id
_MOST_LINKS = 60
_JUDGED = frozenset({Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE})


class Kept(Protocol):
    """What the page asks a store."""

    def actors(self, name: str) -> Iterator[Known]: ...  # noqa: D102
    def judged(self, records: Collection[str]) -> Iterator[Judgement]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class One:
    """Records that are judged to be one actor."""

    records: tuple[Known, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """All names that they bear."""
        return tuple(dict.fromkeys(one.name for one in self.records))


@dataclass(frozen=True, slots=True)
class Joined:
    """The page: the actors of a name, those of another to compare with, what is judged among all of them, and whether more bear the names."""

    name: str
    other: str
    ones: tuple[One, ...]
    links: tuple[Judgement, ...]
    more: bool

    @property
    def records(self) -> tuple[Known, ...]:
        """All records, to choose from."""
        return tuple(record for one in self.ones for record in one.records)

    @property
    def called(self) -> dict[str, str]:
        """By id, the name of each record."""
        return {record.id: record.name for record in self.records}


def joined_of(view: Kept, name: str, other: str = "") -> Joined | None:
    """A store, a name and perhaps another in, the page out; None where nobody bears the name."""
    own, more = _known(view, name)
    if not own:
        return None
    others, more_others = _known(view, other) if other else ([], False)
    records = {record.id: record for record in (*own, *others)}
    links = islice(_links(view.judged(records), records), _MOST_LINKS)
    ones = sorted(_ones(records.values()), key=lambda one: one.records[0].cluster not in {each.cluster for each in own})
    return Joined(name, other, tuple(ones), tuple(links), more or more_others)


def _known(view: Kept, name: str) -> tuple[list[Known], bool]:
    """Records without an id cannot be judged: an account names somebody whom its reading does not list."""
    found = list(islice((one for one in view.actors(name) if one.id), MOST + 1))
    return found[:MOST], len(found) > MOST


def _ones(records: Iterable[Known]) -> Iterator[One]:
    cluster = attrgetter("cluster")
    for _, some in groupby(sorted(records, key=lambda one: (one.cluster, one.name, one.id)), key=cluster):
        yield One(tuple(some))


def _links(judged: Iterable[Judgement], records: Collection[str]) -> Iterator[Judgement]:
    """What persons said first, then what was least sure."""
    among = [
        one
        for one in judged
        if one.question is Question.ACTOR and one.verdict in _JUDGED and all(about in records for about in one.about)
    ]
    yield from sorted(among, key=lambda one: (not one.personal, one.score or 0.0, one.id))
