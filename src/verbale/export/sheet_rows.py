"""A record in, the cells of its row by their names out, each of the kind that its column has in every table."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any, Literal, get_args

from verbale.errors import BadUse
from verbale.records.account import Account
from verbale.records.actor import Actor, Role
from verbale.records.event import Event, Story
from verbale.records.evidence import Evidence
from verbale.records.judgement import Judgement
from verbale.records.problem import Problem
from verbale.records.text import Article
from verbale.records.voice import Statement, Voice, names_of
from verbale.records.when import When

type Value = str | int | float | bool | date | datetime | tuple[str, ...] | None
type Row = dict[str, Value]
Kind = Literal["text", "texts", "day", "number", "whole", "flag"]
"""What a column holds: words, lists of words, days, numbers with a point, whole numbers, or true and false."""


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one kind of records: the kind of each column by its name, in their order, and what makes a row."""

    columns: dict[str, Kind]
    row: Callable[[Any], Row]


def columns_of(kind: type) -> dict[str, Kind]:
    """A kind of records in, its columns out, those that a table has without a row too; BadUse for what makes no table."""
    return _table(kind).columns


def cells_of(record: object) -> Row:
    """A record in, its cells by name out; BadUse for what makes no row.

    Moments are words, since some know no zone; half of a surrogate pair, which no library of tables takes, is spelt.
    """
    return {name: _fit(value) for name, value in _table(type(record)).row(record).items()}


def _table(kind: type) -> Table:
    found = TABLES.get(kind)
    if found is None:
        raise BadUse(f"a table is made of {', '.join(k.__name__ for k in TABLES)}, not of {kind.__name__}")
    return found


def _fit(value: Value) -> Value:
    if isinstance(value, str):
        return _spelt(value)
    if isinstance(value, tuple):
        return tuple(map(_spelt, value))
    return value.isoformat() if isinstance(value, datetime) else value


def _spelt(words: str) -> str:
    return words.encode("utf-8", "backslashreplace").decode()


def row_of(account: Account) -> Row:
    """An account in, its row out: the columns of every table of accounts."""
    where = account.where
    return {
        "id": account.id,
        **_days(account.when),
        "who": names_of(account.who),
        "type": account.did.type,
        "mode": account.did.mode,
        "contexts": account.did.contexts,
        "time": account.status.time.value,
        "hypothetical": account.status.hypothetical,
        "negated": account.status.negated,
        "whom": names_of(account.whom),
        "where": where.name if where else None,
        "country": where.country if where else None,
        "lat": where.lat if where else None,
        "lon": where.lon if where else None,
        "according_to": _chain(account.according_to),
        "counts": tuple(str(count) for count in account.counts),
        "confidence": account.confidence,
        **_words(account.evidence),
        "line": str(account),
    }


def _statement(said: Statement) -> Row:
    return {
        "id": said.id,
        "speakers": names_of(said.voice.speakers),
        "kind": said.kind.value,
        "cue": said.cue.quote,
        "content": " … ".join(part.quote for part in said.content),
        "through": _chain(said.voice.through) if said.voice.through else (),
        **_words(said.evidence),
    }


def _role(role: Role) -> Row:
    told: Row = {"actor": role.actor, "office": role.office, "of": role.of, "told": role.told}
    return told | _days(role.when) | {"hedged": role.hedged} | _words(role.evidence)


def _actor(actor: Actor) -> Row:
    return {field.name: getattr(actor, field.name) for field in fields(actor)} | {"kind": actor.kind.value}


def _article(article: Article) -> Row:
    told = {field.name: getattr(article, field.name) for field in fields(article)}
    del told["source"]
    editions = tuple(f"{edition.language} {edition.url}".strip() for edition in article.editions)
    source = {field.name: getattr(article.source, field.name) for field in fields(article.source)}
    return told | {"editions": editions} | source


def _problem(problem: Problem) -> Row:
    first, last = (problem.span.start, problem.span.end) if problem.span else (None, None)
    return {
        "stage": problem.stage,
        "article": problem.article,
        "first": first,
        "end_before": last,
        "says": problem.says,
    }


def _days(when: When) -> Row:
    return {"start": when.start, "end": when.end, "basis": when.basis.value}


def _words(evidence: Evidence) -> Row:
    return {
        "article": evidence.article,
        "first": evidence.span.start,
        "end_before": evidence.span.end,
        "words": evidence.quote,
    }


def _chain(voice: Voice) -> tuple[str, ...]:
    """A voice in, one entry for each link out, the nearest first; () is the article's own voice."""
    return tuple(" + ".join(names_of(link.speakers)) or "-" for link in voice.chain() if link.through is not None)


def _judgement(one: Judgement) -> Row:
    told: Row = {field.name: getattr(one, field.name) for field in fields(one)}
    words = tuple(each.quote for each in one.words)
    return told | {"verdict": one.verdict.value, "question": one.question.value, "words": words}


def _cluster(one: Event | Story) -> Row:
    return {field.name: getattr(one, field.name) for field in fields(one)}


def _columns(told: str) -> dict[str, Kind]:
    """Names with their kinds behind a colon, "text" where none stands, in; columns out."""
    pairs = (word.partition(":") for word in told.split())
    return {name: next((kind for kind in get_args(Kind) if kind == said), "text") for name, _, said in pairs}


_WORDS = " article first:whole end_before:whole words"
TABLES: dict[type, Table] = {
    Account: Table(
        _columns(
            "id start:day end:day basis who:texts type mode contexts:texts time hypothetical:flag negated:flag whom:texts where country "
            f"lat:number lon:number according_to:texts counts:texts confidence:number {_WORDS} line"
        ),
        row_of,
    ),
    Statement: Table(_columns(f"id speakers:texts kind cue content through:texts {_WORDS}"), _statement),
    Actor: Table(_columns("id name kind country roles:texts forms:texts"), _actor),
    Role: Table(_columns(f"actor office of told start:day end:day basis hedged:flag {_WORDS}"), _role),
    Article: Table(
        _columns("id text url title published:day retrieved language editions:texts outlet author key"), _article
    ),
    Problem: Table(_columns("stage article first:whole end_before:whole says"), _problem),
    Judgement: Table(
        _columns(
            "id verdict about:texts reasons:texts signed dated supersedes question score:number correction words:texts"
        ),
        _judgement,
    ),
    Story: Table(_columns("id articles:texts"), _cluster),
    Event: Table(_columns("id accounts:texts"), _cluster),
}
"""The table of every kind of records."""
