"""The View and a name in, what an actor's page shows out: what it is called, its offices, whom it meets and accuses, what is told of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from operator import attrgetter

from verbale.compare.roles import contradictions, tenures
from verbale.records.actor import Role
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.records.reading import Reading
from verbale.records.tenure import Contradiction, Tenure
from verbale.reference.identities import identity_of
from verbale.store.base import Query, View
from verbale.store.cards import EventCard, Head, Known, Telling
from verbale.web.events.called import Called, called_in
from verbale.web.events.figures import ActorFigures, actor_figures
from verbale.web.events.listed import Page, page_of, tellings_of
from verbale.web.events.stands import Line, stands

TELLINGS = 40
"""Accounts in which names and positions of an actor of whom little is told are looked up."""
SPEAKS = 8
"""Events told according to it that the page lists; a search lists all."""
_BEARERS = 40  # records of which what joins them is looked up, of all who bear a name together
SHOWN = 30  # of many who bear one name, those of whom that is told


@dataclass(frozen=True, slots=True)
class Bearer:
    """A record of an actor, as one report or all reports name it: its id, name and kind, and the report where it is known."""

    id: str
    name: str
    kind: str
    country: str
    head: Head | None = None


@dataclass(frozen=True, slots=True)
class One:
    """Records that are judged to be one actor: its bearers, and the judgements that join them or keep them in doubt."""

    cluster: str
    bearers: tuple[Bearer, ...]
    judged: tuple[Judgement, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """All its names, each once."""
        return tuple(dict.fromkeys(one.name for one in self.bearers))

    @property
    def least(self) -> float | None:
        """How sure the least sure of the joining judgements is; None where a person judged or nothing was to be joined."""
        return min(
            (one.score for one in self.judged if one.verdict is Verdict.SAME and one.score is not None), default=None
        )


@dataclass(frozen=True, slots=True)
class ActorPage:
    """`asked` is what was asked for; `ones` are those who bear the name, the first SHOWN of `many`: more than one where reports may mean different people.

    `names` and `kinds` are those of all who are meant, as the reports have them. `figures` are None where so much is told that they are asked for by themselves.
    """

    asked: str
    ones: tuple[One, ...]
    many: int
    names: tuple[str, ...]
    kinds: tuple[str, ...]
    called: tuple[Called, ...]
    stands: tuple[Line, ...]
    held: tuple[Tenure, ...]
    against: tuple[Contradiction, ...]
    heads: tuple[Head, ...]
    page: Page
    speaks: tuple[EventCard, ...]
    more: bool
    figures: ActorFigures | None

    @property
    def name(self) -> str:
        """The name that heads the page: as asked for where it is one of its names, else the first."""
        return next((name for name in self.names if name.casefold() == self.asked.casefold()), self.names[0])

    def head_of(self, article: str) -> Head | None:
        """The head of a report in which a name or an office was looked up."""
        return next((head for head in self.heads if head.id == article), None)


def actor_page(view: View, asked: str, *, after: str = "") -> ActorPage | None:
    """The View, a name or id, and where a page of events begins in, the page out; None where nobody bears the name."""
    known = tuple(view.actors(asked))
    if not known:
        return None
    page = page_of(view, Query(actor=asked), after)
    speaks = tuple(view.event_cards(Query(voice=asked, most=SPEAKS + 1)))
    short = page.first and not page.next and len(speaks) <= SPEAKS
    told = _told(view, asked, (*page.cards, *speaks), short=short)
    heads = tuple({one.head.id: one.head for one in told}.values())
    casts = tuple(view.casts(Query(ids=tuple(head.id for head in heads)))) if heads else ()
    names = tuple(dict.fromkeys(one.name for one in known))
    held = tuple(_tenures(known, casts))
    return ActorPage(
        asked=asked,
        ones=tuple(_ones(view, known, casts, heads)),
        many=len({one.cluster for one in known}),
        names=names,
        kinds=tuple(dict.fromkeys(one.kind for one in known if one.kind)),
        called=called_in(told, casts, frozenset(names)),
        stands=stands(told, {cast.article.id: cast for cast in casts}, names),
        held=held,
        against=contradictions(held),
        heads=heads,
        page=page,
        speaks=speaks[:SPEAKS],
        more=len(speaks) > SPEAKS,
        figures=actor_figures(view, asked) if short else None,
    )


def _told(view: View, asked: str, cards: Sequence[EventCard], *, short: bool) -> tuple[Telling, ...]:
    """The accounts that stand for the events shown; where these are all there are, also the others that name the actor."""
    own = view.tellings(Query(actor=asked, most=TELLINGS)) if short else ()
    return tuple({one.account.id: one for one in (*own, *tellings_of(view, cards))}.values())


def _tenures(known: Sequence[Known], casts: Iterable[Reading]) -> Iterator[Tenure]:
    """Who is meant and casts of reports in, the offices told of each of them out; of one who is only a bearer of a name, his report's."""
    told: dict[str, list[Role]] = {}
    clusters = {one.id: one.cluster for one in known}
    for cast in casts:
        named = {actor.name: clusters.get(identity_of(cast.article.id, actor), "") for actor in cast.actors}
        for role in cast.roles:
            if cluster := named.get(role.actor):
                told.setdefault(cluster, []).append(role)
    for cluster in sorted(told):
        yield from tenures(cluster, told[cluster])


def _ones(view: View, known: Sequence[Known], casts: Sequence[Reading], heads: Sequence[Head]) -> Iterator[One]:
    """Who is meant and the reports looked through in, the first SHOWN of those who are one out."""
    by_id = {head.id: head for head in heads}
    stands = {
        identity_of(cast.article.id, actor): by_id.get(cast.article.id) for cast in casts for actor in cast.actors
    }
    shown = islice(groupby(known, key=attrgetter("cluster")), SHOWN)
    clusters = {
        cluster: [Bearer(one.id, one.name, one.kind, one.country, stands.get(one.id)) for one in same]
        for cluster, same in shown
    }
    judged = _judged(view, tuple(clusters.values()))
    for cluster, bearers in clusters.items():
        own = {one.id for one in bearers}
        yield One(cluster, tuple(bearers), tuple(one for one in judged if own.issuperset(one.about)))


def _judged(view: View, clusters: Sequence[Sequence[Bearer]]) -> tuple[Judgement, ...]:
    """What is judged of bearers, as far as the first few of each cluster of several are judged."""
    most = max(2, _BEARERS // max(1, len(clusters)))
    first = {one.id for bearers in clusters if len({one.id for one in bearers}) > 1 for one in bearers[:most]}
    return tuple(one for one in view.judged(first) if one.question is Question.ACTOR)
