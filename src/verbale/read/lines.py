"""A stream in, its lines out, each as soon as it is there, and none longer than a report may be."""

import io
from collections.abc import Iterator

from verbale.read.decode import Decoded, decode
from verbale.read.input import Input, size

_CHUNK = 1024 * 1024
_WIDE = (b"\xff\xfe", b"\xfe\xff")


def lines(source: Input) -> Iterator[tuple[int, Decoded]]:
    """An Input in, the number and the text of each line that is not blank out; a line that is too long has no text."""
    for number, line in enumerate(_raw(source), 1):
        if len(line) > source.limits.report_bytes:
            yield (
                number,
                Decoded(None, f"the line is longer than {size(source.limits.report_bytes)} (limit report_bytes)"),
            )
        elif line.strip():
            yield number, decode(line)


def _raw(source: Input) -> Iterator[bytes]:
    most = source.limits.report_bytes + 1
    stream: io.BufferedIOBase = source.stream
    if source.head.startswith(_WIDE):
        yield from _narrowed(source, most)
        return
    while line := stream.readline(most):
        yield line
        if len(line) == most:
            _leave(stream, line)


def _leave(stream: io.BufferedIOBase, line: bytes) -> None:
    """Passes over the rest of a line that is too long."""
    while line and not line.endswith(b"\n"):
        line = stream.readline(_CHUNK)


def _narrowed(source: Input, most: int) -> Iterator[bytes]:
    """UTF-16 in, lines of UTF-8 out."""
    with io.TextIOWrapper(source.stream, "utf-16", "replace", newline="\n") as text:
        while line := text.readline(most):
            yield line.encode("utf-8", "replace")
