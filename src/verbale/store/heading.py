"""Rows of codings in, the heads of their articles out, without text or reading."""

from collections.abc import Collection, Iterator
from datetime import date
from itertools import batched
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, func, select

from verbale.records.voice import Statement
from verbale.store.among import among
from verbale.store.base import Query
from verbale.store.cards import Head, Said
from verbale.store.conditions import Conditions
from verbale.store.meant import CODED, codings_alone, statements_meant
from verbale.store.newest import By, newest, parts
from verbale.store.numbers import AT_ONCE
from verbale.store.packing import unpack
from verbale.store.tables import ARTICLE, CODING, STATEMENT
from verbale.store.walking import walked

_OPENING = 200  # characters: some two lines
BY_PUBLICATION = By(CODING.c.published, CODING.c.id)
HEAD_COLUMNS = (
    *(CODING.c.n.label("coding"), CODING.c.id.label("article"), ARTICLE.c.title, CODING.c.outlet_name, CODING.c.url),
    *(CODING.c.published, CODING.c.language, CODING.c.statements, CODING.c.accounts, CODING.c.story, CODING.c.copy),
    func.substr(ARTICLE.c.text, 1, _OPENING).label("opening"),
)


def head_of(row: RowMapping) -> Head:
    """A row with HEAD_COLUMNS in, the Head out."""
    return Head(
        id=row["article"],
        title=row["title"],
        outlet=row["outlet_name"],
        url=row["url"],
        published=as_day(row["published"]),
        language=row["language"],
        statements=row["statements"],
        accounts=row["accounts"],
        story=row["story"],
        copy=row["copy"],
        opening=row["opening"],
    )


def as_day(text: str | None) -> date | None:
    """A column's day in, the day out."""
    return date.fromisoformat(text) if text else None


def heads_meant(connection: Connection, meant: Conditions) -> Iterator[Head]:
    """What is meant in, the heads of its articles out, newest first."""
    found = newest(connection, walked(connection, meant, codings_alone, BY_PUBLICATION), BY_PUBLICATION, meant.query)
    for some in batched(
        (row.n for row in found), AT_ONCE
    ):  # what is sorted is not read: PostgreSQL would open the text of each
        heads = heads_of(connection, some)
        yield from map(heads.__getitem__, some)


def sayings_meant(connection: Connection, meant: Conditions) -> Iterator[Said]:
    """What is meant in, its statements with the heads of their articles out, newest first by publication."""
    by = By(CODING.c.published, STATEMENT.c.id)
    for row in newest(connection, walked(connection, meant, _said, by), by, meant.query):
        yield Said(unpack(Statement, row.packed), head_of(row._mapping))


def _said(meant: Conditions) -> Select[*tuple[Any, ...]]:
    return statements_meant(meant).with_only_columns(STATEMENT.c.packed, *HEAD_COLUMNS)


def copies_of(connection: Connection, article: str) -> Iterator[Head]:
    """An article's id in, the heads of all articles in force with its text, itself among them, newest first out."""
    own = select(CODING.c.copy).where(CODING.c.id == article, CODING.c.superseded.is_(None))
    asked = select(*HEAD_COLUMNS).select_from(CODED).where(CODING.c.copy.in_(own), CODING.c.superseded.is_(None))
    by, every = BY_PUBLICATION, Query()
    yield from (head_of(row._mapping) for row in newest(connection, parts(asked, by, every), by, every))


def heads_of(connection: Connection, codings: Collection[int]) -> dict[int, Head]:
    """Numbers of codings in, the head of each out."""
    found: dict[int, Head] = {}
    for some in batched(sorted(set(codings)), AT_ONCE):
        asked = select(*HEAD_COLUMNS).select_from(CODED).where(among(CODING.c.n, some))
        found.update((row["coding"], head_of(row)) for row in connection.execute(asked).mappings())
    return found
