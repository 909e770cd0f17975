"""What single accounts answer to one question in, the groups that agree, how they differ and who is silent out."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from verbale.records.account import Account
from verbale.records.comparison import Answer, Asked, Cell, Contrast, Difference, Group
from verbale.records.evidence import Evidence

_WORST_FIRST = tuple(Difference)


@dataclass(frozen=True, slots=True)
class Said[Value]:
    """What one account answers: its value, how the notation writes it, and the words for it; `about` as in an Answer."""

    account: str
    value: Value
    says: str
    words: tuple[Evidence, ...] = ()
    about: str = ""


type Unlike[Value] = Callable[[Value, Value], Difference | None]
"""Two values in, how they differ out; None where they are the same."""


def words_in(*told: Evidence | None) -> tuple[Evidence, ...]:
    """Evidence in, what of it quotes some words out, each once."""
    return tuple(dict.fromkeys(one for one in told if one is not None and one.quote))


def answers[Value](
    asked: Asked, said: Iterable[Said[Value]], unlike: Unlike[Value], accounts: Sequence[Account]
) -> Iterator[Answer]:
    """A question, what accounts answer to it, how two values differ, and all accounts in, an Answer for each thing asked about out."""
    by_thing: dict[str, list[Said[Value]]] = {}
    for one in said:
        by_thing.setdefault(one.about, []).append(one)
    for about, told in by_thing.items():
        groups = _grouped(told, unlike)
        speaking = {one.account for one in told}
        yield Answer(
            asked,
            about,
            tuple(_group(members) for members in groups),
            tuple(_contrasts(groups, unlike)),
            tuple(account.id for account in accounts if account.id not in speaking),
        )


def _grouped[Value](told: Sequence[Said[Value]], unlike: Unlike[Value]) -> list[list[Said[Value]]]:
    groups: list[list[Said[Value]]] = []
    for one in told:
        home = next((group for group in groups if all(unlike(one.value, other.value) is None for other in group)), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    return groups


def _group[Value](members: Sequence[Said[Value]]) -> Group:
    fullest = max((one.says for one in members), key=len)
    return Group(fullest, tuple(Cell(one.account, one.says, one.words) for one in members))


def _contrasts[Value](groups: Sequence[Sequence[Said[Value]]], unlike: Unlike[Value]) -> Iterator[Contrast]:
    """Of two groups the worst difference between any two of their members; a group's members may be alike without being one."""
    for (one, some), (other, others) in combinations(enumerate(groups), 2):
        found = {unlike(left.value, right.value) for left in some for right in others} - {None}
        yield Contrast(one, other, next(kind for kind in _WORST_FIRST if kind in found))
