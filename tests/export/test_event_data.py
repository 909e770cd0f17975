"""POLECAT, ICEWS, GDELT and PLOVER: their columns in their order, values as their users know them, never a denial as a fact."""

import csv
import json
from datetime import date
from pathlib import Path
from typing import Any

import pandas
import polars
import pytest
from tests.export.built import account, one_event, report
from tests.export.conftest import Exported

from verbale.export import to_gdelt, to_icews, to_polecat
from verbale.export.exporters import export
from verbale.export.records import Choices, Gathered
from verbale.export.to_plover import CODEBOOK

RECALL = "Chad | SANCTION:discontinue | Kenya"
ALL = Choices(all_statuses=True)
# As the projects publish them (FACTS.md; GDELT's codebook 2.0 of 2015).
GDELT = (
    "GlobalEventID SQLDATE MonthYear Year FractionDate Actor1Code Actor1Name Actor1CountryCode Actor1KnownGroupCode "
    "Actor1EthnicCode Actor1Religion1Code Actor1Religion2Code Actor1Type1Code Actor1Type2Code Actor1Type3Code Actor2Code "
    "Actor2Name Actor2CountryCode Actor2KnownGroupCode Actor2EthnicCode Actor2Religion1Code Actor2Religion2Code "
    "Actor2Type1Code Actor2Type2Code Actor2Type3Code IsRootEvent EventCode EventBaseCode EventRootCode QuadClass "
    "GoldsteinScale NumMentions NumSources NumArticles AvgTone Actor1Geo_Type Actor1Geo_FullName Actor1Geo_CountryCode "
    "Actor1Geo_ADM1Code Actor1Geo_ADM2Code Actor1Geo_Lat Actor1Geo_Long Actor1Geo_FeatureID Actor2Geo_Type "
    "Actor2Geo_FullName Actor2Geo_CountryCode Actor2Geo_ADM1Code Actor2Geo_ADM2Code Actor2Geo_Lat Actor2Geo_Long "
    "Actor2Geo_FeatureID ActionGeo_Type ActionGeo_FullName ActionGeo_CountryCode ActionGeo_ADM1Code ActionGeo_ADM2Code "
    "ActionGeo_Lat ActionGeo_Long ActionGeo_FeatureID DATEADDED SOURCEURL"
).split()
MENTIONS = (
    "GlobalEventID EventTimeDate MentionTimeDate MentionType MentionSourceName MentionIdentifier SentenceID Actor1CharOffset "
    "Actor2CharOffset ActionCharOffset InRawText Confidence MentionDocLen MentionDocTone MentionDocTranslationInfo Extras"
).split()


@pytest.fixture(scope="module")
def records() -> Gathered:
    """One recall, told by two outlets, and deeds that did not happen so."""
    return one_event(
        report("Post", account(RECALL, at="Abéché", by="Ministry of Defence of Chad")),
        report("Wire", account(RECALL, by="Ana Rojas")),
        report(
            "Herald",
            *(
                account(f"Chad | ASSAULT {flag} | Niger")
                for flag in ("negated", "future", "hypothetical", "historical")
            ),
        ),
    )


def _tabs(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_polecat_row(exported: Exported, records: Gathered) -> None:
    rows = _tabs(exported("polecat", records=records))
    row = next(row for row in rows if row["Source"] == "Post")
    assert tuple(row) == to_polecat.COLUMNS
    expected = {
        "Event Date": "2024-05-06", "Event Type": "SANCTION", "Event Mode": "discontinue", "Intensity": "-5.2",
        "Quad Code": "MATERIAL CONFLICT", "Contexts": "diplomatic", "Actor Name": "Chad", "Actor Country": "Chad",
        "Actor COW": "483", "Primary Actor Sector": "GOV", "Actor Title": "None", "Actor Name Raw": "the Chad",
        "Wikipedia Actor ID": "None", "Recipient Name": "Kenya", "Recipient COW": "501", "Placename": "Abéché", "City": "Abéché",
        "District": "None", "Country": "Chad", "Latitude": "12.11", "Longitude": "-15.04", "GeoNames ID": "2427123",
        "Publication Date": "2024-05-08", "Story Locations": "Chad; Kenya", "Language": "en", "Version": "verbale; tests 1",
    }  # fmt: skip
    assert {name: row[name] for name in expected} == expected
    assert len(rows) == 2


def test_polecat_has_the_40_columns_that_its_readers_know(exported: Exported, records: Gathered) -> None:
    frame = pandas.read_csv(exported("polecat", records=records), sep="\t", na_values="None")
    assert frame.shape == (2, 40)
    assert frame["Intensity"].to_list() == [-5.2, -5.2]
    assert frame["Latitude"].isna().sum() == 1


def test_lists_of_a_party_stand_at_the_same_place(exported: Exported) -> None:
    records = Gathered.of([report("Post", account("Chad + Ana Rojas + Ministry of Defence of Peru | CONSULT | Kenya"))])
    (row,) = _tabs(exported("polecat", records=records))
    assert row["Actor Name"] == "Chad; Ana Rojas; Ministry of Defence of Peru"
    assert row["Actor COW"] == "483; 135; 135"
    assert row["Actor Title"] == "None; defence minister of Peru; None"
    assert row["Actor Sectors"] == "GOV; MIL GOV; MIL GOV"


@pytest.mark.parametrize("name", ["polecat", "icews", "plover"])
def test_what_did_not_happen_stands_nowhere_unless_asked(exported: Exported, records: Gathered, name: str) -> None:
    text = exported(name, records=records).read_text("utf-8")
    assert "SANCTION" in text
    assert "ASSAULT" not in text
    assert "ASSAULT" in exported(name, ALL, records).read_text("utf-8")


def test_plover_never_holds_a_denial(exported: Exported, records: Gathered) -> None:
    lines = [json.loads(line) for line in exported("plover", ALL, records).read_text("utf-8").splitlines()]
    told = [line["context"] for line in lines if line["event"] == ["ASSAULT"]]
    assert sorted(told) == [["diplomatic", flag] for flag in ("future", "historical", "hypothetical")]


def test_icews_rows(exported: Exported, records: Gathered) -> None:
    frame = pandas.read_csv(exported("icews", records=records), sep="\t", dtype={"CAMEO Code": str})
    assert tuple(frame.columns) == to_icews.COLUMNS
    row = frame[frame["Publisher"] == "Post"].iloc[0]
    assert (row["CAMEO Code"], row["Intensity"], row["Event Text"]) == ("161", -4.0, "SANCTION:discontinue")
    assert (row["Source Name"], row["Source Sectors"], row["Source Country"]) == ("Chad", "Government", "Chad")
    assert (row["Target Name"], row["City"], row["Latitude"], row["Sentence Number"]) == ("Kenya", "Abéché", 12.11, 1)
    assert frame["Event ID"].is_unique


def test_icews_has_a_row_for_each_source_and_target(exported: Exported) -> None:
    records = Gathered.of(
        [report("Post", account("Chad + Kenya | CONSULT | Niger + Peru"), account("Chad | APPOINT | Peru"))]
    )
    frame = pandas.read_csv(exported("icews", records=records), sep="\t", dtype={"CAMEO Code": str})
    assert set(zip(frame["Source Name"], frame["Target Name"], strict=True)) == {
        ("Chad", "Niger"), ("Chad", "Peru"), ("Kenya", "Niger"), ("Kenya", "Peru"),
    }  # fmt: skip
    assert set(frame["CAMEO Code"]) == {"040"}


def _gdelt(path: Path, columns: list[str]) -> list[dict[str, Any]]:
    codes = {name: polars.String for name in columns if name.endswith("Code")}
    frame = polars.read_csv(
        path, separator="\t", has_header=False, new_columns=columns, quote_char=None,
        schema_overrides={f"column_{1 + columns.index(name)}": kind for name, kind in codes.items()},
    )  # fmt: skip
    assert frame.width == len(columns)
    return frame.to_dicts()


def test_gdelt_events_and_mentions(exported: Exported, records: Gathered) -> None:
    folder = exported("gdelt", records=records)
    (event,) = _gdelt(folder / to_gdelt.EVENTS, GDELT)
    expected = {
        "SQLDATE": 20240506, "MonthYear": 202405, "Year": 2024, "FractionDate": 2024.4274, "Actor1Code": "TCDGOV",
        "Actor1Name": "CHAD", "Actor1CountryCode": "TCD", "Actor1Type1Code": "GOV", "Actor2Name": "KENYA",
        "Actor2CountryCode": "KEN", "IsRootEvent": 1, "EventCode": "161", "EventBaseCode": "161", "EventRootCode": "16",
        "QuadClass": 4, "GoldsteinScale": -4.0, "NumMentions": 2, "NumSources": 2, "NumArticles": 2,
        "DATEADDED": 20240508000000, "Actor1Geo_Type": 0,
    }  # fmt: skip
    assert {name: event[name] for name in expected} == expected
    mentions = _gdelt(folder / to_gdelt.MENTIONS, MENTIONS)
    assert {row["GlobalEventID"] for row in mentions} == {event["GlobalEventID"]}
    assert {row["MentionSourceName"]: row["Extras"] for row in mentions} == {
        "Post": "Ministry of Defence of Chad", "Wire": "Ana Rojas",
    }  # fmt: skip
    assert {row["MentionIdentifier"] for row in mentions} == {"https://post.example/1", "https://wire.example/1"}
    assert [row["Confidence"] for row in mentions] == [75, 75]


def test_gdelt_counts_denials_only_if_asked(exported: Exported, records: Gathered) -> None:
    (event,) = _gdelt(exported("gdelt", ALL, records) / to_gdelt.EVENTS, GDELT)
    assert event["NumMentions"] == 6


def test_plover_has_the_fields_of_its_manual_alone(exported: Exported, records: Gathered) -> None:
    manual = (
        "id has_event date time enddate endtime source recipient event event_loc event_text quad_code event_scale mode context "
        "link text text_info cite_info coder coded_date coded_time comment"
    )  # fmt: skip
    lines = [json.loads(line) for line in exported("plover", records=records).read_text("utf-8").splitlines()]
    line = next(line for line in lines if "event_loc" in line)
    assert set(line) <= set(manual.split())
    assert line["source"] == [{"code": "TCD", "sector": "GOV", "actor_text": "the Chad", "identifier_text": "Chad"}]
    assert (line["date"], line["event"], line["mode"], line["quad_code"]) == (
        "2024-05-06",
        ["SANCTION"],
        ["discontinue"],
        4,
    )
    assert line["event_loc"] == {
        "geonameid": 2427123, "name": "Abéché", "latitude": 12.11, "longitude": -15.04, "country code": "TD", "cc3": "TCD",
    }  # fmt: skip
    assert line["cite_info"]["codebook"] == CODEBOOK


def test_plover_extended_says_according_to_whom_and_denied(exported: Exported, records: Gathered) -> None:
    lines = [json.loads(line) for line in exported("plover-extended", records=records).read_text("utf-8").splitlines()]
    assert len(lines) == 6
    denied = [line for line in lines if line["status"]["negated"]]
    assert [line["event"] for line in denied] == [["ASSAULT"]]
    voices = [line["according_to"] for line in lines if line["event"] == ["SANCTION"]]
    assert sorted(voice[0]["speakers"][0]["name"] for voice in voices) == ["Ana Rojas", "Ministry of Defence of Chad"]
    assert all(voice[-1] == {"article": True, "speakers": []} for voice in voices)


def test_accounts_without_a_day_or_of_our_own_types_are_left_out(exported: Exported) -> None:
    records = Gathered.of([report("Post", account("Chad | AID | Kenya", day=None), account("Chad | APPOINT | Peru"))])
    for name in ("polecat", "icews"):
        assert _tabs(exported(name, records=records)) == []
    assert exported("plover", records=records).read_text("utf-8") == ""
    lines = [json.loads(line) for line in exported("plover-extended", records=records).read_text("utf-8").splitlines()]
    assert sorted((line["event"][0], line["date"]) for line in lines) == [("AID", None), ("APPOINT", "2024-05-06")]


def test_numbers_of_rows_are_the_same_everywhere() -> None:
    assert to_icews.number_of("event:1") == 7076641647469373549
    assert date(2024, 5, 6).isoformat() in str(account(RECALL))


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("polecat", "4 of 6 accounts are left out: they are not told as done"),
        ("icews", "4 of 6 accounts are left out"),
        ("gdelt", "4 of 6 accounts are left out"),
        ("plover", "4 of 6 accounts are left out"),
        ("dyad-day", ""),
        ("plover-extended", ""),
    ],
)
def test_what_a_format_cannot_hold_is_told(name: str, says: str, records: Gathered, tmp_path: Path) -> None:
    note = export(records, name, tmp_path / "out")
    assert note.startswith(says)
    assert bool(note) == bool(says)
