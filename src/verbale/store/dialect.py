"""What one database does its own way: connections and their faults, bulk rows, full text. The rest of the store asks it."""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection, Select, TableClause

from verbale.store.drafts import Row
from verbale.store.words import Phrase


class Dialect(Protocol):
    """A database, open. Every fault of its driver leaves it as `BadUse` that says what to do."""

    def reading(self) -> AbstractContextManager[Connection]:
        """A connection that sees one state of the store from its first to its last question."""

    def writing(self) -> AbstractContextManager[Connection]:
        """A transaction: whole or nothing, and no other writer beside it, so that numbers can be given out."""

    def insert(self, connection: Connection, table: TableClause, rows: Sequence[Row]) -> None:
        """Writes many rows of one table, fast."""

    def index(self, connection: Connection, articles: Iterable[Row], statements: Iterable[Row]) -> None:
        """Makes rows searchable: articles with n, title and text, statements with n and said."""

    def articles_with(self, phrases: Sequence[Phrase], *, every: bool, title: bool = False) -> Select[int]:
        """Numbers of articles in which every phrase stands (or any), in the title alone if asked."""

    def statements_with(self, phrases: Sequence[Phrase], *, every: bool) -> Select[int]:
        """Numbers of statements that say every phrase (or any)."""

    def faults(self, connection: Connection) -> Iterable[str]:
        """What the database's own checks find wrong with it, and where full text is out of step, one sentence each."""

    def look_over(self) -> None:
        """Has the database look at what a run has written, if it plans by what it knows of its tables."""

    def backup(self, to: Path) -> None:
        """Writes a whole copy while others write; it is there when it is complete."""

    def close(self) -> None:
        """Lets go of the database."""
