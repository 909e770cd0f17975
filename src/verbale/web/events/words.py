"""Records in, their values as words for people out: what is told of a deed, a status, a voice, a time."""

from dataclasses import dataclass

from verbale.records.account import Account, Status, Time
from verbale.records.comparison import Asked, Difference, Tie
from verbale.records.evidence import Evidence
from verbale.records.voice import Voice, names_of
from verbale.records.when import Basis, When
from verbale.web.words import N_, said_days

ASKED = {
    Asked.WHETHER: N_("Whether it happened"),
    Asked.WHAT: N_("What"),
    Asked.WHO: N_("Who"),
    Asked.WHOM: N_("To whom"),
    Asked.WHEN: N_("When"),
    Asked.WHERE: N_("Where"),
    Asked.HOW_MANY: N_("How many"),
    Asked.CALLED: N_("Words for"),
}
"""How a page asks each question."""

DIFFERENCES = {
    Difference.CONTRADICTION: N_("contradiction"),
    Difference.OTHER_DEED: N_("another deed"),
    Difference.OTHER_ACTOR: N_("somebody else"),
    Difference.OTHERS_TOO: N_("others too"),
    Difference.OTHER_PLACE: N_("another place"),
    Difference.OTHER_NUMBER: N_("another number"),
    Difference.OPPOSED_WORDING: N_("opposed wording"),
    Difference.OVERLAPPING: N_("overlapping"),
    Difference.LESS_EXACT: N_("less exact"),
    Difference.OTHER_WORDING: N_("other words"),
    Difference.PLANNED: N_("planned / done"),
}
"""The class of a difference, short; `Difference.caption` explains it."""

TIES = {
    Tie.REPORT: N_("one report, in its own voice"),
    Tie.OUTLET: N_("one outlet, in its own voice"),
    Tie.VOICE: N_("one voice, heard more than once"),
    Tie.COPY: N_("one text, printed more than once"),
}
"""Why several accounts count as one witness."""

WHETHER = {
    "happened": N_("happened"),
    "denied": N_("did not happen"),
    "planned": N_("planned"),
    "not planned": N_("not planned"),
    "possible": N_("possible"),
}
"""What a voice says of whether it was done."""

MARKS = {"alike": "=", "unlike": "≈", "against": "≠", "alone": "·"}
"""What a row comes to, at a glance: `Row.verdict`."""
VERDICTS = {"alike": N_("agree"), "alone": N_("one witness alone")}
LEGEND = {
    "alike": N_("all who tell it agree"),
    "unlike": N_("they differ, and all can be right"),
    "against": N_("they differ, and not all can be right"),
    "alone": N_("one witness alone tells it"),
}


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a report, and the account for which they stand there: by both a link finds them."""

    quote: str
    article: str
    account: str
    hedged: bool = False


TABLES = {
    "ASKED": ASKED,
    "DIFFERENCES": DIFFERENCES,
    "LEGEND": LEGEND,
    "MARKS": MARKS,
    "TIES": TIES,
    "VERDICTS": VERDICTS,
    "WHETHER": WHETHER,
}
"""The tables of words as templates name them."""


def words_of(evidence: Evidence | None, account: str, *, hedged: bool = False) -> tuple[Words, ...]:
    """The evidence of a cell and the account that it belongs to in, its words out; nothing where it quotes none."""
    if evidence is None or not evidence.quote.strip():
        return ()
    return (Words(" ".join(evidence.quote.split()), evidence.article, account, hedged),)


def deed_words(type_: str, mode: str = "") -> str:
    """A type and a mode of PLOVER in, how a page writes them out.

    >>> deed_words("CONSULT", "third-party"), deed_words("AID")
    ('consult: third-party', 'aid')
    """
    return f"{type_.lower()}: {mode}" if mode else type_.lower()


def whether(status: Status) -> str:
    """A status in, the key of WHETHER that says it out.

    >>> whether(Status(Time.FUTURE, negated=True)), whether(Status())
    ('not planned', 'happened')
    """
    if status.time is Time.FUTURE:
        return "not planned" if status.negated else "planned"
    if status.negated:
        return "denied"
    return "possible" if status.hypothetical else "happened"


def voices(voice: Voice) -> tuple[str, ...]:
    """A voice in, the names of its speakers out, nearest first; nothing where the report tells by itself."""
    chain = (" + ".join(names_of(link.speakers)) for link in voice.chain() if link.through is not None)
    return tuple(filter(None, chain))


def days(when: When) -> str:
    """A time in, its days in words out; "" where it is unknown."""
    return "" if when.basis is Basis.UNKNOWN else said_days(str(when))


def sides(account: Account) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """An account in, the names of those who did it and of those to whom it was done out."""
    return names_of(account.who), names_of(account.whom)
