"""A report in, what its words tell of days and places out: what a model's answer about it is checked against."""

from collections.abc import Mapping
from functools import cached_property

from verbale.extract.places.context import Context, context_of, state_of
from verbale.extract.places.resolving import placed
from verbale.extract.times import TimeMention, times
from verbale.pipeline.parsing import parsed
from verbale.records.analysis import Analysis
from verbale.records.text import Article, Span
from verbale.records.when import Basis, When
from verbale.records.where import Where


class ReportResolver:
    """Knows the days that our own reading of the report finds in its words, and its places by the report's context.

    The report is parsed only if a day is asked for. In a language that we do not read no day is reckoned.
    """

    def __init__(self, article: Article) -> None:
        self._article = article

    @cached_property
    def _context(self) -> Context:
        return context_of(self._article.text.split())

    @cached_property
    def _times(self) -> Mapping[Span, TimeMention]:
        analysis = next(iter(parsed([self._article])))
        if not isinstance(analysis, Analysis):
            return {}
        return {_span(analysis, mention): mention for mention in times(analysis) if not mention.anaphoric}

    def days(self, span: Span) -> When | None:
        """The days that the only time within a stretch names; None where it holds none, or several, or one that counts from another."""
        found = [mention for at, mention in self._times.items() if at.meets(span)]
        return When(found[0].start, found[0].end, Basis.STATED) if len(found) == 1 else None

    def place(self, name: str, span: Span) -> Where:
        """The place of this name that the report means."""
        del span
        found = placed(name, self._context)
        if found is None:
            return Where(name)
        country = state_of(found.country) if found.country else ""
        return Where(found.name, found.place, country, found.lat, found.lon, found.exactness)


def _span(analysis: Analysis, mention: TimeMention) -> Span:
    return Span(analysis.tokens[mention.first].span.start, analysis.tokens[mention.last - 1].span.end)
