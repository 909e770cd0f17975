"""Articles in, for each its Analysis, or why there is none, out: languages are told apart and parsed in batches."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import batched

from verbale.errors import BadUse
from verbale.language import by_conllu
from verbale.language.detect import detect
from verbale.language.engines import ENGINES
from verbale.records.analysis import Analysis
from verbale.records.problem import Problem
from verbale.records.text import Article

# Articles that are parsed together: enough for the parser's batches of 16 paragraphs, few enough to hold in memory.
_TOGETHER = 32
MOST_CHARACTERS = 100_000
"""So much of a text is coded: 16,000 words, the length of forty reports. What is longer is an archive and is to be cut up."""


@dataclass(frozen=True, slots=True)
class Unparsed:
    """An article that no engine could read, and why."""

    article: Article
    problem: Problem


def parsed(articles: Iterable[Article], *, model: str = "") -> Iterator[Analysis | Unparsed]:
    """Articles in, an Analysis or an Unparsed for each, in the same order, out."""
    for group in batched(articles, _TOGETHER):
        told = list(map(with_language, group))
        results: dict[int, Analysis | Unparsed] = {}
        for language in dict.fromkeys(article.language for article in told):
            places = [place for place, article in enumerate(told) if article.language == language]
            results.update(zip(places, _of_language(language, [told[i] for i in places], model), strict=True))
        yield from (results[place] for place in range(len(told)))


def with_language(article: Article) -> Article:
    """An Article in, the same with its language out: detected where nothing tells it."""
    return article if article.language else replace(article, language=detect(article.text))


def _of_language(language: str, articles: list[Article], model: str) -> Iterator[Analysis | Unparsed]:
    if language.endswith(by_conllu.PARSED):
        return map(_taken_over, articles)
    engine = ENGINES.get(language.partition("-")[0].lower())
    if engine is None:
        known = ", ".join(sorted(ENGINES))
        says = f"no engine reads the language “{language}” (known: {known}); the text is kept and can be coded later"
        return (Unparsed(article, Problem("language", article.id, None, says)) for article in articles)
    return map(_whole, articles, engine(map(_beginning, articles), model))


def _beginning(article: Article) -> Article:
    """An article in, as much of it as is coded out: it ends between two words."""
    if len(article.text) <= MOST_CHARACTERS:
        return article
    end = max(article.text.rfind(" ", 0, MOST_CHARACTERS), article.text.rfind("\n", 0, MOST_CHARACTERS))
    return replace(article, text=article.text[: end if end > 0 else MOST_CHARACTERS])


def _whole(article: Article, analysis: Analysis) -> Analysis:
    """The parse of an article's beginning as the parse of the article: every span holds in both."""
    return analysis if analysis.article is article else replace(analysis, article=article)


def _taken_over(article: Article) -> Analysis | Unparsed:
    """An article that came parsed in, its Analysis out; a row that cannot be read is a Problem that names its line."""
    try:
        return by_conllu.analyse_article(article)
    except BadUse as fault:
        return Unparsed(article, Problem("language", article.id, None, str(fault)))
