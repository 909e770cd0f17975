"""`verbale score`: figures are never cut, values for programs, floors, one line where the use is bad."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from verbale.cli.app import cli
from verbale.cli.figures import table
from verbale.cli.score import command
from verbale.errors import BadUse
from verbale.evaluate.figures import Measure, Tally, figure

TOML = """id = "raid"
published = 2021-12-21
language = "en"
accounts = [
  "2021-12-20 | Peru | ASSAULT:bomb | Chile | Chile | @",
]
"""


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    folder = tmp_path / "gold"
    folder.mkdir()
    (folder / "raid.toml").write_text(TOML, encoding="utf-8")
    (folder / "raid.txt").write_text("Peru bombed Chile on Monday.\n", encoding="utf-8")
    return folder


def lines(*words: str) -> list[str]:
    done = CliRunner().invoke(command, [*words])
    assert done.exit_code == 0, done.output
    return done.stdout.splitlines()


def test_a_narrow_terminal_cuts_no_figure() -> None:
    from rich.console import Console

    shown = figure("a-report-with-a-very-long-name nested statements", Measure.F1, [Tally(107, 149, 172)] * 9)
    console = Console(width=80, record=True, force_terminal=False)
    with console.capture() as captured:
        console.print(table([shown]))
    said = captured.get()
    assert all(number in said for number in ("0.667", "0.667–0.667", "0.622", "0.718", "963", "1341", "1548"))
    assert "…" not in said


def test_the_table(gold: Path) -> None:
    said = lines(str(gold))
    assert said[0].startswith("articles: 1 texts")
    core = next(line.split() for line in said if line.startswith("core"))
    assert core == ["core", "1.000", "one", "text", "1.000", "1.000", "1", "1", "1"]


def test_values_for_programs(gold: Path) -> None:
    said = json.loads("\n".join(lines(str(gold), "--json")))["sets"]
    assert [(one["set"], one["texts"], one["figures"]["core"]["hits"]) for one in said] == [("articles", 1, 1)]


def test_floors_are_set_held_and_never_lowered(gold: Path, tmp_path: Path) -> None:
    floors = tmp_path / "floors.json"
    lines(str(gold), "--floors", str(floors), "--raise")
    lines(str(gold), "--floors", str(floors))
    floors.write_text(floors.read_text("utf-8").replace('"type": 1.0', '"type": 1.1'), encoding="utf-8")
    done = CliRunner().invoke(cli, ["score", str(gold), "--floors", str(floors)], standalone_mode=False)
    assert done.return_value == 1
    with pytest.raises(BadUse, match="only raised"):
        CliRunner().invoke(
            cli,
            ["score", str(gold), "--floors", str(floors), "--raise"],
            standalone_mode=False,
            catch_exceptions=False,
        )


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--raise"], "--floors FILE"),
        (["--floors", "f.json", "--only", "x"], "whole sets"),
        (["--language", "ka"], "no gold text in the language"),
    ],
)
def test_bad_use_is_told(gold: Path, words: list[str], says: str) -> None:
    with pytest.raises(BadUse, match=says):
        CliRunner().invoke(cli, ["score", str(gold), *words], standalone_mode=False, catch_exceptions=False)


def test_the_curve_keeps_the_surest_rows(gold: Path) -> None:
    said = lines(str(gold), "--curve")
    assert any(line.startswith("rows kept") for line in said)
    found = json.loads("\n".join(lines(str(gold), "--curve", "--json")))["sets"][0]["curve"]
    assert [point["share"] for point in found["points"]][:2] == [1.0, 0.9]
    assert sum(one["rows"] for one in found["bins"]) == 1
