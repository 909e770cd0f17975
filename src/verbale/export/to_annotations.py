"""Records in, W3C Web Annotations with PROV-O in JSON-LD out: each account, statement, mention, time and place on its words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from verbale.export.json_text import Json
from verbale.export.linked_data import Node, filled, iri, write_graph
from verbale.export.records import Choices, Records
from verbale.export.to_prov import SOFTWARE, Steps, article, derived, judged
from verbale.records.account import Account
from verbale.records.actor import Actor, Mention
from verbale.records.evidence import Evidence
from verbale.records.identity import content_id
from verbale.records.reading import Reading
from verbale.records.voice import Statement, Voice
from verbale.records.when import When
from verbale.records.where import Where

# Characters before and behind the quoted words: enough to find them again in a page whose text has shifted.
_AROUND = 32


def write(records: Records, place: Path, _choices: Choices) -> None:
    """Records in, at `place` a JSON-LD document with an annotation a line; it names no context that would be fetched."""
    write_graph(nodes(records), place)


def nodes(records: Records) -> Iterator[Node]:
    """Records in, articles, steps, annotations and judgements out."""
    steps = Steps()
    yield SOFTWARE
    for reading in records.readings():
        yield article(reading.article)
        yield from map(_actor, reading.actors)
        for note in _notes(reading):
            yield from steps.new(note.evidence.step)
            yield note.node(reading.article.text)
    yield from judged(records.judgements())


def _actor(actor: Actor) -> Node:
    told: Node = {"name": actor.name, "kind": actor.kind.value, "country": actor.country}
    return {"id": iri(actor.id), "type": ["Entity", "Actor"]} | filled(told)


@dataclass(frozen=True, slots=True)
class _Note:
    """One annotation: its id, what it says, the words on which it rests, and further words where the same is told."""

    id: str
    body: Node
    evidence: Evidence
    motivation: str = "describing"
    others: tuple[Evidence, ...] = ()

    def node(self, text: str) -> Node:
        targets: list[Json] = [_target(evidence, text) for evidence in (self.evidence, *self.others)]
        return {
            "id": iri(self.id),
            "type": "Annotation",
            "motivation": self.motivation,
            "body": self.body | derived(self.evidence),
            "target": targets,
        }


def _target(evidence: Evidence, text: str) -> Node:
    """Words in, where they stand out: by position and by quotation, for whichever the reader holds by."""
    start, end = evidence.span.start, evidence.span.end
    quoted: Node = {
        "type": "TextQuoteSelector",
        "exact": evidence.quote,
        "prefix": text[max(0, start - _AROUND) : start],
        "suffix": text[end : end + _AROUND],
    }
    position: Node = {"type": "TextPositionSelector", "start": start, "end": end}
    return {"source": iri(evidence.article), "selector": [position, quoted]}


def _notes(reading: Reading) -> Iterator[_Note]:
    ids = {actor.name: actor.id for actor in reading.actors}
    for statement in reading.statements:
        yield _statement(statement, ids)
    for account in reading.accounts:
        yield _account(account, ids)
    yield from {note.id: note for note in _small(reading, ids)}.values()


def _statement(said: Statement, ids: dict[str, str]) -> _Note:
    body: Node = {
        "id": iri(said.id),
        "type": ["Entity", "Statement"],
        "kind": said.kind.value,
        "cue": said.cue.quote,
        "accordingTo": _voice(said.voice, ids),
    }
    parts = said.content or (said.evidence,)
    return _Note(f"annotation:{said.id}", filled(body), parts[0], others=parts[1:])


def _account(account: Account, ids: dict[str, str]) -> _Note:
    body: Node = {
        "id": iri(account.id),
        "type": ["Entity", "Account"],
        "label": str(account),
        "who": [_mention(mention, ids) for mention in account.who],
        "deed": account.did.type,
        "mode": account.did.mode,
        "context": list(account.did.contexts),
        "whom": [_mention(mention, ids) for mention in account.whom],
        "when": _when(account.when),
        "where": _where(account.where) if account.where else None,
        "status": account.status.time.value,
        "hypothetical": account.status.hypothetical,
        "negated": account.status.negated,
        "count": [str(count) for count in account.counts],
        "accordingTo": _voice(account.according_to, ids),
        "confidence": account.confidence,
    }
    return _Note(f"annotation:{account.id}", filled(body), account.evidence, others=account.retold)


def _voice(voice: Voice, ids: dict[str, str]) -> Node:
    """A voice in, its node out, with the voice through which it is heard within; the article's own has no speaker."""
    speakers: list[Json] = [_mention(mention, ids) for mention in voice.speakers]
    return filled(
        {"type": "Voice", "speaker": speakers, "through": _voice(voice.through, ids) if voice.through else None}
    )


def _mention(mention: Mention, ids: dict[str, str]) -> Node:
    """`name` is the actor as resolved in the article, `words` are those that mean it here."""
    actor = ids.get(mention.actor)
    return filled(
        {
            "type": "Mention",
            "actor": iri(actor) if actor else None,
            "name": mention.actor,
            "words": mention.words,
            "hedged": mention.hedged,
        }
    )


def _when(when: When) -> Node:
    return filled(
        {
            "type": "Time",
            "firstDay": when.start.isoformat() if when.start else None,
            "lastDay": when.end.isoformat() if when.end else None,
            "basis": when.basis.value,
        }
    )


def _where(where: Where) -> Node:
    return filled(
        {
            "type": "Place",
            "name": where.name,
            "place": where.place,
            "country": where.country,
            "lat": where.lat,
            "long": where.lon,
            "exactness": where.exactness.value,
            "basis": where.basis.value,
        }
    )


def _small(reading: Reading, ids: dict[str, str]) -> Iterator[_Note]:
    """What stands in the cells: mentions, times and places, on words of their own."""
    for account in reading.accounts:
        yield from _mentions((*account.who, *account.whom), ids)
        yield from _voiced(account.according_to, ids)
        if account.when.evidence:
            yield _cell(_when(account.when), account.when.evidence)
        if account.where and account.where.evidence:
            yield _cell(_where(account.where), account.where.evidence)
    for statement in reading.statements:
        yield from _voiced(statement.voice, ids)


def _voiced(voice: Voice, ids: dict[str, str]) -> Iterator[_Note]:
    for link in voice.chain():
        yield from _mentions(link.speakers, ids)


def _mentions(mentions: Iterable[Mention], ids: dict[str, str]) -> Iterator[_Note]:
    for mention in mentions:
        yield _cell(_mention(mention, ids), mention.evidence)


def _cell(body: Node, evidence: Evidence) -> _Note:
    span = evidence.span
    id_ = content_id("annotation", evidence.article, span.start, span.end, *body.values())
    return _Note(id_, body, evidence, "identifying")
