"""A store counts accounts by place, day and pair of actors: the sums are those of its records, over both databases."""

from dataclasses import replace
from datetime import date

from tests.store.conftest import Place
from tests.store.made import KEPT, QUARREL, RECALL, kept, mention, reading

from verbale.records.account import Account, Status, Time
from verbale.records.when import Basis, When
from verbale.records.where import Exactness, Where
from verbale.store.base import Query
from verbale.store.sums import DayTally, PlaceTally

SUAKIN = Where("Suakin", "geonames:364", "Sudan", 19.1, 37.3, Exactness.TOWN)
KOSTI = Where("Kosti", "geonames:365", "Sudan", 13.2, 32.7, Exactness.TOWN)
HERE, THERE, AGAIN = (
    replace(RECALL, id=f"account:{number}", where=where) for number, where in enumerate((SUAKIN, KOSTI, KOSTI))
)
DENIED = replace(THERE, id="account:denied", status=Status(negated=True))
MEETING = replace(
    RECALL,
    id="account:meeting",
    who=(mention(QUARREL, "Kenya"), mention(QUARREL, "Chad")),
    whom=(),
    did=replace(RECALL.did, type="CONSULT", mode=""),
)


def keep(store: Place, *accounts: Account) -> None:
    store.writer().keep([kept(reading(QUARREL, *accounts))])


def test_the_place_of_which_most_is_told_comes_first_and_what_is_denied_apart(store: Place) -> None:
    keep(store, HERE, THERE, AGAIN, DENIED)
    kosti = PlaceTally("geonames:365", "Kosti", 13.2, 32.7, "SANCTION", done=False, accounts=1, events=1)
    suakin = PlaceTally("geonames:364", "Suakin", 19.1, 37.3, "SANCTION", done=True, accounts=1, events=1)
    assert list(store.view().by_place()) == [kosti, replace(kosti, done=True, accounts=2, events=2), suakin]
    assert {one.name for one in store.view().by_place(most=1)} == {"Kosti"}


def test_a_place_that_the_gazetteer_does_not_know_is_on_no_map(store: Place) -> None:
    keep(store, replace(RECALL, where=Where("the old mill")), replace(HERE, where=replace(SUAKIN, lat=None)))
    assert list(store.view().by_place()) == []


def test_days_are_counted_in_their_order_and_open_sides_left_out(store: Place) -> None:
    plan = replace(HERE, when=When.day(date(2026, 1, 5), Basis.STATED), status=Status(Time.FUTURE))
    since = replace(THERE, when=When(None, date(2026, 1, 7), Basis.STATED))
    keep(store, RECALL, plan, since, replace(AGAIN, when=When.unknown()))
    assert list(store.view().by_day()) == [
        DayTally("2026-01-05", "SANCTION", done=False, accounts=1, events=1),
        DayTally("2026-02-01", "SANCTION", done=True, accounts=1, events=1),
    ]


def test_pairs_are_those_of_both_sides_and_of_what_is_done_together(store: Place) -> None:
    keep(store, RECALL, HERE, MEETING)
    pairs = [(one.who.name, one.type, one.whom.name, one.month, one.accounts) for one in store.view().by_pair()]
    assert ("Kenya", "SANCTION", "Chad", "2026-02", 2) in pairs
    assert sorted(names for names in pairs if names[1] == "CONSULT") in (
        [("Kenya", "CONSULT", "Chad", "2026-02", 1)],
        [("Chad", "CONSULT", "Kenya", "2026-02", 1)],
    )
    assert len(pairs) == 2


def test_only_what_is_meant_is_counted(store: Place) -> None:
    store.writer().keep(KEPT)
    view = store.view()
    assert [one.who.name for one in view.by_pair(Query(flags=("negated",)))] == ["Mali"]
    assert [one.type for one in view.by_day(Query(outlet="Daily"))] == ["SANCTION"]
    assert [one.type for one in view.by_day(Query(text="bombed"))] == ["ASSAULT"]


def test_sums_are_those_of_the_records(store: Place) -> None:
    keep(store, HERE, THERE, AGAIN, DENIED, MEETING)
    view = store.view()
    assert sum(one.accounts for one in view.by_day()) == view.count("accounts")
    assert sum(one.accounts for one in view.by_place()) == sum(1 for one in view.accounts() if one.where)
