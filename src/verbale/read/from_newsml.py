"""News agencies' XML in (NewsML-G2, NITF), an Article for each news item with words out.

The parser unfolds no entities, reads no other file and fetches nothing.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from verbale.errors import BadUse
from verbale.read.decode import one_line, web_address
from verbale.read.input import Found, Input
from verbale.read.metadata import Metadata
from verbale.read.moments import day_of
from verbale.read.pieces import plain

# Elements that stand on lines of their own, in XHTML and in NITF.
_BLOCKS = frozenset(
    "p div li ul ol h1 h2 h3 h4 h5 h6 blockquote tr table section article block bq hl2 pre hr br body body.content dd dt".split()
)
# What is no part of the report's words: pictures with their captions, what the editor tells the desk.
_LEFT_AWAY = frozenset(
    "media script style head figure figcaption nitf-table-metadata ednote dateline body.head body.end".split()
)
_WITHDRAWN = frozenset({"canceled", "cancelled", "withheld"})
_DAYS = ("contentCreated", "contentModified", "firstCreated", "versionCreated")


def read(source: Input) -> Iterator[Found]:
    """An Input in, for each news item its Article, or why it has none, out."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False)
    root = etree.fromstring(source.whole(), parser)
    items = [root] if root is not None and _name(root) in {"newsItem", "nitf"} else list(_all(root, "newsItem"))
    if not items:
        yield source.problem("no news item was found in the file")
    if parser.error_log:
        yield source.problem(f"the XML is broken: {parser.error_log[0].message[:200]}; what could be was read")
    for number, item in enumerate(items, 1):
        place = source.place if len(items) == 1 else f"{source.place}#{number}"
        yield _item(source, item, place)


def _item(source: Input, item: Any, place: str) -> Found:
    status = next((one.get("qcode", "").rpartition(":")[2] for one in _all(item, "pubStatus")), "")
    if status in _WITHDRAWN:
        return source.problem(f"its provider calls the item {status}; it was not read", place)
    told = _of_nitf(item) if _name(item) == "nitf" else _of_newsml(item)
    paragraphs = _paragraphs(item)
    if not paragraphs:
        return source.problem("the news item has no words (a picture, a film, a package)", place)
    head = [told.title] if told.title and told.title != paragraphs[0] else []
    return source.found(source.article("\n\n".join((*head, *paragraphs)) + "\n", told), place)


def _of_newsml(item: Any) -> Metadata:
    titles = [one for name in ("headline", "title") for one in _all(item, name)]
    language = next((one.get("tag") for one in _all(item, "language")), None) or item.get(_LANG)
    return Metadata(
        title=next(filter(None, map(_words, titles)), ""),
        published=next(filter(None, (_day(_words(one)) for name in _DAYS for one in _all(item, name))), None),
        language=one_line(language).partition("-")[0].lower(),
        outlet=_party(item, ("infoSource", "provider")),
        url=next(filter(None, (web_address(one.get("href")) for one in _all(item, "link", "remoteContent"))), ""),
        author=_party(item, ("creator", "by")),
        key=one_line(item.get("guid")),
    )


def _of_nitf(item: Any) -> Metadata:
    told = [one.get("norm") for one in _all(item, "date.issue", "story.date")]
    return Metadata(
        title=next(filter(None, map(_words, _all(item, "hl1", "title"))), ""),
        published=next(filter(None, map(_day, filter(None, told))), None),
        outlet=next(filter(None, (one_line(one.get("name")) for one in _all(item, "pubdata"))), ""),
        author=next(filter(None, map(_words, _all(item, "byline"))), "").removeprefix("By "),
        key=next(filter(None, (one_line(one.get("id-string")) for one in _all(item, "doc-id"))), ""),
    )


_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def _party(item: Any, names: tuple[str, ...]) -> str:
    """The first of these that has a name, a text or a literal."""
    for one in (one for name in names for one in _all(item, name)):
        named = next(filter(None, map(_words, _all(one, "name"))), "") or one_line(one.get("literal"))
        if named or (_name(one) == "by" and (named := _words(one))):
            return named
    return ""


def _paragraphs(item: Any) -> list[str]:
    for holder in _all(item, "inlineXML", "body.content", "inlineData", "body"):
        lines = plain(_words_of(holder)) if _name(holder) == "inlineData" else _lines(holder)
        if lines:
            return lines
    return []


def _words_of(element: Any) -> str:
    return "".join(element.itertext())


def _lines(element: Any) -> list[str]:
    body = next(iter(_all(element, "body.content", "body")), element)
    return [line for line in (one_line(part) for part in "".join(_flow(body)).split("\n\n")) if line]


def _flow(element: Any) -> Iterator[str]:
    """What an element says, with a blank line around each block."""
    name = _name(element)
    edge = "\n\n" if name in _BLOCKS else ""
    yield edge
    if name not in _LEFT_AWAY:
        yield (element.text or "").replace("\n", " ") if name else ""
        for inner in element:
            yield from _flow(inner)
            yield (inner.tail or "").replace("\n", " ")
    yield edge


def _all(element: Any, *names: str) -> Iterable[Any]:
    """The elements of these names within, in whatever namespace; those of the first name first."""
    return (one for name in names for one in ([] if element is None else element.iter(f"{{*}}{name}")))


def _name(element: Any) -> str:
    """An element's name without its namespace; "" for comments and entities."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _words(element: Any) -> str:
    return one_line(_words_of(element))


def _day(words: str) -> date | None:
    try:
        return day_of(words)
    except BadUse:
        return None
