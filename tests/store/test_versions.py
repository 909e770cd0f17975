"""A store that an earlier version wrote can be opened, and tells what was kept."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tests.store.made import KEPT, RECALL
from tests.store.versions import made

from verbale.resolve.clusters import clusters
from verbale.store.base import Query
from verbale.store.stores import open_store, open_writer
from verbale.store.versions import VERSION


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_a_store_of_each_version_is_brought_up_and_keeps_its_laws(tmp_path: Path, version: int) -> None:
    made(version, path := tmp_path / "news.db")
    with open_writer(path, clusters) as writer:
        assert list(writer.check()) == []
        readings = sorted((one.reading for one in KEPT), key=lambda one: one.article.id)
        assert list(writer.readings()) == readings
        assert list(writer.accounts(Query(actor="Kenya", text="envoy"))) == [RECALL]


def test_no_schema_changes_within_a_version(tmp_path: Path) -> None:
    """Until version 1 is released: change schema.sql, then run versions.py; afterwards: a new version with its migration."""
    made(VERSION, tmp_path / "then.db")
    with open_writer(tmp_path / "now.db", clusters):
        pass
    assert _schema(tmp_path / "then.db") == _schema(tmp_path / "now.db")


def _schema(path: Path) -> set[tuple[str, str]]:
    with open_store(path), closing(sqlite3.connect(path)) as file:
        told = file.execute(
            "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE '%\\_words\\_%' ESCAPE '\\'"
        )
        return {(name, " ".join(sql.split())) for name, sql in told}
