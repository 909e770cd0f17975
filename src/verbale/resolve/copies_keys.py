"""A report's words in, the keys that its copies share with it out: MinHash in bands, by rensa (the door to it).

Two sets of bands: over the whole report, which finds copies with words changed and paragraphs left out, and over its first
words, which finds those of which only the beginning was taken.
"""

from collections.abc import Iterator, Sequence
from hashlib import blake2b
from itertools import batched, pairwise
from struct import pack

from verbale.resolve.copies_text import MOST_WORDS

SHORTEST = 20
"""Reports of fewer words are copies only where all words are the same: "page not found" is like many a page."""
_LEAD = 80  # words: two or three paragraphs, the shortest stretch that is taken over
# Bands and rows: two reports of which half the pairs of words are shared meet in one band of the whole with 54 %, at .7 with 96 %;
# docs/decisions/2026-11-26-copies.md has what was measured with these and others.
_WHOLE, _FIRST = ("w", 12, 4), ("f", 8, 3)
_SEED = 1871
_OPENING = (
    7  # spaces: a first sentence of so many words and one is a key by itself, for texts of which it alone was taken
)


def keys_of(sentences: Sequence[str], language: str) -> tuple[str, ...]:
    """The sentences of a report and its language in, its keys out; reports in two languages never share one.

    >>> words = [f"word{place}" for place in range(100)]
    >>> whole, trimmed, french = keys_of([" ".join(words)], "en"), keys_of([" ".join(words[:90])], "en"), keys_of([" ".join(words)], "fr")
    >>> bool({*whole} & {*trimmed}), bool({*whole} & {*french})
    (True, False)
    """
    words = " ".join(sentences).casefold().split(" ", MOST_WORDS)[:MOST_WORDS]
    if not sentences:
        return ()
    first = next((one for one in sentences if one.count(" ") >= _OPENING), "")
    opening = (_key("s", 0, language, first.casefold().encode("utf-8", "surrogatepass")),) if first else ()
    if len(words) < SHORTEST:
        return (*opening, _key("e", 0, language, " ".join(words).encode("utf-8", "surrogatepass")))
    pairs = [f"{first} {second}" for first, second in pairwise(words)]
    return (*opening, *_bands(pairs, language, *_WHOLE), *_bands(pairs[:_LEAD], language, *_FIRST))


def _bands(pairs: Sequence[str], language: str, kind: str, bands: int, rows: int) -> Iterator[str]:
    from rensa import RMinHash

    hashes = RMinHash(bands * rows, _SEED)
    hashes.update(pairs)
    for number, band in enumerate(batched(hashes.digest(), rows)):
        yield _key(kind, number, language, pack(f"{rows}I", *band))


def _key(kind: str, number: int, language: str, what: bytes) -> str:
    digest = blake2b(what, digest_size=8, key=f"{kind}{number} {language}".encode()[:64])
    return f"{kind}{digest.hexdigest()}"
