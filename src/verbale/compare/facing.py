"""An Answer and who tells each account in, the differences that stand between two voices out.

A voice that tells two things in one report tells of two sides of one happening (“they shot at the crowd and beat the leader”): whoever tells one
of them only is not against it. In two reports it has said otherwise: what is told in a report is a mouth of its own here.
"""

from collections.abc import Collection, Iterator, Mapping

from verbale.records.comparison import Answer, Asked, Contrast, Difference

type Mouth = tuple[int, str]
"""A voice, by its place, in one article."""


def between_voices(answer: Answer, mouths: Mapping[str, Mouth]) -> Iterator[Contrast]:
    """An Answer and the mouth of each account in, those of its contrasts that no voice tells within one report out.

    Whether it happened is told of each deed apart: who denies one and tells another is still against those who tell what he denies.
    """
    by_group = [frozenset(mouths[account] for account in group.accounts) for group in answer.groups]
    for contrast in answer.contrasts:
        some, others = by_group[contrast.one], by_group[contrast.other]
        if _against(some, others, apart=answer.asked is not Asked.WHETHER):
            yield contrast


def _against(some: Collection[Mouth], others: Collection[Mouth], *, apart: bool) -> bool:
    return any(one != other and not (apart and (one in others or other in some)) for one in some for other in others)


def says_more(answer: Answer, contrast: Contrast) -> bool:
    """Whether a contrast's class says more than the row itself: of names, that they are other words is plain."""
    return answer.asked is not Asked.CALLED or contrast.difference is not Difference.OTHER_WORDING
