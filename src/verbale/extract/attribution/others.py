"""A scene in, the attributions made by prepositions, nouns, adverbs of hearsay and colons out."""

from collections.abc import Iterator

from verbale.extract.attribution import forms, sources
from verbale.extract.attribution.record import Attribution, Construction
from verbale.extract.attribution.scene import MARKS, Scene
from verbale.extract.tree import bare
from verbale.records.analysis import Token
from verbale.records.text import Span
from verbale.records.voice import SpeechKind
from verbale.reference.cues import Cue, Implies

_CLAUSES = frozenset({"ccomp", "acl", "advcl", "parataxis"})
_ABOUT = 12  # words of a name before a colon ("Foreign Minister So-and-so:")


def of_prepositions(scene: Scene) -> Iterator[Attribution]:
    """ "According to the ministry", "per the statement", "in the words of the envoy"."""
    tokens = scene.tree.tokens
    for token in tokens:
        if token.upos not in {"ADP", "SCONJ", "VERB"} and token.deprel not in {"case", "mark", "fixed"}:
            continue
        words = [t.text.lower() for t in tokens[token.index : token.index + 5]]
        cue = scene.table.preposition(words)
        if cue is not None:
            yield from _of_preposition(scene, token, cue)


def _of_preposition(scene: Scene, token: Token, cue: Cue) -> Iterator[Attribution]:
    last = token.index + len(cue.words) - 1
    citing = token.xpos == "VBG" and len(cue.words) == 1
    head = _cited(scene, token) if citing else _governed(scene, last)
    if head is None or _is_measure(scene, head, cue):
        return
    below = set(range(token.index, last + 1)) | _own(scene, head, last)
    said = _scope(scene, below, _governor(scene, head, token))
    spans = scene.runs(said)
    if not spans:
        return
    source = sources.named(scene, sources.nominal_conjuncts(scene, head))
    kind = Construction.CITING if citing else Construction.PREPOSITION
    yield _attribution(scene, scene.tree.span(token.index, last + 1), token.index, source, spans, cue.implies, kind)


def _governor(scene: Scene, head: int, cue: Token) -> int | None:
    """The word on which the whole phrase depends."""
    token = cue if cue.upos == "VERB" and cue.xpos == "VBG" and scene.tree.tokens[head].head == cue.index else scene.tree.tokens[head]
    return None if token.head == token.index else token.head


def _cited(scene: Scene, verb: Token) -> int | None:
    """Whom "citing" names, if that can be a source; reasons are cited as well ("citing bad weather")."""
    taken = scene.tree.child(verb.index, "obj")
    if taken is None or taken.index < verb.index:
        return None
    if forms.is_time(taken):
        return None
    known = taken.lemma.lower() in scene.table.lists.sources or taken.index in scene.speakers
    return taken.index if known else None


def _governed(scene: Scene, preposition: int) -> int | None:
    """The nominal behind a preposition: its head where it is a case mark, else the next noun phrase's head."""
    tokens = scene.tree.tokens
    token = tokens[preposition]
    for here in (token, tokens[token.head]):
        head = tokens[here.head]
        if here.deprel in {"case", "fixed", "mark"} and head.index > preposition and head.upos not in {"VERB", "AUX"}:
            return head.index
    for token in tokens[preposition + 1 : preposition + 8]:
        if token.upos in {"NOUN", "PROPN", "PRON"} and tokens[token.head].index <= preposition:
            return token.index
    return None


def _is_measure(scene: Scene, head: int, cue: Cue) -> bool:
    """ "Per cent", "per day", "according to plan": no speaker."""
    noun = scene.tree.tokens[head]
    if cue.words == ("per",):
        return not (noun.upos == "PROPN" or sources.is_agent(scene, noun) or noun.lemma.lower() in scene.table.lists.documents)
    return noun.lemma.lower() in {"plan", "need", "schedule", "law", "rule", "merit", "size", "age", "taste"}


def _own(scene: Scene, head: int, preposition: int) -> set[int]:
    """The noun phrase behind the preposition; what a parser hung below it after a comma belongs to the sentence."""
    tokens = scene.tree.tokens
    found = set()
    for index in scene.tree.subtree(head):
        if index > preposition:
            found.add(index)
    commas = [i for i in sorted(found) if tokens[i].text == "," and _breaks(scene, i, head)]
    return {i for i in found if not commas or i < commas[0]} | set(commas[:1])


def _breaks(scene: Scene, comma: int, head: int) -> bool:
    """Whether behind this comma a finite clause of its own begins, not an apposition or a relative clause."""
    tokens = scene.tree.tokens
    behind = [t for t in tokens[comma + 1 : comma + 40] if t.index in set(scene.tree.subtree(head))]
    return any(bare(t.deprel) in {"parataxis", "ccomp", "advcl"} and t.head == head for t in behind)


def _scope(scene: Scene, below: set[int], governor: int | None) -> set[int]:
    """What a preposition of source comments on: the complement clause in which it stands, else its stretch of the sentence."""
    first, last = scene.bounds(min(below))
    inner = _enclosing(scene, governor, min(below)) if governor is not None else None
    if inner is None:
        return set(range(first, last)) - below
    said = set(scene.tree.subtree(inner)) - below
    return {i for i in said if first <= i < last}


def _enclosing(scene: Scene, governor: int, cue: int) -> int | None:
    """The clause below another cue ("said that, according to X, …") in which a token stands; None in a main clause."""
    token = scene.tree.tokens[governor]
    for _ in range(12):
        head = scene.tree.tokens[token.head]
        if head.index == token.index:
            return None
        speaks = bool(scene.table.verb(head.lemma.lower())) and bare(token.deprel) == "ccomp" and head.index < token.index
        if speaks and head.index < cue and min(scene.tree.subtree(token.index)) < cue:
            return token.index
        token = head
    return None


def _attribution(
    scene: Scene,
    cue: Span,
    cue_head: int,
    source: sources.Source,
    spans: tuple[Span, ...],
    implies: Implies,
    construction: Construction,
    root: int | None = None,
    addressee: tuple[int, ...] = (),
) -> Attribution:
    return Attribution(
        cue, cue_head, source.heads, source.span, spans, root, SpeechKind.INDIRECT, implies, construction,
        addressee, source.document,
    )  # fmt: skip


# --- nouns


def of_nouns(scene: Scene) -> Iterator[Attribution]:
    """ "Moscow's claim that …", "reports that …", "calls by the envoy for …"."""
    for token in scene.tree.tokens:
        if token.upos != "NOUN":
            continue
        for cue in scene.table.noun(token.lemma.lower()):
            found = _of_noun(scene, token, cue)
            if found is not None:
                yield found
                break


def _of_noun(scene: Scene, noun: Token, cue: Cue) -> Attribution | None:
    behind = _behind_noun(scene, noun, cue)
    if behind is None:
        return None
    heads = sources.owner(scene, noun.index, cue.speaker) or sources.light_subject(scene, noun.index)
    heads = tuple(h for h in heads if h not in set(scene.tree.subtree(behind.index)))
    if not heads and not _is_clause(scene, behind):
        return None
    source = sources.named(scene, heads) if heads else sources.Source((), None, noun.index)
    said = _said_behind(scene, noun, behind)
    spans = scene.runs(said)
    if not spans:
        return None
    addressee = _addressee_of_noun(scene, noun, cue, behind)
    return _attribution(
        scene, noun.span, noun.index, source, spans, cue.implies, Construction.NOUN, behind.index, addressee
    )


def _said_behind(scene: Scene, noun: Token, behind: Token) -> set[int]:
    """The clause or phrase behind the noun; "for X to do Y" with both parts."""
    said = set(scene.tree.subtree(behind.index))
    for child in scene.tree.all_children(noun.index, "acl"):
        if child.index > behind.index and forms.is_infinitive(scene, child.index):
            said |= set(scene.tree.subtree(child.index))
    return {i for i in said if i > noun.index}


def _behind_noun(scene: Scene, noun: Token, cue: Cue) -> Token | None:
    """The clause, infinitive or phrase that the noun's cue allows as content."""
    tree = scene.tree
    for child in tree.all_children(noun.index, "acl", "ccomp", "nmod", "obl", "advcl"):
        if child.index < noun.index or child.deprel == "acl:relcl":
            continue
        if _allowed(scene, child, cue):
            return child
    return _predicate_clause(scene, noun, cue)


def _allowed(scene: Scene, child: Token, cue: Cue) -> bool:
    if bare(child.deprel) in {"acl", "ccomp", "advcl"}:
        if forms.is_infinitive(scene, child.index):
            return "infinitive" in cue.content
        if _is_clause(scene, child):
            return "clause" in cue.content
    if cue.clause_only:
        return False
    words = {c.text.lower() for c in scene.tree.children(child.index) if c.deprel in {"case", "mark"}}
    return bool(words & cue.phrases) and not (words == {"of"} and sources.is_agent(scene, child))


def _is_clause(scene: Scene, child: Token) -> bool:
    """A that-clause or whether-clause."""
    if child.deprel == "acl:relcl" and not any(c.text.lower() == "that" and c.deprel == "mark" for c in scene.tree.children(child.index)):
        return False
    return any(c.deprel == "mark" and c.text.lower() in {"that", "whether", "if"} for c in scene.tree.children(child.index))


def _predicate_clause(scene: Scene, noun: Token, cue: Cue) -> Token | None:
    """ "The claim is that …": the clause that is said of the noun."""
    head = scene.tree.tokens[noun.head]
    if noun.deprel != "nsubj" or "clause" not in cue.content:
        return None
    if head.lemma == "be":
        return next((c for c in scene.tree.all_children(head.index, "ccomp") if _is_clause(scene, c)), None)
    return head if _is_clause(scene, head) and scene.tree.child(head.index, "cop") is not None else None


def _addressee_of_noun(scene: Scene, noun: Token, cue: Cue, behind: Token) -> tuple[int, ...]:
    for child in scene.tree.all_children(noun.index, "nmod"):
        if scene.tree.case(child.index) in cue.addressee and (child.index != behind.index or "for" in cue.addressee):
            if sources.is_agent(scene, child):
                return sources.nominal_conjuncts(scene, child.index)
    return ()


# --- hearsay and colons


def of_adverbs(scene: Scene) -> Iterator[Attribution]:
    """ "Ten soldiers were reportedly detained": the clause is somebody's word, nobody is named."""
    for token in scene.tree.tokens:
        if token.upos != "ADV":
            continue
        for cue in scene.table.adverb(token.text.lower()):
            head = _predicate(scene, token)
            said = _clause_of(scene, head) - {token.index}
            spans = scene.runs(said)
            if spans:
                yield _attribution(
                    scene, token.span, token.index, sources.Source(), spans, cue.implies, Construction.HEARSAY, head
                )


def _predicate(scene: Scene, adverb: Token) -> int:
    """The verb or adjective that the adverb comments on; of an adjective before a noun, that noun."""
    return adverb.head


def _clause_of(scene: Scene, head: int) -> set[int]:
    """A predicate with its dependents, without clauses coordinated with it."""
    tree = scene.tree
    said = set(tree.subtree(head))
    for child in tree.all_children(head, "conj", "parataxis", "cc", "punct"):
        if child.index > head:
            said -= set(tree.subtree(child.index))
    return said


def of_colons(scene: Scene) -> Iterator[Attribution]:
    """ "Lavrov: “No alternative.”": a name, a colon, words."""
    for sentence in scene.analysis.sentences:
        tokens = scene.tree.tokens[sentence.first : sentence.last]
        place = next((i for i, t in enumerate(tokens[: _ABOUT + 1]) if t.text == ":"), 0)
        if not 0 < place < len(tokens) - 1:
            continue
        found = _of_colon(scene, tokens[:place], tokens[place], tokens[place + 1 :])
        if found is not None:
            yield found


def _of_colon(scene: Scene, before: tuple[Token, ...], colon: Token, behind: tuple[Token, ...]) -> Attribution | None:
    if any(t.upos in {"VERB", "AUX"} or t.text in MARKS for t in before) or not any(t.upos == "PROPN" for t in before):
        return None
    if behind[0].text not in MARKS or scene.quote_at(behind[0].span.start) is None:
        return None
    quote = scene.quote_at(behind[0].span.start)
    head = next((t for t in reversed(before) if t.upos in {"PROPN", "NOUN"}), None)
    if quote is None or head is None:
        return None
    source = sources.Source((head.index,), Span(before[0].span.start, before[-1].span.end))
    return _attribution(scene, colon.span, colon.index, source, (quote.span,), Implies.ASSERTS, Construction.COLON)
