"""A stretch of an article and the step that read it in, proof for one cell of a record out."""

from dataclasses import dataclass

from verbale.records.text import Article, Span


@dataclass(frozen=True, slots=True)
class Step:
    """Who read the words: the rule or model by name ("extract.events:assault/bombard"), its version, its settings."""

    name: str
    version: str = ""
    settings: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that a cell rests on: in which article, where, the words themselves, and the step that read them."""

    article: str
    span: Span
    quote: str
    step: Step

    @classmethod
    def of(cls, article: Article, span: Span, step: Step) -> "Evidence":
        """An article, a span of it and a step in, Evidence with its quote out.

        >>> article = Article.of("The envoy left.")
        >>> Evidence.of(article, Span(4, 9), Step("example")).quote
        'envoy'
        """
        return cls(article.id, span, span.of(article.text), step)

    def holds_in(self, text: str) -> bool:
        """Whether the quoted words stand in `text` at the span; true for ever for the article's own text."""
        return self.span.of(text) == self.quote
