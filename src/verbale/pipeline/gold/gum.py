"""Documents of GUM in, what the engine makes of their trees, their actors and their dates out."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from verbale.evaluate import expressions, gum, gum_coreference, gum_trees
from verbale.evaluate.bench import Bench, Difference, grouped
from verbale.evaluate.expressions import Interval
from verbale.evaluate.figures import Figure
from verbale.evaluate.gum import GumDoc
from verbale.evaluate.sets import GoldSet, ontogum_beside
from verbale.extract.actors.cast import cast
from verbale.extract.actors.record import CastMention
from verbale.extract.tree import Tree, bare
from verbale.pipeline.gold.expressions import intervals
from verbale.pipeline.gold.texts import Work, analyses
from verbale.records.analysis import Analysis
from verbale.records.text import Span

# What hangs on a noun but is no part of the phrase that GUM marks as its mention.
_OUTSIDE = frozenset(
    {"case", "mark", "cc", "conj", "appos", "parataxis", "punct", "cop", "nsubj", "aux", "advcl", "dep"}
)
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})


def bench(paths: tuple[Path, ...], work: Work) -> Bench:
    """The folder of CoNLL-U files in, its Bench out."""
    documents = [one for path in paths for one in gum.read(path) if work.wants(one.id)]
    parses = analyses(((one.text, one.created) for one in documents), work, "documents")
    ontogum = ontogum_beside(paths[0])
    chains = {one.id: tuple(_chains(parses[one.text, one.created])) for one in documents}

    def read_times(text: str, published: date) -> tuple[Interval, ...]:
        return tuple(intervals(parses[text, published]))

    def count(some: Sequence[GumDoc]) -> tuple[Figure, ...]:
        timed = [text for one in some if (text := one.timed())]
        usual = ontogum if ontogum and all((ontogum / f"{one.id}.conll").exists() for one in some) else None
        return (
            *gum_coreference.count(some, lambda one: chains[one.id], usual),
            *expressions.count(timed, read_times),
            *gum_trees.count(some, lambda one: parses[one.text, one.created]),
        )

    def differences() -> Iterator[Difference]:
        yield from gum_coreference.differences(documents, lambda one: chains[one.id])
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


def _chains(analysis: Analysis) -> Iterator[tuple[Span, ...]]:
    """The cast's mentions by those whom they mean; a mention of nobody known is a chain of its own."""
    tree = Tree(analysis)
    chains: dict[tuple[str, ...], list[Span]] = {}
    for number, mention in enumerate(cast(tree).mentions):
        key = mention.actors or (f"#{number}",)
        chains.setdefault(key, []).append(_phrase(tree, mention))
    yield from map(tuple, chains.values())


def _phrase(tree: Tree, mention: CastMention) -> Span:
    """The whole noun phrase around a mention, as GUM marks it: with its modifiers and relative clauses."""
    inside, waiting = {*range(mention.first, mention.last)}, [mention.head]
    while waiting:
        here = waiting.pop()
        inside.add(here)
        outside = _OUTSIDE if here == mention.head else frozenset[str]()
        waiting.extend(
            child.index
            for child in tree.children(here)
            if bare(child.deprel) not in outside or child.text in _POSSESSIVE
        )
    return tree.span(min(inside), max(inside) + 1)
