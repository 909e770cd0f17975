"""Marks of every form and in every disorder: what stands between them is found, nothing is swallowed, nothing raises."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.language.quotations import quotations
from verbale.records.analysis import Quotation
from verbale.records.text import Span

_MARKS = "“”„‟«»\"‘’‚‛'‹›"


def _paragraphs(text: str) -> list[Span]:
    spans, start = [], 0
    for part in text.split("\n\n"):
        spans.append(Span(start, start + len(part)))
        start += len(part) + 2
    return spans


def _found(text: str) -> list[Quotation]:
    return list(quotations(text, _paragraphs(text)))


def _inner(text: str) -> list[str]:
    return [quotation.inner.of(text) for quotation in _found(text)]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("“The bridge is ours,” she said.", ["The bridge is ours,"]),
        ('"The bridge is ours," she said.', ["The bridge is ours,"]),
        ("‘The bridge is ours,’ she said.", ["The bridge is ours,"]),
        ("'The bridge is ours,' she said.", ["The bridge is ours,"]),
        ("„Die Brücke gehört uns“, sagte sie.", ["Die Brücke gehört uns"]),
        ("« Le pont est à nous », dit-elle.", [" Le pont est à nous "]),
        ("»Die Brücke gehört uns«, sagte sie.", []),
        ("``The bridge is ours,'' she said.", ["The bridge is ours,"]),
        ("“He called it ‘a farce’ today,” she said.", ["He called it ‘a farce’ today,", "a farce"]),
        ("‘He called it “a farce” today,’ she said.", ["He called it “a farce” today,", "a farce"]),
        ("The ‘ministers’ met the miners’ union and O’Neill.", ["ministers"]),
        ("The miners' union and O'Neill didn't come in '98.", []),
        ("Rock ’n’ roll of the ’60s and the farmers’ march.", []),
        ("“One.” “Two.” “Three.”", ["One.", "Two.", "Three."]),
        ("She said (“not now”) and left.", ["not now"]),
    ],
)
def test_forms(text: str, inner: list[str]) -> None:
    assert _inner(text) == inner


def test_a_quotation_that_is_opened_again_in_each_paragraph() -> None:
    text = "“First of all.\n\n“Then more.\n\n“At last,” he said. Nobody else came."
    assert _inner(text) == ["First of all.", "Then more.", "At last,"]
    assert [quotation.closed for quotation in _found(text)] == [False, False, True]


def test_straight_marks_that_are_opened_again_in_each_paragraph() -> None:
    text = '"First of all.\n\n"Then more.\n\n"At last," he said. Nobody else came.'
    assert _inner(text) == ["First of all.", "Then more.", "At last,"]


def test_a_lost_closing_mark_ends_with_its_sentence() -> None:
    text = "“We are ready. The army crossed the river on Monday. It met nobody.\n\nThe village is empty."
    assert _inner(text) == ["We are ready."]


def test_a_lost_opening_mark_swallows_nothing() -> None:
    text = "We are ready,” she said. The army crossed the river.\n\nThe village is empty."
    assert _inner(text) == []


def test_an_odd_number_of_straight_marks() -> None:
    text = 'He called it "a farce" and "a lie, she said. The army crossed the river.'
    assert _inner(text)[0] == "a farce"
    assert all(len(inner) < len(text) / 2 for inner in _inner(text))


@given(st.text(alphabet=_MARKS + "abS ,.?\n", max_size=120))
def test_any_disorder_gives_quotations_within_their_paragraph(text: str) -> None:
    paragraphs = _paragraphs(text)
    for quotation in quotations(text, paragraphs):
        assert quotation.span.holds(quotation.inner)
        assert any(paragraph.holds(quotation.span) for paragraph in paragraphs)


@pytest.mark.parametrize("mark", [*_MARKS, "“a", "a”", "“ ", '" ', "''", "“”", "‘a’ "])
def test_ten_thousand_marks_take_no_more_than_a_moment(mark: str) -> None:
    text = mark * 10_000
    began = time.process_time()
    quotations(text, [Span(0, len(text))])
    assert time.process_time() - began < 2
