"""What is drawn: every mark stands where its figures put it, all words are escaped, and the table holds what is drawn."""

from datetime import date, timedelta
from itertools import combinations, pairwise
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.store.sums import DayTally, PairTally, Party, PlaceTally
from verbale.web.pictures import calendar, curves, network
from verbale.web.pictures import map as maps
from verbale.web.pictures.picture import WIDTH, Picture
from verbale.web.pictures.projection import on_map
from verbale.web.pictures.series import counted, friendliness, poisson
from verbale.web.pictures.svg import written
from verbale.web.pictures.world import disputed, world

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = '<script>alert(1)</script>"&\x00'


def nowhere(name: str, /, **_: object) -> str:
    return f"/{name}"


def place(name: str = "Adre", lat: float = 13.5, lon: float = 22.2, type_: str = "ASSAULT", **more: int) -> PlaceTally:
    return PlaceTally(
        name, name, lat, lon, type_, done=bool(more.get("done", 1)), accounts=more.get("accounts", 1), events=1
    )


def pair(
    who: str, whom: str, type_: str = "ACCUSE", month: str = "2026-02", *, events: int = 1, done: bool = True
) -> PairTally:
    return PairTally(Party(who, who, "state"), Party(whom, whom, "state"), month, type_, done, events, events)


def day(number: int, type_: str = "ASSAULT", events: int = 1, *, done: bool = True) -> DayTally:
    return DayTally(str(date(2026, 1, 1) + timedelta(number)), type_, done, events, events)


def shapes(picture: Picture, class_: str) -> list[Element]:
    """The parts of a drawing that have a class, read again from its text."""
    return [one for one in fromstring(written(picture.drawn)).iter() if class_ in one.get("class", "").split()]  # noqa: S314


def texts(picture: Picture) -> list[Element]:
    """The words of a drawing, read again from its text."""
    return list(fromstring(written(picture.drawn)).iter(f"{SVG}text"))  # noqa: S314


# --- the map


@pytest.mark.parametrize("scale", ["fine", "coarse"])
def test_shapes_and_points_are_of_one_projection(scale: str) -> None:
    """Points projected by d3-geo, told by tools/draw_world.mjs, against ours; and Chad's middle lies in Chad's box."""
    for (lon, lat), (x, y) in world().checked:
        assert on_map(lon, lat, world().width) == pytest.approx((x, y), abs=0.06)
    chad = next(one for one in getattr(world(), scale)[0] if one.names == ("Chad",))
    x, y = on_map(18.7, 15.4, world().width)
    assert chad.box[0] < x < chad.box[2]
    assert chad.box[1] < y < chad.box[3]


def test_every_disputed_border_is_on_the_map() -> None:
    borders = {frozenset(one.names) for one in world().fine[1]}
    assert disputed() <= borders


def test_the_filled_part_is_the_share_of_conflict_of_what_is_done() -> None:
    told = [place(type_="ASSAULT", accounts=3), place(type_="AID"), place(type_="ASSAULT", accounts=5, done=0)]
    (spot,) = maps.spots(told)
    assert (spot.conflict, spot.other, spot.accounts) == (0.75, 5, 9)
    assert maps.draw(told, nowhere).table.rows == (("Adre", "Adre", 13.5, 22.2, 0, 1, 0, 3, 5),)


@given(st.lists(st.tuples(st.floats(-60, 80), st.floats(-180, 180)), max_size=8))
def test_every_place_lies_on_the_picture(points: list[tuple[float, float]]) -> None:
    drawn = maps.draw([place(str(n), lat, lon) for n, (lat, lon) in enumerate(points)], nowhere)
    found = [one for one in shapes(drawn, "spot") if one.tag == f"{SVG}circle"][:-1]  # the last is that of the key
    assert len(found) == len(points)
    for one in found:
        assert -1 <= float(one.get("cx", "")) <= WIDTH + 1
        assert -1 <= float(one.get("cy", "")) <= maps.HEIGHT + 1


def test_a_border_that_is_not_agreed_is_broken_and_a_contested_territory_has_its_neutral_name() -> None:
    drawn = maps.draw([place("Gori", 42.0, 44.1), place("Sochi", 43.6, 39.7)], nowhere)
    assert all(one.get("stroke-dasharray") for one in shapes(drawn, "disputed"))
    assert {"Abkhazia", "South Ossetia"} <= {one.text for one in shapes(drawn, "faint")}


def test_no_name_on_the_map_hides_another_and_none_lies_under_the_key() -> None:
    """Palestine, the West Bank and East Jerusalem stood in one spot, and the southernmost place under what the circles mean."""
    drawn = maps.draw(
        [place("Geneva", 46.2, 6.15), place("Suakin", 19.1, 37.33), place("N'Djamena", 12.11, 15.04)], nowhere
    )
    names = [one for one in texts(drawn) if one.get("font-style") == "italic" or "haloed" in one.get("class", "")]
    boxes = []
    for one in names:
        x, y, size = (float(one.get(each, "")) for each in ("x", "y", "font-size"))
        wide = 0.5 * size * len(one.text or "")
        boxes.append((x - wide / 2 if one.get("text-anchor") else x, y, wide, size))
    assert {"Kosovo", "Western Sahara", "N'Djamena"} <= {one.text for one in names}
    assert all(y < maps.HEIGHT - 30 for _, y, _, _ in boxes)
    for (x, y, wide, size), (other, below, *_) in combinations(sorted(boxes), 2):
        assert abs(y - below) >= size * 0.8 or x + wide <= other
    circles = shapes(drawn, "contested")
    assert {"West Bank", "East Jerusalem"} <= {one[0].text for one in circles}


# --- the network


def test_a_tie_is_conflict_where_most_of_it_is() -> None:
    told = [pair("A", "B", events=2), pair("A", "B", "AID"), pair("B", "A", "AID"), pair("A", "C", done=False)]
    first, second = network.ties(told)
    assert (first.who.name, first.conflict, first.total) == ("A", True, 3)
    assert (second.who.name, second.conflict) == ("B", False)


def test_a_month_leaves_everybody_where_they_stand_and_fades_the_rest() -> None:
    told = [pair("A", "B"), pair("B", "C", month="2026-03"), pair("C", "D")]
    whole, march = network.draw(told, nowhere), network.draw(told, nowhere, "2026-03")
    where = [[(one.get("cx"), one.get("cy")) for one in shapes(drawn, "spot")] for drawn in (whole, march)]
    assert where[0] == where[1]
    assert sorted(one.get("stroke-opacity", "") for one in shapes(march, "tie")[:3]) == ["0.12", "0.12", "0.75"]
    assert "In 2026-03: 1 pair of actors" in march.says


def test_of_many_actors_those_of_whom_most_is_told_are_drawn_and_all_are_in_the_table() -> None:
    told = [pair("hub", f"{n:03}", events=n + 1) for n in range(60)]
    drawn = network.draw(told, nowhere)
    assert len(shapes(drawn, "spot")) == network.MOST
    assert len(drawn.table.rows) == len(told)


def test_the_pairs_of_which_most_is_told_are_drawn_however_little_is_told_of_each_side() -> None:
    busy = [pair(f"{n:03}", f"{(n + step) % 60:03}") for n in range(60) for step in (1, 2, 3)]
    drawn = network.draw([*busy, pair("A", "B", events=4)], nowhere)
    assert {"A", "B"} <= {one.text for one in texts(drawn)}


def test_few_actors_stand_around_the_middle_and_many_fill_the_drawing() -> None:
    """Two were drawn from corner to corner."""

    def wide(pairs: list[tuple[str, str]]) -> float:
        spots = shapes(network.draw([pair(*each) for each in pairs], nowhere), "spot")
        across = [float(one.get("cx", "")) for one in spots]
        return max(across) - min(across)

    assert 300 < wide([("A", "B")]) < WIDTH / 2
    assert wide([("A", letter) for letter in "BCDEFGHI"]) > WIDTH / 2 + 200


def test_an_arrow_between_names_from_right_to_left_points_from_who_to_whom() -> None:
    """Within a run from right to left the arrow would stand between them the other way round."""
    drawn = network.draw([pair("سودان", "צבא")], nowhere)
    told = "\u2066\u2068سودان\u2069 → \u2068צבא\u2069\u2069"
    assert f"{told} (1, mostly conflict)" in drawn.says
    assert f"{told}: 1 conflict, 0 cooperation" in written(drawn.drawn)


def test_a_name_stands_where_no_line_leaves_its_circle() -> None:
    drawn = network.draw([pair("up", "down"), pair("up", "deep")], nowhere)
    at = {one.text: float(one.get("y", "")) for one in texts(drawn)}
    ys = sorted(float(one.get("cy", "")) for one in shapes(drawn, "spot"))
    assert min(at[name] for name in ("up", "down", "deep")) < ys[0]
    assert max(at[name] for name in ("up", "down", "deep")) > ys[-1]


def test_no_name_stands_on_a_circle() -> None:
    """A name finds room above, below or aside, or is told shorter; it hides no circle."""
    names = [f"Ministry of Foreign Affairs of the Republic {number}" for number in range(9)]
    drawn = network.draw([pair(one, other) for one in names[:3] for other in names if one != other], nowhere)
    discs = [
        (float(one.get("cx", 0)), float(one.get("cy", 0)), float(one.get("r", 0))) for one in shapes(drawn, "spot")
    ]
    told = [one for one in texts(drawn) if (one.text or "").startswith("Ministry")]
    assert len(told) > 5
    for one in told:
        x, foot, half = float(one.get("x", 0)), float(one.get("y", 0)), 2.9 * len(one.text or "")
        assert not [
            1 for cx, cy, r in discs if abs(cx - x) < half + r - 4 and foot - 9 < cy + r - 1 and cy - r + 1 < foot
        ]


# --- the calendar and the curves


def test_a_calendar_says_which_years_are_drawn() -> None:
    """Of ten years the newest six are drawn, in shades of their own busiest day; the text and the key say so."""
    years = {2010: 90, **dict.fromkeys(range(2015, 2024), 2)}
    told = [DayTally(f"{year}-03-01", "AID", done=True, accounts=1, events=events) for year, events in years.items()]
    drawn = calendar.draw(told, nowhere)
    assert "Drawn are 2018 – 2023" in drawn.says
    assert "up to 2 events a day" in [one.text for one in texts(drawn)]
    assert "Drawn are" not in calendar.draw(told[-3:], nowhere).says


def test_where_there_is_one_month_alone_intervals_are_bars_side_by_side() -> None:
    """A band of one point is nothing, and four dots of nothing hid each other."""
    drawn = curves.draw([day(1), day(2, "AID")])
    bars = [one.get("d", "") for one in shapes(drawn, "bar")]
    assert len(bars) == 2
    assert len({one.partition(" ")[0] for one in bars}) == 2
    assert not shapes(drawn, "band")
    assert len({one.get("cx") for one in shapes(drawn, "dot")}) == 4


def test_the_key_of_a_calendar_has_the_shades_that_are_used() -> None:
    assert [len(shapes(calendar.draw([day(1, events=events)], nowhere), "day")) - 365 for events in (1, 3, 40)] == [
        2,
        4,
        5,
    ]


def test_names_of_curves_stand_apart_and_none_below_the_axis() -> None:
    drawn = curves.draw([day(0), day(0, "AID"), day(0, "CONSULT", events=9)])
    named = [one for one in texts(drawn) if (one.text or "").partition(" ")[0] in ("verbal", "material")]
    ys = sorted(float(one.get("y", "")) for one in named)
    assert len(ys) == 4
    assert all(lower - upper >= 15.9 for upper, lower in pairwise(ys))
    assert ys[-1] < curves.HEIGHT - 30


def test_a_day_is_as_dark_as_it_is_full_and_leads_to_what_is_told_of_it() -> None:
    drawn = calendar.draw([day(0, events=8), day(1)], nowhere)
    (full,), (thin,) = shapes(drawn, "shade-4")[:1], shapes(drawn, "shade-1")[:1]
    assert full.get("data-to") == "/search"
    assert "1 January 2026: 8 events" in {one.text for one in full}
    assert "2 January 2026: 1 event" in {one.text for one in thin}
    assert len(shapes(drawn, "day")) == 365 + 5  # and the key


def test_only_what_is_told_as_done_is_in_the_curves_and_every_month_between_has_its_point() -> None:
    told = [day(0), day(75, "AID", 3), day(80, done=False)]
    series = {one.name: one for one in counted(told)}
    assert [(one.time, one.value) for one in series["material conflict"].points] == [
        ("2026-01", 1),
        ("2026-02", 0),
        ("2026-03", 0),
    ]
    assert series["material cooperation"].points[-1].value == 3


def test_a_long_time_is_shown_by_year() -> None:
    assert [one.time for one in counted([day(0), day(3000)])[0].points] == [str(year) for year in range(2026, 2035)]


def test_the_mean_of_goldsteins_numbers_needs_two_events() -> None:
    (mean,) = friendliness([day(0, "ASSAULT", 4), day(40, "AID")])
    (point,) = mean.points
    assert point.time == "2026-01"
    assert point.low == point.value == point.high < 0


@given(st.integers(0, 10_000))
def test_an_interval_holds_its_count(count: int) -> None:
    low, high = poisson(count)
    assert low <= count < high


def test_intervals_are_those_of_tables() -> None:
    """Exact Poisson limits of Garwood (1936) for 1, 10 and 100; Byar's approximation is near them."""
    for count, exact in ((1, (0.025, 5.57)), (10, (4.80, 18.39)), (100, (81.36, 121.63))):
        assert poisson(count) == pytest.approx(exact, abs=0.05)


# --- all of them


@pytest.mark.parametrize(
    "drawn",
    [
        maps.draw([place(HOSTILE)], nowhere),
        network.draw([pair(HOSTILE, "B")], nowhere),
        maps.draw([], nowhere),
        network.draw([], nowhere),
        calendar.draw([], nowhere),
        curves.draw([], "quad"),
        curves.draw([], "goldstein"),
    ],
)
def test_hostile_names_and_empty_stores_make_sound_drawings(drawn: Picture) -> None:
    told = fromstring(written(drawn.drawn))  # noqa: S314 — our own
    assert not list(told.iter(f"{SVG}script"))
    assert drawn.says
