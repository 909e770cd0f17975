"""Accounts of one happening in, which of them are one witness out, and who told it first."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from verbale.compare.party import plain
from verbale.records.actor import Actor, Kind
from verbale.records.comparison import Origin, Telling, Tie, Witness
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.records.voice import names_of

_SPEAKS = frozenset("spokesman spokeswoman spokesperson spokespeople spokesmen".split())


def origins(witnesses: Sequence[Witness], judgements: Iterable[Judgement] = ()) -> tuple[Origin, ...]:
    """Witnesses and what was judged of their reports' copies in, the independent witnesses out, in the order of their accounts.

    A named speaker is one witness wherever he is heard; what a report tells in its own voice has its outlet for a
    witness, and a copy has that of the text from which it was taken.
    """
    first = _first_texts(judgements)
    found: dict[tuple[str, ...], list[Witness]] = {}
    for one in witnesses:
        found.setdefault(_key(one, first), []).append(one)
    return tuple(_origin(members) for members in found.values())


def tellings(witnesses: Sequence[Witness], found: Sequence[Origin]) -> tuple[Telling, ...]:
    """Witnesses and the origins of their accounts in, the order of telling out: by day of publication, then as they stand.

    An account repeats the earliest one of the same origin in another report of an earlier or the same day.
    """
    ordered = sorted(witnesses, key=lambda one: one.published or date.max)
    days = sorted({one.published or date.max for one in witnesses})
    origin_of = {account: number for number, one in enumerate(found) for account in one.accounts}
    first: dict[int, Witness] = {}
    told = list[Telling]()
    for one in ordered:
        source = first.setdefault(origin_of[one.account.id], one)
        repeats = source.account.id if source.article != one.article else ""
        told.append(Telling(one.account.id, days.index(one.published or date.max) + 1, repeats))
    return tuple(told)


def _first_texts(judgements: Iterable[Judgement]) -> Mapping[str, str]:
    """For each article that is one text with others, one of them that stands for all."""
    stands: dict[str, str] = {}

    def root(article: str) -> str:
        while stands.get(article, article) != article:
            article = stands[article]
        return article

    for one in judgements:
        if one.question is Question.COPY and one.verdict is Verdict.SAME:
            low, *others = sorted(map(root, one.about))
            stands.update(dict.fromkeys(others, low))
    return {article: root(article) for article in tuple(stands)}


def _key(witness: Witness, first: Mapping[str, str]) -> tuple[str, ...]:
    speakers = tuple(sorted(_speakers(witness)))
    article = first.get(witness.article, witness.article)
    voice = witness.account.according_to
    if voice.through is None:
        return ("@", article) if article != witness.article or article in first.values() else ("@", _outlet(witness))
    if speakers and not any(name.startswith("unnamed") for name in speakers):
        return ("voice", *speakers)
    return ("unnamed", article, *speakers)


def _outlet(witness: Witness) -> str:
    return plain(witness.outlet) or witness.article


def _speakers(witness: Witness) -> Iterator[str]:
    """Who is heard; whoever speaks for a body is the body."""
    known = {actor.name: actor for actor in witness.actors}
    for name in names_of(witness.account.according_to.speakers):
        yield plain(_behind(known.get(name)) or name)


def _behind(actor: Actor | None) -> str:
    if actor is None or actor.kind is not Kind.PERSON:
        return ""
    told = (role.partition(" of ") for role in actor.roles)
    return next((of for office, _, of in told if of and office.split()[-1:] and office.split()[-1] in _SPEAKS), "")


def _origin(members: Sequence[Witness]) -> Origin:
    voice = members[0].account.according_to
    name = " + ".join(names_of(voice.speakers)) if voice.through else members[0].outlet
    return Origin(name, tuple(one.account.id for one in members), tuple(_ties(members)))


def _ties(members: Sequence[Witness]) -> Iterator[Tie]:
    if len(members) < 2:
        return
    own = members[0].account.according_to.through is None
    articles, outlets = {one.article for one in members}, {one.outlet for one in members}
    if not own:
        yield Tie.VOICE
    elif len(articles) < len(members):
        yield Tie.REPORT
    if own and len(articles) > 1:
        yield Tie.OUTLET if len(outlets) == 1 else Tie.COPY
