"""A PDF with a layer of text in, one Article out; of a scanned one, which is a picture of words, a Problem."""

import io
import logging
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from time import monotonic
from typing import Any

from verbale.read.decode import one_line, whole
from verbale.read.input import Found, Input
from verbale.read.metadata import Metadata
from verbale.read.meter import Beyond

_FEWEST = 40  # letters of a page on average, below which the pages are pictures with a stray word
_BREAK, _LINE = "\x1e", "\x1f"  # a paragraph's end and a line's; no text holds them
_FULL = 0.75  # of the longest line of the page
_HYPHEN = re.compile(rf"(?<=[^\W\d_])[-\u00ad\u2010]{_LINE}(?=[^\W\d_A-Z])")
_FILE_NAME = re.compile(r"^(?:Microsoft Word - |untitled)|\.(?:docx?|odt|indd|qxd|pdf|tex)$", re.IGNORECASE)
_ENDS = re.compile(r"[.!?:…»”\"')\]]\s*$")


def read(source: Input) -> Iterator[Found]:
    """An Input in, a Problem for what had to be left away, then the Article out."""
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it could not read we tell ourselves
    document = PdfReader(io.BytesIO(source.whole()))
    if document.is_encrypted and not document.decrypt(""):
        yield source.problem("locked with a password; nothing was read from it")
        return
    pages = list(_pages(source, document))
    text = whole(_joined(map(_flowing, pages)))
    if sum(map(str.isalpha, text)) < _FEWEST * len(pages) or not pages:
        yield source.problem("no layer of text: the pages are pictures (a scan); make one by an OCR program first")
        return
    source, problems = source.beside()
    yield from problems
    article = source.article(text + "\n", _known(document))
    if len(document.pages) > source.limits.pages:
        says = f"only the first {source.limits.pages:,} of {len(document.pages):,} pages were read (limit pages)"
        yield source.problem(says, article=article.id)
    yield source.found(article)


def _pages(source: Input, document: Any) -> Iterator[str]:
    stop = _clock(source.limits.seconds)
    for page in islice(document.pages, source.limits.pages):
        stop()
        yield page.extract_text(visitor_operand_before=stop)


def _clock(seconds: int) -> Callable[..., None]:
    """Seconds in, what is called at every step and ends the work when they are over out."""
    end = monotonic() + seconds

    def stop(*_: object) -> None:
        if monotonic() > end:
            raise Beyond(f"takes longer than {seconds} seconds (limit seconds); nothing was read from it")

    return stop


def _flowing(page: str) -> str:
    """A page's lines in, its paragraphs out: a line that is full, or ends no sentence, goes on in the next one."""
    lines = page.split("\n")
    full = _FULL * max(map(len, lines), default=0)
    ends = (not line.strip() or (len(line) < full and _ENDS.search(line) is not None) for line in lines)
    text = "".join(f"{line.strip()}{_BREAK if end else _LINE}" for line, end in zip(lines, ends, strict=True))
    return _HYPHEN.sub("", text).replace(_BREAK, "\n\n").replace(_LINE, " ").strip()


def _joined(pages: Iterable[str]) -> str:
    """Pages in, the whole text out: a sentence may go on on the next page."""
    text = ""
    for page in filter(None, pages):
        text += ("" if not text else "\n\n" if _ENDS.search(text) else " ") + page
    return text


def _known(document: Any) -> Metadata:
    """Title and author; never the day: that on which the file was made is a guess at the one of publication."""
    told = document.metadata
    title = one_line(told.title) if told else ""
    made_up = _FILE_NAME.search(title)
    return Metadata(title="" if made_up else title, author=one_line(told.author) if told else "")
