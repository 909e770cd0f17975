"""How many articles in, how long each question of a reading room takes over a store of so many out.

    python benchmarks/store_queries.py FOLDER [ARTICLES]

2,000 varied readings (varied_news.py) are kept as a run keeps them; the rest are copies of their rows with other ids and days,
made within SQLite, as keeping 100,000 takes an hour and asks nothing new of the queries. Each question is asked 5 times in a
store just opened and once warm: the middle time counts. Pages hold 50.
"""

import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from hashlib import sha256
from itertools import batched, islice
from pathlib import Path
from statistics import median
from time import perf_counter

from varied_news import parsed, varied

from verbale.records.judgement import Question
from verbale.resolve.clusters import clusters
from verbale.store.base import Query
from verbale.store.stores import OpenView, open_store, open_writer

_KEPT = 2000
_COPY = """
INSERT INTO article SELECT n + {k} * {article}, other(id, {k}), title, text FROM article WHERE n <= {article};
INSERT INTO coding SELECT n + {k} * {coding}, article + {k} * {article}, {coding_as_is} FROM coding WHERE n <= {coding};
INSERT INTO account SELECT n + {k} * {account}, coding + {k} * {coding}, {account_as_is} FROM account WHERE n <= {account};
INSERT INTO statement SELECT n + {k} * {statement}, coding + {k} * {coding}, at, other(id, {k}), superseded, packed
    FROM statement WHERE n <= {statement};
INSERT INTO account_actor SELECT actor, side, account + {k} * {account} FROM account_actor WHERE account <= {account};
INSERT INTO statement_actor SELECT actor, statement + {k} * {statement} FROM statement_actor WHERE statement <= {statement};
INSERT INTO article_words (rowid, title, text) SELECT n, title, text FROM article WHERE n > {k} * {article};
"""
_MOST = "SELECT max(n) FROM {name}"
_OTHER = {
    "id": "other(id, {k})",
    "copy": "other(copy, {k})",
    "story": "other(story, {k})",
    "event": "other(event, {k})",
}
_LATER = ("published", "first_day", "last_day")


def _as_is(file: sqlite3.Connection, table: str, k: int) -> str:
    """The columns of a table behind its first two, as they are copied."""
    names = [row[1] for row in file.execute(f"PRAGMA table_info({table})")][2:]
    return ", ".join(
        _OTHER[name].format(k=k) if name in _OTHER else f"date({name}, '+{k * 67} days')" if name in _LATER else name
        for name in names
    )


def _enlarged(path: Path, times: int) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.create_function("other", 2, lambda id_, k: f"{id_[:-16]}{sha256(f'{id_}{k}'.encode()).hexdigest()[:16]}")
        file.execute("PRAGMA synchronous = OFF")
        file.execute("PRAGMA cache_size = -400000")
        most = {name: file.execute(_MOST.format(name=name)).fetchone()[0] for name in _NUMBERED}
        said = file.execute("SELECT n, 'the ' || n || ' talks had failed' FROM statement").fetchall()
        for k in range(1, times):
            file.execute("BEGIN")
            told = {f"{name}_as_is": _as_is(file, name, k) for name in ("coding", "account")}
            for statement in _COPY.strip().split(";\n"):
                file.execute(statement.format(k=k, **most, **told))
            rows = ((n + k * most["statement"], words) for n, words in said)
            file.executemany("INSERT INTO statement_words (rowid, said) VALUES (?, ?)", rows)
            file.execute("COMMIT")


_NUMBERED = ("article", "coding", "account", "statement")


def _questions() -> Iterator[tuple[str, Callable[[OpenView], object]]]:
    def page(name: str, query: Query) -> tuple[str, Callable[[OpenView], object]]:
        return f"{name}: {_said(query)}", lambda view: list(getattr(view, name)(query))

    def count(what: str, query: Query) -> tuple[str, Callable[[OpenView], object]]:
        return f"count {what}: {_said(query)}", lambda view: view.count(what, query)

    days = {"since": date(2020, 3, 1), "until": date(2020, 3, 31)}
    asked = (
        {}, {"actor": "Kenya"}, {"who": "Kenya", "type": "ACCUSE"}, {"who": "Kenya", "whom": "Peru"}, {"type": "ASSAULT"},
        {"actor": "Nobody"}, {"voice": "Kenya"}, {"country": "Kenya"}, {"place": "Nairobi"}, {"flags": ("negated",)},
        {"outlet": "Daily 7"}, {"text": "checkpoint border"}, {"text": '"opened fire"'}, {"least": 0.9}, days,
        {"actor": "Kenya", **days}, {"type": "ASSAULT", **days}, {"mode": "withdraw"},
    )  # fmt: skip
    for fields in asked:
        yield page("accounts", Query(most=50, **fields))
        yield count("accounts", Query(**fields))
    for fields in ({}, days, {"actor": "Kenya"}, {"text": "checkpoint"}, {"actor": "Kenya", **days}):
        yield page("readings", Query(most=10, **fields))
        yield page("stories", Query(most=50, **fields))
        yield page("events", Query(most=50, **fields))
        for what in ("articles", "statements", "stories", "events"):
            yield count(what, Query(**fields))
    for fields in (
        {"text": "checkpoint"},
        {"text": '"no second chance"'},
        {"text": "nonsuch"},
        {"text": "talks", **days},
    ):
        yield page("search", Query(most=50, **fields))
    yield "judgements of a record", lambda view: list(view.judgements("article:0000000000000000"))
    yield "judgements of copies", lambda view: list(islice(view.judgements(question=Question.COPY), 50))
    yield "problems", lambda view: list(islice(view.problems(), 50))
    yield count("copies", Query())


def _said(query: Query) -> str:
    told = {name: value for name in Query.__slots__ if (value := getattr(query, name)) and name != "most"}
    return " ".join(f"{name}={value}" for name, value in told.items()) or "everything"


def _timed(path: Path, ask: Callable[[OpenView], object]) -> tuple[float, float]:
    """Milliseconds in a store just opened, and warm."""
    cold, warm = [], []
    for _ in range(3):
        with open_store(path) as view:
            for times in (cold, warm):
                began = perf_counter()
                ask(view)
                times.append(1e3 * (perf_counter() - began))
    return median(cold), median(warm)


def main(folder: str, articles: int) -> None:
    """A folder and a number in; a line for each question on standard output."""
    path = Path(folder) / f"{articles}.db"
    if not path.exists():
        with open_writer(path, clusters) as writer:
            for batch in batched(varied(parsed(50), range(_KEPT)), 100):
                writer.keep(batch)
        _enlarged(path, articles // _KEPT)
    print(f"{articles} articles, {path.stat().st_size / 1e6:.0f} MB\n  opened    warm  (ms)")
    for name, ask in _questions():
        cold, warm = _timed(path, ask)
        print(f"{cold:8.1f} {warm:7.1f}  {name}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 100_000)
