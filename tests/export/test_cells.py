"""Cells of tables in text: no formula, no torn cell, and every text comes back."""

import csv
import io
import math

import polars
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import words

from verbale.export.cells import guarded, listed, plain, unguarded, unlisted, write_tabbed, write_table

_FORMULAS = st.sampled_from(
    ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", " =1", "＝1", "'=1", '=HYPERLINK("http://x")', "\x00=1"]
)
texts = st.one_of(words, _FORMULAS, st.text(st.characters(exclude_categories=["Cs"]), max_size=20))


@given(texts)
def test_no_cell_begins_a_formula_and_every_text_comes_back(text: str) -> None:
    cell = guarded(text)
    assert not cell.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))
    assert not cell.startswith(("\t", "\r", "\n"))
    assert unguarded(cell) == text.replace("\x00", "\\x00")


@given(st.lists(texts, max_size=4))
def test_lists_come_back(items: list[str]) -> None:
    assert unlisted(unguarded(guarded(listed(items)))) == tuple(item.replace("\x00", "\\x00") for item in items)


@given(st.lists(st.tuples(texts, texts, st.floats(allow_nan=False, allow_infinity=False)), min_size=1, max_size=4))
def test_a_table_is_read_as_it_was_written(rows: list[tuple[str, str, float]]) -> None:
    file = io.StringIO()
    write_table(file, ("a", "b", "c"), rows)
    read = list(csv.reader(io.StringIO(file.getvalue(), newline=""), strict=True))
    assert read[0] == ["a", "b", "c"]
    assert [(unguarded(a), unguarded(b), float(c)) for a, b, c in read[1:]] == [
        (a.replace("\x00", "\\x00"), b.replace("\x00", "\\x00"), c) for a, b, c in rows
    ]


@given(st.lists(st.tuples(texts, texts), min_size=1, max_size=4))
def test_no_text_tears_a_line_with_tabs(rows: list[tuple[str, str]]) -> None:
    file = io.StringIO()
    write_tabbed(file, [("first", *row, 1.5) for row in rows])
    lines = file.getvalue().split("\n")
    assert lines.pop() == ""
    assert [line.count("\t") for line in lines] == [3] * len(rows)
    assert len(file.getvalue().splitlines()) == len(rows)
    read = polars.read_csv(
        file.getvalue().encode(), separator="\t", has_header=False, schema_overrides=[polars.String] * 3
    )
    assert read.height == len(rows)


def test_numbers_stay_numbers() -> None:
    file = io.StringIO()
    write_table(file, ("lat", "n", "b", "none"), [(-12.5, -3, True, None)])
    assert file.getvalue() == "lat,n,b,none\r\n-12.5,-3,true,\r\n"
    assert math.isclose(float(plain(-0.25)), -0.25)
    assert plain("-0.25") == "'-0.25"
