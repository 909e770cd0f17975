"""A Reading in, what of it somebody judged out: which rows, by whom, and whether these are all that the report tells."""

from dataclasses import dataclass, replace

from verbale.learn.marked import Coded
from verbale.records.account import Account
from verbale.records.evidence import Step
from verbale.records.judgement import Verdict
from verbale.records.reading import Reading

_WHOLE, _CHECK = "ask:whole", "ask:check"  # the steps of a language model (verbale.ask)


@dataclass(frozen=True, slots=True)
class Told:
    """The part of a reading that goes over, what of the report it codes, and who judged it ("" nobody)."""

    reading: Reading
    coded: Coded
    judged: str


def told_of(reading: Reading) -> Told:
    """A Reading in, what of it was judged out; our own reading that nobody judged goes over whole, signed by nobody."""
    unique: dict[str, Account] = {}
    for one in reading.accounts:
        unique.setdefault(str(one), one)  # a file says nothing twice
    reading = replace(reading, accounts=tuple(unique.values()))
    if reading.judgements:
        signed = dict.fromkeys(one.signed for one in reading.judgements)
        return Told(_only(reading, _judged(reading)), Coded.ROWS, ", ".join(signed))
    if reading.accounts and all(_step(one).name == _WHOLE for one in reading.accounts):
        signed = dict.fromkeys(f"{_WHOLE} {_step(one).version}" for one in reading.accounts)
        if any(problem.stage == "ask" for problem in reading.problems):  # some rows did not hold, or never came
            return Told(_only(reading, reading.accounts), Coded.ROWS, ", ".join(signed))
        return Told(reading, Coded.ACCOUNTS, ", ".join(signed))
    return Told(reading, Coded.ACCOUNTS, "")


def _judged(reading: Reading) -> tuple[Account, ...]:
    """The rows that were called right, and those that took the place of others."""
    right = {id_ for one in reading.judgements if one.verdict is Verdict.RIGHT for id_ in one.about}
    return tuple(one for one in reading.accounts if one.id in right or _step(one).name == _CHECK)


def _only(reading: Reading, rows: tuple[Account, ...]) -> Reading:
    """A reading with these rows and whom they name, and nothing else."""
    named = {mention.actor for row in rows for mention in (*row.who, *row.whom)}
    named |= {m.actor for row in rows for voice in row.according_to.chain() for m in voice.speakers}
    actors = tuple(actor for actor in reading.actors if actor.name in named)
    return replace(reading, accounts=rows, actors=actors, statements=(), roles=(), hedges=())


def _step(row: Account) -> Step:
    return row.did.trigger.step
