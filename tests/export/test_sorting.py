"""Sorting on disk gives what sorting in memory gives, and joining finds every account's event."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from tests.export.built import told

from verbale.export.happenings import agreed, happenings, with_events
from verbale.export.parcels import packed, unpacked
from verbale.export.records import Gathered
from verbale.export.sorting import sorted_on_disk
from verbale.records.event import Event
from verbale.records.identity import content_id

keys = st.tuples(st.text("abc", max_size=2), st.text("xy", max_size=1))


@given(st.lists(st.tuples(keys, st.integers())), st.integers(1, 4))
def test_any_number_of_runs_gives_one_order(items: list[tuple[tuple[str, str], int]], run: int) -> None:
    assert list(sorted_on_disk(items, run=run)) == sorted(items, key=lambda item: item[0])


def test_more_runs_than_files_may_be_open() -> None:
    items = [((f"{7919 * n % 10007:05}",), n) for n in range(200)]
    assert list(sorted_on_disk(items, run=1)) == sorted(items)


def test_a_record_comes_out_of_its_pack_as_it_went_in() -> None:
    for telling in (told("Lake Post", "Chad"), told("", "Ana Rojas")):
        assert unpacked(packed(telling)) == telling
        assert hash(unpacked(packed(telling.account))) == hash(telling.account)


def test_what_msgspec_cannot_pack_goes_through_as_well() -> None:
    broken = replace(told("Post", "Chad"), engine="half of a pair: \ud83d")
    for value in (broken, {"day": date(2024, 5, 6), "names": ("a", "b")}, None):
        assert unpacked(packed(value)) == value


accounts = st.lists(st.sampled_from("abcdefgh"), unique=True)


@given(accounts, st.lists(st.lists(st.sampled_from("abcdefghi"), min_size=1), max_size=3))
def test_every_account_has_one_event(ids: list[str], clusters: list[list[str]]) -> None:
    free = set("abcdefghi")
    events = []
    for number, cluster in enumerate(clusters):
        members = tuple(sorted(set(cluster) & free))
        free -= set(members)
        events.append(Event(f"event:{number}", members))
    records = Gathered((), kept_events=tuple(events))
    of = {account: event.id for event in events for account in event.accounts}
    expected = [of.get(account, content_id("event", account)) for account in ids]
    assert list(with_events(records, [(account, account) for account in ids])) == list(zip(expected, ids, strict=True))
    groups = dict(happenings(records, [(account, account) for account in ids]))
    assert {account: event for event, members in groups.items() for account in members} == dict(
        zip(ids, expected, strict=True)
    )
    assert list(groups) == sorted(groups)


def test_what_most_sources_tell_goes_first_however_often_one_source_says_it() -> None:
    tales = [
        told("Post", "Chad"),
        told("Post", "Chad"),
        told("Post", "Chad"),
        told("Wire", "Niger"),
        told("Herald", "Niger"),
    ]
    found = agreed(tales, lambda one: one.account.who[0].actor)
    assert (found.value, found.sources, found.told) == ("Niger", 2, (("Niger", 2), ("Chad", 1)))


def test_of_two_values_with_as_many_sources_the_one_with_more_accounts_goes_first() -> None:
    tales = [told("Post", "Chad"), told("Wire", "Niger"), told("Wire", "Niger")]
    assert agreed(tales, lambda one: one.account.who[0].actor).value == "Niger"
