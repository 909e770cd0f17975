"""Happenings that are told the other way round, and titles that tell no deed that nobody tells."""

from datetime import date

import pytest

from verbale.compare.comparing import compare, witnesses_of
from verbale.compare.reverse import reverses
from verbale.compare.sheet import sheet
from verbale.compare.written import html, markdown
from verbale.pipeline.gold.told import reading_of
from verbale.records.comparison import Witness
from verbale.records.event import Event
from verbale.records.notation import GoldFile, parse_account

HERE = "2024-05-01 | Chile | ASSAULT:firearms | Peru | Arica | Peru < @"


def heard(name: str, *lines: str) -> tuple[Witness, ...]:
    accounts = tuple(map(parse_account, lines))
    return tuple(witnesses_of(reading_of(GoldFile(name, date(2024, 5, 2), outlet=f"Outlet {name}", accounts=accounts))))


@pytest.mark.parametrize(
    ("line", "is_reverse"),
    [
        ("2024-05-01 | Peru | ASSAULT | Chile | Arica | Chile < @", True),
        ("2024-05-02~ | Peru | ASSAULT | Chile | - | @", True),
        ("? | Peru | ASSAULT | Chile | - | @", True),
        ("2024-05-03 | Peru | ASSAULT | Chile | Arica | @", False),
        ("2024-05-01 | Peru | ASSAULT | Chile | Tacna | @", False),
        ("2024-05-01 | Peru | ASSAULT !negated | Chile | Arica | @", False),
        ("2024-05-01 | Peru | COERCE | Chile | Arica | @", False),
        ("2024-05-01 | Peru | ASSAULT | - | Arica | @", False),
        ("2024-05-01 | Peru | ASSAULT | Bolivia | Arica | @", False),
        ("2024-05-01 | Chile | ASSAULT | Peru | Arica | Chile < @", False),
    ],
)
def test_what_is_told_of_one_day_and_place_the_other_way_round(line: str, is_reverse: bool) -> None:
    found = list(reverses(heard("a", HERE), [("event:2", heard("b", line))]))
    assert [one.event for one in found] == (["event:2"] if is_reverse else [])


def test_who_met_whom_has_no_reverse() -> None:
    met = "2024-05-01 | {} | CONSULT | {} | Arica | @"
    one, other = (heard(name, met.format(a, b)) for name, a, b in (("a", "Chile", "Peru"), ("b", "Peru", "Chile")))
    assert not list(reverses(one, [("event:2", other)]))


def test_the_sheet_names_who_tells_the_reverse() -> None:
    own = heard("a", HERE)
    other = heard("b", "2024-05-01 | Peru | ASSAULT | Chile | Arica | Chile < @")
    comparison = compare(Event("event:1", tuple(one.account.id for one in own)), own)
    shown = sheet(comparison, own, reverses(own, [("event:2", other)]))
    assert shown.turned == (("Peru → ASSAULT → Chile (Chile)", "event:2"),)
    assert "- ⇄ told the other way round: Peru → ASSAULT → Chile (Chile) `event:2`" in markdown([shown])
    assert "<li>⇄ told the other way round: Peru → ASSAULT → Chile (Chile) <code>event:2</code></li>" in html([shown])


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (("Chile | ASSAULT | Peru", "Chile | ASSAULT | Peru", "Bolivia | ASSAULT | Peru"), "Chile or Bolivia → ASSAULT → Peru"),
        (("Chile | ASSAULT | Peru", "Bolivia | ASSAULT | Cuba", "- | ASSAULT | Cuba"), "Bolivia or Chile → ASSAULT → Cuba"),
        (("- | ASSAULT | Peru", "- | ASSAULT | -"), "– → ASSAULT → Peru"),
    ],
)  # fmt: skip
def test_a_title_is_as_one_account_tells_it_and_names_both_who_are_told_to_have_done_it(
    lines: tuple[str, ...], title: str
) -> None:
    told = tuple(one for n, line in enumerate(lines) for one in heard(str(n), f"? | {line} | - | @"))
    comparison = compare(Event("event:1", tuple(one.account.id for one in told)), told)
    assert sheet(comparison, told).title == title
