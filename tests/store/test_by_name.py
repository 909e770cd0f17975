"""All of one name is counted by who stands in its accounts alone, and the counts are those of the accounts: over both databases."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from tests.store.conftest import Place
from tests.store.made import KEPT, QUARREL, RECALL, SECOND, kept, reading

from verbale.records.judgement import Judgement, Question, Verdict
from verbale.records.when import Basis, When
from verbale.store import newest, walking
from verbale.store.base import Query, View

_NAMES = [Query(actor="Kenya"), Query(who="Kenya"), Query(whom="Chad"), Query(actor="Mali"), Query(voice="Reuters")]
_LONG = replace(RECALL, id="account:long", when=When(date(2026, 1, 5), date(2026, 2, 9), Basis.STATED, None))
_BOTH = replace(RECALL, id="account:both", whom=RECALL.who)
_UNDATED = replace(RECALL, id="account:undated", who=(*RECALL.who, *RECALL.who), when=When.unknown())


def _told_alike(view: View) -> None:
    for name in _NAMES:
        for since, until in ((None, None), (date(2026, 2, 1), None), (None, date(2026, 2, 1)), (date(2026, 2, 3),) * 2):
            query = replace(name, since=since, until=until)
            accounts = list(view.accounts(query))
            days = Counter(one.when.start.isoformat() if one.when.start else "" for one in accounts)
            assert view.count("accounts", query) == len(accounts)
            assert {day: number for (day,), number in view.crossed(("day",), query)} == days
            assert sum(number for _, number in view.crossed(("month",), query)) == len(accounts)


def test_of_one_name_is_counted_what_is_in_force(store: Place) -> None:
    writer = store.writer()
    writer.keep([kept(reading(QUARREL, RECALL, _LONG, _UNDATED, _BOTH)), *KEPT])
    _told_alike(writer)
    assert writer.count("accounts", Query(actor="Kenya")) == 4
    store.clock.pass_days(1)
    before = store.clock.now
    writer.keep([kept(reading(QUARREL, RECALL, _LONG, _BOTH), SECOND)])
    _told_alike(writer)
    writer.judge([Judgement.by_person(Question.ROW, Verdict.WRONG, (RECALL.id,), signed="Ann", dated=before)])
    _told_alike(writer)
    assert list(writer.check()) == []


def test_of_one_name_the_past_is_counted_as_it_was(store: Place) -> None:
    writer = store.writer()
    writer.keep([kept(reading(QUARREL, RECALL, _UNDATED))])
    then = store.clock.now
    store.clock.pass_days(1)
    writer.keep([kept(reading(QUARREL, RECALL), SECOND)])
    counted = [view.count("accounts", Query(actor="Kenya")) for view in (writer, writer.at(then))]
    assert counted == [1, 2]
    assert writer.count("accounts", Query(actor="Kenya", as_of=then)) == 2


def test_lists_are_the_same_whether_they_are_gone_through_or_looked_up(
    store: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = store.writer()
    view.keep([kept(reading(QUARREL, RECALL, _LONG, _UNDATED)), *KEPT])
    lists = (view.heads, view.story_cards, view.event_cards, view.tellings, view.sayings)
    queries = [*_NAMES, Query(voice="Ann Doe"), Query(actor="Kenya", type="SANCTION"), Query(actor="Nobody")]
    told = []
    for stretches, each in (((1, 3), 0), ((0, 1), 1), ((300, 4_000), 4)):
        monkeypatch.setattr(walking, "NEWEST", stretches)
        monkeypatch.setattr(newest, "_EACH", each)
        asked = [replace(query, most=most) for query in queries for most in (2, 10)]
        told.append([list(ask(query)) for ask in lists for query in asked])
    assert told[0] == told[1] == told[2]
    assert sum(map(len, told[0])) > 10


def test_of_a_country_is_told_where_the_deed_lies_and_who_stands_in_it_whether_looked_up_or_tried(store: Place) -> None:
    writer = store.writer()
    writer.keep([kept(reading(QUARREL, RECALL, _LONG, _UNDATED, _BOTH)), *KEPT])
    for country in ("Kenya", "Chad", "Mali", "Somalia", "Nowhere"):
        for since in (None, date(2026, 2, 1)):
            query = Query(country=country, since=since)
            looked_up = {one.id for one in writer.accounts(query)}
            tried = {one.account.id for one in writer.tellings(replace(query, most=50))}
            assert looked_up == tried
            assert writer.count("accounts", query) == len(tried)
            assert sum(number for _, number in writer.crossed(("day",), query)) == len(tried)
    assert writer.count("accounts", Query(country="Kenya")) > 2


def test_within_a_page_the_same_is_counted_of_what_was_handed_over_once(store: Place) -> None:
    writer = store.writer()
    writer.keep([kept(reading(QUARREL, RECALL, _LONG, _UNDATED, _BOTH)), *KEPT])
    days = (None, date(2026, 1, 9), date(2026, 2, 3))
    asked = [replace(name, since=since, until=until) for name in _NAMES for since in days for until in days]

    def answers() -> list[object]:
        return [
            (
                view.count("accounts", one),
                sorted(view.crossed(("day",), one)),
                sorted(view.crossed(("month", "type"), one)),
                view.begins(one, 1),
            )
            for one in asked
        ]

    view = writer
    apart = answers()
    with view.together():
        assert answers() == apart
