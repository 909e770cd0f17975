"""Pairs with their weights in, where each of them stands out: the one door to networkx in the reading room."""

from collections.abc import Iterable
from functools import lru_cache


def laid_out(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[float, float]]:
    """Pairs of names in, a place between -1 and 1 for each name out; the same pairs give the same places.

    The force-directed placement of Fruchterman and Reingold (1991).

    >>> sorted(laid_out([("a", "b")]))
    ['a', 'b']
    """
    return dict(_placed(tuple(sorted(pairs))))


@lru_cache(maxsize=256)  # one takes 50 ms and more, and is asked for at each visit
def _placed(pairs: tuple[tuple[str, str], ...]) -> tuple[tuple[str, tuple[float, float]], ...]:
    import networkx

    graph: networkx.Graph[str] = networkx.Graph()
    graph.add_edges_from(pairs)
    if not graph:
        return ()
    places = networkx.spring_layout(graph, seed=1, k=4 / len(graph) ** 0.5, iterations=200, weight=None)
    widest, tallest = (max(abs(float(place[of])) for place in places.values()) or 1.0 for of in (0, 1))
    return tuple((str(name), (float(x) / widest, float(y) / tallest)) for name, (x, y) in places.items())
