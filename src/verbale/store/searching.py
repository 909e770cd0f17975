"""What is sought in, articles and statements that hold it out, best first, each with a snippet.

Best is: where the title holds all the words, then an article before a statement, then the newest report, then by id. This order
is the same in every database, whose own measures of relevance are not.
"""

from collections.abc import Iterator

from sqlalchemy import Connection, Select, case, literal, select, union_all

from verbale.records.voice import Statement
from verbale.store.base import Found
from verbale.store.conditions import Conditions
from verbale.store.drafts import words_of
from verbale.store.meant import codings_meant, statements_meant
from verbale.store.packing import unpack
from verbale.store.snippets import snippet
from verbale.store.tables import ARTICLE, CODING, STATEMENT


def searched(connection: Connection, meant: Conditions) -> Iterator[Found]:
    """A connection and what is meant in, what was found out; nothing where no word was typed."""
    if not meant.sought.all:
        return
    after, most = meant.query.after, meant.query.most
    rows = connection.execute(_ordered(meant) if after else _ordered(meant).limit(most)).all()
    names = [row.id for row in rows]
    first = names.index(after) + 1 if after in names else 0
    for row in rows[first : None if most is None else first + most]:
        yield _FOUND[row.kind](connection, meant, row.n)


def _ordered(meant: Conditions) -> Select[int, int, str]:
    in_title = case((ARTICLE.c.n.in_(meant.titled()), 1), else_=0)
    articles = codings_meant(meant).with_only_columns(
        literal(0).label("kind"), CODING.c.n, ARTICLE.c.id, CODING.c.published, in_title.label("titled")
    )
    statements = statements_meant(meant).with_only_columns(
        literal(1).label("kind"), STATEMENT.c.n, STATEMENT.c.id, CODING.c.published, literal(0).label("titled")
    )
    found = union_all(articles, statements).subquery("found")
    best = (found.c.titled.desc(), found.c.kind, found.c.published.desc().nulls_last(), found.c.id)
    return select(found.c.kind, found.c.n, found.c.id).order_by(*best)


def _article(connection: Connection, meant: Conditions, coding: int) -> Found:
    joined = CODING.join(ARTICLE, CODING.c.article == ARTICLE.c.n)
    row = connection.execute(
        select(ARTICLE.c.id, ARTICLE.c.title, ARTICLE.c.text).select_from(joined).where(CODING.c.n == coding)
    ).one()
    return Found("article", row.id, row.id, snippet(f"{row.title}\n{row.text}".strip(), meant.sought))


def _statement(connection: Connection, meant: Conditions, number: int) -> Found:
    packed = connection.scalars(select(STATEMENT.c.packed).where(STATEMENT.c.n == number)).one()
    said = unpack(Statement, packed)
    return Found("statement", said.id, said.evidence.article, snippet(words_of(said), meant.sought))


_FOUND = {0: _article, 1: _statement}
