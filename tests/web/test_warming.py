"""What takes long to count is counted when the room opens: the first who asks finds it."""

import gc
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from tests.web.conftest import asking

from verbale.resolve.clusters import clusters
from verbale.store.base import Query
from verbale.store.stores import open_store
from verbale.store.viewing import Viewing
from verbale.web.app import app
from verbale.web.settings import Settings
from verbale.web.templating import environment
from verbale.web.warming import addresses, open_pages, settle, warm


def test_a_warm_room_counts_nothing_for_the_first_picture(week: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    for name in ("by_place", "by_pair", "by_day"):
        monkeypatch.setattr(Viewing, name, _told(asked, name, getattr(Viewing, name)))
    with asking(week, Settings(warms=True)) as client:
        for _ in range(200):
            if len(asked) == len({"by_place", "by_pair", "by_day"}):
                break
            Event().wait(0.05)
        assert sorted(asked) == ["by_day", "by_pair", "by_place"]
        for kind in ("map", "network", "calendar", "curves"):
            assert client.get(f"/pictures/{kind}").status_code == 200
    assert sorted(asked) == ["by_day", "by_pair", "by_place"]


def test_a_room_that_closes_draws_no_more(week: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(Viewing, "by_place", _told(asked, "by_place", Viewing.by_place))
    ended = Event()
    ended.set()
    view = open_store(week, remembering=True)
    warm(view, ended)
    view.close()
    assert asked == []


def _told(asked: list[str], name: str, as_it_is: object) -> object:
    """Notes what is counted over the whole store."""

    def counted(*args: object, **kwargs: object) -> object:
        if args[1] == Query():
            asked.append(name)
        return as_it_is(*args, **kwargs)  # type: ignore[operator]

    return counted


def test_a_warm_room_has_opened_a_page_of_each_kind(week: Path) -> None:
    """So that whoever asks first waits for no template."""
    room = app(week, Settings(), clusters=clusters)
    view = room.state.room.view
    templates = environment("en")
    assert templates.cache is not None
    templates.cache.clear()
    with ThreadPoolExecutor(1) as aside:  # a browser of the suite keeps a loop running in this thread
        aside.submit(open_pages, room, view, Event()).result()
    drawn = {str(name) for _, name in templates.cache}
    of = ("event", "actor", "actor_counts", "place", "place_counts", "source")
    assert drawn >= {f"events/{name}.html" for name in of}
    assert drawn >= {
        f"reports/{name}.html" for name in ("today", "stories", "story", "report", "search", "facets_page")
    }
    assert "review/queue.html" in drawn
    view.close()


def test_every_page_that_is_opened_for_nobody_is_there(week: Path) -> None:
    with asking(week) as client, open_store(week) as view:
        opened = list(addresses(view))
        assert len(opened) > 15
        for address in opened:
            assert client.get(address).status_code == 200, address


def test_what_stands_when_a_room_is_warm_is_not_looked_through_for_garbage_again() -> None:
    before = gc.get_freeze_count()
    try:
        settle()
        assert gc.get_freeze_count() > before
    finally:
        gc.unfreeze()
