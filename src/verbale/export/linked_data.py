"""Records in, nodes of JSON-LD out: what annotations and provenance share, the context inlined so that nothing is fetched."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote

from verbale.export.json_text import Json, array_lines, json_text
from verbale.export.writing import text_file

type Node = dict[str, Json]

_XSD = "http://www.w3.org/2001/XMLSchema#"


def _links(prefix: str, **terms: str) -> dict[str, Json]:
    return {name: {"@id": prefix + term, "@type": "@id"} for name, term in terms.items()}


def _typed(prefix: str, type_: str, *names: str) -> dict[str, Json]:
    return {name: {"@id": prefix + name, "@type": _XSD + type_} for name in names}


# The terms of the W3C's anno.jsonld that we use, with their meaning there; then PROV-O, Dublin Core, and our own under v:.
CONTEXT: Node = {
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "v": "urn:verbale:ns:",
    "id": "@id",
    "type": "@type",
    "Annotation": "oa:Annotation",
    "TextPositionSelector": "oa:TextPositionSelector",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "identifying": "oa:identifying",
    "describing": "oa:describing",
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    **_links("oa:", body="hasBody", target="hasTarget", source="hasSource", selector="hasSelector"),
    **_typed("oa:", "nonNegativeInteger", "start", "end"),
    **{name: f"oa:{name}" for name in ("exact", "prefix", "suffix")},
    "Entity": "prov:Entity",
    "Activity": "prov:Activity",
    "Person": "prov:Person",
    "SoftwareAgent": "prov:SoftwareAgent",
    **_links(
        "prov:",
        wasGeneratedBy="wasGeneratedBy",
        wasDerivedFrom="wasDerivedFrom",
        wasAssociatedWith="wasAssociatedWith",
        used="used",
    ),
    **_typed("prov:", "dateTime", "endedAtTime"),
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "title": "http://purl.org/dc/terms/title",
    "publisher": "http://purl.org/dc/terms/publisher",
    "creator": "http://purl.org/dc/terms/creator",
    "language": "http://purl.org/dc/terms/language",
    "issued": {"@id": "http://purl.org/dc/terms/issued", "@type": _XSD + "date"},
    "page": {"@id": "http://xmlns.com/foaf/0.1/page", "@type": "@id"},
    "lat": {"@id": "http://www.w3.org/2003/01/geo/wgs84_pos#lat", "@type": _XSD + "double"},
    "long": {"@id": "http://www.w3.org/2003/01/geo/wgs84_pos#long", "@type": _XSD + "double"},
    **{name: f"v:{name}" for name in ("Article", "Actor", "Account", "Statement", "Judgement", "Voice", "Mention", "Time", "Place")},
    **_links("v:", who="who", whom="whom", when="when", where="where", accordingTo="accordingTo", through="through"),
    **_links("v:", speaker="speaker", actor="actor", supersedes="supersedes"),
    **_typed("v:", "date", "firstDay", "lastDay"),
    **_typed("v:", "double", "confidence", "score"),
    **{
        name: f"v:{name}"
        for name in (
            "name", "words", "hedged", "deed", "mode", "context", "status", "hypothetical", "negated", "count", "basis",
            "place", "country", "exactness", "kind", "cue", "version", "settings", "verdict", "question", "reason",
            "correction",
        )
    },
}  # fmt: skip


def iri(id_: str) -> str:
    """The id of a record in, its IRI out: ids are ours, so that what is odd in them is spelt as in an address.

    >>> iri("account:45a739a103dd9baf"), iri("a b")
    ('urn:verbale:account:45a739a103dd9baf', 'urn:verbale:a%20b')
    """
    return "urn:verbale:" + quote(id_, safe=":", errors="backslashreplace")


def write_graph(nodes: Iterable[Node], place: Path) -> None:
    """Nodes in, at `place` one JSON-LD document, a node a line."""
    with text_file(place) as file:
        for piece in _pieces(nodes):
            file.write(piece)


def _pieces(nodes: Iterable[Node]) -> Iterator[str]:
    yield f'{{"@context": {json_text(CONTEXT)},\n"@graph": '
    yield from array_lines(nodes)
    yield "}\n"


def filled(node: Node) -> Node:
    """A node in, the same without what says nothing out: None, "" and empty lists.

    >>> filled({"mode": "", "hedged": False, "who": []})
    {'hedged': False}
    """
    return {name: value for name, value in node.items() if value is not None and value not in ("", [])}
