"""The small map of a place: the place in its middle, the states around by name, in words too; none where nobody knows where it lies."""

from urllib.parse import quote
from xml.etree.ElementTree import fromstring

from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient
from tests.web.news import HOSTILE_PLACE

from verbale.records.where import Where
from verbale.web.pictures.locator import HEIGHT, WIDTH, locator

SUAKIN = Where("Suakin", "geonames:364", "Sudan", 19.105, 37.332)
_SVG = "{http://www.w3.org/2000/svg}"


def test_a_place_lies_in_the_middle_and_its_states_have_names() -> None:
    drawn = fromstring(locator(SUAKIN))  # noqa: S314 — our own
    (here,) = (one for one in drawn.iter(f"{_SVG}circle") if one.get("class") == "here")
    assert (here.get("cx"), here.get("cy")) == (f"{WIDTH / 2:.0f}", f"{HEIGHT / 2:.0f}")
    assert {"Suakin", "Eritrea"} <= {one.text for one in drawn.iter(f"{_SVG}text")}
    assert drawn.get("aria-label") == "Suakin lies in Sudan, at 19.1° north, 37.3° east"


@given(st.floats(-90, 90), st.floats(-180, 180), st.text())
def test_a_map_is_drawn_wherever_a_place_lies_and_whatever_it_is_called(lat: float, lon: float, name: str) -> None:
    assert fromstring(locator(Where(name, "", "", lat, lon))).get("role") == "img"  # noqa: S314 — our own


def test_a_page_has_the_map_or_says_why_it_has_none(reader: TestClient) -> None:
    assert locator(Where("Foz do Cunene")) == ""
    assert "Suakin lies in Sudan" in reader.get("/place/Suakin").text
    unknown = reader.get(f"/place/{quote(HOSTILE_PLACE, safe='')}")
    assert (unknown.status_code, "there is no map" in unknown.text, "<svg onload" in unknown.text) == (200, True, False)
