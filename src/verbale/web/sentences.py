"""An account or a statement in, the parts of the sentence that a page makes of it out; templates/sentences.html writes them."""

from dataclasses import dataclass

from verbale.records.account import Account
from verbale.records.actor import Mention
from verbale.records.corrected import put_right_by
from verbale.records.lines import chain_of
from verbale.records.voice import Statement
from verbale.records.when import Basis
from verbale.reference.ontology import ontology
from verbale.web.words import grouped_digits, said_days


@dataclass(frozen=True, slots=True)
class Name:
    """An actor's name; `hedged` where the writer keeps his distance from it."""

    name: str
    hedged: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """What an account says, part by part. `unsaid`: no word tells the time. `voice` is empty for the report's own, nearest first.

    `signed` and `signed_on` (a day) tell who put it right or added it; empty where it stands as the engine read it.
    """

    id: str
    article: str
    when: str
    unsaid: bool
    who: tuple[Name, ...]
    type: str
    mode: str
    means: str
    flags: tuple[str, ...]
    whom: tuple[Name, ...]
    where: str
    counts: tuple[str, ...]
    voice: tuple[tuple[str, ...], ...]
    quote: str
    confidence: float
    signed: str = ""
    signed_on: str = ""


@dataclass(frozen=True, slots=True)
class Saying:
    """What somebody said: the speakers, those through whom they are heard, how the words are given, and these in their parts."""

    id: str
    article: str
    speakers: tuple[Name, ...]
    through: tuple[tuple[str, ...], ...]
    kind: str
    cue: str
    content: tuple[str, ...]


def sentence_of(account: Account) -> Sentence:
    """An account in, its sentence out."""
    kind = ontology().type(account.did.type)
    step = put_right_by(account)
    return Sentence(
        id=account.id,
        article=account.evidence.article,
        when=said_days(str(account.when)),
        unsaid=account.when.basis in {Basis.PUBLISHED, Basis.UNKNOWN},
        who=names(account.who),
        type=account.did.type,
        mode=account.did.mode,
        means=kind.means if kind else "",
        flags=account.status.flags(),
        whom=names(account.whom),
        where=account.where.name if account.where else "",
        counts=tuple(grouped_digits(str(count)) for count in account.counts),
        voice=chain_of(account.according_to),
        quote=account.evidence.quote,
        confidence=account.confidence,
        signed=step.version if step else "",
        signed_on=step.settings[:10] if step else "",
    )


def saying_of(said: Statement) -> Saying:
    """A statement in, its sentence out."""
    through = said.voice.through
    return Saying(
        id=said.id,
        article=said.evidence.article,
        speakers=names(said.voice.speakers),
        through=chain_of(through) if through else (),
        kind=said.kind.value,
        cue=said.cue.quote,
        content=tuple(part.quote for part in said.content),
    )


def names(mentions: tuple[Mention, ...]) -> tuple[Name, ...]:
    """Mentions in, the names of their actors out, each once, in the order told."""
    hedged = {mention.actor for mention in mentions if mention.hedged}
    return tuple(Name(name, name in hedged) for name in dict.fromkeys(mention.actor for mention in mentions))
