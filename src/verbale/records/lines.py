"""What a line of the notation says, without the words it rests on: plain records in, lines out, and back."""

import re
from dataclasses import dataclass

from verbale.errors import BadNotation
from verbale.records.account import Account, Count
from verbale.records.actor import Kind
from verbale.records.escape import escape, escape_content, escape_item, joined, split, unescape
from verbale.records.values import parse_count, parse_when
from verbale.records.voice import SpeechKind, Statement, Voice, names_of
from verbale.records.when import When

FLAGS = ("future", "historical", "hypothetical", "negated")
DONE = "actual"
"""What is told as done and has none of the flags, where one asks for it."""
_DEED = re.compile(r"([A-Z][A-Z_]*)(?::([a-z][a-z-]*))?")
_NONE = "-"

type Chain = tuple[tuple[str, ...], ...]
"""Speakers, then those through whom they are heard; the article, every voice's last link, is left out."""


@dataclass(frozen=True, slots=True)
class AccountLine:
    """What an account line says. `voice` is () for the article's own voice, `where` "" for no place."""

    when: When
    who: tuple[str, ...]
    type: str
    mode: str = ""
    flags: tuple[str, ...] = ()
    whom: tuple[str, ...] = ()
    where: str = ""
    voice: Chain = ()
    counts: tuple[Count, ...] = ()

    def __str__(self) -> str:
        return write_account(self)


@dataclass(frozen=True, slots=True)
class StatementLine:
    """What a statement line says. `voice` is the chain outside the speakers, () for the article alone."""

    speakers: tuple[str, ...]
    kind: SpeechKind
    cue: str
    content: str
    voice: Chain = ()

    def __str__(self) -> str:
        return write_statement(self)


@dataclass(frozen=True, slots=True)
class ActorLine:
    """What an actor line says: name, kind, the roles that the text tells and the forms that stand in it."""

    name: str
    kind: Kind
    roles: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()

    def __str__(self) -> str:
        cells = (self.kind.value, _listed(self.roles), _listed(self.forms))
        return escape(self.name) + "".join(f" | {cell}" if cell else " |" for cell in cells)


@dataclass(frozen=True, slots=True)
class RoleLine:
    """What a role line says; `told` is "on", "from", "until" or "" where nothing tells the day."""

    actor: str
    office: str
    of: str
    told: str
    when: When
    hedged: bool = False

    def __str__(self) -> str:
        if not self.told and self.when != When.unknown():
            raise BadNotation(f"a role with a day says how the day is meant (on, from, until): {self.actor!r}")
        told = f"{escape(self.told)} {self.when}" if self.told else ""
        cells = (
            escape(self.office),
            escape(self.of) if self.of else "",
            told,
            "hedged" if self.hedged else "",
        )
        return escape(self.actor) + "".join(f" | {cell}" if cell else " |" for cell in cells)


def parse_account(line: str) -> AccountLine:
    """An account line in, what it says out.

    >>> line = parse_account("2021 | Chile | REJECT !negated | Peru | - | Ann Doe < Reuters < @ | killed 9+")
    >>> line.voice, str(line.counts[0]), line.flags, line.where
    ((('Ann Doe',), ('Reuters',)), 'killed 9+', ('negated',), '')
    """
    cells = split(line, "|")
    if len(cells) not in {6, 7}:
        raise BadNotation(f"an account has 6 or 7 cells between |, not {len(cells)}: {line!r}")
    when, who, did, whom, where, voice, *counts = cells
    type_, mode, flags = _parse_deed(did)
    return AccountLine(
        parse_when(when),
        _names(who),
        type_,
        mode,
        flags,
        _names(whom),
        "" if where in {"", _NONE} else unescape(where),
        _parse_voice(voice),
        tuple(parse_count(count) for count in split(counts[0], ";")) if counts and counts[0] else (),
    )


def is_account(line: str) -> bool:
    """A line in, whether it says one account out.

    >>> is_account("? | Chile | AID | Peru | - | @"), is_account("Chile helped Peru")
    (True, False)
    """
    try:
        parse_account(line)
    except BadNotation:
        return False
    return True


def write_account(line: AccountLine) -> str:
    """What an account line says in, the line out.

    >>> write_account(AccountLine(When.unknown(), ("Chile", "Peru"), "AGREE"))
    '? | Chile + Peru | AGREE | - | - | @'
    """
    deed = f"{line.type}:{line.mode}" if line.mode else line.type
    if not _DEED.fullmatch(deed):
        raise BadNotation(f"not a type and mode of the notation: {deed!r}")
    cells = [
        str(line.when),
        joined(line.who),
        " ".join((deed, *(f"!{flag}" for flag in line.flags))),
        joined(line.whom),
        escape(line.where) if line.where else _NONE,
        _written_voice(line.voice),
    ]
    if line.counts:
        cells.append("; ".join(map(str, line.counts)))
    return " | ".join(cells)


def parse_statement(line: str) -> StatementLine:
    """A statement line in, what it says out; the content may hold quotation marks and bars of its own.

    >>> parse_statement('Ann Doe | direct | said | ""We | they"" | @').content
    '"We | they"'
    """
    cells = split(line, "|")
    if len(cells) < 5:
        raise BadNotation(f"a statement has 5 cells between |, not {len(cells)}: {line!r}")
    speakers, kind, cue = cells[:3]
    content = " | ".join(cells[3:-1])
    if len(content) < 2 or content[0] != '"' or content[-1] != '"':
        raise BadNotation(f"a statement's content stands between straight marks: {line!r}")
    if kind not in set(SpeechKind):
        raise BadNotation(f"a statement is {', '.join(SpeechKind)}, not {kind!r}: {line!r}")
    cue = "" if cue == _NONE else unescape(cue)
    return StatementLine(_names(speakers), SpeechKind(kind), cue, unescape(content[1:-1]), _parse_voice(cells[-1]))


def write_statement(line: StatementLine) -> str:
    """What a statement line says in, the line out."""
    cue = escape(line.cue) if line.cue else _NONE
    content = f'"{escape_content(line.content)}"'
    return " | ".join((joined(line.speakers), line.kind.value, cue, content, _written_voice(line.voice)))


def parse_actor(line: str) -> ActorLine:
    """An actor line in, what it says out.

    >>> parse_actor("Chile | state | | Chile; Santiago").forms
    ('Chile', 'Santiago')
    """
    cells = split(line, "|")
    if len(cells) != 4:
        raise BadNotation(f"an actor has 4 cells between |, not {len(cells)}: {line!r}")
    name, kind, roles, forms = cells
    if kind not in set(Kind):
        raise BadNotation(f"an actor is one of {', '.join(Kind)}, not {kind!r}: {line!r}")
    return ActorLine(unescape(name), Kind(kind), _entries(roles), _entries(forms))


def parse_role(line: str) -> RoleLine:
    """A role line in, what it says out.

    >>> str(parse_role("Ann Doe | envoy | Chile | from 2021-11 | hedged"))
    'Ann Doe | envoy | Chile | from 2021-11 | hedged'
    """
    cells = split(line, "|")
    if len(cells) not in {4, 5}:
        raise BadNotation(f"a role has 4 or 5 cells between |, not {len(cells)}: {line!r}")
    actor, office, of, told, *hedged = cells
    if hedged and hedged[0] not in {"", "hedged"}:
        raise BadNotation(f"a role's last cell is empty or 'hedged': {line!r}")
    word, _, when = told.rpartition(" ")
    day = parse_when(when) if told else When.unknown()
    return RoleLine(unescape(actor), unescape(office), unescape(of), unescape(word), day, bool(hedged and hedged[0]))


def line_of(account: Account) -> AccountLine:
    """An account in, what its line says out."""
    return parse_account(str(account))


def line_of_statement(statement: Statement, text: str) -> StatementLine:
    """A statement and its article's text in, what its line says out; its parts joined with " … "."""
    parts = (part.span.of(text) or part.quote for part in statement.content)
    through = statement.voice.through
    return StatementLine(
        names_of(statement.voice.speakers),
        statement.kind,
        statement.cue.quote,
        " … ".join(parts),
        chain_of(through) if through else (),
    )


def chain_of(voice: Voice) -> Chain:
    """A voice in, the names of its links without the article out."""
    return tuple(names_of(link.speakers) for link in voice.chain() if link.through is not None)


def _parse_deed(cell: str) -> tuple[str, str, tuple[str, ...]]:
    words = cell.split()
    deed = _DEED.fullmatch(words[0]) if words else None
    if deed is None:
        raise BadNotation(f"not a type and mode of the notation: {cell!r}")
    flags = {word.removeprefix("!") for word in words[1:] if word.startswith("!")}
    if len(flags) != len(words) - 1 or not flags <= set(FLAGS):
        raise BadNotation(f"behind the type stand flags ({' '.join('!' + flag for flag in FLAGS)}): {cell!r}")
    return deed[1], deed[2] or "", tuple(flag for flag in FLAGS if flag in flags)


def _parse_voice(cell: str) -> Chain:
    links = split(cell, " < ")
    if links[-1] != "@":
        raise BadNotation(f"every voice ends with the article itself, @: {cell!r}")
    return tuple(_names(link) for link in links[:-1])


def _written_voice(voice: Chain) -> str:
    return " < ".join((*map(joined, voice), "@"))


def _names(cell: str) -> tuple[str, ...]:
    if cell in {"", _NONE}:
        return ()
    return tuple(unescape(name) for name in split(cell, " + "))


def _entries(cell: str) -> tuple[str, ...]:
    return tuple(unescape(entry) for entry in split(cell, ";") if entry)


def _listed(entries: tuple[str, ...]) -> str:
    return "; ".join(map(escape_item, entries))
