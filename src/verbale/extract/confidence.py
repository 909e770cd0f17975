"""One account with what it was made from in, how surely type and sides are right out: reference/models/confidence.tsv.

The table is learned on reports from which nothing else was learned (docs/models/confidence.md), so that 0.7 means that seven
of ten such rows are right in type, who and whom.
"""

from collections.abc import Iterator

from verbale.extract.events import Happening
from verbale.extract.linking.record import Sides
from verbale.extract.report import Report
from verbale.extract.tree import bare
from verbale.records.account import Account
from verbale.records.actor import Mention
from verbale.records.voice import names_of
from verbale.reference.chooser import chooser

_LENGTHS = (10, 20, 30, 45)  # words of a sentence
_STEPS = 8  # of the chance that a word tells a deed
_FEW, _MANY = 1, 3


def confidence(features: tuple[str, ...]) -> float:
    """The features of an account in, the chance that type and both sides are right out, with two digits."""
    return round(chooser("confidence").chances((features, ()))[0], 2)


def features(report: Report, found: Happening, sides: Sides, account: Account) -> tuple[str, ...]:
    """What an account was made from in, the names of its features out."""
    return tuple(dict.fromkeys(_features(report, found, sides, account)))


def _features(report: Report, found: Happening, sides: Sides, account: Account) -> Iterator[str]:
    frame, token = found.frame, report.tree.tokens[found.trigger]
    yield "any row"
    yield f"type {frame.type}"
    yield f"told by {frame.pos}, {found.how}"
    yield f"narrow {min(frame.weight // 10, _MANY)}"
    yield f"fit {found.fit}"
    yield f"chance {round(found.chance * _STEPS)}"
    yield f"word {bare(token.deprel)}"
    yield f"target {frame.target}, {_number(sides.whom)} whom"
    yield f"who sure {round(sides.who_chance, 1):g}"
    yield f"whom sure {round(sides.whom_chance, 1):g}"
    yield f"both sure {round(sides.who_chance * sides.whom_chance, 1):g}"
    yield f"voices {min(len(tuple(account.according_to.chain())), _MANY)}"
    yield f"when {account.when.basis}"
    yield "place told" if account.where else "no place"
    yield from (f"flag {flag}" for flag in account.status.flags())
    yield f"sentence {sum(_length(report, found) > length for length in _LENGTHS)}"
    yield from _side(report, "who", sides.who)
    yield from _side(report, "whom", sides.whom)


def _length(report: Report, found: Happening) -> int:
    sentence = report.tree.analysis.sentences[report.tree.tokens[found.trigger].sentence]
    return sentence.last - sentence.first


def _side(report: Report, side: str, mentions: tuple[Mention, ...]) -> Iterator[str]:
    kinds = {actor.name: actor.kind for actor in report.people.cast.actors}
    yield f"{side} {_number(mentions)}"
    for mention in mentions:
        yield f"{side} by {mention.evidence.step.name.partition('/')[0]}"
        yield f"{side} is {kinds[mention.actor].value}" if mention.actor in kinds else f"{side} is nobody"


def _number(mentions: tuple[Mention, ...]) -> str:
    names = len(names_of(mentions))
    return "none" if not names else "one" if names == _FEW else "several"


def merged_features(account: Account) -> tuple[str, ...]:
    """What is only known when tellings are joined: whether the same voice tells it again."""
    return ("told again",) if account.retold else ("told once",)
