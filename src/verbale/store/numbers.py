"""Rows in, the same rows with the next numbers of their table out; within a writing transaction nobody else gives any out."""

from collections.abc import Collection
from functools import cache
from itertools import batched

from sqlalchemy import Connection, Select, TableClause, func, select

from verbale.store.among import MANY, among_given
from verbale.store.dialect import Dialect
from verbale.store.drafts import Row

AT_ONCE = 500  # values in one IN (…): SQLite takes 32,766, a server's planner likes fewer


def insert_numbered(dialect: Dialect, connection: Connection, table: TableClause, rows: list[Row]) -> list[int]:
    """A table and its new rows in; they are written, each with a number; the numbers out."""
    if not rows:
        return []
    first = 1 + (connection.scalar(select(func.max(table.c.n))) or 0)
    numbers = list(range(first, first + len(rows)))
    for row, number in zip(rows, numbers, strict=True):
        row["n"] = number
    dialect.insert(connection, table, rows)
    return numbers


def numbers_of(connection: Connection, table: TableClause, names: Collection[str]) -> dict[str, int]:
    """A table and ids in, the number of each that is there out."""
    found: dict[str, int] = {}
    for some in batched(names, MANY):
        found.update(connection.execute(_numbered(table), {"some": list(some)}).all())
    return found


@cache
def _numbered(table: TableClause) -> Select[str, int]:
    return select(table.c.id, table.c.n).where(among_given(table.c.id))
