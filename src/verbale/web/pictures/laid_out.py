"""Pairs with their weights in, where each of them stands out: the one door to networkx in the reading room."""

from collections.abc import Mapping


def laid_out(weights: Mapping[tuple[str, str], float]) -> dict[str, tuple[float, float]]:
    """Pairs of names with weights in, a place between -1 and 1 for each name out; the same pairs give the same places.

    The force-directed placement of Fruchterman and Reingold (1991).

    >>> sorted(laid_out({("a", "b"): 1.0}))
    ['a', 'b']
    """
    import networkx

    graph: networkx.Graph[str] = networkx.Graph()
    graph.add_weighted_edges_from((one, other, weight) for (one, other), weight in sorted(weights.items()))
    if not graph:
        return {}
    places = networkx.spring_layout(graph, seed=1, k=4 / len(graph) ** 0.5, iterations=200, weight=None)
    widest, tallest = (max(abs(float(place[of])) for place in places.values()) or 1.0 for of in (0, 1))
    return {str(name): (float(x) / widest, float(y) / tallest) for name, (x, y) in places.items()}
