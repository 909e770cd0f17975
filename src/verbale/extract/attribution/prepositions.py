"""A scene in, the attributions made by prepositions and by "citing" out."""

from collections.abc import Iterator

from verbale.extract.attribution import forms, sources
from verbale.extract.attribution.record import Attribution, Construction
from verbale.extract.attribution.scene import Scene
from verbale.extract.tree import bare
from verbale.records.analysis import Token
from verbale.records.voice import SpeechKind
from verbale.reference.cues import Cue

_LOOK = 5  # words of the longest preposition of the table
_NEAR = 8  # tokens behind a preposition within which its noun stands
_DEPTH = 12  # links climbed in search of the clause around
_NO_SPEAKERS = frozenset({"plan", "need", "schedule", "law", "rule", "merit", "size", "age", "taste"})


def of_prepositions(scene: Scene) -> Iterator[Attribution]:
    """ "According to the ministry", "per the statement", "in the words of the envoy", "citing two officials"."""
    tokens = scene.tree.tokens
    for token in tokens:
        word = token.text.lower()
        if not scene.table.opens_preposition(word) or not scene.reads(token) or _is_no_source(scene, token):
            continue
        cue = scene.table.preposition([t.text.lower() for t in tokens[token.index : token.index + _LOOK]])
        found = _of_preposition(scene, token, cue) if cue is not None else None
        if found is not None:
            yield found


def _of_preposition(scene: Scene, token: Token, cue: Cue) -> Attribution | None:
    last = token.index + len(cue.words) - 1
    citing = token.xpos == "VBG" and len(cue.words) == 1
    head = _cited(scene, token) if citing else _governed(scene, last)
    if head is None or _is_measure(scene, head, cue):
        return None
    below = set(range(token.index, last + 1)) | _own(scene, head, last)
    spans = scene.runs(_scope(scene, below, _governor(scene, head, token)))
    source = sources.named(scene, sources.nominal_conjuncts(scene, head))
    if not spans:
        return None
    return Attribution(
        cue=scene.tree.span(token.index, last + 1),
        cue_head=token.index,
        source=source.heads,
        source_span=source.span,
        content=spans,
        root=None,
        kind=SpeechKind.INDIRECT,
        implies=cue.implies,
        construction=Construction.CITING if citing else Construction.PREPOSITION,
        document=source.document,
    )


def _governor(scene: Scene, head: int, cue: Token) -> int | None:
    """The word on which the whole phrase depends."""
    noun = scene.tree.tokens[head]
    token = cue if cue.xpos == "VBG" and noun.head == cue.index else noun
    return None if token.head == token.index else token.head


def _cited(scene: Scene, verb: Token) -> int | None:
    """Whom "citing" names, if that can be a source; reasons are cited as well ("citing bad weather")."""
    taken = scene.tree.child(verb.index, "obj")
    if taken is None or taken.index < verb.index or forms.is_time(taken):
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
    for token in tokens[preposition + 1 : preposition + _NEAR]:
        if token.upos in {"NOUN", "PROPN", "PRON"} and tokens[token.head].index <= preposition:
            return token.index
    return None


def _is_measure(scene: Scene, head: int, cue: Cue) -> bool:
    """ "Per cent", "per day", "according to plan": no speaker."""
    noun = scene.tree.tokens[head]
    lemma = noun.lemma.lower()
    if cue.words == ("per",):
        named = noun.text[:1].isupper()  # an acronym, whatever the tagger takes it for
        return not (named or sources.is_agent(scene, noun) or lemma in scene.table.lists.documents)
    return lemma in _NO_SPEAKERS


def _is_no_source(scene: Scene, token: Token) -> bool:
    """ "Nine per cent", "tonnes per hectare": a source stands behind "per" only where a clause begins or a comma stands."""
    if token.text.lower() != "per" or token.index == scene.analysis.sentence_of(token).first:
        return False
    before = scene.tree.tokens[token.index - 1].upos
    named = before == "CCONJ" and token.text.istitle()  # "Olaf Holm and Per Lind"
    return named or before not in {"PUNCT", "CCONJ"}


def _own(scene: Scene, head: int, preposition: int) -> set[int]:
    """The noun phrase behind the preposition; what a parser hung below it after a comma belongs to the sentence."""
    tokens = scene.tree.tokens
    found = {i for i in scene.tree.subtree(head) if i > preposition}
    clauses = [i for i in found if tokens[i].head == head and bare(tokens[i].deprel) in {"parataxis", "ccomp", "advcl"}]
    if not clauses:
        return found
    first = min(i for clause in clauses for i in scene.tree.subtree(clause))
    commas = [i for i in sorted(found) if tokens[i].text == "," and i < first]
    return {i for i in found if not commas or i <= commas[-1]}


def _scope(scene: Scene, below: set[int], governor: int | None) -> set[int]:
    """What is commented on: the complement clause in which the preposition stands, else its stretch of the sentence."""
    first, last = scene.bounds(min(below))
    inner = _relative(scene, min(below))
    if inner is None and governor is not None:
        inner = _enclosing(scene, governor, min(below)) or _last_part(scene, governor, min(below))
    said = range(first, last) if inner is None else _without_and(scene, scene.tree.subtree(inner))
    return {i for i in said if first <= i < last and i not in below}


def _without_and(scene: Scene, said: tuple[int, ...]) -> tuple[int, ...]:
    """A clause without the comma and the conjunction or relative before it."""
    tokens = scene.tree.tokens
    start = next(
        (n for n, i in enumerate(said) if tokens[i].upos not in {"PUNCT", "CCONJ"} and not _is_who(tokens[i])), 0
    )
    return said[start:]


def _relative(scene: Scene, cue: int) -> int | None:
    """The relative clause that begins right before: "the envoy, who, per Apia, backed the plan"; None elsewhere."""
    tokens = scene.tree.tokens
    before = cue - 1
    while before > 0 and tokens[before].text == ",":
        before -= 1
    if before < 0 or before == cue - 1 or not _is_who(tokens[before]):
        return None
    clause = next((t for t in scene.tree.ancestors(tokens[before]) if t.deprel == "acl:relcl"), None)
    return None if clause is None else clause.index


def _is_who(token: Token) -> bool:
    return token.xpos in {"WP", "WDT"}


def _enclosing(scene: Scene, governor: int, cue: int) -> int | None:
    """The clause below another cue ("said that, according to X, …") in which a token stands; None in a main clause."""
    token = scene.tree.tokens[governor]
    for _ in range(_DEPTH):
        head = scene.tree.tokens[token.head]
        if head.index == token.index:
            return None
        if _is_said(scene, token, head) and head.index < cue and min(scene.tree.subtree(token.index)) < cue:
            return token.index
        token = head
    return None


def _last_part(scene: Scene, governor: int, cue: int) -> int | None:
    """Behind "A happened, and B happened, according to X": the second main clause; None elsewhere."""
    token = scene.tree.tokens[governor]
    for _ in range(_DEPTH):
        if token.deprel == "conj" and scene.tree.child(token.index, "nsubj", "nsubj:pass") is not None:
            first = min(scene.tree.subtree(token.index))
            return token.index if first < cue and _is_set_off(scene, first) else None
        if token.head == token.index:
            return None
        token = scene.tree.tokens[token.head]
    return None


def _is_set_off(scene: Scene, first: int) -> bool:
    """Whether ", and" or "; and" stands before a clause, or at its beginning."""
    words = [t.text.lower() for t in scene.tree.tokens[max(0, first - 2) : first + 2]]
    return "," in words and bool({"and", "but", "while"} & set(words))


def _is_said(scene: Scene, token: Token, head: Token) -> bool:
    """Whether a clause is the content of a cue verb before it."""
    return bare(token.deprel) == "ccomp" and head.index < token.index and bool(scene.table.verb(head.lemma.lower()))
