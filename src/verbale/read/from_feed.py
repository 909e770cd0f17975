"""An RSS or Atom feed in, one Article an entry out: its title and text, with the day, address and outlet that the feed tells."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from verbale.errors import BadUse
from verbale.read.decode import one_line, web_address
from verbale.read.input import Found, Input
from verbale.read.metadata import Metadata
from verbale.read.moments import day_of
from verbale.read.pieces import plain


def read(source: Input) -> Iterator[Found]:
    """An Input in, for each entry of the feed its Article out, a Problem for each without a text."""
    import feedparser

    # bytes, never a name: a string that looks like an address would be fetched
    found = feedparser.parse(source.whole(), sanitize_html=False, resolve_relative_uris=False)
    if not found.entries:
        yield source.problem(f"no entry was found in the feed{_why(found)}")
        return
    feed = Metadata(outlet=one_line(found.feed.get("title")), language=_language(found.feed.get("language")))
    for number, entry in enumerate(found.entries, 1):
        place, text = f"{source.place}:{number}", _report(entry)
        if not text:
            yield source.problem("the entry has no text", place)
            continue
        published, fault = _published(entry)
        article = source.article(text, replace(_known(entry), published=published).over(feed))
        if fault:
            yield source.problem(f"published: {fault}; it was passed over", place, article.id)
        yield source.found(article, place)


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
        url=web_address(entry.get("link")),
        author=one_line(entry.get("author")),
        key=one_line(entry.get("id")),
    )


def _title(entry: Mapping[str, Any]) -> str:
    return " ".join(plain(str(entry.get("title", ""))))


def _language(words: str | None) -> str:
    """A feed's language in ("en-us"), ours out ("en")."""
    return one_line(words).partition("-")[0].lower()


def _published(entry: Mapping[str, Any]) -> tuple[date | None, str]:
    """An entry in, its day, or what is wrong with it, out; an entry that tells no day is not wrong."""
    named = "published" if "published" in entry else "updated"  # of the other feedparser would warn
    moment = entry.get(f"{named}_parsed")
    try:
        return date(*moment[:3]) if moment else day_of(one_line(entry.get(named))), ""
    except (ValueError, BadUse) as fault:
        return None, str(fault)
