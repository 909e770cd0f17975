"""A reading and what persons judged of it in, its rows as they stand after review out; the machine's reading stays as it is.

Of several persons the latest word holds; a language model's word counts where no person said anything. A row called wrong without
a correction tells of nothing; one with a correction is told as corrected, under the id of the row that it corrects, so that what was
judged of that row (also that it tells one happening with another) holds for it too.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from verbale.records.account import Account
from verbale.records.corrected import added, added_id, corrected
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.records.reading import Reading

_ON_ROWS = frozenset({Verdict.RIGHT, Verdict.WRONG})


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a report after review: as the machine read it (None: it missed it), as it stands now (None: struck out), and who said so.

    `words` are the verdicts in force on it, the one that holds last.
    """

    machine: Account | None
    account: Account | None
    words: tuple[Judgement, ...] = ()

    @property
    def id(self) -> str:
        """The row's id: that of the machine's account, or of the judgement that added it."""
        return self.machine.id if self.machine else self.words[-1].id

    @property
    def holds(self) -> Judgement | None:
        """The verdict that holds."""
        return self.words[-1] if self.words else None

    @property
    def changed_by(self) -> str:
        """Who put it right, struck it out or added it; "" where it stands as the machine read it."""
        return self.words[-1].signed if self.words and self.account is not self.machine else ""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A report's rows in the order of its text, and who says that nothing is missing."""

    reading: Reading
    rows: tuple[Row, ...]
    complete: tuple[Judgement, ...] = ()

    @property
    def judged(self) -> int:
        """How many of the rows somebody has judged or added."""
        return sum(bool(row.words) for row in self.rows)

    @property
    def whole(self) -> bool:
        """Whether every row was judged, or, where there is none, somebody says that there is nothing to tell."""
        return self.judged == len(self.rows) and bool(self.rows or self.complete)

    @property
    def reviewers(self) -> tuple[str, ...]:
        """Who has judged anything in it, in the order of the alphabet."""
        words = (word for row in self.rows for word in row.words)
        return tuple(sorted({word.signed for word in (*words, *self.complete)}))

    def as_corrected(self) -> Reading:
        """The reading with the rows as they stand now."""
        return replace(self.reading, accounts=tuple(row.account for row in self.rows if row.account))


def reviewed(reading: Reading, judgements: Iterable[Judgement]) -> Reviewed:
    """A reading and the judgements in force on its article and its accounts (others are passed over) in, what stands after review out."""
    said = _on_one(judgements)
    words = {account.id: tuple(_on(account.id, said)) for account in reading.accounts}
    of_article = [one for one in said if one.about == (reading.article.id,)]
    missed = (one for one in of_article if one.verdict is Verdict.MISSED and added_id(one) not in words)
    rows = (*_judged(reading, words), *(Row(None, added(reading, one), (one,)) for one in missed))
    complete = tuple(one for one in of_article if one.verdict is Verdict.RIGHT)
    return Reviewed(reading, tuple(sorted(rows, key=_place)), complete)


def latest(judgements: Iterable[Judgement]) -> dict[str, Judgement]:
    """Judgements in force in, the verdict that holds for each single record that is called right or wrong out."""
    return {one.about[0]: one for one in _on_one(judgements) if one.verdict in _ON_ROWS}


def _on_one(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Those in force on single records, the one that weighs most last."""
    told = [one for one in judgements if one.question is Question.ROW and len(one.about) == 1]
    gone = {one.supersedes for one in told}
    return sorted((one for one in told if one.id not in gone), key=_weight)


def _on(account: str, said: Iterable[Judgement]) -> Iterator[Judgement]:
    yield from (one for one in said if one.about == (account,) and one.verdict in _ON_ROWS)


def _judged(reading: Reading, words: Mapping[str, tuple[Judgement, ...]]) -> Iterator[Row]:
    for account in reading.accounts:
        told = words[account.id]
        yield Row(account, _as_said(reading, account, told[-1]) if told else account, told)


def _as_said(reading: Reading, account: Account, word: Judgement) -> Account | None:
    if word.verdict is Verdict.RIGHT:
        return account
    return corrected(reading, account, word) if word.correction else None


def _place(row: Row) -> tuple[int, int, str]:
    told = row.machine or row.account
    assert told is not None
    return told.evidence.span.start, told.evidence.span.end, row.id


def _weight(judgement: Judgement) -> tuple[bool, datetime, str]:
    return judgement.personal, judgement.moment, judgement.id
