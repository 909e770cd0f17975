"""A reading in, its rows on which persons said something out: for every page that shows a row, templates/corrections.html tells it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Protocol

from verbale.records.account import Account
from verbale.records.judgement import Judgement
from verbale.records.reading import Reading
from verbale.records.reviewed import Row, reviewed_by
from verbale.web.sentences import Sentence, sentence_of


class Kept(Protocol):
    """What is asked of a store."""

    def judged(self, records: Collection[str]) -> Iterator[Judgement]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Correction:
    """A row under review, and how it reads now; None where it was struck out."""

    row: Row
    now: Sentence | None


def corrections_of(view: Kept, reading: Reading) -> dict[str, Correction]:
    """A store and a reading in, by the id of each row (or of the judgement that added it) what persons said of it out."""
    found = reviewed_by(reading, view.judged)
    return {row.id: Correction(row, _says(row.account)) for row in found.rows if row.words}


def words_on(view: Kept, reading: Reading) -> tuple[Judgement, ...]:
    """A store and a reading in, the words in force on its rows and that it tells no more, each once, out."""
    found = reviewed_by(reading, view.judged)
    return (*(word for row in found.rows for word in row.words), *found.complete)


def _says(account: Account | None) -> Sentence | None:
    return sentence_of(account) if account else None
