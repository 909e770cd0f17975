"""Clusters of accounts in gold and as found in, B³, pairs and the CoNLL score out: are accounts joined into the right events?

B³ and the two others are those of coreference.py; "pairs" is the F1 over pairs of accounts that stand in one event (Hasler et
al. 2006 count events so). Counted are the accounts that some event of the gold lists, and, apart from these, all accounts of
the reports, those that no event lists being events of their own.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from verbale.errors import BadNotation
from verbale.evaluate.bench import Difference
from verbale.evaluate.coreference import Chains, Part, Three, b_cubed, conll_f1, three_parts
from verbale.evaluate.figures import Figure, Measure, Tally, figure, measured


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """One event of the gold: its story, what it is about, its accounts as "article#place" (counted from 1), and what they answer."""

    story: str
    about: str
    accounts: tuple[str, ...]
    answers: tuple[str, ...] = ()

    @property
    def articles(self) -> frozenset[str]:
        """The articles in which its accounts stand."""
        return frozenset(account.partition("#")[0] for account in self.accounts)


@dataclass(frozen=True, slots=True)
class Joined:
    """One story's accounts: the events of the gold, what was joined, and the articles in which they stand.

    Accounts go by their gold names; `found` holds those that were found (all of them where the gold's own accounts are joined).
    """

    story: str
    gold: Chains[str]
    found: Chains[str]

    def only(self, names: frozenset[str]) -> "Joined":
        """The same of some accounts."""
        return Joined(self.story, _cut(self.gold, names), _cut(self.found, names))

    @property
    def listed(self) -> frozenset[str]:
        """The accounts that some event joins with others."""
        return frozenset(name for chain in self.gold if len(chain) > 1 for name in chain)

    @property
    def known(self) -> frozenset[str]:
        """The accounts that were found."""
        return frozenset(name for chain in self.found for name in chain)


def read_events(path: Path) -> tuple[GoldEvent, ...]:
    """A folder of stories*.toml, or one such file, in, the events out."""
    paths = sorted(path.glob("*.toml")) if path.is_dir() else [path]
    return tuple(event for one in paths for event in _events(one))


def with_singles(events: Sequence[GoldEvent], accounts: Iterable[str]) -> Chains[str]:
    """The events of a story and all its accounts in, chains out; an account that no event lists is one of its own.

    >>> with_singles([GoldEvent("s", "", ("a#1", "b#1"))], ["a#1", "a#2", "b#1"])[-1]
    frozenset({'a#2'})
    """
    listed = [frozenset(event.accounts) for event in events]
    named = frozenset(name for chain in listed for name in chain)
    return (*listed, *(frozenset({name}) for name in accounts if name not in named))


def figures(joined: Sequence[Joined], whose: str, *, all_of: Mapping[str, int] | None = None) -> Iterator[Figure]:
    """Stories joined and whose accounts they are ("gold", "found") in, the figures out.

    With `all_of`, the number of listed accounts of each story, also how many of them were found, and B³ with the others missed.
    """
    listed = [one.only(one.listed & one.known) for one in joined]
    if all_of is not None:
        tallies = [Tally(len(one.listed & one.known), all_of[one.story], all_of[one.story]) for one in joined]
        yield figure("accounts found", Measure.SHARE, tallies)
    yield measured(f"B³, {whose} accounts", listed, _b3)
    yield figure(f"pairs, {whose} accounts", Measure.F1, [_pairs(one) for one in listed])
    yield measured(f"CoNLL, {whose} accounts", listed, _conll)
    every = [one.only(one.known) for one in joined]
    yield measured(f"B³, {whose}, with singles", every, _b3)
    yield figure(f"pairs, {whose}, with singles", Measure.F1, [_pairs(one) for one in every])
    if all_of is not None:
        missed = [one.only(one.listed) for one in joined]
        yield measured(f"B³, {whose}, and missed", missed, _b3)


def differences(joined: Sequence[Joined], says: Mapping[str, str]) -> Iterator[Difference]:
    """Stories joined and what each account says in, each pair that is joined on one side only out."""
    for one in joined:
        gold, found = (set(_joined(chains)) for chains in (one.gold, one.found))
        for kind, pairs in (("missed", gold - found), ("false", found - gold)):
            for pair in sorted(pairs):
                told = tuple(f"{name} {says[name]}" for name in pair)
                yield Difference(one.story, kind, ("joined on one side",), *told)


def _b3(stories: Sequence[Joined]) -> float:
    return sum((b_cubed(one.gold, one.found) for one in stories), Part(0, 0, 0, 0)).f1


def _conll(stories: Sequence[Joined]) -> float:
    return conll_f1([_three(one) for one in stories])


def _three(one: Joined) -> Three:
    return three_parts(one.gold, one.found)


def _pairs(one: Joined) -> Tally:
    gold, found = (set(_joined(chains)) for chains in (one.gold, one.found))
    return Tally(len(gold & found), len(gold), len(found))


def _joined(chains: Chains[str]) -> Iterator[tuple[str, str]]:
    for chain in chains:
        yield from combinations(sorted(chain), 2)


def _cut(chains: Chains[str], names: frozenset[str]) -> Chains[str]:
    return tuple(kept for chain in chains if (kept := chain & names))


def _events(path: Path) -> Iterator[GoldEvent]:
    try:
        rows = tomllib.loads(path.read_text("utf-8")).get("event", ())
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        raise BadNotation(f"{path}: {fault}") from fault
    for row in rows:
        accounts, answers = (tuple(map(str, row.get(key, ()))) for key in ("accounts", "answers"))
        yield GoldEvent(str(row["story"]), str(row.get("about", "")), accounts, answers)
