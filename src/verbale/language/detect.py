"""A text in, the code of its language out.

py3langid. A text of 80 letters or more is told among all its languages: 2,483 of 2,483 English paragraphs and 18 of 18 reports
in languages that we do not list were right. A headline is told among the languages of our list, or it would be told to be in
some relative of its language: 139 of 140 headlines in 28 languages, 28 of 30 tickers of two or three words, against 132 and 22
among all (`python benchmarks/languages.py --all`, November 2026; lingua, as good, is forty times larger). The model takes a
second to load, so that a text of which every tenth word is one of ten small English ones is told without it.
"""

import re
from copy import copy
from functools import cache
from typing import Any

from verbale.language.blas import one_thread

# The languages of international news that the identifier tells apart well; more of them cost accuracy on short texts.
LANGUAGES = (
    "en", "ru", "fr", "es", "de", "uk", "ar", "ka", "it", "pt", "zh", "tr", "fa", "hy", "az", "pl", "ro", "el", "he",
    "ja", "ko", "nl", "sr", "id", "hi", "ur", "vi", "sw",
)  # fmt: skip
_ENOUGH = 5_000  # characters that are looked at; longer texts are told by their beginning
# Words that no other language of the list writes so, save as foreign names: a Dutch or German report reaches one in a hundred.
_SMALL = frozenset("the of and that with from by has which were".split())
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST, _SHARE = 30, 0.1
# Below it relatives are confused: Chinese with Wu, Serbian with Bulgarian, English with Nigerian Pidgin (14 of 281 paragraphs under 40).
_LONG = 80
# Scripts of no language of our list, from Bengali to Burmese and from Ethiopic to Mongolian: the list has no answer to them.
_OTHER_SCRIPT = re.compile("[\u0980-\u109f\u1200-\u1cff]")


def detect(text: str) -> str:
    """A text in, its ISO 639-1 code out; "" for a text without letters.

    >>> detect("The ministers met in Geneva on Tuesday."), detect("Министры встретились в Женеве."), detect("12 + 3")
    ('en', 'ru', '')
    """
    looked_at = text[:_ENOUGH]
    letters = sum(map(str.isalpha, looked_at))
    if not letters:
        return ""
    if _plainly_english(looked_at):
        return "en"
    whole, listed = _identifiers()
    ours = letters < _LONG and 2 * len(_OTHER_SCRIPT.findall(looked_at)) < letters
    return str((listed if ours else whole).classify(looked_at)[0])


def _plainly_english(text: str) -> bool:
    words = [word.lower() for word in _WORD.findall(text)]
    return len(words) >= _FEWEST and sum(word in _SMALL for word in words) >= _SHARE * len(words)


@cache
def _identifiers() -> tuple[Any, Any]:
    """The identifier of all languages, and the one of those of our list."""
    one_thread()
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    whole = LanguageIdentifier.from_model_file(MODEL_FILE)
    listed = copy(whole)
    listed.set_languages(list(LANGUAGES))
    return whole, listed
