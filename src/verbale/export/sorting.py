"""Keyed values in any number in, the same in the order of their keys out, sorted on disk where they do not fit into memory."""

import heapq
import pickle
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import batched, islice
from operator import itemgetter
from tempfile import TemporaryFile
from typing import IO, Any

# 10,000 items a run: some 60 MB of accounts with their words; 60 runs are as many open files, far below any system's limit.
_RUN, _RUNS = 10_000, 60
_AT_ONCE = 50  # items that are written and read together: of each run so many are in memory

type Key = tuple[str, ...]


def sorted_on_disk[V](items: Iterable[tuple[Key, V]], *, run: int = _RUN) -> Iterator[tuple[Key, V]]:
    """Keys with values in, the same in the order of keys out, equal keys in the order in which they came.

    No more than `run` items are held in memory; the rest lies in temporary files that vanish by themselves.

    >>> list(sorted_on_disk([(("b",), 1), (("a",), 2), (("b",), 3)], run=1))
    [(('a',), 2), (('b',), 1), (('b',), 3)]
    """
    left = iter(items)
    with ExitStack() as open_files:
        runs: list[IO[bytes]] = []
        while part := sorted(islice(left, run), key=itemgetter(0)):
            if not runs and len(part) < run:
                yield from part
                return
            runs.append(_written(part, open_files))
            if len(runs) == _RUNS:
                runs = [_written(_merged(runs), open_files)]
        yield from _merged(runs)


def _merged(runs: list[IO[bytes]]) -> Iterator[tuple[Key, Any]]:
    return heapq.merge(*map(_read, runs), key=itemgetter(0))


def _written(part: Iterable[tuple[Key, object]], open_files: ExitStack) -> IO[bytes]:
    file = open_files.enter_context(TemporaryFile())  # noqa: SIM115  closed by the stack, or when it has been read
    for some in batched(part, _AT_ONCE):
        pickle.dump(some, file, pickle.HIGHEST_PROTOCOL)
    return file


def _read(file: IO[bytes]) -> Iterator[tuple[Key, Any]]:
    file.seek(0)
    while True:
        try:
            some = pickle.load(file)  # noqa: S301  our own file, which nobody else can open
        except EOFError:
            file.close()
            return
        yield from some
