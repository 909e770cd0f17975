"""What is told of one who is named in, a stretch of it out: from the days that stand beside the name, the newest of many are found and nothing else read."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import TableClause

from verbale.store.columns import Condition


@dataclass(frozen=True, slots=True)
class Stretch:
    """Rows from a day on and before another, by the column of days by which a list goes; or (not `dated`) those without a day."""

    column: str
    since: str = ""
    until: str = ""
    dated: bool = True

    def of(self, table: TableClause) -> Iterator[Condition]:
        """A table that repeats these days in, the conditions on its rows out."""
        day = table.c[self.column]
        if not self.dated:
            yield day.is_(None)
        if self.since:
            yield day >= self.since
        if self.until:
            yield day < self.until
