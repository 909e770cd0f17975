"""A moment in, a connection that sees the store as it was then out: every question is asked of the past by the words in which it is asked of today.

So what the engine read is asked for, now or then, without what persons corrected (`as_read`).

Selections of the rows that were in force, with the clusters of that time, stand before the tables of the same names (as common
table expressions): no question needs to know. `was` keeps what a derived column held before.
"""

from collections.abc import Collection, Iterator
from datetime import datetime
from functools import cache, lru_cache
from itertools import batched
from typing import Any

from sqlalchemy import (
    CTE,
    BinaryExpression,
    BindParameter,
    ColumnClause,
    ColumnElement,
    Connection,
    Insert,
    Select,
    TableClause,
    Text,
    and_,
    bindparam,
    cast,
    column,
    event,
    exists,
    func,
    insert,
    literal,
    null,
    or_,
    select,
    table,
)
from sqlalchemy.sql.expression import HasCTE
from sqlalchemy.sql.operators import eq, in_op
from sqlalchemy.sql.visitors import iterate, replacement_traverse

from verbale.store.among import MANY, among_given
from verbale.store.tables import ACCOUNT, ACTOR, CODING, JUDGEMENT, PROBLEM, STATEMENT, WAS
from verbale.store.texts import moment_text

_DERIVED = {"copy": CODING, "story": CODING, "event": ACCOUNT, "same": ACTOR}
"""The columns that name a cluster, and whose they are."""
_SCHEMA = {"sqlite": "main"}
"""By what a table is told from a selection of its name; PostgreSQL needs nothing: a selection does not see itself."""

_NOW = "9999-12-31"
"""Behind every moment."""

type Condition = ColumnElement[bool]
type Then = Select[*tuple[Any, ...]]


def looking_back(connection: Connection, moment: datetime | None, *, as_read: bool = False) -> Connection:
    """A connection and a moment in (None: now), the same connection, by which all that is asked is asked of that moment, out."""
    if moment is None and not as_read:
        return connection
    schema = _SCHEMA.get(connection.dialect.name)
    then = _then(moment_text(moment) if moment else _NOW, schema, as_read=as_read)
    was = _real(WAS, schema)

    def by_cluster(element: Any, **_: Any) -> Any:
        return _by_cluster(was, element)

    @event.listens_for(connection, "before_execute", retval=True)
    def ask_of_then(_: Connection, asked: Any, many: Any, values: Any, __: Any) -> tuple[Any, Any, Any]:
        if isinstance(asked, HasCTE):
            tried: Any = replacement_traverse(asked, {}, by_cluster)
            named = {one.name for one in iterate(tried) if isinstance(one, TableClause)}
            asked = tried.add_cte(*(then[name] for name in sorted(named & then.keys())))
        return asked, many, values

    return connection


def _by_cluster(was: TableClause, asked: object) -> Condition | None:
    """A part of a question in, what is asked in its place out, where it asks for the rows of clusters; None for other parts.

    Of which cluster a row was is found row by row. So only those are tried that are of the cluster now, by its index, or once were.
    """
    if not isinstance(asked, BinaryExpression) or not isinstance(asked.left, ColumnClause):
        return None
    name: str = asked.left.name
    of = _DERIVED.get(name)
    listed = asked.operator in (eq, in_op) or getattr(asked.operator, "opstring", "") == "IN"
    if not listed or of is None or of is not asked.left.table or isinstance(asked.right, ColumnClause):
        return None
    once = select(was.c.n).where(was.c.kind == name, _alike(was.c.cluster, asked))
    return and_(asked, or_(_alike(column(f"{name}_now", _selectable=of), asked), of.c.n.in_(once)))


def _alike(left: ColumnElement[Any], asked: BinaryExpression[Any]) -> Condition:
    """A condition and another column in, the same of that column out."""
    return BinaryExpression(left, asked.right, asked.operator, type_=asked.type, negate=asked.negate)


def keep_past(connection: Connection, cluster: ColumnElement[str], numbers: Collection[int], moment: str) -> None:
    """A derived column, the rows in which it is about to change, and the moment in; what they hold until then is kept.

    Of several changes in one moment the first counts: what stood between was never told.
    """
    for some in batched(numbers, MANY):
        connection.execute(_kept_past(cluster.name), {"some": list(some), "moment": moment})


@cache
def _kept_past(name: str) -> Insert:
    of, moment = _DERIVED[name], bindparam("moment", type_=Text)
    there = exists().where(WAS.c.kind == name, WAS.c.n == of.c.n, WAS.c.until == moment)
    held = select(literal(name), of.c.n, moment, of.c[name])
    older = held.where(among_given(of.c.n, numbers=True), ~there, *_older(of, moment))
    return insert(WAS).from_select(["kind", "n", "until", "cluster"], older)


def _older(of: TableClause, moment: BindParameter[str]) -> Iterator[Condition]:
    """That a row was there before this moment."""
    if of is ACCOUNT:
        yield ACCOUNT.c.coding == CODING.c.n
    yield (ACTOR if of is ACTOR else CODING).c.kept != moment


@lru_cache(maxsize=64)
def _then(moment: str, schema: str | None, *, as_read: bool) -> dict[str, CTE]:
    """The selections that stand before the tables, by their names."""
    real = {one.name: _real(one, schema) for one in (CODING, ACCOUNT, STATEMENT, ACTOR, PROBLEM, JUDGEMENT, WAS)}
    coding = real["coding"]
    in_force = and_(coding.c.kept <= moment, or_(coding.c.superseded.is_(None), coding.c.superseded > moment))
    wanted: dict[str, tuple[Condition, ...]] = {
        "coding": (in_force,),
        "account": (real["account"].c.coding == coding.c.n, in_force, *_rows(real["account"], moment, as_read=as_read)),
        "statement": (real["statement"].c.coding == coding.c.n, in_force),
        "problem": (
            real["problem"].c.kept <= moment,
            or_(real["problem"].c.coding.is_(None), real["problem"].c.coding.in_(select(coding.c.n).where(in_force))),
        ),
        "judgement": (real["judgement"].c.kept <= moment,),
        "actor": (real["actor"].c.kept <= moment,),
    }
    told: dict[str, Then] = {name: select(*_columns(real[name], real["was"], moment)) for name in wanted}
    held = select(func.count()).where(
        real["account"].c.coding == coding.c.n, *_rows(real["account"], moment, as_read=as_read)
    )
    told["coding"] = told["coding"].add_columns(held.scalar_subquery().label("accounts"))
    return {name: told[name].where(*wanted[name]).cte(name).prefix_with("NOT MATERIALIZED") for name in wanted}


def _rows(account: TableClause, moment: str, *, as_read: bool) -> tuple[Condition, ...]:
    """Conditions on a row of an account, that it is as the engine read it, or as it was put right by then."""
    since, until = account.c.revised, account.c.superseded
    if as_read:
        return (since.is_(None),)
    return or_(since.is_(None), since <= moment), or_(until.is_(None), until > moment)


def _real(one: TableClause, schema: str | None) -> TableClause:
    return table(one.name, *(column(each.name) for each in one.c), schema=schema)


def _columns(of: TableClause, was: TableClause, moment: str) -> Iterator[ColumnElement[Any]]:
    """All columns as they were: nothing is superseded yet, and clusters are those that `was` keeps, where it keeps any (beside them those of now)."""
    for one in of.c:
        if of.name == "coding" and one.name == "accounts":
            continue  # how many count by then is told by them
        if one.name == "superseded":
            yield cast(null(), Text).label(one.name)
        elif one.name in _DERIVED:
            held = was.c.kind == one.name, was.c.n == of.c.n, was.c.until > moment
            first = select(was.c.cluster).where(*held).order_by(was.c.until).limit(1).scalar_subquery()
            yield func.coalesce(first, one).label(one.name)
            yield one.label(f"{one.name}_now")
        else:
            yield one
