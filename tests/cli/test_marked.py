"""`--format marked`: what was read or judged, as files to learn from."""

import json
from pathlib import Path

from tests.cli.conftest import Run

from verbale.ask import instructions
from verbale.learn.__main__ import main as corpus
from verbale.learn.marked import Coded, read_report


def test_a_reading_becomes_a_file_that_is_sound(verbale: Run, note: Path, tmp_path: Path) -> None:
    done = verbale("code", note, "--format", "marked", "--out", tmp_path / "out", "--licence", "CC BY 4.0")
    assert (done.code, done.out) == (0, "")
    assert corpus([str(tmp_path / "out")]) == 0
    assert dict(read_report(tmp_path / "out" / "note.marked").head)["licence"] == "CC BY 4.0"


def test_it_needs_a_folder_and_a_licence(verbale: Run, note: Path, tmp_path: Path) -> None:
    without = verbale("code", note, "--format", "marked", "--out", tmp_path / "out")
    assert without.code == 2
    assert "--licence NAME" in without.err
    assert verbale("code", note, "--format", "marked", "--licence", "CC0").code == 2
    assert (
        "is none of" in verbale("code", note, "--format", "marked", "--licence", "mine", "--out", tmp_path / "out").err
    )
    assert "--format marked" in verbale("code", note, "--licence", "CC0").err
    assert not (tmp_path / "out").exists()


def test_what_a_model_judged_becomes_a_file(verbale: Run, note: Path, tmp_path: Path) -> None:
    asked, said = tmp_path / "requests.jsonl", tmp_path / "answers.jsonl"
    verbale("ask", note, "--use", "check", "--out", asked, "--llm", "some-model")
    request = json.loads(asked.read_text("utf-8").splitlines()[0])
    verdict = {"row": 1, "verdict": "right", "reason": "so it is", "account": []}
    answer = {"actors": [], "judgements": [verdict]}
    said.write_text(json.dumps({"custom_id": request["custom_id"], "content": answer}) + "\n", "utf-8")
    done = verbale("answer", asked, said, "--format", "marked", "--out", tmp_path / "out", "--licence", "CC0")
    assert done.code == 0
    report = read_report(tmp_path / "out" / "note.marked")
    assert (report.coded, len(report.accounts)) == (Coded.ROWS, 1)


def test_what_a_model_coded_becomes_a_file(verbale: Run, tmp_path: Path) -> None:
    report = instructions.example()["report"]
    (tmp_path / "river.txt").write_text("".join(part["text"] for part in report["paragraphs"]), "utf-8")
    asked, said = tmp_path / "requests.jsonl", tmp_path / "answers.jsonl"
    verbale("ask", tmp_path / "river.txt", "--published", report["published"], "--out", asked, "--llm", "some-model")
    request = json.loads(asked.read_text("utf-8").splitlines()[0])
    line = {"custom_id": request["custom_id"], "content": instructions.example()["answer"]}
    said.write_text(json.dumps(line) + "\n", "utf-8")
    verbale("answer", asked, said, "--format", "marked", "--out", tmp_path / "out", "--licence", "CC0")
    found = read_report(tmp_path / "out" / "river.marked")
    assert (found.coded, len(found.accounts)) == (Coded.ACCOUNTS, len(instructions.example()["answer"]["accounts"]))


def test_a_report_of_which_nothing_was_judged_is_told(verbale: Run, tmp_path: Path) -> None:
    (tmp_path / "quiet.txt").write_text("It rained on the lake all day and nobody minded.\n", "utf-8")
    done = verbale("code", tmp_path / "quiet.txt", "--format", "marked", "--out", tmp_path / "out", "--licence", "CC0")
    assert done.code == 0
    assert "nothing to learn from" in done.err
