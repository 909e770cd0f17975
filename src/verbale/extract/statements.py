"""Attributions with their voices in, Statements out."""

from collections.abc import Iterator

from verbale.extract.attribution.record import Attribution
from verbale.extract.tree import Tree
from verbale.extract.voices import Voices, stretch
from verbale.records.evidence import Step
from verbale.records.identity import content_id
from verbale.records.voice import Statement, Voice, names_of


def statements(tree: Tree, found: Voices) -> Iterator[Statement]:
    """A tree and its voices in, one Statement for each attribution that makes one out, in the order of the text."""
    for number, attribution in enumerate(found.attributions):
        if attribution.stated and attribution.content:
            yield _statement(tree, found, number, attribution)


def _statement(tree: Tree, found: Voices, number: int, attribution: Attribution) -> Statement:
    step = Step(f"extract.attribution:{attribution.construction.value}")
    voice = Voice(found.told[number].speakers, found.through(number))
    content = tuple(tree.evidence(span, step) for span in attribution.content)
    whole = stretch((attribution.cue, *attribution.content))
    article = tree.analysis.article.id
    name = content_id("statement", article, attribution.cue, attribution.content, names_of(voice.speakers))
    return Statement(
        id=name,
        voice=voice,
        kind=attribution.kind,
        cue=tree.evidence(attribution.cue, step),
        content=content,
        evidence=tree.evidence(whole, step),
    )
