"""`verbale export gold`: what persons put right becomes a test of the machine, to the end: code, judge, export, score."""

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from verbale.evaluate.gold import read_items
from verbale.store.base import Query
from verbale.store.stores import open_store

TEXT = "Kenya on Monday recalled its ambassador from Chad. The Kenyan Foreign Ministry said it regretted the step.\n"
MISSED = "2024-05-08~ | Ministry of Foreign Affairs of Kenya | REQUEST | Chad | - | @"


@pytest.fixture
def store(verbale: Run, tmp_path: Path) -> Path:
    report = tmp_path / "in" / "recall.txt"
    report.parent.mkdir()
    report.write_text(TEXT, encoding="utf-8")
    (tmp_path / "in" / "recall.toml").write_text(
        'published = 2024-05-08\noutlet = "Lake Post"\nlanguage = "en"\n', encoding="utf-8"
    )
    verbale("run", report, "--store", tmp_path / "news.db")
    return tmp_path / "news.db"


def judge(verbale: Run, store: Path, *told: str) -> str:
    done = verbale("judge", *told, "--store", store, "--by", "Ann Doe")
    assert done.code == 0, done.err
    return done.out.strip()


def core(verbale: Run, folder: Path) -> dict[str, float]:
    found = json.loads(verbale("score", folder, "--json").out)
    figures: dict[str, dict[str, float]] = found["sets"][0]["figures"]
    return {name: figures[name]["value"] for name in ("type", "core")}


def test_what_was_put_right_is_a_test_that_the_machine_fails_where_it_was_wrong(
    verbale: Run, store: Path, tmp_path: Path
) -> None:
    with open_store(store) as view:
        (reading,) = view.readings()
    assert reading.accounts, "the sample tells of something"
    for account in reading.accounts:
        judge(verbale, store, "right", account.id)
    right = tmp_path / "right"
    assert "1 reviewed reports" in verbale("export", "gold", "--store", store, "--out", right).err
    assert core(verbale, right) == {"type": 1.0, "core": 1.0}
    first = reading.accounts[0]
    other = str(first).replace(f" {first.did} ", " THREATEN ", 1)
    judge(verbale, store, "wrong", first.id, "--correction", other)
    judge(verbale, store, "missed", reading.article.id, "--correction", MISSED, "--words", "it regretted the step")
    judge(verbale, store, "right", reading.article.id)
    wrong = tmp_path / "wrong"
    verbale("export", "gold", "--store", store, "--out", wrong)
    (item,) = read_items(wrong)
    assert item.text == TEXT
    assert {str(line) for line in item.gold.accounts} == {other, MISSED, *map(str, reading.accounts[1:])}
    assert "reviewed by Ann Doe" in item.gold.comment
    assert "1 put right and 1 added" in item.gold.comment
    assert core(verbale, wrong)["type"] < 1


def test_a_report_that_is_not_reviewed_to_the_end_is_left_out_and_said_so(
    verbale: Run, store: Path, tmp_path: Path
) -> None:
    with open_store(store) as view:
        (reading,) = view.readings(Query())
    judge(verbale, store, "missed", reading.article.id, "--correction", MISSED, "--words", "it regretted the step")
    done = verbale("export", "gold", "--store", store, "--out", tmp_path / "none")
    assert "1 not reviewed to the end left out" in done.err
    assert list((tmp_path / "none").iterdir()) == []
    verbale("export", "gold", "--store", store, "--out", tmp_path / "some", "--unfinished")
    (item,) = read_items(tmp_path / "some")
    assert [str(line) for line in item.gold.accounts] == [MISSED]
    assert "not for counting what was found too much" in item.gold.comment
