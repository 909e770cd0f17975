"""A verb of a parse tree in, its clause out: who does it, to whom, and what stands behind which preposition.

Surface subjects are followed through coordination, control, participles and relative clauses, and passives are turned
round, so that "was shelled by the rebels", "the rebels, who shelled", "the rebels agreed to shell" and "rebels
shelling the town" all give the rebels as subject. Source of the relations: Universal Dependencies v2.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from verbale.extract.tree import Tree, bare
from verbale.records.analysis import Token
from verbale.reference.cues import cues
from verbale.reference.noun_kinds import noun_kinds

_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose", "where", "when"})
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
# Heads of phrases that tell when; "on Monday" is never whom a sanction is imposed on.
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday tonight minute hour day night morning "
    "evening afternoon dawn dusk noon midday midnight weekend week fortnight month year decade century".split()
)
_MONTHS = frozenset("January February March April May June July August September October November December".split())
# "Voted down the reform": these are hardly ever prepositions behind a verb that lacks an object.
_PARTICLES = frozenset({"down", "up", "off", "out", "away", "back"})
_NAMING = frozenset("name appoint choose pick elect nominate designate declare proclaim".split())
# Verbs whose passive may make a subject of the receiver.
_GIVING = frozenset(
    "give deny grant offer hand send award refuse promise pay sell lend show serve bring owe allow permit assign allot".split()
)
_SAYERS = frozenset({"actor", "person"})
_NO_SIDES = frozenset({"VERB", "AUX", "NUM"})
_YEAR = 4  # digits
_DEPTH = 12  # how many links of control or coordination are followed; longer chains are parser accidents


@dataclass(frozen=True, slots=True)
class Subject:
    """The surface subject of a verb: token indexes and how it was found ("direct", "shared", "control" …)."""

    heads: tuple[int, ...]
    how: str


@dataclass(frozen=True, slots=True)
class Clause:
    """One verb with its logical arguments, as token indexes of nominal heads with their conjuncts.

    `how` tells how the one who does it was found: "direct" in the verb's own clause, "shared" by coordination,
    "control", "participle", "relative", "agent" (behind "by"), or "none".
    """

    verb: int
    passive: bool
    subjects: tuple[int, ...]
    objects: tuple[int, ...]
    indirect: tuple[int, ...]
    obliques: tuple[tuple[str, int], ...]
    how: str

    def behind(self, preposition: str) -> tuple[int, ...]:
        """The nominal heads behind one preposition, also where a particle stands before it ("walked out of the talks")."""
        return tuple(head for case, head in self.obliques if case == preposition or case in _led(preposition))


@cache
def _led(preposition: str) -> frozenset[str]:
    return frozenset(f"{particle} {preposition}" for particle in ("out", "up", "away", "back", "down", "off"))


def clause(tree: Tree, verb: int) -> Clause:
    """A tree and the index of a verb in, its Clause out."""
    passive = is_passive(tree, verb)
    subject = surface_subject(tree, verb)
    obliques = _obliques(tree, verb)
    direct = _objects(tree, verb) or tuple(head for case, head in obliques if case in _PARTICLES)
    indirect = _expanded(tree, tree.all_children(verb, "iobj"))
    direct = direct or indirect  # "asked their parliaments to ratify it"
    if not passive:
        return Clause(verb, False, subject.heads, direct, indirect, obliques, subject.how)
    agents = tuple(head for case, head in obliques if case == "by")
    how = "agent" if agents else "none"
    if direct and subject.heads and tree.tokens[verb].lemma.lower() in _GIVING:  # "they were denied access"
        return Clause(verb, True, agents, direct, subject.heads, obliques, how)
    return Clause(verb, True, agents, subject.heads or direct, indirect or direct, obliques, how)


def is_passive(tree: Tree, verb: int) -> bool:
    """Whether the verb is a passive: by its auxiliary or subject, or a bare participle behind a noun."""
    token = tree.tokens[verb]
    if tree.child(verb, "aux:pass", "nsubj:pass", "obl:agent"):
        return True
    if token.xpos != "VBN":
        return False
    if bare(token.deprel) in {"acl", "amod", "advcl"} and not tree.child(verb, "aux", "obj", "nsubj"):
        return token.deprel != "acl:relcl" or tree.child(verb, *_SUBJECTS) is None
    if bare(token.deprel) in {"conj", "xcomp"} and not tree.child(verb, "nsubj", "aux", "aux:pass"):
        return _head_is_passive(tree, token)
    return False


def _head_is_passive(tree: Tree, token: Token) -> bool:
    head = tree.tokens[token.head]
    return head.xpos == "VBN" and head.index != token.index and is_passive(tree, head.index)


def surface_subject(tree: Tree, verb: int, depth: int = 0) -> Subject:
    """The grammatical subject of a verb, found in its own clause or handed on by the clause that governs it."""
    token = tree.tokens[verb]
    own = _compound(tree, tree.child(verb, *_SUBJECTS))
    if own is not None and not _is_expletive(own):
        return _own_subject(tree, token, own)
    if depth >= _DEPTH or token.head == verb:
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
    if own.lemma.lower() in _RELATIVE and own.lemma.lower() != "where":
        antecedent = relative_antecedent(tree, token)
        if antecedent is not None:
            return Subject(_with_conjuncts(tree, antecedent), "relative")
    return Subject(_with_conjuncts(tree, own.index), "direct")


def relative_antecedent(tree: Tree, token: Token) -> int | None:
    """A verb within a relative clause in, the noun that the clause describes out; None outside one."""
    steps = 0
    while token.head != token.index and steps < _DEPTH:
        if token.deprel in {"acl:relcl", "acl"}:
            return token.head
        if bare(token.deprel) not in {"conj", "xcomp", "ccomp"}:
            return None
        token = tree.tokens[token.head]
        steps += 1
    return None


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
    return any(len(cue.words) == 1 and cue.content & {"clause", "quote"} for cue in cues().verb(token.lemma.lower()))


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
    if token.deprel == "acl:relcl" or token.xpos in {"VBG", "VBN"}:
        has_own = tree.child(token.index, *_SUBJECTS) is not None
        preposition = _preposition(tree, token.index) if token.xpos == "VBG" else ""
        if preposition in _OBJECT_GERUND and _is_charged(tree, noun):
            return Subject(_with_conjuncts(tree, noun), "control")
        if preposition:
            return owner(tree, noun, depth)
        return Subject((), "none") if has_own else Subject(_with_conjuncts(tree, noun), "participle")
    return owner(tree, noun, depth)


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
        return Subject(_with_conjuncts(tree, possessor.index), "control")
    for child in tree.all_children(noun, "nmod"):
        if tree.case(child.index) in {"by", "of"}:
            return Subject(_with_conjuncts(tree, child.index), "control")
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
    if governor.lemma in _SUBJECT_CONTROL:
        return ()
    for preposition in _OBLIQUE_CONTROL.get(governor.lemma, ()):
        heads = tuple(h for case, h in _obliques(tree, governor.index) if case == preposition and h < token.index)
        if heads:
            return heads
    gerund = _preposition(tree, token.index)
    infinitive = bare(token.deprel) in {"xcomp", "ccomp"}
    if (infinitive or gerund in _OBJECT_GERUND) and not is_passive(tree, governor.index):
        return tuple(h for h in _objects(tree, governor.index) if h < token.index)
    return ()


def _preposition(tree: Tree, index: int) -> str:
    """The word that introduces a gerund or clause ("of shelling", "after meeting"); "" where there is none."""
    for child in tree.children(index):
        if child.deprel in {"mark", "case"} and child.text.lower() != "to":
            return child.text.lower()
    return ""


def _objects(tree: Tree, verb: int) -> tuple[int, ...]:
    """The direct objects of a verb with their conjuncts, among them the noun of a relative clause that lacks one."""
    found = tree.all_children(verb, "obj") or _named(tree, verb)
    if found:
        return _expanded(tree, [_resolve_relative(tree, verb, t) for t in found])
    behind_particle = [
        t for p in tree.all_children(verb, "compound:prt") for t in tree.all_children(p.index, "obl", "obj")
    ]
    if behind_particle:  # "voted [down the reform]"
        return _expanded(tree, behind_particle)
    token = tree.tokens[verb]
    if is_misread(tree, token) or (token.deprel == "acl:relcl" and _lacks_object(tree, verb)):
        return _with_conjuncts(tree, token.head)
    following = [t for t in tree.all_children(verb, "conj") if t.upos == "VERB"]
    if following and following[0].index - verb <= 3:  # "attacked and destroyed the convoy"
        return _expanded(tree, tree.all_children(following[0].index, "obj"))
    return ()


def _named(tree: Tree, verb: int) -> list[Token]:
    """The name that the parser took for what somebody is named: "named [Ada Lund], a judge, as envoy"."""
    if tree.tokens[verb].lemma.lower() not in _NAMING or is_passive(tree, verb):
        return []
    return [t for t in tree.all_children(verb, "xcomp") if t.upos == "PROPN"][:1]


def is_misread(tree: Tree, token: Token) -> bool:
    """Whether a finite verb was taken for an adjective of its object: "[The junta scrapped] pacts with Paris"."""
    return token.deprel == "amod" and token.head > token.index and tree.child(token.index, "nsubj") is not None


def _lacks_object(tree: Tree, verb: int) -> bool:
    """Whether the noun before a relative clause is what its verb acts on: another subject stands within, no "where"."""
    own = tree.child(verb, "nsubj")
    if own is None or own.lemma.lower() in _RELATIVE:
        return False
    return not any(t.lemma.lower() in {"where", "when", "why"} for t in tree.children(verb)) and not any(
        tree.case(t.index) and t.lemma.lower() in _RELATIVE for t in tree.all_children(verb, "obl")
    )


def _resolve_relative(tree: Tree, verb: int, token: Token) -> Token:
    if token.lemma.lower() in _RELATIVE:
        antecedent = relative_antecedent(tree, tree.tokens[verb])
        if antecedent is not None:
            return tree.tokens[antecedent]
    return token


def _obliques(tree: Tree, verb: int) -> tuple[tuple[str, int], ...]:
    """Pairs of preposition and nominal head below a verb; a relative pronoun stands for its noun, days are left out."""
    found: list[tuple[str, int]] = []
    for token in (*tree.all_children(verb, "obl", "nmod"), *_below_particles(tree, verb)):
        case = "by" if token.deprel == "obl:agent" else tree.case(token.index)
        if case and not is_time(token.lemma):
            resolved = _resolve_relative(tree, verb, token)
            found.extend((case, head) for head in _with_conjuncts(tree, resolved.index))
    return tuple(found)


def _below_particles(tree: Tree, verb: int) -> Iterator[Token]:
    """What the parser hung on a particle of the verb: "stayed away [from the assembly]", "went back [to work]"."""
    for particle in tree.all_children(verb, "advmod"):
        if particle.lemma.lower() in _PARTICLES:
            yield from (t for t in tree.all_children(particle.index, "obl", "obj", "nmod") if tree.case(t.index))


def is_time(lemma: str) -> bool:
    """The lemma of a nominal head in, whether it names a day, month, year or part of the day, so that it is nobody's side.

    >>> is_time("Friday"), is_time("May"), is_time("1994"), is_time("march")
    (True, True, True, False)
    """
    if lemma.isdigit():
        return len(lemma) == _YEAR and lemma[:2] in {"18", "19", "20"}
    return lemma.lower() in _TIMES or lemma in _MONTHS


def _with_conjuncts(tree: Tree, index: int) -> tuple[int, ...]:
    """A head and what is coordinated with it; verbs, numbers and days among them are parser accidents."""
    return tuple(
        i
        for i in tree.conjuncts(index)
        if i == index or not (tree.tokens[i].upos in _NO_SIDES or is_time(tree.tokens[i].lemma))
    )


def _expanded(tree: Tree, tokens: list[Token]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(head for token in tokens for head in _with_conjuncts(tree, token.index)))
