"""A file of the corpus (corpus/README.md) in, its text, its marks and its rows as they are written out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from verbale.errors import BadNotation
from verbale.learn.marks import MarkedText, read_marks
from verbale.records.escape import split

SECTIONS = ("text", "actors", "roles", "statements", "accounts")
HEAD = (
    *("id", "published", "language", "outlet", "title", "region", "register", "topic", "writer", "note"),
    *("licence", "coded", "judged", "source"),
)


class Coded(StrEnum):
    """What of a report is coded: what is not, nothing may be learned from."""

    WHOLE = "whole"  # every account and every mention
    ACCOUNTS = "accounts"  # every account, but only those mentions that its cells rest on
    ROWS = "rows"  # some accounts, those that somebody judged


class Known(StrEnum):
    """How an argument of an account is known."""

    DIRECT = "direct"  # stands with the trigger as its argument
    SENTENCE = "s"  # elsewhere in the sentence
    OTHER = "o"  # in another sentence
    IMPLIED = "i"  # only implied


@dataclass(frozen=True, slots=True)
class Argument:
    """One side of an account: the actor's id in the file, and how he is known."""

    actor: str
    known: Known


@dataclass(frozen=True, slots=True)
class MarkedAccount:
    """One account of the file: its number, its cells, and its sides with how they are known."""

    number: str
    when: str
    who: tuple[Argument, ...]
    deed: str
    whom: tuple[Argument, ...]
    where: str
    voice: str
    counts: str


@dataclass(frozen=True, slots=True)
class MarkedStatement:
    """One statement of the file: its number, its speakers' ids, the voice outside it ("@" or a number), its kind if told."""

    number: str
    speakers: tuple[str, ...]
    voice: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class MarkedReport:
    """One file, taken apart. `names` gives each id its actor line."""

    head: tuple[tuple[str, str], ...]
    marked: MarkedText
    actors: tuple[tuple[str, str], ...]
    roles: tuple[str, ...]
    statements: tuple[MarkedStatement, ...]
    accounts: tuple[MarkedAccount, ...]

    @property
    def id(self) -> str:
        """The report's id."""
        return dict(self.head)["id"]

    @property
    def published(self) -> date | None:
        """The day of publication; None where the file does not tell it."""
        told = dict(self.head).get("published")
        return date.fromisoformat(told) if told else None

    @property
    def coded(self) -> Coded:
        """What of the report is coded; ValueError for a word that says nothing of the kind."""
        return Coded(dict(self.head).get("coded") or Coded.WHOLE)


def read_report(path: Path) -> MarkedReport:
    """A file in, the report out; BadNotation names file and fault."""
    try:
        return parse_report(path.read_text(encoding="utf-8"))
    except (BadNotation, ValueError, KeyError) as fault:
        raise BadNotation(f"{path}: {fault}") from fault


def parse_report(said: str) -> MarkedReport:
    """The text of a marked report in, the report out."""
    head, *parts = said.split("\n== ")
    sections = {part.partition("\n")[0].strip(): part.partition("\n")[2] for part in parts}
    if tuple(sections) != SECTIONS:
        raise BadNotation(f"the sections must be {', '.join(SECTIONS)}, not {', '.join(sections)}")
    return MarkedReport(
        tuple(_head(head)),
        read_marks(sections["text"].strip("\n")),
        tuple(_cut(line, "the actors", 1) for line in _lines(sections["actors"])),
        tuple(_lines(sections["roles"])),
        tuple(_statement(line) for line in _lines(sections["statements"])),
        tuple(_account(line) for line in _lines(sections["accounts"])),
    )


def _head(said: str) -> Iterator[tuple[str, str]]:
    for line in _lines(said):
        key, colon, value = line.partition(":")
        if not colon or key not in HEAD:
            raise BadNotation(f"the head holds “key: value” with {', '.join(HEAD)}, not “{line}”")
        yield key, value.strip()


def _lines(said: str) -> Iterator[str]:
    return (line.strip() for line in said.split("\n") if line.strip() and not line.startswith("//"))


def _cut(line: str, where: str, times: int) -> tuple[str, str]:
    key, bar, rest = line.partition(" | ")
    if not bar:
        raise BadNotation(f"in {where} “{line}” needs at least {times} “ | ”")
    return key.strip(), rest


def _statement(line: str) -> MarkedStatement:
    cells = split(line, "|")
    if len(cells) not in {3, 4}:
        raise BadNotation(f"a statement is “number | speakers | voice [| kind]”, not “{line}”")
    return MarkedStatement(cells[0], ids_in(cells[1]), cells[2], "".join(cells[3:]))


def ids_in(cell: str) -> tuple[str, ...]:
    """A cell of ids with + between in, the ids out; none for “-”."""
    return () if cell == "-" else tuple(part.strip() for part in cell.split("+"))


def _account(line: str) -> MarkedAccount:
    cells = split(line, "|")
    if len(cells) not in {7, 8}:
        raise BadNotation(f"an account is “number | when | who | TYPE | whom | where | voice [| counts]”, not “{line}”")
    number, when, who, deed, whom, where, voice = cells[:7]
    return MarkedAccount(number, when, _sides(who), deed, _sides(whom), where, voice, "".join(cells[7:]))


def _sides(cell: str) -> tuple[Argument, ...]:
    found = []
    for part in ids_in(cell):
        actor, _, known = part.partition(":")
        found.append(Argument(actor, Known(known or Known.DIRECT)))
    return tuple(found)
