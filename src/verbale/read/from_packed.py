"""A file packed by gzip, bzip2 or xz in, what lies in it out, under the same place: there is but one."""

from collections.abc import Callable, Iterator

from verbale.read.input import Found, Input
from verbale.read.unpacked import Unpacked

# What a packed file is called without its ending.
_ENDINGS = {".tgz": ".tar", ".tbz": ".tar", ".tbz2": ".tar", ".txz": ".tar", ".gz": "", ".bz2": "", ".xz": ""}


def packed_by(kind: str) -> Callable[[Input], Iterator[Found]]:
    """The name of a way to pack in, the reader of what is packed so out."""

    def read(source: Input) -> Iterator[Found]:
        """An Input in, what is read from what lies in it out."""
        yield from source.inside(Unpacked(source.stream, kind, source.meter), _name(source.name), source.place)

    return read


def _name(name: str) -> str:
    ending = next((ending for ending in _ENDINGS if name.lower().endswith(ending)), "")
    return name.removesuffix(name[len(name) - len(ending) :]) + _ENDINGS.get(ending, "") if ending else name
