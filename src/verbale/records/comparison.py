"""What a comparison of accounts says: to each question who answers what, how the answers differ, who told first, who is one witness."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from verbale.records.account import Account
from verbale.records.actor import Actor
from verbale.records.evidence import Evidence


class Asked(StrEnum):
    """What is asked of every account of one happening, in the order in which it is shown."""

    WHETHER = "whether"  # happened, denied, planned
    WHAT = "what"
    WHO = "who"
    WHOM = "whom"
    WHEN = "when"
    WHERE = "where"
    HOW_MANY = "how many"
    CALLED = "called"


class Difference(StrEnum):
    """How two answers to one question differ; `caption` says it in words, `agrees` whether both can be so."""

    CONTRADICTION = "contradiction"
    OTHER_DEED = "other deed"
    OTHER_ACTOR = "other actor"
    OTHERS_TOO = "others too"
    OTHER_PLACE = "other place"
    OTHER_NUMBER = "other number"
    OPPOSED_WORDING = "opposed wording"
    OVERLAPPING = "overlapping"
    LESS_EXACT = "less exact"
    OTHER_WORDING = "other wording"
    PLANNED = "planned"

    @property
    def caption(self) -> str:
        """What the class means, for people."""
        return _CAPTIONS[self]

    @property
    def agrees(self) -> bool:
        """Whether both answers can be so.

        >>> Difference.LESS_EXACT.agrees, Difference.OTHER_NUMBER.agrees
        (True, False)
        """
        return self in _AGREEING


_CAPTIONS = {
    Difference.CONTRADICTION: "one denies what the other tells, or both cannot be so",
    Difference.OTHER_DEED: "another kind of deed is told",
    Difference.OTHER_ACTOR: "somebody else is named",
    Difference.OTHERS_TOO: "one names somebody besides whom the other names",
    Difference.OTHER_PLACE: "another place is named, and nothing tells that one lies in the other",
    Difference.OTHER_NUMBER: "the numbers exclude each other",
    Difference.OPPOSED_WORDING: "words that take sides against each other",
    Difference.OVERLAPPING: "bounds or days that overlap, so that both can be so",
    Difference.LESS_EXACT: "the same, told less exactly",
    Difference.OTHER_WORDING: "the same in other words",
    Difference.PLANNED: "planned by one voice, done by the other",
}
_AGREEING = frozenset({Difference.OVERLAPPING, Difference.LESS_EXACT, Difference.OTHER_WORDING, Difference.PLANNED})


class Tie(StrEnum):
    """Why several accounts are one witness only."""

    REPORT = "one report"  # told by one report in its own voice
    OUTLET = "one outlet"  # two reports of one outlet, in its own voice
    VOICE = "one voice"  # one speaker, heard in two reports or twice in one
    COPY = "one text"  # one report's text is a copy of the other's


@dataclass(frozen=True, slots=True)
class Witness:
    """One account and what a comparison needs to know of its report: the article's id, outlet and day, and its actors."""

    account: Account
    article: str
    outlet: str = ""
    published: date | None = None
    actors: tuple[Actor, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """What one account answers, as the notation writes it, and the words for it."""

    account: str
    says: str
    words: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Accounts that answer the same; `says` is the fullest of their answers."""

    says: str
    cells: tuple[Cell, ...]

    @property
    def accounts(self) -> tuple[str, ...]:
        """Their ids."""
        return tuple(cell.account for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Contrast:
    """Two groups of an answer, by their places in it from 0, and how they differ."""

    one: int
    other: int
    difference: Difference


@dataclass(frozen=True, slots=True)
class Answer:
    """To one question, the groups of accounts that agree, how each two groups differ, and who is silent.

    `about` names what is counted ("killed") or called (an actor's or place's name, "" for the deed); else it is "".
    """

    asked: Asked
    about: str
    groups: tuple[Group, ...]
    contrasts: tuple[Contrast, ...] = ()
    silent: tuple[str, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether some two of its groups cannot both be right."""
        return any(not one.difference.agrees for one in self.contrasts)

    def cells(self) -> Iterator[Cell]:
        """All cells, group by group."""
        for group in self.groups:
            yield from group.cells

    def between(self, one: str, other: str) -> Difference | None:
        """Two account ids that both answer in, how their answers differ out; None where they are of one group."""
        place = {account: number for number, group in enumerate(self.groups) for account in group.accounts}
        sides = {place[one], place[other]}
        return next((told.difference for told in self.contrasts if {told.one, told.other} == sides), None)


@dataclass(frozen=True, slots=True)
class Telling:
    """One account in the order of telling: its rank from 1 (told at one time, one rank), and whose account it only repeats ("" none)."""

    account: str
    rank: int
    repeats: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """Accounts that are one witness, and why; `name` is its speaker or outlet."""

    name: str
    accounts: tuple[str, ...]
    ties: tuple[Tie, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """The accounts of one event side by side: answers by question, tellings from the first to the last, independent witnesses."""

    event: str
    answers: tuple[Answer, ...] = ()
    tellings: tuple[Telling, ...] = ()
    origins: tuple[Origin, ...] = ()

    @property
    def agreements(self) -> tuple[Answer, ...]:
        """The answers in which at least two accounts stand and none is against another."""
        return tuple(one for one in self.answers if not one.differs and sum(1 for _ in one.cells()) > 1)

    @property
    def differences(self) -> tuple[Answer, ...]:
        """The answers in which some accounts are against others."""
        return tuple(one for one in self.answers if one.differs)

    @property
    def silences(self) -> tuple[Answer, ...]:
        """The answers to which some account says nothing."""
        return tuple(one for one in self.answers if one.silent)
