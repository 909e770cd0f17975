"""Waiting for a process: as long as it works, by the processor's time and not by the clock."""

import faulthandler
import os
import signal
import sys
import time
from collections.abc import Callable

import pytest
from tests.run.alive import ended, worked

pytestmark = pytest.mark.skipif(not hasattr(os, "fork") or sys.platform == "darwin", reason="needs fork and /proc")


def _begun(work: Callable[[], object]) -> int:
    faulthandler.register(
        signal.SIGUSR1, all_threads=True
    )  # before there is a child: it may be told to say where it stands at once
    child = os.fork()
    if child:
        faulthandler.unregister(signal.SIGUSR1)
        return child
    work()
    os._exit(3)


def _busy(seconds: float) -> None:
    last = time.process_time() + seconds
    while time.process_time() < last:
        pass


def test_who_works_is_waited_for_though_it_takes_longer_than_who_idles_may() -> None:
    child = _begun(lambda: _busy(2.2))
    assert os.waitstatus_to_exitcode(ended(child, idle=2.0)) == 3


def test_who_does_nothing_is_told_of_with_the_place_where_it_stands(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(AssertionError, match="done nothing for 0 s"):
        ended(_begun(lambda: time.sleep(60)), idle=0.3)
    assert "test_alive.py" in capfd.readouterr().err


def test_who_works_for_ever_is_ended() -> None:
    with pytest.raises(AssertionError, match="of the processor the run has not ended"):
        ended(_begun(lambda: _busy(60)), work=0.3)


def test_what_its_own_children_do_counts() -> None:
    child = _begun(lambda: os.waitpid(_begun(lambda: _busy(2.2)), 0))
    while not worked(child):
        time.sleep(0.02)
    assert os.waitstatus_to_exitcode(ended(child, idle=2.0)) == 3
