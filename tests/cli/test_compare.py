"""`verbale compare` and `verbale positions`: accounts side by side from files and from a store, and where an actor stands."""

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run

import verbale
from verbale.records.evidence import Step
from verbale.records.jsonl import from_json
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.records.position import Position
from verbale.records.reading import Reading
from verbale.resolve.clusters import clusters
from verbale.store.base import Kept
from verbale.store.stores import open_store, open_writer

READOUTS = sorted((Path(__file__).resolve().parents[2] / "examples" / "readouts").glob("*.txt"))
TEXTS = (
    (
        "Lake Post",
        "2024-05-07",
        "Chad rejected the toll on barges, and Kenya recalled its ambassador from Chad on Monday.",
    ),
    ("Dune Herald", "2024-05-08", "Kenya recalled its ambassador from Chad on Monday, Kenya's foreign ministry said."),
    ("Dune Herald", "2024-05-28", "Chad agreed to pay the toll on barges."),
)

_QUESTIONS = {"account": Question.EVENT, "article": Question.STORY}


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    return [verbale.code(text, published=day, outlet=outlet) for outlet, day, text in TEXTS]


@pytest.fixture
def store(tmp_path: Path, readings: list[Reading]) -> Path:
    where = tmp_path / "news.db"
    with open_writer(where, clusters) as kept:
        for place, reading in enumerate(readings):
            kept.keep([Kept(reading, Step("test", "1"), f"{place}.txt")])
    recalls = [one.id for reading in readings for one in reading.accounts if one.did.type == "SANCTION"]
    with open_writer(where, clusters) as kept:
        kept.judge([_judged("account", recalls[0], recalls[1])])
        first, _, last = (reading.article.id for reading in readings)
        kept.judge([_judged("article", first, last)])
    return where


def _judged(kind: str, *about: str) -> Judgement:
    return Judgement(f"judgement:{kind}", Verdict.SAME, about, (), "Ana", None, question=_QUESTIONS[kind])


def test_three_files_are_compared_without_a_store(verbale: Run) -> None:
    done = verbale("compare", *READOUTS, "--format", "table")
    assert done.code == 0
    assert "independent witnesses in 3 reports" in done.out
    assert "≠ whether" in done.out
    assert "did not happen" in done.out
    assert "≠ whether: A/B contradiction" in done.out


def test_many_voices_are_shown_in_blocks_on_a_narrow_terminal(verbale: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    done = verbale("compare", *READOUTS, "--format", "table", "--most", "1")
    assert "voice 1 of" in done.out
    assert max(map(len, done.lines)) <= 60


def test_a_pipe_gets_markdown_and_other_formats_when_asked(verbale: Run, tmp_path: Path) -> None:
    assert verbale("compare", *READOUTS).out.startswith("## ")
    page = tmp_path / "page.html"
    assert verbale("compare", *READOUTS, "--format", "html", "--out", page).out == ""
    assert page.read_text("utf-8").startswith("<!doctype html>")
    lines = verbale("compare", *READOUTS, "--format", "jsonl").lines
    whole = json.loads(verbale("compare", *READOUTS, "--format", "json").out)
    assert [json.loads(line) for line in lines] == whole
    assert {one["record"] for one in whole} == {"comparison"}


def test_a_store_lists_what_deserves_a_look_and_shows_one_by_any_id(
    verbale: Run, store: Path, readings: list[Reading]
) -> None:
    listed = verbale("compare", "--store", store, "--format", "table")
    account = next(one for one in readings[0].accounts if one.did.type == "SANCTION")
    with open_store(store) as view:
        event = next(one for one in view.events() if account.id in one.accounts)
    assert event.id in listed.out
    shown = [verbale("compare", name, "--store", store).out for name in (event.id, account.id)]
    assert shown[0] == shown[1]
    assert "independent witnesses in 2 reports" in shown[0]
    nothing = verbale("compare", "--store", store, "--type", "AID", "--format", "table")
    assert nothing.code == 0
    assert nothing.out == ""
    assert "no happening" in nothing.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "name files, or a store"),
        (("--type", "AID", "x.txt"), "narrow go with --store"),
        (("actor:1", "--store", "STORE"), "is no id of event, story, account"),
        (("event:none", "--store", "STORE"), "keeps no event:none"),
        (("account:none", "--store", "STORE"), "keeps no account:none"),
    ],
)
def test_bad_use_of_compare_is_one_line(verbale: Run, store: Path, words: tuple[str, ...], told: str) -> None:
    done = verbale("compare", *(str(store) if word == "STORE" else word for word in words))
    assert done.code == 2
    assert told in done.err
    assert len(done.err.splitlines()) == 1


def test_where_an_actor_stands_is_told_with_the_change(verbale: Run, store: Path) -> None:
    done = verbale("positions", "chad", "--store", store, "--changes")
    found = [from_json(line) for line in done.lines]
    told = [(str(one.stance), str(one.change)) for one in found if isinstance(one, Position)]
    assert told == [("rejects", "first"), ("accepts", "turned")]
    table = verbale("positions", "Chad", "--store", store, "--format", "table")
    assert "turned" in table.out
    assert "toll" in table.out


def test_an_actor_without_positions_is_told_so(verbale: Run, store: Path) -> None:
    done = verbale("positions", "Peru", "--store", store)
    assert (done.code, done.out) == (0, "")
    assert "no position is told" in done.err
