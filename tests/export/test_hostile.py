"""Other people's words in names, titles and addresses: every format stays what its users' library can open."""

import json
import tempfile
from collections.abc import Callable
from pathlib import Path

import bibtexparser
import conllu
import networkx
import pyogrio
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from tests import strategies

from verbale.export.exporters import export, exporter
from verbale.export.records import Gathered
from verbale.export.web_links import web_link
from verbale.export.xml_text import legal, one_line
from verbale.records.reading import Reading


def _conllu(path: Path) -> None:
    with path.open(encoding="utf-8", newline="\n") as file:
        list(conllu.parse_incr(file))


_OPENED: dict[str, Callable[[Path], object]] = {
    "geojson": pyogrio.read_info,
    "geopackage": lambda path: pyogrio.read_info(path, layer="accounts"),
    "gexf": lambda path: networkx.read_gexf(path, version="1.3"),
    "gexf-voices": lambda path: networkx.read_gexf(path, version="1.3"),
    "graphml": networkx.read_graphml,
    "graphml-voices": networkx.read_graphml,
    "annotations": lambda path: rdflib.Graph().parse(path, format="json-ld"),
    "prov": lambda path: rdflib.Graph().parse(path, format="json-ld"),
    "label-studio": lambda path: json.loads((path / "tasks.json").read_text("utf-8")),
    "conllu": _conllu,
    "bibtex": lambda path: bibtexparser.loads(path.read_text("utf-8")),
    "csl": lambda path: json.loads(path.read_text("utf-8")),
}


@pytest.mark.parametrize("name", _OPENED)
@settings(max_examples=6)  # each opens a file by a library; the laws of texts below take a hundred
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # rdflib's own
@given(readings=st.lists(strategies.readings, max_size=2), judgements=st.lists(strategies.judgements, max_size=2))
def test_any_records_make_a_file_that_opens(name: str, readings: list[Reading], judgements: list[object]) -> None:
    records = Gathered(tuple(readings), kept_judgements=tuple(judgements))  # type: ignore[arg-type]
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, f"export{exporter(name).ending}")
        export(records, name, target)
        assert _OPENED[name](target) is not NotImplemented


@given(st.text(st.characters(codec=None)))
def test_what_xml_cannot_hold_is_replaced_one_for_one(words: str) -> None:
    found = legal(words)
    assert len(found) == len(words)
    assert all(b in {a, "\ufffd"} for a, b in zip(words, found, strict=True))
    networkx.parse_graphml(
        f"<graphml><graph edgedefault='directed'><node id='{_quoted(one_line(words))}'/></graph></graphml>"
    )


def _quoted(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;")


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,<b>",
        "file:///etc/passwd",
        "https://",
        "https://a.example/ b",
        "https://a.example/\n",
        "https://a.example/}",
        "https://a.example/\u202egpj",
        'https://a.example/"><script>',
        "//a.example",
        "",
        "https://a.example/" + "a" * 3000,
    ],
)
def test_what_is_no_address_of_the_web_is_no_link(url: str) -> None:
    assert not web_link(url)


@pytest.mark.parametrize("url", ["https://a.example/1?b=2#c", "HTTP://a.example", "https://пример.рф/а%20б"])
def test_what_is_one_stays(url: str) -> None:
    assert web_link(url) == url
