"""Documents with attribution relations in, the relations that the engine finds in each out."""

from collections.abc import Sequence
from pathlib import Path

from verbale.evaluate import polnear
from verbale.evaluate.attributions import Attribution
from verbale.evaluate.bench import Bench, grouped
from verbale.evaluate.figures import Figure
from verbale.evaluate.polnear import PolnearItem
from verbale.evaluate.sets import GoldSet
from verbale.extract.attribution import record
from verbale.extract.attribution.stage import attributions
from verbale.pipeline.gold.texts import Work, analyses
from verbale.records.analysis import Analysis, Token
from verbale.reference.cues import Cue, cues

_QUOTED = frozenset('“”"')


def bench(paths: tuple[Path, ...], work: Work) -> Bench:
    """One file of the set in, its Bench out."""
    items = [item for path in paths for item in polnear.read(path) if work.wants(item.id)]
    parses = analyses(((item.text, None) for item in items), work, "documents")
    found = {text: _outermost(analysis) for (text, _), analysis in parses.items()}

    def is_speech(text: str, one: Attribution) -> bool:
        return speaks(parses[text, None], one)

    def count(some: Sequence[PolnearItem]) -> tuple[Figure, ...]:
        return polnear.count(some, lambda text: found[text], is_speech)

    return Bench(
        set=GoldSet.POLNEAR,
        paths=paths,
        size=len(items),
        unit="documents",
        figures=lambda: count(items),
        apart=grouped(items, count, {"article": lambda item: (item.id,)}),
        differences=lambda: polnear.differences(items, lambda text: found[text]),
    )


def relation(one: record.Attribution) -> Attribution:
    """An attribution of the engine in, its characters out."""
    return Attribution((one.source_span,) if one.source_span else (), (one.cue,), one.content)


def speaks(analysis: Analysis, one: Attribution) -> bool:
    """A parse and a relation of its text in, whether it tells speech out: by a spoken cue of the table, or quoted content."""
    if any(mark in span.of(analysis.article.text) for span in one.content for mark in _QUOTED):
        return True
    words = [token for token in analysis.tokens if any(span.meets(token.span) for span in one.cue)]
    rows = [row for word in words for row in _rows(word)]
    return any(row.implies.spoken for row in rows) or "according" in {word.text.lower() for word in words}


def _rows(word: Token) -> tuple[Cue, ...]:
    lemma, table = word.lemma.lower(), cues()
    return (*table.verb(lemma), *table.noun(lemma), *table.adverb(lemma), *table.adjective(lemma))


def _outermost(analysis: Analysis) -> tuple[Attribution, ...]:
    """The set holds relations that stand in no other one's content."""
    return tuple(relation(one) for one in attributions(analysis) if one.parent is None)
