"""What is kept of a record so that its like is found again without reading the record a second time."""

from dataclasses import dataclass
from datetime import date

TIMELESS = "~"
"""With it begin keys of what may be told at any time: who shares one of them is near, however many days lie between the reports."""


@dataclass(frozen=True, slots=True)
class Clue:
    """The keys under which one record is looked up, and what a resolver wants to know of it.

    `question` is what is asked of two such records ("copy", "story", "event", "actor"), `about` the record's id, `day` the
    day by which old clues are left aside (None: for ever at hand), `says` the resolver's own words, mostly JSON.
    """

    question: str
    about: str
    day: date | None
    keys: tuple[str, ...]
    says: str
