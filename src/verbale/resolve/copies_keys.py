"""A report's words in, the keys that its copies share with it out: MinHash in bands, by rensa (the door to it).

Two sets of bands: over the whole report, which finds copies with words changed and paragraphs left out, and over its first
words, which finds those of which only the beginning was taken.
"""

from collections.abc import Iterator, Sequence
from hashlib import blake2b
from itertools import batched, pairwise
from struct import pack

SHORTEST = 20
"""Reports of fewer words are copies only where all words are the same: "page not found" is like many a page."""
_LEAD = 80  # words: two or three paragraphs, the shortest stretch that is taken over
# Bands and rows: two reports of which half the pairs of words are shared meet in one band of the whole with 54 %, at .7 with 96 %;
# docs/decisions/2026-11-26-copies.md has what was measured with these and others.
_WHOLE, _FIRST = ("w", 12, 4), ("f", 8, 3)
_SEED = 1871


def keys_of(words: Sequence[str], language: str) -> tuple[str, ...]:
    """The words of a report and its language in, its keys out; reports in two languages never share one.

    >>> words = [f"word{place}" for place in range(100)]
    >>> bool({*keys_of(words, "en")} & {*keys_of(words[:90], "en")}), bool({*keys_of(words, "en")} & {*keys_of(words, "fr")})
    (True, False)
    """
    small = [word.casefold() for word in words]
    if not small:
        return ()
    if len(small) < SHORTEST:
        return (_key("e", 0, language, " ".join(small).encode()),)
    return (*_bands(small, language, *_WHOLE), *_bands(small[:_LEAD], language, *_FIRST))


def _bands(words: Sequence[str], language: str, kind: str, bands: int, rows: int) -> Iterator[str]:
    from rensa import RMinHash

    hashes = RMinHash(bands * rows, _SEED)
    hashes.update({f"{first} {second}" for first, second in pairwise(words)})
    for number, band in enumerate(batched(hashes.digest(), rows)):
        yield _key(kind, number, language, pack(f"{rows}I", *band))


def _key(kind: str, number: int, language: str, what: bytes) -> str:
    digest = blake2b(what, digest_size=8, key=f"{kind}{number} {language}".encode()[:64])
    return f"{kind}{digest.hexdigest()}"
