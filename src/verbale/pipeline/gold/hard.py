"""Hard diplomatic constructions in, every relation and every account that the engine finds in each out."""

from collections.abc import Sequence
from pathlib import Path

from verbale.evaluate import hard
from verbale.evaluate.bench import Bench, grouped
from verbale.evaluate.figures import Figure
from verbale.evaluate.hard import HardEvent, HardItem, Heard
from verbale.evaluate.sets import GoldSet
from verbale.extract.attribution.stage import attributions
from verbale.pipeline.gold.polnear import relation
from verbale.pipeline.gold.texts import Work, analyses
from verbale.pipeline.reading import read_analysis
from verbale.records.account import Account, Time
from verbale.records.analysis import Analysis


def bench(paths: tuple[Path, ...], work: Work) -> Bench:
    """The set's files in, its Bench out."""
    items = [item for path in paths for item in hard.read(path) if work.wants(item.id)]
    parses = analyses(((item.text, None) for item in items), work, "constructions")
    found = {text: _heard(analysis) for (text, _), analysis in parses.items()}

    def count(some: Sequence[HardItem]) -> tuple[Figure, ...]:
        return hard.count(some, lambda text: found[text])

    return Bench(
        set=GoldSet.HARD,
        paths=paths,
        size=len(items),
        unit="constructions",
        figures=lambda: count(items),
        apart=grouped(items, count, {"article": lambda item: (item.id,)}),
        differences=lambda: hard.differences(items, lambda text: found[text]),
    )


def _heard(analysis: Analysis) -> Heard:
    relations = tuple(map(relation, attributions(analysis)))
    return Heard(relations, tuple(map(_event, read_analysis(analysis).accounts)))


def _event(account: Account) -> HardEvent:
    status = account.status
    is_actual = status.time is not Time.FUTURE and not status.hypothetical and not status.negated
    voices = sum(1 for voice in account.according_to.chain() if voice.through is not None)
    return HardEvent(account.did.trigger.span, voices, is_actual)
