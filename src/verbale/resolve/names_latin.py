"""A name in any script in, the same in plain small Latin letters out: the door to the transliteration library."""

import re
from functools import lru_cache

_CAMEL = re.compile(r"(?<=[a-z'])(?=[A-Z])")
_ARTICLE = re.compile(r"^(?:[AaEe]l)(?=[A-Z])")
_ARABIC = ("؀", "ۿ")
_HEBREW = ("֐", "׿")
_OPENS = "اأإآعٱ"  # begin a name with a vowel that Latin letters write
_SILENT = str.maketrans(dict.fromkeys("'’‘ʼʹʺ`ˈʿʾ\"“”„«».,()", ""))


_SPOKEN = str.maketrans(
    {"š": "sh", "č": "ch", "ž": "zh", "ć": "ch", "đ": "dj", "ş": "sh", "ș": "sh", "ŝ": "shch", "ţ": "ts", "ț": "ts"}
)


@lru_cache(maxsize=100_000)
def latin(word: str) -> tuple[str, ...]:
    """One word of a name in, its small Latin letters out: as read, and with marks merely dropped where that is something else.

    Syllables of Han and Hangul are parted by hyphens.

    >>> latin("Ардзинба"), latin("习近平"), latin("Milošević"), latin("محمد"), latin("O’Neill")
    (('ardzinba',), ('xi-jin-ping',), ('miloshevich', 'milosevic'), ('mhmd',), ('oneill',))
    """
    if word.isascii():
        return (_ARTICLE.sub("al-", word).translate(_SILENT).lower(),)
    if vowelless(word):
        bare = word.removeprefix("ال") if len(word) > _SHORT else word
        return (("a" if bare[:1] in _OPENS else "") + _plain(bare).removeprefix("a"),)
    return tuple(dict.fromkeys((_plain(word.lower().translate(_SPOKEN)), _plain(word))))


def _plain(word: str) -> str:
    from anyascii import anyascii

    plain = anyascii(word)
    return (_CAMEL.sub("-", plain) if _unspaced(word) else plain).translate(_SILENT).lower()


_SHORT = 4  # "ال" before two letters is no article


def vowelless(word: str) -> bool:
    """Whether a word stands in a script that leaves vowels out.

    >>> vowelless("محمد"), vowelless("Muhammad")
    (True, False)
    """
    return any(_ARABIC[0] <= letter <= _ARABIC[1] or _HEBREW[0] <= letter <= _HEBREW[1] for letter in word)


def _unspaced(word: str) -> bool:
    """Han, kana and Hangul write a whole name without a space."""
    return any("぀" <= letter <= "鿿" or "가" <= letter <= "힣" for letter in word)
