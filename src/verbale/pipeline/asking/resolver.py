"""A report in, what its words tell of days and places out: what a model's answer about it is checked against."""

from verbale.extract.places.context import context_of, state_of
from verbale.extract.places.resolving import placed
from verbale.extract.times import TimeMention, times
from verbale.pipeline.parsing import parsed
from verbale.records.analysis import Analysis
from verbale.records.text import Article, Span
from verbale.records.when import Basis, When
from verbale.records.where import Where


class ReportResolver:
    """Knows the days that our own reading of the report finds in its words, and its places by the report's context.

    Of a report in a language that we do not read, there is no analysis: then no day is reckoned.
    """

    def __init__(self, article: Article, analysis: Analysis | None) -> None:
        self._context = context_of(article.text.split())
        self._times = {}
        if analysis is not None:
            told = ((_span(analysis, mention), mention) for mention in times(analysis) if not mention.anaphoric)
            self._times = dict(told)

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


def resolver_of(article: Article) -> ReportResolver:
    """An article in, its resolver out; it is parsed for that where we read its language."""
    found = next(iter(parsed([article])))
    return ReportResolver(article, found if isinstance(found, Analysis) else None)


def _span(analysis: Analysis, mention: TimeMention) -> Span:
    return Span(analysis.tokens[mention.first].span.start, analysis.tokens[mention.last - 1].span.end)
