"""A packed stream in (gzip, bzip2, xz), what it unpacks to out, bit by bit: a bomb stops where its limit is, not in memory."""

import bz2
import io
import lzma
import zlib
from collections.abc import Callable
from typing import Protocol

from verbale.read.meter import Meter, Stream

_CHUNK = 64 * 1024
_MEMORY = 256 * 1024 * 1024  # what an xz file may ask for: `xz -9` needs 65 MB


class Damaged(OSError):
    """A packed stream is broken here; what is read behind it is whole again, or its end."""


class _Decoder(Protocol):
    """What bz2 and lzma have, and gzip has not."""

    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int = -1) -> bytes: ...


class _Gzip:
    """zlib's own object in the form of the two others."""

    def __init__(self) -> None:
        self.inner = zlib.decompressobj(wbits=31)
        self.full = False

    @property
    def eof(self) -> bool:
        return self.inner.eof

    @property
    def needs_input(self) -> bool:
        return not self.full and not self.inner.unconsumed_tail

    @property
    def unused_data(self) -> bytes:
        return self.inner.unused_data

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        out = self.inner.decompress(self.inner.unconsumed_tail + data, max_length)
        self.full = len(out) == max_length
        return out


DECODERS: dict[str, tuple[Callable[[], _Decoder], bytes]] = {
    "gzip": (_Gzip, b"\x1f\x8b\x08"),
    "bzip2": (bz2.BZ2Decompressor, b"BZh"),
    "xz": (lambda: lzma.LZMADecompressor(memlimit=_MEMORY), b"\xfd7zXZ\x00"),
}
"""How each is unpacked, and what each of its members begins with."""


class Unpacked(io.RawIOBase):
    """What the members of a packed stream unpack to, one behind the other. Behind a damaged member the next one is looked for."""

    def __init__(self, stream: Stream, kind: str, meter: Meter) -> None:
        self.stream, self.meter = stream, meter
        self.new, self.mark = DECODERS[kind]
        self.decoder = self.new()
        self.left = b""
        self.begun = False
        self.over = False

    def readable(self) -> bool:
        """Yes."""
        return True

    def read(self, size: int = -1) -> bytes:
        """Some bytes, none at the end."""
        return self.read1(size)

    def read1(self, size: int = -1) -> bytes:
        """Some bytes, none at the end; Damaged where the packed data is."""
        while not self.over:
            if self.decoder.eof:
                self._next_member()
            elif not self.left and self.decoder.needs_input:
                self._fill()
            elif data := self._decoded(size if size > 0 else _CHUNK):
                self.meter.unpack(len(data))
                return data
        return b""

    def _fill(self) -> None:
        self.left = self.stream.read(_CHUNK)
        if not self.left:
            self.over = True
            if self.begun:
                raise Damaged("the packed data breaks off")

    def _next_member(self) -> None:
        self.left = (self.decoder.unused_data or self.stream.read(_CHUNK)).lstrip(b"\0")
        self.decoder, self.begun = self.new(), False
        if not self.left:
            self.over = True

    def _decoded(self, most: int) -> bytes:
        data, self.left, self.begun = self.left, b"", True
        try:
            return self.decoder.decompress(data, most)
        except (zlib.error, lzma.LZMAError, OSError, EOFError, ValueError) as fault:
            self._skip(data)
            raise Damaged(f"the packed data is damaged ({fault})") from None

    def _skip(self, data: bytes) -> None:
        """Goes on to what looks like the next member's beginning."""
        data = data[1:]
        while (start := data.find(self.mark)) < 0:
            more = self.stream.read(_CHUNK)
            if not more:
                self.over = True
                return
            data = data[-len(self.mark) + 1 :] + more
        self.left, self.decoder, self.begun = data[start:], self.new(), False
