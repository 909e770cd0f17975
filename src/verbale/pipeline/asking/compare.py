"""Readings by a language model in, how far our own readings of the same reports agree with them, cell by cell, out."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from verbale.evaluate.bench import Bench
from verbale.evaluate.gold import Pair
from verbale.pipeline.files import Read
from verbale.pipeline.gold.articles import bench_of
from verbale.pipeline.reading import read_article
from verbale.records.notation import gold_of


def compared(reads: Iterable[Read]) -> Bench:
    """What a model read in, a Bench out in which its records stand as gold and ours as found; neither is thereby right."""
    return bench_of((Path("two readings of the same reports"),), _pairs(reads))


def _pairs(reads: Iterable[Read]) -> Iterator[Pair]:
    for read in reads:
        for reading in read.readings:
            ours = read_article(reading.article)
            surely = tuple(account.confidence for account in ours.accounts)
            name = read.path.name
            yield Pair(gold_of(reading, name), gold_of(ours, name), reading.article.text, surely)
