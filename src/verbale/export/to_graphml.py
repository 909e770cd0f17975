"""Records in, a network in GraphML out."""

from pathlib import Path
from typing import TYPE_CHECKING

from verbale.export.networks import Key, Network, Tie, of_deeds, of_voices
from verbale.export.records import Choices, Records
from verbale.records.identity import content_id

if TYPE_CHECKING:
    import networkx


def write(records: Records, place: Path, _choices: Choices) -> str:
    """Records in, at `place` the network of who did something to whom."""
    return _write(of_deeds(records), place)


def write_voices(records: Records, place: Path, _choices: Choices) -> str:
    """Records in, at `place` the network of who tells of whom."""
    return _write(of_voices(records), place)


def _write(network: Network, place: Path) -> str:
    graph = _graph(network)
    from networkx.readwrite import graphml

    with place.open("wb") as file:
        # not write_graphml, which takes lxml where it is installed: bytes would hang on that
        graphml.write_graphml_xml(graph, file, encoding="utf-8", named_key_ids=True)
        file.write(b"\n")
    return network.loose()


def _graph(network: Network) -> "networkx.MultiDiGraph[str]":
    import networkx

    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph(description=str(network))
    for node in network.nodes():
        graph.add_node(node.id, label=node.name, kind=node.kind, country=node.country, names=node.all_names())
    for key, tie in network.ties():
        parts = (key.type, key.mode, key.status, key.spoken_of)
        id_ = content_id("tie", key.source, key.target, *parts)
        graph.add_edge(key.source, key.target, key=id_, **_values(key, tie))
    return graph


def _values(key: Key, tie: Tie) -> dict[str, str | int]:
    """What a tie tells as plain values: GraphML knows no time, so that the first and the last day told stand as ISO dates."""
    firsts = [first for first, _ in tie.days]
    lasts = [last for _, last in tie.days]
    first = min((day for day in firsts if day), default=None) if all(firsts) else None
    last = max((day for day in lasts if day), default=None) if all(lasts) else None
    return {
        "type": key.type,
        "mode": key.mode,
        "status": key.status,
        "spoken_of": key.spoken_of,
        "weight": tie.count,
        "articles": tie.articles,
        "undated": tie.undated,
        "first": first.isoformat() if first else "",
        "last": last.isoformat() if last else "",
    }
