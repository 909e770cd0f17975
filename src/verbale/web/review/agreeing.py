"""A store in, how far its reviewers agree out, and the rows on which they differ."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from verbale.evaluate.reviewers import Measured, PairOfReviewers, alpha_of, pairs_of_reviewers
from verbale.records.account import Account
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.web.sentences import Sentence, sentence_of

LOOKED_AT = 5000  # judgements, the newest: what a page may read
_SHOWN = 50  # rows on which reviewers differ
_ON_ROWS = frozenset({Verdict.RIGHT, Verdict.WRONG})


class Kept(Protocol):
    """What the page asks a store."""

    def signed_by(self, person: str, most: int) -> Iterator[Judgement]: ...  # noqa: D102
    def told(self, names: Collection[str]) -> Iterator[Account]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Differing:
    """A row on which reviewers differ, and what each said."""

    account: str
    says: Sentence
    words: tuple[Judgement, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """How many rows were judged, and by whom; the figures of each two, of all together, and where they differ."""

    rows: int
    twice: int
    reviewers: tuple[tuple[str, int], ...]
    pairs: tuple[PairOfReviewers, ...]
    alpha: Measured | None
    differing: tuple[Differing, ...]
    all_differing: int
    cut: bool


def agreement_of(view: Kept) -> Agreement:
    """A store in, its reviewers' agreement out, of right and wrong on rows; a correction that differs is a difference, too."""
    signed = list(view.signed_by("", LOOKED_AT))
    rows = _by_row(signed)
    said = [{one.signed: one.verdict.value for one in words} for words in rows.values()]
    names = sorted({name for told in said for name in told})
    unlike = [(account, words) for account, words in sorted(rows.items()) if _differ(words)]
    return Agreement(
        rows=len(rows),
        twice=sum(len(told) > 1 for told in said),
        reviewers=tuple((name, sum(name in told for told in said)) for name in names),
        pairs=pairs_of_reviewers(said),
        alpha=alpha_of(said),
        differing=tuple(_shown(view, unlike[:_SHOWN])),
        all_differing=len(unlike),
        cut=len(signed) == LOOKED_AT,
    )


def _by_row(signed: Iterable[Judgement]) -> dict[str, tuple[Judgement, ...]]:
    """Persons' words on accounts, the newest of each person on each, by account."""
    rows: dict[str, dict[str, Judgement]] = {}
    for one in signed:
        if (
            one.question is Question.ROW
            and one.verdict in _ON_ROWS
            and one.personal
            and one.about[0].startswith("account:")
        ):
            rows.setdefault(one.about[0], {}).setdefault(one.signed, one)
    return {account: tuple(said[name] for name in sorted(said)) for account, said in rows.items()}


def _differ(words: tuple[Judgement, ...]) -> bool:
    return len({(one.verdict, one.correction) for one in words}) > 1


def _shown(view: Kept, unlike: list[tuple[str, tuple[Judgement, ...]]]) -> Iterator[Differing]:
    says = {one.id: sentence_of(one) for one in view.told({account for account, _ in unlike})}
    yield from (Differing(account, says[account], words) for account, words in unlike if account in says)
