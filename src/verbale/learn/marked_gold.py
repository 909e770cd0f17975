"""A marked report in, what a gold file of our notation says of it out."""

import re
from collections.abc import Iterable, Mapping

from verbale.errors import BadNotation
from verbale.learn.marked import MarkedAccount, MarkedReport, MarkedStatement, ids_in
from verbale.records.escape import split, unescape
from verbale.records.lines import (
    FLAGS,
    AccountLine,
    ActorLine,
    Chain,
    StatementLine,
    parse_account,
    parse_actor,
    parse_role,
)
from verbale.records.notation import GoldFile
from verbale.records.text import Span
from verbale.records.values import parse_count, parse_when
from verbale.records.voice import SpeechKind
from verbale.records.when import Basis, When

_QUOTES = '“”"«»'


def gold_of(report: MarkedReport) -> GoldFile:
    """A marked report in, what a gold file of our notation says of it out."""
    head = dict(report.head)
    return GoldFile(
        report.id,
        published=report.published,
        language=head.get("language", "en"),
        outlet=head.get("outlet", ""),
        title=head.get("title", ""),
        accounts=tuple(account_line(report, account) for account in report.accounts),
        statements=tuple(statement_line(report, statement) for statement in report.statements),
        actors=tuple(_actor_line(report, key, rest) for key, rest in report.actors),
        roles=tuple(parse_role(line) for line in report.roles),
        hedges=tuple(mark.span.of(report.marked.text) for mark in report.marked.of_kind("hedge")),
    )


def names(report: MarkedReport) -> Mapping[str, str]:
    """A report in, the name of each actor by its id out."""
    return {key: unescape(split(rest, "|")[0]) for key, rest in report.actors}


def _actor_line(report: MarkedReport, key: str, rest: str) -> ActorLine:
    told = len(split(rest, "|"))
    if told == 4:  # its forms are told
        return parse_actor(rest)
    text = report.marked.text
    meant = (m for m in report.marked.of_kind("mention") if key in m.label.split("+"))
    forms = "; ".join(dict.fromkeys(form_of(m.span.of(text)) for m in meant))
    return parse_actor(f"{rest} | {forms}" if told == 3 else f"{rest} | | {forms}")


# A mention is marked with all that belongs to its phrase; a form is what a reader would quote of it.
_BEHIND = re.compile(r",?\s+(?:who|whom|whose|which|that|where)\b.*|,\s+(?:the|a|an|his|her|its|their)\b.*", re.DOTALL)


def form_of(words: str) -> str:
    """The words of a mention in, its form as gold files list it out: without relative clause and apposition.

    >>> form_of("a woman who sells bread"), form_of("the minister, a former colonel,")
    ('a woman', 'the minister')
    """
    form = _BEHIND.sub("", " ".join(words.split()), count=1).strip(" ,")
    return form.replace(";", ",") or words


def account_line(report: MarkedReport, account: MarkedAccount) -> AccountLine:
    """A report and one of its accounts in, what its line in the notation says out."""
    known = names(report)
    who, whom = ((*(known[side.actor] for side in sides),) for sides in (account.who, account.whom))
    shell = parse_account(f"? | - | {account.deed} | - | {account.where} | @")
    return AccountLine(
        when_of(report, account.when),
        who,
        shell.type,
        shell.mode,
        tuple(flag for flag in FLAGS if flag in shell.flags),
        whom,
        shell.where,
        voice_of(report, account.voice),
        tuple(parse_count(count) for count in split(account.counts, ";")) if account.counts else (),
    )


def when_of(report: MarkedReport, cell: str) -> When:
    """A cell of WHEN in ("~" alone is the day of publication), the When out."""
    if cell == "~":
        if report.published is None:
            raise BadNotation("the day of publication stands in, and the head does not tell it")
        return When.day(report.published, Basis.PUBLISHED)
    return parse_when(cell.removeprefix("="))


def voice_of(report: MarkedReport, cell: str) -> Chain:
    """A voice as the file writes it ("@", "s1", or ids with " < ") in, its chain of names out."""
    known = names(report)
    chain: list[tuple[str, ...]] = []
    for link in split(cell, "<"):
        if link == "@":
            break
        if link[:1] == "s" and link[1:].isdecimal():
            statement = next((s for s in report.statements if s.number == link[1:]), None)
            if statement is None:
                raise BadNotation(f"the voice “{cell}” names no statement")
            return (*chain, tuple(known[a] for a in statement.speakers), *voice_of(report, _outside(statement)))
        chain.append(tuple(known[a] for a in ids_in(link)))
    return tuple(chain)


def _outside(statement: MarkedStatement) -> str:
    return f"s{statement.voice}" if statement.voice.isdecimal() else statement.voice


def statement_line(report: MarkedReport, statement: MarkedStatement) -> StatementLine:
    """A report and one of its statements in, what its line in the notation says out."""
    text = report.marked.text
    parts = joined(mark.span for mark in report.marked.of_kind("content") if mark.label == statement.number)
    cue = next((mark.span.of(text) for mark in report.marked.of_kind("cue") if mark.label == statement.number), "")
    content = " … ".join(part.of(text) for part in parts)
    known = names(report)
    speakers = tuple(known[actor] for actor in statement.speakers)
    kind = SpeechKind(statement.kind) if statement.kind else speech_kind(report, parts)
    return StatementLine(speakers, kind, cue, content, voice_of(report, _outside(statement)))


def joined(parts: Iterable[Span]) -> list[Span]:
    """The marks of a content in their order in, its parts out: where one ends as the next begins, they were cut for another mark.

    >>> joined([Span(0, 4), Span(4, 9), Span(12, 20)])
    [Span(start=0, end=9), Span(start=12, end=20)]
    """
    found: list[Span] = []
    for part in parts:
        adjoins = bool(found) and found[-1].end == part.start
        found.append(found.pop().join(part) if adjoins else part)
    return found


def speech_kind(report: MarkedReport, parts: list[Span]) -> SpeechKind:
    """A report and the parts of a content in, whether it is quoted whole, in part or not out; hedges do not count."""
    text = report.marked.text
    hedges = [mark.span for mark in report.marked.of_kind("hedge")]
    outside = inside = 0
    quoted = False
    for part in parts:
        quoted = quoted or _opened_before(text, part)
        for place in range(part.start, part.end):
            letter = text[place]
            if letter in _QUOTES and not any(span.start <= place < span.end for span in hedges):
                quoted = letter in "“«" or (letter == '"' and not quoted)
            elif letter.isalnum():
                inside, outside = inside + quoted, outside + (not quoted)
    if not inside:
        return SpeechKind.INDIRECT
    return SpeechKind.MIXED if outside else SpeechKind.DIRECT


def _opened_before(text: str, part: Span) -> bool:
    """Whether a quotation mark of the same paragraph opens before a part and closes only behind its start."""
    before = text[text.rfind("\n", 0, part.start) + 1 : part.start]
    curly = before.count("“") + before.count("«") - before.count("”") - before.count("»")
    return curly > 0 or before.count('"') % 2 == 1
