"""Accounts of one happening in, which of them are one witness out, and who told it first."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date

from verbale.compare.mouths import speaks_for
from verbale.compare.party import plain
from verbale.records.comparison import Origin, Telling, Tie, Witness
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.records.voice import names_of
from verbale.reference.party_names import one_person, told_shorter


def origins(witnesses: Sequence[Witness], judgements: Iterable[Judgement] = ()) -> tuple[Origin, ...]:
    """Witnesses and what was judged of their reports' copies in, the independent witnesses out, in the order of their accounts.

    A named speaker is one witness wherever he is heard, also where a report calls him by his surname alone; what a report
    tells in its own voice has its outlet for a witness, as has what another report tells after it, and a copy has that of
    the text from which it was taken.
    """
    first = _first_texts(judgements)
    full = _full_names({name for one in witnesses for name in _speakers(one)})
    outlets = {plain(one.outlet) for one in witnesses if one.outlet}
    found: dict[tuple[str, ...], list[Witness]] = {}
    for one in witnesses:
        found.setdefault(_key(one, first, full, outlets), []).append(one)
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


def _key(
    witness: Witness, first: Mapping[str, str], full: Mapping[str, str], outlets: Collection[str]
) -> tuple[str, ...]:
    speakers = tuple(sorted({full[name] for name in _speakers(witness)}))
    article = first.get(witness.article, witness.article)
    voice = witness.account.according_to
    if voice.through is None:
        return ("@", article) if article != witness.article or article in first.values() else ("@", _outlet(witness))
    if len(speakers) == 1 and speakers[0] in outlets:
        return ("@", speakers[0])
    if speakers and not any(name.startswith("unnamed") for name in speakers):
        return ("voice", *speakers)
    return ("unnamed", article, *speakers)


def _outlet(witness: Witness) -> str:
    return plain(witness.outlet) or witness.article


def _speakers(witness: Witness) -> Iterator[str]:
    """Who is heard; whoever speaks for a body is the body."""
    known = {actor.name: actor for actor in witness.actors}
    for name in names_of(witness.account.according_to.speakers):
        yield plain(speaks_for(known.get(name)) or name)


def _full_names(speakers: Collection[str]) -> Mapping[str, str]:
    """For each speaker the one longer name of which his is a short one; his own where there is none, or more than one."""
    longer = {short: [name for name in speakers if name != short and _short_of(short, name)] for short in speakers}
    return {short: names[0] if len(names) == 1 else short for short, names in longer.items()}


def _short_of(short: str, name: str) -> bool:
    return len(short) < len(name) and (one_person(short, name) or told_shorter(short, name))


def _origin(members: Sequence[Witness]) -> Origin:
    voice = members[0].account.according_to
    name = " + ".join(names_of(voice.speakers)) if voice.through else members[0].outlet
    return Origin(name, tuple(one.account.id for one in members), tuple(_ties(members)))


def _ties(members: Sequence[Witness]) -> Iterator[Tie]:
    if len(members) < 2:
        return
    own = [one for one in members if one.account.according_to.through is None]
    articles, outlets = {one.article for one in own}, {one.outlet for one in own}
    if len(own) < len(members):
        yield Tie.VOICE
    elif len(articles) < len(own):
        yield Tie.REPORT
    if len(articles) > 1:
        yield Tie.OUTLET if len(outlets) == 1 else Tie.COPY
