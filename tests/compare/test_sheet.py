"""Comparisons as people look at them: signs, letters, remarks; and that no word of a report is taken for a mark."""

import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest

from verbale.compare.comparing import compare, witnesses_of
from verbale.compare.sheet import AGAINST, ALL_AGREE, CAN_BE, ONE_VOICE, Apart, Sheet, letter, sheet
from verbale.compare.written import html, markdown
from verbale.pipeline.gold.told import reading_of
from verbale.records.event import Event
from verbale.records.evidence import Evidence, Step
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.records.notation import GoldFile, parse_account
from verbale.records.text import Span

HOSTILE = "<script>alert(1)</script> | `x` [y](javascript:z) \x1b[31m \u202egnp.exe \n# http://example.com **b**"


def shown(*lines: str, quote: str = "fired on", copies: bool = False) -> Sheet:
    """A line of the notation for each report, a day apart, in; the sheet of their comparison out."""
    readings = [
        reading_of(GoldFile(name, date(2024, 5, day), outlet=f"Outlet {name}", accounts=(parse_account(line),)))
        for day, (name, line) in enumerate(zip("abcdefghij", lines, strict=False), start=1)
    ]
    words = Evidence("a", Span(0, len(quote)), quote, Step("test"))
    heard = [
        replace(
            one, account=replace(one.account, did=replace(one.account.did, trigger=replace(words, article=one.article)))
        )
        for reading in readings
        for one in witnesses_of(reading)
    ]
    judged = Judgement.by_resolver(Question.COPY, Verdict.SAME, ("a", "b"), reasons=(), signed="test", score=1.0)
    event = Event("event:1", tuple(one.account.id for one in heard))
    return sheet(compare(event, heard, judgements=(judged,) if copies else ()), heard)


def signs(found: Sheet) -> dict[str, str]:
    return {line.question: line.sign for line in found.lines}


def test_a_row_begins_with_the_sign_of_what_the_voices_answer() -> None:
    found = shown(
        "2024-05-01 | Chile | ASSAULT | Peru | Arica | @ | killed 2",
        "2024-05-01 | Chile | ASSAULT | Peru | - | @ | killed 3",
        "2024-05-01 | Chile | ASSAULT !negated | Peru | - | Chile < @",
    )
    told = signs(found)
    assert told["whether"] == AGAINST
    assert told["who"] == told["when"] == ALL_AGREE
    assert told["how many killed"] == AGAINST
    assert told["where"] == ONE_VOICE
    assert found.against == 2
    where = next(line for line in found.lines if line.question == "where")
    assert [bool(cell) for cell in where.cells] == [True, False, False]


def test_what_can_be_so_together_is_no_contradiction() -> None:
    found = shown("? | Chile | ASSAULT | Peru | - | @ | killed 2+", "? | Chile | ASSAULT | Peru | - | @ | killed 3")
    assert signs(found)["how many killed"] == CAN_BE
    line = next(line for line in found.lines if line.question == "how many killed")
    assert [entry.mark for cell in line.cells for entry in cell] == ["A", "B"]
    assert line.differences == (Apart(CAN_BE, "A/B overlapping: bounds or days that overlap, so that both can be so"),)


def test_who_told_first_stands_first_and_a_copy_is_the_same_witness() -> None:
    line = "? | Chile | ASSAULT | Peru | - | @"
    apart, one = shown(line, line), shown(line, line, copies=True)
    assert [column.remarks for column in apart.columns] == [("told it first",), ()]
    assert apart.summary == "2 independent witnesses in 2 reports"
    assert one.summary == "1 independent witness in 2 reports"
    assert one.columns[0].remarks == ("copied in [2]", "one witness: one text")


def test_a_voice_is_one_column_wherever_it_is_heard() -> None:
    line = "? | Chile | ASSAULT | Peru | - | {} < @"
    found = shown(line.format("Peru"), line.format("Peru"), line.format("Bolivia"))
    assert [column.name for column in found.columns] == ["Peru", "Bolivia"]
    assert "heard again in [2]" in found.columns[0].remarks
    assert found.columns[0].heard == ("[1]", "[2]")


def test_what_one_voice_alone_calls_something_or_all_call_alike_is_no_row() -> None:
    alone = shown("? | Chile | ASSAULT | Peru | - | @")
    both = shown("? | Chile | ASSAULT | Peru | - | @", "? | Chile | ASSAULT | Peru | - | @")
    assert not [line for found in (alone, both) for line in found.lines if line.question.startswith("called")]


def test_who_stands_against_whom_is_told_before_the_table() -> None:
    line = "? | Chile | ASSAULT | Peru | - | {} < @ | killed {}"
    found = shown(line.format("Chile", 2), line.format("Peru", 9), line.format("Bolivia", 9))
    assert found.at_a_glance == (("how many killed", "A 2 (Chile) · B 9 (Peru, Bolivia)"),)
    assert "- ≠ how many killed: A 2 (Chile) · B 9 (Peru, Bolivia)" in markdown([found])
    assert "<li>≠ <b>how many killed</b>: A 2 (Chile) · B 9 (Peru, Bolivia)</li>" in html([found])


def both_told(*more: str) -> Sheet:
    """A report that tells of Peru and of Bolivia as those who were shot at, and others, in; their sheet out."""
    two = ("? | Chile | ASSAULT | Peru | - | @", "? | Chile | ASSAULT | Bolivia | - | @")
    told = [two, *((line,) for line in more)]
    heard = [
        one
        for day, (name, lines) in enumerate(zip("abc", told, strict=False), start=1)
        for one in witnesses_of(
            reading_of(GoldFile(name, date(2024, 5, day), outlet=name, accounts=tuple(map(parse_account, lines))))
        )
    ]
    return sheet(compare(Event("event:1", tuple(one.account.id for one in heard)), heard), heard)


def test_who_tells_one_of_two_that_another_tells_is_not_against_him() -> None:
    assert signs(both_told("? | Chile | ASSAULT | Peru | - | @"))["whom"] == CAN_BE
    assert signs(both_told())["whom"] == ONE_VOICE
    assert signs(both_told("? | Chile | ASSAULT | Cuba | - | @"))["whom"] == AGAINST


def test_who_denies_one_deed_and_tells_another_is_against_those_who_tell_what_he_denies() -> None:
    assert signs(both_told("? | Chile | ASSAULT !negated | Peru | - | @"))["whether"] == AGAINST


def test_letters_do_not_end() -> None:
    assert len({letter(number) for number in range(100)}) == 100


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        assert not [name for name, _ in attrs if name.startswith("on") or name in {"href", "src"}]

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture
def hostile() -> Sheet:
    line = f"? | Chile | ASSAULT | Peru | - | {re.sub(r'[|<>+;@\n]', '', HOSTILE)} < @"
    return shown(line, "? | Chile | ASSAULT !negated | Peru | - | @", quote=HOSTILE)


def test_words_of_a_report_are_no_html(hostile: Sheet) -> None:
    plain = _Tags()
    plain.feed(html([hostile]))
    quiet = _Tags()
    quiet.feed(html([shown("? | Chile | ASSAULT | Peru | - | X < @", "? | Chile | ASSAULT !negated | Peru | - | @")]))
    assert set(plain.tags) == set(quiet.tags)
    assert "script" not in plain.tags
    assert "<script>alert(1)</script>" in plain.text
    assert "default-src 'none'" in html([hostile])


def test_words_of_a_report_are_no_markdown(hostile: Sheet) -> None:
    text = markdown([hostile])
    assert "<script" not in text.replace("\\<", "")
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {len(hostile.columns) + 2}
    assert not re.search(r"(?<!\\)\[y\]", text)
    assert not re.search(r"https?://", text)


def test_nothing_of_a_report_steers_a_terminal_or_turns_a_line_round(hostile: Sheet) -> None:
    for text in (str(hostile), markdown([hostile]), html([hostile])):
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
