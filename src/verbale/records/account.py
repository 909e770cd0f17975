"""The project's own sentence: who did what to whom, when, where, with what status, according to whom."""

from dataclasses import dataclass
from enum import StrEnum

from verbale.records.actor import Mention
from verbale.records.escape import escape, escape_item, joined
from verbale.records.evidence import Evidence
from verbale.records.voice import Voice, names_of
from verbale.records.when import When
from verbale.records.where import Where


@dataclass(frozen=True, slots=True)
class Deed:
    """What was done, in PLOVER's terms: type, mode ("" if none), contexts, and the word that tells it."""

    type: str
    mode: str
    contexts: tuple[str, ...]
    trigger: Evidence

    def __str__(self) -> str:
        return f"{self.type}:{self.mode}" if self.mode else self.type


class Time(StrEnum):
    """Where the deed lies, seen from the report."""

    ACTUAL = "actual"
    FUTURE = "future"
    HISTORICAL = "historical"


@dataclass(frozen=True, slots=True)
class Status:
    """PLOVER's auxiliary modes: what kind of happening the voice tells of. `evidence` are the words that show it.

    >>> str(Status(Time.FUTURE, negated=True))
    '!future !negated'
    """

    time: Time = Time.ACTUAL
    hypothetical: bool = False
    negated: bool = False
    evidence: tuple[Evidence, ...] = ()

    def flags(self) -> tuple[str, ...]:
        """The names of the flags that are set, in the order of the notation."""
        time = () if self.time is Time.ACTUAL else (self.time.value,)
        return (
            *time,
            *(("hypothetical",) if self.hypothetical else ()),
            *(("negated",) if self.negated else ()),
        )

    def __str__(self) -> str:
        return " ".join(f"!{flag}" for flag in self.flags())


@dataclass(frozen=True, slots=True)
class Count:
    """How many of what: `least` and `most` are bounds (None is open), `about` marks a number told as rough.

    `of` is what was done to people (killed, wounded, detained …), else the text's noun in the plural, or
    "money EUR", "votes for".

    >>> str(Count("killed", 9, None)), str(Count("detained", 360, 440, about=True))
    ('killed 9+', 'detained ~400')
    """

    of: str
    least: int | None
    most: int | None
    about: bool = False
    evidence: Evidence | None = None

    def __str__(self) -> str:
        return f"{escape_item(self.of)} {self.number()}"

    def number(self) -> str:
        """The number as the notation writes it."""
        if self.most is None:
            return f"{self.least or 0}+"
        if self.least is None:
            return f"{self.most}-"
        if self.about:
            return f"~{(self.least + self.most) // 2}"
        return str(self.least) if self.least == self.most else f"{self.least}-{self.most}"

    @classmethod
    def roughly(cls, of: str, number: int, evidence: Evidence | None = None) -> "Count":
        """A number told as rough in, a Count with bounds a tenth to either side out."""
        tenth = max(1, round(number / 10))
        return cls(of, max(0, number - tenth), number + tenth, about=True, evidence=evidence)


@dataclass(frozen=True, slots=True)
class Account:
    """What one voice says was done; never a fact.

    `evidence` is the clause that tells it best, `retold` the further places where the same voice tells it again.
    `confidence` lies between 0 and 1.
    """

    id: str
    who: tuple[Mention, ...]
    did: Deed
    whom: tuple[Mention, ...]
    when: When
    where: Where | None
    status: Status
    counts: tuple[Count, ...]
    according_to: Voice
    evidence: Evidence
    retold: tuple[Evidence, ...] = ()
    confidence: float = 1.0

    def __str__(self) -> str:
        """The line of the notation: WHEN | WHO | TYPE | WHOM | WHERE | VOICE | COUNTS."""
        cells = [
            str(self.when),
            joined(names_of(self.who)),
            " ".join(filter(None, (str(self.did), str(self.status)))),
            joined(names_of(self.whom)),
            escape(self.where.name) if self.where and self.where.name else "-",
            str(self.according_to),
        ]
        if self.counts:
            cells.append("; ".join(str(count) for count in self.counts))
        return " | ".join(cells)
