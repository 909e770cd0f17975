"""GUM's CoNLL-U files in, documents as plain data out: text, trees, mentions with their chains, dates."""

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path

from verbale.evaluate.expressions import Interval, TimedText
from verbale.records.text import Span

_META = re.compile(r"# (?:meta::)?([\w ]+?) = (.*)")
_BRACKET = re.compile(r"\(([^()]+)|([^()]*)\)")
_DATE = re.compile(r"<date([^>]*)>|</date>")
_ATTRIBUTE = re.compile(r'(\w+):::"([^"]*)"')
_DAYS = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?")
_RANGES = (("when", "when"), ("from", "to"), ("notBefore", "notAfter"))
_PERSONAL = frozenset({"PRP", "PRP$"})


@dataclass(frozen=True, slots=True)
class GumToken:
    """One word with its tree; `head` counts over the document, the head of a root is the root itself."""

    span: Span
    form: str
    upos: str
    xpos: str
    head: int
    deprel: str
    is_start: bool


@dataclass(frozen=True, slots=True)
class GumMention:
    """Tokens `[first, last)` that mean an entity: their head, the chain's name, whether by name or by pronoun."""

    first: int
    last: int
    head: int
    chain: str
    kind: str


@dataclass(frozen=True, slots=True)
class GumDoc:
    """One document of GUM."""

    id: str
    created: date | None
    text: str
    tokens: tuple[GumToken, ...]
    mentions: tuple[GumMention, ...]
    times: tuple[Interval, ...]

    def span(self, first: int, last: int) -> Span:
        """Tokens `[first, last)` in, their characters out."""
        return Span(self.tokens[first].span.start, self.tokens[last - 1].span.end)

    def is_name(self, mention: GumMention) -> bool:
        """Whether a mention's head is a proper noun."""
        return self.tokens[mention.head].upos == "PROPN"

    def is_pronoun(self, mention: GumMention) -> bool:
        """Whether a mention is nothing but a personal or possessive pronoun."""
        return mention.last - mention.first == 1 and self.tokens[mention.first].xpos in _PERSONAL

    def timed(self) -> TimedText | None:
        """The document as a text with times; None where its day is not known."""
        return TimedText(self.id, self.text, self.created, self.times) if self.created else None


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of CoNLL-U with its place in the text."""

    cells: tuple[str, ...]
    misc: Mapping[str, str]
    span: Span
    base: int  # the number of the document's tokens before this sentence


def read(path: Path) -> tuple[GumDoc, ...]:
    """A CoNLL-U file, or a folder of them, in, its documents out."""
    files = sorted(path.glob("*.conllu")) if path.is_dir() else [path]
    return tuple(document(file.read_text(encoding="utf-8")) for file in files)


def document(conllu: str) -> GumDoc:
    """The text of one CoNLL-U document in, the document out."""
    lines = conllu.splitlines()
    meta = {found[1]: found[2] for line in lines if (found := _META.match(line))}
    text, rows = _laid_out(lines)
    tokens = tuple(map(_token, rows))
    mentions = tuple(_mentions(rows, [token.head for token in tokens]))
    return GumDoc(meta["newdoc id"], _created(meta), text, tokens, mentions, tuple(_times(rows)))


def _laid_out(lines: Sequence[str]) -> tuple[str, list[_Row]]:
    """Sentences are joined by a space, paragraphs by an empty line."""
    text, rows = "", list[_Row]()
    gap = ""
    for full, group in groupby(lines, key=bool):
        if not full:
            continue
        sentence = list(group)
        gap = "\n\n" if text and any(line.startswith("# newpar") for line in sentence) else gap
        text += gap
        words, added = _sentence([line.split("\t") for line in sentence if line[0] != "#"], len(text), len(rows))
        text += words
        rows.extend(added)
        gap = " "
    return text, rows


def _sentence(cells: list[list[str]], start: int, base: int) -> tuple[str, list[_Row]]:
    """The parts of a multiword token ("world's") share its characters one after the other."""
    text, rows, joined_to = "", list[_Row](), 0
    for row in cells:
        number, form = row[0], row[1]
        misc = dict(entry.partition("=")[::2] for entry in row[9].split("|"))
        if "-" in number:
            joined_to = int(number.partition("-")[2])
        if not number.isdecimal():
            continue
        rows.append(_Row(tuple(row), misc, Span(start + len(text), start + len(text) + len(form)), base))
        glued = misc.get("SpaceAfter") == "No" or int(number) < joined_to
        text += form if glued else f"{form} "
    return text.rstrip(" "), rows


def _token(row: _Row) -> GumToken:
    number, form, _, upos, xpos, _, head, deprel = row.cells[:8]
    own = row.base + int(number) - 1
    above = row.base + int(head) - 1 if head != "0" else own
    return GumToken(row.span, form, upos, xpos, above, deprel, number == "1")


def _mentions(rows: Sequence[_Row], heads: Sequence[int]) -> Iterator[GumMention]:
    """Brackets open with "(chain-kind-…" and close with "chain)", or with ")" just behind their own opening."""
    opened: list[tuple[str, str, int]] = []
    for index, row in enumerate(rows):
        for bracket in _BRACKET.finditer(row.misc.get("Entity", "")):
            begins, ends = bracket[1], bracket[2]
            if begins:
                chain, _, rest = begins.partition("-")
                opened.append((chain, rest.partition("-")[0], index))
                continue
            place = _last_open([chain for chain, _, _ in opened], ends)
            if place is not None:
                chain, kind, first = opened.pop(place)
                yield _mention(chain, kind, first, index + 1, heads)


def _last_open(chains: Sequence[str], chain: str) -> int | None:
    """The bracket opened last, or the last of that chain."""
    if not chain:
        return len(chains) - 1 if chains else None
    return next((place for place in reversed(range(len(chains))) if chains[place] == chain), None)


def _mention(chain: str, kind: str, first: int, last: int, heads: Sequence[int]) -> GumMention:
    """The head is the first token that hangs on one outside."""
    inside = range(first, last)
    head = next((index for index in inside if heads[index] not in inside or heads[index] == index), first)
    return GumMention(first, last, head, chain.partition("[")[0], kind)


def _times(rows: Sequence[_Row]) -> Iterator[Interval]:
    start, told = 0, ""
    for row in rows:
        for mark in _DATE.finditer(row.misc.get("XML", "")):
            if mark[0] != "</date>":
                start, told = row.span.start, mark[1]
                continue
            days = _interval(dict(_ATTRIBUTE.findall(told)))
            end = row.span.end
            if days is not None and start < end:
                yield Interval(Span(start, end), *days)


def _interval(told: Mapping[str, str]) -> tuple[date, date] | None:
    for begins, ends in _RANGES:
        first, last = _DAYS.fullmatch(told.get(begins, "")), _DAYS.fullmatch(told.get(ends, ""))
        if first and last:
            return _day(first, last=False), _day(last, last=True)
    return None


def _day(found: re.Match[str], *, last: bool) -> date:
    year, month = int(found[1]), int(found[2] or (12 if last else 1))
    return date(year, month, int(found[3] or (monthrange(year, month)[1] if last else 1)))


def _created(meta: Mapping[str, str]) -> date | None:
    found = _DAYS.fullmatch(meta.get("dateCreated", ""))
    return _day(found, last=False) if found and found[3] else None
