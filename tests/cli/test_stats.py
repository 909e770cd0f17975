"""What a store holds in numbers: tables with bars for people, one object for machines."""

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.store.made import KEPT, MARCH

from verbale.records.problem import Problem
from verbale.resolve.clusters import clusters
from verbale.store.stores import open_writer


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "news.db"
    with open_writer(path, clusters, clock=lambda: MARCH) as writer:
        writer.keep(KEPT)
        writer.trouble([("broken.pdf", Problem("read", "broken.pdf", None, "no text layer"))])
    return path


def test_totals_and_tallies_for_machines(verbale: Run, store: Path) -> None:
    done = verbale("stats", "--store", store, "--json")
    told = json.loads(done.out)
    assert done.code == 0
    assert (told["articles"], told["accounts"], told["statements"], told["copies"]) == (3, 2, 1, 0)
    assert told["accounts_by_type"] == {"ASSAULT": 1, "SANCTION": 1}
    assert told["accounts_by_status"] == {"actual": 1, "negated": 1}
    assert told["accounts_by_voices"] == {"0": 1, "1": 1}
    assert told["articles_by_outlet"] == {"Daily": 1, "Herald": 2}
    assert told["problems_by_stage"] == {"read": 1}
    assert told["bytes"] >= store.stat().st_size > 0


def test_tables_with_bars_for_people(verbale: Run, store: Path) -> None:
    lines = verbale("stats", "--store", store).lines
    assert any(line.split()[:2] == ["3", "articles"] for line in lines)
    herald, daily = (
        next(line for line in lines if name in line and "2026" not in line) for name in ("Herald", "Daily")
    )
    assert any("articles by outlet" in line for line in lines)
    assert any("the article itself" in line for line in lines)
    assert "█" in herald
    assert "█" in daily


def test_options_narrow_what_is_counted(verbale: Run, store: Path) -> None:
    told = json.loads(verbale("stats", "--store", store, "--json", "--type", "ASSAULT").out)
    assert told["accounts"] == 1
    assert told["accounts_by_outlet"] == {"Herald": 1}


def test_long_tables_say_what_they_leave_out(verbale: Run, store: Path) -> None:
    done = verbale("stats", "--store", store, "--rows", "1")
    assert "and 1 more" in done.out


def test_no_store_is_bad_use(verbale: Run, tmp_path: Path) -> None:
    done = verbale("stats", "--store", tmp_path / "none.db")
    assert done.code == 2
    assert len(done.err.splitlines()) == 1
