"""A Reading or records of one kind in, a flat Sheet of named columns out: what every table of another tool is made of."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any, Protocol

from verbale.errors import BadUse
from verbale.records.account import Account
from verbale.records.actor import Actor, Role
from verbale.records.event import Event, Story
from verbale.records.evidence import Evidence
from verbale.records.judgement import Judgement
from verbale.records.problem import Problem
from verbale.records.reading import Reading
from verbale.records.text import Article
from verbale.records.voice import Statement, Voice, names_of
from verbale.records.when import When

type Value = str | int | float | bool | date | datetime | tuple[str, ...] | None
type Row = dict[str, Value]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Columns by name, all of one length, in the order in which a reader wants them."""

    columns: tuple[tuple[str, tuple[Value, ...]], ...]

    def as_lists(self) -> dict[str, list[Any]]:
        """The columns as the libraries' constructors take them."""
        return {name: [list(v) if isinstance(v, tuple) else v for v in values] for name, values in self.columns}


class Shelf(Protocol):
    """Whatever hands out readings: the view of a store, or `export.records.Records`."""

    def readings(self) -> Iterator[Reading]:
        """The readings."""


type Tabled = Reading | Shelf | Iterable[object]
"""What a table is made of: a Reading, a store's view, Readings, or records of one kind."""


def sheet(records: Tabled, what: str = "accounts") -> Sheet:
    """Readings or a store's view and which of their records are meant, or records of one kind, in; their Sheet out.

    Raises `BadUse` for kinds mixed or unknown.
    """
    told = list(_records(records, what))
    kinds = {type(record) for record in told}
    if len(kinds) > 1:
        raise BadUse(f"one table holds records of one kind, not {' and '.join(sorted(k.__name__ for k in kinds))}")
    rows = [cells_of(record) for record in told]
    return Sheet(tuple((name, tuple(each[name] for each in rows)) for name in (rows[0] if rows else ())))


def cells_of(record: object) -> Row:
    """A record in, its cells by name out; BadUse for what makes no row."""
    maker = _ROWS.get(type(record))
    if maker is None:
        raise BadUse(f"a table is made of {', '.join(k.__name__ for k in _ROWS)}, not of {type(record).__name__}")
    return maker(record)


def records_of(reading: Reading, what: str) -> tuple[object, ...]:
    """A reading and the name of one kind of its records in, these out; BadUse where there is no such kind."""
    if what not in OF_READINGS:
        raise BadUse(f"a table of readings is one of {', '.join(OF_READINGS)}, not of {what!r}")
    return (reading.article,) if what == "articles" else tuple(getattr(reading, what))


def _records(records: Tabled, what: str) -> Iterator[object]:
    if isinstance(records, Reading):
        records = (records,)
    elif not isinstance(records, Iterable):
        records = getattr(records, what)() if what in _OF_STORES else records.readings()
    for record in records:
        if isinstance(record, Reading):
            yield from records_of(record, what)
        else:
            yield record


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
    return told | {"editions": editions, "outlet": article.source.outlet}


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


OF_READINGS = ("accounts", "statements", "actors", "roles", "articles", "problems", "judgements")
_OF_STORES = ("stories", "events", "judgements")
_ROWS: dict[type, Callable[[Any], Row]] = {
    Account: row_of,
    Statement: _statement,
    Actor: _actor,
    Role: _role,
    Article: _article,
    Problem: _problem,
    Judgement: _judgement,
    Story: _cluster,
    Event: _cluster,
}
