"""What somebody typed for a filter in, its value out; BadValueError says what is wrong with it in one sentence."""

from datetime import UTC, date, datetime, time

from verbale.records.lines import DONE, FLAGS
from verbale.reference.ontology import ontology
from verbale.store.texts import moment_of
from verbale.web.words import say

MOST = 200  # rows of one page


class BadValueError(ValueError):
    """A value cannot be read; says why."""


def words(typed: str) -> str:
    """Words as they are."""
    return typed


def deed_type(typed: str) -> str:
    """A type of deed, in capitals."""
    name = typed.upper()
    if not ontology().holds(name):
        raise BadValueError(say("is no type of deed"))
    return name


def deed_mode(typed: str) -> str:
    """A mode that some type has."""
    if not any(typed in kind.modes for kind in ontology().types):
        raise BadValueError(say("is no mode of a deed"))
    return typed


def flag(typed: str) -> str:
    """A flag, or what stands for none of them: told as done."""
    if typed not in (DONE, *FLAGS):
        raise BadValueError(say("is no status: it is one of %(names)s", names=", ".join((DONE, *FLAGS))))
    return typed


def day(typed: str) -> date:
    """A day."""
    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise BadValueError(say("is no day; write 2024-03-01")) from None


def moment_typed(typed: str) -> datetime:
    """A day or a time as it is typed in, the moment out; BadValueError where it is none."""
    try:
        return moment_of(typed).astimezone(UTC)
    except (ValueError, OverflowError):
        raise BadValueError(say("is no day or time; write 2024-03-01 or 2024-03-01T12:00")) from None


def written_moment(moment: datetime) -> str:
    """A moment in, how an address writes it out: a day for its end.

    >>> written_moment(moment_typed("2024-03-01")), written_moment(moment_typed("2024-03-01T13:00:00.5+01:00"))
    ('2024-03-01', '2024-03-01T12:00:00.500Z')
    """
    whole_day = moment.timetz() == time.max.replace(tzinfo=UTC)
    if whole_day:
        return str(moment.date())
    fine = "seconds" if not moment.microsecond else "microseconds" if moment.microsecond % 1000 else "milliseconds"
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec=fine) + "Z"


def yes(typed: str) -> bool:
    """Only "yes"."""
    if typed != "yes":
        raise BadValueError(say("is said with yes, or not at all"))
    return True


def share(typed: str) -> float:
    """A number from 0 to 1."""
    try:
        share = float(typed)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise BadValueError(say("is no number from 0 to 1"))
    return share


def rows(typed: str) -> int:
    """How many rows a page shows."""
    if not typed.isascii() or not typed.isdigit() or not 1 <= int(typed) <= MOST:
        raise BadValueError(say("is no number from 1 to %(most)s", most=MOST))
    return int(typed)
