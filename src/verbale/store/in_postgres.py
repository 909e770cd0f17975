"""A URL in, a store in a PostgreSQL database out: its connections, transactions and full text. The door to PostgreSQL."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

from sqlalchemy import (
    URL,
    ColumnElement,
    Connection,
    Engine,
    Select,
    TableClause,
    bindparam,
    cast,
    column,
    create_engine,
    event,
    false,
    intersect,
    make_url,
    or_,
    select,
    table,
    text,
)
from sqlalchemy.dialects.postgresql import TSQUERY
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DisconnectionError, NoSuchModuleError
from sqlalchemy.pool import ConnectionPoolEntry

from verbale.errors import BadUse, MissingEngine
from verbale.store.drafts import Row
from verbale.store.postgres_faults import said_plainly
from verbale.store.postgres_schema import brought_up
from verbale.store.postgres_words import expression, vectors
from verbale.store.tables import TABLES
from verbale.store.versions import PATIENCE
from verbale.store.words import Phrase

_ARTICLES = table("article_words", column("n"), column("title"), column("text"))
_STATEMENTS = table("statement_words", column("n"), column("said"))

_ALIVE = 1.0  # seconds in which no server is stopped and started again

_SETTINGS = (
    "jit = off",  # compiling a plan costs more than it saves where all that is asked is bounded
    "max_parallel_workers_per_gather = 0",  # who reads beside needs the other cores; starting processes costs 30 ms
    "random_page_cost = 1.1",  # indexes and what they lead to are mostly in memory
    "work_mem = '32MB'",  # sums over the whole store are sorted there
)


_LEAST = 1_000  # rows: of fewer the server's own rounds will do
_CHANGED = """SELECT relid::regclass::text FROM pg_stat_user_tables WHERE schemaname = current_schema() AND relname = ANY(:names)
              AND n_mod_since_analyze > :least AND n_mod_since_analyze * 10 > n_live_tup"""


class InPostgres:
    """A store's database, open; the Dialect of PostgreSQL. The URL may name a schema: ?options=-csearch_path%3Dnews."""

    def __init__(self, where: str, *, write: bool) -> None:
        self._engine, self._write = _engine(where, write=write), write
        self.where = self._engine.url.render_as_string(hide_password=True).replace("+psycopg", "", 1)
        try:
            with self.writing() if write else self.reading() as connection:
                brought_up(connection, self.where, write=write)
        except BaseException:
            self.close()
            raise

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the store from its first to its last question; rows come as they are asked for."""
        with said_plainly(self.where), self._engine.connect() as connection:
            yield connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            connection.rollback()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction: whole or nothing, and no other writer beside it."""
        if not self._write:
            raise BadUse(f"{self.where} is open for reading alone")
        with said_plainly(self.where), self._engine.begin() as connection:
            connection.execute(text(f"SET LOCAL lock_timeout = '{PATIENCE}s'"))
            connection.execute(text("SELECT pg_advisory_xact_lock(hashtext('verbale ' || current_schema()))"))
            yield connection

    def insert(self, connection: Connection, table: TableClause, rows: Sequence[Row]) -> None:
        """Writes many rows of one table by COPY."""
        if not rows:
            return
        names = ", ".join(rows[0])
        cursor = connection.connection.cursor()
        with cursor.copy(f"COPY {table.name} ({names}) FROM STDIN") as copied:
            for row in rows:
                copied.write_row(tuple(row.values()))

    def index(self, connection: Connection, articles: Iterable[Row], statements: Iterable[Row]) -> None:
        """Makes rows searchable."""
        told: list[Row] = []
        for row in articles:
            title = next(vectors(str(row["title"])))
            told.extend({"n": row["n"], "title": title, "text": words} for words in vectors(str(row["text"])))
        said: list[Row] = [{"n": row["n"], "said": words} for row in statements for words in vectors(str(row["said"]))]
        self.insert(connection, _ARTICLES, told)
        self.insert(connection, _STATEMENTS, said)

    def articles_with(self, phrases: Sequence[Phrase], *, every: bool, title: bool = False) -> Select[int]:
        """Numbers of articles in which every phrase stands (or any), in the title alone if asked."""
        return _matching(_ARTICLES, ("title",) if title else ("title", "text"), phrases, every=every)

    def statements_with(self, phrases: Sequence[Phrase], *, every: bool) -> Select[int]:
        """Numbers of statements that say every phrase (or any)."""
        return _matching(_STATEMENTS, ("said",), phrases, every=every)

    def faults(self, connection: Connection) -> Iterable[str]:
        """What PostgreSQL itself finds wrong, one sentence each: it checks foreign keys at every write, so that few can be."""
        asked = "SELECT conrelid::regclass::text, conname FROM pg_constraint WHERE NOT convalidated AND connamespace = current_schema()::regnamespace"
        for named, constraint in connection.execute(text(asked)):
            yield f"the constraint {constraint} of {named} was never checked; run: ALTER TABLE {named} VALIDATE CONSTRAINT {constraint}"
        unfit = "SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid"
        for (named,) in connection.execute(text(unfit)):
            yield f"the index {named} is not valid; run: REINDEX INDEX {named}"

    def look_over(self) -> None:
        """Tables of which a tenth is new since they were last looked at: plans know what there is, and indexes answer alone."""
        names = [one.name for one in (*TABLES, _ARTICLES, _STATEMENTS)]
        with said_plainly(self.where), self._engine.connect() as connection:
            alone = connection.execution_options(isolation_level="AUTOCOMMIT")
            for (name,) in alone.execute(text(_CHANGED), {"names": names, "least": _LEAST}).all():
                alone.execute(text(f"VACUUM (ANALYZE, SKIP_LOCKED) {name}"))

    def backup(self, to: Path) -> None:
        """Refused: the server's own tool does it while others write, with the right to restore."""
        raise BadUse(f"a server's store is backed up by its own tool: pg_dump --format=custom --file={to} {self.where}")

    def close(self) -> None:
        """Lets go of the server."""
        self._engine.dispose()


def _engine(where: str, *, write: bool) -> Engine:
    try:
        # a question within a question holds a second connection: no bound but the server's own, and few kept
        engine = create_engine(
            _driven(make_url(where)), pool_pre_ping=write, pool_size=8, max_overflow=-1, pool_use_lifo=True
        )
    except (ArgumentError, NoSuchModuleError, ValueError):
        raise BadUse(f"{where} is no address of a database; write postgresql://user@server/database") from None
    except ModuleNotFoundError:
        raise MissingEngine("psycopg is not installed; get it with: pip install 'verbale[postgres]'") from None
    event.listen(engine, "connect", _set_up)
    if not write:
        _asked_seldom(engine)
    return engine


def _asked_seldom(engine: Engine) -> None:
    """A connection that was not used for a second is asked whether its server is still there; each time would be a message more for each page."""

    @event.listens_for(engine, "checkin")
    def laid_down(_: DBAPIConnection | None, record: ConnectionPoolEntry) -> None:
        record.info["used"] = monotonic()

    @event.listens_for(engine, "checkout")
    def taken_up(connection: DBAPIConnection, record: ConnectionPoolEntry, _: object) -> None:
        if monotonic() - record.info.get("used", monotonic()) > _ALIVE:
            try:
                engine.dialect.do_ping(connection)
            except engine.dialect.loaded_dbapi.Error as fault:
                raise DisconnectionError from fault


def _set_up(connection: DBAPIConnection, _: object) -> None:
    """A new connection in; its plans are those of many who read at once and ask for little each, most of it in memory."""
    cursor = connection.cursor()
    for setting in _SETTINGS:
        cursor.execute(f"SET {setting}")
    connection.commit()
    cursor.close()


def _driven(url: URL) -> URL:
    return url.set(drivername="postgresql+psycopg")


def _matching(words: TableClause, columns: Sequence[str], phrases: Sequence[Phrase], *, every: bool) -> Select[int]:
    """Numbers whose words hold the phrases: the phrases of one text may stand in several of its rows."""
    if not phrases:
        return select(words.c.n).where(false())
    having = [select(words.c.n).where(or_(*(_holds(words, name, phrase) for name in columns))) for phrase in phrases]
    if len(having) == 1:
        return having[0]
    if every:
        found = intersect(*having).subquery()
        return select(found.c.n)
    return select(words.c.n).where(or_(*(_holds(words, name, phrase) for name in columns for phrase in phrases)))


def _holds(words: TableClause, name: str, phrase: Phrase) -> ColumnElement[bool]:
    return words.c[name].op("@@")(cast(bindparam(None, expression(phrase)), TSQUERY))
