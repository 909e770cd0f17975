"""A verb of a parse tree in, its subject out, followed through coordination, control, participles and relative clauses.

"The rebels, who shelled", "the rebels agreed to shell" and "rebels shelling the town" all give the rebels.
"""

from verbale.extract.arguments import (
    DEPTH,
    RELATIVE,
    SUBJECTS,
    is_misread,
    is_passive,
    objects,
    obliques,
    relative_antecedent,
    with_conjuncts,
)
from verbale.extract.tree import Tree, bare
from verbale.records.analysis import Token
from verbale.records.passing import passing
from verbale.reference.cues import cues
from verbale.reference.noun_kinds import noun_kinds

# After these prepositions the subject of a gerund is the object of the governing verb: "accused X of shelling",
# "stopped X from leaving"; after all others it is the governing verb's subject ("after meeting X").
_OBJECT_GERUND = frozenset({"of", "from", "for", "into"})

# Verbs whose object does what the gerund behind it says, also where the parser hangs the gerund on the object.
_CHARGES = frozenset(
    "accuse suspect convict acquit charge blame criticise criticize condemn thank praise prevent stop bar ban "
    "discourage dissuade deter keep block restrain".split()
)

# Verbs that hand their oblique on to an infinitive: "called on X to leave", "appealed to X to stop".
_OBLIQUE_CONTROL = {
    "call": ("on", "upon", "for"),
    "appeal": ("to", "for"),
    "rely": ("on", "upon"),
    "count": ("on", "upon"),
    "prevail": ("on", "upon"),
    "wait": ("for",),
    "plead": ("with",),
    "push": ("for",),
    "press": ("for",),
    "arrange": ("for",),
}

_SUBJECT_CONTROL = frozenset({"promise", "vow", "pledge", "threaten", "swear", "ask_leave"})

# "Summoned the envoy to protest": whoever summons protests, and the envoy hears it.
_SUMMONS = frozenset({"summon", "call", "convoke", "convene", "invite", "meet", "receive"})
_PROTESTS = frozenset(
    {"protest", "express", "convey", "complain", "condemn", "denounce", "object", "voice", "lodge", "register"}
)

_SAYERS = frozenset({"actor", "person"})


@passing
class Subject:
    """The surface subject of a verb: token indexes and how it was found ("direct", "shared", "control" …)."""

    heads: tuple[int, ...]
    how: str


def surface_subject(tree: Tree, verb: int, depth: int = 0) -> Subject:
    """The grammatical subject of a verb, found in its own clause or handed on by the clause that governs it."""
    token = tree.tokens[verb]
    own = _compound(tree, tree.child(verb, *SUBJECTS))
    if own is not None and not _is_expletive(own):
        return _own_subject(tree, token, own)
    if depth >= DEPTH or token.head == verb:
        return Subject((), "none")
    relation = bare(token.deprel)
    if relation == "conj":
        return _shared(tree, token, depth)
    if relation == "acl":
        return _of_noun(tree, token, depth)
    if relation in {"xcomp", "advcl", "ccomp", "parataxis", "obl", "obj", "dep"}:
        return _controlled(tree, token, depth)
    return Subject((), "none")


def _compound(tree: Tree, own: Token | None) -> Token | None:
    """The head of a subject that the parser cut at its hyphen: in "the bank's vice-president" both words hang on the verb."""
    if own is None or own.index + 2 >= len(tree.tokens) or tree.tokens[own.index + 1].text != "-":
        return own
    behind = tree.tokens[own.index + 2]
    return behind if behind.head == own.head and behind.deprel == own.deprel else own


def _is_expletive(token: Token) -> bool:
    return token.deprel.startswith("expl") or token.lemma.lower() == "there"


def _own_subject(tree: Tree, token: Token, own: Token) -> Subject:
    if own.lemma.lower() in RELATIVE and own.lemma.lower() != "where":
        antecedent = relative_antecedent(tree, token)
        if antecedent is not None:
            return Subject(with_conjuncts(tree, antecedent), "relative")
    return Subject(with_conjuncts(tree, own.index), "direct")


def _shared(tree: Tree, token: Token, depth: int) -> Subject:
    """The subject of the first conjunct serves those behind it that have none."""
    head = tree.tokens[token.head]
    told = _told_before(tree, head, token)
    if told is not None:
        return Subject(surface_subject(tree, told.index, depth + 1).heads, "shared")
    misread = next((t for t in tree.all_children(head.index, "amod") if is_misread(tree, t)), None)
    if misread is not None:
        return Subject(surface_subject(tree, misread.index, depth + 1).heads, "shared")
    if head.upos not in {"VERB", "AUX", "ADJ", "NOUN", "PROPN"} or (
        head.upos == "NOUN" and not tree.child(head.index, "cop")
    ):
        return Subject((), "none")
    found = surface_subject(tree, token.head, depth + 1)
    outer = tree.tokens[head.head]
    if bare(head.deprel) == "ccomp" and outer.upos == "VERB" and _says(tree, token) and _are_things(tree, found.heads):
        found = surface_subject(tree, outer.index, depth + 1)  # "told him that the raid was an insult and demanded …"
    return Subject(found.heads, "shared" if found.heads else "none")


def _are_things(tree: Tree, heads: tuple[int, ...]) -> bool:
    """Whether the subjects cannot say anything: common nouns for no person and no body."""
    return bool(heads) and all(
        tree.tokens[head].upos == "NOUN" and not noun_kinds().of_noun(tree.tokens[head].lemma.lower()) & _SAYERS
        for head in heads
    )


def _says(tree: Tree, token: Token) -> bool:
    if tree.child(token.index, "aux:pass"):
        return False
    beside = {child.lemma.lower() for child in tree.children(token.index)}
    told = [cue for cue in cues().verb(token.lemma.lower()) if beside.issuperset(cue.words[1:])]  # "make … clear"
    return any(cue.content & {"clause", "quote"} for cue in told)


def _told_before(tree: Tree, head: Token, token: Token) -> Token | None:
    """The clause that a verb of saying interrupts: in "the men were held, he said, and [beaten]" it is the men's verb."""
    if token.index < head.index or _says(tree, token):  # "he said, adding …": the speaker goes on
        return None
    around = tree.tokens[head.head]
    if bare(head.deprel) == "parataxis" and around.index < head.index and around.upos == "VERB":
        return around
    fronted = [t for t in tree.all_children(head.index, "ccomp") if t.index < head.index and t.upos in {"VERB", "ADJ"}]
    return fronted[-1] if fronted else None


def _of_noun(tree: Tree, token: Token, depth: int) -> Subject:
    """Participles and relative clauses say it of their noun; an infinitive is done by the noun's owner."""
    noun = token.head
    first = _first_to(tree, noun) if token.xpos == "VB" else None
    if first is not None:
        return first
    if token.deprel == "acl:relcl" or token.xpos in {"VBG", "VBN"}:
        if token.xpos == "VBG" and tree.tokens[noun].lemma.lower() in cues().lists.documents:
            written = owner(tree, noun, depth)  # "handed him a note condemning it": whoever hands it over condemns it
            return written if written.heads else Subject(with_conjuncts(tree, noun), "participle")
        has_own = tree.child(token.index, *SUBJECTS) is not None
        preposition = _preposition(tree, token.index) if token.xpos == "VBG" else ""
        if preposition in _OBJECT_GERUND and _is_charged(tree, noun):
            return Subject(with_conjuncts(tree, noun), "control")
        if preposition and (suspects := _suspected(tree, tree.tokens[noun], depth)):
            return Subject(suspects, "control")
        if preposition:
            return owner(tree, noun, depth)
        return Subject((), "none") if has_own else Subject(with_conjuncts(tree, noun), "participle")
    return owner(tree, noun, depth)


def _first_to(tree: Tree, noun: int) -> Subject | None:
    """ "Peru was the first state to recognise it": who was the first does it."""
    ordered = any(t.lemma.lower() in _ORDINALS for t in tree.all_children(noun, "amod")) or (
        tree.tokens[noun].lemma.lower() in _ORDINALS
    )
    subject = tree.child(noun, "nsubj") if ordered and tree.child(noun, "cop") is not None else None
    if subject is None and ordered:
        verb = tree.tokens[tree.tokens[noun].head]
        become = verb.lemma == "become" and bare(tree.tokens[noun].deprel) in {"xcomp", "obj"}
        subject = tree.child(verb.index, "nsubj") if become else None
    return None if subject is None else Subject(with_conjuncts(tree, subject.index), "control")


_ORDINALS = frozenset({"first", "second", "third", "last", "latest", "only"})


def _suspected(tree: Tree, noun: Token, depth: int) -> tuple[int, ...]:
    """ "Arrested three men on suspicion of throwing a grenade": those who are arrested threw it, if anybody did."""
    governor = tree.tokens[noun.head]
    if noun.lemma not in _SUSPICIONS or tree.case(noun.index) not in {"on", "over"} or governor.upos != "VERB":
        return ()
    if is_passive(tree, governor.index):
        return surface_subject(tree, governor.index, depth + 1).heads
    return tuple(head for head in objects(tree, governor.index) if head < noun.index)


_SUSPICIONS = frozenset({"suspicion", "charge", "accusation", "allegation"})


def _is_charged(tree: Tree, noun: int) -> bool:
    """Whether a noun is the object of "accused", "suspected", "stopped": then it does what the gerund behind it says."""
    token = tree.tokens[noun]
    return bare(token.deprel) == "obj" and tree.tokens[token.head].lemma in _CHARGES


def owner(tree: Tree, noun: int, depth: int = 0) -> Subject:
    """Who a noun belongs to: its possessor, the one behind "of" or "by", else the subject of the verb that takes it.

    "Georgia's refusal to join", "the decision of the court to", "expressed readiness to".
    """
    possessor = tree.child(noun, "nmod:poss")
    if possessor is not None:
        return Subject(with_conjuncts(tree, possessor.index), "control")
    for child in tree.all_children(noun, "nmod"):
        if tree.case(child.index) in {"by", "of"}:
            return Subject(with_conjuncts(tree, child.index), "control")
    governor = tree.tokens[tree.tokens[noun].head]
    if governor.index != noun and governor.upos == "VERB" and bare(tree.tokens[noun].deprel) in {"obj", "obl"}:
        found = surface_subject(tree, governor.index, depth + 1)
        return Subject(found.heads, "control" if found.heads else "none")
    return Subject((), "none")


def _controlled(tree: Tree, token: Token, depth: int) -> Subject:
    """An infinitive, gerund or participle takes over an argument of the verb that governs it."""
    governor = tree.tokens[token.head]
    if token.xpos in {"VBD", "VBZ", "VBP"} and bare(token.deprel) not in {"xcomp", "parataxis"}:
        return Subject((), "none")
    if governor.upos in {"NOUN", "PROPN"} and not tree.child(governor.index, "cop"):
        return owner(tree, governor.index, depth)
    told = _told_before(tree, governor, token) if bare(token.deprel) == "advcl" else None
    governor = told or governor
    handed = _handed_on(tree, token, governor)
    if handed:
        return Subject(handed, "control")
    found = surface_subject(tree, governor.index, depth + 1)
    return Subject(found.heads, "control" if found.heads else "none")


def _handed_on(tree: Tree, token: Token, governor: Token) -> tuple[int, ...]:
    """The object or oblique of the governor that does what an infinitive or gerund says; () if its subject does it."""
    if governor.lemma in _SUBJECT_CONTROL or (governor.lemma in _SUMMONS and token.lemma in _PROTESTS):
        return ()
    for preposition in _OBLIQUE_CONTROL.get(governor.lemma, ()):
        heads = tuple(h for case, h in obliques(tree, governor.index) if case == preposition and h < token.index)
        if heads:
            return heads
    gerund = _preposition(tree, token.index)
    infinitive = bare(token.deprel) in {"xcomp", "ccomp"}
    if (infinitive or gerund in _OBJECT_GERUND) and not is_passive(tree, governor.index):
        return tuple(h for h in objects(tree, governor.index) if h < token.index)
    return ()


def _preposition(tree: Tree, index: int) -> str:
    """The word that introduces a gerund or clause ("of shelling", "after meeting"); "" where there is none."""
    for child in tree.children(index):
        if child.deprel in {"mark", "case"} and child.text.lower() != "to":
            return child.text.lower()
    return ""
