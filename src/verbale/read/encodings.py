"""Bytes in, the encoding in which they are written out, with a word on it where it had to be guessed. The door to charset-normalizer."""

import codecs
import re
from typing import NamedTuple

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark begins alike
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 16_384  # bytes by which is guessed: some milliseconds
# Words with letters beyond ASCII. In Latin scripts few of their letters are such (Turkish a third), in others nearly all.
_WORDS = re.compile(rb"[A-Za-z\x80-\xff]*[\xc0-\xff][A-Za-z\x80-\xff]*")
_LATIN, _FEW = 0.5, 8  # a share; letters of such words that say nothing yet
_WITHIN = re.compile(r"[^\W\d_][\u00a1-\u00b9\u00bb-\u00bf\u00d7\u00f7\x80-\x9f][^\W\d_]")  # no word is written so
# What news are written in where they are not in UTF-8: of all that there are, the detector would find Polish in Inuit's.
_IN_LATIN = ("cp1250", "iso8859_2", "cp1254", "cp1257", "cp1252")
_IN_OTHERS = (
    "cp1251", "koi8_r", "iso8859_5", "cp866", "cp1253", "cp1255", "cp1256", "gb18030", "big5", "cp932", "euc_jp", "cp949", "cp874",
)  # fmt: skip
_HALF_WIDE = re.compile("[\uff61-\uff9f]")  # whole texts of these are Russian taken for Japanese
_HANGING = 10  # characters that are whole for each that is not: UTF-8 in which something is broken
_NAMES = re.compile(r"^cp(125\d)$")


class Encoding(NamedTuple):
    """Python's name of an encoding, and what to tell the user of it."""

    name: str
    note: str = ""


def encoding_of(data: bytes, *, cut: bool = False) -> Encoding:
    """Bytes in (`cut`: the first of more), their encoding out: by their mark, UTF-8, UTF-16 without a mark, else guessed.

    >>> encoding_of("Genève".encode("latin-1"))
    Encoding(name='cp1252', note='not UTF-8; read as Windows-1252')
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return Encoding(name)
    if b"\x00" in data[:_SAMPLE] and (wide := _wide(data[:_SAMPLE])):
        return Encoding(wide, f"without a mark; read as {wide.upper()}")
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data, final=not cut)
    except UnicodeDecodeError as fault:
        return _hanging(data) or _guessed(data[max(0, fault.start - _SAMPLE // 2) :][:_SAMPLE])
    return Encoding("utf-8")


def _wide(sample: bytes) -> str:
    """UTF-16 without its mark: one order of the bytes gives words with spaces between them, the other none."""
    even = sample[: len(sample) // 2 * 2]
    spaces, name = max((even.decode(one, "replace").count(" "), one) for one in ("utf-16-le", "utf-16-be"))
    text = even.decode(name, "replace")
    wordly = sum(letter.isalpha() or letter.isspace() or " " < letter <= "~" for letter in text)
    return name if spaces * 50 > len(text) and wordly * 10 > len(text) * 9 else ""


def _hanging(data: bytes) -> Encoding | None:
    """UTF-8 in which a few characters are broken, as where a file was cut and joined; None where it is none."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(letter > "\x7f" for letter in text) - broken
    return (
        Encoding("utf-8", f"not quite UTF-8: {broken} characters could not be read")
        if whole > _HANGING * broken
        else None
    )


def _guessed(sample: bytes) -> Encoding:
    words = b"".join(_WORDS.findall(sample))
    latin = sum(byte > 0x7F for byte in words) <= max(_FEW, _LATIN * len(words))
    # a single accent fits Western and Central European alike: the more common one, unless signs would stand within words
    plain = latin and not _WITHIN.search(sample.decode("cp1252", "replace"))
    name = "cp1252" if plain else _best(sample, latin=latin)
    return Encoding(name, f"not UTF-8; read as {_NAMES.sub(r'Windows-\1', name).replace('_', '-')}")


def _best(sample: bytes, *, latin: bool) -> str:
    from charset_normalizer import from_bytes

    for found in from_bytes(sample, cp_isolation=list(_IN_LATIN if latin else _IN_OTHERS)):
        text = str(found)
        if len(_HALF_WIDE.findall(text)) * 3 < len(text) and not (latin and _WITHIN.search(text)):
            return found.encoding
    return "cp1252"
