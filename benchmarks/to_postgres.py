"""A store in an SQLite file and an empty database in, the same store in PostgreSQL out, row by row: a large one in minutes, with no engine.

    python benchmarks/to_postgres.py --start /var/tmp/verbale-pg            # starts a server in this folder (made where there is none), tells its address
    python benchmarks/to_postgres.py /tmp/large.db 'postgresql://postgres@/postgres?host=/var/tmp/verbale-pg'
    python benchmarks/to_postgres.py --stop /var/tmp/verbale-pg

The server listens on a socket of the folder alone, and syncs as servers do (--start leaves PostgreSQL's own settings but for 512 MB of shared buffers).
Run by root it belongs to the user postgres, as PostgreSQL refuses root.
"""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import batched
from pathlib import Path
from time import perf_counter

from sqlalchemy import Connection, create_engine, func, make_url, select, text

from verbale.records.voice import Statement
from verbale.resolve.clusters import clusters
from verbale.store.drafts import Row, words_of
from verbale.store.in_postgres import InPostgres
from verbale.store.in_sqlite import InSqlite
from verbale.store.packing import unpack
from verbale.store.stores import open_writer
from verbale.store.tables import ARTICLE, STATEMENT, STORE, TABLES

_AT_ONCE = 5_000  # rows
_SETTINGS = "-c listen_addresses='' -c shared_buffers=512MB -c max_connections=200"


def copied(source: str, target: str) -> None:
    """Every table, then what full text needs; indexes are made when their rows are there."""
    open_writer(target, clusters).close()  # makes the tables
    old, new = InSqlite(Path(source), write=False), InPostgres(target, write=True)
    with old.reading() as reads, new.writing() as writes:
        writes.execute(
            text("SET LOCAL session_replication_role = replica")
        )  # its own checks would look up each row's others
        writes.execute(text("SET LOCAL maintenance_work_mem = '512MB'"))
        made = _dropped(writes)
        for table in TABLES:
            if table is not STORE:
                rows = (dict(row) for row in reads.execute(select(table)).mappings())
                _told(table.name, (new.insert(writes, table, some) for some in batched(rows, _AT_ONCE)))
        _told("words", (new.index(writes, articles, said) for articles, said in _words(reads)))
        for index in made:
            writes.execute(text(index))
    _run_in(target, "VACUUM (ANALYZE)")


def _dropped(writes: Connection) -> list[str]:
    """Indexes that are no constraints are taken away; what makes them again."""
    asked = """SELECT indexname, indexdef FROM pg_indexes JOIN pg_class ON relname = indexname LEFT JOIN pg_constraint ON conindid = pg_class.oid
               WHERE schemaname = current_schema() AND pg_constraint.oid IS NULL"""
    found = writes.execute(text(asked)).all()
    for name, _ in found:
        writes.execute(text(f"DROP INDEX {name}"))
    return [made for _, made in found]


def _words(reads: Connection) -> Iterator[tuple[list[Row], list[Row]]]:
    articles = reads.execute(select(ARTICLE.c.n, ARTICLE.c.title, ARTICLE.c.text)).mappings()
    for some in batched(articles, 500):
        yield [dict(row) for row in some], []
    last = reads.scalar(select(func.max(STATEMENT.c.n))) or 0
    for start in range(0, last + 1, _AT_ONCE):
        rows = reads.execute(
            select(STATEMENT.c.n, STATEMENT.c.packed).where(STATEMENT.c.n.between(start, start + _AT_ONCE - 1))
        )
        yield [], [{"n": n, "said": words_of(unpack(Statement, packed))} for n, packed in rows]


def _told(name: str, steps: Iterator[None]) -> None:
    began = perf_counter()
    for at, _ in enumerate(steps, 1):
        print(f"\r{name}: {at}, {perf_counter() - began:.0f} s", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)


def _run_in(target: str, statement: str) -> None:
    """An address and a statement in, which is run outside a transaction: after it indexes alone answer, and plans know what there is."""
    engine = create_engine(make_url(target).set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()


def _run(*words: str | Path) -> None:
    before = ("runuser", "-u", "postgres", "--") if os.geteuid() == 0 else ()
    subprocess.run([*before, *map(str, words)], check=True, cwd="/", stdout=subprocess.DEVNULL)  # noqa: S603


def _programs() -> Path:
    return next(path.parent for path in sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), reverse=True))


def start(folder: Path) -> str:
    """A folder in, a server there, started, and its address out."""
    if not (folder / "data").is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres")
        _run(_programs() / "initdb", "-D", folder / "data", "-A", "trust", "-E", "UTF8", "--locale=C", "-U", "postgres")
    _run(
        _programs() / "pg_ctl",
        "-D",
        folder / "data",
        "-l",
        folder / "log",
        "-w",
        "-o",
        f"-k {folder} {_SETTINGS}",
        "start",
    )
    return address(folder)


def address(folder: Path) -> str:
    """The folder of a server in, its address out."""
    return f"postgresql://postgres@/postgres?host={folder}"


def stop(folder: Path) -> None:
    """A folder in; its server ends."""
    _run(_programs() / "pg_ctl", "-D", folder / "data", "-m", "fast", "stop")


def main() -> None:
    """Starts, stops, or copies."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", nargs="?")
    parser.add_argument("target", nargs="?")
    parser.add_argument("--start", type=Path)
    parser.add_argument("--stop", type=Path)
    wanted = parser.parse_args()
    if wanted.start:
        print(start(wanted.start.absolute()))
    if wanted.source and wanted.target:
        copied(wanted.source, wanted.target)
    if wanted.stop:
        stop(wanted.stop.absolute())


if __name__ == "__main__":
    main()
