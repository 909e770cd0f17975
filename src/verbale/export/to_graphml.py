"""Records in, a network in GraphML out, written as it goes by: networkx, igraph and yEd read it.

Not by networkx, which holds the whole graph and the whole document in memory.
"""

from collections.abc import Iterator
from pathlib import Path

from verbale.export.networks import Key, Network, Node, Tie, of_deeds, of_voices
from verbale.export.records import Choices, Records
from verbale.export.xml_document import Document, document
from verbale.records.identity import content_id

_SPACE = "http://graphml.graphdrawing.org/xmlns"
_OF_NODES = ("label", "kind", "country", "names")
# What each tie tells, and its type in GraphML.
_OF_TIES = dict.fromkeys(("type", "mode", "status", "spoken_of"), "string")
_OF_TIES |= dict.fromkeys(("weight", "articles", "undated"), "long") | {"first": "string", "last": "string"}


def write(records: Records, place: Path, _choices: Choices) -> str:
    """Records in, at `place` the network of who did something to whom."""
    return _write(of_deeds(records), place)


def write_voices(records: Records, place: Path, _choices: Choices) -> str:
    """Records in, at `place` the network of who tells of whom."""
    return _write(of_voices(records), place)


def _write(network: Network, place: Path) -> str:
    with document(place) as xml, xml.element("graphml", xmlns=_SPACE):
        _keys(xml)
        xml.line()
        with xml.element("graph", edgedefault="directed"):
            xml.text("data", str(network), key="description")
            for node in network.nodes():
                _node(xml, node)
            for key, tie in network.ties():
                _tie(xml, key, tie)
    return network.loose()


def _keys(xml: Document) -> None:
    """What nodes, ties and the graph tell; an id of nodes and one of ties may not be the same."""
    told = [("graph", "description", "string"), *(("node", name, "string") for name in _OF_NODES)]
    for of, name, type_ in (*told, *(("edge", name, type_) for name, type_ in _OF_TIES.items())):
        xml.line()
        xml.empty("key", **{"id": name, "for": of, "attr.name": name, "attr.type": type_})


def _node(xml: Document, node: Node) -> None:
    xml.line()
    with xml.element("node", id=node.id):
        for name, value in zip(_OF_NODES, (node.name, node.kind, node.country, node.all_names()), strict=True):
            xml.text("data", value, key=name)


def _tie(xml: Document, key: Key, tie: Tie) -> None:
    xml.line()
    with xml.element("edge", source=key.source, target=key.target, id=content_id("tie", *key.parts())):
        for name, value in zip(_OF_TIES, _values(key, tie), strict=True):
            xml.text("data", str(value), key=name)


def _values(key: Key, tie: Tie) -> Iterator[str | int]:
    """What a tie tells: GraphML knows no time, so that the first and the last day told stand as ISO dates."""
    yield from (key.type, key.mode, key.status, key.spoken_of)
    yield from (tie.count, tie.articles, tie.undated)
    firsts = [first for first, _ in tie.days]
    lasts = [last for _, last in tie.days]
    first = min((day for day in firsts if day), default=None) if all(firsts) else None
    last = max((day for day in lasts if day), default=None) if all(lasts) else None
    yield from (day.isoformat() if day else "" for day in (first, last))
