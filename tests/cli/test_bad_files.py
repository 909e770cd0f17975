"""Files that are no reports in, one clear line each out, and the other files of the run unharmed."""

import os
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from verbale.read.limits import LIMITS


def _unreadable(path: Path) -> None:
    path.write_text("Chad recalled its envoy.")
    path.chmod(0)


def _too_large(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(LIMITS.report_bytes + 1)


BAD: dict[str, tuple[Callable[[Path], object], str]] = {
    "empty": (lambda path: path.write_bytes(b""), "empty"),
    "blank": (lambda path: path.write_bytes(b" \n\t\n"), "empty"),
    "binary": (lambda path: path.write_bytes(bytes(range(256)) * 99), "binary data"),
    "picture": (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + os.urandom(4096)), "binary data"),
    "nothing but NUL": (lambda path: path.write_bytes(b"\x00" * 5000), "binary data"),
    "missing": (lambda _: None, "No such file"),
    "a broken link": (lambda path: path.symlink_to("nowhere"), "No such file"),
    "a link to itself": (lambda path: path.symlink_to(path.name), "symbolic links"),
    "too large": (_too_large, "larger than"),
    "unreadable": (_unreadable, "Permission denied"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_one_line_and_the_others_are_read(verbale: Run, note: Path, name: str) -> None:
    make, says = BAD[name]
    if name == "unreadable" and os.geteuid() == 0:
        pytest.skip("root may read every file")
    bad = note.parent / "bad.txt"
    make(bad)
    done = verbale("code", bad, note)
    assert done.code == 0
    (line,) = done.err.splitlines()
    assert line.startswith(f"problem {bad}")
    assert says in line
    assert any("SANCTION:discontinue" in told for told in done.lines)
    assert verbale("code", bad, note, "--strict").code == 1


def test_an_unreadable_file_is_a_problem_whoever_runs_the_test(
    verbale: Run, note: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = note.parent / "bad.txt"
    bad.write_text("Mali")
    real = Path.open

    def refused(self: Path, *words: object, **more: object) -> object:
        if self == bad:
            raise PermissionError(13, "Permission denied")
        return real(self, *words, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refused)
    done = verbale("code", bad, note)
    assert done.err == f"problem {bad}: cannot be opened: Permission denied\n"
    assert done.lines


def test_latin_1_is_read_with_a_note(verbale: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Chad on Monday recalled its envoy from Genève, José Núñez.".encode("latin-1"))
    done = verbale("code", tmp_path / "a.txt", "--format", "gold", "--published", "2024-05-08")
    assert "Windows-1252" in done.err
    assert "Windows-1252" in tomllib.loads(done.out)["problem"][0]["says"]
    assert "\ufffd" not in done.out


def test_a_folder_without_texts_says_so(verbale: Run, tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    done = verbale("code", tmp_path)
    assert done.out == ""
    assert "no text" in done.err


def test_a_folder_with_one_bad_file_gives_all_others(verbale: Run, note: Path) -> None:
    (note.parent / "bad.txt").write_bytes(b"")
    done = verbale("code", note.parent, "--format", "gold", "--out", note.parent / "out")
    assert sorted(path.stem for path in (note.parent / "out").iterdir()) == ["bad", "note"]
    assert done.code == 0


def test_a_broken_toml_beside_costs_only_the_metadata(verbale: Run, note: Path) -> None:
    note.with_suffix(".toml").write_bytes(b"published = = \xff")
    done = verbale("code", note)
    assert "cannot be read" in done.err
    assert "? | Chad | SANCTION:discontinue | Kenya | - | @" in done.lines


def test_a_bad_date_beside_costs_only_the_date(verbale: Run, note: Path) -> None:
    note.with_suffix(".toml").write_text('published = "last week"\noutlet = "Lake Post"\n')
    done = verbale("code", note)
    assert "“last week” is no date" in done.err
    assert "? | Chad | SANCTION:discontinue | Kenya | - | @" in done.lines


def test_the_path_may_hold_odd_characters(verbale: Run, tmp_path: Path) -> None:
    path = tmp_path / "[red]a b — é\n.txt"
    path.write_text("")
    (line,) = verbale("code", path).err.splitlines()
    assert "[red]a b — é" in line


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("words", [("types",), ("export", "--list")])
def test_a_full_disk_behind_standard_output_is_told_in_one_line(words: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        told = subprocess.run(
            [sys.executable, "-m", "verbale", *words], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert told.returncode == 2
    assert told.stderr == "error no room is left on the disk that the output goes to; make room and run again\n"


@pytest.mark.parametrize("form", ["notation", "jsonl"])
def test_a_problem_of_a_report_names_the_file_and_not_an_id(verbale: Run, tmp_path: Path, form: str) -> None:
    (tmp_path / "a.txt").write_text("Комиссия по реке собралась во вторник и обсудила уровень воды.\n" * 3)
    (tmp_path / "b.jsonl").write_text('{"text": "Chad recalled its envoy.", "published": "5/8/2024"}\n')
    told = verbale("code", tmp_path, "--format", form).err.splitlines()
    assert len(told) == 2
    assert told[0].startswith(f"problem {tmp_path}/a.txt: no engine reads the language “ru”")
    assert told[1].startswith(f"problem {tmp_path}/b.jsonl:1: published: “5/8/2024” is no date")
