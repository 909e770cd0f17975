"""A store, what is asked of it and who reviews in, the rows that wait for his word out: what teaches most first, or at random for auditing.

Nothing is kept of the queue itself: what he has judged waits no longer, so that he goes on where he stopped, on whatever machine.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import chain, islice
from math import sqrt
from typing import Protocol

from verbale.records.account import Account
from verbale.records.cells import Cell, cells
from verbale.records.judgement import Judgement, Verdict
from verbale.records.text import Article
from verbale.store.base import EVERYTHING, Query
from verbale.web.filters import Filters
from verbale.web.review.context import Context, context_of
from verbale.web.review.teaching import BOUND, teaches
from verbale.web.sentences import Sentence, sentence_of

OWN = ("order", "seed", "second", "skip")
"""What an address of the queue says beside the filters."""

PAGE = 10  # rows of one page
CANDIDATES = 120  # rows nearest to the bound, of which those that teach most go first
_SIGNED = 2000  # words of a reviewer that an audit looks back on
_Z = 1.96  # 95 %


class Kept(Protocol):
    """What the queue asks a store."""

    def unjudged(self, query: Query, by: str, *, near: float | None, second: bool) -> Iterator[Account]: ...  # noqa: D102
    def articles(self, names: Collection[str]) -> Iterator[Article]: ...  # noqa: D102
    def signed_by(self, person: str, most: int) -> Iterator[Judgement]: ...  # noqa: D102
    def tally(self, what: str, query: Query = EVERYTHING) -> Iterator[tuple[str, int]]: ...  # noqa: D102
    def count(self, what: str, query: Query = EVERYTHING) -> int: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Waiting:
    """A row that waits: as a sentence, its words in context, its report, why it comes now, and what each cell rests on."""

    account: Account
    article: Article
    context: Context
    why: tuple[str, ...]

    @property
    def says(self) -> Sentence:
        """The row as a sentence."""
        return sentence_of(self.account)

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Its cells, with the words and rules that they rest on."""
        return tuple(cells(self.account))


@dataclass(frozen=True, slots=True)
class Audit:
    """What a reviewer found of the rows that were drawn at random: how many he judged, of how many there are, and the share that is right."""

    judged: int
    right: int
    there: int

    @property
    def share(self) -> float:
        """Of all rows, those that were judged."""
        return self.judged / self.there if self.there else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """The share of right rows, with 95 % (E. B. Wilson, 1927)."""
        if not self.judged:
            return 0.0, 1.0
        share, number = self.right / self.judged, self.judged
        middle = share + _Z**2 / (2 * number)
        spread = _Z * sqrt(share * (1 - share) / number + _Z**2 / (4 * number**2))
        return max(0.0, (middle - spread) / (1 + _Z**2 / number)), min(1.0, (middle + spread) / (1 + _Z**2 / number))


@dataclass(frozen=True, slots=True)
class Queue:
    """One page of the queue: its rows, how many were passed over before them, whether more follow, and for random rows the audit."""

    rows: tuple[Waiting, ...]
    skipped: int
    more: bool
    random: bool
    second: bool
    seed: str
    audit: Audit | None = None


def queue_of(view: Kept, filters: Filters, by: str) -> Queue:
    """The View, what the address asks and who reviews in, the page of the queue out."""
    random, second = filters.other("order") == "random", bool(filters.other("second"))
    seed, skipped = filters.other("seed")[:40] or "1", _number(filters.other("skip"))
    query = replace(filters.query, after="", most=None)
    drawn = _at_random(view, query, by, seed, second=second) if random else _by_doubt(view, query, by, second=second)
    found = list(islice(drawn, skipped, skipped + PAGE + 1))
    audit = audit_of(view, query, by, mark_of(filters)) if random else None
    rows = tuple(_with_words(view, found[:PAGE]))
    return Queue(rows, skipped, len(found) > PAGE, random, second, seed, audit)


def mark_of(filters: Filters) -> str:
    """What an address asks in, the reason that a judgement on a row drawn so bears out; "" in the order of doubt."""
    if filters.other("order") != "random":
        return ""
    asked = "&".join(f"{name}={value}" for name, value in filters.pairs)
    return f"drawn at random, seed {filters.other('seed')[:40] or '1'}" + (f", of {asked}" if asked else "")


def audit_of(view: Kept, query: Query, by: str, mark: str) -> Audit:
    """What a reviewer said of the rows that bear a mark in, the figures out."""
    said = [one for one in view.signed_by(by, _SIGNED) if mark in one.reasons] if by else []
    judged = {one.about: one.verdict for one in reversed(said) if one.verdict in {Verdict.RIGHT, Verdict.WRONG}}
    right = sum(verdict is Verdict.RIGHT for verdict in judged.values())
    return Audit(len(judged), right, view.count("accounts", query))


type _Drawn = tuple[Account, tuple[str, ...]]


def _by_doubt(view: Kept, query: Query, by: str, *, second: bool) -> Iterator[_Drawn]:
    """Of the rows nearest to the bound, those that teach most first."""
    near = view.unjudged(replace(query, most=CANDIDATES), by, near=BOUND, second=second)
    types = dict(view.tally("accounts by type"))
    everything = max(1, sum(types.values()))
    told = ((account, teaches(account, types.get(account.did.type, 0) / everything)) for account in near)
    for account, much in sorted(told, key=lambda one: (-one[1].much, one[0].id)):
        yield account, much.why


def _at_random(view: Kept, query: Query, by: str, seed: str, *, second: bool) -> Iterator[_Drawn]:
    """Ids are hashes of what rows say, so that the way along them from a place that the seed tells is a fair sample."""
    start = "account:" + sha256(seed.encode("utf-8", "replace")).hexdigest()[:16]
    most = CANDIDATES
    first = view.unjudged(replace(query, after=start, most=most), by, near=None, second=second)
    begun = view.unjudged(replace(query, most=most), by, near=None, second=second)
    rest = (one for one in begun if one.id <= start)
    yield from ((account, ()) for account in chain(first, rest))


def _with_words(view: Kept, drawn: list[_Drawn]) -> Iterator[Waiting]:
    articles = {one.id: one for one in view.articles({account.evidence.article for account, _ in drawn})}
    for account, why in drawn:
        article = articles.get(account.evidence.article)
        if article is not None:
            yield Waiting(account, article, context_of(article.text, account), why)


def _number(typed: str) -> int:
    return min(int(typed), CANDIDATES) if typed.isascii() and typed.isdigit() and len(typed) < 6 else 0
