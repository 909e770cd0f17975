"""A marked report and the engine's reading of it in, what the marks mean in the engine's terms out."""

from dataclasses import replace
from pathlib import Path

import pytest

from verbale.extract.accounts import drafts
from verbale.learn.aligned import type_of
from verbale.learn.causes import false_rows, missed
from verbale.learn.causes import main as causes
from verbale.learn.fit import Choice
from verbale.learn.reports import aligned, of_writers
from verbale.learn.rows import rows
from verbale.learn.train import Lesson, main, table_of

REPORT = """id: x
published: 2024-05-08
language: en

== text
[@mod [@ke Kenya]'s defence ministry] [>1 said] ["1 [@ch Chad] had [#1 shelled] [% Lodwar] [$2024-05-06 on Monday]].

== actors
mod | Ministry of Defence of Kenya | body
ke | Kenya | state
ch | Chad | state

== roles

== statements
1 | mod | @

== accounts
1 | 2024-05-06 | ch | ASSAULT:heavy-weapons | ke:s | Lodwar | s1
"""


def test_marks_are_found_again_in_the_engines_reading(tmp_path: Path) -> None:
    (tmp_path / "w1-01.marked").write_text(REPORT, encoding="utf-8")
    (one,) = aligned(of_writers(tmp_path, ("w1",)))
    deeds = [found for found in one.report.happenings if one.told_by(found)]
    assert [found.frame.type for found in deeds] == ["ASSAULT"]
    assert type_of(one.told_by(deeds[0])[0]) == "ASSAULT"
    words = {token.text: one.ids_at(token.index) for token in one.report.tree.tokens}
    assert (words["Kenya"], words["ministry"], words["Chad"], words["said"]) == (
        frozenset({"ke"}),
        frozenset({"mod"}),
        frozenset({"ch"}),
        frozenset(),
    )
    assert one.ids_of["Chad"] == frozenset({"ch"})
    heads = {mark.label: one.head_of(mark) for mark in one.marked.marked.of_kind("mention")}
    assert one.report.tree.tokens[heads["mod"]].text == "ministry"


def test_only_the_files_of_the_writers_asked_for(tmp_path: Path) -> None:
    for name in ("w1-01", "w10-01", "w2-01"):
        (tmp_path / f"{name}.marked").write_text("", encoding="utf-8")
    assert [path.stem for path in of_writers(tmp_path, ("w1", "w10"))] == ["w1-01", "w10-01"]


def test_a_table_names_its_version_and_source(tmp_path: Path) -> None:
    (tmp_path / "w1-01.marked").write_text(REPORT, encoding="utf-8")
    reports = {"w1-01": next(aligned([tmp_path / "w1-01.marked"]))}
    lesson = Lesson(
        "an example", lambda one: iter([Choice((("a",), ("b",)), frozenset({0}))] * len(one.marked.accounts) * 4)
    )
    table = table_of("example", lesson, reports)
    assert "# version: " in table
    assert "4 choices in 1 reports" in table
    assert "a\t0." in table
    assert "a\t" not in table_of("example", replace(lesson, least=5.0), reports)  # weighs next to nothing


def test_each_row_of_the_engine_is_right_or_wrong_by_the_coders_marks(tmp_path: Path) -> None:
    (tmp_path / "w3-01.marked").write_text(REPORT.replace("ke:s", "-"), encoding="utf-8")
    (one,) = aligned([tmp_path / "w3-01.marked"])
    choices = list(rows(one))
    assert len(choices) == len(drafts(one.report)) == 1
    assert choices[0].right == frozenset({0})
    assert "type ASSAULT" in choices[0].candidates[0]
    assert choices[0].candidates[1] == ()


def test_training_again_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A corpus of one report gives another table than the whole one: --check says so and writes nothing."""
    (tmp_path / "w3-01.marked").write_text(REPORT, encoding="utf-8")
    assert main(["--corpus", str(tmp_path), "--only", "confidence", "--check"]) == 1
    assert "run just train" in capsys.readouterr().out


def test_each_account_is_counted_where_it_is_lost(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    second = "1 | 2024-05-06 | ch | ASSAULT:heavy-weapons | ke:s | Lodwar | s1\n2 | ~ | ch | AID | ke | - | @\n"
    lost = REPORT.replace("1 | 2024-05-06 | ch | ASSAULT:heavy-weapons | ke:s | Lodwar | s1\n", second)
    lost = lost.replace("on Monday]].", "on Monday]]. [@ch It] [#2 mollycoddled] [@ke Kenya].")
    (tmp_path / "w3-01.marked").write_text(lost, encoding="utf-8")
    (one,) = aligned([tmp_path / "w3-01.marked"])
    assert list(missed(one))[1] == "trigger: no deed is found at its words"
    assert list(false_rows(one)) == []
    assert causes(["--corpus", str(tmp_path), "--writers", "w3"]) == 0
    assert "| trigger: no deed is found at its words | 1 | 50.0% |" in capsys.readouterr().out
