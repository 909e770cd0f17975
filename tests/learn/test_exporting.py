"""A Reading in, a marked report out that says the same; only what somebody judged is for learning."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.ask.conftest import Nobody

from verbale.ask import instructions
from verbale.ask.answer import read_answer
from verbale.ask.article import sent_of
from verbale.ask.checking import Row, judged
from verbale.ask.request import Reply
from verbale.learn.checks import faults
from verbale.learn.exporting import exported
from verbale.learn.marked import Coded, parse_report
from verbale.learn.marked_gold import gold_of as gold_of_marks
from verbale.learn.writing import write_report
from verbale.pipeline.reading import read_article
from verbale.records.evidence import Step
from verbale.records.notation import GoldFile, gold_of
from verbale.records.problem import Problem
from verbale.records.reading import Reading
from verbale.records.text import Article
from verbale.records.voice import names_of

EXAMPLES = Path(__file__).parents[2] / "examples"
TEXT = (
    "\nKenya [east] accused Chad on Monday of shelling a village. “We shall answer,” its defence minister, Amina Juma, "
    "said. Chad denied it.\n== What next\nTroops may be sent to Lodwar, Reuters reported.\n"
)


@pytest.fixture(scope="module")
def ours() -> Reading:
    """Our own reading of a short text."""
    return read_article(Article.of(TEXT, outlet="Lake Post", published=date(2024, 5, 8), language="en"))


def _back(reading: Reading) -> tuple[GoldFile, str]:
    found = exported(reading, "x", "CC0")
    assert found is not None
    said = write_report(found.report, found.remarks)
    report = parse_report(said)
    assert report == found.report
    assert not list(faults(report))
    return gold_of_marks(report), said


def _same(reading: Reading) -> None:
    """All lines are the same; speakers whom the cast does not list are actors of the file."""
    back, _ = _back(reading)
    told = gold_of(reading, "x")
    assert list(map(str, back.accounts)) == list(map(str, told.accounts))
    assert list(map(str, back.statements)) == list(map(str, told.statements))
    assert back.actors[: len(told.actors)] == told.actors
    speakers = {
        name for said in reading.statements for voice in said.voice.chain() for name in names_of(voice.speakers)
    }
    assert {line.name for line in back.actors[len(told.actors) :]} <= speakers
    assert (back.roles, back.hedges, back.published, back.outlet) == (
        told.roles,
        told.hedges,
        told.published,
        told.outlet,
    )


def test_our_reading_goes_over_and_back(ours: Reading) -> None:
    assert len(ours.accounts) > 1
    _same(ours)


@pytest.mark.parametrize("path", sorted(EXAMPLES.rglob("*.txt")), ids=lambda path: path.stem)
def test_our_readings_of_the_examples_go_over_and_back(path: Path) -> None:
    _same(read_article(Article.of(path.read_text("utf-8"), published=date(2024, 5, 8), language="en")))


def _example() -> Reading:
    report = instructions.example()["report"]
    text = "".join(part["text"] for part in report["paragraphs"])
    article = sent_of(json.dumps({**report, "name": "x", "id": Article.of(text, outlet=report["outlet"]).id})).article
    answer = json.dumps(instructions.example()["answer"])
    return read_answer(answer, article, Step("ask:whole", "some-model", "request:1"), Nobody()).reading


def test_a_models_reading_goes_over_whole_and_says_who_read() -> None:
    reading = _example()
    _same(reading)
    found = exported(reading, "x", "CC BY 4.0")
    assert found is not None
    head = dict(found.report.head)
    assert (head["coded"], head["judged"], head["licence"]) == ("accounts", "ask:whole some-model", "CC BY 4.0")


def test_a_models_reading_with_gaps_codes_only_its_rows() -> None:
    reading = _example()
    found = exported(replace(reading, problems=(Problem("ask", "x", None, "a row was refused"),)), "x", "CC0")
    assert found is not None
    assert found.report.coded is Coded.ROWS


def test_nobody_answers_for_our_own_reading(ours: Reading) -> None:
    found = exported(ours, "x", "CC0")
    assert found is not None
    assert "judged" not in dict(found.report.head)
    assert found.report.coded is Coded.ACCOUNTS


def _verdict(row: int, verdict: str, account: list[object] | None = None) -> dict[str, object]:
    return {"row": row, "verdict": verdict, "reason": "read again", "account": account or []}


@pytest.fixture
def checked(ours: Reading) -> Callable[..., Reading]:
    """Verdicts in, our reading after them out; its rows are numbered from 1."""

    def checks(*verdicts: dict[str, object], actors: tuple[object, ...] = ()) -> Reading:
        rows = [Row(number, one.id) for number, one in enumerate(ours.accounts, 1)]
        said = json.dumps({"actors": list(actors), "judgements": list(verdicts)})
        found = judged(
            Reply("request:1", said, "some-model"), ours, rows, Step("ask:check", "some-model", ""), Nobody()
        )
        assert not found.refused
        return found.reading

    return checks


def test_of_a_checked_reading_only_what_was_judged_goes_over(checked: Callable[..., Reading], ours: Reading) -> None:
    back, said = _back(checked(_verdict(1, "right"), _verdict(2, "wrong")))
    assert [str(line) for line in back.accounts] == [str(ours.accounts[0])]
    assert "coded: rows\njudged: ask:check some-model\n" in said
    assert not back.statements
    assert {line.name for line in back.actors} == set(names_of((*ours.accounts[0].who, *ours.accounts[0].whom)))


def test_a_reading_of_which_all_is_wrong_gives_nothing(checked: Callable[..., Reading]) -> None:
    assert exported(checked(_verdict(1, "wrong")), "x", "CC0") is None
    assert exported(Reading(Article.of("")), "x", "CC0") is None


def test_a_weekday_that_the_calendar_denies_marks_no_time(ours: Reading) -> None:
    """Papers print wrong dates: the day stays, but its words do not tell it."""
    dated = next(one for one in ours.accounts if one.when.evidence and "Monday" in one.when.evidence.quote)
    wrong = replace(dated, when=replace(dated.when, start=date(2024, 5, 7), end=date(2024, 5, 7)))
    back, said = _back(replace(ours, accounts=(wrong, wrong)))
    assert [str(line.when) for line in back.accounts] == ["2024-05-07"]
    assert "1 | =2024-05-07 |" in said
    assert "[$" not in said


def test_sides_are_known_from_where_the_words_stand(ours: Reading) -> None:
    found = exported(ours, "x", "CC0")
    assert found is not None
    accuse = next(one for one in found.report.accounts if one.deed.startswith("ACCUSE"))
    assert [side.known.value for side in (*accuse.who, *accuse.whom)] == ["direct", "direct"]
