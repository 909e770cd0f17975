"""Readings in, Clues and Judgements out: which actors of which reports are one, with reasons that a person can read.

States, organisations and bodies that the tables of the world know are one actor by their names and need no judgement. Persons,
parties, groups and companies are, until somebody judges, only the bearers of a name in one article: `identity_of` names them. A
judgement depends on two clues alone; each actor is linked to the best of those told before him (by day, then by id), and
`resolve.clusters` makes actors of the links. docs/actors.md tells it with examples.
"""

from collections import Counter
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Sequence
from datetime import date
from heapq import nsmallest
from itertools import islice

from verbale.records.actor import Actor, Kind
from verbale.records.clue import Clue
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.records.reading import Reading
from verbale.reference.identities import identity_of, named, told_apart
from verbale.resolve import actors_weights as weights
from verbale.resolve.actors_keys import asks, keys_of, person_key
from verbale.resolve.actors_profile import MOST_COMPANIONS, Profile, held_of, seen_of, written
from verbale.resolve.actors_weighed import Weighed, days_between, weighed

SIGNED = "resolve.actors 1"

type Known = Callable[[tuple[str, ...], date | None, date | None], Iterable[Clue]]
"""Keys, a first and a last day in, the clues that share a key and lie between out, in the order of ids: what a store knows."""
type Asking[T] = Generator[tuple[tuple[str, ...], date | None, date | None], Sequence[Clue], T]
"""Who asks step by step: he yields what `Known` is asked for, is sent the clues, and hands over what he found at the end."""

_MOST_READ = 2_000  # clues that are looked at for one question; those of a head of state within two days are fewer
_MOST_JUDGED = 24  # candidates that are judged, those with most keys in common


def clues_of(reading: Reading) -> Iterator[Clue]:
    """A Reading in, a Clue for each of its actors out whom his name or his office tells from others.

    Those whom the tables of the world know need none: their identity is the same in all reports.
    """
    persons = {one.name: person_key(one.name) for one in reading.actors if one.kind is Kind.PERSON and named(one.name)}
    for actor in filter(told_apart, reading.actors):
        profile = _profile(reading, actor, persons)
        keys = keys_of(profile)
        if keys:
            about = identity_of(reading.article.id, actor)
            yield Clue(Question.ACTOR, about, _day(reading), keys, written(profile))


def _profile(reading: Reading, actor: Actor, persons: dict[str, str]) -> Profile:
    people = sorted({key for name, key in persons.items() if key and name != actor.name})
    others = sorted({one.name for one in reading.actors if _stands_beside(one) and one.name != actor.name})
    return Profile(
        reading.article.id,
        actor.name,
        actor.kind,
        actor.country,
        held_of(reading, actor),
        tuple(people[:MOST_COMPANIONS]),
        tuple(others[:MOST_COMPANIONS]),
    )


def _stands_beside(actor: Actor) -> bool:
    return actor.kind not in {Kind.PERSON, Kind.STATE, Kind.MEDIA} and named(actor.name)


def _day(reading: Reading) -> date | None:
    article = reading.article
    return article.published or (article.retrieved.date() if article.retrieved else None)


def linked(clue: Clue, known: Known) -> Iterator[Judgement]:
    """A Clue and what finds others by their keys in, its link to one told before, and the link of one told after to it, out.

    The second is there where an article comes after others that tell of later days.
    """
    yield from _answered(linking(clue), known)


def linking(clue: Clue) -> Asking[list[Judgement]]:
    """The same for one who is asked step by step: yields what to ask for, is sent the clues that fit, hands the judgements back."""
    found = yield from _on_the_earlier(clue)
    later = yield from _on_the_later(clue)
    return [*([found] if found is not None else []), *later]


def link_of(clue: Clue, known: Known) -> Judgement | None:
    """A Clue and what finds others by their keys in, the judgement on it and the best of those before it out, None where nobody is like him.

    SAME links the two; UNSURE and DIFFERENT are for people to look at. Asks for the surest keys and the nearest days first, and
    ends with a sure answer. Where the name alone would join them and another bearer of it is known, nothing is joined.
    """
    return _answered(_on_the_earlier(clue), known)


def _answered[T](asking: Asking[T], known: Known) -> T:
    """Who asks step by step and what finds clues in, what he says in the end out."""
    try:
        asked = next(asking)
        while True:
            asked = asking.send(tuple(known(*asked)))
    except StopIteration as end:
        said: T = end.value
        return said


def _on_the_earlier(clue: Clue) -> Asking[Judgement | None]:
    found: list[Weighed] = []
    seen = {clue.about}
    for ask in asks(clue, seen_of(clue.says).profile):
        if ask.wider and (said := _likeliest(found)) is not None and said.verdict is Verdict.SAME:
            break
        known = yield ask.keys, ask.since, ask.until
        before = (one for one in islice(known, _MOST_READ) if _order(one) < _order(clue))
        near = _nearest(clue, (one for one in before if one.about not in seen))
        seen.update(one.about for one in near)
        found.extend(filter(None, (weighed(clue, one) for one in near)))
        best = max(found, key=_rank, default=None)
        if best is not None and best.score >= weights.SURE:
            break
    return best_of(clue, found)


def _on_the_later(clue: Clue) -> Asking[list[Judgement]]:
    """Links of those told after, the nearest days first, up to those among whom there is a sure one."""
    told: list[Judgement] = []
    seen = {clue.about}
    for ask in asks(clue, seen_of(clue.says).profile, ahead=True):
        known = yield ask.keys, ask.since, ask.until
        after = (one for one in islice(known, _MOST_READ) if _order(one) > _order(clue))
        near = _nearest(clue, (one for one in after if one.about not in seen))
        seen.update(one.about for one in near)
        pairs = [(one, found) for one in near if (found := weighed(one, clue)) is not None]
        one_state = _one_state(seen_of(one.says).profile.country for one, found in pairs if found.full)
        same = [pair for pair in pairs if pair[1].verdict is Verdict.SAME and (one_state or pair[1].context > 0)]
        told.extend(_judgement(*pair) for pair in same)
        if any(found.score >= weights.SURE for _, found in same):
            break
    return told


def best_of(clue: Clue, found: Collection[Weighed]) -> Judgement | None:
    """A Clue and all candidates that were weighed in, the judgement on the likeliest out; None where none is like him."""
    said = _likeliest(found)
    return None if said is None else _judgement(clue, said)


def _likeliest(found: Collection[Weighed]) -> Weighed | None:
    best = max(found, key=_rank, default=None)
    if best is None or best.verdict is not Verdict.SAME or best.context > 0 or not _two_bearers(found):
        return best
    return best.doubted("another bearer of the name is known")


def _two_bearers(found: Collection[Weighed]) -> bool:
    """Whether the whole name is known of one who is certainly another, or of people of several states."""
    rival = any(one.full and one.context <= weights.RIVAL for one in found)
    return rival or not _one_state(one.state for one in found if one.full)


def _one_state(states: Iterable[str]) -> bool:
    """Whether nearly all who are told with a state are of one; the others are slips of the reader."""
    told = Counter(filter(None, states))
    return not told or max(told.values()) >= weights.ONE_STATE * told.total()


def _nearest(clue: Clue, known: Iterable[Clue]) -> list[Clue]:
    """Those with most keys in common first, then the nearest in time; no more than can be judged."""
    keys = frozenset(clue.keys)
    return nsmallest(
        _MOST_JUDGED,
        known,
        key=lambda one: (-len(keys.intersection(one.keys)), days_between(clue, one) or 0, one.about),
    )


def _order(clue: Clue) -> tuple[date, str]:
    return clue.day or date.max, clue.about


_RANKS = {Verdict.SAME: 2, Verdict.UNSURE: 1}


def _rank(found: Weighed) -> tuple[int, float, str]:
    return _RANKS.get(found.verdict, 0), round(found.score, 4), found.earlier


def judge(later: Clue, earlier: Clue) -> Judgement | None:
    """The clues of two actors in, SAME, UNSURE or (one name, two men) DIFFERENT out; None where they are not alike.

    >>> from verbale.records.text import Article
    >>> def told(text, name, day):
    ...     article = Article.of(text, published=date.fromisoformat(day))
    ...     return next(clues_of(Reading(article, actors=(Actor.of(name, Kind.PERSON, country="Abkhazia"),))))
    >>> first, second = told("One.", "Viacheslav Chirikba", "2014-05-01"), told("Two.", "Вячеслав Чирикба", "2014-05-09")
    >>> found = judge(second, first)
    >>> found.verdict.value, found.score, found.reasons[0]
    ('same', 0.97, 'given name in another form, family name the same +4.0')
    """
    found = weighed(later, earlier)
    return _judgement(later, found) if found is not None else None


def _judgement(later: Clue, found: Weighed) -> Judgement:
    return Judgement.by_resolver(
        Question.ACTOR,
        found.verdict,
        (later.about, found.earlier),
        reasons=tuple(map(str, found.features)),
        signed=SIGNED,
        score=round(found.score, 2),
    )
