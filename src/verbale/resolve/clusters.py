"""Judgements on pairs in, clusters out: the articles of one story, the accounts of one event, the names of one actor.

A pure function of the set of judgements: their order, and the order in which reports came, change nothing. What a person
says wins over what a resolver says, the later over the earlier; a language model is
no person: its word goes before a resolver's, but keeps nothing apart that others join. A resolver links an item to earlier ones only; of an item's
links the surest alone is followed, so that links made before an older report arrived late do no harm, and they are followed in
the order of the items' days, so that what comes later never changes a cluster's id.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from verbale.records.identity import content_id
from verbale.records.in_force import in_force, weight
from verbale.records.judgement import Judgement, Question, Verdict

# A copy belongs to the story of its original.
JOINED_BY: Mapping[Question, frozenset[Question]] = {
    Question.COPY: frozenset({Question.COPY}),
    Question.STORY: frozenset({Question.STORY, Question.COPY}),
    Question.EVENT: frozenset({Question.EVENT}),
    Question.ACTOR: frozenset({Question.ACTOR}),
}
"""Which judgements join the clusters that answer a question."""

type Days = Mapping[str, date | None]
"""The items by id, with the day of each; one without a day comes after all others."""

_PAIR = 2


@dataclass(frozen=True, slots=True)
class Cluster:
    """Items that belong together: the id, made from the first of them by day and id, and all of them in that order."""

    id: str
    members: tuple[str, ...]


def clusters(question: Question, days: Days, judgements: Iterable[Judgement]) -> tuple[Cluster, ...]:
    """What is asked, the items with their days, and judgements in, every cluster out in the order of the ids of their items.

    An item on which nothing was judged is a cluster of its own; judgements on items that are not among these are passed over.

    >>> same = Judgement("j", Verdict.SAME, ("b", "a"), (), "resolve.events 1", None, question=Question.EVENT, score=0.9)
    >>> [one.members for one in clusters(Question.EVENT, {"a": None, "b": None, "c": None}, [same])]
    [('a', 'b'), ('c',)]
    """
    groups = _Groups(days)
    told = [one for one in in_force(judgements) if one.question in JOINED_BY[question] and _known(one, days)]
    _by_persons(groups, (one for one in told if one.personal))
    for one in _surest((one for one in told if not one.personal and one.verdict is Verdict.SAME), days):
        groups.join(*one.about)
    return tuple(_cluster(question, members) for members in groups.members())


def component(
    touched: Collection[str], about: Callable[[Collection[str]], Iterable[Judgement]], question: Question
) -> tuple[frozenset[str], tuple[Judgement, ...]]:
    """Items on which something new was judged, and what finds the judgements about items, in, all that hangs together with them out.

    The items that are reached and the judgements on them: `clusters` of these are all those of the whole store that may have
    changed, as long as both items of each new judgement are among `touched`.
    """
    reached, fresh = set(touched), set(touched)
    told: dict[str, Judgement] = {}
    while fresh:
        found = [one for one in about(fresh) if one.question in JOINED_BY[question] and len(one.about) == _PAIR]
        told.update((one.id, one) for one in found)
        fresh = {id_ for one in found if one.verdict is Verdict.SAME for id_ in one.about} - reached
        reached |= fresh
    return frozenset(reached), tuple(told[id_] for id_ in sorted(told))


@dataclass
class _Groups:
    """Which items are joined so far, and which may never be."""

    days: Days
    parent: dict[str, str] = field(default_factory=dict)
    apart: dict[str, set[str]] = field(default_factory=dict)

    def root(self, item: str) -> str:
        while (above := self.parent.get(item, item)) != item:
            self.parent[item] = self.parent.get(above, above)
            item = above
        return item

    def join(self, one: str, other: str) -> None:
        """Both become one group, unless a person keeps the two apart."""
        first, second = sorted((self.root(one), self.root(other)), key=lambda item: order(item, self.days))
        if first == second or second in self.apart.get(first, ()):
            return
        self.parent[second] = first
        for enemy in self.apart.pop(second, ()):
            self.apart[enemy].discard(second)
            self._part(first, enemy)

    def part(self, one: str, other: str) -> None:
        """The two groups are never joined, unless they are one already."""
        first, second = self.root(one), self.root(other)
        if first != second:
            self._part(first, second)

    def _part(self, first: str, second: str) -> None:
        self.apart.setdefault(first, set()).add(second)
        self.apart.setdefault(second, set()).add(first)

    def members(self) -> Iterator[list[str]]:
        groups: dict[str, list[str]] = {}
        for item in sorted(self.days, key=lambda item: order(item, self.days)):
            groups.setdefault(self.root(item), []).append(item)
        yield from groups.values()


def order(item: str, days: Days) -> tuple[date, str]:
    """An item and the days in, its place in the order of all items out: by day, then by id."""
    return days[item] or date.max, item


def _by_persons(groups: _Groups, judgements: Iterable[Judgement]) -> None:
    """The latest is followed first; what contradicts it is not."""
    for one in sorted(judgements, key=weight, reverse=True):
        if one.verdict is Verdict.SAME:
            groups.join(*one.about)
        elif one.verdict is Verdict.DIFFERENT:
            groups.part(*one.about)


def _known(judgement: Judgement, days: Days) -> bool:
    return len(judgement.about) == _PAIR and all(id_ in days for id_ in judgement.about)


def _surest(links: Iterable[Judgement], days: Days) -> list[Judgement]:
    """A resolver's links in, for each item and question its surest one out, in the order of the items.

    Of equally sure ones the link to the earliest item is taken.
    """
    surest: dict[tuple[Question, str], Judgement] = {}
    for one in sorted(links, key=lambda one: (one.score or 0.0, one.id)):
        held = surest.get((one.question, one.about[0]))
        if held is None or one.score != held.score or order(one.about[1], days) < order(held.about[1], days):
            surest[one.question, one.about[0]] = one
    return sorted(surest.values(), key=lambda one: (max(order(id_, days) for id_ in one.about), one.id))


def _cluster(question: Question, members: list[str]) -> Cluster:
    return Cluster(content_id(question.value, members[0]), tuple(members))
