"""A zip archive without its table of contents in, its members out by the headers that stand before each of them."""

import io
import zlib
from collections.abc import Iterator
from struct import Struct
from typing import BinaryIO, NamedTuple

from verbale.read.meter import Meter
from verbale.read.unpacked import Damaged

# PKWARE's APPNOTE, 4.3.7: signature, version, flags, method, time, day, CRC, packed and whole size, lengths of name and extra.
_HEADER = Struct("<4sHHHHHIIIHH")
_MARK = b"PK\x03\x04"
_STORED, _DEFLATED = 0, 8
_LOCKED, _SIZE_BEHIND, _UTF_8 = 0x1, 0x8, 0x800
_CHUNK = 64 * 1024
_MOST_BAD = 10_000  # what looks like a header and is none, before the rest is left alone: it may be nothing else


class _Head(NamedTuple):
    name: str
    method: int
    flags: int
    packed: int
    start: int


def members(file: BinaryIO, meter: Meter) -> Iterator[tuple[str, "Member"]]:
    """An archive in, the name and the stream of each member that can be unpacked out, as far as they go."""
    place = bad = 0
    while (place := _next(file, place)) >= 0 and bad < _MOST_BAD:
        head = _head(file, place)
        place += len(_MARK)
        if head is None or not _can_be_read(head):
            bad += 1
            continue
        member = Member(file, head, meter)
        yield head.name, member
        place = max(place, member.end())


def _can_be_read(head: _Head) -> bool:
    """Whether a member is packed as usual; of one that is not packed at all and has its size behind it the end is not known."""
    if head.flags & _LOCKED:
        return False
    return head.method == _DEFLATED or (head.method == _STORED and not head.flags & _SIZE_BEHIND)


def _next(file: BinaryIO, place: int) -> int:
    """Where the next header begins, -1 where there is none."""
    file.seek(place)
    data = b""
    while more := file.read(_CHUNK):
        data = data[-3:] + more
        if (found := data.find(_MARK)) >= 0:
            return file.tell() - len(data) + found
    return -1


def _head(file: BinaryIO, place: int) -> _Head | None:
    file.seek(place)
    data = file.read(_HEADER.size)
    if len(data) < _HEADER.size:
        return None
    _, _, flags, method, _, _, _, packed, _, name, extra = _HEADER.unpack(data)
    words = file.read(name).decode("utf-8" if flags & _UTF_8 else "cp437", "replace")
    return _Head(words, method, flags, packed, place + _HEADER.size + name + extra)


class Member(io.RawIOBase):
    """What one member unpacks to; Damaged where its data is, or breaks off."""

    def __init__(self, file: BinaryIO, head: _Head, meter: Meter) -> None:
        self.file, self.head, self.meter = file, head, meter
        self.at = head.start
        self.inner = zlib.decompressobj(wbits=-15)
        self.over = False

    def readable(self) -> bool:
        """Yes."""
        return True

    def read(self, size: int = -1) -> bytes:
        """Some bytes, none at the end."""
        return self.read1(size)

    def read1(self, size: int = -1) -> bytes:
        """The same."""
        most = size if size > 0 else _CHUNK
        data = b""
        while not data and not self.over:
            data = self._stored(most) if self.head.method == _STORED else self._deflated(most)
        self.meter.unpack(len(data))
        return data

    def end(self) -> int:
        """Where the member ends, as far as it was read or is known."""
        return self.at if self.head.flags & _SIZE_BEHIND else self.head.start + self.head.packed

    def _stored(self, most: int) -> bytes:
        left = self.head.start + self.head.packed - self.at
        data = self._raw(min(most, left)) if left else b""
        self.over = not left
        return data

    def _deflated(self, most: int) -> bytes:
        tail = self.inner.unconsumed_tail or self._raw(_CHUNK)
        try:
            data = self.inner.decompress(tail, most)
        except zlib.error as fault:
            self.over = True
            raise Damaged(f"the packed data is damaged ({fault})") from None
        if self.inner.eof:
            self.over = True
            self.at -= len(self.inner.unused_data)
        return data

    def _raw(self, most: int) -> bytes:
        self.file.seek(self.at)
        data = self.file.read(most)
        self.at += len(data)
        if not data:
            self.over = True
            raise Damaged("the packed data breaks off")
        return data
