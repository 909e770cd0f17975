"""A reading and what persons judged of it in, its rows as they stand after review out; the machine's reading stays as it is.

Of several persons the latest word holds; a language model's word counts where no person said anything. A row called wrong without
a correction tells of nothing; one with a correction is told as corrected, under the id of the row that it corrects, so that what was
judged of that row (also that it tells one happening with another) holds for it too. An account that a person added is a row like any other:
others call it right or wrong, or put it right, too.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from verbale.records.account import Account
from verbale.records.corrected import added, added_id, corrected
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.records.lines import is_account
from verbale.records.reading import Reading

_ON_ROWS = frozenset({Verdict.RIGHT, Verdict.WRONG})


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a report after review: as it was told first, as it stands now (None: struck out), and who said so.

    `words` are the verdicts in force on it, the one that holds last. `by_hand`: a person added it, the machine had missed it; the first of the words says so.
    """

    told: Account
    account: Account | None
    words: tuple[Judgement, ...] = ()
    by_hand: bool = False

    @property
    def id(self) -> str:
        """The row's id, whatever it reads now."""
        return self.told.id

    @property
    def machine(self) -> Account | None:
        """The row as the machine read it; None where it missed it."""
        return None if self.by_hand else self.told

    @property
    def holds(self) -> Judgement | None:
        """The verdict that holds."""
        return self.words[-1] if self.words else None

    @property
    def changed_by(self) -> str:
        """Who put it right, struck it out or added it; "" where it stands as the machine read it."""
        if self.account is not self.told:
            return self.words[-1].signed
        return self.words[0].signed if self.by_hand else ""


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
    of_article = [one for one in said if one.about == (reading.article.id,)]
    read = {account.id for account in reading.accounts}
    rows = (
        *(_row(reading, account, _on(account.id, said)) for account in reading.accounts),
        *(_row(reading, *_added(reading, one, said)) for one in _missed(of_article) if added_id(one) not in read),
    )
    complete = tuple(one for one in of_article if one.verdict is Verdict.RIGHT)
    return Reviewed(reading, tuple(sorted(rows, key=_place)), complete)


def reviewed_by(reading: Reading, ask: Callable[[Collection[str]], Iterable[Judgement]]) -> Reviewed:
    """A reading and who knows the judgements in force on records in, what stands after review out.

    What is said of accounts that persons added is asked for when it is known which were: most reports have none, and are asked for once.
    """
    words = list(ask([reading.article.id, *(account.id for account in reading.accounts)]))
    by_hand = [added_id(one) for one in _missed(words)]
    return reviewed(reading, [*words, *(ask(by_hand) if by_hand else ())])


def latest(judgements: Iterable[Judgement]) -> dict[str, Judgement]:
    """Judgements in force in, the verdict that holds for each single record that is called right or wrong out."""
    return {one.about[0]: one for one in _on_one(judgements) if one.verdict in _ON_ROWS}


def _on_one(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Those in force on single records, the one that weighs most last."""
    told = [one for one in judgements if one.question is Question.ROW and len(one.about) == 1]
    gone = {one.supersedes for one in told}
    return sorted((one for one in told if one.id not in gone), key=_weight)


def _missed(said: Iterable[Judgement]) -> Iterator[Judgement]:
    missed = (one for one in said if one.question is Question.ROW and one.verdict is Verdict.MISSED)
    return (one for one in missed if is_account(one.correction))


def _on(account: str, said: Iterable[Judgement]) -> tuple[Judgement, ...]:
    return tuple(one for one in said if one.about == (account,) and one.verdict in _ON_ROWS)


def _added(reading: Reading, missed: Judgement, said: Iterable[Judgement]) -> tuple[Account, tuple[Judgement, ...]]:
    """The account that a judgement adds, and that judgement before all that was said of the account."""
    account = added(reading, missed)
    return account, (missed, *_on(account.id, said))


def _row(reading: Reading, told: Account, words: tuple[Judgement, ...]) -> Row:
    by_hand = bool(words) and words[0].verdict is Verdict.MISSED
    return Row(told, _as_said(reading, told, words[-1]) if words else told, words, by_hand)


def _as_said(reading: Reading, account: Account, word: Judgement) -> Account | None:
    if word.verdict is not Verdict.WRONG:
        return account
    # of words from elsewhere that are no line, only that the row is wrong is known
    return corrected(reading, account, word) if is_account(word.correction) else None


def _place(row: Row) -> tuple[int, int, str]:
    return row.told.evidence.span.start, row.told.evidence.span.end, row.id


def _weight(judgement: Judgement) -> tuple[bool, datetime, str]:
    return judgement.personal, judgement.moment, judgement.id
