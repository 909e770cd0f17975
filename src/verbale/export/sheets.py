"""A Reading or records of one kind in, a flat Sheet of named columns out: what every table of another tool is made of."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from verbale.errors import BadUse
from verbale.records.account import Account
from verbale.records.actor import Actor, Role
from verbale.records.evidence import Evidence
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


def sheet(records: Reading | Iterable[object]) -> Sheet:
    """A Reading (its accounts are meant) or records of one kind in, their Sheet out; BadUse for kinds mixed or unknown."""
    if isinstance(records, Reading):
        records = records.accounts
    told = list(records)
    kinds = {type(record) for record in told}
    if len(kinds) > 1:
        raise BadUse(f"one table holds records of one kind, not {' and '.join(sorted(k.__name__ for k in kinds))}")
    row = _ROWS.get(kinds.pop()) if kinds else lambda _: {}
    if row is None:
        raise BadUse(f"a table is made of {', '.join(k.__name__ for k in _ROWS)}, not of {type(told[0]).__name__}")
    rows = [row(record) for record in told]
    return Sheet(tuple((name, tuple(each[name] for each in rows)) for name in (rows[0] if rows else ())))


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
    return told | {"outlet": article.source.outlet}


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


_ROWS: dict[type, Callable[[Any], Row]] = {
    Account: row_of,
    Statement: _statement,
    Actor: _actor,
    Role: _role,
    Article: _article,
    Problem: _problem,
}
