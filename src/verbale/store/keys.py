"""A day and an id in, the key behind which a list that is newest first goes on out, and back."""

from dataclasses import dataclass
from datetime import date

from verbale.errors import BadUse
from verbale.store.texts import storable

_UNDATED = "-"


@dataclass(frozen=True, slots=True)
class Key:
    """Where a page ends: the day as a column holds it (None for no day: those come last) and the id."""

    day: str | None
    id: str


def key_of(day: date | None, id_: str) -> str:
    """A day and an id in, the key out.

    >>> key_of(date(2026, 3, 1), "story:0"), key_of(None, "story:0")
    ('2026-03-01 story:0', '- story:0')
    """
    return f"{day.isoformat() if day else _UNDATED} {id_}"


def key_in(after: str) -> Key | None:
    """What a Query says under `after` in, the Key out; None where it says nothing.

    >>> key_in("2026-03-01 story:0")
    Key(day='2026-03-01', id='story:0')
    """
    if not after:
        return None
    day, _, id_ = after.partition(" ")
    if not id_ or (day != _UNDATED and not _is_day(day)):
        raise BadUse(f"{after!r} is no key of a list that is newest first; give the `key` of the last one seen")
    return Key(None if day == _UNDATED else day, storable(id_))


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
