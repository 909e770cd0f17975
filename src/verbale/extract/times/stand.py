"""Where a time stands: the day of its report, the time told before it, and the side on which its clause lies."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from verbale.extract.times import days
from verbale.extract.times.days import Days


class Side(StrEnum):
    """On which side of the report a clause tells its deed."""

    PAST = "past"
    FUTURE = "future"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Stand:
    """Where an expression stands: the day of the report, the time told last in the text, the side of its clause."""

    today: date | None
    running: Days | None
    side: Side = Side.PAST

    @property
    def anchor(self) -> Days | None:
        """What anaphoric words count from: the time told last, else the day of the report."""
        return self.running or days.single(self.today)
