"""A cue verb in, the clause that it introduces, follows or interrupts out."""

from dataclasses import replace

from verbale.extract.attribution import forms, quoted, sources
from verbale.extract.attribution.parts import Content, Found, made
from verbale.extract.attribution.record import Construction
from verbale.extract.attribution.scene import MARKS, Scene
from verbale.extract.tree import bare
from verbale.records.analysis import Token
from verbale.records.text import Span

_STOPS = MARKS | {",", "-", "–", "—", "--", "?", "!", "…"}
_INSERTED = 12  # tokens from an inserted cue to the verb of the clause around it
_GOES_ON = frozenset(
    {"unless", "until", "if", "once", "because", "although", "though", "provided", "whereas", "so", "since", "lest"}
)
_REPORTING = frozenset({"nsubj", "aux", "advmod", "expl", "cop"})  # what may stand before the cue of "…, he later said"


def of_clause(scene: Scene, found: Found) -> Content | None:
    """The clause that the cue governs, else the one that it interrupts as a parenthesis; None where the cue takes none."""
    if "clause" not in found.cue.content:
        return None
    below = _complement_clause(scene, found)
    if below is not None and not _is_tail(scene, found.verb, below):
        return _around(scene, found.verb, below.index)
    governor = sources.quoting(scene, found.verb)
    if governor is not None:
        return quoted.of_quotation(scene, replace(found, verb=governor))
    return _parenthesis(scene, found)


def _is_tail(scene: Scene, verb: int, below: Token) -> bool:
    """ "The crates were on the list, she said, “every one of them”": what the cue governs only goes on with the content."""
    token = scene.analysis.tokens[verb]
    return (
        token.deprel == "parataxis" and token.head < verb < below.index and scene.analysis.tokens[verb + 1].text == ","
    )


def _complement_clause(scene: Scene, found: Found) -> Token | None:
    """The clause that a verb governs: finite, not an infinitive, a gerund or a relative."""
    tree, verb = scene.tree, found.verb
    for child in tree.all_children(verb, "ccomp", "csubj:pass", "parataxis"):
        if child.deprel == "parataxis" and not _is_announced(scene, verb, child):
            continue
        if forms.is_infinitive(scene, child.index) or forms.is_gerund(scene, child):
            continue
        if child.index > verb or _can_be_fronted(scene, found, child):
            return child
    return None


def _is_announced(scene: Scene, verb: int, child: Token) -> bool:
    """ "He added: the talks …" read as a paratactic pair."""
    tokens = scene.analysis.tokens
    quote = scene.quote_at(child.span.start)
    opens = quote is not None and quote.span.start > tokens[verb].span.start
    return opens or any(t.text == ":" for t in tokens[verb + 1 : child.index])


def _can_be_fronted(scene: Scene, found: Found, child: Token) -> bool:
    """Whether a clause before the verb can be what it says: behind it a comma, no object of its own, no other parenthesis."""
    tree, tokens, verb = scene.tree, scene.analysis.tokens, found.verb
    taken = tree.child(verb, "obj", "xcomp")
    if taken is not None and taken.index > verb and "obj" not in found.cue.addressee:
        return False
    if is_inserted(scene, child.index, verb) or child.index < scene.bounds(verb)[0]:
        return False
    last = max((i for i in tree.subtree(child.index) if i < verb), default=child.index)
    return any(t.text in _STOPS for t in tokens[max(child.index, last - 1) : verb])


def is_inserted(scene: Scene, index: int, verb: int) -> bool:
    """Whether a clause before a verb is itself a cue without content between commas ("The company, it said, would move")."""
    tree, tokens = scene.tree, scene.analysis.tokens
    rows = scene.table.verb(tokens[index].lemma.lower())
    if not rows or not rows[0].implies.spoken or tree.child(index, "ccomp", "obj", "xcomp") is not None:
        return False
    subject = tree.child(index, "nsubj")
    if subject is None or not 0 < verb - index < _INSERTED:
        return False
    first = min(tree.subtree(index))
    return first > 0 and (tokens[first].text == "," or tokens[first - 1].text == ",") and subject.index - first <= 4


def _around(scene: Scene, verb: int, root: int) -> Content | None:
    """The clause `root` without the cue's own words: behind the cue, before it, or on both sides of it."""
    tree = scene.tree
    said = set(tree.subtree(root))
    whole = set(tree.subtree(verb))
    own = whole - said
    fronted = root < verb
    if not fronted and scene.analysis.tokens[verb + 1].text == "," and tree.child(root, "mark") is None:
        said |= _before_inserted(scene, verb)
    if fronted:
        teller = sources.quoting(scene, verb)  # "…, a sergeant was quoted as saying"
        words = own & _own_words(scene, verb, said) if teller is None else _own_words(scene, teller, said)
        first = min(words, default=verb)
        start = _last_clause(scene, root, verb) or _clause_start(scene, verb, whole)
        said = {i for i in said if i >= start} | set(range(start, first))
        said |= _carried_on(scene, verb) | _quoted_on(scene, verb, said)
    else:
        said = (
            (said | _coordinated(scene, verb, root)) - forms.answering(scene, root) - forms.told_by_another(scene, root)
        )
    return made(scene, said, root, Construction.CLAUSE, fronted=fronted)


def _coordinated(scene: Scene, verb: int, root: int) -> set[int]:
    """ "Said that A will remove its envoy, and B will replace the consul": a second clause with the modal of the first."""
    tree, more = scene.tree, set[int]()
    modals = {t.text.lower() for t in tree.all_children(root, "aux") if t.xpos == "MD"}
    for child in tree.all_children(verb, "conj"):
        alike = modals & {t.text.lower() for t in tree.all_children(child.index, "aux")}
        subject = tree.child(child.index, "nsubj", "nsubj:pass")
        if child.index > root and alike and subject is not None and not scene.table.verb(child.lemma.lower()):
            more.update(tree.subtree(child.index))
    return more


def _before_inserted(scene: Scene, verb: int) -> set[int]:
    """ "If it fails, the note says, the border will close": what stands before a cue between commas is said too."""
    subject = scene.tree.child(verb, "nsubj")
    if subject is None or subject.index > verb:
        return set()
    first, start = min(scene.tree.subtree(subject.index)), _clause_start(scene, verb, set(scene.tree.subtree(verb)))
    before = range(start, first)
    return set(before) if before and scene.analysis.tokens[before[-1]].text == "," else set()


def _last_clause(scene: Scene, root: int, verb: int) -> int:
    """Where B begins in "A reported a truce, and B, the mission said": A has a cue of its own; 0 elsewhere."""
    tree, tokens = scene.tree, scene.analysis.tokens
    modal = any(t.xpos == "MD" for t in tree.all_children(root, "aux"))
    if modal or not any(cue.implies.spoken for cue in scene.table.verb(tokens[root].lemma.lower())):
        return 0
    if tree.child(root, "nsubj") is None or tree.child(root, "ccomp", "obj", "xcomp") is None:
        return 0
    clauses = [
        c for c in tree.all_children(root, "conj") if c.index < verb and tree.child(c.index, "nsubj", "nsubj:pass")
    ]
    if not clauses:
        return 0
    below = tree.subtree(clauses[-1].index)
    start = next((i for i in below if tokens[i].upos not in {"PUNCT", "CCONJ"}), 0)
    return start if {t.text for t in tokens[below[0] - 2 : start]} & {",", ";"} else 0


def _own_words(scene: Scene, verb: int, said: set[int]) -> set[int]:
    """The cue with its subject, auxiliaries and adverbs: where the reporting clause begins behind a fronted content."""
    tree, found = scene.tree, {verb}
    last = max((i for i in said if i < verb), default=-1)
    if sources.inverted_subject(scene, verb):
        return found
    for child in tree.children(verb):
        if child.index > last and bare(child.deprel) in _REPORTING:
            found.update(i for i in tree.subtree(child.index) if i > last)
    return found


def _clause_start(scene: Scene, verb: int, whole: set[int]) -> int:
    token = scene.analysis.tokens[verb]
    if token.head == verb:
        return scene.bounds(verb)[0]
    return max(min(whole), scene.bounds(verb)[0])


def _quoted_on(scene: Scene, verb: int, said: set[int]) -> set[int]:
    """The quotation behind "…, he said,": it goes on with what was said before it."""
    end = scene.analysis.tokens[verb].span.end
    sentence = scene.analysis.sentences[scene.analysis.tokens[verb].sentence]
    for quote in scene.quotes_in(Span(end, max(sentence.span.end, end))):
        if quote.span.start < end:
            continue
        own = set(scene.tree.subtree(verb)) - said
        between = scene.tokens_in(Span(end, quote.span.start))
        if len(between) < quoted.REST and between and between[-1].text == "," and quoted.is_quiet(between, own):
            return {t.index for t in scene.tokens_in(quote.span)}
    return set()


def _carried_on(scene: Scene, verb: int) -> set[int]:
    """What goes on behind "…, he said,": conditions, and second predicates without a subject that are no cues.

    "…, he said, unless the maps are published"; "…, he said, and would be handed over". Quotations go on by themselves.
    """
    tree, tokens, more = scene.tree, scene.analysis.tokens, set[int]()
    for child in tree.all_children(verb, "advcl", "conj"):
        below = tree.subtree(child.index)
        before = below[0] - 1
        before -= tokens[before].deprel == "cc"
        if child.index < verb or (tokens[before].text not in {",", *MARKS} and tokens[below[0]].text != ","):
            continue
        words = {c.text.lower() for c in tree.children(child.index) if c.deprel == "mark"}
        if (child.deprel == "advcl" and words & _GOES_ON) or (child.deprel == "conj" and _is_second(scene, child)):
            more.update(below)
    return more


def _is_second(scene: Scene, child: Token) -> bool:
    """A predicate without subject and with a modal or passive auxiliary, no cue itself; or a clause that quotes."""
    tree = scene.tree
    if not scene.table.verb(child.lemma) and scene.quotes_in(tree.subtree_span(child.index)):
        return True
    if tree.child(child.index, "nsubj", "nsubj:pass") is not None or scene.table.verb(child.lemma):
        return False
    return any(c.xpos == "MD" or c.deprel == "aux:pass" for c in tree.children(child.index))


def _parenthesis(scene: Scene, found: Found) -> Content | None:
    """ "Kyrgyzstan, it says, is to …", "as X put it": the clause around the cue, without it."""
    tree, verb = scene.tree, found.verb
    token = tree.tokens[verb]
    relation = bare(token.deprel)
    marked = any(c.lemma == "as" and c.deprel in {"mark", "advmod"} for c in tree.children(verb))
    inserted = relation == "ccomp" and verb < token.head and is_inserted(scene, verb, token.head)
    behind = relation == "ccomp" and verb > token.head and _is_last(scene, verb)
    if token.head == verb or not (relation == "parataxis" or inserted or behind or (relation == "advcl" and marked)):
        return None
    spoken_to = behind and "obj" in found.cue.addressee and tree.child(verb, "xcomp") is None
    if tree.child(verb, "obj", "xcomp") is not None and not marked and not spoken_to:
        return None
    if not marked and (tree.child(verb, "nsubj") is None or _speaks_of(scene, verb)):
        return None
    own = set(tree.subtree(verb))
    said = set(range(*_reach(scene, token.head, verb))) - own
    said = {i for i in said if i > _where(scene, own)}
    said |= _carried_on(scene, verb) | _quoted_on(scene, verb, said)
    return made(scene, said, token.head, Construction.PARENTHESIS, fronted=True)


def _speaks_of(scene: Scene, verb: int) -> bool:
    """ "A leaves, B speaks of treason": what is said stands right behind "of", and not before the cue."""
    behind = (t for t in scene.tree.all_children(verb, "obl") if t.index > verb)
    return any(scene.tree.case(t.index) in {"of", "about"} for t in behind)


def _is_last(scene: Scene, verb: int) -> bool:
    """ "It was Accra that sought peace, a source told MPB": the cue with its subject behind a comma, and no clause of its own."""
    tree, tokens = scene.tree, scene.analysis.tokens
    below, subject = tree.subtree(verb), tree.child(verb, "nsubj")
    if subject is None or subject.index > verb or tree.child(verb, "ccomp", "xcomp", "mark", "cc") is not None:
        return False
    ends = all(t.upos == "PUNCT" for t in tokens[below[-1] + 1 : scene.analysis.sentence_of(tokens[verb]).last])
    return ends and "," in {tokens[below[0]].text, tokens[below[0] - 1].text}


def _where(scene: Scene, own: set[int]) -> int:
    """The "where" or "when" of "the coast, where, the governor says, the water has risen"; what stands before is not said."""
    first = next((i for i in sorted(own) if scene.analysis.tokens[i].upos != "PUNCT"), -1)
    return first if first >= 0 and scene.analysis.tokens[first].xpos == "WRB" else -1


def _reach(scene: Scene, root: int, verb: int) -> tuple[int, int]:
    """The tokens `[first, last)` of the clause that a parenthesis comments on, also over a colon behind its cue."""
    token = scene.tree.tokens[root]
    below = scene.tree.subtree(token.head if token.deprel == "acl:relcl" else root)
    return max(scene.bounds(verb)[0], below[0]), min(scene.bounds(root)[1], below[-1] + 1)
