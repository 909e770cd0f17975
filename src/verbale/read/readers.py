"""Paths in, Articles and Problems with their places out: files, folders, patterns, standard input and what lies in archives."""

import glob
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path
from stat import S_ISREG

from verbale.errors import VerbaleError
from verbale.read.from_fsspec import Stored, fault_of, is_address, stored
from verbale.read.input import NOTHING, Found, Input
from verbale.read.kinds import ENDINGS, LOOKED_AT, ending, hidden, reader_of, shown
from verbale.read.limits import LIMITS, Limits
from verbale.read.metadata import Metadata
from verbale.read.meter import Beyond, Meter, Overrun, Stream, Weighed, looked_at
from verbale.records.problem import Problem

_PATTERN = frozenset("*?[")


def read(paths: Iterable[Path | str], known: Metadata = NOTHING, limits: Limits = LIMITS) -> Iterator[Found]:
    """Paths ("-" is standard input, `s3://…` lies in storage, folders are walked, `news/*.html` is unfolded) in, what was read from each place out.

    Each Article comes as soon as it is read. A file that cannot be read gives a Problem and never stops the others.
    """
    for path in paths:
        if str(path) == "-":
            yield from read_stream(sys.stdin.buffer, "-", known, limits)
        elif is_address(str(path)):
            yield from _address(str(path), known, limits)
        else:
            yield from _path(Path(path), known, limits)


def read_stream(stream: Stream, place: str, known: Metadata = NOTHING, limits: Limits = LIMITS) -> Iterator[Found]:
    """An open stream of bytes and the place that it is called by in, what was read from it out; it need not have an end."""
    meter = Meter(limits)
    yield from _told(Input(place, place, known, meter, _within), Weighed(stream, meter))


def _path(path: Path, known: Metadata, limits: Limits) -> Iterator[Found]:
    empty = True
    for file in _files(path):
        empty = False
        yield from _file(file, known, limits)
    if empty:
        endings = ", ".join(filter(None, ENDINGS))
        folder = f"no text stands in this folder (looked for {endings})"
        yield _problem(str(path), folder if path.is_dir() else "no file has a name of this pattern")


def _files(path: Path) -> Iterator[Path]:
    """A folder's texts, or those of a pattern, in the order of their names; a path that is neither is a file itself."""
    if path.is_dir():
        yield from filter(_is_text, sorted(path.rglob("*")))
    elif _PATTERN & set(str(path)) and not os.path.lexists(path):
        # a shell that does not unfold patterns, as that of Windows, hands them on
        found = sorted(glob.glob(str(path), recursive=True))  # noqa: PTH207  Path.glob takes no absolute pattern
        yield from chain.from_iterable(map(_files, map(Path, found)))
    else:
        yield path


def _is_text(path: Path) -> bool:
    """Whether a file of a folder is read: by its ending, else by its first bytes; a `.toml` is what is known of a text."""
    if hidden(path.name) or not path.is_file():
        return False
    return ending(path.name) in ENDINGS or shown(_head(path)) is not None


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LOOKED_AT)
    except OSError:
        return b""


def _file(path: Path, known: Metadata, limits: Limits) -> Iterator[Found]:
    try:
        file = path.open("rb")
    except OSError as fault:
        yield _problem(str(path), f"cannot be opened: {fault.strerror or fault}")
        return
    with file:
        state = os.fstat(file.fileno())
        if S_ISREG(state.st_mode):
            meter = Meter(limits, state.st_size)
            yield from _told(Input(str(path), path.name, known, meter, _within, file=file, path=path), file)
        else:  # a pipe or a device
            yield from read_stream(file, str(path), known, limits)


def _address(address: str, known: Metadata, limits: Limits) -> Iterator[Found]:
    """The same of files in storage; one that fails, or the storage itself, is a Problem."""
    empty = True
    try:
        for one in stored(address):
            empty = False
            yield from _stored(one, known, limits)
    except VerbaleError as fault:
        yield _problem(address, str(fault))
        return
    if empty:
        yield _problem(address, "no text stands there")


def _stored(one: Stored, known: Metadata, limits: Limits) -> Iterator[Found]:
    try:
        file = one.open()
    except Exception as fault:  # noqa: BLE001  each storage has errors of its own
        yield _problem(one.place, f"cannot be opened: {fault_of(fault)}")
        return
    with file:
        meter = Meter(limits, one.size)
        yield from _told(Input(one.place, one.name.rpartition("/")[2], known, meter, _within, file=file), file)


def _told(source: Input, stream: Stream) -> Iterator[Found]:
    """A file in, what is read from it out, a Problem where that is nothing."""
    empty = True
    for found in _guarded(source, stream):
        empty = False
        yield found
    if empty:
        yield source.problem("nothing in it could be a report")


def _within(source: Input, stream: Stream) -> Iterator[Found]:
    """What lies in an archive in, what is read from it out."""
    if source.depth > source.limits.depth:
        yield source.problem(f"lies in archives more than {source.limits.depth} deep (limit depth)")
    else:
        yield from _guarded(source, stream)


def _guarded(source: Input, stream: Stream) -> Iterator[Found]:
    """An Input and its stream in, what its reader finds out; whatever goes wrong is a Problem, and what holds it is read on."""
    try:
        head, front = looked_at(stream, LOOKED_AT)
        if not head:
            yield from () if source.member else (source.problem("the file is empty; nothing was read from it"),)
        elif reader := reader_of(source, head):
            yield from reader(replace(source, head=head, stream=front))
    except Overrun as fault:
        if source.depth:
            raise
        yield source.problem(f"{fault}; the rest was not read")
    except (Beyond, VerbaleError) as fault:
        yield source.problem(str(fault))
    except OSError as fault:
        yield source.problem(f"cannot be read: {fault.strerror or fault}")
    except Exception as fault:  # noqa: BLE001  hostile files break the best of libraries; the Problem names the fault
        yield source.problem(f"cannot be read ({type(fault).__name__}: {' '.join(str(fault).split())[:200]})")


def _problem(place: str, says: str) -> Found:
    return Found(place, Problem("read", place, None, says))
