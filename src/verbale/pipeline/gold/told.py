"""A gold file in, the Reading that says the same out: its values without the words on which they rest."""

from verbale.records.account import Account, Deed, Status, Time
from verbale.records.actor import Actor, Mention
from verbale.records.evidence import Evidence, Step
from verbale.records.lines import AccountLine, ActorLine
from verbale.records.notation import GoldFile
from verbale.records.reading import Reading
from verbale.records.text import Article, Source, Span
from verbale.records.voice import ARTICLE, Voice
from verbale.records.where import Where
from verbale.reference.states import state_in

_STEP = Step("gold")
_TIMES = {time.value: time for time in Time}


def reading_of(gold: GoldFile) -> Reading:
    """A gold file in, its Reading out; accounts are named "article#place", the place counted from 1.

    >>> from verbale.records.notation import parse_account
    >>> [one.id for one in reading_of(GoldFile("a", accounts=(parse_account("? | Chile | AID | Peru | - | @"),))).accounts]
    ['a#1']
    """
    article = Article(
        gold.id, Source(gold.outlet), "", title=gold.title, published=gold.published, language=gold.language
    )
    accounts = tuple(_account(f"{gold.id}#{place}", line) for place, line in enumerate(gold.accounts, start=1))
    return Reading(article, accounts=accounts, actors=tuple(map(_actor, gold.actors)))


def _account(name: str, line: AccountLine) -> Account:
    nothing = Evidence(name.partition("#")[0], Span(0, 0), "", _STEP)
    time = next((_TIMES[flag] for flag in line.flags if flag in _TIMES), Time.ACTUAL)
    return Account(
        id=name,
        who=_mentions(line.who, nothing),
        did=Deed(line.type, line.mode, (), nothing),
        whom=_mentions(line.whom, nothing),
        when=line.when,
        where=Where(line.where) if line.where else None,
        status=Status(time, hypothetical="hypothetical" in line.flags, negated="negated" in line.flags),
        counts=line.counts,
        according_to=_voice(line, nothing),
        evidence=nothing,
    )


def _mentions(names: tuple[str, ...], nothing: Evidence) -> tuple[Mention, ...]:
    return tuple(Mention(name, name, hedged=False, evidence=nothing) for name in names)


def _voice(line: AccountLine, nothing: Evidence) -> Voice:
    voice = ARTICLE
    for speakers in reversed(line.voice):
        voice = Voice(_mentions(speakers, nothing), voice)
    return voice


def _actor(line: ActorLine) -> Actor:
    country = next(filter(None, map(state_in, (line.name, *line.roles))), "")
    return Actor.of(line.name, line.kind, country=country, roles=line.roles, forms=line.forms)
