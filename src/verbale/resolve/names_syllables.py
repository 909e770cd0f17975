"""The parts of an East Asian name in, its syllables as classes out: alike in pinyin and Wade-Giles, in all romanisations of Korean."""

import re
from collections.abc import Callable
from functools import lru_cache

_CHINESE = re.compile(
    r"(zh|ch|sh|hs|ts|tz|ss|[bpmfdtnlgkhjqxrzcsyw]?)"
    r"(iang|iong|iung|uang|ueng|ang|eng|ing|ong|ung|iao|ian|ien|uai|uei|uan|yuan|eou|iou|ieh|ueh|erh|ai|ao|an|ei|en|er|eh|ia|ie|iu|in|ih|ou|ua|uo|ue|ui|un|uh|a|e|i|o|u)"
)
_KOREAN = re.compile(
    r"(kk|tt|pp|ss|jj|ch|sh|[bpmdtnlrgkhjs]?)"
    r"(yeo|yae|yoo|you|yu|ya|yo|ye|woo|wa|wo|we|wi|eoo|eou|eo|eu|ae|oe|ui|oo|ou|ee|uh|ah|a|e|i|o|u|y)"
    r"(ng|ck|lm|[nmlrkgptbsh](?![aeiouyw]))?"
)
# Wade-Giles and pinyin fall together where newspapers leave out the apostrophes.
_FIRST = {"zh": "C", "ch": "C", "j": "C", "q": "C", "hs": "X", "x": "X", "sh": "S", "ts": "T", "tz": "T", "z": "T", "c": "T", "ss": "s", "b": "p", "d": "t", "g": "k", "y": "", "w": ""}  # fmt: skip
_REST = {"ieh": "ie", "ueh": "ue", "eh": "e", "ien": "ian", "erh": "er", "ih": "i", "uh": "i", "ung": "ong", "iung": "iong", "uei": "ui", "uo": "o", "eou": "iu", "iou": "iu"}  # fmt: skip
# Korean vowels that romanisations mix up.
_VOWEL = {"yeo": "yo", "you": "yo", "yoo": "yu", "eo": "o", "eou": "o", "eu": "o", "u": "o", "oo": "o", "ou": "o", "uh": "o", "woo": "o", "wo": "wo", "ae": "e", "ee": "i", "ah": "a", "oe": "we", "ui": "i", "yae": "ye", "yu": "yo"}  # fmt: skip
_KOREAN_FIRST = {"kk": "k", "g": "k", "tt": "t", "d": "t", "pp": "p", "b": "p", "ss": "s", "jj": "C", "j": "C", "ch": "C", "sh": "s", "r": "l"}  # fmt: skip
_LAST = {"ck": "k", "g": "k", "b": "p", "d": "t", "s": "t", "r": "l", "h": ""}
_MOST = 3


@lru_cache(maxsize=20_000)
def chinese(words: str) -> tuple[str, ...]:
    """Syllables in plain letters, with or without hyphens, in, their classes out; nothing where they are not Chinese.

    >>> chinese("ying-wen") == chinese("yingwen") == chinese("ing-wen"), chinese("ching-te") == chinese("qingde")
    (True, True)
    >>> chinese("tsai"), chinese("harvey")
    (('Tai',), ())
    """
    return _all(_CHINESE, words, _chinese)


def _chinese(parts: tuple[str, ...]) -> str:
    first, rest = parts
    if first == "y" and rest in {"en", "eh"}:  # yen and yeh of Wade-Giles
        rest = "an" if rest == "en" else "e"
    glide = {"y": "i", "w": "u"}.get(first, "") if rest[0] not in "iu" else ""
    said = glide + _REST.get(rest, rest)
    return _FIRST.get(first, first) + ("u" if said == "iu" and first == "y" else said)


@lru_cache(maxsize=20_000)
def korean(words: str) -> tuple[str, ...]:
    """The same for Korean.

    >>> korean("jong-un") == korean("jeong-eun") == korean("chong-un"), korean("jong-un") == korean("jong-il")
    (True, False)
    """
    return _all(_KOREAN, words, _korean)


def _korean(parts: tuple[str, ...]) -> str:
    first, vowel, last = parts
    return _KOREAN_FIRST.get(first, first) + _VOWEL.get(vowel, vowel) + _LAST.get(last, last)


def _all(pattern: re.Pattern[str], words: str, read: Callable[[tuple[str, ...]], str]) -> tuple[str, ...]:
    """Each stretch between hyphens must be syllables to its end."""
    found: list[str] = []
    for stretch in words.split("-"):
        at = 0
        while at < len(stretch) and (met := pattern.match(stretch, at)) is not None and met.end() > at:
            found.append(read(met.groups(default="")))
            at = met.end()
        if at < len(stretch) or not stretch:
            return ()
    return tuple(found) if len(found) <= _MOST else ()
