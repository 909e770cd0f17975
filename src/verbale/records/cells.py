"""An account in, its cells out: each with its value, the words that it rests on and the rule that read them."""

from collections.abc import Iterator
from dataclasses import dataclass

from verbale.records.account import Account
from verbale.records.evidence import Evidence
from verbale.records.when import Basis

# What is said of a cell that rests on no words of its own.
_WITHOUT = {
    Basis.PUBLISHED: "no time is told: the day of publication stands in",
    Basis.UNKNOWN: "no time is told",
    Basis.RECKONED: "carried over from the sentence before",
    Basis.STATED: "told by the text as a whole",
}


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of an account. `evidence` is None where nothing in the text tells the value; `rule` then says why it stands."""

    name: str
    value: str
    evidence: Evidence | None
    rule: str


def cells(account: Account) -> Iterator[Cell]:
    """An account in, its cells in the order of a sentence out: who did what to whom, when, where, how, says who."""
    yield from (_cell("who", mention.actor, mention.evidence) for mention in account.who)
    yield _cell("did", str(account.did), account.did.trigger)
    yield from (_cell("whom", mention.actor, mention.evidence) for mention in account.whom)
    yield from _setting(account)
    yield from (_cell("status", str(account.status) or "actual", evidence) for evidence in account.status.evidence)
    yield from _voices(account)
    yield from (_cell("count", str(count), count.evidence) for count in account.counts if count.evidence)


def _setting(account: Account) -> Iterator[Cell]:
    when, where = account.when, account.where
    if when.evidence:
        yield _cell("when", str(when), when.evidence)
    else:
        yield Cell("when", str(when), None, _WITHOUT[when.basis])
    if where and where.evidence:
        yield _cell("where", where.name, where.evidence)
    elif where:
        yield Cell("where", where.name, None, _WITHOUT[where.basis])


def _voices(account: Account) -> Iterator[Cell]:
    if account.according_to.through is None:
        yield Cell("voice", "@", None, "nobody is told: the article itself says so")
    for voice in account.according_to.chain():
        yield from (_cell("voice", speaker.actor, speaker.evidence) for speaker in voice.speakers)
        if voice.through is not None and not voice.speakers:
            yield Cell("voice", "-", None, "somebody who is not told")


def _cell(name: str, value: str, evidence: Evidence) -> Cell:
    step = evidence.step
    weighed = step.settings if step.version else ""  # of a learned decision also what weighed most
    return Cell(name, value, evidence, " ".join(filter(None, (step.name, step.version, weighed))))
