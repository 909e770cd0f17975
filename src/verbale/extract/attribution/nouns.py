"""A scene in, the attributions made by nouns of speech out."""

from collections.abc import Iterator

from verbale.extract.attribution import backward, forms, sources
from verbale.extract.attribution.record import Attribution, Construction
from verbale.extract.attribution.scene import Scene
from verbale.extract.tree import bare
from verbale.records.analysis import Token
from verbale.records.voice import SpeechKind
from verbale.reference.cues import Cue

_INTRODUCERS = frozenset({"that", "whether", "if"})


def of_nouns(scene: Scene) -> Iterator[Attribution]:
    """ "Moscow's claim that …", "reports that …", "calls by the envoy for …"."""
    for token in scene.tree.tokens:
        rows = scene.table.noun(token.lemma.lower()) if token.upos == "NOUN" else ()
        if not rows or not scene.reads(token):
            continue
        for cue in rows:
            found = _of_noun(scene, token, cue)
            if found is not None:
                yield found
                break


def _of_noun(scene: Scene, noun: Token, cue: Cue) -> Attribution | None:
    behind = _behind(scene, noun, cue)
    source = _source(scene, noun, cue, behind) if behind is not None else None
    if behind is None or source is None:
        return None
    spans = scene.runs(_said(scene, noun, behind))
    if not spans:
        return None
    return Attribution(
        cue=noun.span,
        cue_head=noun.index,
        source=source.heads,
        source_span=source.span,
        content=spans,
        root=behind.index,
        kind=SpeechKind.INDIRECT,
        implies=cue.implies,
        construction=Construction.NOUN,
        addressee=_addressee(scene, noun, cue, behind),
        document=source.document,
    )


def _source(scene: Scene, noun: Token, cue: Cue, behind: Token) -> sources.Source | None:
    """Whose word it is; a noun with a that-clause and nobody's name speaks for itself ("reports that …")."""
    places = cue.speaker | {"of"} if _is_clause(scene, behind) else cue.speaker  # "the claim of the radio that …"
    heads = sources.owner(scene, noun.index, places) or sources.light_subject(scene, noun.index)
    said = set(scene.tree.subtree(behind.index))
    heads = tuple(h for h in heads if h not in said)
    if heads:
        return sources.named(scene, heads)
    return sources.Source((), None, noun.index) if _is_clause(scene, behind) else None


def _said(scene: Scene, noun: Token, behind: Token) -> set[int]:
    """The clause or phrase behind the noun; "for X to do Y" with both parts."""
    said = set(scene.tree.subtree(behind.index))
    for child in scene.tree.all_children(noun.index, "acl"):
        if child.index > behind.index and forms.is_infinitive(scene, child.index):
            said |= set(scene.tree.subtree(child.index))
    end = next(
        (i for i in sorted(said) if i > noun.index and scene.tree.tokens[i].text == ":"), scene.bounds(noun.index)[1]
    )
    return {i for i in said if noun.index < i < end} - forms.answering(scene, behind.index)


def _behind(scene: Scene, noun: Token, cue: Cue) -> Token | None:
    """The clause, infinitive or phrase that the noun's cue allows as content."""
    for child in scene.tree.all_children(noun.index, "acl", "ccomp", "nmod", "obl", "advcl"):
        if child.index > noun.index and _allowed(scene, child, cue):
            return child
    return _predicate_clause(scene, noun, cue)


def _allowed(scene: Scene, child: Token, cue: Cue) -> bool:
    if bare(child.deprel) in {"acl", "ccomp", "advcl"}:
        if forms.is_infinitive(scene, child.index):
            return "infinitive" in cue.content
        if _is_clause(scene, child):
            return "clause" in cue.content
    if cue.clause_only or child.deprel == "acl:relcl":
        return False
    if child.lemma == "own":  # "in a statement of its own"
        return False
    words = {c.text.lower() for c in scene.tree.children(child.index) if c.deprel in {"case", "mark"}}
    return bool(words & cue.phrases) and not (words == {"of"} and sources.is_agent(scene, child))


def _is_clause(scene: Scene, child: Token) -> bool:
    """A that-clause or whether-clause, and no relative clause ("a claim that Beijing did not comment on")."""
    words = [i for i in scene.tree.subtree(child.index) if scene.tree.tokens[i].upos != "PUNCT"]
    stranded = scene.tree.tokens[words[-1]].upos == "ADP" and scene.tree.tokens[words[-1]].deprel != "compound:prt"
    return not (stranded or backward.is_gap(scene, child)) and any(
        c.deprel == "mark" and c.text.lower() in _INTRODUCERS for c in scene.tree.children(child.index)
    )


def _predicate_clause(scene: Scene, noun: Token, cue: Cue) -> Token | None:
    """ "The claim is that …": the clause that is said of the noun."""
    head = scene.tree.tokens[noun.head]
    if noun.deprel != "nsubj" or "clause" not in cue.content:
        return None
    if head.lemma == "be":
        return next((c for c in scene.tree.all_children(head.index, "ccomp") if _is_clause(scene, c)), None)
    return head if _is_clause(scene, head) and scene.tree.child(head.index, "cop") is not None else None


def _addressee(scene: Scene, noun: Token, cue: Cue, behind: Token) -> tuple[int, ...]:
    for child in scene.tree.all_children(noun.index, "nmod"):
        spoken_to = scene.tree.case(child.index) in cue.addressee and sources.is_agent(scene, child)
        if spoken_to and (child.index != behind.index or "for" in cue.addressee):
            return sources.nominal_conjuncts(scene, child.index)
    return ()
