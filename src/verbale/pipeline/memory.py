"""Nothing in, a process of our own set up for its work: garbage is looked for less often, and how much it holds is told."""

import gc
import mmap
from pathlib import Path

# Python's 700 was chosen when memory was small. A record is many small objects and makes no circles, so that the rounds
# find nothing; at 20,000 coding takes a tenth less processor time (median of five turns over 20 reports, November 2026).
_BETWEEN_ROUNDS = (20_000, 20, 20)
_PAGE = mmap.PAGESIZE  # bytes


def fewer_rounds() -> None:
    """Called by the command line, by the workers of a run and by the processes of a room; who uses the library decides for himself."""
    gc.set_threshold(*_BETWEEN_ROUNDS)


def held() -> int:
    """Nothing in, the bytes of memory that this process holds now out; 0 where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    except OSError:
        return 0
    return pages * _PAGE
