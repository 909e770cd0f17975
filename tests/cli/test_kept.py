"""`verbale show`, `search`, `judge`: what a store keeps, by id, by question and by word, and a person's word on it."""

import json
import sqlite3
from pathlib import Path

import pytest
from tests.cli.conftest import Run

import verbale
from verbale.records.evidence import Step
from verbale.records.reading import Reading
from verbale.resolve.clusters import clusters
from verbale.store.base import Kept, Query
from verbale.store.stores import open_store, open_writer

TEXTS = (
    (
        "Lake Post",
        "2024-05-08",
        "Kenya on Monday recalled its ambassador from Chad. The Kenyan Foreign Ministry said it regretted the step.",
    ),
    (
        "Dune Herald",
        "2024-05-09",
        "Kenya recalled its ambassador from Chad on Monday. Chad denied that it had expelled anybody.",
    ),
)


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    return [verbale.code(text, published=day, outlet=outlet) for outlet, day, text in TEXTS]


@pytest.fixture
def store(tmp_path: Path, readings: list[Reading]) -> Path:
    where = tmp_path / "news.db"
    with open_writer(where, clusters) as kept:
        kept.keep(Kept(reading, Step("test", "1"), f"{place}.txt") for place, reading in enumerate(readings))
    return where


def test_a_pipe_gets_every_account_as_a_line(verbale: Run, store: Path) -> None:
    done = verbale("show", "--store", store, "--type", "sanction", "--who", "Kenya")
    assert sorted(done.lines) == ["2024-05-06 | Kenya | SANCTION:discontinue | Chad | - | @"] * 2


def test_a_table_tells_the_id_by_which_a_row_is_shown(verbale: Run, store: Path, readings: list[Reading]) -> None:
    account = readings[0].accounts[0]
    done = verbale("show", "--store", store, "--who", "Kenya", "--format", "table")
    assert account.id in done.out
    assert "Lake Post" in done.out
    one = verbale("show", account.id, "--store", store)
    assert "[did: recalled its ambassador" in one.out


@pytest.mark.parametrize("kind", ["article", "account", "statement", "story", "event"])
@pytest.mark.parametrize("form", ["table", "notation", "jsonl"])
def test_every_kind_of_record_is_shown_in_every_form(
    verbale: Run, store: Path, readings: list[Reading], kind: str, form: str
) -> None:
    with open_store(store) as view:
        ids = {
            "article": readings[0].article.id,
            "account": readings[0].accounts[0].id,
            "statement": readings[0].statements[0].id,
            "story": next(view.stories(Query(article=readings[0].article.id))).id,
            "event": next(view.events(Query(article=readings[0].article.id))).id,
        }
    done = verbale("show", ids[kind], "--store", store, "--format", form)
    assert done.code == 0
    words = {"article": "recalled", "statement": "regretted"}.get(kind, "Kenya")
    assert words in done.out or (kind == "article" and "Kenya" in done.out)
    if form == "jsonl":
        assert all(json.loads(line) for line in done.lines)


def test_what_is_not_kept_is_told(verbale: Run, store: Path) -> None:
    assert "keeps no article:0" in verbale("show", "article:0", "--store", store).err
    assert "is no id" in verbale("show", "Kenya", "--store", store).err
    assert verbale("show", "--store", store.with_name("none.db")).code == 2
    assert not store.with_name("none.db").exists()


def test_a_search_marks_the_words(verbale: Run, store: Path) -> None:
    done = verbale("search", "expelled anybody", "--store", store, "--format", "table")
    assert "⟦expelled⟧ ⟦anybody⟧" in " ".join(done.out.split())
    assert "Dune Herald" in done.out
    rows = [json.loads(line) for line in verbale("search", "regretted", "--store", store).lines]
    assert {row["kind"] for row in rows} == {"article", "statement"}


def test_a_search_is_narrowed_by_the_other_options(verbale: Run, store: Path) -> None:
    assert not verbale("search", "ambassador", "--store", store, "--outlet", "Nobody").out
    assert len(verbale("search", "ambassador", "--store", store, "--outlet", "Lake Post").lines) == 1


def test_two_accounts_are_judged_to_be_one_happening_and_apart_again(
    verbale: Run, store: Path, readings: list[Reading]
) -> None:
    first, second = (reading.accounts[0].id for reading in readings)
    done = verbale("judge", "same", first, second, "--store", store, "--by", "Ana", "--because", "same day")
    judgement = done.out.strip()
    with open_store(store) as view:
        assert {first, second} in [set(event.accounts) for event in view.events()]
        assert next(view.judgements(first)).signed == "Ana"
    verbale("judge", "different", first, second, "--store", store, "--by", "Ben", "--instead-of", judgement)
    with open_store(store) as view:
        assert {first, second} not in [set(event.accounts) for event in view.events()]
        assert [one.signed for one in view.judgements(first)] == ["Ben"]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("same", "account:1"), "two records"),
        (("right", "account:1", "account:2"), "one record"),
        (("same", "account:1", "article:1"), "of one kind"),
        (("right", "account:1"), "keeps no account:1"),
    ],
)
def test_a_judgement_that_means_nothing_is_refused(
    verbale: Run, store: Path, words: tuple[str, ...], says: str
) -> None:
    done = verbale("judge", *words, "--store", store, "--by", "Ana")
    assert done.code == 2
    assert says in done.err


def test_a_whole_store_passes_and_a_spoilt_one_does_not(verbale: Run, store: Path) -> None:
    done = verbale("check", "--store", store)
    assert (done.code, "all is well" in done.err) == (0, True)
    with sqlite3.connect(store) as connection:
        connection.execute("UPDATE article SET text = replace(text, 'Kenya', 'Malta')")
    connection.close()
    done = verbale("check", "--store", store, "--json")
    assert done.code == 1
    assert json.loads(done.out)["faults"]


def test_a_backup_is_a_store(verbale: Run, store: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    assert verbale("backup", "--store", store, "--out", copy).code == 0
    assert verbale("show", "--store", copy).lines == verbale("show", "--store", store).lines
    assert verbale("backup", "--store", store, "--out", copy).code == 2
