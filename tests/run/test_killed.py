"""kill -9 at random moments: the store ends as that of a run that nobody disturbed (benchmarks/kill_run.py: at hundreds of them)."""

import os
import random
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from tests.run.invented import articles
from tests.run.killing import Killed, Trial, dumped, finish, killed

from verbale.errors import BadUse
from verbale.pipeline.keeping.resolvers import RESOLVERS
from verbale.store.stores import open_store

pytestmark = pytest.mark.skipif(not hasattr(os, "fork") or sys.platform == "darwin", reason="needs fork and /proc")


@pytest.mark.parametrize("workers", [0, 2])
def test_a_run_that_is_killed_again_and_again_loses_and_doubles_nothing(tmp_path: Path, workers: int) -> None:
    trial = Trial(tuple(articles(30, seed=3)), workers, resolvers=() if workers else RESOLVERS)
    whole, disturbed = str(tmp_path / "whole.db"), str(tmp_path / "disturbed.db")
    trial.run(whole)  # in this process: those that are begun find all tables loaded
    done = _disturbed(trial, disturbed, 1.5 if workers else 0.3)
    finish(trial, disturbed)
    assert done.runs + done.workers > 0
    assert dumped(disturbed) == dumped(whole)


def _disturbed(trial: Trial, store: str, longest: float) -> Killed:
    """Kills at moments up to `longest` seconds; begun anew with half of them where a fast machine had done all before the first."""
    dice = random.Random(5)  # noqa: S311  no secret
    while True:
        done = killed(trial, store, 4, dice, longest)
        if done.runs + done.workers or longest < 0.01:
            return done
        Path(store).unlink()
        longest /= 2


def test_two_runs_at_once_fill_one_store(tmp_path: Path) -> None:
    trial = Trial(tuple(articles(30, seed=4)), 0)
    whole, shared = str(tmp_path / "whole.db"), str(tmp_path / "shared.db")
    trial.run(whole)
    runs = [trial.begun(shared), trial.begun(shared)]
    assert [os.waitpid(one, 0)[1] for one in runs] == [0, 0]
    assert _records(shared) == _records(whole)


def _records(store: str) -> list[str]:
    """All readings, and the judgements on them."""
    return sorted(dumped(store).splitlines())


@pytest.mark.parametrize("waits", [False, True], ids=["as it opens its store", "as it waits"])
def test_a_stream_ends_well_at_an_interrupt(tmp_path: Path, waits: bool) -> None:
    words = [sys.executable, "-m", "verbale", "run", "-", "--store", str(tmp_path / "x.db"), "--on", "here"]
    ours, theirs = os.pipe()
    run = subprocess.Popen(words, stdin=ours, stderr=subprocess.PIPE, text=True)
    os.write(theirs, b'{"text": "\xe1\x83\x90\xe1\x83\x91\xe1\x83\x92", "language": "ka"}\n')
    while not (_has_told(tmp_path / "x.db") if waits else (tmp_path / "x.db").exists()) and run.poll() is None:
        time.sleep(0.01)
    run.send_signal(signal.SIGINT)
    _, told = run.communicate(timeout=60)
    os.close(theirs)
    os.close(ours)
    assert run.returncode == 130
    assert "the same command goes on" in told
    assert "Fatal" not in told


def _has_told(store: Path) -> bool:
    """Whether the store holds what became of the first report of the stream."""
    with suppress(BadUse), open_store(store) as view:
        return view.count("problems") > 0
    return False
