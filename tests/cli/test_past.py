"""--as-of: every command that reads a store tells what was believed on that day."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.store.conftest import Clock
from tests.store.made import BOMBED, KEPT, QUARREL, RECALL, SECOND, STRIKE, judgement, kept, reading, told

from verbale.records.judgement import Judgement, Question, Verdict
from verbale.resolve.clusters import clusters
from verbale.store.stores import open_writer

WRONG = Judgement("judgement:wrong", Verdict.WRONG, (BOMBED.id,), (), "Ann Doe", None, "", Question.ROW, None)
AGAIN = told(STRIKE, "Mali", "COERCE", "Sudan")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """1 March: kept. 2 March: two accounts are one event. 3 March: one is wrong. 4 March: its report is coded anew."""
    clock = Clock()
    with open_writer(tmp_path / "news.db", clusters, clock=clock) as writer:
        writer.keep(KEPT)
        for judged in (judgement(BOMBED.id, RECALL.id, Question.EVENT), WRONG):
            clock.now += timedelta(1)
            writer.judge([judged])
        clock.now += timedelta(1)
        writer.keep([kept(reading(STRIKE, AGAIN), SECOND)])
    return tmp_path / "news.db"


def test_show_tells_the_accounts_of_that_day(verbale: Run, store: Path) -> None:
    assert "COERCE" in verbale("show", "--store", store).out
    then = verbale("show", "--store", store, "--as-of", "2026-03-02").out
    assert "ASSAULT" in then
    assert "COERCE" not in then
    assert "ASSAULT" not in verbale("show", "--store", store, "--as-of", "2026-03-03").out, "it was called wrong"
    assert "ASSAULT" in verbale("show", "--store", store, "--as-of", "2026-03-03", "--as-read").out


def test_show_tells_a_record_with_the_judgements_of_that_day(verbale: Run, store: Path) -> None:
    def shown(day: str) -> str:
        return verbale("show", BOMBED.id, "--store", store, "--as-of", day, "--format", "jsonl").out

    assert "wrong" not in shown("2026-03-02")
    assert "judgement:wrong" in shown("2026-03-03")
    assert verbale("show", BOMBED.id, "--store", store).code == 2
    assert verbale("show", BOMBED.id, "--store", store, "--as-of", "2026-02-28").code == 2


def test_stats_search_and_export(verbale: Run, store: Path) -> None:
    def counts(*words: str) -> dict[str, int]:
        found = json.loads(verbale("stats", "--store", store, "--json", *words).out)
        return {name: found[name] for name in ("articles", "accounts", "events")}

    assert counts("--as-of", "2026-02-28") == {"articles": 0, "accounts": 0, "events": 0}
    assert counts("--as-of", "2026-03-01") == {"articles": 3, "accounts": 2, "events": 2}
    assert counts("--as-of", "2026-03-02") == {"articles": 3, "accounts": 2, "events": 1}
    assert counts() == {"articles": 3, "accounts": 2, "events": 2}
    assert len(verbale("search", "Reuters", "--store", store, "--as-of", "2026-03-01").lines) == 1
    assert verbale("search", "Reuters", "--store", store, "--as-of", "2026-02-01").lines == []
    then = verbale("export", "csv", "--store", store, "--as-of", "2026-03-02").out
    assert "ASSAULT" in then
    assert "COERCE" not in then
    corrected = verbale("export", "jsonl", "--store", store, "--as-of", "2026-03-02").out
    assert "judgement:wrong" not in corrected
    assert "judgement:wrong" in verbale("export", "jsonl", "--store", store).out


def test_compare_lays_the_event_of_that_day_side_by_side(verbale: Run, store: Path) -> None:
    then = verbale("compare", "--store", store, "--as-of", "2026-03-02", "--format", "json")
    assert [len(one["origins"]) for one in json.loads(then.out)] == [2]
    assert json.loads(verbale("compare", "--store", store, "--format", "json").out) == []
    assert QUARREL.id in then.out
