"""Reports added to the corpus: which are taken, what they may teach, and what the tables say of them."""

from pathlib import Path

import pytest

from verbale.errors import BadUse
from verbale.extract.triggers.typing import types
from verbale.learn.added import added_reports, head_of
from verbale.learn.licences import licence_of
from verbale.learn.marked import Coded
from verbale.learn.train import LESSONS, main
from verbale.reference.chooser import MODELS, chooser

CORPUS = """id: w1-01
published: 2024-05-08
language: en

== text
[@ke Kenya] [>1 [#1 accused]] [@ch Chad] ["1 of shelling a village]. [@ke Kenya] [#2 recalled] [@en [@ke its] envoy].

== actors
ke | Kenya | state
ch | Chad | state
en | envoy of Kenya | person

== roles

== statements
1 | ke | @

== accounts
1 | ~ | ke | ACCUSE:allege | ch | - | @
2 | ~ | ke | SANCTION:discontinue | - | - | @
"""
ROWS = """id: mine-01
published: 2024-05-08
language: en
outlet: Lake Post
licence: CC BY 4.0
coded: rows
judged: Ann Doe
source: https://lake.example/1

== text
[@a1 Togo] [#1 arrested] [@a2 two dyers] [$2024-05-06 on Monday]. It then shelled the dye works and freed three monks.

== actors
a1 | Togo | state | | Togo
a2 | dyers | group | | two dyers

== roles

== statements

== accounts
1 | 2024-05-06 | a1 | COERCE:arrest | a2 | - | @
"""


@pytest.fixture
def folders(tmp_path: Path) -> Path:
    """A corpus of one report, thrice, and a folder with one of one's own."""
    for folder in ("corpus", "mine", "tables"):
        (tmp_path / folder).mkdir()
    for number in (1, 2, 3):
        (tmp_path / "corpus" / f"w1-0{number}.marked").write_text(CORPUS.replace("w1-01", f"w1-0{number}"), "utf-8")
    (tmp_path / "mine" / "mine-01.marked").write_text(ROWS, "utf-8")
    return tmp_path


def _train(folders: Path, *words: str, out: str = "tables") -> int:
    return main(["--corpus", str(folders / "corpus"), "--out", str(folders / out), *words])


def _table(folders: Path, name: str, out: str = "tables") -> list[str]:
    return (folders / out / f"{name}.tsv").read_text("utf-8").splitlines()


def test_rows_teach_types_and_sides_but_not_what_is_unmarked(folders: Path) -> None:
    (one,) = added_reports([folders / "mine"]).reports
    drawn = {name: list(lesson.draw(one)) for name, lesson in LESSONS.items() if one.marked.coded in lesson.added}
    assert set(drawn) == {"types", "modes", "linker", "days"}
    assert {types()[number] for choice in drawn["types"] for number in choice.right} == {"COERCE"}
    assert len(drawn["linker"]) == 2  # of the shelling and the freeing, nothing
    assert all(choice.right for choices in drawn.values() for choice in choices)
    assert LESSONS["triggers"].added == {Coded.WHOLE, Coded.ACCOUNTS}
    assert LESSONS["mentions"].added == LESSONS["antecedents"].added == {Coded.WHOLE}


def test_the_tables_say_what_they_learned_from(folders: Path) -> None:
    assert _train(folders, "--and", str(folders / "mine"), "--only", "types", "--only", "triggers") == 0
    types = _table(folders, "types")
    assert "choices in 3 reports of corpus/" in types[2]
    assert "and in 1 added ones" in types[2]
    assert types[3:5] == [
        "# licence: CC BY 4.0 (added reports: CC BY 4.0; the corpus is CC0)",
        "# from: Lake Post, https://lake.example/1",
    ]
    assert "added" not in _table(folders, "triggers")[2]


def test_the_same_reports_give_the_same_tables_in_whatever_order(folders: Path) -> None:
    (folders / "more").mkdir()
    (folders / "more" / "a-01.marked").write_text(ROWS.replace("mine-01", "a-01"), "utf-8")
    first = ("--and", str(folders / "mine"), "--and", str(folders / "more"), "--only", "linker", "--only", "days")
    second = ("--and", str(folders / "more"), "--and", str(folders / "mine"), "--only", "linker", "--only", "days")
    assert _train(folders, *first) == _train(folders, *second, out="again") == 0
    for name in ("linker", "days"):
        assert _table(folders, name) == _table(folders, name, "again")
    assert _train(folders, *first, "--check") == 0
    assert _train(folders, "--check", "--only", "linker") == 1  # without them the table is another


def test_nothing_is_added_to_the_packages_tables(folders: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(MODELS, raising=False)
    before = chooser("days").version
    assert _train(folders, "--and", str(folders / "mine"), "--only", "days") == 0
    assert chooser("days").version == before


@pytest.mark.parametrize(
    ("right", "wrong", "says"),
    [
        ("licence: CC BY 4.0\n", "", "tells no licence"),
        ("CC BY 4.0", "CC BY-NC 4.0", "is none of CC0, CC BY"),
        ("CC BY 4.0", "proprietary", "must not be given on"),
        ("id: mine-01", "id: other", "not the file's name"),
        ("[#1 arrested]", "arrested", "has no trigger"),
        ("coded: rows", "coded: some", "cannot be read"),
    ],
)
def test_what_cannot_be_taken_is_refused(folders: Path, right: str, wrong: str, says: str) -> None:
    (folders / "mine" / "mine-01.marked").write_text(ROWS.replace(right, wrong), "utf-8")
    with pytest.raises(BadUse, match=says):
        added_reports([folders / "mine"])


def test_bad_use_ends_with_one_line(folders: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        _train(folders, "--and", str(folders / "tables"), "--only", "days")
    assert left.value.code == 2
    assert "no .marked file lies there" in capsys.readouterr().err


def test_two_reports_of_one_name_are_refused(folders: Path) -> None:
    (folders / "tables" / "mine-01.marked").write_text(ROWS, "utf-8")
    with pytest.raises(BadUse, match="mine-01"):
        added_reports([folders / "mine", folders / "tables"])


def test_what_nobody_judged_is_left_out(folders: Path) -> None:
    (folders / "mine" / "mine-01.marked").write_text(ROWS.replace("judged: Ann Doe\n", ""), "utf-8")
    found = added_reports([folders / "mine"])
    assert found.reports == ()
    assert "nobody judged it" in found.remarks[0]


def test_what_is_not_free_marks_its_tables(folders: Path) -> None:
    (folders / "mine" / "mine-01.marked").write_text(ROWS.replace("CC BY 4.0", "own"), "utf-8")
    (folders / "mine" / "mine-02.marked").write_text(
        ROWS.replace("CC BY 4.0", "CC-BY-SA-4.0").replace("mine-01", "mine-02"), "utf-8"
    )
    found = added_reports([folders / "mine"], own=True)
    assert found.remarks == ("some added reports must not be given on: neither must the tables",)
    assert head_of(found.reports).splitlines() == [
        "# licence: own (added reports: CC-BY-SA-4.0, own; the corpus is CC0)",
        "# this table must not be given on: it was learned from texts that are not free",
        "# from: Lake Post, https://lake.example/1",
    ]
    alike = [one for one in found.reports if one.marked.id == "mine-02"]
    assert head_of(alike).startswith("# licence: CC-BY-SA-4.0 (added")
    assert head_of([]) == ""


def test_what_is_not_free_stays_out_of_the_package(folders: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folders / "mine" / "mine-01.marked").write_text(ROWS.replace("CC BY 4.0", "CC BY-SA 4.0"), "utf-8")
    with pytest.raises(SystemExit):
        main(["--corpus", str(folders / "corpus"), "--and", str(folders / "mine"), "--only", "days"])
    assert "no part of verbale" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["", "CC BY-ND 4.0", "mine", "CC BY-NC-SA"])
def test_other_licences_are_none_of_ours(name: str) -> None:
    with pytest.raises(BadUse, match="proprietary"):
        licence_of(name)
