"""Events and dyads: one happening counts once, disagreement is shown, a denial is never counted as done."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pandas
import polars
import pytest
from tests.export.built import account, one_event, report, right, wrong
from tests.export.conftest import Exported

from verbale.export.cells import unguarded, unlisted
from verbale.export.exporters import export
from verbale.export.records import Choices, Gathered
from verbale.records.account import Count
from verbale.records.reading import Reading

RECALL = "Chad | SANCTION:discontinue | Kenya"


def _events(path: Path) -> list[dict[str, Any]]:
    return polars.read_csv(path, try_parse_dates=True, empty_string_is_null=False).to_dicts()


def test_an_event_says_what_most_sources_tell_and_what_else_is_told(exported: Exported) -> None:
    records = one_event(
        report("Post", account(RECALL, at="Abéché", counts=(Count("killed", 9, None),))),
        report("Wire", account(RECALL, counts=(Count("killed", 4, 4),))),
        report("Herald", account("Niger | SANCTION | Kenya", day=date(2024, 5, 7))),
        report("Echo", account(RECALL + " ".replace(" ", ""), by="Ministry of Defence of Chad")),
        report("Sun", account("Chad | SANCTION:discontinue negated | Kenya")),
    )
    (event,) = _events(exported("csv-events", records=records))
    assert (event["event"], event["accounts"], event["articles"], event["sources"]) == ("event:one", 5, 5, 5)
    assert (event["told_actual"], event["told_negated"], event["told_future"]) == (4, 1, 0)
    assert (event["who"], event["who_told"]) == ("Chad", "Chad (4); Niger (1)")
    assert (event["type"], event["mode"], event["quad"]) == ("SANCTION", "discontinue", "MX")
    assert event["types_told"] == "SANCTION:discontinue (4); SANCTION (1)"
    assert (event["start"], event["days"]) == (date(2024, 5, 6), "2024-05-06 (4); 2024-05-07 (1)")
    assert event["counts"] == "killed 4+"
    assert (event["place"], event["places_told"]) == ("Abéché", "Abéché (1); ? (4)")
    assert event["voices"] == "Ministry of Defence of Chad"
    assert len(unlisted(event["account_ids"])) == 5


def test_what_a_person_called_wrong_is_left_out_until_he_changes_his_mind(exported: Exported) -> None:
    one, other = account(RECALL), account("Peru | ASSAULT | Niger")
    reading, no = report("Post", one, other), wrong(one)
    left = Gathered((reading,), kept_judgements=(no,))
    assert [event["who"] for event in _events(exported("csv-events", records=left))] == ["Peru"]
    rows = polars.read_csv(exported("csv", records=left)).to_dicts()
    assert {row["who"]: row["judged"] for row in rows} == {"Peru": None}
    again = Gathered((reading,), kept_judgements=(no, right(one, instead_of=no)))
    assert len(_events(exported("csv-events", records=again))) == 2


def _dyads(path: Path) -> pandas.DataFrame:
    return pandas.read_csv(path)


def test_an_event_told_thrice_counts_once(exported: Exported) -> None:
    records = one_event(*(report(outlet, account(RECALL)) for outlet in ("Post", "Wire", "Echo")))
    frame = _dyads(exported("dyad-day", records=records))
    assert frame.to_dict("records") == [
        {
            "date": "2024-05-06", "ccode1": 483, "ccode2": 501, "type": "SANCTION", "quad": "MX", "events_actual": 1,
            "events_negated": 0, "events_future": 0, "events_hypothetical": 0, "events_historical": 0, "events_disputed": 0,
            "accounts_actual": 3, "sources_actual": 3, "sources_negated": 0,
        }
    ]  # fmt: skip


def test_a_denial_is_no_deed_and_a_dispute_is_told(exported: Exported) -> None:
    denied = one_event(report("Post", account("Chad | ASSAULT negated | Niger")))
    (row,) = _dyads(exported("dyad-day", records=denied)).to_dict("records")
    assert (row["events_actual"], row["events_negated"], row["events_disputed"]) == (0, 1, 0)
    disputed = one_event(
        report("Post", account("Chad | ASSAULT | Niger")), report("Wire", account("Chad | ASSAULT negated | Niger"))
    )
    (row,) = _dyads(exported("dyad-day", records=disputed)).to_dict("records")
    assert (row["events_actual"], row["events_negated"], row["events_disputed"]) == (1, 1, 1)


@pytest.mark.parametrize(
    ("codes", "columns", "pair"),
    [
        ("cow", ["ccode1", "ccode2"], [255, 679]),
        ("gw", ["gwcode1", "gwcode2"], [260, 678]),
        ("iso3", ["iso3_1", "iso3_2"], ["DEU", "YEM"]),
    ],
)
def test_dyads_in_the_codes_of_each_list(exported: Exported, codes: str, columns: list[str], pair: list[Any]) -> None:
    records = Gathered.of([report("Post", account("Germany | AID | Yemen"))])
    frame = _dyads(exported("dyad-month", Choices(codes=codes), records))
    assert frame.loc[0, ["year", "month", *columns]].to_list() == [2024, 5, *pair]


def test_dyads_are_directed_between_two_states_and_of_a_known_day(exported: Exported) -> None:
    records = Gathered.of([
        report("Post", account("Chad + Kenya | CONSULT | Niger"), account("Niger | CONSULT | Chad")),
        report("Wire", account("Chad | COERCE | Chad"), account("Chad | AID | Niger", day=None), account("Chad | AID | -")),
    ])  # fmt: skip
    frame = _dyads(exported("dyad-month", records=records))
    assert frame[["ccode1", "ccode2", "type"]].to_numpy().tolist() == [
        [436, 483, "CONSULT"], [483, 436, "CONSULT"], [501, 436, "CONSULT"],
    ]  # fmt: skip


def test_dyads_by_quad_class_add_types_up_but_no_event_twice(exported: Exported) -> None:
    records = Gathered.of([report("Post", account("Chad | AID | Niger"), account("Chad | COOPERATE | Niger"))])
    frame = _dyads(exported("dyad-month", Choices(by="quad"), records))
    assert frame[["quad", "events_actual"]].to_numpy().tolist() == [["MC", 2]]


def test_months_are_summed_in_sql_from_days(exported: Exported) -> None:
    kept = [report(f"Post {day}", account("Chad | AID | Niger", day=date(2024, 5, day))) for day in (3, 9, 27)]
    days, month = (exported(name, records=Gathered.of(kept)) for name in ("dyad-day", "dyad-month"))
    table = duckdb.read_csv(str(days))
    assert table.aggregate("year(date), month(date), sum(events_actual)::int").fetchall() == [(2024, 5, 3)]
    assert _dyads(month)["events_actual"].to_list() == [3]


def test_accounts_stand_whole_in_their_row(exported: Exported) -> None:
    one = account("Chad + Ana Rojas | SANCTION:discontinue negated | Kenya", by="=cmd", at="Abéché")
    frame = pandas.read_csv(exported("csv", records=Gathered.of([report("Post", one)])), keep_default_na=False)
    (row,) = frame.to_dict("records")
    assert unlisted(unguarded(row["according_to"])) == ("=cmd",)
    assert row["according_to"].startswith("'")
    expected = {
        "account": one.id, "start": "2024-05-06", "end": "2024-05-06", "time_basis": "stated", "who": "Chad; Ana Rojas",
        "who_kinds": "state; person", "who_states": "TCD; PER", "type": "SANCTION", "mode": "discontinue", "quad": "MX",
        "whom": "Kenya", "time": "actual", "negated": True, "hypothetical": False, "place": "Abéché", "country": "Chad",
        "lat": 12.11, "lon": -15.04, "exactness": "town", "confidence": 0.75, "quote": one.evidence.quote, "first": 0,
        "who_words": "the Chad; the Ana Rojas", "outlet": "Post", "published": "2024-05-08", "step": "tests.rule 1",
        "url": "https://post.example/1",
    }  # fmt: skip
    assert {name: row[name] for name in expected} == expected


def test_who_is_silent_outvotes_nobody(exported: Exported) -> None:
    silent = [report(outlet, account("- | AID | Niger", day=None)) for outlet in ("Post", "Wire", "Sun")]
    records = one_event(*silent, report("Echo", account("Chad | AID | Niger")))
    (event,) = _events(exported("csv-events", records=records))
    assert (event["start"], event["days"]) == (date(2024, 5, 6), "2024-05-06 (1); ? (3)")
    assert (event["who"], event["who_told"]) == ("Chad", "Chad (1); ? (3)")
    (row,) = _dyads(exported("dyad-day", records=records)).to_dict("records")
    assert (row["date"], row["events_actual"], row["accounts_actual"]) == ("2024-05-06", 1, 1)


def test_a_run_that_writes_meanwhile_tears_no_row(tmp_path: Path) -> None:
    class Growing:
        """A store into which another process writes: each pass finds one report more."""

        passes = 0

        def readings(self, **_: object) -> Iterator[Reading]:
            self.passes += 1
            return iter(
                [report(f"Post {number}", account(RECALL, by=f"voice {number}")) for number in range(self.passes)]
            )

        stories = events = judgements = staticmethod(lambda **_: iter(()))

    for name in ("csv", "csv-events", "geojson"):
        store: Any = Growing()
        export(store, name, tmp_path / name)
        assert (tmp_path / name).stat().st_size > 0
    rows = polars.read_csv(tmp_path / "csv").to_dicts()
    assert [row["according_to"] for row in rows] == ["voice 0"]
