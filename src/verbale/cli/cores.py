"""Nothing in, how many cores this process may use out."""

import os


def cores() -> int:
    """The cores that the system lets this process use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
