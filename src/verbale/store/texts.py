"""Values in, the text that a column of any database can hold out: names for looking up, days, moments."""

import re
import unicodedata
from datetime import UTC, date, datetime, time

# Half a surrogate pair cannot be UTF-8 and PostgreSQL knows no NUL: each becomes one "replacement character", so that
# spans still count the same characters. The record's own line (packed) keeps what stood there.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def storable(text: str) -> str:
    r"""Any text in, one of the same length that every database takes out.

    >>> storable("a\x00b")
    'a\ufffdb'
    """
    return text if text.isascii() and "\x00" not in text else _UNSTORABLE.sub("\ufffd", text)


def fold(name: str) -> str:
    """A name in, the form under which it is looked up out: without case, accents and double spaces.

    >>> fold("  São   Tomé "), fold(" African  UNION")  # the second as most names are: without what would have to be taken apart
    ('sao tome', 'african union')
    """
    if name.isascii() and "\x00" not in name:
        return " ".join(name.lower().split())
    parts = unicodedata.normalize("NFKD", storable(name).casefold())
    return " ".join("".join(letter for letter in parts if not unicodedata.combining(letter)).split())


def day_text(day: date | None) -> str | None:
    """A day in, its text out."""
    return day.isoformat() if day else None


def moment_of(typed: str) -> datetime:
    """A day or a moment as a person types it in, the moment out: a day means its end, without a zone it is UTC; else ValueError.

    >>> moment_of("2024-03-01T12:00").isoformat(), moment_of("2024-03-01").isoformat()
    ('2024-03-01T12:00:00+00:00', '2024-03-01T23:59:59.999999+00:00')
    """
    try:
        return datetime.combine(date.fromisoformat(typed), time.max, UTC)
    except ValueError:
        moment = datetime.fromisoformat(typed)
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def moment_text(moment: datetime) -> str:
    """A moment in (without a zone: UTC), its text out, which sorts as moments do.

    >>> moment_text(datetime(2026, 3, 1, 9, 30))
    '2026-03-01T09:30:00.000000Z'
    """
    told = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    return told.replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"
