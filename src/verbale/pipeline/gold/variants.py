"""One happening said in many ways in, whether the same account comes out of each text, out."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from verbale.evaluate import variants
from verbale.evaluate.bench import Bench, Difference, grouped
from verbale.evaluate.sets import GoldSet
from verbale.evaluate.variants import Judged, Variant
from verbale.pipeline.gold.texts import Work, readings
from verbale.records.reading import Reading
from verbale.reference.states import state_in


def bench(paths: tuple[Path, ...], work: Work) -> Bench:
    """The set's files in, its Bench out; it is told apart by type, region and variation."""
    items = [one for path in paths for one in variants.read(path) if work.wants(f"{one.region}, {one.variation.name}")]
    found = readings(((one.text, one.published) for one in items), work, "variants")
    told = {text: reading for (text, _), reading in found.items()}
    judged = [Judged(one, _agrees(one, told[one.text])) for one in items]
    return Bench(
        set=GoldSet.VARIANTS,
        paths=paths,
        size=len(items),
        unit="variants",
        figures=lambda: variants.count(judged),
        apart=grouped(
            judged,
            variants.count,
            {
                "type": lambda one: (one.variant.type,),
                "region": lambda one: (one.variant.region,),
                "variation": lambda one: (one.variant.variation.name,),
            },
        ),
        differences=lambda: _differences(judged, {one: list(map(str, told[one.text].accounts)) for one in items}),
    )


def _agrees(variant: Variant, reading: Reading) -> bool:
    """Whether the right account is in a reading; a person or body stands for the state that the reading gives it."""
    behind = {actor.name: actor.country for actor in reading.actors if actor.country}
    return variants.agrees(variant, reading.accounts, lambda name: state_in(behind.get(name, "")) or state_in(name))


def _differences(judged: Sequence[Judged], told: dict[Variant, list[str]]) -> Iterator[Difference]:
    for one in judged:
        if not one.right:
            variant = one.variant
            wanted = f"{variant.doer} | {variant.type} {' '.join(variant.variation.flags)} | {variant.other} ({variant.text})"
            yield Difference(variant.region, "differs", (variant.variation.name,), wanted, "; ".join(told[variant]))
