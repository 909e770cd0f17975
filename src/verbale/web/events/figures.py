"""The View and a name in, what is counted over the accounts of an actor or a place out: by name the newest, by month all."""

from dataclasses import dataclass, replace
from datetime import date

from verbale.store.base import Query, View
from verbale.web.events.kept import Kept
from verbale.web.events.listed import Tally, tallied
from verbale.web.events.relations import Relation, relations
from verbale.web.events.timeline import Bar, bars, months
from verbale.web.filters import NEWEST

MONTHS = 60


@dataclass(frozen=True, slots=True)
class ActorFigures:
    """Counts of deeds of the actor, of deeds towards it and of accounts according to it, and by month; by counterpart, type, outlet, voice.

    Where much is told the latter are of the newest accounts alone, those of deeds `since` a day.
    """

    asked: str
    since: date | None
    counts: tuple[int, int, int]
    relations: tuple[Relation, ...]
    types: tuple[tuple[str, int, int], ...]
    months: tuple[Bar, ...]
    outlets: tuple[Tally, ...]
    voices: tuple[Tally, ...]


@dataclass(frozen=True, slots=True)
class PlaceFigures:
    """Counts of deeds told of at a place, and by month; by type, doer, sufferer, outlet, voice: where much is told, of deeds `since` a day."""

    asked: str
    since: date | None
    total: int
    happened: int
    types: tuple[Tally, ...]
    doers: tuple[Tally, ...]
    sufferers: tuple[Tally, ...]
    outlets: tuple[Tally, ...]
    voices: tuple[Tally, ...]
    months: tuple[Bar, ...]


_ACTORS: Kept[str, ActorFigures | None] = Kept()
_PLACES: Kept[str, PlaceFigures | None] = Kept()


def actor_figures(view: View, asked: str) -> ActorFigures | None:
    """The View and a name or id in, the actor's figures out; None where nobody bears the name."""
    return _ACTORS.get(view, asked, lambda: _of_actor(view, asked))


def place_figures(view: View, asked: str) -> PlaceFigures | None:
    """The View and a place's name or id in, its figures out; None where nothing is told of it."""
    return _PLACES.get(view, asked, lambda: _of_place(view, asked))


def _of_actor(view: View, asked: str) -> ActorFigures | None:
    names = frozenset(view.names(asked))
    if not names:
        return None
    since = view.begins(Query(actor=asked), NEWEST)
    newest = Query(actor=asked, since=since)
    did, suffered = _types(view, Query(who=asked, since=since)), _types(view, Query(whom=asked, since=since))
    does, suffers, speaks = (view.count("accounts", Query(**{side: asked})) for side in ("who", "whom", "voice"))  # type: ignore[arg-type]  # all are words
    return ActorFigures(
        asked=asked,
        since=since,
        counts=(does, suffers, speaks),
        relations=relations(view, asked, names, since),
        types=tuple(sorted(((each, did.get(each, 0), suffered.get(each, 0)) for each in {*did, *suffered}), key=_most)),
        months=_months(view, Query(actor=asked)),
        outlets=tallied(view, "outlet", newest),
        voices=tallied(view, "voice", newest, without=names),
    )


def _of_place(view: View, asked: str) -> PlaceFigures | None:
    query = Query(place=asked)
    statuses = dict(view.tally("accounts by status", query))
    if not statuses:
        return None
    since = view.begins(query, NEWEST)
    newest = replace(query, since=since)
    return PlaceFigures(
        asked=asked,
        since=since,
        total=sum(statuses.values()),
        happened=statuses.get("actual", 0),
        types=tallied(view, "type", newest),
        doers=tallied(view, "who", newest),
        sufferers=tallied(view, "whom", newest),
        outlets=tallied(view, "outlet", newest),
        voices=tallied(view, "voice", newest),
        months=_months(view, query),
    )


def _types(view: View, query: Query) -> dict[str, int]:
    return {type_: number for (type_,), number in view.crossed(("type",), query)}


def _most(row: tuple[str, int, int]) -> tuple[int, str]:
    return -row[1] - row[2], row[0]


def _months(view: View, query: Query) -> tuple[Bar, ...]:
    told = ((month, number) for (month,), number in view.crossed(("month",), replace(query, most=None)))
    return bars(months(told, MONTHS))
