"""`verbale show --problems`: what could not be read, where, and why."""

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from verbale.records.problem import Problem
from verbale.resolve.clusters import clusters
from verbale.store.stores import open_writer

BOMB = Problem("read", "in/bomb.zip", None, "it unpacks to more than its limit")
LINE = Problem("read", "in/a.jsonl:3", None, "the line is no JSON")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    where = tmp_path / "news.db"
    with open_writer(where, clusters) as writer:
        writer.trouble([("in/bomb.zip", BOMB), ("in/a.jsonl", LINE)])
    return where


def test_each_problem_is_told_with_its_file(verbale: Run, store: Path) -> None:
    told = verbale("show", "--problems", "--store", store).lines
    assert sorted(told) == [
        "in/a.jsonl in/a.jsonl:3\tread\tthe line is no JSON",
        "in/bomb.zip\tread\tit unpacks to more than its limit",
    ]


def test_for_machines_and_as_a_table(verbale: Run, store: Path) -> None:
    lines = verbale("show", "--problems", "--store", store, "--format", "jsonl", "--most", "1").lines
    assert [json.loads(line)["stage"] for line in lines] == ["read"]
    assert "unpacks" in verbale("show", "--problems", "--store", store, "--format", "table").out


@pytest.mark.parametrize("words", [("--actor", "Kenya"), ("account:1",)])
def test_what_does_not_go_with_it_is_told(verbale: Run, store: Path, words: tuple[str, ...]) -> None:
    done = verbale("show", "--problems", "--store", store, *words)
    assert done.code == 2
    assert "--problems" in done.err


def test_where_all_was_read_that_is_said(verbale: Run, tmp_path: Path) -> None:
    with open_writer(tmp_path / "empty.db", clusters):
        pass
    done = verbale("show", "--problems", "--store", tmp_path / "empty.db", "--format", "table")
    assert "no problem is kept" in done.err
