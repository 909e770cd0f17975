"""A sentence's tokens in, every time that it tells out: with ranges, and with what a preposition makes of each."""

from collections.abc import Iterator, Sequence

from verbale.extract.times.expressions import Calendar, Distance, Expression, Part, Period, Range, Read, Weekday
from verbale.extract.times.line import Line, may_tell_time
from verbale.extract.times.reading_dates import DASHES, day_month, figures, month, weekday
from verbale.extract.times.reading_distances import distance
from verbale.extract.times.reading_feasts import feast, season, today
from verbale.extract.times.reading_parts import century, overnight, part, unit
from verbale.extract.times.reading_shifts import shifted
from verbale.extract.times.reading_years import decade, era, year
from verbale.records.analysis import Token
from verbale.records.passing import passing
from verbale.reference.times import Words

_READERS = {
    "number": (figures, decade, century, day_month, distance, year),
    "shift": (shifted,),
    "part": (part,),
    "unit": (unit,),
    "season": (season,),
    "decade": (decade,),
    "today": (today,),
    "overnight": (overnight,),
    "weekday": (weekday,),
    "month": (month,),
    "era": (era,),
}
_TO = frozenset({"to", "through", "until", "till"})
_OPENING = ("from", "between")
# Words between a preposition and its time: "by around 10 April", "since at least May", "from 2 p.m. on Monday".
_FILLERS = frozenset(
    {"around", "about", "the", "noon", "midday", "midnight", "late", "early", "at", "least", "of", "dawn"}
)
_ENDS_OF_SENTENCE = 2  # atoms that may stand between a preposition and its time


@passing
class Told:
    """One time of a sentence: its expression, the tokens `[first, last)` over the article, the preposition's role.

    `within` are the tokens of the times told in it: the ends of a range ("8 May to 3 June"), the whole of a part ("1990s").
    """

    says: Expression
    first: int
    last: int
    role: str  # "in", "since", "from", "until", "by", "before", "after"
    rule: str
    within: tuple[tuple[int, int], ...] = ()


def told_times(tokens: Sequence[Token], words: Words) -> Iterator[Told]:
    """The times of one sentence in the order of the text; each place is read once."""
    if not tokens or not may_tell_time(tokens, words):
        return
    line = Line(tokens, words, core)
    at = 0
    while at < len(line):
        found = _read(line, at)
        if found is None:
            at += 1
            continue
        yield _told(line, found)
        at = max(found.last, at + 1)


def core(line: Line, at: int) -> Read | None:
    """A line and a place in, the one time that begins there out, without prepositions and ranges."""
    word, words = line.word(at), line.words
    found = feast(line, at) if word in words.feast_words else None
    if found is not None:
        return found
    kind = "number" if word[:1].isdigit() else words.kinds.get(word, "")
    for reader in _READERS.get(kind, ()):
        found = reader(line, at)
        if found is not None:
            return found
    return None


def _read(line: Line, at: int) -> Read | None:
    first = core(line, at)
    if first is None or isinstance(first.says, Range):
        return first
    second = _second(line, first)
    if second is None:
        return first
    ends = (first.first, first.last), (second.first, second.last)
    return Read(first.first, second.last, Range(first.says, second.says), f"{first.rule} to {second.rule}", ends)


def _second(line: Line, first: Read) -> Read | None:
    """The other end of a range: behind a dash, behind "to" or "through", behind "and" where "between" opened it."""
    sign, before = line.word(first.last), _before(line, first.first)
    if sign == "and":
        second = core(line, first.last + 1) if before == "between" or isinstance(first.says, Weekday) else None
        pair = second is not None and (before == "between" or _two_days(line, first, second))
        return second if pair else None
    if sign not in DASHES and sign not in _TO:
        return None
    second = core(line, first.last + 1)
    if second is None or not _alike(first.says, second.says, opened=before in _OPENING):
        return None
    return second


def _two_days(line: Line, first: Read, second: Read) -> bool:
    """ "Monday and Tuesday", but not "Monday and Thursday" nor "Monday and Tuesday's vote"."""
    if not isinstance(first.says, Weekday) or not isinstance(second.says, Weekday):
        return False
    return (second.says.number - first.says.number) % 7 == 1 and line.word(second.last) not in {"'", "’"}


def _alike(first: Expression, second: Expression, *, opened: bool) -> bool:
    """Whether two times can be the ends of one range."""
    if opened:
        return True
    if isinstance(first, Calendar) and isinstance(second, Calendar):
        return (first.day is None) == (second.day is None) and (first.month is None) == (second.month is None)
    return isinstance(first, Weekday) and isinstance(second, Weekday)


def _before(line: Line, at: int) -> str:
    """The preposition before a time, over words that may stand between."""
    for back in range(1, _ENDS_OF_SENTENCE + 2):
        word = line.word(at - back)
        if word in line.words.roles or word not in _FILLERS:
            return word
    return ""


def _told(line: Line, found: Read) -> Told:
    before = _before(line, found.first)
    role = line.words.roles.get(before, "in")
    if (before == "of" and line.word(found.first - 2) == "ahead") or (
        before == "to" and line.word(found.first - 2) == "prior"
    ):
        role = "before"
    if isinstance(found.says, Range) or role == "between":
        role = "in" if role in {"from", "between"} else role
    if isinstance(found.says, (Period, Distance)) and role == "after" and _anaphoric(found.says):
        role = "in"
    first, last = _tokens(line, found.first, found.last)
    ends = tuple(_tokens(line, *end) for end in found.within)
    return Told(found.says, first, last, role, found.rule, ends)


def _tokens(line: Line, first: int, last: int) -> tuple[int, int]:
    """Atoms `[first, last)` in, their tokens over the article out."""
    return line[first].token, line[last - 1].token + 1


def _anaphoric(says: Expression) -> bool:
    return isinstance(says, (Period, Distance)) and says.anaphoric


def is_end(says: Expression) -> bool:
    """Whether an expression is the end of a period, which "by" takes as its last day and "before" as what is left."""
    return isinstance(says, Part) and says.name == "end"
