"""What a table, a mail or a feed says is a time in, the day or the moment out; what could be two days is none."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime

from verbale.errors import BadUse

_MONTHS = "january february march april may june july august september october november december".split()
_NUMBERS = {name[:3]: number for number, name in enumerate(_MONTHS, 1)}
_MONTH = rf"(?:{'|'.join(name[:3] for name in _MONTHS)}|sept|{'|'.join(_MONTHS)})\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_SPELT = re.compile(
    rf"(?:[a-z]{{3,9}},?\s)?(?:({_MONTH})\s({_DAY})|({_DAY})\s({_MONTH})),?\s(\d{{4}})\b", re.IGNORECASE
)
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})[/.](?P<month>\d{1,2})[/.](?P<day>\d{1,2})(?:\D|$)")
# With points the day goes first wherever that is written; with strokes Americans put the month first, so that it says two days.
_POINTS = re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})(?:\D|$)")
_STAMP = re.compile(r"\d{14}")
_SECONDS = re.compile(r"-?\d{9,10}(?:\.\d+)?")
_THOUSANDTHS = re.compile(r"\d{12,13}")
_START = datetime(1970, 1, 1, tzinfo=UTC)


def day_of(value: object) -> date | None:
    """A date, a time stamp, seconds since 1970 or words in, the day out; None for nothing, BadUse for what is no day.

    >>> day_of("Thu, 07 Aug 2025 09:00:00 GMT"), day_of(20250807091500), day_of("August 7, 2025")
    (datetime.date(2025, 8, 7), datetime.date(2025, 8, 7), datetime.date(2025, 8, 7))
    """
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    moment = moment_of(value)
    return moment.date() if moment else None


def moment_of(value: object) -> datetime | None:
    """The same in, the moment out, with the offset that it states.

    >>> moment_of("2025-08-07T09:00:00Z")
    datetime.datetime(2025, 8, 7, 9, 0, tzinfo=datetime.timezone.utc)
    """
    if isinstance(value, datetime):
        return value
    words = "" if value is None or isinstance(value, bool) else str(value).strip()
    if not words:
        return None
    try:
        return next(_read(words))
    except StopIteration:
        raise BadUse(f"“{words[:40]}” is no date; write it as 2021-12-21") from None


def _read(words: str) -> Iterator[datetime]:
    for reader in _READERS:
        try:
            found = reader(words)
        except (ValueError, TypeError, OverflowError, IndexError):
            continue
        if found is not None:
            yield found


def _stamp(words: str) -> datetime | None:
    return datetime.strptime(words, "%Y%m%d%H%M%S").replace(tzinfo=UTC) if _STAMP.fullmatch(words) else None


def _seconds(words: str) -> datetime | None:
    if _THOUSANDTHS.fullmatch(words):
        return _START + timedelta(milliseconds=int(words))
    return _START + timedelta(seconds=float(words)) if _SECONDS.fullmatch(words) else None


def _written(pattern: re.Pattern[str]) -> Callable[[str], datetime | None]:
    def read(words: str) -> datetime | None:
        found = pattern.match(words)
        return datetime(int(found["year"]), int(found["month"]), int(found["day"])) if found else None  # noqa: DTZ001

    return read


def _spelt(words: str) -> datetime | None:
    found = _SPELT.match(" ".join(words.split()))
    if not found:
        return None
    month, day = found[1] or found[4], found[2] or found[3]
    return datetime(int(found[5]), _NUMBERS[month[:3].lower()], int(day.rstrip("stndrh")))  # noqa: DTZ001


_READERS: tuple[Callable[[str], datetime | None], ...] = (
    _stamp,
    _seconds,
    datetime.fromisoformat,
    parsedate_to_datetime,
    _written(_YEAR_FIRST),
    _written(_POINTS),
    _spelt,
)
