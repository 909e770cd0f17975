"""Gold files and folders in, a Bench for each set that lies there out: the table of adapters."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from verbale.errors import BadUse
from verbale.evaluate.bench import Bench
from verbale.evaluate.sets import GoldSet, sets_in
from verbale.pipeline.gold import (
    articles,
    events,
    expressions,
    geovirus,
    gum,
    hard,
    meantime,
    plover_gsr,
    plv,
    polnear,
    variants,
)
from verbale.pipeline.gold.texts import Work

BENCHES: Mapping[GoldSet, Callable[[tuple[Path, ...], Work], Bench]] = {
    GoldSet.ARTICLES: articles.bench,
    GoldSet.EVENTS: events.bench,
    GoldSet.PLOVER_GSR: plover_gsr.bench,
    GoldSet.PLV: plv.bench,
    GoldSet.POLNEAR: polnear.bench,
    GoldSet.HARD: hard.bench,
    GoldSet.MEANTIME: meantime.bench,
    GoldSet.EXPRESSIONS: expressions.bench,
    GoldSet.GUM: gum.bench,
    GoldSet.GEOVIRUS: geovirus.bench,
    GoldSet.VARIANTS: variants.bench,
}


_TOGETHER = (GoldSet.ARTICLES, GoldSet.EVENTS)  # counted over all paths as one


def benches(paths: Iterable[Path], work: Work) -> Iterator[Bench]:
    """Paths in, the Bench of each set out: reports and stories of all paths together, each of the other sets by itself."""
    found = [named for path in paths for named in sets_in(path)]
    together = {kind: tuple(dict.fromkeys(one.path for one in found if one.set is kind)) for kind in _TOGETHER}
    others = dict.fromkeys(named for named in found if named.set not in _TOGETHER)
    if work.engine is not None:  # the reports are what it is asked for, once
        together.pop(GoldSet.EVENTS)
        if others:
            raise BadUse("an engine that codes reports is counted on reports; leave out the public sets")
    asked = [(kind, where) for kind, where in together.items() if where]
    for kind, where in (*asked, *((named.set, (named.path,)) for named in others)):
        bench = BENCHES[kind](where, work)
        if bench.size:
            yield bench
