"""A target and what fills it in, a whole file or folder out: it appears under its name when it is complete, or not at all."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from verbale.errors import BadUse

type Fill = Callable[[Path], None]
"""Writes all that is to be written to a path: a file, or files in an empty folder that exists."""


def write_whole(target: Path, fill: Fill, *, folder: bool = False, replace: bool = False) -> None:
    """Where to and what writes it in; the file or folder stands there when all of it is written, else nothing has changed.

    A file that stands there is replaced. A folder with files in it is replaced only on `replace`: BadUse otherwise, and where
    the place cannot be written.
    """
    target = target.resolve()  # what a link leads to is replaced, not the link
    _check(target, folder=folder, replace=replace)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        # beside the target, so that the last step is a rename within one file system; the dot hides it from globs
        beside = Path(tempfile.mkdtemp(prefix=f".{target.name[:60]}.part-", dir=target.parent))
    except OSError as fault:
        raise _unwritable(target, fault) from None
    try:
        _fill(beside, target, fill, folder=folder)
    except OSError as fault:
        raise _unwritable(target, fault) from fault
    finally:
        shutil.rmtree(beside, ignore_errors=True)


@contextmanager
def text_file(path: Path) -> Iterator[TextIO]:
    r"""A path in, a UTF-8 file to write text into out, with line ends as written and half a surrogate pair as "\ud83d"."""
    with path.open("w", encoding="utf-8", errors="backslashreplace", newline="") as file:
        yield file


def _fill(beside: Path, target: Path, fill: Fill, *, folder: bool) -> None:
    new, old = beside / target.name, beside / f"{target.name}.old"
    if folder:
        new.mkdir()
    fill(new)
    try:
        if folder and target.exists():
            target.rename(old)
        new.replace(target)
    except BaseException:
        if old.exists() and not target.exists():
            old.rename(target)
        raise


def _check(target: Path, *, folder: bool, replace: bool) -> None:
    if not target.name:
        raise BadUse(f"{target} cannot be replaced by an export; name a file or folder in it")
    if not folder and target.exists() and not target.is_file():
        raise BadUse(f"{target} is no file; this format writes one: name it")
    if folder and target.exists() and not target.is_dir():
        raise BadUse(f"{target} is no folder; this format writes one: name another place")
    if folder and not replace and target.is_dir() and any(target.iterdir()):
        raise BadUse(f"{target} is not empty; name a new folder, or say that it may be replaced (--replace)")


def _unwritable(target: Path, fault: OSError) -> BadUse:
    return BadUse(f"{target} cannot be written: {fault.strerror or fault}")
