"""One account with what it was made from in, how surely type and sides are right out: reference/models/confidence.tsv.

What weighs most are the chances of the four decisions behind a row: that the word tells a deed, that it tells this type, who,
and toward whom. The table is learned from rows of reports that the engine read with tables learned from others
(docs/models/confidence.md), so that 0.7 means that seven of ten such rows are right in type, who and whom.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache

from verbale.extract.events import Happening
from verbale.extract.linking.record import Sides
from verbale.extract.report import Report
from verbale.extract.tree import bare
from verbale.records.account import Account
from verbale.records.actor import Mention
from verbale.records.voice import names_of
from verbale.reference.chooser import chooser

_LENGTHS = (10, 20, 30, 45)  # words of a sentence
_CHANCES = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98)
_OF_ALL = (0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
_DEEDS = (1, 2, 3, 5)  # told in one sentence
_DEPTHS = (0, 1, 2, 3, 5)  # of the word in its tree
_FEW, _MANY = 1, 3


def confidence(features: tuple[str, ...]) -> float:
    """The features of an account in, the chance that type and both sides are right out, with two digits."""
    return round(chooser("confidence").chances((features, ()))[0], 2)


def features(report: Report, found: Happening, sides: Sides, account: Account) -> tuple[str, ...]:
    """What an account was made from in, the names of its features out."""
    told = (*_chances(found, sides), *_deed(report, found, sides), *_account(account), *_place(report, found))
    return tuple(dict.fromkeys((*told, *_side(report, found, "who", sides), *_side(report, found, "whom", sides))))


def _chances(found: Happening, sides: Sides) -> tuple[str, ...]:
    """Each chance as all the steps that it has passed: what is surer is never weighed as less sure by a gap between steps."""
    tells = found.chance * found.type_chance
    linked = sides.who_chance * sides.whom_chance
    return (
        "any row",
        *_over("deed", found.chance, _CHANCES),
        *_over("type", found.type_chance, _CHANCES),
        *_over("deed and type", tells, _CHANCES),
        *_over("who", sides.who_chance, _CHANCES),
        *_over("whom", sides.whom_chance, _CHANCES),
        *_over("both", linked, _CHANCES),
        *_over("all", tells * linked, _OF_ALL),
    )


def _over(name: str, value: float, steps: tuple[float, ...]) -> tuple[str, ...]:
    """A value in, the steps that it has passed out; the steps rise.

    >>> _over("who", 0.35, (0.1, 0.3, 0.5))
    ('who over 0.1', 'who over 0.3')
    """
    return _steps(name, steps)[: bisect_left(steps, value)]


@cache
def _steps(name: str, steps: tuple[float, ...]) -> tuple[str, ...]:
    return tuple(f"{name} over {step:g}" for step in steps)


def _deed(report: Report, found: Happening, sides: Sides) -> Iterator[str]:
    frame, token = found.frame, report.tree.tokens[found.trigger]
    whom = _number(sides.whom)
    yield f"type {frame.type}"
    yield f"type {frame.type}, {_number(sides.who)} who, {whom} whom"
    yield f"told by {frame.pos}, {found.how}"
    yield f"narrow {min(frame.weight // 10, _MANY)}"
    yield f"fit {found.fit} {frame.pos}"
    yield f"word {bare(token.deprel)}"
    yield f"form {token.xpos}"
    yield f"target {frame.target}, {whom} whom"


def _account(account: Account) -> Iterator[str]:
    yield f"voices {min(len(tuple(account.according_to.chain())), _MANY)}"
    yield f"when {account.when.basis}"
    yield "place told" if account.where else "no place"
    yield from (f"flag {flag}" for flag in account.status.flags())
    speakers = {name for one in account.according_to.chain() for name in names_of(one.speakers)}
    yield from (f"{side} speaks" for side in ("who", "whom") if speakers & set(names_of(getattr(account, side))))


def _place(report: Report, found: Happening) -> Iterator[str]:
    tree = report.tree
    token = tree.tokens[found.trigger]
    sentence = tree.analysis.sentences[token.sentence]
    yield f"sentence {bisect_left(_LENGTHS, sentence.last - sentence.first)}"
    yield f"paragraph {min(sentence.paragraph, _MANY)}"
    yield from _over("depth", _depth(report, found.trigger), _DEPTHS)
    deeds = sum([sentence.first <= other.trigger < sentence.last for other in report.happenings])
    yield from _over("deeds", deeds, _DEEDS)


def _depth(report: Report, index: int) -> int:
    """How many words stand above one in its tree, at most six."""
    depth, head = 0, report.tree.head(report.tree.tokens[index])
    while head is not None and depth <= _DEPTHS[-1]:
        depth, head = depth + 1, report.tree.head(head)
    return depth


def _side(report: Report, found: Happening, side: str, sides: Sides) -> Iterator[str]:
    mentions, slots = (sides.who, found.who) if side == "who" else (sides.whom, found.whom)
    yield f"{side} {_number(mentions)}"
    yield f"{side} {_number(mentions)}, {min(len(slots), _FEW)} in its slot"
    for mention in mentions:
        yield f"{side} by {mention.evidence.step.name.partition('/')[0]}"
        yield from _stands(report, found, side, mention)


def _stands(report: Report, found: Happening, side: str, mention: Mention) -> Iterator[str]:
    """What stands on a side: of which kind, and how far from the deed's word."""
    kinds, tokens = report.people.kinds, report.tree.tokens
    yield f"{side} is {kinds[mention.actor].value}" if mention.actor in kinds else f"{side} is nobody"
    first = bisect_right(tokens, mention.evidence.span.start, key=lambda token: token.span.start) - 1
    yield f"{side} as {tokens[first].upos}"
    if tokens[first].sentence != tokens[found.trigger].sentence:
        yield f"{side} in another sentence"
        return
    order = "before" if first < found.trigger else "behind"
    yield f"{side} {order} {min(abs(first - found.trigger).bit_length(), _MANY + 1)}"


def _number(mentions: tuple[Mention, ...]) -> str:
    names = len(names_of(mentions))
    return "none" if not names else "one" if names == _FEW else "several"
