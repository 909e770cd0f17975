"""Bytes in, text out, with a word on anything that had to be guessed."""

import re
from dataclasses import dataclass

from verbale.read.encodings import encoding_of

_HALF = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\ufffd]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and what to tell the user of it; `text` is None where the bytes are no text."""

    text: str | None
    note: str = ""


def decode(data: bytes) -> Decoded:
    """Bytes in, Decoded out: UTF-8, UTF-16 or UTF-32 by their marks, else what was guessed with a note; None for binary data.

    >>> decode("Genève".encode("latin-1"))
    Decoded(text='Genève', note='not UTF-8; read as Windows-1252')
    """
    if not data.strip():
        return Decoded(None, "the file is empty")
    encoding = encoding_of(data)
    return _checked(data.decode(encoding.name, "replace"), encoding.note)


def _checked(text: str, note: str) -> Decoded:
    sample = text[:65536]
    dirt = len(_CONTROL.findall(sample))
    # 5 %: a stray NUL or escape sequence is dirt, one in twenty characters is a picture or an archive.
    if dirt * 20 > len(sample):
        return Decoded(None, "the file holds binary data, no text")
    return Decoded(text, note)


def one_line(words: str | None) -> str:
    r"""Words of a page or feed in, the same as one whole line out; "" for none.

    >>> one_line(" Rain\n fell. "), one_line(None)
    ('Rain fell.', '')
    """
    return " ".join(whole(words or "").split())


def web_address(words: str | None) -> str:
    """What a page or feed says is an address in, the same if it is one of the web out, else "".

    >>> web_address("https://courier.example/1"), web_address("javascript:alert(1)")
    ('https://courier.example/1', '')
    """
    line = one_line(words)
    return line if line.startswith(("https://", "http://")) else ""


def whole(words: str) -> str:
    r"""Words in, the same with U+FFFD for each half of a surrogate pair out: JSON can spell one, no file can hold it.

    >>> whole("Lom\ud800é") == "Lom\ufffdé"
    True
    """
    if words.isascii():
        return words
    return _HALF.sub("\ufffd", words)
