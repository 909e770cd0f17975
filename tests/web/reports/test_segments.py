from collections import Counter
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from verbale.records.text import Span
from verbale.web.reports.segments import Mark, between, by_paragraph, paragraphs, segmented

_TEXTS = st.text(alphabet=st.sampled_from(list("ab \n\r\u2028\u0301é🙂א")) | st.characters(), max_size=30)


@st.composite
def _marked(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(_TEXTS)
    ends = st.tuples(*2 * (st.integers(0, len(text) + 3),)).map(sorted)
    marks = st.builds(Mark, ends.map(lambda two: Span(*two)), st.sampled_from(["accounts", "times", "places"]))
    return text, draw(st.lists(marks, max_size=8))


@given(_marked())
def test_segments_joined_are_the_text(marked: tuple[str, list[Mark]]) -> None:
    text, marks = marked
    segments = segmented(text, marks)
    assert "".join(segment.text for segment in segments) == text
    assert all(one.end == other.start for one, other in pairwise(segments))
    assert all(segment.text for segment in segments)


@given(_marked())
def test_each_character_bears_the_layers_of_the_marks_over_it(marked: tuple[str, list[Mark]]) -> None:
    text, marks = marked
    for segment in segmented(text, marks):
        for place in range(segment.start, segment.end):
            over = Counter(mark.layer for mark in marks if mark.span.start <= place < mark.span.end)
            assert dict(segment.layers) == over


@given(_marked())
def test_the_segments_of_a_mark_are_its_words(marked: tuple[str, list[Mark]]) -> None:
    text, marks = marked
    segments = segmented(text, marks)
    for mark in marks:
        first, last = between(segments, mark.span)
        assert "".join(segment.text for segment in segments[first:last]) == mark.span.of(text)


@given(_TEXTS)
def test_paragraphs_joined_are_the_text(text: str) -> None:
    spans = paragraphs(text)
    assert "".join(span.of(text) for span in spans) == text
    parts = by_paragraph(segmented(text, (), cuts=[span.start for span in spans]), spans)
    assert ["".join(segment.text for segment in part) for part in parts] == [span.of(text) for span in spans]


def test_a_paragraph_begins_behind_a_blank_line_and_never_with_one() -> None:
    text = "\n\nOne.\n \nTwo,\nstill two.\n\n\nThree.\n\n"
    assert [span.of(text) for span in paragraphs(text)] == ["\n\nOne.\n \n", "Two,\nstill two.\n\n\n", "Three.\n\n"]
