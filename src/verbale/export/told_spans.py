"""Records in, the stretches of text on which their cells rest out, each with the part it plays: for tools that mark spans."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from verbale.export.records import Records
from verbale.export.tellings import Judged
from verbale.records.account import Account
from verbale.records.actor import Mention
from verbale.records.evidence import Evidence
from verbale.records.judgement import Verdict
from verbale.records.reading import Reading
from verbale.records.voice import Statement, Voice


def not_wrong(records: Records) -> Iterator[Reading]:
    """Records in, the readings as they stand after review, without statements that a person judged wrong, out."""
    verdicts = Judged.of(records).verdicts
    for reading in records.readings():
        yield replace(
            reading, statements=tuple(one for one in reading.statements if verdicts.get(one.id) != Verdict.WRONG)
        )


@dataclass(frozen=True, slots=True)
class Part:
    """One cell's words: the part they play (did, who, whom, when, where, voice, through, count, said, cue), and whom they mean."""

    role: str
    evidence: Evidence
    means: str = ""


def parts_of(record: Account | Statement) -> Iterator[Part]:
    """An account or a statement in, its parts out: the deed or the cue first."""
    if isinstance(record, Statement):
        yield from _of_statement(record)
    else:
        yield from _of_account(record)


def _of_account(account: Account) -> Iterator[Part]:
    yield Part("did", account.did.trigger, str(account.did))
    yield from _named("who", account.who)
    yield from _named("whom", account.whom)
    if account.when.evidence:
        yield Part("when", account.when.evidence, str(account.when))
    if account.where and account.where.evidence:
        yield Part("where", account.where.evidence, account.where.name)
    yield from _voiced(account.according_to)
    for count in account.counts:
        if count.evidence:
            yield Part("count", count.evidence, str(count))


def _of_statement(said: Statement) -> Iterator[Part]:
    yield Part("cue", said.cue)
    for content in said.content:
        yield Part("said", content)
    yield from _voiced(said.voice)


def _voiced(voice: Voice) -> Iterator[Part]:
    """The nearest voice is the voice, those through which it is heard are `through`."""
    for depth, link in enumerate(voice.chain()):
        yield from _named("through" if depth else "voice", link.speakers)


def _named(role: str, mentions: tuple[Mention, ...]) -> Iterator[Part]:
    for mention in mentions:
        yield Part(role, mention.evidence, mention.actor)


def stands_in(evidence: Evidence, text: str) -> bool:
    """Whether there are words to mark: an empty stretch, or one beyond the text, has none."""
    return len(evidence.span) > 0 and evidence.span.end <= len(text)
