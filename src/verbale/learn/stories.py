"""Pairs of reports, known to be on one matter or not, in, the text of models/stories.tsv out: benchmarks/stories.py --learn."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import metadata

from verbale.learn.fit import Choice, fit
from verbale.records.clue import Clue
from verbale.reference.resolving import resolving
from verbale.resolve.stories import pair

_PENALTY = 10.0
_DIGITS = 2


def choices(
    clues: Sequence[Clue], story_of: Mapping[str, str], find: Callable[[Clue], Sequence[Clue]]
) -> Iterator[Choice]:
    """Reports in the order in which they came, the story of each and what finds the earlier candidates in, the choices out.

    The first candidate is that the report goes on with none of the others.
    """
    for clue in clues:
        earlier = find(clue)
        own = story_of[clue.about]
        right = frozenset(place for place, other in enumerate(earlier, start=1) if story_of[other.about] == own)
        yield Choice(((), *(tuple(pair(clue, other)) for other in earlier)), right or frozenset({0}))


def table_of(told: Sequence[Choice], source: str) -> str:
    """Choices and where they come from in, the text of the table out."""
    weights = fit(told, penalty=_PENALTY, digits=_DIGITS, reasoned=resolving().reasoned("stories"))
    rows = "".join(f"{name}\t{weight:g}\n" for name, weight in sorted(weights.items()))
    return (
        "# whether two reports are on one matter\n"
        f"# version: {hashlib.sha256(rows.encode()).hexdigest()[:12]}\n"
        f"# source: {len(told)} choices in {source}, verbale {metadata.version('verbale')}\n"
        "# licence: CC0 (made-up reports), made by python benchmarks/stories.py 200 --seed 5 --learn\n"
        f"# card: docs/models/stories.md\n{rows}"
    )
