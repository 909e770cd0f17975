"""Streams in, the same streams out whose bytes are counted: what an archive gives is bounded by what it weighs on disk."""

import io
from typing import Protocol, cast

from verbale.read.limits import Limits

_FREE = (
    16 * 1024 * 1024
)  # bytes that may come out of the smallest file: less harms nobody, and a page of blanks packs well
_CHUNK = 64 * 1024


class Beyond(Exception):
    """Something larger than its limit; says which. What holds it is read on."""


class Overrun(Beyond):
    """A whole file gives more than its limit; nothing more of it is read."""


class Stream(Protocol):
    """What can be read from the front to the back."""

    def read(self, size: int = -1, /) -> bytes:
        """So many bytes, fewer only at the end."""


class Meter:
    """How much went into one file's readers and came out of its archives, at all levels together."""

    def __init__(self, limits: Limits, weight: int = 0) -> None:
        self.limits = limits
        self.weight = weight
        self.unpacked = 0
        self.records = 0

    def unpack(self, size: int) -> None:
        """Counts bytes that came out of an archive; Overrun where they are too many."""
        self.unpacked += size
        if self.unpacked > _FREE + self.limits.ratio * self.weight:
            raise Overrun(f"unpacks to more than {self.limits.ratio} times its size, as a bomb does (limit ratio)")

    def record(self) -> None:
        """Counts a report or a member; Overrun where they are too many."""
        self.records += 1
        if self.records > self.limits.records:
            raise Overrun(f"holds more than {self.limits.records:,} reports (limit records)")


class _Reader(io.RawIOBase):
    """A stream that is read and never written."""

    def readable(self) -> bool:
        """Yes."""
        return True


class _Front(_Reader):
    """The bytes that were looked at, then what went wrong behind them, then those of the stream."""

    def __init__(self, head: bytes, rest: Stream, fault: OSError | None) -> None:
        self.head = head
        self.some = getattr(rest, "read1", rest.read)
        self.fault = fault

    def readinto(self, buffer: object) -> int:
        view = memoryview(cast("bytearray", buffer))
        data = self.head[: len(view)] if self.head else self._behind(len(view))
        self.head = self.head[len(data) :]
        view[: len(data)] = data
        return len(data)

    def _behind(self, most: int) -> bytes:
        fault, self.fault = self.fault, None
        if fault is not None:
            raise fault
        return bytes(self.some(most))


class Weighed(_Reader):
    """A stream whose length nobody knows before: each of its bytes adds to the file's weight."""

    def __init__(self, stream: Stream, meter: Meter) -> None:
        self.some = getattr(stream, "read1", stream.read)
        self.meter = meter

    def read1(self, size: int = -1) -> bytes:
        """Some bytes as soon as there are any."""
        data = bytes(self.some(size if size > 0 else _CHUNK))
        self.meter.weight += len(data)
        return data

    def read(self, size: int = -1) -> bytes:
        """The same."""
        return self.read1(size)


class Unfolded(_Reader):
    """A member of an archive: each of its bytes counts as unpacked."""

    def __init__(self, stream: Stream, meter: Meter) -> None:
        self.some = getattr(stream, "read1", stream.read)
        self.meter = meter

    def read1(self, size: int = -1) -> bytes:
        """Some bytes, none at the end."""
        data = bytes(self.some(size if size > 0 else _CHUNK))
        self.meter.unpack(len(data))
        return data

    def read(self, size: int = -1) -> bytes:
        """The same."""
        return self.read1(size)


def looked_at(stream: Stream, most: int) -> tuple[bytes, io.BufferedReader]:
    """A stream in, its first bytes and a stream that begins with them again out.

    It waits for no more than one line where that begins as JSON does: the next one may come tomorrow.
    """
    some = getattr(stream, "read1", stream.read)
    head, fault = b"", None
    while len(head) < most and not (head.lstrip()[:1] == b"{" and b"\n" in head):
        try:
            data = some(most - len(head))
        except OSError as error:
            fault = error
            break
        if not data:
            break
        head += data
    return head, io.BufferedReader(_Front(head, stream, fault), _CHUNK)
