"""A marked report in, the text of its file out, which reads back; and marks that cross, nested."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import words

from verbale.learn.marked import MarkedReport, parse_report, read_report
from verbale.learn.marks import KINDS, Mark, MarkedText, read_marks
from verbale.learn.nesting import nested
from verbale.learn.writing import with_marks, write_report
from verbale.records.text import Span

CORPUS = Path(__file__).parents[2] / "corpus"


@st.composite
def crossing(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    """A text of odd words, and marks anywhere in it."""
    text = "".join(draw(st.lists(words | st.just("\n== actors\n"), min_size=1, max_size=6))) + "x"
    some = st.builds(
        lambda kind, label, start, length: Mark(kind, label, Span(start, min(start + length, len(text)))),
        st.sampled_from(sorted(KINDS.values())),
        st.sampled_from(["1", "a1+a2", "", "the river port", "{odd"]),
        st.integers(0, len(text) - 1),
        st.integers(1, 12),
    )
    return text, [mark for mark in draw(st.lists(some, max_size=8)) if mark.label != "{odd" or mark.kind == "cue"]


@given(crossing())
def test_marks_are_read_back_whatever_the_text(told: tuple[str, list[Mark]]) -> None:
    text, marks = told
    marked = MarkedText(text, nested(marks)[0])
    assert read_marks(with_marks(marked)) == marked
    report = MarkedReport((("id", "x"),), marked, (), (), (), ())
    if text.strip("\n") == text:
        assert parse_report(write_report(report)) == report


@given(crossing())
def test_marks_nest_and_no_words_of_a_deed_are_lost(told: tuple[str, list[Mark]]) -> None:
    stay, left = nested(told[1])
    spans = [mark.span for mark in stay]
    assert all(not a.meets(b) or a.holds(b) or b.holds(a) for a in spans for b in spans)
    assert not {mark.kind for mark in left} & {"trigger", "content"}
    for kind in ("trigger", "content"):
        before, after = (
            {
                (mark.label, place)
                for mark in marks
                if mark.kind == kind
                for place in range(mark.span.start, mark.span.end)
            }
            for marks in (told[1], stay)
        )
        assert before == after


def test_what_crosses_a_deeds_words_is_left_out() -> None:
    trigger, mention = Mark("trigger", "1", Span(4, 9)), Mark("mention", "a1", Span(0, 6))
    assert nested([mention, trigger]) == ((trigger,), (mention,))


@pytest.mark.parametrize("path", sorted(CORPUS.rglob("*-07.marked")), ids=lambda path: path.stem)
def test_a_report_of_the_corpus_is_written_and_read_back(path: Path) -> None:
    report = read_report(path)
    assert parse_report(write_report(report, ["a remark\nof two lines"])) == report


def test_many_marks_take_no_longer_each() -> None:
    marks = [Mark("mention", f"a{start}", Span(start, start + 6)) for start in range(0, 100_000, 5)]
    stay, left = nested(marks)
    assert len(stay) + len(left) == len(marks)
    assert len(with_marks(MarkedText("x" * 100_010, stay))) > 100_010
