"""Marked reports and the engine's reading of the same words in, what the coder's marks mean in the engine's terms out."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property

from verbale.extract.events import Happening
from verbale.extract.report import Report
from verbale.learn.marked import Coded, MarkedAccount, MarkedReport
from verbale.learn.marks import Mark
from verbale.records.text import Span


@dataclass(frozen=True)
class Aligned:
    """One report, as its coder marked it and as the engine's stages before the accounts read it."""

    marked: MarkedReport
    report: Report

    def ids_at(self, token: int) -> frozenset[str]:
        """The ids of the actors that the shortest mention around a token means; none where no mention is marked."""
        span = self.report.tree.tokens[token].span
        around = [mark for mark in self._mentions if mark.span.holds(span)]
        return frozenset(min(around, key=lambda mark: len(mark.span)).label.split("+")) if around else frozenset()

    def head_of(self, mark: Mark) -> int:
        """The token that heads a mark: the one whose own head stands outside it; -1 where the mark holds no token."""
        inside = self.tokens_in(mark.span)
        tokens = self.report.tree.tokens
        return next((i for i in inside if tokens[i].head not in inside or tokens[i].head == i), -1)

    def tokens_in(self, span: Span) -> tuple[int, ...]:
        """The tokens that share a character with a span."""
        return tuple(token.index for token in self.report.tree.tokens if token.span.meets(span))

    @cached_property
    def _mentions(self) -> tuple[Mark, ...]:
        return self.marked.marked.of_kind("mention")

    @cached_property
    def ids_of(self) -> dict[str, frozenset[str]]:
        """For each actor of the engine's cast, by name, the ids that most of its mentions bear.

        Mentions without a mark count as nobody's, where every mention is marked; else they say nothing.
        """
        votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
        unmarked = {""} if self.marked.coded is Coded.WHOLE else set[str]()
        for mention in self.report.people.cast.mentions:
            for name in mention.actors:
                votes[name].update(self.ids_at(mention.head) or unmarked)
        return {name: frozenset({count.most_common(1)[0][0]}) - {""} for name, count in votes.items() if count}

    @cached_property
    def told_at(self) -> dict[int, tuple[MarkedAccount, ...]]:
        """For each token within the mark of a trigger, the accounts that it tells."""
        accounts = {account.number: account for account in self.marked.accounts}
        found: defaultdict[int, list[MarkedAccount]] = defaultdict(list)
        for mark in self.marked.marked.of_kind("trigger"):
            told = [accounts[number] for number in mark.label.split(",") if number in accounts]
            for token in self.tokens_in(mark.span):
                found[token].extend(told)
        return {token: tuple(told) for token, told in found.items()}

    def told_by(self, found: Happening) -> tuple[MarkedAccount, ...]:
        """A deed that the engine found in, the accounts whose trigger holds one of its words out: those of its type first."""
        told = [account for word in (found.trigger, *found.words) for account in self.told_at.get(word, ())]
        unique = {account.number: account for account in told}.values()
        return tuple(sorted(unique, key=lambda account: type_of(account) != found.frame.type))


def type_of(account: MarkedAccount) -> str:
    """An account in, its PLOVER type without the mode and the flags out."""
    return account.deed.partition(" ")[0].partition(":")[0]
