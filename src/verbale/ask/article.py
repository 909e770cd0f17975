"""An Article in, the message that hands it to a model out, and back: the report as data, its paragraphs numbered.

Everything that a reader may know stands in the message, so that a file of requests holds all that its answers need.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from verbale.errors import BadNotation
from verbale.records.text import Article, Source, Span


@dataclass(frozen=True, slots=True)
class Sent:
    """An article as it was sent: under which name its record is kept, and the article itself."""

    name: str
    article: Article


def paragraphs(text: str) -> tuple[Span, ...]:
    r"""A text in, its paragraphs with the blank lines behind each out; together they are the text.

    >>> [span.of("One.\n\nTwo.\n") for span in paragraphs("One.\n\nTwo.\n")]
    ['One.\n\n', 'Two.\n']
    """
    return tuple(_grown(text))


def _grown(text: str) -> Iterator[Span]:
    start = end = 0
    for line in text.splitlines(keepends=True):
        if line.strip() and text[start:end].strip():
            yield Span(start, end)
            start = end
        end += len(line)
    if end > start:
        yield Span(start, end)


def message_of(sent: Sent) -> str:
    """An article and the name of its record in, the message out."""
    article = sent.article
    told = {
        "published": article.published.isoformat() if article.published else "",
        "weekday": f"{article.published:%A}" if article.published else "",
        "outlet": article.source.outlet,
        "language": article.language,
        "title": article.title,
        "paragraphs": [{"n": n, "text": span.of(article.text)} for n, span in enumerate(paragraphs(article.text), 1)],
    }
    kept = {
        "name": sent.name,
        "author": article.source.author,
        "key": article.source.key,
        "url": article.url,
        "retrieved": article.retrieved.isoformat() if article.retrieved else "",
        "id": article.id,
    }
    return json.dumps({**told, **{key: value for key, value in kept.items() if value}}, ensure_ascii=False)


def sent_of(message: str) -> Sent:
    r"""A message in, the article that it holds out; BadNotation where it is none of ours.

    >>> article = Article.of("One.\n\nTwo.\n", outlet="The Courier", published=date(2025, 8, 7))
    >>> sent_of(message_of(Sent("one", article))) == Sent("one", article)
    True
    """
    try:
        said = json.loads(message)
        article = _article(said)
        name, told = str(said.get("name", "")), said["id"]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as fault:
        raise BadNotation(f"no report in the message ({type(fault).__name__}: {fault}): {message[:80]!r}") from fault
    if article.id != told:
        raise BadNotation(f"the report of {told} was changed after its request was written")
    return Sent(name, article)


def _article(said: dict[str, Any]) -> Article:
    retrieved = said.get("retrieved")
    outlet = str(said["outlet"])
    article = Article.of(
        "".join(str(part["text"]) for part in said["paragraphs"]),
        outlet=outlet,
        title=str(said["title"]),
        published=date.fromisoformat(said["published"]) if said["published"] else None,
        language=str(said["language"]),
        url=str(said.get("url", "")),
        retrieved=datetime.fromisoformat(retrieved) if retrieved else None,
    )
    return replace(article, source=Source(outlet, str(said.get("author", "")), str(said.get("key", ""))))
