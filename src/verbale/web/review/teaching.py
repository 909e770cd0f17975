"""An account and how rare its type is in, how much a person's word on it teaches and why out: the order of the queue.

The weights are policy, to be read and changed here. What teaches most is what the machine could go wrong with either way, then what it
sees seldom: a table learned from a hundred rows moves with the twentieth of a type, and not with the thousandth.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from verbale.records.account import Account
from verbale.records.evidence import Evidence
from verbale.web.words import N_

BOUND = 0.5
"""The confidence at which a row is as likely right as wrong."""

_RARE = 0.03  # of all accounts: a type below it is seldom seen
_CLOSE = 0.15  # this near to the bound a row is called uncertain
_GUESSED = ("quantity", "pronoun", "turns", "own state", "role")  # steps of actors that go by more than a name

# What teaches, how much of it, and what the page says of it.
_WEIGHTS = {
    "close": (1.0, N_("the machine is unsure: it might as well be wrong")),
    "rivals": (0.35, N_("several types fitted, and a learned table chose among them")),
    "rare": (0.3, N_("this type is seldom seen")),
    "guessed": (0.2, N_("who is meant was worked out, not named")),
    "chain": (0.15, N_("heard through more than one voice")),
}


@dataclass(frozen=True, slots=True)
class Teaches:
    """How much a row teaches, and why, in words, what weighs most first."""

    much: float
    why: tuple[str, ...]


def teaches(account: Account, share: float) -> Teaches:
    """An account and its type's share of all accounts in, how much it teaches out.

    A row in the middle between right and wrong weighs 1 by that alone; certain ones 0.
    """
    told = dict(_told(account, share))
    much = {name: _WEIGHTS[name][0] * value for name, value in told.items()}
    near = 1 - abs(account.confidence - BOUND) / BOUND
    why = tuple(_WEIGHTS[name][1] for name in sorted(much, key=lambda name: -much[name]))
    return Teaches(near * _WEIGHTS["close"][0] + sum(much.values()) - much.get("close", 0), why)


def _told(account: Account, share: float) -> Iterator[tuple[str, float]]:
    """Which reasons hold for a row, and how much, 0 to 1."""
    if abs(account.confidence - BOUND) <= _CLOSE:
        yield "close", 1.0
    if account.did.trigger.step.name.startswith("models/types"):
        yield "rivals", 1.0
    if share < _RARE:
        yield "rare", 1 - share / _RARE
    if any(_guessed(mention.evidence) for mention in (*account.who, *account.whom)):
        yield "guessed", 1.0
    if len(list(account.according_to.chain())) > 2:
        yield "chain", 1.0


def _guessed(evidence: Evidence) -> bool:
    return any(word in evidence.step.name for word in _GUESSED)
