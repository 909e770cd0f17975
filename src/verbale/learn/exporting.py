"""A Reading in, the marked report that says the same out: what somebody judged, as a file of the corpus to learn from.

Of a reading whose rows were judged one by one only the rows that were found right or put right go over. Each mark is a stretch
on which a cell rests; how a side is known follows from where its marks stand.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from verbale.learn.checks import sentence_ends
from verbale.learn.marked import Argument, Known, MarkedAccount, MarkedReport, MarkedStatement
from verbale.learn.marked_gold import joined as joined_parts
from verbale.learn.marked_gold import speech_kind
from verbale.learn.marks import Mark, MarkedText
from verbale.learn.nesting import nested
from verbale.learn.resting import marks_of, mentions_of, within
from verbale.learn.told import Told, told_of
from verbale.records.account import Account
from verbale.records.actor import Kind, Mention
from verbale.records.escape import escape
from verbale.records.lines import ActorLine
from verbale.records.notation import gold_of
from verbale.records.reading import Reading
from verbale.records.text import Span
from verbale.records.voice import Statement, Voice
from verbale.records.when import Basis, When


@dataclass(frozen=True, slots=True)
class Exported:
    """A marked report, and what a reader of its file should know: what could not be marked."""

    report: MarkedReport
    remarks: tuple[str, ...] = ()


def exported(reading: Reading, name: str, licence: str) -> Exported | None:
    """A Reading, the name of its file and the licence of its words in, the marked report out; None where no row is to be learned from."""
    told = told_of(reading)
    if not told.reading.accounts:
        return None
    page = _Page.of(told.reading)
    report = MarkedReport(
        tuple(_head(told, name, licence)),
        page.marked,
        tuple((key, str(page.lines[actor])) for actor, key in page.ids.items()),
        tuple(map(str, gold_of(told.reading).roles)),
        tuple(page.statement(number, one) for number, one in enumerate(told.reading.statements, 1)),
        tuple(page.account(number, one) for number, one in enumerate(told.reading.accounts, 1)),
    )
    return Exported(_with_kinds(report, told.reading), tuple(page.remarks()))


def _head(told: Told, name: str, licence: str) -> Iterator[tuple[str, str]]:
    article = told.reading.article
    yield "id", name
    for key, value in (
        ("published", article.published.isoformat() if article.published else ""),
        ("language", article.language),
        ("outlet", article.source.outlet),
        ("title", article.title),
        ("licence", licence),
        ("coded", told.coded.value),
        ("judged", told.judged),
        ("source", article.url or article.source.key),
    ):
        if value or key == "language":
            yield key, " ".join(value.split())


def _with_kinds(report: MarkedReport, reading: Reading) -> MarkedReport:
    """The report with the kind of each statement whose quotation marks alone would tell another one."""
    statements = []
    for marked, said in zip(report.statements, reading.statements, strict=True):
        parts = joined_parts(m.span for m in report.marked.of_kind("content") if m.label == marked.number)
        same = speech_kind(report, parts) == said.kind
        statements.append(marked if same else replace(marked, kind=said.kind.value))
    return replace(report, statements=tuple(statements))


@dataclass(frozen=True)
class _Page:
    """A reading's text with its marks, those that were left out, and the actors' ids and lines."""

    reading: Reading
    marked: MarkedText
    left: tuple[Mark, ...]
    ids: Mapping[str, str]
    lines: Mapping[str, ActorLine]
    ends: list[int]

    @classmethod
    def of(cls, reading: Reading) -> "_Page":
        """A reading in, its page out."""
        lines = {line.name: line for line in gold_of(reading).actors}
        for mention in mentions_of(reading):
            lines.setdefault(mention.actor, ActorLine(mention.actor, Kind.GROUP))
        ids = {name: f"a{number}" for number, name in enumerate(lines, 1)}
        stay, left = nested(marks_of(reading, ids))
        text = reading.article.text.strip("\n")
        return cls(reading, MarkedText(text, stay), left, ids, lines, sentence_ends(text))

    def remarks(self) -> Iterator[str]:
        """What could not be marked or said."""
        text = self.marked.text
        yield from (f"“{mark.span.of(text)}” ({mark.kind} {mark.label}) crosses another mark" for mark in self.left)
        for number, one in enumerate(self.reading.accounts, 1):
            if one.where is not None and one.where.name and self._where(one) == "-":
                yield f"account {number}: no words tell where, “{one.where.name}”"

    def statement(self, number: int, one: Statement) -> MarkedStatement:
        """A statement and its number in, as the file says it out."""
        through = one.voice.through
        return MarkedStatement(str(number), self._ids(one.voice.speakers), self._voice(through) if through else "@")

    def account(self, number: int, one: Account) -> MarkedAccount:
        """An account and its number in, as the file says it out."""
        return MarkedAccount(
            str(number),
            self._when(one.when),
            self._sides(str(number), one, one.who),
            " ".join(filter(None, (str(one.did), str(one.status)))),
            self._sides(str(number), one, one.whom),
            self._where(one),
            self._voice(one.according_to),
            "; ".join(map(str, one.counts)),
        )

    def _ids(self, mentions: Iterable[Mention]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.ids[mention.actor] for mention in mentions))

    def _voice(self, voice: Voice) -> str:
        links = ("+".join(self._ids(one.speakers)) or "-" if one.through else "@" for one in voice.chain())
        return " < ".join(links)

    def _when(self, when: When) -> str:
        said = str(when)
        if said == "?":
            return said
        if when.basis is Basis.PUBLISHED and when.start == when.end == self.reading.article.published:
            return "~"
        return said if said in self._times else f"={said}"

    def _where(self, one: Account) -> str:
        name = one.where.name if one.where else ""
        return escape(name) if name and name in self._places else "-"

    def _sides(self, number: str, account: Account, mentions: tuple[Mention, ...]) -> tuple[Argument, ...]:
        here = {self._sentence(span) for span in self._triggers[number]}
        clause = within(self.reading, account.evidence)
        return tuple(Argument(one, self._known(one, here, clause)) for one in self._ids(mentions))

    def _known(self, actor: str, here: set[int], clause: Span | None) -> Known:
        """How an actor on a side is known, by where its marks stand: in the deed's clause, in one of its sentences, or elsewhere."""
        marks = self._actors[actor]
        near = [span for span in marks if self._sentence(span) in here]
        if any(clause and clause.holds(span) for span in near):
            return Known.DIRECT
        if near:
            return Known.SENTENCE
        return Known.OTHER if marks else Known.IMPLIED

    @cached_property
    def _times(self) -> frozenset[str]:
        return frozenset(mark.label for mark in self.marked.of_kind("time"))

    @cached_property
    def _places(self) -> frozenset[str]:
        return frozenset(mark.label or mark.span.of(self.marked.text) for mark in self.marked.of_kind("place"))

    @cached_property
    def _triggers(self) -> Mapping[str, list[Span]]:
        return _by_label(self.marked.of_kind("trigger"), ",")

    @cached_property
    def _actors(self) -> Mapping[str, list[Span]]:
        return _by_label(self.marked.of_kind("mention"), "+")

    def _sentence(self, span: Span) -> int:
        return bisect_right(self.ends, span.start)


def _by_label(marks: Iterable[Mark], between: str) -> Mapping[str, list[Span]]:
    """Marks in, the spans of each of the names that stand in their labels out."""
    found: defaultdict[str, list[Span]] = defaultdict(list)
    for mark in marks:
        for name in mark.label.split(between):
            found[name].append(mark.span)
    return found
