"""Analysis in, the times it tells and the time of each deed out."""

from verbale.extract.times.choice import Datings, when_of
from verbale.extract.times.mentions import TimeKind, TimeMention, times, times_in
from verbale.extract.times.report_days import report_day
from verbale.extract.times.running import lead_date, running_date

__all__ = [
    "Datings",
    "TimeKind",
    "TimeMention",
    "lead_date",
    "report_day",
    "running_date",
    "times",
    "times_in",
    "when_of",
]
