"""Scores of two coders of the same texts in (the first one stands as gold), how far they agree out, field by field.

Accounts are paired here whatever their type is, so that the types themselves can be compared: Cohen's kappa needs pairs of
which one coder says ACCUSE and the other REQUEST.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from verbale.evaluate.accounts import Likeness
from verbale.evaluate.figures import Figure, Measure, Tally, figure
from verbale.evaluate.match import best_pairs
from verbale.evaluate.scores import ArticleScore, Scores
from verbale.records.lines import AccountLine

FIELDS: tuple[tuple[str, Callable[[Likeness], bool]], ...] = (
    ("type", lambda alike: alike.type),
    ("mode", lambda alike: alike.mode),
    ("flags", lambda alike: alike.flags),
    ("who", lambda alike: alike.who),
    ("whom", lambda alike: alike.whom),
    ("when", lambda alike: alike.when),
    ("where", lambda alike: alike.where),
    ("voice", lambda alike: alike.voice),
)


@dataclass(frozen=True, slots=True)
class Coded:
    """One account as two coders saw it; None where one of them has no such account."""

    first: AccountLine | None
    second: AccountLine | None
    alike: Likeness | None

    def unlike(self) -> tuple[str, ...]:
        """The fields in which the two differ; nothing for an account that stands alone."""
        return tuple(name for name, same in FIELDS if self.alike and not same(self.alike))


def coded(article: ArticleScore) -> Iterator[Coded]:
    """One article in, its accounts with their partners out: in the first coder's order, then those of the second alone."""
    accounts = article.accounts

    def weight(one: int, other: int) -> int:
        alike = accounts.likeness[one][other]
        fields = sum(same(alike) for _, same in FIELDS)
        sides = (alike.who and bool(accounts.gold[one].who)) + (alike.whom and bool(accounts.gold[one].whom))
        # Five of eight fields, among them the type or an actor: below that the two tell of different things.
        together = fields >= 5 and (alike.type or sides > 0)
        return fields + 3 * alike.type + 2 * sides + 10 * alike.core if together else 0

    partner = dict(best_pairs(range(len(accounts.gold)), range(len(accounts.found)), weight))
    for one, first in enumerate(accounts.gold):
        other = partner.get(one)
        if other is None:
            yield Coded(first, None, None)
        else:
            yield Coded(first, accounts.found[other], accounts.likeness[one][other])
    yield from (Coded(None, line, None) for other, line in enumerate(accounts.found) if other not in partner.values())


def agreement(scores: Scores) -> Iterator[Figure]:
    """Scores in: how many accounts both coders have, then the share of the paired ones that are alike in each field out.

    A mode is asked of pairs of one type only.
    """
    articles = [tuple(coded(article)) for article in scores.articles]
    yield figure("accounts of both", Measure.F1, [_both(accounts) for accounts in articles])
    for name, same in FIELDS:
        yield figure(name, Measure.SHARE, [_alike(name, same, accounts) for accounts in articles])


def _both(accounts: Sequence[Coded]) -> Tally:
    first, second = (sum(line is not None for line in side) for side in zip(*map(_sides, accounts), strict=True))
    return Tally(sum(one.alike is not None for one in accounts), first, second)


def _sides(account: Coded) -> tuple[AccountLine | None, AccountLine | None]:
    return account.first, account.second


def _alike(name: str, same: Callable[[Likeness], bool], accounts: Sequence[Coded]) -> Tally:
    asked = [one.alike for one in accounts if one.alike and (name != "mode" or one.alike.type)]
    return Tally(sum(map(same, asked)), len(asked), len(asked))


def types(scores: Scores) -> tuple[tuple[str, str], ...]:
    """Scores in, the types that the two coders gave to each paired account out."""
    return tuple(
        (one.first.type, one.second.type)
        for article in scores.articles
        for one in coded(article)
        if one.first and one.second
    )


def kappa(pairs: Sequence[tuple[str, str]]) -> float:
    """What two coders called each thing in, Cohen's kappa out: agreement beyond what their habits alone would give.

    J. Cohen, "A coefficient of agreement for nominal scales", 1960. Nothing but one word from both counts as 1.

    >>> round(kappa([("AID", "AID")] * 20 + [("AID", "AGREE")] * 5 + [("AGREE", "AID")] * 10 + [("AGREE", "AGREE")] * 15), 3)
    0.4
    """
    firsts, seconds = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    seen = sum(one == other for one, other in pairs) / len(pairs) if pairs else 1.0
    chance = sum(number * seconds[name] for name, number in firsts.items()) / max(1, len(pairs) ** 2)
    return (seen - chance) / (1 - chance) if chance < 1 else 1.0
