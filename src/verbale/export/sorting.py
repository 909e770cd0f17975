"""Keyed values in any number in, the same in the order of their keys out, sorted on disk where they do not fit into memory."""

import heapq
import pickle
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import fields, is_dataclass
from io import BytesIO
from itertools import islice
from operator import itemgetter
from tempfile import TemporaryFile
from typing import IO, Any

# 10,000 items a run: some 60 MB of accounts with their words; 60 runs are as many open files, far below any system's limit.
_RUN, _RUNS = 10_000, 60

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


def packed(value: object) -> bytes:
    """A value in, itself as bytes out: what is sorted more than once is packed once."""
    into = BytesIO()
    _Pickler(into, pickle.HIGHEST_PROTOCOL).dump(value)
    return into.getvalue()


def unpacked(packed: bytes) -> Any:
    """What `packed` gave in, the value out.

    >>> unpacked(packed(("a", 1)))
    ('a', 1)
    """
    return pickle.loads(packed)  # noqa: S301  our own bytes, of this run


def _merged(runs: list[IO[bytes]]) -> Iterator[tuple[Key, Any]]:
    return heapq.merge(*map(_read, runs), key=itemgetter(0))


def _written(part: Iterable[tuple[Key, object]], open_files: ExitStack) -> IO[bytes]:
    file = open_files.enter_context(TemporaryFile())  # noqa: SIM115  closed by the stack, or when it has been read
    for item in part:
        _Pickler(file, pickle.HIGHEST_PROTOCOL).dump(item)
    return file


class _Pickler(pickle.Pickler):
    """Writes records as their bare values: frozen records with slots would else be asked for their fields one by one, each time they are written and read."""

    def reducer_override(self, value: object) -> Any:
        """A value in, how it is made again out; records alone, the rest as usual."""
        names = _names(type(value))
        return (_made, (type(value), *(getattr(value, name) for name in names))) if names else NotImplemented


_NAMES: dict[type, tuple[str, ...]] = {}


def _names(kind: type) -> tuple[str, ...]:
    """A type in, the names of its fields out, looked up once; none where it is no record."""
    if kind not in _NAMES:
        _NAMES[kind] = tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
    return _NAMES[kind]


def _made[T](kind: type[T], *values: object) -> T:
    """A kind of record and its values in, the record out: it was sound when it was written."""
    made = object.__new__(kind)
    for name, value in zip(_names(kind), values, strict=True):
        object.__setattr__(made, name, value)
    return made


def _read(file: IO[bytes]) -> Iterator[tuple[Key, Any]]:
    file.seek(0)
    while True:
        try:
            yield pickle.load(file)  # noqa: S301  our own file, which nobody else can open
        except EOFError:
            file.close()
            return
