"""Analysis in, the times it tells and the time of each deed out."""

from verbale.extract.times.choice import Datings, lead_date, running_date, when_of
from verbale.extract.times.mentions import TimeKind, TimeMention, report_day, times

__all__ = ["Datings", "TimeKind", "TimeMention", "lead_date", "report_day", "running_date", "times", "when_of"]
