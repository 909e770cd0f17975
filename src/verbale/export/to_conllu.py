r"""Records in, CoNLL-U out: plain tokens without syntax, each with the accounts and statements in which it plays a part in MISC.

A store keeps no parses; who wants trees parses the text anew. The text itself stands whole in the file: SpaceAfter, SpacesAfter
and SpacesBefore (as UDPipe writes them) tell every space.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from urllib.parse import quote

from verbale.export.plain_tokens import PlainToken, sentences, tokens
from verbale.export.records import Choices, Records
from verbale.export.told_spans import Part, not_wrong, parts_of, stands_in
from verbale.export.web_links import web_link
from verbale.export.writing import text_file
from verbale.records.account import Account
from verbale.records.reading import Reading
from verbale.records.text import Article
from verbale.records.voice import Statement

_SPELT = {" ": r"\s", "\t": r"\t", "\n": r"\n", "\r": r"\r", "|": r"\p", "\\": r"\\"}

type _Marks = dict[int, list[tuple[str, str, str]]]
"""For each token by its place in the article: kind of record, id and part ("B-who")."""


def write(records: Records, place: Path, _choices: Choices) -> None:
    """Records in, at `place` a CoNLL-U file, a document an article."""
    with text_file(place) as file:
        for reading in not_wrong(records):
            for line in lines(reading):
                file.write(line + "\n")


def lines(reading: Reading) -> Iterator[str]:
    """A reading in, the lines of its document out; none for a text without a word."""
    found = tokens(reading.article.text)
    marks = _marks(reading, found)
    first = 0
    for number, sentence in enumerate(sentences(found), 1):
        if number == 1:
            yield from _document(reading.article)
        yield f"# sent_id = {_cell(reading.article.id)}-{number}"
        yield f"# text = {reading.article.text[sentence[0].span.start : sentence[-1].span.end]}"
        yield from _told(reading, sentence)
        before = reading.article.text[: sentence[0].span.start] if number == 1 else ""
        for index, token in enumerate(sentence):
            misc = [*_spaces(token, "" if index else before), *_parts(marks.get(first + index, []))]
            yield "\t".join((str(index + 1), token.form, *"_______", "|".join(misc) or "_"))
        yield ""
        first += len(sentence)


def _document(article: Article) -> Iterator[str]:
    yield f"# newdoc id = {_cell(article.id)}"
    told = {
        "outlet": article.source.outlet,
        "published": str(article.published or ""),
        "title": article.title,
        "url": web_link(article.url),
        "language": article.language,
    }
    for name, value in told.items():
        if value.split():
            yield f"# {name} = {' '.join(value.split())}"


def _told(reading: Reading, sentence: list[PlainToken]) -> Iterator[str]:
    """The accounts whose deed stands in a sentence, each as a line of the notation."""
    start, end = sentence[0].span.start, sentence[-1].span.end
    for account in reading.accounts:
        if start <= account.did.trigger.span.start < end:
            yield f"# {_cell(account.id)} = {' '.join(str(account).split())}"


def _marks(reading: Reading, found: list[PlainToken]) -> _Marks:
    starts = [token.span.start for token in found]
    ends = [token.span.end for token in found]
    marks: _Marks = defaultdict(list)
    for record, part in _all_parts(reading):
        span = part.evidence.span
        covered = range(bisect_left(ends, span.start + 1), bisect_left(starts, span.end))
        for index in covered:
            side = "B" if index == covered.start else "I"
            mark = (type(record).__name__, _cell(record.id), f"{side}-{part.role}")
            if mark not in marks[index]:
                marks[index].append(mark)
    return marks


def _all_parts(reading: Reading) -> Iterator[tuple[Account | Statement, Part]]:
    records: Iterator[Account | Statement] = chain(reading.accounts, reading.statements)
    for record in records:
        for part in parts_of(record):
            if stands_in(part.evidence, reading.article.text):
                yield record, part


def _spaces(token: PlainToken, before: str) -> Iterator[str]:
    if before:
        yield f"SpacesBefore={_spelt(before)}"
    if not token.after:
        yield "SpaceAfter=No"
    elif token.after != " ":
        yield f"SpacesAfter={_spelt(token.after)}"


def _spelt(spaces: str) -> str:
    r"""Spaces in, as UDPipe spells them out; those that it has no letter for by their number.

    >>> _spelt(" \n"), _spelt("\u2028")
    ('\\s\\n', '\\u2028')
    """
    return "".join(_SPELT.get(sign) or f"\\u{ord(sign):04x}" for sign in spaces)


def _parts(marks: list[tuple[str, str, str]]) -> Iterator[str]:
    """Marks in, what stands in MISC out: ids and parts in two lists of one length, parted by ";"."""
    for kind in ("Account", "Statement"):
        mine = [(id_, part) for known, id_, part in marks if known == kind]
        if mine:
            yield f"{kind}={';'.join(id_ for id_, _ in mine)}"
            yield f"{'Role' if kind == 'Account' else 'Part'}={';'.join(part for _, part in mine)}"


def _cell(id_: str) -> str:
    """An id in, the same without what would part a cell out."""
    return quote(id_, safe=":-", errors="backslashreplace") or "none"
