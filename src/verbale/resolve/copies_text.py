"""A report's text in, its sentences without headline, byline, dateline and boilerplate out, as two reports are compared by them."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from verbale.resolve.copies_words import boilerplate

# Chinese and Japanese write no spaces: there each letter counts as a word.
_LETTER = re.compile("([\u3040-\u30ff\u3400-\u9fff])")
_SENTENCE_END = re.compile(r"[.!?…][\"'”»’)\]]*\s+|[。！？]")
_MARK = re.compile(r"[^\w\s]+")
# Ways of writing one word: they go without a trace; all other marks part words, also the point of a number.
_TRACELESS = ("'", "’", "-", "‐", "‑", "–")
_SHORT = (("U.S.", "US"), ("U.K.", "UK"), ("U.N.", "UN"), ("E.U.", "EU"))
_ENDS = tuple(".!?…。！？:;\"'”»’)]")
_EMPTY_LINE = re.compile(r"\n[^\S\n]*\n")
MOST_WORDS = 4_000
"""So many words of a report are compared one by one; what stands behind them must be the same to the letter."""
_LONGEST_LINE = 300  # a line of boilerplate has no more characters
_LONGEST_HEADLINE = 30  # words


@dataclass(frozen=True, slots=True)
class Body:
    """What a report says: each sentence as its words with single spaces, and whether it calls itself corrected or updated."""

    sentences: tuple[str, ...]
    corrected: bool = False


def body_of(text: str, title: str = "") -> Body:
    r"""A report's text and title in, its Body out.

    >>> body_of("Two held in Oslo\n\nOSLO (AP) — Police held two men. “They left,” she said.\n\nReporting by A. Berg").sentences
    ('Police held two men', 'They left she said')
    """
    lines = _paragraphs(unicodedata.normalize("NFKC", text))
    told = "\n".join(_own_lines(lines, title)) + "\n"
    for short, plain in _SHORT:
        told = told.replace(short, plain)
    sentences = tuple(filter(None, map(_words, _without_marks(_SENTENCE_END.sub("\n", told)).split("\n"))))
    marked = boilerplate().corrected.search("\n".join(lines)[:2_000].lower() + " " + title.lower())
    return Body(sentences, bool(marked))


def _paragraphs(text: str) -> list[str]:
    """A text in, its paragraphs without wraps out; one without an empty line has a paragraph on each line."""
    blocks = [block for block in _EMPTY_LINE.split(text) if block.strip()]
    lines = [" ".join(block.split()) for block in blocks] if len(blocks) > 1 else map(str.strip, text.splitlines())
    return list(filter(None, lines))


def _own_lines(lines: list[str], title: str) -> Iterator[str]:
    headline = _words(_without_marks(title))
    own = [
        line
        for line in lines
        if not _is_about(line)
        and not (headline and len(line) < 2 * len(title) and _words(_without_marks(line)) == headline)
    ]
    for place, line in enumerate(own[1:] if len(own) > 1 and _is_headline(own[0]) else own):
        found = boilerplate().dateline.match(line) if place == 0 else None
        told = line[found.end() :] if found else line
        yield told[:-60] + boilerplate().signature.sub("", told[-60:])


def _is_about(line: str) -> bool:
    """Whether a line is about the text: who wrote it, where to read on; or no more than an agency's name."""
    if len(line) > _LONGEST_LINE:
        return False
    small, known = line.lower(), boilerplate()
    if small.startswith(known.begins) or small.endswith(known.ends) or known.alone.match(line):
        return True
    return bool(known.corrected.match(small)) or _is_byline(line)


def _is_byline(line: str) -> bool:
    return (
        line.lower().startswith(("by ", "par ", "por ", "von ", "di "))
        and len(line.split()) <= 8
        and not line.endswith(_ENDS)
    )


def _is_headline(line: str) -> bool:
    return not line.endswith(_ENDS) and len(line.split()) <= _LONGEST_HEADLINE


def _without_marks(text: str) -> str:
    """A text in, its words and line ends out."""
    for mark in _TRACELESS:
        text = text.replace(mark, "")
    told = _MARK.sub(" ", text)
    return told if told.isascii() else _LETTER.sub(r" \1 ", told)


def _words(sentence: str) -> str:
    return " ".join(sentence.split())
