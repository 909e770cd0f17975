"""Files of requests and of answers: grown, cut, mixed up and doubled."""

import json
from pathlib import Path
from typing import Any

import pytest
from tests.ask.conftest import answer, sent

from verbale.ask.article import Sent
from verbale.ask.dialogue import question
from verbale.ask.request import Asked, Request, request_line
from verbale.pipeline.asking.batch import Told, questions, readings, replies_in, requests_in
from verbale.read.metadata import Metadata
from verbale.records.problem import Problem

__all__ = ["answer", "sent"]


@pytest.fixture
def request_of(sent: Sent) -> Request:
    """The question about the report."""
    return question(sent, Asked("some-model"))


def _answer_line(name: str, said: object) -> str:
    return json.dumps({"custom_id": name, "content": said})


def _told(tmp_path: Path, request: Request, *lines: str) -> Told:
    asked, answers = tmp_path / "requests.jsonl", tmp_path / "answers.jsonl"
    asked.write_text(request_line(request) + "\n", encoding="utf-8")
    answers.write_text("\n".join(lines) + "\n", encoding="utf-8")
    (told,) = readings(requests_in(asked), replies_in([answers]))
    return told


def test_an_answer_becomes_the_record_of_its_report(tmp_path: Path, request_of: Request, answer: Any) -> None:
    told = _told(tmp_path, request_of, _answer_line("request:other", {}), _answer_line(request_of.id, answer))
    assert (told.read.path.name, told.read.problems, told.open) == ("santa-rosa", (), None)
    assert len(told.read.readings[0].accounts) == len(answer["accounts"])


def test_without_an_answer_the_request_stays_open(tmp_path: Path, request_of: Request) -> None:
    told = _told(tmp_path, request_of)
    assert told.open == request_of
    assert "no answer" in told.read.problems[0].says


def test_the_rest_is_asked_and_taken_from_the_same_file(tmp_path: Path, request_of: Request, answer: Any) -> None:
    spoiled = json.loads(json.dumps(answer))
    spoiled["accounts"][2]["quote"] = "Bogotá summoned an ambassador"
    told = _told(tmp_path, request_of, _answer_line(request_of.id, spoiled))
    assert told.open is not None
    rest = {**{key: [] for key in answer}, "accounts": [answer["accounts"][2]]}
    lines = (_answer_line(told.open.id, rest), _answer_line(request_of.id, spoiled))
    for order in (lines, lines[::-1], lines * 2):
        again = _told(tmp_path, request_of, *order)
        assert (again.open, again.read.problems) == (None, ())
        assert len(again.read.readings[0].accounts) == len(answer["accounts"])


def test_of_two_answers_the_whole_one_counts_in_any_order(tmp_path: Path, request_of: Request, answer: Any) -> None:
    failed = json.dumps({"custom_id": request_of.id, "response": None, "error": {"message": "expired"}})
    for order in ((failed, _answer_line(request_of.id, answer)), (_answer_line(request_of.id, answer), failed)):
        assert _told(tmp_path, request_of, *order).read.problems == ()


def test_bad_lines_are_problems_with_their_place(tmp_path: Path, request_of: Request, answer: Any) -> None:
    answers = tmp_path / "answers.jsonl"
    answers.write_text("no JSON\n\n" + _answer_line(request_of.id, answer) + "\n" + '{"custom_id": "cut', "utf-8")
    found = replies_in([answers])
    assert [problem.article.rpartition(":")[2] for problem in found.problems] == ["1", "4"]
    assert found.to(request_of) is not None


def test_a_request_that_was_changed_is_a_problem_and_the_next_is_read(tmp_path: Path, request_of: Request) -> None:
    asked = tmp_path / "requests.jsonl"
    line = request_line(request_of)
    asked.write_text(f"{line.replace('Santa Rosa', 'Santa Rita')}\n{line}\n{line}\n", encoding="utf-8")
    first, second = requests_in(asked)
    assert isinstance(first, Problem)
    assert second == request_of


def test_a_folder_of_texts_becomes_questions_and_a_broken_file_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The army left Kandi.", encoding="utf-8")
    (tmp_path / "a.toml").write_text("published = 2025-08-07", encoding="utf-8")
    (tmp_path / "b.jsonl").write_text('{"text": "Rain fell."}\nno JSON\n', encoding="utf-8")
    found = list(questions([tmp_path], Metadata(), Asked("some-model")))
    assert [type(one).__name__ for one in found] == ["Request", "Request", "Problem"]
    assert isinstance(found[0], Request)
    assert json.loads(found[0].messages[1].content)["weekday"] == "Thursday"
