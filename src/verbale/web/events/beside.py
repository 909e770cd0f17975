"""A comparison and the accounts that it compares in, their grid out: independent witnesses as columns, questions as rows."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from verbale.records.account import Account
from verbale.records.comparison import Answer, Asked, Cell, Comparison, Difference, Origin, Tie
from verbale.records.comparison import Telling as Told
from verbale.records.voice import names_of
from verbale.store.cards import Head, Telling
from verbale.web.events.words import Words, deed_words, voices, words_of
from verbale.web.words import N_, said_days, said_number

FALLBACK = N_("no word tells it: the day of the report")
"""Of a day that only stands in for one."""
SINGLE = ""
"""The letter of a group where there is only one: nothing is told apart."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One account of a witness: where it stands, through whom, and its place in the order of telling (1 is first)."""

    account: Account
    head: Head
    voices: tuple[str, ...]
    rank: int
    repeats: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One independent witness: its name ("" where nothing names it), its accounts, why they count as one, and where else they are printed."""

    name: str
    heard: tuple[Heard, ...]
    ties: tuple[Tie, ...] = ()
    printed: tuple[Head, ...] = ()
    voice: bool = False

    @property
    def reports(self) -> tuple[tuple[Heard, ...], ...]:
        """Its accounts by where they are heard: those of one report through one voice are one line of a head."""
        told = dict.fromkeys((one.head.id, one.voices) for one in self.heard)
        return tuple(tuple(one for one in self.heard if (one.head.id, one.voices) == where) for where in told)

    @property
    def first(self) -> bool:
        """Whether nobody told it before."""
        return any(one.rank == 1 for one in self.heard)


@dataclass(frozen=True, slots=True)
class Part:
    """One answer within a cell: the letter of its group, its number for the eye (1 to 8), what it says, of whom or where, and the words."""

    letter: str
    hue: int
    says: str
    names: tuple[str, ...]
    words: tuple[Words, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Split:
    """Two groups by their letters, and how they differ."""

    one: str
    other: str
    difference: Difference


@dataclass(frozen=True, slots=True)
class Side:
    """One group of answers at a glance: its letter, its number for the eye, the fullest of its answers, and how many witnesses are in it."""

    letter: str
    hue: int
    says: str
    witnesses: int


@dataclass(frozen=True, slots=True)
class Row:
    """One question: its cells in the order of columns (an empty one is silence), and how the answers differ, the worst first."""

    asked: Asked
    about: str
    cells: tuple[tuple[Part, ...], ...]
    splits: tuple[Split, ...]
    sides: tuple[Side, ...]

    @property
    def speaking(self) -> int:
        """How many witnesses answer."""
        return sum(1 for cell in self.cells if cell)

    @property
    def verdict(self) -> str:
        """At a glance: "against" where answers exclude each other, "unlike" where they differ and can both be so, "alike", "alone"."""
        if any(not split.difference.agrees for split in self.splits):
            return "against"
        if self.splits:
            return "unlike"
        return "alike" if self.speaking > 1 else "alone"

    @property
    def mixed(self) -> bool:
        """Whether its groups differ in more ways than one, so that each pair is worth a line."""
        return len({split.difference for split in self.splits}) > 1

    @property
    def kinds(self) -> tuple[tuple[Difference, tuple[Split, ...]], ...]:
        """Its pairs of groups by how they differ, the gravest first."""
        found = dict.fromkeys(split.difference for split in self.splits)
        return tuple((kind, tuple(one for one in self.splits if one.difference is kind)) for kind in found)

    @property
    def worst(self) -> Difference | None:
        """The class of the gravest difference."""
        return self.splits[0].difference if self.splits else None


@dataclass(frozen=True, slots=True)
class Grid:
    """All of it."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @property
    def later(self) -> bool:
        """Whether some witness told it after the first: else to be first says nothing."""
        return any(not column.first for column in self.columns)

    @property
    def summary(self) -> tuple[tuple[str, tuple[tuple[int, Row], ...]], ...]:
        """Its rows with their places from 1, by what they come to, the gravest first: the whole of it in a few lines."""
        numbered = tuple(enumerate(self.rows, 1))
        told = (
            (verdict, tuple(one for one in numbered if one[1].verdict == verdict)) for verdict in VERDICTS_BY_WEIGHT
        )
        return tuple((verdict, rows) for verdict, rows in told if rows)

    @property
    def lettered(self) -> bool:
        """Whether some answers differ, so that groups bear letters."""
        return any(row.splits for row in self.rows)

    @property
    def silences(self) -> bool:
        """Whether somebody does not tell what another tells."""
        return any(not cell for row in self.rows for cell in row.cells)


def grid(comparison: Comparison, told: Iterable[Telling], *, printed: Mapping[str, Sequence[Head]]) -> Grid:
    """A comparison, the tellings of its accounts, and by article the heads of its copies in, the grid out."""
    known = {one.account.id: one for one in told}
    order = {one.account: one for one in comparison.tellings}
    columns = tuple(_column(origin, known, order, printed) for origin in comparison.origins)
    ranked = tuple(sorted(columns, key=lambda column: min((one.rank for one in column.heard), default=0)))
    return Grid(ranked, tuple(_rows(comparison.answers, ranked)))


def _column(
    origin: Origin, known: Mapping[str, Telling], order: Mapping[str, Told], printed: Mapping[str, Sequence[Head]]
) -> Column:
    heard = tuple(sorted((_heard(known[each], order[each]) for each in origin.accounts), key=lambda one: one.rank))
    copies = {head.id: head for one in heard for head in printed.get(one.head.id, ()) if head.id != one.head.id}
    return Column(origin.name, heard, origin.ties, tuple(copies.values()), voice=any(one.voices for one in heard))


def _heard(told: Telling, place: Told) -> Heard:
    return Heard(told.account, told.head, voices(told.account.according_to), place.rank, place.repeats)


def _rows(answers: Iterable[Answer], columns: Sequence[Column]) -> Iterator[Row]:
    accounts = {one.account.id: one.account for column in columns for one in column.heard}
    for answer in answers:
        letters = _letters(answer)
        parts = {cell.account: (place, cell) for place, group in enumerate(answer.groups) for cell in group.cells}
        cells = tuple(_cell(answer.asked, _of(column, parts), letters, accounts) for column in columns)
        yield Row(answer.asked, answer.about, cells, _splits(answer, letters), tuple(_sides(answer, letters, cells)))


def _letters(answer: Answer) -> tuple[str, ...]:
    """A letter for each group; none where there is one group."""
    if len(answer.groups) < 2:
        return (SINGLE,) * len(answer.groups)
    return tuple(_letter(place) for place in range(len(answer.groups)))


def _letter(place: int) -> str:
    """The place of a group from 0 in, its letter out; behind Z they go on with AA.

    >>> _letter(0), _letter(25), _letter(26)
    ('A', 'Z', 'AA')
    """
    more, rest = divmod(place, len(ascii_uppercase))
    return (_letter(more - 1) if more else "") + ascii_uppercase[rest]


def _of(column: Column, parts: Mapping[str, tuple[int, Cell]]) -> list[tuple[int, Cell]]:
    return [parts[one.account.id] for one in column.heard if one.account.id in parts]


def _cell(
    asked: Asked, told: Sequence[tuple[int, Cell]], letters: Sequence[str], accounts: Mapping[str, Account]
) -> tuple[Part, ...]:
    """What one witness answers: once for each group and wording, with the words of all its accounts."""
    found: dict[tuple[int, str], Part] = {}
    for place, cell in told:
        before = found.get((place, cell.says))
        words = (*(before.words if before else ()), *_words(cell, accounts[cell.account]))
        names = NAMED[asked](accounts[cell.account]) if asked in NAMED else ()
        says = _says(asked, cell.says)
        note = FALLBACK if asked is Asked.WHEN and cell.says.endswith("~") else ""
        found[place, cell.says] = Part(letters[place], _hue(place), says, names, _each_once(words), note)
    return tuple(found.values())


def _says(asked: Asked, says: str) -> str:
    return SAYS[asked](says) if asked in SAYS else says


def _sides(answer: Answer, letters: Sequence[str], cells: Sequence[Sequence[Part]]) -> Iterator[Side]:
    for place, group in enumerate(answer.groups):
        witnesses = sum(1 for cell in cells if any(part.letter == letters[place] for part in cell))
        yield Side(letters[place], _hue(place), _says(answer.asked, group.says), witnesses)


def _hue(place: int) -> int:
    return place % 8 + 1


def _words(cell: Cell, account: Account) -> Iterator[Words]:
    hedged = {mention.evidence for mention in (*account.who, *account.whom) if mention.hedged}
    for evidence in cell.words:
        yield from words_of(evidence, cell.account, hedged=evidence in hedged)


def _each_once(words: Iterable[Words]) -> tuple[Words, ...]:
    return tuple({(each.quote, each.article): each for each in words}.values())


def _splits(answer: Answer, letters: Sequence[str]) -> tuple[Split, ...]:
    found = (Split(letters[one.one], letters[one.other], one.difference) for one in answer.contrasts)
    return tuple(sorted(found, key=lambda split: (_GRAVE.index(split.difference), split.one, split.other)))


def _deed(says: str) -> str:
    type_, _, mode = says.partition(":")
    return deed_words(type_, mode)


SAYS: Mapping[Asked, Callable[[str], str]] = {
    Asked.WHAT: _deed,
    Asked.WHEN: said_days,
    Asked.HOW_MANY: said_number,
}
"""Questions whose answers are written for people otherwise than in the notation."""

_GRAVE = tuple(Difference)  # the worst first
VERDICTS_BY_WEIGHT = ("against", "unlike", "alike", "alone")
"""What a row may come to, the gravest first."""


def _where(account: Account) -> tuple[str, ...]:
    return (account.where.name,) if account.where and account.where.name else ()


NAMED: Mapping[Asked, Callable[[Account], tuple[str, ...]]] = {
    Asked.WHO: lambda account: names_of(account.who),
    Asked.WHOM: lambda account: names_of(account.whom),
    Asked.WHERE: _where,
}
"""Questions that are answered with names which have pages of their own, and what names an account gives."""
