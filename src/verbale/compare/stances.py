"""An account with its report in, the stances that it tells out: whose, on what, since when, and according to whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from verbale.compare.tellers import NO_NAMES, Names, Tellers
from verbale.compare.topic_words import topic_words
from verbale.records.account import Account, Time
from verbale.records.actor import Actor
from verbale.records.position import Matter, Stance, Topic
from verbale.records.text import Article
from verbale.records.when import Basis, When
from verbale.reference.stances import stances

MEET = "meet"
_TALKS = "CONSULT"
_ABOUT = timedelta(days=31)  # what is told of a longer stretch has no day of its own


@dataclass(frozen=True, slots=True)
class Told:
    """An account with its report, the actors of that report, and its event and story where they are known ("" not)."""

    account: Account
    article: Article
    actors: tuple[Actor, ...] = ()
    event: str = ""
    story: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """One actor's stance as one account tells it; `points` is 1 for the matter, -1 against it, 0 neither.

    An `echo` counts only beside another stance on its matter: a meeting where one was refused, an affirmation of what was denied.
    """

    actor: str
    matter: Matter
    stance: Stance
    negated: bool
    points: int
    day: date
    told: Told
    told_by: str = ""
    echo: bool = False


def stances_in(told: Told, *, as_states: bool = False, one: Names = NO_NAMES) -> Iterator[Taken]:
    """An account with its report in, what it tells of where actors stand out; nothing where it only might be, or has no day.

    With `as_states` an official and a ministry count as their state; `one` tells under which of several names an actor is told.
    """
    if not told.account.status.hypothetical:
        parties = Tellers.of(told.actors, as_states=as_states, one=one)
        yield from _of_doers(told, parties)
        yield from _of_those_who_meet(told, parties)
        yield from _of_speakers(told, parties)


def _of_doers(told: Told, parties: Tellers) -> Iterator[Taken]:
    account = told.account
    taken, day = stances().of(account.did.type, account.did.mode), _day(told)
    if taken is None or day is None:
        return
    who, whom, negated = parties.named(account.who), parties.named(account.whom), account.status.negated
    ahead = account.status.time is Time.FUTURE
    for actor in who:
        if (ahead or taken.ahead) and not (ahead and parties.speaks(account.according_to, actor)):
            continue
        others = whom or (tuple(one for one in who if one != actor) if _to_each_other(account) else ())
        mode = "" if taken.ahead else account.did.mode
        matter = Matter(Topic(taken.topic), others, mode=mode, words=topic_words(account), story=told.story)
        points = taken.negated if negated else taken.points
        will_not = taken.ahead and negated  # who says that it will not refuses
        stance = Stance.REFUSES if will_not else Stance(taken.stance)
        by = parties.told_by(account.according_to, actor)
        yield Taken(actor, matter, stance, negated and not will_not, points, day, told, by)


def _to_each_other(account: Account) -> bool:
    """Whether those who do it do it to each other: they agree, or the words say so."""
    words = account.evidence.quote.casefold()
    return account.did.type == "AGREE" or any(mutual in words for mutual in stances().mutual)


def _of_those_who_meet(told: Told, parties: Tellers) -> Iterator[Taken]:
    """Talks are no stance; beside a refusal to meet they are its end, and "we will not meet" is one."""
    account, status, day = told.account, told.account.status, _day(told)
    ahead = status.time is Time.FUTURE
    if account.did.type != _TALKS or account.did.mode == "third-party" or day is None or (status.negated and not ahead):
        return
    sides = dict.fromkeys((*parties.named(account.who), *parties.named(account.whom)))
    for actor in sides:
        if ahead and not parties.speaks(account.according_to, actor):
            continue
        matter = Matter(Topic.DEMAND, tuple(one for one in sides if one != actor), mode=MEET, story=told.story)
        stance, points = (Stance.REFUSES, -1) if status.negated else (Stance.ACCEPTS, 1)
        by = parties.told_by(account.according_to, actor)
        yield Taken(actor, matter, stance, False, points, day, told, by, echo=not status.negated)


def _of_speakers(told: Told, parties: Tellers) -> Iterator[Taken]:
    """Who says that something was not done denies it; who says that it was affirms it."""
    account, day = told.account, told.article.published
    voice, negated = account.according_to, account.status.negated
    if voice.through is None or account.status.time is Time.FUTURE or day is None:
        return
    who, whom = parties.named(account.who), parties.named(account.whom)
    matter = Matter(Topic.FACT, whom, by=who, deed=str(account.did), words=topic_words(account), story=told.story)
    for actor in parties.heard(voice.speakers):
        if not _is_stance(account) or actor not in who:
            stance, points = (Stance.DENIES, -1) if negated else (Stance.AFFIRMS, 1)
            by = parties.told_by(voice.through, actor)
            yield Taken(actor, matter, stance, False, points, day, told, by, echo=not negated)


def _is_stance(account: Account) -> bool:
    taken = stances().of(account.did.type, account.did.mode)
    return taken is not None and not taken.ahead


def _day(told: Told) -> date | None:
    """The day on which a stance is taken: that of the deed, else of publication; what is long past needs a day of its own."""
    when, status, published = told.account.when, told.account.status, told.article.published
    stated = when.basis in {Basis.STATED, Basis.RECKONED} and _is_about_a_day(when)
    if status.time is Time.FUTURE or not stated:
        return None if status.time is Time.HISTORICAL else published
    return when.start


def _is_about_a_day(when: When) -> bool:
    return when.start is not None and when.end is not None and when.end - when.start <= _ABOUT
