"""Annotations and provenance as JSON-LD: rdflib parses them without a network, and SPARQL finds who says what."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from urllib.error import URLError

import pytest
import rdflib
from rdflib.query import ResultRow

from verbale.export.records import Gathered
from verbale.records.judgement import Judgement, Verdict

from .conftest import Exported

# rdflib 7.6's own parser of JSON-LD calls what rdflib deprecates
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

_PREFIXES = """
PREFIX v: <urn:verbale:ns:>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise URLError("a context was fetched")

    monkeypatch.setattr("socket.socket.connect", refuse)


def _graph(exported: Exported, name: str, **records: Gathered) -> rdflib.Graph:
    return rdflib.Graph().parse(exported(name, **records), format="json-ld")


def _asked(graph: rdflib.Graph, names: str, where: str) -> set[tuple[str, ...]]:
    """The names of variables and a pattern in, the values for each match out, in the order of the names."""
    rows = graph.query(f"{_PREFIXES} SELECT {' '.join(f'?{name}' for name in names.split())} WHERE {{ {where} }}")
    return {tuple(str(value) for value in row) for row in rows if isinstance(row, ResultRow)}


def test_which_accounts_are_according_to_whom(exported: Exported) -> None:
    graph = _graph(exported, "annotations")
    asked = '?a a v:Account; v:accordingTo/v:speaker/v:name "Armed Forces of Chad"; v:deed ?deed; v:negated ?negated'
    assert _asked(graph, "deed negated", asked) == {("ASSAULT", "true")}


def test_a_voice_within_a_voice_is_found_at_any_depth(exported: Exported) -> None:
    graph = _graph(exported, "annotations")
    path = 'v:accordingTo/v:through+/v:speaker/v:name "Ministry of Foreign Affairs of Kenya"'
    assert _asked(graph, "cue", f"?said a v:Statement; {path}; v:cue ?cue") == {("regretted",)}


def test_each_account_stands_on_its_words_by_position_and_by_quotation(exported: Exported, shelf: Gathered) -> None:
    found = _asked(
        _graph(exported, "annotations"),
        "body source start end exact prefix suffix",
        """?note a oa:Annotation; oa:hasBody ?body; oa:hasTarget ?target. ?body a v:Account.
        ?target oa:hasSource ?source; oa:hasSelector ?quote, ?position.
        ?quote oa:exact ?exact; oa:prefix ?prefix; oa:suffix ?suffix. ?position oa:start ?start; oa:end ?end""",
    )
    texts = {f"urn:verbale:{reading.article.id}": reading.article.text for reading in shelf.readings()}
    ids = {f"urn:verbale:{account.id}" for reading in shelf.readings() for account in reading.accounts}
    assert {body for body, *_ in found} == ids
    for _, source, first, last, exact, prefix, suffix in found:
        text, start, end = texts[source], int(first), int(last)
        assert (text[start:end], text[max(0, start - 32) : start], text[end : end + 32]) == (exact, prefix, suffix)


def test_mentions_times_and_places_are_annotated_on_words_of_their_own(exported: Exported) -> None:
    graph = _graph(exported, "annotations")
    note = "?note oa:motivatedBy oa:identifying; oa:hasTarget/oa:hasSelector/oa:exact ?exact; oa:hasBody ?body. ?body"
    assert ("Police in Santiago",) in _asked(graph, "exact", f'{note} a v:Mention; v:name "Police of Santiago"')
    assert ("Santiago",) in _asked(graph, "exact", f'{note} a v:Place; v:name "Santiago"; v:basis "stated"')
    assert ("Saturday", "2024-06-01") in _asked(graph, "exact day", f"{note} a v:Time; v:firstDay ?day")


@pytest.mark.parametrize("name", ["annotations", "prov"])
def test_each_record_comes_from_a_step_and_an_article(name: str, exported: Exported, shelf: Gathered) -> None:
    graph = _graph(exported, name)
    found = _asked(
        graph,
        "record name article",
        """?record a v:Account; prov:wasGeneratedBy ?step; prov:wasDerivedFrom ?article.
        ?step a prov:Activity; rdfs:label ?name; prov:wasAssociatedWith ?agent. ?article a v:Article""",
    )
    assert found == {
        (f"urn:verbale:{account.id}", account.evidence.step.name, f"urn:verbale:{reading.article.id}")
        for reading in shelf.readings()
        for account in reading.accounts
    }


@pytest.mark.parametrize("name", ["annotations", "prov"])
def test_judgements_are_activities_of_persons_and_of_resolvers(name: str, exported: Exported, shelf: Gathered) -> None:
    account = next(shelf.readings()).accounts[0]
    moment = datetime(2026, 3, 1, 12, tzinfo=UTC)
    judged = Judgement("judgement:1", Verdict.WRONG, (account.id,), ("no recall",), "Ann Doe", moment, "judgement:0")
    model = replace(judged, id="judgement:2", signed="ask:check 1", supersedes="")
    records = replace(shelf, kept_judgements=(*shelf.kept_judgements, judged, model))
    graph = _graph(exported, name, records=records)
    asked = "?judged a v:Judgement; prov:wasAssociatedWith ?agent. ?agent a ?kind; rdfs:label ?signed"
    prov = "http://www.w3.org/ns/prov#"
    signed = {
        ("Ann Doe", f"{prov}Person"),
        *((one, f"{prov}SoftwareAgent") for one in ("resolve.events 1", "ask:check 1")),
    }
    assert _asked(graph, "signed kind", asked) == signed
    asked = f'<urn:verbale:judgement:1> prov:used <urn:verbale:{account.id}>; v:verdict "wrong"; v:reason ?why;'
    asked += " prov:endedAtTime ?at; v:supersedes <urn:verbale:judgement:0>"
    assert _asked(graph, "why at", asked) == {("no recall", "2026-03-01T12:00:00+00:00")}


def test_no_context_is_named_that_would_be_fetched(exported: Exported) -> None:
    for name in ("annotations", "prov"):
        assert isinstance(json.loads(exported(name).read_text("utf-8"))["@context"], dict)


def test_the_article_s_text_is_not_handed_on(exported: Exported, shelf: Gathered) -> None:
    text = exported("prov").read_text("utf-8")
    assert all(json.dumps(reading.article.text)[1:-1] not in text for reading in shelf.readings())
