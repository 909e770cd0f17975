"""Words of the pages in, the same in the reader's language out, by gettext; English stands in the sources.

`tools/build_words.py` gathers them into translations/verbale.pot; a translation is translations/LANGUAGE/LC_MESSAGES/verbale.mo.
"""

import re
from contextvars import ContextVar
from datetime import date
from functools import cache
from gettext import NullTranslations, translation
from pathlib import Path

from verbale.errors import BadUse

FOLDER = Path(__file__).parent / "translations"


def N_(text: str) -> str:  # noqa: N802 — gettext's own name for it
    """Words in Python in, the same out: marked for translation; the template that shows them says `_(words)`."""
    return text


@cache
def translations(language: str) -> NullTranslations:
    """The code of a language in, its translations out; English where there are none."""
    return translation("verbale", FOLDER, [language], fallback=True)


_SPOKEN: ContextVar[NullTranslations] = ContextVar("spoken", default=NullTranslations())  # noqa: B039 — never changed


def speak(language: str) -> None:
    """The code of a language in: what is said from now on in answer to this request is said in it (guard.py begins each so)."""
    _SPOKEN.set(translations(language))


def say(words: str, **values: object) -> str:
    """Words of our own and what stands in them in, the same in the reader's language out: for what is said in Python at once.

    >>> say("%(name)s is there already", name="Ann")
    'Ann is there already'
    """
    told = _SPOKEN.get().gettext(words)
    return told % values if values else told


def say_many(one: str, many: str, num: int, **values: object) -> str:
    """The words for one and for many, the number and what else stands in them in, those that fit out.

    >>> say_many("%(num)s event", "%(num)s events", 1200)
    '1,200 events'
    """
    return _SPOKEN.get().ngettext(one, many, num) % {"num": f"{num:,}", **values}


def spoken(language: str) -> str:
    """The code of a language in, itself out where pages can speak it; else BadUse, which names those that they can.

    >>> spoken("en")
    'en'
    """
    there = sorted({"en", *(path.parent.parent.name for path in FOLDER.glob("*/LC_MESSAGES/verbale.mo"))})
    if language not in there:
        raise BadUse(
            f"the pages do not speak {language!r} yet; they speak {', '.join(there)} (docs/reading_room.md: Other languages)"
        )
    return language


_RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})


def right_to_left(language: str) -> bool:
    """The code of a language in, whether its pages run from right to left out.

    >>> right_to_left("fa-AF"), right_to_left("fr")
    (True, False)
    """
    return language.partition("-")[0].partition("_")[0].lower() in _RIGHT_TO_LEFT


MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)

_LONG = re.compile(r"\d{5,}")


def long_day(day: date) -> str:
    """A day in, its words out.

    >>> long_day(date(2026, 3, 1))
    '1 March 2026'
    """
    return say("%(day)s %(month)s %(year)s", day=day.day, month=say(MONTHS[day.month - 1]), year=day.year)


def said_days(told: str) -> str:
    """Days as the notation writes them in, the same without the mark of a fallback, and with words for what is open, out.

    >>> said_days("2024-02-18/"), said_days("/2024-02-18"), said_days("2022-09-12/2022-09-18"), said_days("2024-02-18~")
    ('since 2024-02-18', 'until 2024-02-18', '2022-09-12 – 2022-09-18', '2024-02-18')
    """
    first, between, last = told.removesuffix("~").partition("/")
    if first and last:
        return f"{first} – {last}"
    if not between:
        return first
    return say("since %(day)s", day=first) if first else say("until %(day)s", day=last)


def said_number(told: str) -> str:
    """A number as the notation writes it in, with words for its bounds and large numbers in groups of three (by a narrow space) out.

    >>> said_number("~50000"), said_number("1200+"), said_number("30-"), said_number("3-5")
    ('about 50\u202f000', 'at least 1200', 'at most 30', '3–5')
    """
    number = grouped_digits(told.strip("~+-").replace("-", "–"))
    if told.startswith("~"):
        return say("about %(number)s", number=number)
    if told.endswith("+"):
        return say("at least %(number)s", number=number)
    return say("at most %(number)s", number=number) if told.endswith("-") else number


def grouped_digits(told: str) -> str:
    """Words in, the same with the digits of numbers from 10,000 on in groups of three out: no language reads that otherwise.

    >>> grouped_digits("soldiers 5000; people ~1250000")
    'soldiers 5000; people ~1\u202f250\u202f000'
    """
    return _LONG.sub(lambda found: f"{int(found[0]):,}".replace(",", "\u202f"), told)
