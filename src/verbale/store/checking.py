"""A store in, what is wrong with it out, one sentence each: the laws that every store keeps, tried on every record."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    TableClause,
    and_,
    case,
    exists,
    func,
    literal,
    or_,
    select,
)

from verbale.errors import VerbaleError
from verbale.records.account import Account
from verbale.records.actor import Actor
from verbale.records.evidence import Evidence, Step
from verbale.records.identity import content_id
from verbale.records.reading import Reading
from verbale.store.base import Kept
from verbale.store.dialect import Dialect
from verbale.store.drafts import Row, Sided, account_row, drafted, known_in
from verbale.store.packing import unpack
from verbale.store.readings import READ, assembled
from verbale.store.revising import standing
from verbale.store.streaming import streamed
from verbale.store.tables import (
    ACCOUNT,
    ACCOUNT_ACTOR,
    ACTOR,
    ARTICLE,
    CODING,
    JUDGED,
    JUDGEMENT,
    STATEMENT,
    STATEMENT_ACTOR,
)

_DERIVED = {"n", "coding", "packed", "copy", "story", "event", "accounts"}


def checked(dialect: Dialect) -> Iterator[str]:
    """An open store in, its faults out; nothing where all is well. Reads every record: some minutes for 100,000 articles."""
    with dialect.reading() as connection:
        yield from dialect.faults(connection)
        for law in (_one_in_force, _in_step, _repeated, _judged_is_there, _superseded_is_there):
            yield from law(connection)
        yield from _codings(connection)


def _one_in_force(connection: Connection) -> Iterator[str]:
    of_article = CODING.c.article == ARTICLE.c.n
    in_force = select(func.count()).select_from(CODING).where(of_article, CODING.c.superseded.is_(None))
    for row in connection.execute(select(ARTICLE.c.id).where(in_force.scalar_subquery() != 1)):
        yield f"{row.id}: not exactly one reading is in force"


def _in_step(connection: Connection) -> Iterator[str]:
    lasts_on = ACCOUNT.c.superseded.is_(None), CODING.c.superseded.is_not(None)  # what a person put right ends earlier
    for kind, differs in (
        (ACCOUNT, and_(*lasts_on)),
        (STATEMENT, STATEMENT.c.superseded.is_distinct_from(CODING.c.superseded)),
    ):
        joined = kind.join(CODING, kind.c.coding == CODING.c.n)
        for row in connection.execute(select(kind.c.id).select_from(joined).where(differs)):
            yield f"{row.id}: is in force, or superseded, where its reading is not"


_COUNTRY = case((ACCOUNT_ACTOR.c.side == "voice", None), else_=func.nullif(ACTOR.c.country, ""))


def _repeated(connection: Connection) -> Iterator[str]:
    """What stands beside those who do it or tell it."""
    differs = or_(
        ACCOUNT_ACTOR.c.first_day.is_distinct_from(ACCOUNT.c.first_day),
        ACCOUNT_ACTOR.c.last_day.is_distinct_from(func.nullif(ACCOUNT.c.last_day, ACCOUNT.c.first_day)),
        ACCOUNT_ACTOR.c.superseded.is_distinct_from(ACCOUNT.c.superseded),
        ACCOUNT_ACTOR.c.country.is_distinct_from(_COUNTRY),
        *_of_its_coding(ACCOUNT_ACTOR, ACCOUNT),
    )
    joined = ACCOUNT_ACTOR.c.account == ACCOUNT.c.n, ACCOUNT.c.coding == CODING.c.n, ACCOUNT_ACTOR.c.actor == ACTOR.c.n
    for row in connection.execute(select(ACCOUNT.c.id).distinct().where(*joined, differs)):
        yield f"{row.id}: its days, its reading, whether it is in force, or a state, are told otherwise beside those who stand in it"
    spoken = select(STATEMENT.c.id).distinct().where(STATEMENT_ACTOR.c.statement == STATEMENT.c.n)
    told = spoken.where(STATEMENT.c.coding == CODING.c.n, or_(*_of_its_coding(STATEMENT_ACTOR, STATEMENT)))
    for row in connection.execute(told):
        yield f"{row.id}: its reading is told otherwise beside those who speak in it"


def _of_its_coding(beside: TableClause, of: TableClause) -> tuple[ColumnElement[bool], ...]:
    return beside.c.coding != of.c.coding, beside.c.published.is_distinct_from(CODING.c.published)


def _judged_is_there(connection: Connection) -> Iterator[str]:
    there = or_(*(exists().where(kind.c.id == JUDGED.c.record) for kind in (ACCOUNT, ARTICLE, STATEMENT, ACTOR)))
    asked = select(JUDGEMENT.c.id, JUDGED.c.record).join(JUDGED, JUDGED.c.judgement == JUDGEMENT.c.n).where(~there)
    for row in connection.execute(asked):
        yield f"{row.id}: judges {row.record}, which is not in the store"


def _superseded_is_there(connection: Connection) -> Iterator[str]:
    old = JUDGEMENT.alias("old")
    lost = JUDGEMENT.c.supersedes != "", ~exists().where(old.c.id == JUDGEMENT.c.supersedes)
    for row in connection.execute(select(JUDGEMENT.c.id, JUDGEMENT.c.supersedes).where(*lost)):
        yield f"{row.id}: supersedes {row.supersedes}, which is not in the store"


def _codings(connection: Connection) -> Iterator[str]:
    """Every coding, in force or not, read whole."""
    joined = CODING.join(ARTICLE, CODING.c.article == ARTICLE.c.n)
    asked = select(CODING, ARTICLE.c.text).select_from(joined).order_by(CODING.c.n)
    for one in streamed(connection, asked):
        row = one._mapping
        try:
            reading = assembled(connection, (row["n"], row["text"], row["packed"]))
        except VerbaleError as fault:
            yield f"{row['id']}: {fault}"
        else:
            yield from _reading(reading, row["id"])
            yield from _columns(connection, row, reading)
            if row["superseded"] is None:
                yield from _after_review(connection, row, reading)


def _reading(reading: Reading, name: str) -> Iterator[str]:
    article = reading.article
    if content_id("article", article.source.outlet, article.text) != name or article.id != name:
        yield f"{name}: the id is not that of its outlet and text"
    for actor in reading.actors:
        if actor.id != Actor.of(actor.name, actor.kind).id:
            yield f"{name}: {actor.id} is not the id of {actor.name!r}"
    for evidence in dict.fromkeys(_evidence(reading)):
        if evidence.article != name or not evidence.holds_in(article.text):
            yield f"{name}: {evidence.quote!r} does not stand at {evidence.span.start}–{evidence.span.end}"


def _evidence(record: object) -> Iterator[Evidence]:
    """A record in, all evidence within it out."""
    if isinstance(record, Evidence):
        yield record
    elif isinstance(record, tuple):
        for each in record:
            yield from _evidence(each)
    elif is_dataclass(record):
        for field in fields(record):
            yield from _evidence(getattr(record, field.name))


def _columns(connection: Connection, row: RowMapping, reading: Reading) -> Iterator[str]:
    """Whether the columns say what the record says."""
    draft = drafted(Kept(reading, Step(""), row["place"]))
    if _differ(draft.coding, row):
        yield f"{draft.article}: the columns of its reading differ from what it says"
    for kind, sided in ((_ACCOUNTS, draft.accounts), (_STATEMENTS, draft.statements)):
        yield from _sided(connection, row["n"], kind, sided)


def _after_review(connection: Connection, row: RowMapping, reading: Reading) -> Iterator[str]:
    """Whether the accounts in force are what persons' words make of those that were read, and their columns say so."""
    now = standing(connection, reading)
    asked = select(ACCOUNT).where(ACCOUNT.c.coding == row["n"], ACCOUNT.c.superseded.is_(None))
    rows = connection.execute(asked).mappings().all()
    if row["accounts"] != len(rows) or {each["id"]: unpack(Account, each["packed"]) for each in rows} != now:
        yield f"{row['id']}: its accounts in force are not what stands after review"
    known = known_in(reading)
    for each in rows:
        if each["revised"] and _differ(account_row(each["at"], unpack(Account, each["packed"]), known).row, each):
            yield f"{each['id']}: its columns differ from what it says"


@dataclass(frozen=True, slots=True)
class _Sides:
    """Accounts or statements, and the table of who stands in them on which side."""

    table: TableClause
    record: ColumnElement[int]
    side: ColumnElement[str]
    actor: ColumnElement[int]
    rows: tuple[ColumnElement[bool], ...] = ()


_ACCOUNTS = _Sides(ACCOUNT, ACCOUNT_ACTOR.c.account, ACCOUNT_ACTOR.c.side, ACCOUNT_ACTOR.c.actor, (READ,))
_STATEMENTS = _Sides(STATEMENT, STATEMENT_ACTOR.c.statement, literal("voice").label("side"), STATEMENT_ACTOR.c.actor)


def _sided(connection: Connection, coding: int, kind: _Sides, sided: tuple[Sided, ...]) -> Iterator[str]:
    asked = select(kind.table).where(kind.table.c.coding == coding, *kind.rows).order_by(kind.table.c.at)
    for row, each in zip(connection.execute(asked).mappings().all(), sided, strict=True):
        named = select(kind.side, ACTOR.c.id, ACTOR.c.name, ACTOR.c.kind, ACTOR.c.country)
        stand = connection.execute(named.join(ACTOR, kind.actor == ACTOR.c.n).where(kind.record == row["n"]))
        if _differ(each.row, row) or {(side, tuple(who)) for side, *who in stand} != set(each.actors):
            yield f"{row['id']}: its columns differ from what it says"


def _differ(said: Row, row: RowMapping) -> bool:
    return any(row[name] != value for name, value in said.items() if name not in _DERIVED)
