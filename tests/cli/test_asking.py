"""`verbale ask`, `verbale answer` and `verbale score --answers`, from end to end by files."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from tests.ask.server import good, serving

from verbale.ask import instructions
from verbale.cli.app import cli

REPORT = instructions.example()["report"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the instructions' own report and its coding as gold."""
    report = tmp_path / "reports"
    report.mkdir()
    text = "".join(part["text"] for part in REPORT["paragraphs"])
    (report / "santa-rosa.txt").write_text(text, encoding="utf-8")
    known = f'published = {REPORT["published"]}\noutlet = "{REPORT["outlet"]}"\nlanguage = "en"\n'
    (report / "santa-rosa.toml").write_text(known, encoding="utf-8")
    return tmp_path


def _run(*words: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(word) for word in words], standalone_mode=False)


def _answer(folder: Path, said: Any) -> None:
    request = json.loads((folder / "requests.jsonl").read_text("utf-8").splitlines()[0])
    line = json.dumps({"custom_id": request["custom_id"], "content": said})
    (folder / "answers.jsonl").write_text(line + "\n", encoding="utf-8")


def _asked(folder: Path, *options: str) -> Result:
    return _run("ask", folder / "reports", "--out", folder / "requests.jsonl", "--llm", "some-model", *options)


def test_asking_twice_writes_once(folder: Path) -> None:
    first, second = _asked(folder), _asked(folder)
    assert (first.return_value, second.return_value) == (0, 0)
    assert "0 requests written" in second.stderr
    assert len((folder / "requests.jsonl").read_text("utf-8").splitlines()) == 1


def test_an_answer_is_printed_as_code_prints(folder: Path) -> None:
    _asked(folder)
    _answer(folder, instructions.example()["answer"])
    found = _run("answer", folder / "requests.jsonl", folder / "answers.jsonl", "--strict")
    assert found.return_value == 0
    assert found.stdout.splitlines()[1].startswith("2025-08-05 | Navy of Peru | COERCE:seize | crew of a Colombian")


def test_what_is_open_is_written_and_closes(folder: Path) -> None:
    _asked(folder)
    _answer(folder, {})
    options = ("--again", folder / "more.jsonl", "--strict")
    found = _run("answer", folder / "requests.jsonl", folder / "answers.jsonl", *options)
    assert found.return_value == 1
    assert "no list “accounts”" in found.stderr
    more = json.loads((folder / "more.jsonl").read_text("utf-8"))
    line = json.dumps({"custom_id": more["custom_id"], "content": instructions.example()["answer"]})
    (folder / "second.jsonl").write_text(line, encoding="utf-8")
    paths = (folder / "requests.jsonl", folder / "answers.jsonl", folder / "second.jsonl")
    assert _run("answer", *paths, *options).return_value == 0
    assert (folder / "more.jsonl").read_text("utf-8") == ""


def test_gold_counts_answers_in_place_of_our_reading(folder: Path) -> None:
    _asked(folder)
    _answer(folder, instructions.example()["answer"])
    paths = (folder / "requests.jsonl", folder / "answers.jsonl")
    _run("answer", *paths, "--format", "gold", "--out", folder / "gold")
    gold = folder / "gold" / "santa-rosa.toml"
    (gold.with_suffix(".txt")).write_text((folder / "reports" / "santa-rosa.txt").read_text("utf-8"), encoding="utf-8")
    found = _run("score", gold.parent, "--answers", *paths, "--json")
    figures = json.loads(found.stdout)["sets"][0]["figures"]
    assert [figures[name]["value"] for name in ("core", "full", "statements")] == [1.0, 1.0, 1.0]


def test_engines_stand_side_by_side_with_time_and_cost(folder: Path) -> None:
    _asked(folder)
    _answer(folder, instructions.example()["answer"])
    paths = (folder / "requests.jsonl", folder / "answers.jsonl")
    _run("answer", *paths, "--format", "gold", "--out", folder / "gold")
    text = (folder / "reports" / "santa-rosa.txt").read_text("utf-8")
    (folder / "gold" / "santa-rosa.txt").write_text(text, encoding="utf-8")
    words = ("score", folder / "gold", "--engine", "builtin", "--answers", *paths)
    found = json.loads(_run(*words, "--json").stdout)
    assert found["answers"]["figures"]["core"] == 1.0
    assert 0 < found["builtin"]["figures"]["core"] < 1
    assert found["builtin"]["costs"]["seconds a report"] > 0
    assert found["builtin"]["costs"]["tokens read a report"] == 0
    shown = _run(*words).stdout
    assert "money a report" in shown
    assert shown.splitlines()[0].split() == ["figure", "builtin", "answers"]


def test_a_text_that_nobody_asked_about_is_bad_use(folder: Path) -> None:
    _asked(folder)
    _answer(folder, {})
    found = _run("score", "examples/gold", "--answers", folder / "requests.jsonl", folder / "answers.jsonl")
    assert "verbale ask writes it" in str(found.exception)


def test_our_rows_are_asked_about_and_judged(folder: Path) -> None:
    _asked(folder, "--use", "check", "--rows", "2")
    request = json.loads((folder / "requests.jsonl").read_text("utf-8"))
    rows = json.loads(request["body"]["messages"][1]["content"])["rows"]
    assert len(rows) == 2
    wrong = {"row": 1, "verdict": "wrong", "reason": "told by nobody", "account": []}
    right = {"row": 2, "verdict": "right", "reason": "", "account": []}
    _answer(folder, {"actors": [], "judgements": [wrong, right]})
    before = _run("code", folder / "reports").stdout.splitlines()
    after = _run("answer", folder / "requests.jsonl", folder / "answers.jsonl", "--strict")
    assert after.return_value == 0
    assert set(before[1:]) - set(after.stdout.splitlines()[1:]) == {rows[0]["line"]}
    lines = _run("answer", folder / "requests.jsonl", folder / "answers.jsonl", "--format", "jsonl").stdout.splitlines()
    assert [one["verdict"] for one in map(json.loads, lines) if one["record"] == "judgement"] == ["wrong", "right"]


def test_two_readings_are_compared_cell_by_cell(folder: Path) -> None:
    _asked(folder)
    _answer(folder, instructions.example()["answer"])
    found = _run("answer", folder / "requests.jsonl", folder / "answers.jsonl", "--compare")
    assert found.return_value == 0
    assert "the model's rows against ours" in found.stdout
    assert "voice of core" in found.stdout
    assert "\n  model " in found.stdout


def test_each_cell_tells_the_model_the_request_and_the_wording(folder: Path) -> None:
    _asked(folder)
    _answer(folder, instructions.example()["answer"])
    paths = (folder / "requests.jsonl", folder / "answers.jsonl")
    rows = [json.loads(line) for line in _run("answer", *paths, "--explain", "--format", "jsonl").stdout.splitlines()]
    told = {cell["rule"] for row in rows for cell in row["cells"] if cell["words"]}
    (rule,) = told
    request = json.loads((folder / "requests.jsonl").read_text("utf-8"))["custom_id"]
    assert rule.startswith(f"ask:whole some-model {request}, instructions ")


def test_rows_are_counted_only_for_a_check(folder: Path) -> None:
    assert "--use check" in str(_asked(folder, "--rows", "2").exception)


def test_a_model_at_its_endpoint_codes_and_its_cost_is_told(folder: Path) -> None:
    with serving() as server:
        server.plays["*"] = [good(json.dumps(instructions.example()["answer"]))]
        settings = folder / "settings.toml"
        settings.write_text(
            f'[llm]\nurl = "{server.url}"\nmodel = "some-model"\ncache = "kept"\nkey_from = "none"\n', encoding="utf-8"
        )
        words = ("code", folder / "reports", "--engine", "llm", "--settings", settings)
        dry = _run(*words, "--dry-run")
        assert "nothing was sent" in dry.stderr
        assert sum(server.asked.values()) == 0
        found = _run(*words, "--strict")
        again = _run(*words, "--strict")
        compared = _run(*words, "--use", "compare")
    assert (found.return_value, found.stdout) == (0, again.stdout)
    assert "Navy of Peru | COERCE:seize" in found.stdout
    assert "spent: 1 requests" in found.stderr
    assert "spent: 0 requests, 1 from the cache" in again.stderr
    assert "the model's rows against ours" in compared.stdout


def test_what_speaks_of_a_model_needs_one(folder: Path) -> None:
    assert "--engine llm" in str(_run("code", folder / "reports", "--dry-run").exception)
