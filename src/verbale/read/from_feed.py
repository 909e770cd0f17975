"""An RSS or Atom feed in, one Article an entry out: its title and text, with the day, address and outlet that the feed tells."""

from collections.abc import Iterator, Mapping
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from verbale.read.decode import one_line, web_address, whole
from verbale.read.metadata import Metadata
from verbale.records.problem import Problem
from verbale.records.text import Article

_BLOCKS = frozenset(
    "p br div li ul ol h1 h2 h3 h4 h5 h6 blockquote tr table section article figure figcaption pre hr".split()
)
_HIDDEN = frozenset({"script", "style", "noscript", "template", "iframe", "object"})


def read(path: Path, data: bytes, known: Metadata) -> Iterator[Article | Problem]:
    """A path, the bytes of its feed and what the caller knows in, for each entry its Article out, a Problem for each without a text."""
    import feedparser

    # bytes, never a name: a string that looks like an address would be fetched
    found = feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False)
    if not found.entries:
        yield Problem("read", str(path), None, f"no entry was found in the feed{_why(found)}")
        return
    feed = Metadata(outlet=one_line(found.feed.get("title")), language=_language(found.feed.get("language")))
    for number, entry in enumerate(found.entries, 1):
        text = _report(entry)
        if text:
            yield known.over(_known(entry)).over(feed).article(text)
        else:
            yield Problem("read", f"{path}:{number}", None, "the entry has no text")


def _why(found: Mapping[str, Any]) -> str:
    fault = found.get("bozo_exception")
    return f" ({' '.join(str(fault).split())[:200]})" if fault else ""


def _report(entry: Mapping[str, Any]) -> str:
    """An entry in, its headline and its longest text as paragraphs out."""
    bodies = [str(one.get("value", "")) for one in entry.get("content", ())] + [str(entry.get("summary", ""))]
    paragraphs = max((plain(body) for body in bodies), key=lambda lines: sum(map(len, lines)))
    title = _title(entry)
    head = [title] if title and paragraphs[:1] != [title] else []
    return "\n\n".join((*head, *paragraphs)) + "\n" if head or paragraphs else ""


def _known(entry: Mapping[str, Any]) -> Metadata:
    return Metadata(
        title=_title(entry),
        published=_day(entry.get("published_parsed") or entry.get("updated_parsed")),
        url=web_address(entry.get("link")),
        author=one_line(entry.get("author")),
        key=one_line(entry.get("id")),
    )


def _title(entry: Mapping[str, Any]) -> str:
    return " ".join(plain(str(entry.get("title", ""))))


def _language(words: str | None) -> str:
    """A feed's language in ("en-us"), ours out ("en")."""
    return one_line(words).partition("-")[0].lower()


def _day(moment: Any) -> date | None:
    try:
        return date(*moment[:3]) if moment else None
    except ValueError:
        return None


def plain(markup: str) -> list[str]:
    """A piece of HTML in, its paragraphs as plain text out; what a page would not show is left out.

    >>> plain("<p>Rain fell.</p><script>alert(1)</script><p>The ford &amp; the mill stand.</p>")
    ['Rain fell.', 'The ford & the mill stand.']
    """
    reader = _Plain()
    reader.feed(markup)
    reader.close()
    return [line for line in (" ".join(whole(part).split()) for part in "".join(reader.said).split("\n")) if line]


class _Plain(HTMLParser):
    """Collects what is shown of a piece of HTML, with a line's end at each block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        del attrs
        self.hidden += tag in _HIDDEN
        self._end_line(tag)

    def handle_endtag(self, tag: str) -> None:
        self.hidden = max(0, self.hidden - (tag in _HIDDEN))
        self._end_line(tag)

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.said.append(data.replace("\n", " "))

    def _end_line(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.said.append("\n")
