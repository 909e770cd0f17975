"""A form's cells in, the line of the notation that they make out, or what is wrong with them; an account's cells into the form back."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from verbale.errors import BadNotation
from verbale.records.account import Account
from verbale.records.correcting import checked_line
from verbale.records.escape import escape, joined
from verbale.records.lines import FLAGS
from verbale.records.reading import Reading
from verbale.records.voice import names_of
from verbale.reference.ontology import ontology
from verbale.web.words import say

CELLS = ("when", "who", "did", "whom", "where", "voice", "counts")
LONGEST = 600  # characters of one cell


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the form: cells as the notation writes them, flags, and the words of the report on which it rests."""

    when: str = "?"
    who: str = "-"
    did: str = ""
    whom: str = "-"
    where: str = "-"
    voice: str = "@"
    counts: str = ""
    flags: tuple[str, ...] = ()
    words: str = ""
    at: int | None = None
    reason: str = ""

    @property
    def line(self) -> str:
        """The line of the notation that the cells make."""
        deed = " ".join((self.did, *(f"!{flag}" for flag in self.flags)))
        cells = [self.when or "?", self.who or "-", deed, self.whom or "-", self.where or "-", _ended(self.voice)]
        return " | ".join([*cells, self.counts] if self.counts else cells)


@dataclass(frozen=True, slots=True)
class Choices:
    """What the form offers: the report's actors and places, as the notation writes them."""

    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    flags: tuple[str, ...] = field(default=FLAGS)


def typed_of(account: Account) -> Typed:
    """An account in, the form filled with its cells out."""
    return Typed(
        when=str(account.when),
        who=joined(names_of(account.who)),
        did=str(account.did),
        whom=joined(names_of(account.whom)),
        where=escape(account.where.name) if account.where and account.where.name else "-",
        voice=str(account.according_to),
        counts="; ".join(map(str, account.counts)),
        flags=account.status.flags(),
    )


def typed_from(form: Mapping[str, object], flags: list[str]) -> Typed:
    """What a form sent in, what was typed out: one line a cell, bounded."""
    cells = {name: _cell(form, name) for name in (*CELLS, "reason")}
    at = _cell(form, "at")
    words = str(form.get("words", "")).replace("\r\n", "\n").replace("\0", "")[: 10 * LONGEST]
    return Typed(
        **cells,
        flags=tuple(flag for flag in FLAGS if flag in flags),
        words=words,
        at=int(at) if at.isascii() and at.isdigit() and len(at) < 9 else None,
    )


def line_from(typed: Typed) -> str:
    """What was typed in, its line as the notation writes it out; BadNotation says which cell is wrong.

    >>> line_from(Typed(who="Chile", did="AID", whom="Peru"))
    '? | Chile | AID | Peru | - | @'
    """
    for name in CELLS:
        if _bars(getattr(typed, name)):
            raise BadNotation(say("a | stands in “%(cell)s”; write \\| where a name has one", cell=name))
    if not typed.did:
        raise BadNotation(say("choose what was done: a type of deed"))
    return str(checked_line(typed.line, ontology().holds))


def choices_of(reading: Reading) -> Choices:
    """A reading in, what its form offers out: its actors, those of its rows first, and its places."""
    told = dict.fromkeys(_named(reading))
    told |= dict.fromkeys(actor.name for actor in reading.actors)
    places = dict.fromkeys(one.where.name for one in reading.accounts if one.where and one.where.name)
    return Choices(tuple(map(escape, list(told)[:60])), tuple(map(escape, places)))


def _named(reading: Reading) -> Iterator[str]:
    for account in reading.accounts:
        yield from (mention.actor for mention in (*account.who, *account.whom))
        yield from (speaker.actor for voice in account.according_to.chain() for speaker in voice.speakers)


def _cell(form: Mapping[str, object], name: str) -> str:
    return " ".join(str(form.get(name, "")).replace("\0", "").split())[:LONGEST]


def _ended(voice: str) -> str:
    """A voice as one types it in, the same down to the report, which every voice is heard through, out.

    >>> _ended("Chad"), _ended("Chad < @"), _ended("")
    ('Chad < @', 'Chad < @', '@')
    """
    if voice in {"", "@"} or voice.endswith("< @"):
        return voice or "@"
    return f"{voice.removesuffix('<').strip()} < @"


def _bars(cell: str) -> bool:
    return "|" in cell.replace("\\\\", "").replace("\\|", "")
