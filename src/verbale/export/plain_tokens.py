r"""A text in, its sentences and tokens out by rules that fit on a page: for formats of tokens, where no parse is kept.

A token is a run of letters, digits and their marks, with apostrophes, hyphens, full stops and commas that stand between two of
them; any other sign that is no space is a token. A sentence ends at a line's end, and behind . ! ? … and the closing quotation
marks and brackets upon it, where space follows and then no small letter; not behind a single capital ("J. Smith").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from verbale.records.text import Span

# Spaces and control characters part tokens; all else belongs to one.
_GAP = r"\s\x00-\x1f\x7f-\x9f"
_TOKEN = re.compile(rf"\w+(?:[-'’.,]\w+)*|[^{_GAP}]")
_ENDS = frozenset(".!?…。！？؟")
_CLOSES = frozenset("\"'”’»)]}›」』")


@dataclass(frozen=True, slots=True)
class PlainToken:
    """A token: its place in the text, and the spaces that follow it."""

    span: Span
    form: str
    after: str


def tokens(text: str) -> list[PlainToken]:
    """A text in, its tokens out; what stands before the first is `text[: tokens[0].span.start]`.

    >>> [token.form for token in tokens("Mr. Otieno's army, 1,200 strong, left.")]
    ['Mr', '.', "Otieno's", 'army', ',', '1,200', 'strong', ',', 'left', '.']
    """
    found = [match.span() for match in _TOKEN.finditer(text)]
    starts = [start for start, _ in found[1:]] + [len(text)]
    return [PlainToken(Span(a, b), text[a:b], text[b:c]) for (a, b), c in zip(found, starts, strict=bool(found))]


def sentences(found: list[PlainToken]) -> Iterator[list[PlainToken]]:
    r"""Tokens in, the same in sentences out.

    >>> [len(one) for one in sentences(tokens("J. Ruiz left. “Stay!” he was told.\nNo talks"))]
    [5, 8, 2]
    """
    sentence: list[PlainToken] = []
    for index, token in enumerate(found):
        sentence.append(token)
        if index + 1 == len(found) or _breaks(token) or (_closed(sentence) and _opens(token, found[index + 1])):
            yield sentence
            sentence = []


def _breaks(token: PlainToken) -> bool:
    """Whether a line ends behind the token, for whichever reader: U+2028 and form feeds end lines too."""
    return len(f"{token.after}.".splitlines()) > 1


def _closed(sentence: list[PlainToken]) -> bool:
    last = len(sentence) - 1
    while last > 0 and sentence[last].form in _CLOSES:
        last -= 1
    initial = last > 0 and len(sentence[last - 1].form) == 1 and sentence[last - 1].form.isupper()
    return sentence[last].form in _ENDS and not initial


def _opens(token: PlainToken, following: PlainToken) -> bool:
    return bool(token.after) and not following.form[0].islower()
