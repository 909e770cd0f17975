"""What is asked in one block is asked of one state of the store, by one connection; what fails in it harms nobody after it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, event
from tests.store.made import KEPT

from verbale.resolve.clusters import clusters
from verbale.store.base import Query
from verbale.store.in_sqlite import InSqlite
from verbale.store.stores import OpenView, open_store, open_writer


def _counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    borrowed: list[str] = []
    borrow = InSqlite.reading

    @contextmanager
    def reading(self: InSqlite) -> Iterator[Connection]:
        borrowed.append("one")
        with borrow(self) as connection:
            yield connection

    monkeypatch.setattr(InSqlite, "reading", reading)
    return borrowed


def test_a_page_borrows_one_connection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_writer(tmp_path / "news.db", clusters) as writer:
        writer.keep(KEPT)
    with open_store(tmp_path / "news.db", remembering=True) as view:
        borrowed = _counted(monkeypatch)
        with view.together():
            assert view.count("articles") == len(list(view.heads())) == len(list(view.story_cards())) == len(KEPT)
        assert len(borrowed) == 1


def test_a_page_sees_one_state(tmp_path: Path) -> None:
    with open_writer(tmp_path / "news.db", clusters) as writer:
        writer.keep(KEPT[:1])
        with open_store(tmp_path / "news.db", remembering=True) as view:
            with view.together():
                assert view.count("articles") == len(list(view.heads())) == 1
                writer.keep(KEPT)
                assert view.count("articles") == len(list(view.heads())) == 1
            assert view.count("articles") == len(list(view.heads())) == len(KEPT)


def test_a_page_that_fails_midway_leaves_its_connection_fit(tmp_path: Path) -> None:
    with open_writer(tmp_path / "news.db", clusters) as writer:
        writer.keep(KEPT)
    with open_store(tmp_path / "news.db") as view:
        with pytest.raises(LookupError):
            _fails_midway(view)
        assert len(list(view.heads())) == len(KEPT)


def _fails_midway(view: OpenView) -> None:
    with view.together():
        unread = view.heads()
        list(islice(unread, 1))
        raise LookupError


def test_a_page_of_the_past_looks_a_name_up_once_in_each_of_its_states(tmp_path: Path) -> None:
    with open_writer(tmp_path / "news.db", clusters) as writer:
        writer.keep(KEPT)
    with open_store(tmp_path / "news.db", remembering=True) as view, view.together():
        now, before = datetime.now(UTC), datetime(2020, 1, 1, tzinfo=UTC)
        asked: list[str] = []
        event.listen(Engine, "before_cursor_execute", lambda *told: asked.append(told[2]))
        counts = [view.at(then).count("accounts", Query(actor="Kenya")) for then in (now, before, now, before)]
        assert counts == [view.count("accounts", Query(actor="Kenya")), 0] * 2
        assert sum("folded =" in one for one in asked) == 3
