"""What is meant in, its stories newest first out, each with what a list shows of it."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import batched

from sqlalchemy import ColumnElement, Connection, Select, func, select

from verbale.store.cards import Counted, StoryCard
from verbale.store.conditions import Conditions
from verbale.store.heading import as_day, heads_of
from verbale.store.meant import codings_alone
from verbale.store.naming import names_of
from verbale.store.newest import By, newest_clusters
from verbale.store.tables import ACCOUNT, ACCOUNT_ACTOR, ACTOR, CODING
from verbale.store.walking import tried, walked
from verbale.store.witnessing import Report, days_of, outlets_of, sources_of

_AT_ONCE = 50  # stories whose rows are read together
_MOST = 8  # parties, and places, of a card

type Told = dict[str, tuple[Counted, ...]]
"""By story, the names most told in it."""


def story_cards_meant(connection: Connection, meant: Conditions) -> Iterator[StoryCard]:
    """What is meant in, the cards of its stories out, newest first."""
    by = By(CODING.c.published, CODING.c.story)
    every = walked(connection, meant, _of_stories, by)
    found = newest_clusters(connection, every, by, query=meant.query, meant=tried(meant, _of_stories))
    for some in batched(found, _AT_ONCE):
        yield from _cards(connection, some)


def _of_stories(meant: Conditions) -> Select[int]:
    return codings_alone(meant, CODING.c.story)


def _cards(connection: Connection, days: Sequence[tuple[str | None, str]]) -> Iterator[StoryCard]:
    stories = [story for _, story in days]
    rows = _rows(connection, stories)
    leads = {story: max(rows[story], key=lambda row: (row[0].published or "", row[0].id))[1] for story in stories}
    heads = heads_of(connection, leads.values())
    parties, places, events = _parties(connection, stories), _places(connection, stories), _events(connection, stories)
    for day, story in days:
        reports = [row[0] for row in rows[story]]
        first, last = days_of(reports)
        yield StoryCard(
            id=story,
            day=as_day(day),
            first=as_day(first),
            last=as_day(last),
            lead=heads[leads[story]],
            articles=len(reports),
            accounts=sum(accounts for *_, accounts, _ in rows[story]),
            events=events.get(story, 0),
            outlets=outlets_of(reports),
            sources=sources_of(reports),
            languages=tuple(sorted({language for *_, language in rows[story] if language})),
            parties=parties.get(story, ()),
            places=places.get(story, ()),
        )


def _rows(connection: Connection, stories: Sequence[str]) -> dict[str, list[tuple[Report, int, int, str]]]:
    """By story: each article as a witness, the number of its coding, how many accounts it has, and its language."""
    columns = (CODING.c.published, CODING.c.id, CODING.c.outlet_name, CODING.c.outlet, CODING.c.copy)
    asked = select(CODING.c.story, *columns, CODING.c.n, CODING.c.accounts, CODING.c.language)
    rows: dict[str, list[tuple[Report, int, int, str]]] = defaultdict(list)
    for story, *report, number, accounts, language in connection.execute(asked.where(*_in_force(stories))):
        rows[story].append((Report(*report), number, accounts, language))
    return rows


def _in_force(stories: Sequence[str]) -> tuple[ColumnElement[bool], ...]:
    return CODING.c.story.in_(stories), CODING.c.superseded.is_(None)


def _parties(connection: Connection, stories: Sequence[str]) -> Told:
    """Who does or suffers most in each story."""
    linked = (
        *(ACCOUNT.c.coding == CODING.c.n, ACCOUNT_ACTOR.c.account == ACCOUNT.c.n, ACCOUNT_ACTOR.c.actor == ACTOR.c.n),
        ACCOUNT_ACTOR.c.side != "voice",
        ACCOUNT.c.superseded.is_(None),
    )
    count = func.count(ACCOUNT.c.n.distinct())
    asked = select(CODING.c.story, ACTOR.c.same, count).where(*_in_force(stories), *linked)
    rows = connection.execute(asked.group_by(CODING.c.story, ACTOR.c.same)).all()
    names = names_of(connection, [cluster for _, cluster, _ in rows])
    return _most_told((story, names[cluster], number) for story, cluster, number in rows)


def _places(connection: Connection, stories: Sequence[str]) -> Told:
    """Where most of each story happens."""
    place = ACCOUNT.c.place_told
    asked = select(CODING.c.story, place, func.count()).where(*_holding(stories), place.is_not(None))
    return _most_told(connection.execute(asked.group_by(CODING.c.story, place)).all())


def _events(connection: Connection, stories: Sequence[str]) -> dict[str, int]:
    """How many events each story tells."""
    event = ACCOUNT.c.event.op("||")("")  # read as it comes, not by the index of events
    asked = select(CODING.c.story, func.count(event.distinct())).where(*_holding(stories)).group_by(CODING.c.story)
    return dict(connection.execute(asked).all())


def _holding(stories: Sequence[str]) -> tuple[ColumnElement[bool], ...]:
    return *_in_force(stories), ACCOUNT.c.coding == CODING.c.n, ACCOUNT.c.superseded.is_(None)


def _most_told(rows: Iterator[tuple[str, str, int]] | Sequence[tuple[str, str, int]]) -> Told:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for story, name, number in rows:
        counts[story][name] += number
    return {story: most_first(counted)[:_MOST] for story, counted in counts.items()}


def most_first(counts: Counter[str]) -> tuple[Counted, ...]:
    """Names with their numbers in, the same with the most told first out, equals in the order of names."""
    return tuple(Counted(name, number) for name, number in sorted(counts.items(), key=lambda one: (-one[1], one[0])))
