"""One gold set, coded: its figures, its figures apart and what differs from it, whatever set it is."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from verbale.evaluate.curve import Curve
from verbale.evaluate.figures import Figure
from verbale.evaluate.sets import GoldSet

BREAKDOWNS = ("type", "flag", "article", "region", "variation")


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is not as in the gold.

    `kind` is "missed", "false" or "differs"; `causes` name what is wrong: fields, or "no account of this type".
    """

    article: str
    kind: str
    causes: tuple[str, ...]
    gold: str
    found: str

    def __str__(self) -> str:
        lines = [f"{self.article}  {self.kind}: {', '.join(self.causes)}"]
        lines.extend(f"  {side:<5} {line}" for side, line in (("gold", self.gold), ("found", self.found)) if line)
        return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class Bench:
    """A gold set with what the engine found in it.

    `size` counts its items, named by `unit`; `apart` gives the figures for each "type", "flag" or "article", and nothing
    where the set is not told apart in that way; `curve` is there where rows have a confidence.
    """

    set: GoldSet
    paths: tuple[Path, ...]
    size: int
    unit: str
    figures: Callable[[], tuple[Figure, ...]]
    apart: Callable[[str], tuple[Figure, ...]]
    differences: Callable[[], Iterator[Difference]]
    curve: Callable[[], Curve] | None = None


type Keys[Item] = Mapping[str, Callable[[Item], tuple[str, ...]]]
"""For each breakdown, the groups to which an item belongs."""


def grouped[Item](
    items: Sequence[Item], count: Callable[[Sequence[Item]], tuple[Figure, ...]], keys: Keys[Item]
) -> Callable[[str], tuple[Figure, ...]]:
    """Items, what counts some of them, and what their groups are in, the breakdown of a name out.

    >>> from verbale.evaluate.figures import Measure, Tally, figure
    >>> count = lambda items: (figure("long", Measure.SHARE, [Tally(len(item) > 1, 1, 1) for item in items]),)
    >>> [(one.name, one.value) for one in grouped(["a", "bb", "b"], count, {"type": lambda item: (item[0],)})("type")]
    [('a long', 0.0), ('b long', 0.5)]
    """

    def apart(what: str) -> tuple[Figure, ...]:
        groups_of = keys.get(what)
        if groups_of is None:
            return ()
        groups: dict[str, list[Item]] = {}
        for item in items:
            for name in groups_of(item):
                groups.setdefault(name, []).append(item)
        return tuple(_named(groups, count))

    return apart


def _named[Item](
    groups: Mapping[str, list[Item]], count: Callable[[Sequence[Item]], tuple[Figure, ...]]
) -> Iterator[Figure]:
    for name in sorted(groups):
        yield from (replace(shown, name=f"{name} {shown.name}") for shown in count(groups[name]))


def unlike(article: str, kind: str, cause: str, lines: Iterable[str]) -> Iterator[Difference]:
    """Lines that stand on one side only ("missed": of the gold, "false": of the found) in, their Differences out."""
    for line in lines:
        sides = (line, "") if kind == "missed" else ("", line)
        yield Difference(article, kind, (cause,), *sides)
