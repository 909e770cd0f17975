"""A report as it was read: where it came from, what it says, and which stretch of it is meant."""

from dataclasses import dataclass
from datetime import date, datetime

from verbale.records.identity import content_id

_set = object.__setattr__
_BACKWARD = "a span runs forward from 0 or later, not from {} to {}"


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """Two character offsets in, one half-open stretch `[start, end)` of a text out.

    >>> Span(4, 9).of("The envoy left.")
    'envoy'
    """

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:  # by hand, in one call: no record is made so often
        if not 0 <= start <= end:
            raise ValueError(_BACKWARD.format(start, end))
        _set(self, "start", start)
        _set(self, "end", end)

    def __post_init__(self) -> None:  # for who fills a record without that call: msgspec asks this
        if not 0 <= self.start <= self.end:
            raise ValueError(_BACKWARD.format(self.start, self.end))

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words that this span covers in `text`."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Whether `other` lies within this span.

        >>> Span(0, 9).holds(Span(4, 9))
        True
        """
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def join(self, other: "Span") -> "Span":
        """The shortest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


@dataclass(frozen=True, slots=True)
class Source:
    """Who published a text, who wrote it, and under which name its provider keeps it; empty where nothing tells it."""

    outlet: str = ""
    author: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Edition:
    """The same report in another language: the code of that language and the address where its page says that it stands."""

    language: str
    url: str


@dataclass(frozen=True, slots=True)
class Article:
    """One report as read. `text` never changes; every span of every record counts characters of it.

    `id` is made from the source and the text, so that the same report read twice is the same article. `editions` are
    addresses that the page gives for other languages: kept, never fetched.
    """

    id: str
    source: Source
    text: str
    url: str = ""
    title: str = ""
    published: date | None = None
    retrieved: datetime | None = None
    language: str = ""
    editions: tuple[Edition, ...] = ()

    @classmethod
    def of(
        cls,
        text: str,
        *,
        outlet: str = "",
        title: str = "",
        published: date | None = None,
        language: str = "",
        url: str = "",
        retrieved: datetime | None = None,
    ) -> "Article":
        """A text and what is known about it in, an Article with its content id out.

        >>> Article.of("It rained.").id == Article.of("It rained.", title="Weather").id
        True
        """
        source = Source(outlet)
        return cls(
            id=content_id("article", outlet, text),
            source=source,
            text=text,
            url=url,
            title=title,
            published=published,
            retrieved=retrieved,
            language=language,
        )
