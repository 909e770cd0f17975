"""A marked report in, everything that cannot be right in it out: ids, spans, ontology, weekdays, sides, voices."""

import re
from collections.abc import Iterator
from datetime import date

from verbale.errors import BadNotation
from verbale.learn.marked import Coded, Known, MarkedAccount, MarkedReport
from verbale.learn.marked_gold import gold_of, names, when_of
from verbale.learn.marks import Mark
from verbale.records.escape import unescape
from verbale.records.lines import parse_account
from verbale.records.values import parse_when
from verbale.records.when import When
from verbale.reference.ontology import ontology

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SENTENCE_END = re.compile(r"[.!?…][”\"’')]*\s+(?=[“\"‘'(]?[A-ZÀ-Ý0-9])|\n+")
_ABBREVIATED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Sgt|St|No|Sen|Rep|Gov|Adm|[A-Z])\.$")


def faults(report: MarkedReport) -> Iterator[str]:
    """A report in, one sentence for each fault out; nothing if it is sound."""
    try:
        gold, _ = gold_of(report), report.coded
    except (BadNotation, ValueError, KeyError) as fault:
        yield f"cannot be read: {fault}"
        return
    yield from _ids(report)
    yield from _numbers(report)
    yield from _times(report)
    for account in report.accounts:
        yield from (f"account {account.number}: {says}" for says in _account(report, account))
    twice = {str(line) for line in gold.accounts if sum(str(other) == str(line) for other in gold.accounts) > 1}
    yield from (f"stands twice: {line}" for line in sorted(twice))


def _ids(report: MarkedReport) -> Iterator[str]:
    known = names(report)
    if len(known) != len(report.actors) or len(set(known.values())) != len(known):
        yield "one id, one actor, one name: an id or a name stands twice among the actors"
    used = {part for mark in report.marked.of_kind("mention") for part in mark.label.split("+")}
    used |= {side.actor for account in report.accounts for side in (*account.who, *account.whom)}
    used |= {actor for statement in report.statements for actor in statement.speakers}
    yield from (f"no actor has the id “{one}”" for one in sorted(used - set(known)))
    if report.coded is Coded.WHOLE:
        yield from (f"the actor “{one}” is never used" for one in sorted(set(known) - used))


def _numbers(report: MarkedReport) -> Iterator[str]:
    accounts = [account.number for account in report.accounts]
    told = {part for mark in report.marked.of_kind("trigger") for part in mark.label.split(",")}
    yield from (f"account {n} has no trigger in the text" for n in accounts if n not in told)
    yield from (f"the trigger {n} has no account" for n in sorted(told - set(accounts)))
    if len(set(accounts)) != len(accounts):
        yield "two accounts have one number"
    statements = {statement.number for statement in report.statements}
    for kind in ("cue", "content"):
        there = {mark.label for mark in report.marked.of_kind(kind)}
        yield from (f"the {kind} {n} has no statement" for n in sorted(there - statements))
        yield from (f"statement {n} has no {kind}" for n in sorted(statements - there) if kind == "content")


def _times(report: MarkedReport) -> Iterator[str]:
    for mark in report.marked.of_kind("time"):
        words = mark.span.of(report.marked.text)
        try:
            when = parse_when(mark.label)
        except BadNotation as fault:
            yield f"“{words}”: {fault}"
            continue
        missed = weekday_missed(words, when)
        if missed:
            yield f"“{words}” is told as {mark.label}, which is no {missed}"


def weekday_missed(words: str, when: When) -> str:
    """Words and the days that they are said to tell in, the weekday that they name and that is not among these out; "" for none."""
    days = [day for day in _WEEKDAYS if day in words.lower()]
    falls = len(days) != 1 or when.start is None or _falls_on(when.start, when.end, days[0])
    return "" if falls else days[0].capitalize()


def _falls_on(start: date, end: date | None, weekday: str) -> bool:
    wanted = _WEEKDAYS.index(weekday)
    return wanted in {start.weekday(), (end or start).weekday()} or (end is not None and (end - start).days >= 6)


def _account(report: MarkedReport, account: MarkedAccount) -> Iterator[str]:
    line = parse_account(f"? | - | {account.deed} | - | - | @")
    if not ontology().holds(line.type, line.mode):
        yield f"the ontology has no “{account.deed}”"
    yield from _told_time(report, account)
    triggers = [mark for mark in report.marked.of_kind("trigger") if account.number in mark.label.split(",")]
    for side in (*account.who, *account.whom):
        yield from _stands(report, triggers, side.actor, side.known)
    if account.where != "-" and unescape(account.where) not in set(_places(report)):
        yield f"the place “{account.where}” is marked nowhere"


def _told_time(report: MarkedReport, account: MarkedAccount) -> Iterator[str]:
    if account.when in {"~", "?"}:
        return
    if "~" in account.when:
        yield f"write “~” alone for the day of publication, not “{account.when}”"
        return
    told = {mark.label for mark in report.marked.of_kind("time")}
    value = account.when.removeprefix("=")
    if value not in told and not account.when.startswith("="):
        yield f"no words tell the time “{value}”; write “={value}” where it is reckoned from others"
    when_of(report, account.when)


def _places(report: MarkedReport) -> Iterator[str]:
    for mark in report.marked.of_kind("place"):
        yield mark.label or mark.span.of(report.marked.text)


def _stands(report: MarkedReport, triggers: list[Mark], actor: str, known: Known) -> Iterator[str]:
    """Whether an argument is mentioned where its letter says."""
    meant = [m for m in report.marked.of_kind("mention") if actor in m.label.split("+")]
    ends = sentence_ends(report.marked.text)
    here = {_number(ends, mark) for mark in triggers}
    there = {_number(ends, mark) for mark in meant}
    if known in {Known.DIRECT, Known.SENTENCE} and not here & there:
        yield f"“{actor}” has no mention in the trigger's sentence; write {actor}:o or {actor}:i"
    if known is Known.OTHER and not there - here:
        yield f"“{actor}:o” has no mention in another sentence"


def _number(ends: list[int], mark: Mark) -> int:
    return sum(end <= mark.span.start for end in ends)


def sentence_ends(text: str) -> list[int]:
    """A text in, where its sentences end out, roughly: full stops before capitals, and line breaks.

    >>> sentence_ends("Gen. Roa left. He denied it.")
    [15]
    """
    return [found.end() for found in _SENTENCE_END.finditer(text) if not _ABBREVIATED.search(text[: found.start() + 1])]
