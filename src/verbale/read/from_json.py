"""A document of JSON in, an Article for each report that it holds out: an object, or a list that may be of any length."""

import codecs
import json
from collections.abc import Iterator

from verbale.read.from_jsonl import reports
from verbale.read.input import Found, Input, size
from verbale.read.meter import Beyond

_CHUNK = 256 * 1024
_BETWEEN = " \t\r\n,"


def read(source: Input) -> Iterator[Found]:
    """An Input in, an Article for each report out."""
    if source.head.lstrip(codecs.BOM_UTF8 + b" \t\r\n").startswith(b"["):
        yield from _listed(source)
        return
    try:
        value = json.loads(source.whole())
    except (ValueError, RecursionError) as fault:
        yield source.problem(f"the file is no JSON: {fault}")
        return
    yield from reports(source, value, source.place)


def _listed(source: Input) -> Iterator[Found]:
    """A list in, its reports out, one held in memory at a time."""
    number = 0
    try:
        for number, value in enumerate(_values(source), 1):
            yield from reports(source, value, f"{source.place}#{number}")
    except (ValueError, RecursionError) as fault:
        yield source.problem(f"no JSON behind value {number}: {fault}")


def _values(source: Input) -> Iterator[object]:
    decoder = json.JSONDecoder()
    text = _Text(source)
    text.pass_over("[")
    while not text.ended():
        yield text.value(decoder)


class _Text:
    """What was read of a list and not yet taken."""

    def __init__(self, source: Input) -> None:
        self.source = source
        self.decode = codecs.getincrementaldecoder("utf-8-sig")("replace").decode
        self.left = ""
        self.start = 0
        self.over = False

    def more(self) -> bool:
        """Reads on; False at the end."""
        if len(self.left) - self.start > self.source.limits.report_bytes:
            raise Beyond(f"a value is longer than {size(self.source.limits.report_bytes)} (limit report_bytes)")
        # twice as much each time: a long value is then tried few times
        data = self.source.stream.read(max(_CHUNK, len(self.left) - self.start))
        self.over = not data
        self.left, self.start = self.left[self.start :] + self.decode(data, final=self.over), 0
        return not self.over

    def pass_over(self, signs: str) -> str:
        """Leaves signs and blanks behind, says what comes next."""
        while True:
            while self.start < len(self.left) and self.left[self.start] in _BETWEEN + signs:
                self.start += 1
            if self.start < len(self.left) or not self.more():
                return self.left[self.start : self.start + 1]

    def ended(self) -> bool:
        """Whether the list is at its end."""
        sign = self.pass_over("")
        if not sign:
            raise ValueError("the list breaks off")
        return sign == "]"

    def value(self, decoder: json.JSONDecoder) -> object:
        """The next value."""
        while True:
            try:
                value, self.start = decoder.raw_decode(self.left, self.start)
            except ValueError:
                if not self.more():
                    raise
            else:
                return value
