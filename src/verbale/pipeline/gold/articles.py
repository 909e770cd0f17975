"""Gold reports in, every figure of the gold README over what the engine finds in them out: the main measure."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from verbale.evaluate.bench import Bench
from verbale.evaluate.curve import curve
from verbale.evaluate.differences import differences
from verbale.evaluate.gold import GoldItem, Pair, read_items
from verbale.evaluate.scores import score
from verbale.evaluate.sets import GoldSet
from verbale.pipeline.gold.texts import Work
from verbale.pipeline.reading import Engine, read_articles
from verbale.records.notation import gold_of
from verbale.records.text import Article
from verbale.reference.states import state_in


def bench(paths: tuple[Path, ...], work: Work) -> Bench:
    """Folders of TOML and TXT, or single TOML files, in, their Bench out: all texts are one set."""
    items = [item for path in paths for item in read_items(path) if _wanted(item, work)]
    engine = work.engine or partial(read_articles, model=work.model)
    return bench_of(paths, work.watch(pairs(items, engine), "reports", len(items)))


def bench_of(paths: tuple[Path, ...], told: Iterable[Pair]) -> Bench:
    """Where reports lie and the pairs of their gold and found records in, their Bench out."""
    scores = score(told, state_in)
    return Bench(
        set=GoldSet.ARTICLES,
        paths=paths,
        size=len(scores.articles),
        unit="texts",
        figures=scores.figures,
        apart=scores.by,
        differences=lambda: differences(scores),
        curve=lambda: curve([article.pair for article in scores.articles], state_in),
    )


def pairs(items: Sequence[GoldItem], engine: Engine = read_articles) -> Iterator[Pair]:
    """Gold items in, each with what the engine finds in its text out; of its gold only the text's metadata are used."""
    for item, reading in zip(items, engine(articles_of(items)), strict=True):
        surely = tuple(account.confidence for account in reading.accounts)
        yield Pair(item.gold, gold_of(reading, item.gold.id), item.text, surely)


def articles_of(items: Iterable[GoldItem]) -> tuple[Article, ...]:
    """Gold items in, their texts with what is known of them out."""
    return tuple(
        Article.of(item.text, published=item.gold.published, outlet=item.gold.outlet, language=item.gold.language)
        for item in items
    )


def _wanted(item: GoldItem, work: Work) -> bool:
    return work.language in {"all", item.gold.language} and work.wants(item.gold.id)
