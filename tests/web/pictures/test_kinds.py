"""What is drawn where nothing narrows it: all of a small store, of a large one what is newest."""

from datetime import date
from typing import cast

import pytest

from verbale.store.base import Query, View
from verbale.web.pictures.kinds import recent


class _Store:
    """A store of so many accounts, the newest of them told since a day."""

    def __init__(self, accounts: int, since: date | None) -> None:
        self._accounts, self._since = accounts, since

    def count(self, _: str) -> int:
        return self._accounts

    def tally(self, _: str) -> list[tuple[str, int]]:
        return [("2026-03", 7), ("undated", 2)]

    def begins(self, _: Query, __: int) -> date | None:
        return self._since


@pytest.mark.parametrize(
    ("accounts", "newest", "since"),
    [
        (50_000, None, None),
        (80_000, None, date(2025, 8, 30)),
        (400_000, date(2025, 12, 24), date(2025, 12, 24)),
        (400_000, date(2024, 12, 24), date(2025, 8, 30)),
    ],
)
def test_a_large_store_is_drawn_from_a_day_on(accounts: int, newest: date | None, since: date | None) -> None:
    view = cast("View", _Store(accounts, newest))
    assert recent(view, Query()) == (Query(since=since), since)
