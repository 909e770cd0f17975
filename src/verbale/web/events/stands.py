"""Accounts that name an actor in, where it stands on each matter out: lines of positions, each with the words of its first account."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from verbale.compare.positions import positions
from verbale.compare.stances import Told
from verbale.records.position import Change, Position, Topic
from verbale.records.reading import Reading
from verbale.store.cards import Head, Telling
from verbale.web.events.words import Words, words_of
from verbale.web.words import N_

CHANGES = {
    Change.TURNED: N_("turned round"),
    Change.DROPPED: N_("dropped"),
    Change.SHIFTED: N_("shifted"),
    Change.UNSETTLED: N_("told both ways"),
}
"""What a position is beside the one before it; the first is none of these."""

STANCES = (
    (N_("asks"), N_("does not ask")),
    (N_("calls for"), N_("does not call for")),
    (N_("accepts"), N_("does not accept")),
    (N_("refuses"), N_("does not refuse")),
    (N_("rejects"), N_("does not reject")),
    (N_("supports"), N_("does not support")),
    (N_("accuses"), N_("does not accuse")),
    (N_("denies"), N_("does not deny")),
    (N_("affirms"), N_("does not affirm")),
)
"""What `Position.says` says, for translators; in the order of Stance."""


@dataclass(frozen=True, slots=True)
class Stand:
    """One position: what is told, about whom or what deed, the words of the first account that tells it, and its report."""

    position: Position
    words: tuple[Words, ...]
    head: Head

    @property
    def of_fact(self) -> bool:
        """Whether it is on whether something was done."""
        return self.position.matter.topic is Topic.FACT


type Line = tuple[Stand, ...]
"""Positions on one matter, the earliest first."""


def stands(told: Iterable[Telling], casts: Mapping[str, Reading], names: Sequence[str]) -> tuple[Line, ...]:
    """Tellings, the casts of their reports by id, and the names of an actor in, its lines of positions out.

    Those on which it moved go first, then the one told last.
    """
    by_account = {one.account.id: one for one in told}
    known = [_told(one, casts[one.head.id]) for one in by_account.values() if one.head.id in casts]
    lines: list[list[Stand]] = []
    lead = next(iter(names), "")
    for position in positions(known, one=dict.fromkeys(names, lead)):
        if position.actor in names:
            if not position.after or not lines:
                lines.append([])
            lines[-1].append(_stand(position, by_account))
    return tuple(tuple(line) for line in sorted(lines, key=_moved_and_late, reverse=True))


def _moved_and_late(line: list[Stand]) -> tuple[bool, str]:
    return len(line) > 1, line[-1].position.until.isoformat()


def _told(one: Telling, cast: Reading) -> Told:
    return Told(one.account, cast.article, cast.actors, story=one.head.story)


def _stand(position: Position, told: Mapping[str, Telling]) -> Stand:
    first = told[position.accounts[0]]
    return Stand(position, words_of(first.account.evidence, first.account.id), first.head)
