"""An entry of an answer's statements, roles or hedges in, the record out, or what does not hold in it."""

from functools import reduce

from verbale.ask.accounts import voice_of
from verbale.ask.draft import Draft, Entry
from verbale.errors import BadNotation
from verbale.records.actor import Role
from verbale.records.evidence import Evidence
from verbale.records.identity import content_id
from verbale.records.text import Span
from verbale.records.values import parse_when
from verbale.records.voice import SpeechKind, Statement, Voice, names_of
from verbale.records.when import When


def statement(draft: Draft, entry: Entry) -> Statement:
    """A draft and its entry in, the Statement out; it counts only if the draft has no faults then."""
    content = tuple(draft.quoted(part, entry["paragraph"], "content") for part in entry["content"])
    if not content:
        draft.faults.append("content: a statement without content; leave it out")
    whole = reduce(Span.join, content) if content else Span(0, 0)
    cue = draft.near(entry["cue"], whole, "cue") if entry["cue"] else Span(whole.start, whole.start)
    voice = Voice(draft.mentions(entry["speakers"], cue, "speakers"), voice_of(draft, entry["voice"], cue))
    article = draft.page.article.id
    return Statement(
        id=content_id("statement", article, cue, content, names_of(voice.speakers)),
        voice=voice,
        kind=SpeechKind(entry["kind"]),
        cue=draft.evidence(cue),
        content=tuple(map(draft.evidence, content)),
        evidence=draft.evidence(whole.join(cue)),
    )


def role(draft: Draft, entry: Entry) -> Role:
    """A draft and its entry in, the Role out; it counts only if the draft has no faults then."""
    span = draft.quoted(entry["words"], entry["paragraph"], "words")
    try:
        when = parse_when(entry["when"].strip() or "?")
    except BadNotation as fault:
        draft.faults.append(f"when: {fault}")
        when = When.unknown()
    if not entry["office"].strip():
        draft.faults.append("office: a role without an office; leave it out")
    return Role(
        draft.actor(entry["actor"], "actor"),
        entry["office"],
        entry["of"],
        entry["told"],
        when,
        entry["hedged"],
        draft.evidence(span),
    )


def hedge(draft: Draft, entry: Entry) -> Evidence:
    """A draft and its entry in, the words that the writer keeps at a distance out."""
    return draft.evidence(draft.quoted(entry["words"], entry["paragraph"], "words"))
