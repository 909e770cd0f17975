"""Gold reports and the events that their accounts tell in, whether the resolver joins the same accounts and a comparison answers alike out.

Twice: over the gold's own accounts, and over those that the engine finds, each taken for the gold account that it matches (of
one type and with an actor in common); what matches none is joined too, but not counted. The gold's own accounts are compared
in the events of the gold, found accounts in the events that were found.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from verbale.compare.comparing import compare, witnesses_of
from verbale.evaluate import answers
from verbale.evaluate.accounts import compared
from verbale.evaluate.answers import Answered
from verbale.evaluate.bench import Bench, Difference
from verbale.evaluate.clusters import GoldEvent, Joined, differences, figures, read_events, with_singles
from verbale.evaluate.figures import Figure
from verbale.evaluate.gold import GoldItem, read_items
from verbale.evaluate.names import Identity, Names
from verbale.evaluate.sets import GoldSet
from verbale.pipeline.gold.articles import articles_of
from verbale.pipeline.gold.texts import Work
from verbale.pipeline.gold.told import reading_of
from verbale.pipeline.reading import read_articles
from verbale.pipeline.together import events_of
from verbale.records.event import Event
from verbale.records.notation import gold_of
from verbale.records.reading import Reading
from verbale.reference.states import state_in


def bench(paths: tuple[Path, ...], work: Work) -> Bench:
    """Folders with stories*.toml in, their Bench out; each story is a part of its own, joined with all reports at hand."""
    events = [event for path in paths for event in read_events(path) if work.wants(event.story)]
    items = [
        item
        for path in paths
        for item in _items(path)
        if item.gold.id in {a for event in events for a in event.articles}
    ]
    told = [reading_of(item.gold) for item in items]
    coded = (work.engine or partial(read_articles, model=work.model))(articles_of(items))
    read = list(work.watch(coded, "reports of stories", len(items)))
    own, matched = {one.id: one.id for reading in told for one in reading.accounts}, dict(_matched(items, read))
    gold, found = joined(events, told, own), joined(events, read, matched)
    asked = _answered(events, told, own, [Event(one.about, one.accounts) for one in events])
    heard = _answered(events, read, matched, events_of(read))
    listed = {one.story: len(one.listed) for one in gold}
    says = {one.id: str(one) for reading in told for one in reading.accounts}

    def count() -> tuple[Figure, ...]:
        known = [one.among(frozenset(matched.values())) for one in heard]
        return (
            *figures(gold, "gold"),
            *figures(found, "found", all_of=listed),
            *answers.figures(asked, "gold"),
            *answers.figures(known, "found"),
            answers.whole(heard, "found, and missed"),
        )

    def unlike() -> Iterator[Difference]:
        yield from differences([*gold, *(one.only(one.known) for one in found)], says)
        yield from answers.differences(asked, "gold")
        yield from answers.differences(heard, "found")

    return Bench(
        set=GoldSet.EVENTS,
        paths=paths,
        size=len(events),
        unit="events",
        figures=count,
        apart=lambda _: (),
        differences=unlike,
    )


def _answered(
    events: Sequence[GoldEvent], readings: Sequence[Reading], names: Mapping[str, str], made: Iterable[Event]
) -> tuple[Answered, ...]:
    """Gold events, readings, the gold names of their accounts and events to compare in, what is answered of each gold event out."""
    witnesses = {one.account.id: one for reading in readings for one in witnesses_of(reading)}
    told = (compare(event, [witnesses[id_] for id_ in event.accounts if id_ in witnesses]) for event in made)
    return answers.answered(events, told, names)


def joined(events: Sequence[GoldEvent], readings: Sequence[Reading], names: Mapping[str, str]) -> tuple[Joined, ...]:
    """Gold events, readings of all reports, and the gold names of their accounts in, each story as gold and as joined out."""
    made = [frozenset(names[id_] for id_ in event.accounts if id_ in names) for event in events_of(readings)]
    return tuple(
        _story(story, events, made, names.values()) for story in dict.fromkeys(event.story for event in events)
    )


def _story(story: str, events: Sequence[GoldEvent], made: Sequence[frozenset[str]], names: Iterable[str]) -> Joined:
    own = [event for event in events if event.story == story]
    articles = {article for event in own for article in event.articles}
    within = {name for name in names if name.partition("#")[0] in articles}
    found = tuple(kept for chain in made if (kept := chain & within))
    return Joined(story, with_singles(own, sorted(within)), found)


def _items(path: Path) -> Iterator[GoldItem]:
    yield from read_items(path if path.is_dir() else path.parent)


def _matched(items: Sequence[GoldItem], read: Sequence[Reading]) -> Iterator[tuple[str, str]]:
    """The id of each found account that matches one of the gold, with the name of that one."""
    for item, reading in zip(items, read, strict=True):
        found = gold_of(reading, item.gold.id)
        names = Identity(Names.of(found, state_in), Names.of(item.gold, state_in), state_in)
        for gold, other in compared(item.gold.accounts, found.accounts, names).matching.shares:
            yield reading.accounts[other].id, f"{item.gold.id}#{gold + 1}"
