"""Pages of pictures: seen without a script, narrowed by the address, saved with what is behind them."""

import csv
import io
import json
import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import fromstring

import pytest
from starlette.testclient import TestClient

from verbale.web.pictures.kinds import KINDS

if TYPE_CHECKING:
    from playwright.sync_api import Page


@pytest.mark.parametrize("kind", KINDS)
def test_each_picture_is_on_its_page_with_words_and_figures(reader: TestClient, kind: str) -> None:
    told = reader.get(f"/pictures/{kind}").text
    assert "<svg" in told
    assert "<figcaption>" in told
    assert "<td" in told
    assert "<th scope=row" in told  # a screen reader tells of each figure what it is of
    assert not re.search(r"\b1 (places|pairs|actors|days|events)\b", told)


def test_the_door_leads_to_the_map(reader: TestClient) -> None:
    assert reader.get("/pictures", follow_redirects=False).headers["location"] == "/pictures/map"


def test_filters_narrow_and_what_is_wrong_in_them_is_told(reader: TestClient) -> None:
    whole, none = (reader.get(f"/pictures/calendar.json{query}").json() for query in ("", "?actor=Nobody+at+all"))
    assert len(whole["rows"]) > 0
    assert none["rows"] == []
    told = reader.get("/pictures/map?type=NONSENSE&since=soon")
    assert told.status_code == 200
    assert "is no type of deed" in told.text


@pytest.mark.parametrize("kind", KINDS)
def test_the_form_carries_all_that_narrows(reader: TestClient, kind: str) -> None:
    told = reader.get(f"/pictures/{kind}?voice=Kenya&flag=negated&as-read=yes&story=story:1&month=2026-03").text
    form = told[told.index("<form action=") : told.index("</form>", told.index("<form action="))]
    for field in (
        'name="voice" type="text" value="Kenya"',
        'value="negated" checked',
        'name="as-read" value="yes" checked',
    ):
        assert field in form
    for name, value in (("story", "story:1"), ("month", "2026-03")):
        assert f'<input type="hidden" name="{name}" value="{value}">' in form


@pytest.mark.parametrize("kind", KINDS)
def test_each_is_saved_as_a_drawing_and_as_its_figures(reader: TestClient, kind: str) -> None:
    drawn, table, figures = (reader.get(f"/pictures/{kind}.{form}") for form in ("svg", "csv", "json"))
    assert fromstring(drawn.text).tag.endswith("svg")  # noqa: S314 — our own
    assert drawn.headers["content-disposition"] == f'attachment; filename="verbale-{kind}.svg"'
    rows = list(csv.reader(io.StringIO(table.text)))
    assert len(rows) == 1 + len(json.loads(figures.text)["rows"]) > 1
    assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row)


def test_what_there_is_not_is_not_found(reader: TestClient) -> None:
    assert {reader.get(f"/pictures/{name}").status_code for name in ("cloud", "map.exe", "cloud.svg")} == {404}


def test_in_a_browser_a_month_is_laid_beside_another_and_a_drawing_saved_as_png(tab: "Page") -> None:
    tab.goto("/pictures/network")
    tab.click(".months li:nth-child(2) a")
    tab.locator("#drawn figcaption", has_text="In 20").wait_for()
    tab.goto("/pictures/map")
    with tab.expect_download() as waiting:
        tab.click("button:text('PNG')")
    path = waiting.value.path()
    assert path.read_bytes().startswith(b"\x89PNG")
    assert waiting.value.suggested_filename == "verbale-map.png"
