"""Analysis in, every time that the text tells out: its words, its days, and what kind of time it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from verbale.extract.times.background import in_background
from verbale.extract.times.days import Days
from verbale.extract.times.expressions import (
    ANAPHORIC,
    Calendar,
    Distance,
    Expression,
    Part,
    Period,
    Range,
    Shift,
    Weekday,
)
from verbale.extract.times.reading import Told, is_end, told_times
from verbale.extract.times.reading_dates import ERA
from verbale.extract.times.report_days import heading_days, report_day
from verbale.extract.times.resolving import resolve, resolve_ends
from verbale.extract.times.stand import Side, Stand
from verbale.extract.times.tense import BEFORE_NOUN, side
from verbale.extract.tree import Tree
from verbale.records.analysis import Analysis, Sentence
from verbale.records.evidence import Step
from verbale.reference.times import Words, time_words

VERSION = "1"
_LIVE = timedelta(days=60)  # a heading's date further off is history, not the day of a live blog's entry
_ANCIENT = re.compile(r"\b(?:AD|BCE?|CE|c\.|ca\.) ?\d{2,3}\b|\b\d{2,3} (?:AD|BCE?|CE)\b")
_RECENT = timedelta(days=500)
_DAYS = 7  # an interval up to a week is a "day" from which "the next day" counts; a month is not
_OF_NAMES = frozenset({"ORG", "PERSON", "WORK_OF_ART", "FAC", "PRODUCT", "GPE", "LOC", "LAW"})
_OF_AMOUNTS = frozenset({"MONEY", "PERCENT", "QUANTITY"})


class TimeKind(StrEnum):
    """What a time says of the deed beside it."""

    DAY = "day"
    INTERVAL = "interval"
    SINCE = "since"  # from its start on, with no end
    FROM = "from"  # a beginning: of a measure that goes on, or of an act
    UNTIL = "until"  # the day with which something ends, or to which it is put off
    DEADLINE = "deadline"
    AFTER = "after"  # dates something else; the deed lies behind it
    BEFORE = "before"


@dataclass(frozen=True, slots=True)
class TimeWithin:
    """A time told within another, an end of a range or the time of a part: tokens `[first, last)` and its days."""

    first: int
    last: int
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class TimeMention:
    """One time of the text: tokens `[first, last)`, its head token, its days, its kind, and the times told within it.

    `start` and `end` are the days that the words name; what they say of the deed is the kind's: SINCE October is the
    month of October here, and an open interval in `when_of`. `anaphoric` times count from the time told before ("the next day"); `side` is
    "past", "future" or "open", the side of the report on which the tense of its clause lies.
    """

    first: int
    last: int
    head: int
    start: date
    end: date
    kind: TimeKind
    anaphoric: bool
    side: Side
    step: Step
    within: tuple[TimeWithin, ...] = ()


@dataclass(slots=True)
class _Course:
    """How far the text has told time: the day of the report, the day and the time told last."""

    today: date | None
    day: Days | None = None
    time: Days | None = None
    past: Days | None = None  # the time told last by a year long before the report, from which yearless dates count
    paragraph: int = 0
    recent: bool = False  # whether a time close to the report has been told

    def go_on(self, paragraph: int) -> None:
        """A new paragraph of a report is told from its own day again; one of a text that tells only the past is not."""
        if paragraph != self.paragraph and self.recent:
            self.past = None
        self.paragraph = paragraph

    def tell(self, says: Expression, found: Days) -> None:
        """A time that the text has told."""
        self.time = found
        if self.today is None:
            return
        if abs(self.today - found.start) < _RECENT:
            self.past, self.recent = None, True
        elif isinstance(says, Calendar) and (says.year is not None or self.past is not None):
            self.past = found


def times(analysis: Analysis) -> tuple[TimeMention, ...]:
    """An Analysis in, the times of its sentences out, in the order of the text; a text that tells none gives ()."""
    return times_in(Tree(analysis))


def times_in(tree: Tree) -> tuple[TimeMention, ...]:
    """The same, of a tree that is at hand."""
    analysis = tree.analysis
    words = time_words(ancient=_tells_ancient(analysis.article.text))
    course = _Course(report_day(analysis))
    blocked = _names(analysis)
    headings = heading_days(analysis, words)
    found: list[TimeMention] = []
    for sentence in analysis.sentences:
        _pass_headings(course, headings, sentence)
        told = _of_sentence(tree, sentence, words, course)
        found.extend(mention for mention in told if not _is_name(mention, blocked))
    return tuple(found)


def _tells_ancient(text: str) -> bool:
    """Whether a text dates anything by years of three digits ("AD 842", "c. 314")."""
    return _ANCIENT.search(text) is not None


def _pass_headings(course: _Course, headings: list[tuple[int, date]], sentence: Sentence) -> None:
    while headings and headings[-1][0] <= sentence.span.start:
        day = headings.pop()[1]
        if course.today is None or abs(course.today - day) <= _LIVE:
            course.today, course.day = day, Days(day, day)


def _of_sentence(tree: Tree, sentence: Sentence, words: Words, course: _Course) -> Iterator[TimeMention]:
    course.go_on(sentence.paragraph)
    for told in told_times(tree.tokens[sentence.first : sentence.last], words):
        head = _head(tree, told)
        if tree.tokens[head].deprel in BEFORE_NOUN and tree.tokens[head].head >= told.last:
            told = replace(told, role="in")  # noqa: PLW2901  "since the 2008 war": the preposition is the war's
        lies = side(tree, head, told.role)
        found = _days(told, course, lies)
        if found is None:
            continue
        yield _mention(told, head, found, lies, course)
        if course.past is None or not in_background(tree, head):
            course.tell(told.says, found)
        course.time = found
        if found.end - found.start < timedelta(days=_DAYS) and (course.day is None or not in_background(tree, head)):
            course.day = found


def _head(tree: Tree, told: Told) -> int:
    """The token of a time that depends on a word outside it."""
    inside = range(told.first, told.last)
    outside = [i for i in inside if tree.tokens[i].head not in inside or tree.tokens[i].head == i]
    told_by = [i for i in outside if tree.tokens[i].upos not in {"PUNCT", "ADP", "DET"}]
    return (told_by or outside or [told.first])[-1]


def _days(told: Told, course: _Course, lies: Side) -> Days | None:
    """The days of a time; an anaphoric one that would put a past deed ahead counts from the report instead."""
    running = course.day or course.time if _by_day(told.says) else course.time
    if lies is Side.PAST and running is not None and course.today is not None and running.start > course.today:
        running = None  # what is past does not count from a day that lies ahead
    if course.past is not None and not course.recent and lies is not Side.FUTURE and _is_yearless(told.says):
        return resolve(_of_that_time(told.says), Stand(course.today, course.past, lies))
    found = resolve(told.says, Stand(course.today, running, lies))
    ahead = found is not None and course.today is not None and found.start > course.today
    if ahead and lies is Side.PAST and is_anaphoric(told.says):
        return resolve(told.says, Stand(course.today, None, lies))
    return found


def _is_yearless(says: Expression) -> bool:
    """Whether an expression is a month or date that tells nothing of its year."""
    if not isinstance(says, Calendar) or says.month is None or says.shift is not Shift.NONE:
        return False
    return says.year is None and says.years is None


def _of_that_time(says: Expression) -> Expression:
    return replace(says, shift=Shift.THAT) if isinstance(says, Calendar) else says


def _by_day(says: Expression) -> bool:
    """Whether an anaphoric time counts from a day ("the next day") rather than from a month or year."""
    if isinstance(says, (Period, Distance)):
        return says.unit in {"day", "week", "weekend", "fortnight"}
    return isinstance(says, Weekday)


def is_anaphoric(says: Expression) -> bool:
    """Whether an expression counts from the time told before it."""
    if isinstance(says, Part):
        return is_anaphoric(says.of)
    if isinstance(says, (Weekday, Calendar)):
        return says.shift in ANAPHORIC
    return isinstance(says, (Period, Distance)) and says.anaphoric


def _mention(told: Told, head: int, found: Days, lies: Side, course: _Course) -> TimeMention:
    kind, start, end, today = _kind(told, found, lies), found.start, found.end, course.today
    if kind is TimeKind.DEADLINE and is_end(told.says):
        start = end if told.role != "before" or today is None or today > end else today
    step = Step(f"extract.times:{told.rule}", VERSION, told.role)
    within = tuple(_within(told, Stand(today, course.time, lies)))
    return TimeMention(told.first, told.last, head, start, end, kind, is_anaphoric(told.says), lies, step, within)


def _within(told: Told, stand: Stand) -> Iterator[TimeWithin]:
    if not told.within:
        return
    says = told.says
    values = resolve_ends(says, stand) if isinstance(says, Range) else (_of_part(says, stand),)
    for words, found in zip(told.within, values, strict=False):
        if found is not None:
            yield TimeWithin(*words, found.start, found.end)


def _of_part(says: Expression, stand: Stand) -> Days | None:
    return resolve(says.of, stand) if isinstance(says, Part) else None


def _kind(told: Told, found: Days, lies: Side) -> TimeKind:
    if told.rule == ERA and told.role != "in":
        return TimeKind.AFTER  # "the first such visit since the Second World War"
    if told.role == "before":
        return TimeKind.DEADLINE if lies is Side.FUTURE or is_end(told.says) else TimeKind.BEFORE
    named = {
        "since": TimeKind.SINCE,
        "from": TimeKind.FROM,
        "until": TimeKind.UNTIL,
        "by": TimeKind.DEADLINE,
        "after": TimeKind.AFTER,
    }.get(told.role)
    if named is not None:
        return named
    return TimeKind.DAY if found.start == found.end else TimeKind.INTERVAL


def _names(analysis: Analysis) -> dict[int, tuple[int, int, str]]:
    """Tokens of names that hold no time, and of amounts: token to the name's first and last token and label."""
    found: dict[int, tuple[int, int, str]] = {}
    for name in analysis.names:
        if name.label in _OF_NAMES or name.label in _OF_AMOUNTS:
            found |= dict.fromkeys(range(name.first, name.last), (name.first, name.last, name.label))
    return found


def _is_name(mention: TimeMention, blocked: dict[int, tuple[int, int, str]]) -> bool:
    """Whether the words of a time belong to a longer name ("the Sunday Times"), or "May" to a person."""
    name = blocked.get(mention.last - 1)
    if name is None:
        return False
    first, last, label = name
    if label in _OF_AMOUNTS:
        return mention.step.name.endswith(":year")
    if mention.step.name.endswith(":year"):
        return False
    longer = first < mention.first or mention.last < last
    return longer or (label == "PERSON" and mention.last - mention.first == 1)
