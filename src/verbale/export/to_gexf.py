"""Records in, a dynamic network in GEXF 1.3 out, as Gephi reads it: ties that come and go by the day.

Written by the standard library's XML generator and not by networkx, which writes today's date into the file, knows no
`kind` of parallel edges and holds the whole tree in memory.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesImpl

from verbale.export.networks import Key, Network, Node, Tie, of_deeds, of_voices
from verbale.export.records import Choices, Records
from verbale.export.spells import Spell, spells
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
    with place.open("wb") as file:
        xml = XMLGenerator(file, encoding="utf-8", short_empty_elements=True)
        xml.startDocument()
        _Document(xml).write(network)
        xml.endDocument()
        file.write(b"\n")
    return network.loose()


class _Document:
    """One GEXF document as it is written."""

    def __init__(self, xml: XMLGenerator) -> None:
        self._xml = xml

    def write(self, network: Network) -> None:
        with self._element("gexf", xmlns=_SPACE, version="1.3"):
            with self._element("meta"):
                self._text("creator", "Verbale")
                self._text("description", str(network))
            with self._element("graph", mode="dynamic", defaultedgetype="directed", timeformat="date"):
                self._attributes("node", "static", _OF_NODES)
                self._attributes("edge", "static", _OF_TIES)
                self._attributes("edge", "dynamic", (("weight", "double"),))
                with self._element("nodes"):
                    for node in network.nodes():
                        self._node(node)
                with self._element("edges"):
                    for key, tie in network.ties():
                        self._tie(key, tie)

    def _attributes(self, class_: str, mode: str, columns: Iterable[tuple[str, str]]) -> None:
        with self._element("attributes", **{"class": class_}, mode=mode):
            for name, type_ in columns:
                self._empty("attribute", id=_id(class_, name, mode), title=name, type=type_)

    def _node(self, node: Node) -> None:
        self._line()
        with self._element("node", id=node.id, label=node.name), self._element("attvalues"):
            for (name, _), value in zip(_OF_NODES, (node.kind, node.country, node.all_names()), strict=True):
                self._empty("attvalue", **{"for": _id("node", name)}, value=value)

    def _tie(self, key: Key, tie: Tie) -> None:
        self._line()
        parts = (key.source, key.target, key.type, key.mode, key.status, key.spoken_of)
        kind = " ".join(filter(None, parts[2:]))
        told = list(spells(tie.days))
        with self._element(
            "edge", id=content_id("tie", *parts), source=key.source, target=key.target, kind=kind, weight=str(tie.count)
        ):
            with self._element("attvalues"):
                for name, _ in _OF_TIES:
                    value = str(getattr(key if hasattr(key, name) else tie, name))
                    self._empty("attvalue", **{"for": _id("edge", name)}, value=value)
                for spell in told:
                    weight = {"for": _id("edge", "weight", "dynamic"), "value": f"{spell.count}.0"}
                    self._empty("attvalue", **weight, **_days(spell))
            if told:
                with self._element("spells"):
                    for spell in _joined(told):
                        self._empty("spell", **_days(spell))

    def _line(self) -> None:
        self._xml.ignorableWhitespace("\n")

    def _text(self, name: str, words: str) -> None:
        with self._element(name):
            self._xml.characters(words)

    def _empty(self, name: str, **values: str) -> None:
        with self._element(name, **values):
            pass

    @contextmanager
    def _element(self, name: str, **values: str) -> Iterator[None]:
        self._xml.startElement(name, AttributesImpl(values))
        yield
        self._xml.endElement(name)


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
