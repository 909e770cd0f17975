"""Networks of actors as GEXF and GraphML, opened by networkx; ties by day are a function of the accounts alone."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.export.exporters import export
from verbale.export.networks import of_deeds
from verbale.export.records import Gathered
from verbale.export.spells import spells

from .conftest import Exported

type Told = tuple[str, str, dict[str, Any]]


def _ties(graph: Any) -> Iterator[Told]:
    for source, target, told in graph.edges(data=True):
        yield graph.nodes[source]["label"], graph.nodes[target]["label"], told


def _gexf(path: Path) -> Any:
    return networkx.read_gexf(path, version="1.3")


def _graphml(path: Path) -> Any:
    return networkx.read_graphml(path, force_multigraph=True)


def test_gexf_ties_two_reports_of_one_recall_by_day(exported: Exported) -> None:
    graph = _gexf(exported("gexf"))
    assert graph.is_directed()
    assert graph.graph["mode"] == "dynamic"
    told = next(
        told for one, other, told in _ties(graph) if (one, other, told["type"]) == ("Chad", "Kenya", "SANCTION")
    )
    assert (told["mode"], told["status"], told["count"], told["articles"]) == ("discontinue", "actual", 2, 2)
    assert told["spells"] == [("2024-05-06", "2024-05-06")]
    assert told["weight"] == 2
    chad = next(node for _, node in graph.nodes(data=True) if node["label"] == "Chad")
    assert (chad["kind"], chad["country"]) == ("state", "Chad")


def test_what_two_do_together_ties_each_to_each_with_its_status_and_days(exported: Exported) -> None:
    told = {(one, other): told for one, other, told in _ties(_gexf(exported("gexf"))) if told["type"] == "CONSULT"}
    assert set(told) == {("Peru", "Chile"), ("Chile", "Peru")}
    assert told["Peru", "Chile"]["status"] == "future"
    assert told["Peru", "Chile"]["spells"] == [("2024-06-03", "2024-06-09")]


def test_accounts_that_make_no_tie_are_counted_in_the_file_and_told(exported: Exported, shelf: Gathered) -> None:
    says = export(shelf, "gexf", exported("gexf"))
    assert says == "1 of 8 accounts have nobody at one end and make no tie"  # a village was shelled, nobody's
    assert says in _gexf(exported("gexf")).graph["description"]
    assert says in exported("graphml").read_text("utf-8")


@pytest.mark.parametrize("name", ["gexf-voices", "graphml-voices"])
def test_voices_tie_who_tells_to_whom_he_tells_of(name: str, exported: Exported) -> None:
    graph = _gexf(exported(name)) if name.startswith("gexf") else _graphml(exported(name))
    told = {(one, other, tie["spoken_of"]): tie for one, other, tie in _ties(graph)}
    denied = told["Armed Forces of Chad", "Armed Forces of Chad", "who"]
    assert (denied["type"], denied["status"]) == ("ASSAULT", "negated")
    assert told["Ana Rojas", "Peru", "who"]["status"] == "future"
    assert told["Lake Post", "Kenya", "whom"]["type"] == "SANCTION"
    outlet = next(node for _, node in graph.nodes(data=True) if node["label"] == "Lake Post")
    assert outlet["kind"] == "outlet"


def test_graphml_opens_with_counts_and_days(exported: Exported) -> None:
    graph = _graphml(exported("graphml"))
    told = next(
        told for one, other, told in _ties(graph) if (one, other, told["type"]) == ("Chad", "Kenya", "SANCTION")
    )
    assert (told["weight"], told["articles"], told["undated"]) == (2, 2, 0)
    assert (told["first"], told["last"]) == ("2024-05-06", "2024-05-06")


def test_the_two_formats_tell_the_same_ties(exported: Exported) -> None:
    ids = {told["id"] for _, _, told in _ties(_gexf(exported("gexf")))}
    assert ids == {key for _, _, key in _graphml(exported("graphml")).edges(keys=True)}


def test_each_account_is_in_each_tie_of_its_sides(shelf: Gathered) -> None:
    network = of_deeds(shelf)
    pairs = sum(len(a.who) * len(a.whom) for reading in shelf.readings() for a in reading.accounts)
    assert sum(tie.count for _, tie in network.ties()) == pairs + 2  # the talks of two, each with each


_FIRST = date(2024, 1, 1)
_days = st.integers(0, 12).map(lambda days: _FIRST + timedelta(days))
_intervals = st.tuples(st.none() | _days, st.none() | _days).filter(
    lambda pair: pair[0] is None or pair[1] is None or pair[0] <= pair[1]
)


@given(st.lists(_intervals, max_size=6))
def test_spells_count_for_each_day_the_intervals_that_hold_it(intervals: list[tuple[date | None, date | None]]) -> None:
    found = list(spells(intervals))
    for day in (_FIRST + timedelta(days) for days in range(-2, 16)):
        held = sum((first or date.min) <= day <= (last or date.max) for first, last in intervals)
        counts = [spell.count for spell in found if (spell.first or date.min) <= day <= (spell.last or date.max)]
        assert counts == ([held] if held else [])
    assert Counter(spell.count for spell in found)[0] == 0


def test_a_spell_may_end_with_the_calendar() -> None:
    assert [(spell.first, spell.last) for spell in spells([(date.max, date.max)])] == [(date.max, None)]
