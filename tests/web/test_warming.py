"""What takes long to count is counted when the room opens: the first who asks finds it."""

from pathlib import Path
from threading import Event

import pytest
from tests.web.conftest import asking

from verbale.store.stores import open_store
from verbale.store.viewing import Viewing
from verbale.web.settings import Settings
from verbale.web.warming import warm


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
    def counted(*args: object, **kwargs: object) -> object:
        asked.append(name)
        return as_it_is(*args, **kwargs)  # type: ignore[operator]

    return counted
