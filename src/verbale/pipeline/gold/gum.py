"""Documents of GUM in, what the engine makes of their trees, their actors and their dates out."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from zlib import crc32

from verbale.evaluate import expressions, gum, gum_coreference, gum_trees
from verbale.evaluate.bench import Bench, Difference, grouped
from verbale.evaluate.expressions import Interval
from verbale.evaluate.figures import Figure
from verbale.evaluate.gum import GumDoc
from verbale.evaluate.gum_coreference import Found
from verbale.evaluate.sets import GoldSet, ontogum_beside
from verbale.extract.actors.cast import cast
from verbale.extract.coreference.chains import chains, ranks
from verbale.extract.coreference.ontonotes import ontonotes
from verbale.extract.coreference.phrases import phrases
from verbale.extract.tree import Tree
from verbale.pipeline.gold.expressions import intervals
from verbale.pipeline.gold.texts import Work, analyses, whole
from verbale.records.analysis import Analysis
from verbale.reference.chooser import chooser

FOLDS = 4
"""Into so many parts the documents are cut: one of a part is read with tables that were learned from the others."""


def fold_of(document: str) -> int:
    """The name of a document in, its part out.

    >>> fold_of("GUM_news_asylum") in range(FOLDS)
    True
    """
    return crc32(document.encode()) % FOLDS


def bench(paths: tuple[Path, ...], work: Work) -> Bench:
    """The folder of CoNLL-U files in, its Bench out."""
    documents = [one for path in paths for one in gum.read(path) if work.wants(one.id)]
    parses = analyses(((one.text, one.created) for one in documents), work, "documents")
    ontogum = ontogum_beside(paths[0])
    read = whole(((one.text, one.created) for one in documents), work)  # headings and captions have mentions too
    found = {one.id: _found(one, read[one.text, one.created]) for one in documents}

    def read_times(text: str, published: date) -> tuple[Interval, ...]:
        return tuple(intervals(parses[text, published]))

    def count(some: Sequence[GumDoc]) -> tuple[Figure, ...]:
        timed = [text for one in some if (text := one.timed())]
        return (
            *gum_coreference.count(some, lambda one: found[one.id], ontogum),
            *expressions.count(timed, read_times),
            *gum_trees.count(some, lambda one: parses[one.text, one.created]),
        )

    def differences() -> Iterator[Difference]:
        yield from gum_coreference.differences(documents, lambda one: found[one.id].chains)
        yield from expressions.differences([text for one in documents if (text := one.timed())], read_times)

    return Bench(
        set=GoldSet.GUM,
        paths=paths,
        size=len(documents),
        unit="documents",
        figures=lambda: count(documents),
        apart=grouped(documents, count, {"type": _genre, "article": lambda one: (one.id,)}),
        differences=differences,
    )


def _genre(document: GumDoc) -> tuple[str, ...]:
    """The middle of "GUM_news_asylum"."""
    return (document.id.split("_")[1],)


def _found(document: GumDoc, analysis: Analysis) -> Found:
    """A document and its parse in, chains of all its noun phrases, in GUM's scheme and in the usual one, out."""
    tree, fold = Tree(analysis), fold_of(document.id)
    heads = chooser(f"phrases-{fold}")
    actors = cast(tree)
    told = list(phrases(tree, actors, heads.score))
    ranked = [chain.phrases for chain in chains(tree, actors, told, ranks(chooser(f"chains-{fold}")))]
    return Found(
        tuple(tuple(phrase.span for phrase in chain) for chain in ranked),
        tuple(ontonotes(tree, ranked)),
    )
