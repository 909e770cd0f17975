"""A Comparison in, the deed in one line out: as one account tells it, and who did it as both sides tell it where they are against each other."""

from collections.abc import Iterator

from verbale.compare.visible import visible
from verbale.records.comparison import Answer, Asked, Comparison, Difference, Group

_NOBODY = "–"
_PARTS = (Asked.WHO, Asked.WHAT, Asked.WHOM)


def title_of(comparison: Comparison) -> str:
    """A Comparison in, its title out: "A or B → ASSAULT → C, Arica, 2024-05-01".

    Who, what and whom are those of one account, the one that most others agree with, so that it tells no deed that nobody tells.
    """
    told = {answer.asked: answer for answer in reversed(comparison.answers) if not answer.about}
    lead = _lead(comparison, told)
    deed = " → ".join(" or ".join(_says(told.get(asked), lead)) or _NOBODY for asked in _PARTS)
    return ", ".join(filter(None, (deed, *(_most(told.get(asked)) for asked in (Asked.WHERE, Asked.WHEN)))))


def _lead(comparison: Comparison, told: dict[Asked, Answer]) -> str:
    """The account whose answers most others give: who did it first, then what, then to whom."""
    sizes = {
        account: tuple(_size(told.get(asked), account) for asked in _PARTS)
        for account in (one.account for one in comparison.tellings)
    }
    return max(sizes, key=lambda account: (all(sizes[account]), sizes[account]), default="")


def _size(answer: Answer | None, account: str) -> int:
    group = _group(answer, account)
    return len(group.cells) if group else 0


def _group(answer: Answer | None, account: str) -> Group | None:
    groups = answer.groups if answer else ()
    return next((group for group in groups if account in group.accounts), None)


def _says(answer: Answer | None, lead: str) -> Iterator[str]:
    """The lead's answer; of who did it also the one of those who name somebody else."""
    own = _group(answer, lead)
    if answer is None or own is None:
        if answer is not None and answer.asked is not Asked.WHO:
            yield _most(answer)
        return
    yield visible(own.says)
    if answer.asked is Asked.WHO:
        place = answer.groups.index(own)
        others = [
            answer.groups[pair.other if pair.one == place else pair.one]
            for pair in answer.contrasts
            if place in {pair.one, pair.other} and pair.difference is Difference.OTHER_ACTOR
        ]
        if others:
            yield visible(max(others, key=lambda group: len(group.cells)).says)


def _most(answer: Answer | None) -> str:
    return visible(max(answer.groups, key=lambda group: len(group.cells)).says) if answer and answer.groups else ""
