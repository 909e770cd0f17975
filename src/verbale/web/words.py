"""Words of the pages in, the same in the reader's language out, by gettext; English stands in the sources.

`tools/build_words.py` gathers them into translations/verbale.pot; a translation is translations/LANGUAGE/LC_MESSAGES/verbale.mo.
"""

from functools import cache
from gettext import NullTranslations, translation
from pathlib import Path

FOLDER = Path(__file__).parent / "translations"


def N_(text: str) -> str:  # noqa: N802 — gettext's own name for it
    """Words in Python in, the same out: marked for translation; the template that shows them says `_(words)`."""
    return text


@cache
def translations(language: str) -> NullTranslations:
    """The code of a language in, its translations out; English where there are none."""
    return translation("verbale", FOLDER, [language], fallback=True)
