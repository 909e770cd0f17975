"""`verbale run`: files in, a store and a summary out; the second time nothing is done; bad use is told in one line."""

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from verbale.cli import run as room
from verbale.cli.run_progress import places, told, watched
from verbale.pipeline.keeping.entry import Fate
from verbale.pipeline.keeping.tally import Figures
from verbale.store.stores import open_store

CHAD = "Chad on Monday recalled its ambassador from Kenya. The Foreign Ministry of Kenya said it regretted the step."


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A report, the same in another outlet, one in Georgian, and a line that is no JSON."""
    rows = [
        {"text": CHAD, "outlet": "Lake Post", "published": "2024-05-08"},
        {"text": CHAD, "outlet": "River Times", "published": "2024-05-08"},
        {"text": "პრეზიდენტმა გუშინ განაცხადა, რომ არჩევნები ოქტომბერში გაიმართება.", "outlet": "Mtsvane"},
    ]
    path = tmp_path / "news.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows) + "{no\n", "utf-8")
    return path


def test_files_become_a_record_and_the_second_time_nothing_is_done(verbale: Run, news: Path) -> None:
    store = news.with_suffix(".db")
    first = verbale("run", news, "--store", store, "--on", "here", "--json")
    figures = json.loads(first.out)
    assert (first.code, figures["read"], figures["coded"], figures["copied"], figures["waiting_for"]) == (
        0,
        3,
        1,
        1,
        {"ka": 1},
    )
    assert figures["problems"] == 2
    assert "verbale show --store" in first.err
    with open_store(store) as view:
        assert view.count("articles") == 3
        assert "SANCTION:discontinue" in [str(account.did) for account in view.accounts()]
    second = verbale("run", news, "--store", store, "--on", "here", "--strict")
    assert second.code == 1  # the line is no JSON still
    assert "known           3   already in the store" in second.err


def test_a_dry_run_makes_no_store(verbale: Run, news: Path) -> None:
    store = news.with_suffix(".db")
    done = verbale("run", news, "--store", store, "--dry-run")
    assert "would read 3 articles" in done.err
    assert "coded           1   to be coded" in done.err
    assert not store.exists()


def test_nothing_is_said_with_quiet(verbale: Run, news: Path) -> None:
    done = verbale("run", news, "--store", news.with_suffix(".db"), "--on", "here", "--quiet")
    assert (done.code, done.out, done.err) == (0, "", "")


def test_what_cannot_be_used_is_said_in_one_line(verbale: Run, news: Path) -> None:
    for words, says in (
        ((news,), "Missing option '--store'"),
        ((news, "--store", news), "is no store"),
        ((news, "--store", news.parent / "no" / "x.db"), "there is no folder"),
        ((news, "--store", news.with_suffix(".db"), "--on", "moon"), "moon"),
        (
            (news, "--store", news.with_suffix(".db"), "--model", "none_such", "--on", "here"),
            "none_such is not installed",
        ),
    ):
        done = verbale("run", *words)
        assert done.code == 2
        assert says in done.err
        assert len(done.err.strip().splitlines()) == 1


def test_an_interrupted_run_says_how_to_go_on(verbale: Run, news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(job: object) -> object:
        yield Figures(fates=((Fate.CODED, 64),))
        raise KeyboardInterrupt

    monkeypatch.setattr(room, "run_job", interrupted)
    done = verbale("run", news, "--store", news.with_suffix(".db"))
    assert done.code == 130
    assert "read 64 articles" in done.err
    assert "the same command goes on where it stopped" in done.err


def test_what_an_engine_of_runs_prints_is_kept_out_of_the_data(
    verbale: Run, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def chatty(job: object) -> object:
        print("a worker died")  # noqa: T201  as Ray does
        yield Figures(fates=((Fate.CODED, 1),))

    monkeypatch.setattr(room, "run_job", chatty)
    done = verbale("run", news, "--store", news.with_suffix(".db"), "--json")
    assert json.loads(done.out)["coded"] == 1
    assert "a worker died" in done.err


def test_the_bar_knows_the_files_before_it_starts(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).write_text("x")
    assert list(places([str(tmp_path)])) == [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]
    assert places([str(tmp_path / "a.txt")]) == {}


def test_figures_pass_through_what_shows_them(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("verbale.cli.run_progress._EVERY", 0.0)
    figures = Figures(fates=((Fate.CODED, 3), (Fate.COPY, 2)), troubles=1)
    assert list(watched([figures], ["x"])) == [figures]
    assert "5 read, 3 coded, 2 copies, 1 problems" in capsys.readouterr().err
    assert told(figures, 2.0).endswith("2.5/s")
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert list(watched([figures], ["x"])) == [figures]
