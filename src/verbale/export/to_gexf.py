"""Records in, a dynamic network in GEXF 1.3 out, as Gephi reads it: ties that come and go by the day.

Written by the standard library's XML generator and not by networkx, which writes today's date into the file, knows no
`kind` of parallel edges and holds the whole tree in memory.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from verbale.export.networks import Key, Network, Node, Tie, of_deeds, of_voices
from verbale.export.records import Choices, Records
from verbale.export.spells import Spell, spells
from verbale.export.xml_document import Document, document
from verbale.records.identity import content_id

_SPACE = "http://gexf.net/1.3"
# id and title of each attribute, and its type in GEXF.
_OF_NODES = (("kind", "string"), ("country", "string"), ("names", "string"))
_OF_TIES = tuple((name, "string") for name in ("type", "mode", "status", "spoken_of")) + tuple(
    (name, "integer") for name in ("count", "articles", "undated")
)


def write(records: Records, place: Path, _choices: Choices) -> str:
    """Records in, at `place` the network of who did something to whom."""
    return _write(of_deeds(records), place)


def write_voices(records: Records, place: Path, _choices: Choices) -> str:
    """Records in, at `place` the network of who tells of whom."""
    return _write(of_voices(records), place)


def _write(network: Network, place: Path) -> str:
    with document(place) as xml:
        _Gexf(xml).write(network)
    return network.loose()


@dataclass(frozen=True, slots=True)
class _Gexf:
    """One GEXF document as it is written."""

    xml: Document

    def write(self, network: Network) -> None:
        with self.xml.element("gexf", xmlns=_SPACE, version="1.3"):
            with self.xml.element("meta"):
                self.xml.text("creator", "Verbale")
                self.xml.text("description", str(network))
            with self.xml.element("graph", mode="dynamic", defaultedgetype="directed", timeformat="date"):
                self._attributes("node", "static", _OF_NODES)
                self._attributes("edge", "static", _OF_TIES)
                self._attributes("edge", "dynamic", (("weight", "double"),))
                with self.xml.element("nodes"):
                    for node in network.nodes():
                        self._node(node)
                with self.xml.element("edges"):
                    for key, tie in network.ties():
                        self._tie(key, tie)

    def _attributes(self, class_: str, mode: str, columns: Iterable[tuple[str, str]]) -> None:
        with self.xml.element("attributes", **{"class": class_}, mode=mode):
            for name, type_ in columns:
                self.xml.empty("attribute", id=_id(class_, name, mode), title=name, type=type_)

    def _node(self, node: Node) -> None:
        self.xml.line()
        with self.xml.element("node", id=node.id, label=node.name), self.xml.element("attvalues"):
            for (name, _), value in zip(_OF_NODES, (node.kind, node.country, node.all_names()), strict=True):
                self.xml.empty("attvalue", **{"for": _id("node", name)}, value=value)

    def _tie(self, key: Key, tie: Tie) -> None:
        self.xml.line()
        parts = (key.source, key.target, key.type, key.mode, key.status, key.spoken_of)
        kind = " ".join(filter(None, parts[2:]))
        told = list(spells(tie.days))
        with self.xml.element(
            "edge", id=content_id("tie", *parts), source=key.source, target=key.target, kind=kind, weight=str(tie.count)
        ):
            with self.xml.element("attvalues"):
                for name, _ in _OF_TIES:
                    value = str(getattr(key if hasattr(key, name) else tie, name))
                    self.xml.empty("attvalue", **{"for": _id("edge", name)}, value=value)
                for spell in told:
                    weight = {"for": _id("edge", "weight", "dynamic"), "value": f"{spell.count}.0"}
                    self.xml.empty("attvalue", **weight, **_days(spell))
            if told:
                with self.xml.element("spells"):
                    for spell in _joined(told):
                        self.xml.empty("spell", **_days(spell))


def _id(class_: str, name: str, mode: str = "static") -> str:
    return f"{class_}-{name}" if mode == "static" else f"{class_}-{name}-by-day"


def _days(spell: Spell) -> dict[str, str]:
    sides = {"start": spell.first, "end": spell.last}
    return {name: day.isoformat() for name, day in sides.items() if day}


def _joined(told: Iterable[Spell]) -> Iterator[Spell]:
    """Spells in, the same without regard to counts out: those that follow each other without a gap are one."""
    last: Spell | None = None
    for spell in told:
        if last and last.last and spell.first and (spell.first - last.last).days == 1:
            last = Spell(last.first, spell.last, 0)
        else:
            if last:
                yield last
            last = spell
    if last:
        yield last
