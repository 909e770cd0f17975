"""A page of much begins on the day from which on about so much is told: found by a sample, over both databases."""

from dataclasses import replace
from datetime import date, timedelta

from tests.store.conftest import Place
from tests.store.made import QUARREL, RECALL, article, kept, reading

from verbale.records.when import Basis, When
from verbale.store.base import Query, View

_FIRST = date(2026, 1, 1)
_DAYS = 160


def _told(store: Place) -> View:
    """An account of each of so many days, and some without a day."""
    days = [When.day(_FIRST + timedelta(number), Basis.STATED) for number in range(_DAYS)] + [When.unknown()] * 32
    accounts = (replace(RECALL, id=f"account:{number:03}", when=when) for number, when in enumerate(days))
    store.writer().keep([kept(reading(QUARREL, *accounts))])
    return store.view()


def test_what_is_little_begins_nowhere(store: Place) -> None:
    view = _told(store)
    assert view.begins(Query(actor="Kenya"), 400) is None
    assert view.begins(Query(actor="Nobody"), 1) is None


def test_what_is_much_begins_where_about_so_much_is_told(store: Place) -> None:
    view = _told(store)
    for query in (Query(actor="Kenya"), Query(who="Kenya"), Query(type="SANCTION"), Query(country="Kenya"), Query()):
        since = view.begins(query, 64)
        assert since
        assert 64 <= view.count("accounts", replace(query, since=since)) <= 64 + 2 * 16


def test_who_asks_for_days_gets_these(store: Place) -> None:
    view = _told(store)
    assert view.begins(Query(actor="Kenya", since=_FIRST), 1) is None
    assert view.begins(Query(actor="Kenya", until=_FIRST), 1) is None


def test_of_many_reports_the_newest_begin_on_a_day(store: Place) -> None:
    articles = [article(f"Report {day} tells nothing.", day=f"2026-02-{day:02}") for day in range(1, 9)]
    store.writer().keep([kept(reading(one)) for one in articles])
    view = store.view()
    assert view.published_since(Query(outlet="Daily"), 3) == date(2026, 2, 6)
    assert view.published_since(Query(outlet="Daily"), 8) is None
    assert view.published_since(Query(outlet="Nobody's"), 1) is None


def test_the_same_is_told_whether_days_are_looked_up_or_tried(store: Place) -> None:
    view = _told(store)
    for since, until in ((_FIRST + timedelta(100), None), (None, _FIRST + timedelta(9)), (_FIRST, _FIRST)):
        within = [view.count("accounts", Query(since=since, until=until, actor=actor)) for actor in ("", "Kenya")]
        assert within[0] == within[1] > 0
