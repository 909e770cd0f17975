"""What a reader gets, one file or one member of an archive, and what it gives: places with Articles and Problems."""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO, NamedTuple

from verbale.read.decode import whole
from verbale.read.limits import Limits
from verbale.read.metadata import Metadata, with_beside
from verbale.read.meter import Beyond, Meter, Stream
from verbale.records.problem import Problem
from verbale.records.text import Article

NOTHING = Metadata()
_LONGEST_NAME = 300  # signs of a member's name that are shown


class Found(NamedTuple):
    """An Article or a Problem, and the place where it stands: `news.zip!/2021/a.html`, `x.warc.gz#record 17`, `x.jsonl:5`.

    A Problem of an Article comes before it, so that whoever takes an Article need not wait for what may be said of it.
    """

    place: str
    item: Article | Problem


@dataclass(frozen=True, slots=True)
class Input:
    """A stream, its first bytes (`head`, which it gives again) and all that is known of it.

    `name` tells its ending, `known` is what the caller says (it goes before what the text tells), `beneath` what its archive
    says (it goes behind). `file` is the open file, where it can be read in any order, `path` where it lies on disk.
    `within` reads what it holds; a `member` of an archive is passed over where it is no text.
    """

    place: str
    name: str
    known: Metadata
    meter: Meter
    within: Callable[["Input", Stream], Iterator[Found]]
    beneath: Metadata = NOTHING
    stream: io.BufferedReader = field(default_factory=lambda: io.BufferedReader(io.BytesIO()))
    head: bytes = b""
    file: BinaryIO | None = None
    path: Path | None = None
    depth: int = 0
    member: bool = False

    @property
    def limits(self) -> Limits:
        """The bounds of all readers."""
        return self.meter.limits

    def whole(self) -> bytes:
        """All its bytes; Beyond where they are too many for one report."""
        data = self.stream.read(self.limits.report_bytes + 1)
        if len(data) > self.limits.report_bytes:
            raise Beyond(
                f"larger than {size(self.limits.report_bytes)} (limit report_bytes); cut it into reports first"
            )
        return data

    def any_order(self) -> BinaryIO:
        """The same as a file that can be read in any order: the one on disk, else its bytes if they are not too many."""
        if self.file is not None:
            self.file.seek(0)
            return self.file
        return io.BytesIO(self.whole())

    def article(self, text: str, told: Metadata = NOTHING) -> Article:
        """A text and what it tells of itself in, the Article out."""
        self.meter.record()
        return self.known.over(told).over(self.beneath).article(text)

    def found(self, item: Article | Problem, place: str = "") -> Found:
        """An Article or a Problem in, the same at its place out."""
        return Found(place or self.place, item)

    def problem(self, says: str, place: str = "", article: str = "") -> Found:
        """A sentence in, the Problem of this place out, or of the article that was read from it."""
        return Found(place or self.place, Problem("read", article or place or self.place, None, says))

    def beside(self) -> tuple["Input", tuple[Found, ...]]:
        """The same with what a TOML file beside it on disk tells; Problems where that is unreadable."""
        if self.path is None:
            return self, ()
        known, problems = with_beside(self.path, self.known)
        return replace(self, known=known), tuple(map(self.found, problems))

    def inside(
        self, stream: Stream, name: str, place: str, beneath: Metadata = NOTHING, *, member: bool = False
    ) -> Iterator[Found]:
        """A stream, its name and place in, what is read from it out; `beneath` is what this archive tells of it.

        A `member` of an archive that is no text is passed over, as a picture in a folder is.
        """
        inner = replace(self, place=place, name=name, file=None, path=None, depth=self.depth + 1, member=member)
        return self.within(replace(inner, beneath=beneath.over(self.beneath)), stream)

    def member_place(self, name: str) -> str:
        """The name of a member in, its place out: the name is only shown, whatever it says."""
        shown = "".join(sign if sign.isprintable() else "\ufffd" for sign in whole(name))
        return f"{self.place}!/{shown[:_LONGEST_NAME]}"


def size(most: int) -> str:
    """Bytes in, words out.

    >>> size(8 * 1024 * 1024), size(300)
    ('8 MB', '300 bytes')
    """
    return f"{most // 2**20} MB" if most >= 2**20 else f"{most} bytes"
