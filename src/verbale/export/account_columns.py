"""The columns of a table of accounts: one row an account, every cell of it, according to whom, its words and its ids."""

from collections.abc import Iterable
from dataclasses import dataclass

from verbale.export.cells import listed
from verbale.export.columns import Column
from verbale.export.tellings import Party, Telling
from verbale.records.actor import Mention
from verbale.records.voice import Voice, names_of
from verbale.records.where import Where
from verbale.reference.ontology import ontology

_NOWHERE = Where("")


@dataclass(frozen=True, slots=True)
class AccountRow:
    """An account, the event of which it tells, and what a person judged of it ("right", "corrected", "added", "")."""

    telling: Telling
    event: str
    judged: str


def quad_of(type_: str) -> str:
    """A type in, its quad class out; "" where it has none.

    >>> quad_of("ASSAULT"), quad_of("APPOINT")
    ('MX', '')
    """
    kind = ontology().type(type_)
    return kind.quad if kind and kind.quad != "none" else ""


def chain(voice: Voice) -> tuple[str, ...]:
    """A voice in, who speaks and through whom it is heard out, one entry a link; () is the article's own voice."""
    return tuple(" + ".join(names_of(link.speakers)) or "?" for link in voice.chain() if link.through is not None)


def _where(row: AccountRow) -> Where:
    return row.telling.account.where or _NOWHERE


def _names(parties: Iterable[Party]) -> str:
    return listed(party.name for party in parties)


def _kinds(parties: Iterable[Party]) -> str:
    return listed(party.actor.kind.value for party in parties)


def _states(parties: Iterable[Party]) -> str:
    return listed(party.codes.iso3 or "?" for party in parties)


def _words(mentions: Iterable[Mention]) -> str:
    return listed(mention.words for mention in mentions)


type _Col = Column[AccountRow]

# What was told.
_TOLD: tuple[_Col, ...] = (
    Column("account", "string", "the account's id", lambda r: r.telling.account.id),
    Column("event", "string", "the event of which it tells, with other accounts or alone", lambda r: r.event),
    Column("start", "date", "first day of the deed; empty: open or unknown", lambda r: r.telling.account.when.start),
    Column("end", "date", "last day of the deed; empty: open or unknown", lambda r: r.telling.account.when.end),
    Column(
        "time_basis", "string",
        "what the days rest on: stated, reckoned, published (nothing tells it: the day of publication stands in), unknown",
        lambda r: r.telling.account.when.basis.value,
    ),
    Column("who", "string", "who did it", lambda r: _names(r.telling.who), list_=True),
    Column("who_kinds", "string", "what each of them is", lambda r: _kinds(r.telling.who), list_=True),
    Column("who_states", "string", "ISO 3166 code of the state behind each; ? where none", lambda r: _states(r.telling.who), list_=True),
    Column("type", "string", "what was done: PLOVER's type or one of our three", lambda r: r.telling.account.did.type),
    Column("mode", "string", "PLOVER's mode", lambda r: r.telling.account.did.mode),
    Column("contexts", "string", "PLOVER's contexts", lambda r: listed(r.telling.account.did.contexts), list_=True),
    Column("quad", "string", "VC, MC, VX, MX: verbal or material, cooperation or conflict", lambda r: quad_of(r.telling.account.did.type)),
    Column("whom", "string", "to whom it was done", lambda r: _names(r.telling.whom), list_=True),
    Column("whom_kinds", "string", "what each of them is", lambda r: _kinds(r.telling.whom), list_=True),
    Column("whom_states", "string", "ISO 3166 code of the state behind each; ? where none", lambda r: _states(r.telling.whom), list_=True),
    Column("time", "string", "actual, future or historical, seen from the report", lambda r: r.telling.account.status.time.value),
    Column("negated", "boolean", "true: the voice says that it did not happen", lambda r: r.telling.account.status.negated),
    Column("hypothetical", "boolean", "true: the voice supposes it", lambda r: r.telling.account.status.hypothetical),
)  # fmt: skip
# Where, how many, and who says so.
_SETTING: tuple[_Col, ...] = (
    Column("place", "string", "where, as resolved", lambda r: _where(r).name),
    Column("place_id", "string", "its entry: geonames:… or verbale:…", lambda r: _where(r).place),
    Column("country", "string", "the state or territory of the place", lambda r: _where(r).country),
    Column("lat", "number", "latitude, degrees (WGS 84)", lambda r: _where(r).lat),
    Column("lon", "number", "longitude, degrees (WGS 84)", lambda r: _where(r).lon),
    Column("exactness", "string", "site, town, region, country or unplaced", lambda r: _where(r).exactness.value if r.telling.account.where else ""),
    Column("counts", "string", "how many of what: killed 9+, detained ~400", lambda r: listed(map(str, r.telling.account.counts)), list_=True),
    Column(
        "according_to", "string",
        "who says so, then through whom it is heard; empty: the article says it in its own voice; ?: somebody not told",
        lambda r: listed(chain(r.telling.account.according_to)), list_=True,
    ),
    Column("confidence", "number", "how sure the machine is of the row, 0 to 1", lambda r: r.telling.account.confidence),
    Column("judged", "string", "what a person judged: right, corrected, added; wrong only with --as-read; empty: nobody did", lambda r: r.judged),
)  # fmt: skip
# The words, and where they stand.
_WORDS: tuple[_Col, ...] = (
    Column("quote", "string", "the words that tell it", lambda r: r.telling.account.evidence.quote),
    Column("first", "integer", "first character of these words in the article's text, from 0", lambda r: r.telling.account.evidence.span.start),
    Column("end_before", "integer", "the character behind them", lambda r: r.telling.account.evidence.span.end),
    Column("trigger", "string", "the word that tells the deed", lambda r: r.telling.account.did.trigger.quote),
    Column("who_words", "string", "the words for who", lambda r: _words(r.telling.account.who), list_=True),
    Column("whom_words", "string", "the words for whom", lambda r: _words(r.telling.account.whom), list_=True),
    Column("retold", "integer", "how often the same voice tells it again in this article", lambda r: len(r.telling.account.retold)),
    Column("step", "string", "the rule or model that read the deed, with its version", lambda r: " ".join(
        filter(None, (r.telling.account.did.trigger.step.name, r.telling.account.did.trigger.step.version)))),
    Column("article", "string", "the article's id", lambda r: r.telling.article.id),
    Column("outlet", "string", "who published it", lambda r: r.telling.article.source.outlet),
    Column("published", "date", "day of publication", lambda r: r.telling.article.published),
    Column("language", "string", "language of the article", lambda r: r.telling.article.language),
    Column("title", "string", "its title", lambda r: r.telling.article.title),
    Column("url", "string", "its address", lambda r: r.telling.article.url),
)  # fmt: skip

ACCOUNT_COLUMNS: tuple[_Col, ...] = (*_TOLD, *_SETTING, *_WORDS)
