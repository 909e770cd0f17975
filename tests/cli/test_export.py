"""`verbale export`: a store in, a file or folder of another tool out, narrowed by what is asked."""

import csv
import io
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.export.built import STEP, account, report

from verbale.export.exporters import EXPORTERS
from verbale.resolve.clusters import clusters
from verbale.store.base import Kept
from verbale.store.stores import open_writer


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Two reports, one of which denies."""
    post = report("Post", account("Chad | SANCTION:discontinue | Kenya"), account("Peru | AID | Niger"))
    wire = report("Wire", account("Chad | ASSAULT negated | Niger"))
    with open_writer(tmp_path / "news.db", clusters, clock=lambda: datetime(2024, 6, 1, tzinfo=UTC)) as writer:
        writer.keep([Kept(post, STEP), Kept(wire, STEP)])
    return tmp_path / "news.db"


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_table_on_standard_output(verbale: Run, store: Path) -> None:
    done = verbale("export", "csv", "--store", store)
    assert done.code == 0
    assert sorted(row["who"] for row in _rows(done.out)) == ["Chad", "Chad", "Peru"]


@pytest.mark.parametrize(
    ("asked", "types"),
    [
        (["--who", "Chad"], ["ASSAULT", "SANCTION"]),
        (["--type", "aid"], ["AID"]),
        (["--flag", "negated"], ["ASSAULT"]),
        (["--outlet", "Post"], ["AID", "SANCTION"]),
        (["--as-of", "2024-05-01"], []),
    ],
)
def test_only_what_is_asked_for(verbale: Run, store: Path, asked: list[str], types: list[str]) -> None:
    done = verbale("export", "csv", "--store", store, *asked)
    assert sorted(row["type"] for row in _rows(done.out)) == types


def test_a_folder_beside_the_store(verbale: Run, store: Path, tmp_path: Path) -> None:
    assert verbale("export", "gdelt", "--store", store, "--out", tmp_path / "gdelt").code == 0
    assert len((tmp_path / "gdelt" / "export.CSV").read_text("utf-8").splitlines()) == 2
    again = verbale("export", "gdelt", "--store", store, "--out", tmp_path / "gdelt")
    assert again.code == 2
    assert "--replace" in again.err
    done = verbale("export", "gdelt", "--store", store, "--out", tmp_path / "gdelt", "--replace", "--all-statuses")
    assert done.code == 0
    assert len((tmp_path / "gdelt" / "export.CSV").read_text("utf-8").splitlines()) == 3


def test_a_folder_does_not_go_to_standard_output(verbale: Run, store: Path) -> None:
    done = verbale("export", "parquet", "--store", store)
    assert (done.code, done.out) == (2, "")
    assert "--out" in done.err


def test_a_choice_that_the_format_does_not_know(verbale: Run, store: Path) -> None:
    done = verbale("export", "csv", "--store", store, "--codes", "gw")
    assert done.code == 2
    assert "--codes means nothing to csv" in done.err


def test_all_formats_are_listed(verbale: Run) -> None:
    done = verbale("export", "--list")
    assert done.code == 0
    assert [line.split("\t")[0] for line in done.lines] == list(EXPORTERS)


def test_a_store_that_is_not_there(verbale: Run, tmp_path: Path) -> None:
    done = verbale("export", "csv", "--store", tmp_path / "none.db")
    assert done.code == 2
    assert "none.db" in done.err
    assert not (tmp_path / "none.db").exists()


def test_a_note_is_told_on_standard_error(verbale: Run, store: Path, tmp_path: Path) -> None:
    done = verbale("export", "frictionless", "--store", store, "--out", tmp_path / "package")
    assert (done.code, done.out) == (0, "")
    assert "no licence" in done.err
