"""A store or files in, the comparisons that are asked for out, each with the witnesses that it was made from."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import nlargest

from rich.progress import Progress

from verbale.cli.console import progress
from verbale.cli.writing import watched
from verbale.compare.comparing import compare, witnesses_of
from verbale.compare.reverse import Reverse, reverses
from verbale.errors import BadUse
from verbale.pipeline.together import Together, read_together
from verbale.records.comparison import Comparison, Witness
from verbale.records.event import Event
from verbale.records.judgement import Judgement, Question
from verbale.store.base import Query, View

MOST_BESIDE = 500
"""So many accounts of one type in a story are looked through for those told the other way round."""
LOOKED_AT = 300
"""So many events are laid side by side to find those that most deserve a look: those that most accounts tell."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison, the witnesses that it was made from, and the happenings that are this one told the other way round."""

    comparison: Comparison
    witnesses: tuple[Witness, ...]
    turned: tuple[Reverse, ...] = ()

    @property
    def against(self) -> int:
        """How many voices stand against another one in some answer."""
        told = {one: number for number, origin in enumerate(self.comparison.origins) for one in origin.accounts}
        return len({told[cell.account] for answer in self.comparison.differences for cell in answer.cells()})

    def weight(self) -> tuple[int, int, int, str]:
        """What deserves a look first: most voices that differ, then most questions in which they do, then most voices."""
        differing = len(self.comparison.differences)
        return self.against, differing, len(self.comparison.origins), self.comparison.event


def deserving(view: View, query: Query, most: int) -> list[Compared]:
    """A store, what narrows it, and how many in, the events that most deserve a look out, the foremost first."""
    told = (event for event in view.events(replace(query, most=None)) if len(event.accounts) > 1)
    with progress("comparing", None, alone=True) as bar:
        looked_at = nlargest(LOOKED_AT, told, key=lambda event: (len(event.accounts), event.id))
        found = [_of_event(view, event) for event in _watched(looked_at, bar)]
    return nlargest(most, (one for one in found if len(one.comparison.origins) > 1), key=Compared.weight)


def _watched(events: Sequence[Event], bar: Progress | None) -> Iterator[Event]:
    if bar is not None:
        bar.update(bar.task_ids[0], total=len(events))
    for event in events:
        yield event
        if bar is not None:
            bar.advance(bar.task_ids[0])


def from_store(view: View, name: str) -> list[Compared]:
    """A store and the id of an event, a story or an account in, what is to be compared out; BadUse where there is none."""
    find = _KINDS.get(name.partition(":")[0])
    if find is None:
        raise BadUse(f"{name} is no id of {', '.join(_KINDS)}; without --store files are compared")
    found = [_of_event(view, event) for event in find(view, name)]
    if not found:
        raise BadUse(f"the store keeps no {name}")
    if len(found) > 1:
        several = (one for one in found if len(one.comparison.origins) > 1)
        found = sorted(several, key=Compared.weight, reverse=True)
    return [_beside(one, _of_its_story(view, one)) for one in found]


def on_the_spot(paths: Sequence[str]) -> tuple[Together, list[Compared]]:
    """Paths of files in, what was read, and the comparisons of what several voices tell out, the foremost first."""
    together = read_together(paths, watch=watched)
    witnesses = [one for reading in together.readings for one in witnesses_of(reading)]
    home = {one.account.id: one for one in witnesses}
    told = {event.id: [home[one] for one in event.accounts] for event in together.events}
    found = [_compared(event, told[event.id], together.copies) for event in together.events if len(event.accounts) > 1]
    several = [_beside(one, told) for one in found if len(one.comparison.origins) > 1]
    return together, sorted(several, key=Compared.weight, reverse=True)


def _compared(event: Event, witnesses: Sequence[Witness], copies: Sequence[Judgement]) -> Compared:
    return Compared(compare(event, witnesses, judgements=copies), tuple(witnesses))


def _beside(one: Compared, told: Mapping[str, Sequence[Witness]]) -> Compared:
    """A comparison and the witnesses of all happenings in, the comparison with its reverses among them out."""
    others = ((event, witnesses) for event, witnesses in told.items() if event != one.comparison.event)
    return replace(one, turned=tuple(reverses(one.witnesses, others)))


def _of_event(view: View, event: Event) -> Compared:
    articles = {one.head.id for one in view.tellings(Query(ids=event.accounts))}
    readings = view.readings(Query(ids=tuple(sorted(articles))))
    witnesses = [one for reading in readings for one in witnesses_of(reading) if one.account.id in event.accounts]
    copies = {one.id: one for article in sorted(articles) for one in view.judgements(article, Question.COPY)}
    return _compared(event, witnesses, tuple(copies.values()))


def _of_its_story(view: View, one: Compared) -> Mapping[str, Sequence[Witness]]:
    """A comparison in, all happenings of its types in the stories of its reports, with their witnesses, out."""
    accounts = tuple(witness.account for witness in one.witnesses)
    ids, types = tuple(account.id for account in accounts), {account.did.type for account in accounts}
    stories = {telling.head.story for telling in view.tellings(Query(ids=ids))} - {""}
    asked = [Query(story=story, type=type_, most=MOST_BESIDE) for story in sorted(stories) for type_ in sorted(types)]
    told = [telling for query in asked for telling in view.tellings(query)]
    cast = {one.article.id: one.actors for one in view.casts(Query(ids=tuple(sorted({one.head.id for one in told}))))}
    home = {account: event.id for query in asked for event in view.events(query) for account in event.accounts}
    found = defaultdict[str, list[Witness]](list)
    for each in told:
        head, account = each.head, each.account
        if account.id in home:
            witness = Witness(account, head.id, head.outlet, head.published, cast.get(head.id, ()))
            found[home[account.id]].append(witness)
    return found


def _events(view: View, name: str) -> Iterator[Event]:
    return view.events(Query(event=name))


def _of_story(view: View, name: str) -> Iterator[Event]:
    return view.events(Query(story=name))


def _of_account(view: View, name: str) -> Iterator[Event]:
    home = view.home(name)
    return (event for event in view.events(Query(article=home)) if home and name in event.accounts)


_KINDS: dict[str, Callable[[View, str], Iterator[Event]]] = {
    "event": _events,
    "story": _of_story,
    "account": _of_account,
}
