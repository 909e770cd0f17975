"""Stances of one actor in, those that are on one matter together out: rather two matters than one that was none."""

from collections import defaultdict
from collections.abc import Iterable

from verbale.compare.stances import MEET, Taken
from verbale.compare.topic_words import stems_of
from verbale.records.position import Topic


def by_matter(taken: Iterable[Taken]) -> tuple[tuple[Taken, ...], ...]:
    """Stances in, grouped by actor, teller and matter out, each group in the order of its days.

    Each is laid beside the first of every group, not beside the last, so that a matter does not drift into another.
    """
    groups: list[list[Taken]] = []
    near: dict[_Near, list[list[Taken]]] = defaultdict(list)
    for one in sorted(taken, key=_order):
        own = next((group for key in _nears(one) for group in near[key] if same_matter(group[0], one)), None)
        if own is None:
            own = []
            groups.append(own)
            near[_near(one, one.matter.story)].append(own)
            near[_near(one, _ANY)].append(own)
        own.append(one)
    return tuple(tuple(group) for group in groups if not all(each.echo for each in group))


type _Near = tuple[str, str, Topic, str]
_ANY = "*"


def _near(one: Taken, story: str) -> _Near:
    return one.actor, one.told_by, one.matter.topic, story


def _nears(one: Taken) -> tuple[_Near, ...]:
    """Where a stance's matter may stand: in its story and where no story is known; everywhere if its own is not."""
    story = one.matter.story
    return (_near(one, story), _near(one, "")) if story else (_near(one, _ANY),)


def same_matter(first: Taken, other: Taken) -> bool:
    """Whether two stances of an actor are known to be on one matter: no sign against it, and one for it."""
    if (first.actor, first.told_by, first.matter.topic) != (other.actor, other.told_by, other.matter.topic):
        return False
    return _may_be(first, other) and _is_told(first, other)


def _may_be(first: Taken, other: Taken) -> bool:
    """No sign against it: one story, the same other side, no two modes."""
    one, two = first.matter, other.matter
    pairs = ((one.story, two.story), (one.mode, two.mode), (_kind(one.deed), _kind(two.deed)))
    if any(a and b and a != b for a, b in pairs):
        return False
    return _alike(one.towards, two.towards) and _alike(one.by, two.by)


def _is_told(first: Taken, other: Taken) -> bool:
    """A sign for it: one happening, a meeting with the same side, a denied deed of the same days, or a word that names it."""
    one, two = first.matter, other.matter
    if one.topic is Topic.FACT and first.echo != other.echo and first.told.article.id == other.told.article.id:
        return False  # "he denies it: they threw oranges" is no admission
    if first.told.event and first.told.event == other.told.event:
        return True
    if one.topic is Topic.FACT:
        return first.told.account.when.meets(other.told.account.when) and bool(one.by and two.by)
    if one.mode == two.mode == MEET and one.towards and two.towards:
        return True
    return bool(stems_of(one.words) & stems_of(two.words))


def _alike(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    return not some or not others or set(some) == set(others)


def _kind(deed: str) -> str:
    return deed.partition(":")[0]


def _order(one: Taken) -> tuple[object, ...]:
    """By day, then as reports came and as they tell it."""
    told = one.told
    return (
        one.day,
        told.article.published or one.day,
        told.article.id,
        told.account.evidence.span,
        told.account.id,
        one.actor,
        one.stance,
    )
