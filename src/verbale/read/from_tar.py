"""A tar archive in, what its members hold out, read once from front to back: it may be of any size and need not end on a disk."""

import tarfile
from collections.abc import Iterator

from verbale.read.input import Found, Input, size
from verbale.read.meter import Beyond, Stream, Unfolded

_CHUNK = 64 * 1024
_LEAST = 1024 * 1024  # bytes that tarfile may ask for at once, however short reports are to be


def read(source: Input) -> Iterator[Found]:
    """An Input in, what is read from each member out; links and devices are passed over."""
    stream = _Forward(source.stream, max(source.limits.report_bytes, _LEAST))
    fault = "it breaks off"
    try:
        with tarfile.open(fileobj=stream, mode="r:") as archive:  # type: ignore[call-overload]
            while (member := archive.next()) is not None:
                source.meter.record()
                archive.members = []  # it keeps all it has seen: a year's archive holds millions
                if member.isfile():
                    yield from _member(source, archive, member)
    except tarfile.TarError as error:
        fault = str(error)
    if stream.last_block.strip(b"\0") or not stream.last_block:  # an archive that is whole ends with blocks of zeros
        yield source.problem(f"the tar archive is damaged: {fault}; what stands before was read")


def _member(source: Input, archive: tarfile.TarFile, member: tarfile.TarInfo) -> Iterator[Found]:
    stream = archive.extractfile(member)
    if stream is not None:
        place = source.member_place(member.name)
        yield from source.inside(Unfolded(stream, source.meter), member.name, place, member=True)


class _Forward:
    """A stream that tarfile can seek in, as long as it seeks forward or one byte back (which it does to see whether data ends)."""

    def __init__(self, stream: Stream, most: int) -> None:
        self.stream, self.most = stream, most
        self.place = 0
        self.last = b""
        self.last_block = b""
        self.again = b""

    def tell(self) -> int:
        """How far it was read."""
        return self.place

    def read(self, most: int = -1) -> bytes:
        """So many bytes; Beyond where a header asks for more than a report may hold."""
        if most < 0 or most > self.most:
            raise Beyond(f"a header of the archive is larger than {size(self.most)} (limit report_bytes)")
        data = self.again[:most] + self.stream.read(most - len(self.again[:most]))
        self.again = self.again[most:]
        self.place += len(data)
        self.last = data[-1:] or self.last
        self.last_block = data if most == tarfile.BLOCKSIZE else self.last_block
        return data

    def seek(self, place: int, whence: int = 0) -> int:
        """Forward, or one byte back."""
        if whence == 0 and place == self.place - 1 and not self.again:
            self.again, self.place = self.last, place
        while self.place < place and self.read(min(place - self.place, _CHUNK)):
            pass
        if self.place != place and self.place > place:
            raise tarfile.StreamError("the archive's members lie out of order")
        return self.place
