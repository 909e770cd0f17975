"""Readings in, Clues and Judgements out: which actors of which reports are one, with reasons that a person can read.

States, organisations and bodies that the tables of the world know are one actor by their names and need no judgement. Persons,
parties, groups and companies are, until somebody judges, only the bearers of a name in one article: `identity_of` names them. A
judgement depends on two clues alone; each actor is linked to the best of those told before him (by day, then by id), and
`resolve.clusters` makes actors of the links. docs/actors.md tells it with examples.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from heapq import nsmallest
from itertools import islice
from math import exp, log

from verbale.records.actor import Actor, Kind
from verbale.records.clue import Clue
from verbale.records.identity import content_id
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.records.reading import Reading
from verbale.resolve import actors_weights as weights
from verbale.resolve.actors_features import Feature, features
from verbale.resolve.actors_keys import asks, keys_of, person_key
from verbale.resolve.actors_organised import same_organisation
from verbale.resolve.actors_profile import (
    MOST_COMPANIONS,
    Profile,
    held_of,
    identity_of,
    known_by_name,
    named,
    profile_of,
    written,
)
from verbale.resolve.names_likeness import Likeness, likeness
from verbale.resolve.names_parts import person_name

SIGNED = "resolve.actors 1"

type Known = Callable[[tuple[str, ...], date | None, date | None], Iterable[Clue]]
"""Keys, a first and a last day in, the clues that share a key and lie between out, in the order of ids: what a store knows."""

_MOST_READ = 2_000  # clues that are looked at for one question; those of a head of state within two days are fewer
_MOST_JUDGED = 24  # candidates that are judged, those with most keys in common


def clues_of(reading: Reading) -> Iterator[Clue]:
    """A Reading in, a Clue for each of its actors out whom his name or his office tells from others.

    Those whom the tables of the world know need none: their identity is the same in all reports.
    """
    persons = {one.name: person_key(one.name) for one in reading.actors if one.kind is Kind.PERSON and named(one.name)}
    for actor in reading.actors:
        if known_by_name(actor.name, actor.kind, actor.country) or (
            actor.kind is not Kind.PERSON and not named(actor.name)
        ):
            continue
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


def link_of(clue: Clue, known: Known) -> Judgement | None:
    """A Clue and what finds others by their keys in, the judgement on it and the best of those before it out, None where nobody is like him.

    SAME links the two; UNSURE and DIFFERENT are for people to look at. Asks for the surest keys and the nearest days first, and
    ends with a sure answer.
    """
    best: Judgement | None = None
    for ask in asks(clue, profile_of(clue.says)):
        found = best_of(clue, islice(known(ask.keys, ask.since, ask.until), _MOST_READ))
        best = max(filter(None, (best, found)), key=_rank, default=None)
        if best is not None and best.verdict is Verdict.SAME and (best.score or 0.0) >= weights.SURE:
            break
    return best


def best_of(clue: Clue, known: Iterable[Clue]) -> Judgement | None:
    """A Clue and candidates in, the judgement on it and the likeliest of those before it out; None where none is like him."""
    keys = frozenset(clue.keys)
    before = (one for one in known if _order(one) < _order(clue))
    near = nsmallest(
        _MOST_JUDGED, before, key=lambda one: (-len(keys.intersection(one.keys)), _gap(clue, one) or 0, one.about)
    )
    return max((judgement for one in near if (judgement := judge(clue, one))), key=_rank, default=None)


def _order(clue: Clue) -> tuple[date, str]:
    return clue.day or date.max, clue.about


def _gap(one: Clue, other: Clue) -> int | None:
    return abs((one.day - other.day).days) if one.day and other.day else None


_RANKS = {Verdict.SAME: 2, Verdict.UNSURE: 1}


def _rank(judgement: Judgement) -> tuple[int, float, str]:
    return _RANKS.get(judgement.verdict, 0), judgement.score or 0.0, judgement.about[1]


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
    profiles = profile_of(later.says), profile_of(earlier.says)
    days = _gap(later, earlier)
    if profiles[0].article == profiles[1].article or (profiles[0].kind is Kind.PERSON) != (
        profiles[1].kind is Kind.PERSON
    ):
        return None  # in one article the reader has told them apart
    if profiles[0].kind is not Kind.PERSON:
        found = same_organisation(*profiles)
        judged = _judged((later, earlier), found, features(*profiles, days)) if found else None
        return None if judged is None or (judged.score or 0.0) < weights.UNSURE_NAME else judged
    if profiles[0].unnamed or profiles[1].unnamed:
        return _by_office(later, earlier)
    names = [person_name(profile.name) for profile in profiles]
    if names[0] is None or names[1] is None:
        return None
    return _judged((later, earlier), likeness(names[0], names[1]), features(*profiles, days))


def _judged(pair: tuple[Clue, Clue], names: Likeness, context: tuple[Feature, ...]) -> Judgement | None:
    total = weights.BEGIN + names.points + sum(one.points for one in context)
    score = min(names.most, 1 / (1 + exp(-total)))
    reasons = (str(Feature(names.reason, names.points)), *map(str, context))
    if score >= weights.SAME:
        return _judgement(pair, Verdict.SAME, reasons, score)
    if score >= weights.UNSURE:
        return _judgement(pair, Verdict.UNSURE, reasons, score)
    return _judgement(pair, Verdict.DIFFERENT, reasons, score) if names.full else None


def _by_office(later: Clue, earlier: Clue) -> Judgement | None:
    """One of the two is told by his office alone: the other may be he if he held it within the same days."""
    offices = [key for key in later.keys if key[0] == "r" and key in earlier.keys]
    days = _gap(later, earlier)
    if not offices or days is None:
        return None
    score = next((score for most, score in weights.UNNAMED if days <= most), 0.0)
    named_later = not profile_of(later.says).unnamed
    score = min(score, weights.NAMED_LATER) if named_later else score
    office = offices[0][2:].replace("|", " of ")
    says = (
        f"both {office}, {days} days apart, {'the later' if named_later else 'one'} alone is named"
        if _one_named(later, earlier)
        else f"both {office}, {days} days apart, none is named"
    )
    reasons = (f"{says} {log(score / (1 - score)):+.1f}",) if score else ()
    if score < weights.UNSURE:
        return None
    return _judgement((later, earlier), Verdict.SAME if score >= weights.SAME else Verdict.UNSURE, reasons, score)


def _one_named(later: Clue, earlier: Clue) -> bool:
    return profile_of(later.says).unnamed != profile_of(earlier.says).unnamed


def _judgement(pair: tuple[Clue, Clue], verdict: Verdict, reasons: tuple[str, ...], score: float) -> Judgement:
    about = (pair[0].about, pair[1].about)
    name = content_id("judgement", Question.ACTOR, verdict, *about, *reasons, SIGNED)
    return Judgement(name, verdict, about, reasons, SIGNED, None, question=Question.ACTOR, score=round(score, 2))
