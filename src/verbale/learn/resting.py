"""A Reading in, the stretches of its text on which its cells rest, as marks, out."""

from collections.abc import Iterator, Mapping
from itertools import chain

from verbale.learn.checks import weekday_missed
from verbale.learn.marks import Mark
from verbale.records.actor import Mention
from verbale.records.evidence import Evidence
from verbale.records.reading import Reading
from verbale.records.text import Span
from verbale.records.voice import Voice
from verbale.records.when import Basis


def marks_of(reading: Reading, ids: Mapping[str, str]) -> Iterator[Mark]:
    """Every stretch on which a cell of a reading rests, as a mark; those over the same words are one."""
    found: dict[tuple[str, Span], list[str]] = {}
    for kind, evidence, label in _cells(reading, ids):
        span = within(reading, evidence)
        if span is not None:
            found.setdefault((kind, span), []).append(label)
    for (kind, span), labels in found.items():
        joint = {"mention": "+", "trigger": ","}.get(kind)
        for label in (joint.join(dict.fromkeys(labels)),) if joint else dict.fromkeys(labels):
            yield Mark(kind, label, span)


type _Cell = tuple[str, Evidence | None, str]


def _cells(reading: Reading, ids: Mapping[str, str]) -> Iterator[_Cell]:
    yield from (("mention", mention.evidence, ids[mention.actor]) for mention in mentions_of(reading))
    yield from (("hedge", hedge, "") for hedge in reading.hedges)
    for number, said in enumerate(reading.statements, 1):
        yield "cue", said.cue, str(number)
        yield from (("content", part, str(number)) for part in said.content)
    for number, account in enumerate(reading.accounts, 1):
        yield "trigger", account.did.trigger, str(number)
        words = account.when.evidence
        if words is not None and account.when.basis is Basis.STATED and not weekday_missed(words.quote, account.when):
            yield "time", words, str(account.when)
        if account.where is not None and not set("{}\n") & set(account.where.name):
            words = account.where.evidence
            yield "place", words, "" if words and words.quote == account.where.name else account.where.name


def mentions_of(reading: Reading) -> Iterator[Mention]:
    """Every mention on which a side or a voice rests."""
    for account in reading.accounts:
        yield from (*account.who, *account.whom, *_speakers(account.according_to))
    yield from chain.from_iterable(_speakers(said.voice) for said in reading.statements)


def _speakers(voice: Voice) -> Iterator[Mention]:
    return chain.from_iterable(one.speakers for one in voice.chain())


def within(reading: Reading, evidence: Evidence | None) -> Span | None:
    """The span of evidence in the text without the empty lines at its start; None where the words do not stand there."""
    text = reading.article.text
    if evidence is None or not evidence.quote.strip("\n") or not evidence.holds_in(text):
        return None
    before = len(text) - len(text.lstrip("\n"))
    start, end = evidence.span.start - before, min(evidence.span.end, len(text.rstrip("\n"))) - before
    return Span(max(start, 0), end) if end > max(start, 0) else None
