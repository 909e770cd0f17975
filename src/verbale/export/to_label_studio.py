"""Records in, a folder for Label Studio out: tasks with our reading as predictions, and the labelling interface that shows them.

Label Studio counts characters as Python does, by code points (its editor converts from JavaScript's UTF-16 units), so that our
spans hold as they are, behind an emoji too; it was not always so (its issue 1347).
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from xml.sax.saxutils import quoteattr

from verbale.export.json_text import Json, array_lines
from verbale.export.records import Choices, Records
from verbale.export.told_spans import Part, not_wrong, parts_of, stands_in
from verbale.export.web_links import web_link
from verbale.export.writing import text_file
from verbale.records.account import Account
from verbale.records.identity import content_id
from verbale.records.reading import Reading
from verbale.records.text import Article
from verbale.records.voice import Statement
from verbale.reference.ontology import ontology

type Region = dict[str, Json]

# Label and colour: what somebody did is red, who did it and to whom blue, the setting green, what was said violet.
_LABELS = (
    ("did", "#d62728"), ("who", "#1f77b4"), ("whom", "#17becf"), ("when", "#2ca02c"), ("where", "#98df8a"),
    ("voice", "#9467bd"), ("through", "#c5b0d5"), ("count", "#ff7f0e"), ("said", "#8c564b"), ("cue", "#e377c2"),
)  # fmt: skip
_FLAGS = ("future", "historical", "hypothetical", "negated")


def write(records: Records, place: Path, _choices: Choices) -> None:
    """Records in; in the folder `place` tasks.json, a task an article, and labelling.xml."""
    with text_file(place / "tasks.json") as file:
        for piece in array_lines(map(_task, not_wrong(records))):
            file.write(piece)
        file.write("\n")
    with text_file(place / "labelling.xml") as file:
        file.write("\n".join(_interface()) + "\n")


def _task(reading: Reading) -> Json:
    accounts = reading.accounts
    score = sum(account.confidence for account in accounts) / len(accounts) if accounts else None
    prediction: Region = {
        "model_version": f"verbale, {reading.engine}" if reading.engine else "verbale",
        "result": list(_results(reading)),
    }
    if score is not None:
        prediction["score"] = round(score, 4)
    return {"data": _data(reading.article), "predictions": [prediction]}


def _data(article: Article) -> Json:
    return {
        "text": article.text,
        "article": article.id,
        "title": article.title,
        "outlet": article.source.outlet,
        "published": article.published.isoformat() if article.published else "",
        "url": web_link(article.url),
    }


def _results(reading: Reading) -> Iterator[Region]:
    """Regions first, each once, then what ties them: a relation may only name regions that are there."""
    regions: dict[str, Region] = {}
    choices: list[Region] = []
    relations: dict[tuple[str, str, str], Region] = {}
    records: Iterator[Account | Statement] = chain(reading.accounts, reading.statements)
    for record in records:
        parts = [part for part in parts_of(record) if stands_in(part.evidence, reading.article.text)]
        named = [(_id(record, part), part) for part in parts]
        for id_, part in named:
            regions.setdefault(id_, _region(id_, part))
        if isinstance(record, Account) and record.id in regions:
            choices += _typed(record, regions[record.id])
        for from_id, to_id, label in _ties(named):
            relations.setdefault((from_id, to_id, label), _relation(from_id, to_id, label))
    yield from regions.values()
    yield from choices
    yield from relations.values()


def _id(record: Account | Statement, part: Part) -> str:
    """The deed's region has the id of its account, the cue's that of its statement; all others are shared by place and label."""
    if part.role in {"did", "cue"}:
        return record.id
    span = part.evidence.span
    return content_id(part.role, part.evidence.article, span.start, span.end, part.means)


def _region(id_: str, part: Part) -> Region:
    span = part.evidence.span
    told: Region = {"start": span.start, "end": span.end, "text": part.evidence.quote, "labels": [part.role]}
    region: Region = {"id": id_, "from_name": "label", "to_name": "text", "type": "labels", "value": told}
    return region | {"meta": {"text": [part.means]}} if part.means else region


def _typed(account: Account, region: Region) -> Iterator[Region]:
    """What is chosen for a deed's region: type and mode as a path of the taxonomy, and the flags of its status."""
    value = region["value"]
    assert isinstance(value, dict)
    place = {name: value[name] for name in ("start", "end", "text")}
    path = [account.did.type, account.did.mode] if account.did.mode else [account.did.type]
    shared = {"id": account.id, "to_name": "text"}
    yield {**shared, "from_name": "type", "type": "taxonomy", "value": {**place, "taxonomy": [path]}}
    if account.status.flags():
        chosen = {**place, "choices": list(account.status.flags())}
        yield {**shared, "from_name": "status", "type": "choices", "value": chosen}


def _ties(named: Iterable[tuple[str, Part]]) -> Iterator[tuple[str, str, str]]:
    """The regions of one record in, from which to which an arrow runs and what it says out: from the deed or cue to each part."""
    heads = [id_ for id_, part in named if part.role in {"did", "cue"}]
    for id_, part in named:
        if heads and id_ not in heads:
            yield heads[0], id_, part.role


def _relation(from_id: str, to_id: str, label: str) -> Region:
    return {"type": "relation", "from_id": from_id, "to_id": to_id, "direction": "right", "labels": [label]}


def _interface() -> Iterator[str]:
    """The labelling interface, its types and modes from the ontology."""
    yield "<View>"
    yield "  <Style>.htx-text { white-space: pre-wrap; }</Style>"  # else spaces are trimmed and spans move
    yield '  <Labels name="label" toName="text">'
    yield from (f'    <Label value="{label}" background="{colour}"/>' for label, colour in _LABELS)
    yield "  </Labels>"
    yield '  <Text name="text" value="$text" granularity="word"/>'
    yield '  <Relations choice="multiple">'
    yield from (f'    <Relation value="{label}"/>' for label, _ in _LABELS if label not in {"did", "cue"})
    yield "  </Relations>"
    yield f'  <Taxonomy name="type" toName="text" {_ON_DEEDS}>'
    for type_ in ontology().types:
        yield f"    <Choice value={quoteattr(type_.name)}>"
        yield from (f"      <Choice value={quoteattr(mode)}/>" for mode in type_.modes)
        yield "    </Choice>"
    yield "  </Taxonomy>"
    yield f'  <Choices name="status" toName="text" choice="multiple" {_ON_DEEDS}>'
    yield from (f'    <Choice value="{flag}"/>' for flag in _FLAGS)
    yield "  </Choices>"
    yield "</View>"


_ON_DEEDS = 'perRegion="true" whenTagName="label" whenLabelValue="did"'
