"""`verbale code`: every option, form of output, kind of input and exit code of the contract (INTERFACE)."""

import json
import tomllib
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from tests.cli.conftest import SAMPLE, Run

from verbale.records.jsonl import from_json
from verbale.records.notation import parse_account, parse_gold, parse_statement

SCHEMA = SAMPLE.parents[1] / "docs" / "schema"
RECALL = "2024-05-06 | Chad | SANCTION:discontinue | Kenya | - | @"


def test_a_pipe_gets_the_notation_which_reads_back(verbale: Run, note: Path) -> None:
    done = verbale("code", note)
    assert done.code == 0
    assert done.lines[0] == f"# {note}"
    assert done.lines[1] == RECALL
    for line in done.lines[1:]:
        parse_statement(line) if '"' in line else parse_account(line)


def test_standard_input_is_read(verbale: Run) -> None:
    done = verbale(
        "code", "-", "--published", "2024-05-08", stdin=b"Chad on Monday recalled its ambassador from Kenya."
    )
    assert RECALL in done.lines


def test_standard_input_may_be_json_lines(verbale: Run) -> None:
    line = json.dumps({"text": "Chad on Monday recalled its ambassador from Kenya.", "published": "2024-05-08"})
    assert RECALL in verbale("code", "-", stdin=line.encode()).lines


def test_the_toml_beside_a_text_tells_its_metadata_and_never_answers(verbale: Run, note: Path) -> None:
    with note.with_suffix(".toml").open("a") as beside:
        beside.write('accounts = ["? | Mali | AID | Niger | - | @"]\n')
    done = verbale("code", note, "--format", "gold")
    found = parse_gold(done.out)
    assert (found.id, str(found.published), found.outlet) == ("note", "2024-05-08", "Lake Post")
    assert "Mali" not in done.out


def test_options_go_before_what_stands_beside(verbale: Run, note: Path) -> None:
    done = verbale(
        "code", note, "--published", "2024-05-15", "--outlet", "Other", "--language", "en", "--format", "gold"
    )
    assert str(parse_gold(done.out).published) == "2024-05-15"
    assert "2024-05-13 | Chad" in done.out
    assert parse_gold(done.out).outlet == "Other"


def test_another_language_is_told_and_not_guessed_at(verbale: Run, note: Path) -> None:
    done = verbale("code", note, "--language", "xx", "--format", "gold")
    assert "no engine reads the language “xx”" in done.err
    assert tomllib.loads(done.out)["problem"][0]["stage"] == "language"


def test_gold_is_as_its_schema_says_and_reads_back(verbale: Run) -> None:
    done = verbale("code", SAMPLE, "--format", "gold")
    told = json.loads(json.dumps(tomllib.loads(done.out), default=str))
    validator = Draft202012Validator(json.loads((SCHEMA / "notation.schema.json").read_text("utf-8")))
    assert not [fault.message for fault in validator.iter_errors(told)]
    gold = parse_gold(done.out)
    assert gold.id == SAMPLE.stem
    assert gold.accounts
    assert gold.statements
    assert gold.actors


def test_every_json_line_is_as_its_schema_says_and_holds_its_words(verbale: Run) -> None:
    done = verbale("code", SAMPLE, "--format", "jsonl")
    validator = Draft202012Validator(json.loads((SCHEMA / "records.schema.json").read_text("utf-8")))
    rows = [json.loads(line) for line in done.lines]
    for row in rows:
        assert not [fault.message for fault in validator.iter_errors(row)]
        assert from_json(json.dumps(row)) is not None
    assert {"article", "account", "statement", "actor", "role", "evidence"} <= {row["record"] for row in rows}
    text = SAMPLE.read_text("utf-8")
    for row in rows:
        if row["record"] in {"account", "statement"}:
            span = row["evidence"]["span"]
            assert text[span["start"] : span["end"]] == row["evidence"]["quote"]


def test_json_lines_in_keep_what_they_tell_of_the_report(verbale: Run, tmp_path: Path) -> None:
    told = {
        "id": "p-17", "title": "Envoy recalled", "url": "https://example.org/17", "published": "2024-05-08T09:00:00Z",
        "retrieved": "2024-05-09T09:00:00+00:00", "language": "en", "outlet": "Lake Post", "author": ["A. Doe", "B. Roe"],
        "text": "Chad on Monday recalled its ambassador from Kenya.",
    }  # fmt: skip
    (tmp_path / "in.jsonl").write_text(json.dumps(told))
    article = json.loads(verbale("code", tmp_path / "in.jsonl", "--format", "jsonl").lines[0])
    assert article["source"] == {"outlet": "Lake Post", "author": "A. Doe, B. Roe", "key": "p-17"}
    assert (article["title"], article["url"], article["published"]) == (told["title"], told["url"], "2024-05-08")
    assert article["retrieved"] == told["retrieved"]


def test_one_bad_field_costs_only_itself(verbale: Run, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text('{"text": "Chad recalled its ambassador from Kenya.", "published": "soon"}\n')
    done = verbale("code", tmp_path / "in.jsonl", "--strict")
    assert "? | Chad | SANCTION:discontinue | Kenya | - | @" in done.lines
    assert "“soon” is no date" in done.err
    assert done.code == 1


def test_several_files_give_one_toml_each_in_a_folder(verbale: Run, note: Path, tmp_path: Path) -> None:
    done = verbale("code", note, SAMPLE, "--format", "gold", "--out", tmp_path / "out")
    assert (done.code, done.out) == (0, "")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["djibouti-talks.toml", "note.toml"]
    assert parse_gold((tmp_path / "out" / "note.toml").read_text("utf-8")).accounts


def test_namesakes_from_two_folders_do_not_overwrite_each_other(verbale: Run, note: Path, tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "note.txt").write_text("Mali expelled two diplomats of Chad.")
    verbale("code", tmp_path, "--format", "gold", "--out", tmp_path / "out")
    written = [(tmp_path / "out" / name).read_text("utf-8") for name in ("note.toml", "note-2.toml")]
    assert sorted("Mali" in text for text in written) == [False, True]


def test_several_texts_in_gold_need_a_folder(verbale: Run, note: Path) -> None:
    done = verbale("code", note, SAMPLE, "--format", "gold")
    assert done.code == 2
    assert "--out FOLDER" in done.err


def test_each_line_of_json_lines_gives_its_own_gold_file(verbale: Run, tmp_path: Path) -> None:
    rows = [
        {"id": "p/1", "text": "Chad recalled its envoy."},
        {"text": "Mali expelled the envoy of Chad."},
        {"no": "text"},
    ]
    (tmp_path / "in.jsonl").write_text("\n".join(map(json.dumps, rows)))
    verbale("code", tmp_path / "in.jsonl", "--format", "gold", "--out", tmp_path / "out")
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == ["in-2.toml", "in-3.toml", "p-1.toml"]
    assert "has no “text”" in tomllib.loads((tmp_path / "out" / "in-3.toml").read_text())["problem"][0]["says"]


def test_what_could_not_be_read_is_a_gold_file_with_its_problem(verbale: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    done = verbale("code", tmp_path / "empty.txt", "--format", "gold")
    told = tomllib.loads(done.out)
    assert (told["id"], told["accounts"]) == ("empty", [])
    assert "empty" in told["problem"][0]["says"]
    assert parse_gold(done.out).problems


def test_a_note_on_the_file_stands_in_its_gold(verbale: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Chad recalled its envoy from Genève.".encode("latin-1"))
    told = tomllib.loads(verbale("code", tmp_path / "a.txt", "--format", "gold").out)
    assert "Windows-1252" in told["problem"][0]["says"]


@pytest.mark.parametrize("form", ["notation", "jsonl", "table"])
def test_out_takes_the_place_of_standard_output(verbale: Run, note: Path, tmp_path: Path, form: str) -> None:
    shown = verbale("code", note, "--format", form)
    kept = verbale("code", note, "--format", form, "--out", tmp_path / "kept")
    assert kept.out == ""
    assert (tmp_path / "kept").read_text("utf-8").split() == shown.out.split()


@pytest.mark.parametrize("form", ["notation", "gold"])
def test_a_place_that_cannot_be_written_is_bad_use(verbale: Run, note: Path, form: str) -> None:
    done = verbale("code", note, "--format", form, "--out", note / "below" / "a")
    assert done.code == 2
    assert len(done.err.strip().splitlines()) == 1
    assert "--out" in done.err


def test_a_folder_is_walked_and_its_toml_files_are_no_texts(verbale: Run, note: Path) -> None:
    (note.parent / "other.txt").write_text("Mali expelled two diplomats of Chad.")
    done = verbale("code", note.parent)
    assert [line for line in done.lines if line.startswith("#")] == [f"# {note}", f"# {note.parent / 'other.txt'}"]


def test_a_missing_file_is_one_line_and_harms_no_other(verbale: Run, note: Path) -> None:
    done = verbale("code", note.parent / "none.txt", note)
    assert done.code == 0
    assert done.err.splitlines() == [f"problem {note.parent / 'none.txt'}: cannot be opened: No such file or directory"]
    assert RECALL in done.lines


def test_strict_tells_of_problems_by_its_exit_code(verbale: Run, note: Path) -> None:
    assert verbale("code", "--strict", note).code == 0
    assert verbale("code", "--strict", note.parent / "none.txt", note).code == 1


def test_quiet_keeps_standard_error_empty(verbale: Run, note: Path) -> None:
    done = verbale("code", "--quiet", note.parent / "none.txt", note)
    assert (done.code, done.err) == (0, "")


def test_a_model_that_is_not_installed_is_named(verbale: Run, note: Path) -> None:
    done = verbale("code", note, "--model", "no_such_model")
    assert done.code == 2
    assert "no_such_model" in done.err


@pytest.mark.parametrize(
    "words",
    [
        ("code",),
        ("code", "x.txt", "--published", "soon"),
        ("code", "x.txt", "--workers", "0"),
        ("code", "--format", "x", "y"),
        ("code", "x.txt", "--nonsense"),
        ("explain",),
        ("explain", str(SAMPLE), "--row", "999"),
        ("nonsense",),
        ("types", "NONSENSE"),
        ("score", "/nowhere"),
        ("completion", "tcsh"),
    ],
)
def test_bad_use_is_one_line_and_exit_2(verbale: Run, words: tuple[str, ...]) -> None:
    done = verbale(*words)
    assert done.code == 2
    assert len(done.err.strip().splitlines()) == 1
    assert done.err.startswith("error")


def test_only_rows_that_are_sure_enough(verbale: Run, note: Path) -> None:
    every = [line for line in verbale("code", note).lines if line == RECALL]
    assert every
    assert RECALL not in verbale("code", note, "--min-confidence", "1").lines
    assert verbale("code", note, "--min-confidence", "7").code == 2
