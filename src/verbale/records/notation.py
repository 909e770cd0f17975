"""Lines and gold files of the notation in, plain records of what they say out, and back (NOTATION.md)."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from verbale.errors import BadNotation
from verbale.records.actor import Actor, Role
from verbale.records.lines import (
    AccountLine,
    ActorLine,
    Chain,
    RoleLine,
    StatementLine,
    chain_of,
    line_of,
    line_of_statement,
    parse_account,
    parse_actor,
    parse_role,
    parse_statement,
    write_account,
    write_statement,
)
from verbale.records.problem import Problem
from verbale.records.reading import Reading
from verbale.records.text import Span
from verbale.records.values import parse_count, parse_when
from verbale.records.when import When

__all__ = [
    "AccountLine",
    "ActorLine",
    "Chain",
    "GoldFile",
    "RoleLine",
    "StatementLine",
    "chain_of",
    "gold_of",
    "line_of",
    "line_of_statement",
    "parse_account",
    "parse_actor",
    "parse_count",
    "parse_gold",
    "parse_role",
    "parse_statement",
    "parse_when",
    "read_gold",
    "write_account",
    "write_gold",
    "write_statement",
]


@dataclass(frozen=True, slots=True)
class GoldFile:
    """What a gold TOML says: the record of one article without the words it rests on."""

    id: str
    published: date | None = None
    language: str = ""
    outlet: str = ""
    title: str = ""
    origin: str = ""
    accounts: tuple[AccountLine, ...] = ()
    statements: tuple[StatementLine, ...] = ()
    actors: tuple[ActorLine, ...] = ()
    roles: tuple[RoleLine, ...] = ()
    hedges: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    comment: str = ""


def gold_of(reading: Reading, name: str = "") -> GoldFile:
    """A reading in, what its gold file says out; its id is `name`, else the article's."""
    article = reading.article
    return GoldFile(
        id=name or article.id,
        published=article.published,
        language=article.language,
        outlet=article.source.outlet,
        title=article.title,
        accounts=tuple(map(line_of, reading.accounts)),
        statements=tuple(line_of_statement(said, article.text) for said in reading.statements),
        actors=tuple(map(_actor_line, reading.actors)),
        roles=tuple(map(_role_line, reading.roles)),
        hedges=tuple(hedge.quote for hedge in reading.hedges),
        problems=reading.problems,
    )


def read_gold(path: Path) -> GoldFile:
    """The path of a gold TOML in, what it says out; BadNotation names the file and the fault."""
    try:
        return parse_gold(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, BadNotation) as fault:
        raise BadNotation(f"{path}: {fault}") from fault


def parse_gold(toml: str) -> GoldFile:
    r"""The text of a gold TOML in, what it says out.

    >>> parse_gold('id = "a"\naccounts = ["? | Chile | AID | Peru | - | @"]').accounts[0].whom
    ('Peru',)
    """
    try:
        table = tomllib.loads(toml)
    except tomllib.TOMLDecodeError as fault:
        raise BadNotation(f"not TOML: {fault}") from fault
    published = table.get("published")
    if type(published) not in {date, type(None)}:
        raise BadNotation(f"published is a day such as 2021-12-21 without quotation marks, not {published!r}")
    return GoldFile(
        id=_text(table, "id"),
        published=published,
        language=_text(table, "language"),
        outlet=_text(table, "outlet"),
        title=_text(table, "title"),
        origin=_text(table, "origin"),
        accounts=tuple(map(parse_account, _texts(table, "accounts"))),
        statements=tuple(map(parse_statement, _texts(table, "statements"))),
        actors=tuple(map(parse_actor, _texts(table, "actors"))),
        roles=tuple(map(parse_role, _texts(table, "roles"))),
        hedges=_texts(table, "hedges"),
        problems=tuple(_problems(table)),
        comment=_text(table, "comment"),
    )


def write_gold(gold: GoldFile) -> str:
    r"""What a gold file says in, its TOML out: one line an entry, accounts numbered.

    >>> print(write_gold(GoldFile("a", hedges=('"envoy"',))).splitlines()[-1])
    hedges = ["\"envoy\""]
    """
    return "\n".join(_toml(gold)) + "\n"


def _toml(gold: GoldFile) -> Iterator[str]:
    yield f"id = {_quoted(gold.id)}"
    if gold.published:
        yield f"published = {gold.published.isoformat()}"
    yield f"language = {_quoted(gold.language)}"
    yield f"outlet = {_quoted(gold.outlet)}"
    for name, value in (("title", gold.title), ("origin", gold.origin), ("comment", gold.comment)):
        if value:
            yield f"{name} = {_quoted(value)}"
    yield from _list("accounts", tuple(map(write_account, gold.accounts)), numbered=True)
    yield from _list("statements", tuple(map(write_statement, gold.statements)))
    yield from _list("actors", tuple(map(str, gold.actors)))
    yield from _list("roles", tuple(map(str, gold.roles)))
    yield f"hedges = [{', '.join(map(_quoted, gold.hedges))}]"
    for problem in gold.problems:
        yield from _problem(problem)


def _list(name: str, entries: tuple[str, ...], *, numbered: bool = False) -> Iterator[str]:
    if not entries:
        yield f"{name} = []"
        return
    yield f"{name} = ["
    for number, entry in enumerate(entries, start=1):
        if numbered:
            yield f"  # {number}"
        yield f"  {_quoted(entry)},"
    yield "]"


def _problem(problem: Problem) -> Iterator[str]:
    yield "\n[[problem]]"
    yield f"stage = {_quoted(problem.stage)}"
    yield f"article = {_quoted(problem.article)}"
    if problem.span is not None:
        yield f"span = [{problem.span.start}, {problem.span.end}]"
    yield f"says = {_quoted(problem.says)}"


def _problems(table: dict[str, object]) -> Iterator[Problem]:
    for entry in _entries(table, "problem"):
        if not isinstance(entry, dict):
            raise BadNotation(f"a problem is a table [[problem]], not {entry!r}")
        yield Problem(_text(entry, "stage"), _text(entry, "article"), _span(entry.get("span")), _text(entry, "says"))


def _span(value: object) -> Span | None:
    match value:
        case None:
            return None
        case [int() as start, int() as end] if 0 <= start <= end:
            return Span(start, end)
    raise BadNotation(f"a span is two offsets, first and end, not {value!r}")


def _entries(table: dict[str, object], name: str) -> list[object]:
    value = table.get(name, [])
    if not isinstance(value, list):
        raise BadNotation(f"{name} is a list, not {value!r}")
    return value


def _texts(table: dict[str, object], name: str) -> tuple[str, ...]:
    entries = _entries(table, name)
    texts = tuple(entry for entry in entries if isinstance(entry, str))
    if len(texts) != len(entries):
        raise BadNotation(f"{name} is a list of strings")
    return texts


def _text(table: dict[str, object], name: str) -> str:
    value = table.get(name, "")
    if not isinstance(value, str):
        raise BadNotation(f"{name} is a string, not {value!r}")
    return value


_SHORT = {"\\": r"\\", '"': r"\"", "\n": r"\n", "\r": r"\r", "\t": r"\t"}
_CONTROLS = {chr(code): f"\\u{code:04x}" for code in (*range(0x20), 0x7F)}
_HALVES = {chr(code): "\ufffd" for code in range(0xD800, 0xE000)}  # TOML knows no lone surrogate
_TOML = str.maketrans(_HALVES | _CONTROLS | _SHORT)


def _quoted(words: str) -> str:
    return f'"{words.translate(_TOML)}"'


def _actor_line(actor: Actor) -> ActorLine:
    return ActorLine(actor.name, actor.kind, actor.roles, actor.forms)


def _role_line(role: Role) -> RoleLine:
    """A role without a day loses its "on": the notation leaves the cell empty."""
    when = parse_when(str(role.when))
    told = (role.told or "on") if when != When.unknown() else ""
    return RoleLine(role.actor, role.office, role.of, told, when, role.hedged)
