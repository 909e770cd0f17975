"""An address of object storage in (`s3://news/2021/`), the files that lie there out, open: fsspec is known here alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from verbale.errors import MissingEngine, VerbaleError
from verbale.read.kinds import ENDINGS, ending, hidden

_STORAGE = frozenset("abfs abfss adl az file gcs gs hdfs local memory oci oss s3 s3a sftp smb".split())
"""Where files may lie. An address of the web is none: nothing is fetched from sites (docs/decisions, Pages and feeds)."""
_MARK = "://"
_PATTERN = frozenset("*?[")


@dataclass(frozen=True, slots=True)
class Stored:
    """A file in storage: its address, its name and its bytes."""

    place: str
    name: str
    size: int
    system: Any

    def open(self) -> BinaryIO:
        """Nothing in, the file out, to be read in any order; its errors are those of the storage."""
        opened: BinaryIO = self.system.open(self.name, "rb")
        return opened


def is_address(path: str) -> bool:
    """Whether a path is an address rather than a name of a file here.

    >>> is_address("s3://news/a.html"), is_address("news/a.html"), is_address("C://news")
    (True, False, False)
    """
    scheme = path.partition(_MARK)[0]
    return _MARK in path and len(scheme) > 1 and scheme.replace("::", "").isalnum()


def stored(address: str) -> Iterator[Stored]:
    """An address of a file, a folder or a pattern in, its files out in the order of their names; raises `VerbaleError`."""
    scheme = address.partition(_MARK)[0].lower()
    if scheme not in _STORAGE or "::" in address:  # a chain of storages could end in a site
        raise VerbaleError(f"is no storage that is read: {', '.join(sorted(_STORAGE))}; pages of sites are saved first")
    system, path = _system(address)
    try:
        yield from _files(system, path)
    except Exception as fault:  # noqa: BLE001  each storage has errors of its own
        raise VerbaleError(f"cannot be opened: {fault_of(fault)}") from None


def fault_of(fault: Exception) -> str:
    """An error of a storage in, one line out."""
    return f"{type(fault).__name__}: {' '.join(str(fault).split())[:200]}"


def _system(address: str) -> tuple[Any, str]:
    try:
        import fsspec
    except ImportError:
        raise MissingEngine(
            "files in storage are read by fsspec, which is not installed: pip install 'verbale[ray]'"
        ) from None
    try:
        system, path = fsspec.core.url_to_fs(address)
    except ImportError as fault:  # s3fs, gcsfs and others are packages of their own; fsspec names the one
        raise MissingEngine(f"{fault}: pip install it beside verbale") from None
    except Exception as fault:  # noqa: BLE001  such as bad credentials
        raise VerbaleError(f"cannot be opened: {fault_of(fault)}") from None
    return system, str(path)


def _files(system: Any, path: str) -> Iterator[Stored]:
    """One file itself; of a folder or a pattern what has the ending of a text."""
    if _PATTERN & set(path) and not system.exists(path):
        names = sorted(system.glob(path))
    elif system.isdir(path):
        names = sorted(name for name in system.find(path) if ending(name) in ENDINGS and not hidden(name))
    else:
        names = [path]
    for name in names:
        about = system.info(name)
        if about["type"] != "directory":
            yield Stored(str(system.unstrip_protocol(name)), name, int(about["size"] or 0), system)
