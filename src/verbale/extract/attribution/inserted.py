"""A scene and the attributions found in, those whose cue the words show behind or within what is said, out.

What the tree made of such a cue gives way where it is no clause before it: a phrase behind it ("admitted the police"),
or nothing at all.
"""

from collections.abc import Iterator
from dataclasses import replace

from verbale.extract.attribution import onward, sources
from verbale.extract.attribution.record import Attribution, Construction
from verbale.extract.attribution.reporting import Reporting, reporting
from verbale.extract.attribution.scene import Scene
from verbale.records.analysis import Token
from verbale.records.voice import SpeechKind

_AROUND = frozenset({Construction.CLAUSE, Construction.PARENTHESIS})
_TOLD = frozenset({Construction.CLAUSE, Construction.PARENTHESIS, Construction.QUOTE, Construction.PASSIVE})


def with_inserted(scene: Scene, found: list[Attribution]) -> list[Attribution]:
    """ "Work on the tunnel, he went on, will not stop": a cue between commas, whatever the tree says."""
    known = frozenset(one.cue_head for one in found if _is_sure(scene, one))
    more = {one.cue_head: one for one in _all(scene, known)}
    return [
        *(_carried_on(scene, one) for one in found if one.cue_head not in more and one.root not in more),
        *more.values(),
    ]


def _holds_up(scene: Scene, verb: Token) -> bool:
    """ "On the road, gunmen held up two trucks, made off …": with a particle "hold" says nothing."""
    return verb.lemma == "hold" and scene.tree.child(verb.index, "compound:prt") is not None


def _carried_on(scene: Scene, one: Attribution) -> Attribution:
    """A clause before its cue with what goes on behind: "…, he says, and if the road is shut, the port will be"."""
    if one.construction not in _AROUND or one.content[0].start > one.cue.start:
        return one
    one = _to_the_semicolon(scene, one)
    told = reporting(scene, scene.tree.tokens[one.cue_head])
    if told is None:
        return one
    said = onward.main_verb(scene, onward.before(scene, told))
    one = _from_the_start(scene, one, told) if said is not None else one
    rest = scene.runs(onward.behind(scene, told, said))
    return replace(one, content=(*one.content, *rest)) if rest and one.content[-1].end <= rest[0].start else one


def _to_the_semicolon(scene: Scene, one: Attribution) -> Attribution:
    """ "A, X said; B": what stands behind the semicolon is the teller's (35), unless it goes on with a quotation."""
    stop = scene.bounds(one.cue_head)[1]
    if stop >= len(scene.tree.tokens) or scene.tree.tokens[stop].text != ";":
        return one
    end = scene.tree.tokens[stop].span.start
    kept = tuple(part for part in one.content if part.start < end or scene.quote_at(part.start) is not None)
    return replace(one, content=kept)


def _from_the_start(scene: Scene, one: Attribution, told: Reporting) -> Attribution:
    """ "A bus was fired on, and two were hurt, the mayor reports": the clause before the "and" is his as well."""
    first = next(iter(scene.tokens_in(one.content[0])), None)
    if first is None or first.upos != "CCONJ":
        return one
    whole = scene.runs(onward.before(scene, told))
    return replace(one, content=(*whole, *one.content[1:])) if len(whole) == 1 else one


def _is_sure(scene: Scene, one: Attribution) -> bool:
    """Whether what the tree shows can stand: a clause before the cue, or right behind it."""
    if one.construction not in _TOLD:
        return False
    if one.content[0].start < one.cue.start:
        return _speaks_within(scene, one)
    behind = scene.tokens_in(one.content[0])
    between = scene.tree.tokens[one.cue_head + 1 : behind[0].index] if behind else ()
    return not any(t.text == "," for t in between) or behind[0].text.lower() in {"that", "whether", "how"}


def _speaks_within(scene: Scene, one: Attribution) -> bool:
    """Whether the source that the tree shows stands in the clause that the words show: "…, the envoy, Ali Musa, said"."""
    told = reporting(scene, scene.tree.tokens[one.cue_head]) if one.source else None
    return told is None or any(told.first <= i < told.end for i in one.source)


def _all(scene: Scene, known: frozenset[int]) -> Iterator[Attribution]:
    for token in scene.tree.tokens:
        if (
            not (token.upos in {"VERB", "AUX"} or token.xpos in {"NN", "NNS"})
            or token.index in known
            or not scene.reads(token)
        ):
            continue
        told = (
            reporting(scene, token) if scene.table.verb(token.lemma.lower()) and not _holds_up(scene, token) else None
        )
        made = _made(scene, told) if told is not None else None
        if made is not None:
            yield made


def _made(scene: Scene, told: Reporting) -> Attribution | None:
    part = onward.before(scene, told)
    said = onward.main_verb(scene, part)
    rest = onward.behind(scene, told, said)
    content = scene.runs([*part, *rest])
    if not part or not content or (said is None and (not rest or _has_subject(scene, told))):
        return None
    return Attribution(
        cue=scene.tree.span(told.verb, told.last + 1),
        cue_head=told.verb,
        source=(speakers := sources.named(scene, sources.nominal_conjuncts(scene, told.speaker))).heads,
        source_span=speakers.span,
        content=content,
        root=_root(part, said),
        kind=SpeechKind.INDIRECT,
        implies=told.cue.implies,
        construction=Construction.PARENTHESIS,
        addressee=sources.addressee(scene, told.verb, told.cue),
        document=speakers.document,
    )


def _has_subject(scene: Scene, told: Reporting) -> bool:
    """ "The governor, Octavio Lagunes, asked the crowd, …": what stands before is the subject, what stands behind the object."""
    subject = scene.tree.child(told.verb, "nsubj")
    return told.speaker > told.verb and subject is not None and subject.index < told.verb


def _root(part: range, said: Token | None) -> int | None:
    """The verb of the clause before the cue."""
    if said is None:
        return None
    helps = said.deprel in {"aux", "aux:pass", "cop"} and said.head in part
    return said.head if helps else said.index
