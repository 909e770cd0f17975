"""A process in, how it ended out: waited for as long as it or one that it began does anything, however busy the machine is.

A clock cannot tell a run that hangs from one that waits for its turn (120 seconds were too few at a load of 24); the time of the
processor can: who hangs takes none.
"""

import os
import signal
import time
from pathlib import Path

_IDLE = 150.0  # seconds: longer than a run waits for a worker that does not begin (verbale.run.process.Bounds)
_MOST_WORK = 600.0  # seconds of the processor: more than twenty times what the longest trial takes
_LOOK = 0.05
_A_SECOND = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


def ended(process: int, idle: float = _IDLE, work: float = _MOST_WORK) -> int:
    """A child's number in, its status out; AssertionError, with its stacks on standard error, if it does nothing or never ends."""
    done, since = 0.0, time.monotonic()
    while True:
        gone, status = os.waitpid(process, os.WNOHANG)
        if gone:
            return status
        if (now := worked(process)) != done:
            done, since = now, time.monotonic()
        if done > work:
            _killed(process, f"after {done:.0f} s of the processor the run has not ended")
        if time.monotonic() - since > idle:
            _killed(process, f"the run has done nothing for {idle:.0f} s")
        time.sleep(_LOOK)


def worked(process: int) -> float:
    """The seconds of the processor that a process and those below it have taken, those that have ended with them."""
    return sum(_ticks(one) for one in (process, *below(process))) / _A_SECOND


def below(process: int) -> dict[int, bytes]:
    """The processes that it began, whichever of its threads did, and those that they began: each with its words."""
    found: dict[int, bytes] = {}
    for one in children(process):
        found[one] = _read(Path(f"/proc/{one}/cmdline"))
        found |= below(one)
    return found


def children(process: int) -> list[int]:
    """The processes that it began, by whichever of its threads."""
    told = [_read(path) for path in Path(f"/proc/{process}/task").glob("*/children")]
    return [int(one) for some in told for one in some.split()]


def _ticks(process: int) -> int:
    """Its own and those of its children that have ended: user and system, four fields of proc(5)."""
    told = _read(Path(f"/proc/{process}/stat")).rpartition(b")")[2].split()
    return sum(map(int, told[11:15]))


def _read(path: Path) -> bytes:
    """What a file of /proc holds; nothing of a process that is gone."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _killed(process: int, says: str) -> None:
    os.kill(process, signal.SIGUSR1)  # it tells where it stands (faulthandler)
    time.sleep(1.0)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    raise AssertionError(says)
