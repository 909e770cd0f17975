"""A store tallies what it keeps by any value: the sums are those of its records, whatever the query."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from tests.store.conftest import Place
from tests.store.made import KEPT, QUARREL, RECALL, kept, reading

from verbale.errors import BadUse
from verbale.records.when import Basis, When
from verbale.store.base import EVERYTHING, Query
from verbale.store.tallies import TALLIED


def test_each_value_is_counted(store: Place) -> None:
    store.writer().keep(KEPT)
    told = {what: dict(store.view().tally(what)) for what in TALLIED}
    assert told["accounts by type"] == {"ASSAULT": 1, "SANCTION": 1}
    assert told["accounts by mode"] == {"ASSAULT": 1, "SANCTION:withdraw": 1}
    assert told["accounts by status"] == {"actual": 1, "negated": 1}
    assert told["accounts by voices"] == {"0": 1, "1": 1}
    assert told["accounts by month"] == {"2026-02": 2}
    assert told["accounts by outlet"] == {"Daily": 1, "Herald": 1}
    assert told["articles by outlet"] == {"Daily": 1, "Herald": 2}
    assert told["articles by month"] == {"2026-02": 3}
    assert told["articles by language"] == {"en": 3}


def test_a_query_narrows_what_is_counted(store: Place) -> None:
    store.writer().keep(KEPT)
    view = store.view()
    assert dict(view.tally("accounts by type", Query(flags=("negated",)))) == {"ASSAULT": 1}
    assert dict(view.tally("articles by outlet", Query(text="rained"))) == {"Herald": 1}


@pytest.mark.parametrize("query", [EVERYTHING, Query(outlet="herald"), Query(actor="Kenya"), Query(text="port")])
def test_tallies_add_up_to_the_counts(store: Place, query: Query) -> None:
    store.writer().keep(KEPT)
    view = store.view()
    for what in TALLIED:
        assert sum(number for _, number in view.tally(what, query)) == view.count(what.partition(" ")[0], query)
    types = Counter(account.did.type for account in view.accounts(query))
    assert dict(view.tally("accounts by type", query)) == types


def test_an_open_side_and_an_unknown_time_are_both_undated(store: Place) -> None:
    times = (When.unknown(), When(None, date(2026, 2, 3), Basis.STATED), When(date(2026, 1, 31), None, Basis.STATED))
    deeds = [replace(RECALL, id=f"account:{number}", when=when) for number, when in enumerate(times)]
    store.writer().keep([kept(reading(QUARREL, *deeds))])
    assert list(store.view().tally("accounts by month")) == [("2026-01", 1), ("undated", 2)]


def test_an_empty_store_has_nothing_to_tally(store: Place) -> None:
    store.writer()
    assert [list(store.view().tally(what)) for what in TALLIED] == [[]] * len(TALLIED)


def test_what_is_not_tallied_is_named(store: Place) -> None:
    store.writer()
    with pytest.raises(BadUse, match="a store tallies accounts by type"):
        list(store.view().tally("accounts by colour"))
