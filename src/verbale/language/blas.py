"""Nothing in, numpy told to multiply in one thread, if it is not yet loaded: called by each door that will load it."""

import os
import sys


def one_thread() -> None:
    """Asks OpenBLAS for one thread: more of them wait for each other on matrices as small as a report's.

    Several reports are read side by side by processes (`--workers`), not by threads. Who sets OPENBLAS_NUM_THREADS or
    has loaded numpy before keeps what he has.
    """
    if "numpy" not in sys.modules:
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
