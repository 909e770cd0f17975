"""Pairs with their weights in, where each of them stands out: the one door to numpy in the reading room.

What hangs together is laid out by itself, in a cell of its own as large as it has members: else the parts that hang together with
nothing else push each other to the edge, and each shrinks to a knot.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate

type Box = tuple[float, float, float, float]
"""Left, top, width and height."""
type Places = dict[str, tuple[float, float]]

_WHOLE: Box = (0.0, 0.0, 1.5, 1.0)  # the shape of the drawing
_STEPS = 200
_NEAREST = 0.01
_FILLED = 0.7  # of a cell: what is left keeps the names of neighbours apart


def laid_out(pairs: Iterable[tuple[str, str]]) -> Places:
    """Pairs of names in, a place between -1 and 1 for each name out; the same pairs give the same places.

    The force-directed placement of Fruchterman and Reingold (1991).

    >>> sorted(laid_out([("a", "b")]))
    ['a', 'b']
    """
    return dict(_placed(tuple(sorted(pairs))))


@lru_cache(maxsize=256)  # one takes 10 ms, and is asked for at each visit
def _placed(pairs: tuple[tuple[str, str], ...]) -> tuple[tuple[str, tuple[float, float]], ...]:
    parts = sorted(_parts(pairs), key=lambda part: (-len(part), part))
    boxes = cells([len({name for pair in part for name in pair}) for part in parts], _WHOLE)
    placed = (item for part, box in zip(parts, boxes, strict=True) for item in _within(_alone(part), box))
    return tuple(_spread(dict(placed)).items())


def _parts(pairs: Sequence[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    """Pairs in, those that hang together out, as they were ordered."""
    part = {name: {name} for pair in pairs for name in pair}
    for one, other in pairs:
        if part[one] is not part[other]:
            less, more = sorted((part[one], part[other]), key=len)
            more |= less
            part.update(dict.fromkeys(less, more))
    for names in {id(names): names for names in part.values()}.values():
        yield [pair for pair in pairs if pair[0] in names]


def _alone(part: Sequence[tuple[str, str]]) -> Places:
    """Pairs that hang together in, where each name stands out, in whatever unit.

    All push each other away, those of a pair draw each other near, and all move less with each step: as networkx lays them out, in a
    fifth of its time.
    """
    import numpy as np

    names = list(dict.fromkeys(name for pair in part for name in pair))
    number = {name: at for at, name in enumerate(names)}
    ties = np.zeros((len(names), len(names)))
    for one, other in part:
        ties[number[one], number[other]] = ties[number[other], number[one]] = 1.0
    apart = 4 / len(names) ** 0.5
    ties /= apart
    at = np.random.default_rng(1).random((len(names), 2)) @ np.array([1, 1j])  # across, and down as the imaginary part
    for heat in np.linspace(0.1, 0, _STEPS, endpoint=False):
        lines = at[:, None] - at
        length = np.maximum(np.abs(lines), _NEAREST)
        pull = np.add.reduce(lines * ((apart / length) ** 2 - ties * length), axis=1)
        at += pull * (heat / np.maximum(np.abs(pull), _NEAREST))
    return {name: (float(place.real), float(place.imag)) for name, place in zip(names, at, strict=True)}


def cells(weights: Sequence[int], box: Box) -> list[Box]:
    """Weights, the heaviest first, and a box in, a cell of it for each out, as large as its share of the weight.

    >>> cells([2, 1, 1], (0, 0, 1.5, 1))
    [(0, 0, 0.75, 1), (0.75, 0, 0.75, 0.5), (0.75, 0.5, 0.75, 0.5)]
    """
    if len(weights) < 2:
        return [box] * len(weights)
    (left, top, wide, tall), whole = box, sum(weights)
    sums = list(accumulate(weights))
    middle = 1 + min(range(len(weights) - 1), key=lambda at: abs(2 * sums[at] - whole))
    share = sums[middle - 1] / whole
    if wide >= tall:
        halves = (left, top, wide * share, tall), (left + wide * share, top, wide * (1 - share), tall)
    else:
        halves = (left, top, wide, tall * share), (left, top + tall * share, wide, tall * (1 - share))
    return [*cells(weights[:middle], halves[0]), *cells(weights[middle:], halves[1])]


def _within(places: Mapping[str, tuple[float, float]], box: Box) -> Iterator[tuple[str, tuple[float, float]]]:
    """Places in, the same stretched over the middle of a box out."""
    left, top, wide, tall = box
    for name, (x, y) in _spread(places).items():
        yield name, (left + wide * (1 + _FILLED * x) / 2, top + tall * (1 + _FILLED * y) / 2)


def _spread(places: Mapping[str, tuple[float, float]]) -> Places:
    """Places in, the same stretched until they reach from -1 to 1 both ways out."""
    if not places:
        return {}
    xs, ys = (_reach([place[of] for place in places.values()]) for of in (0, 1))
    return {name: ((x - xs[0]) / xs[1], (y - ys[0]) / ys[1]) for name, (x, y) in places.items()}


def _reach(values: Sequence[float]) -> tuple[float, float]:
    """Numbers in, their middle and how far they go from it out; never nothing."""
    least, most = min(values), max(values)
    return (least + most) / 2, (most - least) / 2 or 1.0
