from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.web import news

from verbale.records.account import Account
from verbale.records.evidence import Evidence, Step
from verbale.records.reading import Reading
from verbale.records.text import Span
from verbale.records.voice import ARTICLE, SpeechKind, Statement
from verbale.web.reports.layers import LAYERS, chosen, marks_of
from verbale.web.reports.nesting import nested, spans_of
from verbale.web.reports.report import text_of
from verbale.web.reports.rows import rows_of, spans_of_row, told_of

_READINGS = [one.reading for one in news.kept()]


@pytest.mark.parametrize("reading", _READINGS, ids=lambda reading: reading.article.title[:20])
def test_the_text_stands_whole_and_each_cells_words_are_found(reading: Reading) -> None:
    told = told_of(reading)
    parts, segments = text_of(reading, told)
    assert "".join(segment.text for part in parts for segment in part) == reading.article.text
    for row in rows_of(told, segments):
        spans = [(cell, span) for cell, span in dict.fromkeys(spans_of_row(row.told)) if len(span)]
        shown = [("".join(one.text for one in segments[words.first : words.last])) for words in row.words]
        assert shown == [span.of(reading.article.text) for _, span in spans]


@pytest.mark.parametrize("reading", _READINGS, ids=lambda reading: reading.article.title[:20])
def test_every_account_and_statement_is_a_row_that_says_why(reading: Reading) -> None:
    told = told_of(reading)
    rows = rows_of(told, text_of(reading, told)[1])
    ids = [*(one.id for one in reading.accounts), *(one.id for one in reading.statements)]
    assert sorted(row.told.id for row in rows) == sorted(ids)
    assert all(cell.rule for row in rows for cell in row.cells)
    assert [row.number for row in rows] == list(range(1, len(rows) + 1))


def test_what_is_said_stands_under_who_says_it() -> None:
    """Talks in Geneva: Keita said that the Front would not disarm; the denial he tells of stands in his statement."""
    reading = news.read(news.MET)
    depths = {str(one.told.did) if isinstance(one.told, Account) else "said": one.depth for one in told_of(reading)}
    assert depths == {"CONSULT": 0, "said": 0, "REJECT:yield": 1, "REQUEST:meet": 0}


def _statement(start: int, end: int) -> Statement:
    said = Evidence("a", Span(start, end), "x" * (end - start), Step("test"))
    return Statement(f"{start}-{end}", ARTICLE, SpeechKind.DIRECT, said, (said,), said)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)).map(sorted), max_size=12))
def test_a_statement_stands_behind_the_shortest_that_holds_it(ends: list[list[int]]) -> None:
    statements = [_statement(start, end) for start, end in ends]
    shown = nested(statements, ())
    assert sorted(one.told.id for one in shown) == sorted(one.id for one in statements)
    assert all(other.depth <= one.depth + 1 for one, other in pairwise(shown))
    for at, one in enumerate(shown):
        if one.depth:
            above = next(other for other in reversed(shown[:at]) if other.depth < one.depth)
            assert spans_of(above.told)[0].holds(spans_of(one.told)[0])


def _layers(reading: Reading) -> Iterator[tuple[str, str]]:
    for mark in marks_of(reading):
        yield mark.layer, mark.span.of(reading.article.text)


def test_marks_are_the_words_of_each_layer() -> None:
    found = set(_layers(news.read(news.MET)))
    assert ("actors", "Mali") in found
    assert ("places", "Geneva") in found
    assert ("statements", "The “Front government” would not disarm") in found
    assert {layer for layer, _ in found} <= set(LAYERS)


def test_layers_that_nobody_knows_are_none() -> None:
    assert chosen(("times", "<script>")) == ("times",)
    assert chosen(("<script>",)) == LAYERS
