"""Records in, their provenance as PROV-O in JSON-LD out: what was read from which article by which step, and who judged it."""

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from verbale.export.linked_data import Node, filled, iri, write_graph
from verbale.export.records import Choices, Records
from verbale.export.web_links import web_link
from verbale.records.account import Account
from verbale.records.evidence import Evidence, Step
from verbale.records.identity import content_id
from verbale.records.judgement import Judgement
from verbale.records.reading import Reading
from verbale.records.text import Article
from verbale.records.voice import Statement

_SOFTWARE = iri("software")
SOFTWARE: Node = {"id": _SOFTWARE, "type": "SoftwareAgent", "label": "Verbale"}


def write(records: Records, place: Path, _choices: Choices) -> None:
    """Records in, at `place` a JSON-LD document: articles and records as entities, steps and judgements as activities."""
    write_graph(nodes(records), place)


def nodes(records: Records) -> Iterator[Node]:
    """Records in, the nodes of their provenance out, each once."""
    steps = Steps()
    yield SOFTWARE
    for reading in records.readings():
        yield article(reading.article)
        for record in _records(reading):
            yield from steps.new(record.evidence.step)
            yield entity(record)
    yield from judged(records.judgements())


def _records(reading: Reading) -> Iterable[Account | Statement]:
    return chain(reading.statements, reading.accounts)


def article(one: Article) -> Node:
    """An article in, its node out, without its text."""
    return filled(
        {
            "id": iri(one.id),
            "type": ["Entity", "Article"],
            "title": one.title,
            "publisher": one.source.outlet,
            "creator": one.source.author,
            "issued": one.published.isoformat() if one.published else None,
            "language": one.language,
            "page": web_link(one.url),
        }
    )


def entity(record: Account | Statement) -> Node:
    """A record in, the node that says what it is and where it comes from out."""
    kind = type(record).__name__
    told = str(record) if isinstance(record, Account) else " … ".join(part.quote for part in record.content)
    return {"id": iri(record.id), "type": ["Entity", kind], "label": told} | derived(record.evidence)


def derived(evidence: Evidence) -> Node:
    """The words on which a record rests in, from which article and by which step it was made out."""
    settings = {"settings": evidence.step.settings} if evidence.step.settings else {}
    return {"wasGeneratedBy": _step(evidence.step), "wasDerivedFrom": iri(evidence.article), **settings}


class Steps:
    """The steps met so far: each is told once, before the first record that it made."""

    def __init__(self) -> None:
        self._seen: set[str] = set()

    def new(self, step: Step) -> Iterator[Node]:
        """A step in, its node out if it was not met before; what it weighed for one record stands with the record."""
        id_ = _step(step)
        if id_ not in self._seen:
            self._seen.add(id_)
            told: Node = {"label": step.name, "version": step.version, "wasAssociatedWith": _SOFTWARE}
            yield {"id": id_, "type": "Activity"} | filled(told)


def _step(step: Step) -> str:
    return iri(content_id("step", step.name, step.version))


def judged(judgements: Iterable[Judgement]) -> Iterator[Node]:
    """Judgements in, activities with their agents out: a person's has no score, a resolver's has no date."""
    seen: set[str] = set()
    for one in judgements:
        agent = iri(content_id("agent", one.signed))
        if agent not in seen:
            seen.add(agent)
            kind = "Person" if one.personal else "SoftwareAgent"
            yield filled({"id": agent, "type": kind, "label": one.signed})
        yield filled(
            {
                "id": iri(one.id),
                "type": ["Activity", "Judgement"],
                "question": one.question.value,
                "verdict": one.verdict.value,
                "reason": list(one.reasons),
                "score": one.score,
                "used": [iri(id_) for id_ in one.about],
                "wasAssociatedWith": agent,
                "endedAtTime": one.dated.isoformat() if one.dated else None,
                "supersedes": iri(one.supersedes) if one.supersedes else None,
                "correction": one.correction or None,
            }
        )
