"""The table of exporters: whole files or none, equal records give equal bytes, choices that mean nothing are refused."""

from pathlib import Path

import pytest
from tests.export.conftest import Exported

from verbale.errors import BadUse
from verbale.export import exporters
from verbale.export.exporters import EXPORTERS, Exporter, export, exporter
from verbale.export.records import Choices, Gathered, Records
from verbale.records import jsonl


def _bytes(place: Path) -> dict[str, bytes]:
    files = [place] if place.is_file() else sorted(path for path in place.rglob("*") if path.is_file())
    return {str(path.relative_to(place)): path.read_bytes() for path in files}


@pytest.mark.parametrize("name", EXPORTERS)
def test_equal_records_give_equal_bytes(name: str, exported: Exported, shelf: Gathered) -> None:
    first = _bytes(exported(name))
    again = Gathered.of(reversed(shelf.kept))
    same = Gathered(again.kept, shelf.kept_stories, shelf.kept_events, shelf.kept_judgements)
    assert first or name == "gold"  # no report of this shelf is reviewed to the end; tests/cli/test_gold.py has some
    assert _bytes(exported(name, records=same)) == first


@pytest.mark.parametrize("name", EXPORTERS)
def test_no_records_make_an_export_too(name: str, exported: Exported) -> None:
    assert exported(name, records=Gathered(())).exists()


def test_jsonl_reads_back_equal(exported: Exported, shelf: Gathered) -> None:
    lines = exported("jsonl").read_text("utf-8").splitlines()
    assert tuple(map(jsonl.from_json, lines)) == (
        *shelf.readings(), *shelf.stories(), *shelf.events(), *shelf.judgements(),
    )  # fmt: skip


def test_a_format_that_is_none_is_named_with_those_that_are() -> None:
    with pytest.raises(BadUse, match="no format 'xls'; there are csv, "):
        exporter("xls")


def test_a_choice_that_means_nothing_is_refused(shelf: Gathered, tmp_path: Path) -> None:
    with pytest.raises(BadUse, match="--all-statuses means nothing to jsonl"):
        export(shelf, "jsonl", tmp_path / "x", choices=Choices(all_statuses=True))
    assert not list(tmp_path.iterdir())


def _breaks_off(_records: Records, place: Path, _choices: Choices) -> None:
    (place / "half" if place.is_dir() else place).write_text("half")
    raise KeyboardInterrupt


@pytest.mark.parametrize("ending", ["", ".txt"])
def test_what_breaks_off_leaves_what_was_there(
    ending: str, shelf: Gathered, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(exporters.EXPORTERS, "odd", Exporter("odd", "", ending, _breaks_off))
    target = tmp_path / "old"
    kept = target if ending else target / "part"
    kept.parent.mkdir(exist_ok=True)
    kept.write_text("old")
    with pytest.raises(KeyboardInterrupt):
        export(shelf, "odd", target, replace=True)
    assert kept.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_with_files_is_replaced_only_if_told(
    shelf: Gathered, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(_records: Records, place: Path, _choices: Choices) -> None:
        (place / "new").write_text("new")

    monkeypatch.setitem(exporters.EXPORTERS, "odd", Exporter("odd", "", "", fill))
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "mine").write_text("mine")
    with pytest.raises(BadUse, match="not empty"):
        export(shelf, "odd", tmp_path / "there")
    export(shelf, "odd", tmp_path / "there", replace=True)
    assert [path.name for path in (tmp_path / "there").iterdir()] == ["new"]
    assert [path.name for path in tmp_path.iterdir()] == ["there"]


def test_places_that_cannot_be_written_are_named(shelf: Gathered, tmp_path: Path) -> None:
    with pytest.raises(BadUse, match="no file"):
        export(shelf, "jsonl", tmp_path)
    (tmp_path / "file").write_text("")
    with pytest.raises(BadUse, match="cannot be written"):
        export(shelf, "jsonl", tmp_path / "file" / "below")


def test_a_link_stays_one(shelf: Gathered, tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    export(shelf, "jsonl", tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text("utf-8").startswith('{"record": "reading"')
