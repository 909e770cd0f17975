"""What may be wrong with a file is told in one sentence that says what to do, and the store is as it was."""

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from shutil import which
from subprocess import run
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.engine.default import DefaultDialect
from tests.store.killed import content, keep_all, trial
from tests.store.made import KEPT, QUARREL, STRIKE, article, judgement, kept, reading

from verbale.errors import BadUse
from verbale.records.judgement import Question
from verbale.resolve.clusters import clusters
from verbale.store import sqlite_faults, sqlite_files, versions
from verbale.store.base import Query
from verbale.store.conditions import Conditions
from verbale.store.in_sqlite import InSqlite
from verbale.store.meant import accounts_meant
from verbale.store.sqlite_faults import said_plainly
from verbale.store.stores import open_store, open_writer

NEWS = "news.db"


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A store with three articles."""
    with open_writer(tmp_path / NEWS, clusters) as writer:
        writer.keep(KEPT)
    return tmp_path / NEWS


def change(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as file, file:
        for statement in statements:
            file.execute(statement)


def test_no_store_and_no_folder(tmp_path: Path) -> None:
    with pytest.raises(BadUse, match=r"there is no store at .*verbale run"):
        open_store(tmp_path / NEWS)
    with pytest.raises(BadUse, match="there is no folder"):
        open_writer(tmp_path / "gone" / NEWS, clusters)
    with pytest.raises(BadUse, match="is a folder; give the path of a store's file"):
        open_writer(tmp_path, clusters)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "bytes_", [b"Chad, Kenya\n" * 9, b"SQLite format 3\x00" + b"\x00" * 90], ids=["text", "header"]
)
def test_a_file_that_is_no_store_stays_as_it_is(tmp_path: Path, bytes_: bytes) -> None:
    (tmp_path / "a.csv").write_bytes(bytes_)
    for opened in (open_store, lambda path: open_writer(path, clusters)):
        with pytest.raises(BadUse, match=r"no store of Verbale|damaged"):
            opened(tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_bytes() == bytes_


def test_the_database_of_another_program_stays_as_it_is(tmp_path: Path) -> None:
    change(tmp_path / "other.db", "CREATE TABLE letters (a TEXT)")
    with pytest.raises(BadUse, match="no store of Verbale"):
        open_writer(tmp_path / "other.db", clusters)
    with closing(sqlite3.connect(tmp_path / "other.db")) as file:
        assert file.execute("SELECT name FROM sqlite_master").fetchall() == [("letters",)]


def test_a_newer_store_is_not_touched(news: Path) -> None:
    change(news, "UPDATE store SET version = 99")
    for opened in (open_store, lambda path: open_writer(path, clusters)):
        with pytest.raises(BadUse, match=r"newer Verbale .store version 99, this one knows 1.; upgrade"):
            opened(news)


def looked_through(path: Path) -> list[str]:
    with open_store(path) as view:
        faults = list(view.check())
        list(view.readings())
        return faults


def test_a_damaged_file_is_told(news: Path) -> None:
    whole = news.read_bytes()
    news.write_bytes(whole[:8192] + b"\xff" * 8192 + whole[16384:])
    with pytest.raises(BadUse, match="is damaged; restore a backup"):
        looked_through(news)


def test_a_file_that_breaks_off_is_told(news: Path) -> None:
    news.write_bytes(news.read_bytes()[: news.stat().st_size // 2])
    with pytest.raises(BadUse, match="is damaged; restore a backup"):
        looked_through(news)


def test_a_full_disk_leaves_the_store_as_it_was(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = news.stat().st_size // 4096 + 20
    monkeypatch.setattr(sqlite_files, "_PRAGMAS", (*sqlite_files._PRAGMAS, f"max_page_count = {pages}"))
    long = article("Chad and Kenya talked. " * 20_000)
    with open_writer(news, clusters) as writer:
        with pytest.raises(BadUse, match=r"no room is left .* nothing of this batch was written"):
            writer.keep([kept(reading(long))])
        assert writer.count("articles") == 3
        assert list(writer.check()) == []
        writer.keep([kept(reading(article("Short.")))])
        assert writer.count("articles") == 4


@pytest.mark.parametrize(
    ("free", "says"),
    [(40_960, "no room is left on the disk of .* nothing of this batch was written"), (1 << 30, "gives errors")],
)
def test_an_error_of_a_disk_without_room_is_told_as_no_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, says: str
) -> None:
    """SQLite tells so where the index of its log cannot grow (SQLITE_IOERR_SHMSIZE, met on three of 75 small disks)."""
    fault = sqlite3.OperationalError("disk I/O error")
    fault.sqlite_errorname = "SQLITE_IOERR_SHMSIZE"
    monkeypatch.setattr(sqlite_faults, "disk_usage", lambda _: SimpleNamespace(free=free))
    with pytest.raises(BadUse, match=says), said_plainly(tmp_path / "s.db"):
        raise fault


def test_an_error_of_a_disk_that_is_gone_is_told_as_such(tmp_path: Path) -> None:
    fault = sqlite3.OperationalError("disk I/O error")
    fault.sqlite_errorname = "SQLITE_IOERR_READ"
    with pytest.raises(BadUse, match="gives errors"), said_plainly(tmp_path / "gone" / "s.db"):
        raise fault


def test_a_real_disk_without_room_is_told_as_such(tmp_path: Path) -> None:
    """Skipped where nothing may be mounted."""
    mount = ["mount", "-t", "tmpfs", "-o", "size=12k", "none", str(tmp_path)]
    if which("mount") is None or run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no disk can be mounted here")
    try:
        with pytest.raises(BadUse, match="no room is left"), open_writer(tmp_path / "s.db", clusters):
            pass
    finally:
        run(["umount", "-l", tmp_path], check=True)


def test_what_was_written_waits_in_the_log_until_there_is_much_of_it(tmp_path: Path) -> None:
    """SQLite would copy it into the file behind each batch of articles, which writes twice as many pages as that."""
    store = tmp_path / "s.db"
    with open_writer(store, clusters) as writer:
        writer.keep(
            [
                kept(reading(article(f"Report {n}. " + "It rained on the river and the town. " * 99)))
                for n in range(1_500)
            ]
        )
        writer.keep([kept(reading(article("The last.")))])
        assert store.with_name("s.db-wal").stat().st_size > 4_096 * 1_000 > store.stat().st_size


def test_a_locked_store_is_told_after_a_while_and_can_be_read(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    impatient = tuple("busy_timeout = 50" if "busy" in each else each for each in sqlite_files._PRAGMAS)
    monkeypatch.setattr(sqlite_files, "_PRAGMAS", impatient)
    with closing(sqlite3.connect(news, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(BadUse, match="another program has been writing"), open_writer(news, clusters) as writer:
            writer.keep(KEPT)
        with open_store(news) as view:
            assert view.count("articles") == 3


def test_an_interrupt_within_a_statement_takes_all_back_and_stays_an_interrupt(
    news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLAlchemy closes the connection then: there is nothing left to be rolled back, and the next one writes."""

    as_it_is: Callable[..., None] = DefaultDialect.do_execute

    def interrupted(self: DefaultDialect, cursor: Any, statement: str, *more: Any) -> None:
        if not statement.startswith("BEGIN"):
            raise KeyboardInterrupt
        as_it_is(self, cursor, statement, *more)

    with open_writer(news, clusters) as writer:
        with monkeypatch.context() as meanwhile:
            meanwhile.setattr(DefaultDialect, "do_execute", interrupted)
            with pytest.raises(KeyboardInterrupt):
                writer.count("articles")
            with pytest.raises(KeyboardInterrupt):
                writer.keep([kept(reading(article("One more.")))])
        assert writer.count("articles") == 3
        writer.keep([kept(reading(article("One more.")))])
        assert writer.count("articles") == 4


def test_a_store_that_may_only_be_read(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Root, who often runs tests, may write anywhere: so the right is taken away within SQLite."""
    monkeypatch.setattr(sqlite_files, "_PRAGMAS", (*sqlite_files._PRAGMAS, "query_only = ON"))
    with pytest.raises(BadUse, match="may not be written; get the right to write"):
        open_writer(news, clusters)
    with open_store(news) as view:
        assert view.count("articles") == 3


def test_where_nothing_may_be_written_a_backup_can_be_read(news: Path, tmp_path: Path) -> None:
    """A file whose header says WAL (byte 18) is opened only where its helpers can be made; a backup needs none."""
    fault = sqlite3.OperationalError("unable to open database file")
    fault.sqlite_errorname = "SQLITE_CANTOPEN"
    with pytest.raises(BadUse, match="put a copy there: verbale backup"), said_plainly(news):
        raise fault
    with open_store(news) as view:
        view.backup(tmp_path / "copy.db")
    assert (news.read_bytes()[18], (tmp_path / "copy.db").read_bytes()[18]) == (2, 1)


def test_a_backup_is_whole_while_others_write_and_overwrites_nothing(news: Path, tmp_path: Path) -> None:
    with open_writer(news, clusters) as writer, open_store(news) as view:
        writer.keep([kept(reading(article("One more.")))])
        view.backup(tmp_path / "copy.db")
        writer.keep([kept(reading(article("Too late.")))])
        with pytest.raises(BadUse, match="overwrites nothing"):
            view.backup(tmp_path / "copy.db")
        with pytest.raises(BadUse, match="no folder"):
            view.backup(tmp_path / "gone" / "copy.db")
    with open_store(tmp_path / "copy.db") as copy:
        assert copy.count("articles") == 4
        assert list(copy.check()) == []
    assert sorted(path.name for path in tmp_path.iterdir() if "copy" in path.name) == ["copy.db"]


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        ("UPDATE account SET type = 'AID'", "its columns differ from what it says"),
        ("UPDATE coding SET published = '1999-01-01'", "the columns of its reading differ"),
        ("UPDATE coding SET superseded = kept", "not exactly one reading is in force"),
        ("DELETE FROM account_actor", "its columns differ from what it says"),
        (
            "UPDATE account_actor SET first_day = '1999-01-01'",
            "its days, its reading, whether it is in force, or a state, are told otherwise",
        ),
        (
            "UPDATE account_actor SET superseded = '2026-03-01'",
            "its days, its reading, whether it is in force, or a state, are told otherwise",
        ),
        (
            "UPDATE account_actor SET country = 'norway'",
            "its days, its reading, whether it is in force, or a state, are told otherwise",
        ),
        ("UPDATE article SET text = 'Nothing.'", "is not that of its outlet and text"),
        ("DELETE FROM step", "names a row of step that is not there"),
        ("UPDATE account SET packed = x'01ff'", "a record cannot be unpacked"),
        ("INSERT INTO article_words (rowid, title, text) VALUES (99, '', 'ghost')", "out of step .* 'ghost'"),
        ("INSERT INTO statement_words (rowid, said) VALUES (99, 'ghost')", "out of step .* 'ghost'"),
    ],
)
def test_what_was_changed_behind_the_store_is_told(news: Path, statement: str, says: str) -> None:
    change(news, statement)
    with open_store(news) as view:
        assert re.search(says, "\n".join(view.check()))


def test_judgements_cannot_be_changed_behind_the_store(news: Path) -> None:
    with open_writer(news, clusters) as writer:
        writer.judge([judgement(STRIKE.id, QUARREL.id, Question.STORY)])
    for statement in ("UPDATE judgement SET verdict = 'different'", "DELETE FROM judgement"):
        with pytest.raises(sqlite3.IntegrityError, match="a judgement is never"):
            change(news, statement)


def test_killed_at_moments_of_chance(tmp_path: Path) -> None:
    """tools/kill_store.py tries hundreds."""
    keep_all(whole := str(tmp_path / "whole.db"))
    with open_store(whole) as view:
        expected = content(view)
    trial((str(tmp_path / f"{number}.db") for number in range(9)), expected, points=3, longest=1.0)


@settings(max_examples=60)
@given(st.text(max_size=30) | st.text(alphabet='"*-+^:(){} ANDORNOTab\x00', max_size=20))
def test_nothing_that_is_typed_is_bad_syntax(searched: Path, typed: str) -> None:
    with open_store(searched) as view:
        query = Query(text=typed)
        found = list(view.search(query))
        assert {one.kind for one in found} <= {"article", "statement"}
        assert view.count("articles", query) <= 3


@pytest.fixture(scope="module")
def searched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("searched") / NEWS
    with open_writer(path, clusters) as writer:
        writer.keep(KEPT)
    return path


@pytest.fixture
def newer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program as it will be one version on; the script that brings a store to it."""
    (tmp_path / "migrations").mkdir()
    monkeypatch.setattr(versions, "HERE", tmp_path)
    monkeypatch.setattr(versions, "VERSION", versions.VERSION + 1)
    return tmp_path / "migrations" / f"{versions.VERSION:04}.sql"


def test_an_older_store_is_brought_up_when_it_is_opened_for_writing(news: Path, newer: Path) -> None:
    newer.write_text("CREATE TABLE host (name TEXT);\nCREATE INDEX run_began ON run (began);\n", "utf-8")
    with pytest.raises(BadUse, match="is of an older Verbale"):
        open_store(news)
    with open_writer(news, clusters) as writer:
        assert writer.count("articles") == 3
    with open_store(news) as view:
        assert list(view.check()) == []


def test_a_step_up_that_fails_leaves_the_store_as_it_was(news: Path, newer: Path) -> None:
    newer.write_text("ALTER TABLE run ADD COLUMN host TEXT;\nALTER TABLE nowhere ADD COLUMN host TEXT;\n", "utf-8")
    with pytest.raises(BadUse, match="is missing") as told:
        open_writer(news, clusters)
    assert "no such table: nowhere" in str(told.value.__cause__)
    with closing(sqlite3.connect(news)) as file:
        assert file.execute("SELECT version FROM store").fetchone() == (versions.VERSION - 1,)
        assert "host" not in {row[1] for row in file.execute("PRAGMA table_info(run)")}


@pytest.mark.parametrize("narrow", [Query(story="story:1"), Query(article="article:1")])
def test_accounts_of_a_type_in_a_story_are_found_by_its_reports(tmp_path: Path, narrow: Query) -> None:
    """Not by the type, of which a whole store has many more."""
    dialect = InSqlite(tmp_path / NEWS, write=True)
    with dialect.reading() as connection:
        asked = accounts_meant(Conditions(dialect, connection, replace(narrow, type="ASSAULT", mode="firearms")))
        sql = asked.compile(connection, compile_kwargs={"literal_binds": True})
        plan = str(connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}").all())
    dialect.close()
    assert "(coding=?)" in plan
    assert "account_type" not in plan
