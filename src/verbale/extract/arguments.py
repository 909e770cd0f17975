"""A verb of a parse tree in, the nominal heads that hang on it out: objects, phrases behind prepositions; whether it is passive."""

from collections.abc import Iterator

from verbale.extract.tree import Tree, bare, once
from verbale.records.analysis import Token

SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")

RELATIVE = frozenset({"who", "which", "that", "whom", "whose", "where", "when"})

# Heads of phrases that tell when; "on Monday" is never whom a sanction is imposed on.
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday tonight minute hour day night morning "
    "evening afternoon dawn dusk noon midday midnight weekend week fortnight month year decade century".split()
)

MONTHS = frozenset("January February March April May June July August September October November December".split())

_NAMING = frozenset("name appoint choose pick elect nominate designate declare proclaim".split())

# "Voted down the reform": these are hardly ever prepositions behind a verb that lacks an object.
PARTICLES = frozenset({"down", "up", "off", "out", "away", "back"})
_NO_SIDES = frozenset({"VERB", "AUX", "NUM"})

_YEAR = 4  # digits

DEPTH = 12  # how many links of control or coordination are followed; longer chains are parser accidents


def objects(tree: Tree, verb: int) -> tuple[int, ...]:
    """The direct objects of a verb with their conjuncts, among them the noun of a relative clause that lacks one."""
    found = tree.all_children(verb, "obj") or _named(tree, verb)
    if found:
        return expanded(tree, [_resolve_relative(tree, verb, t) for t in found])
    behind_particle = [
        t for p in tree.all_children(verb, "compound:prt") for t in tree.all_children(p.index, "obl", "obj")
    ]
    if behind_particle:  # "voted [down the reform]"
        return expanded(tree, behind_particle)
    token = tree.tokens[verb]
    if is_misread(tree, token) or (token.deprel == "acl:relcl" and _lacks_object(tree, verb)):
        return with_conjuncts(tree, token.head)
    following = [t for t in tree.all_children(verb, "conj") if t.upos == "VERB"]
    if following and following[0].index - verb <= 3:  # "attacked and destroyed the convoy"
        return expanded(tree, tree.all_children(following[0].index, "obj"))
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
    if own is None or own.lemma.lower() in RELATIVE:
        return False
    return not any(t.lemma.lower() in {"where", "when", "why"} for t in tree.children(verb)) and not any(
        tree.case(t.index) and t.lemma.lower() in RELATIVE for t in tree.all_children(verb, "obl")
    )


def _resolve_relative(tree: Tree, verb: int, token: Token) -> Token:
    if token.lemma.lower() in RELATIVE:
        antecedent = relative_antecedent(tree, tree.tokens[verb])
        if antecedent is not None:
            return tree.tokens[antecedent]
    return token


def relative_antecedent(tree: Tree, token: Token) -> int | None:
    """A verb within a relative clause in, the noun that the clause describes out; None outside one."""
    steps = 0
    while token.head != token.index and steps < DEPTH:
        if token.deprel in {"acl:relcl", "acl"}:
            return token.head
        if bare(token.deprel) not in {"conj", "xcomp", "ccomp"}:
            return None
        token = tree.tokens[token.head]
        steps += 1
    return None


def obliques(tree: Tree, verb: int) -> tuple[tuple[str, int], ...]:
    """Pairs of preposition and nominal head below a verb; a relative pronoun stands for its noun, days are left out."""
    found: list[tuple[str, int]] = []
    for token in (*tree.all_children(verb, "obl", "nmod"), *_below_particles(tree, verb)):
        case = "by" if token.deprel == "obl:agent" else tree.case(token.index)
        if case and not is_time(token.lemma):
            resolved = _resolve_relative(tree, verb, token)
            found.extend((case, head) for head in with_conjuncts(tree, resolved.index))
    return tuple(found)


def _below_particles(tree: Tree, verb: int) -> Iterator[Token]:
    """What the parser hung on a particle of the verb: "stayed away [from the assembly]", "went back [to work]"."""
    for particle in tree.all_children(verb, "advmod"):
        if particle.lemma.lower() in PARTICLES:
            yield from (t for t in tree.all_children(particle.index, "obl", "obj", "nmod") if tree.case(t.index))


def is_time(lemma: str) -> bool:
    """The lemma of a nominal head in, whether it names a day, month, year or part of the day, so that it is nobody's side.

    >>> is_time("Friday"), is_time("May"), is_time("1994"), is_time("march")
    (True, True, True, False)
    """
    if lemma.isdigit():
        return len(lemma) == _YEAR and lemma[:2] in {"18", "19", "20"}
    return lemma.lower() in _TIMES or lemma in MONTHS


def with_conjuncts(tree: Tree, index: int) -> tuple[int, ...]:
    """A head and what is coordinated with it; verbs, numbers and days among them are parser accidents, "but no soldiers" none."""
    return tuple(
        i
        for i in tree.conjuncts(index)
        if i == index
        or not (tree.tokens[i].upos in _NO_SIDES or is_time(tree.tokens[i].lemma) or _is_excepted(tree, index, i))
    )


def _is_excepted(tree: Tree, first: int, other: int) -> bool:
    """ "Sent a mission but no soldiers": what is told as none beside what is told as some."""
    none, some = (any(t.text.lower() == "no" for t in tree.all_children(i, "det")) for i in (other, first))
    return none and not some


def expanded(tree: Tree, tokens: list[Token]) -> tuple[int, ...]:
    """Nominals in, their heads with those coordinated with them out, each once."""
    return tuple(dict.fromkeys(head for token in tokens for head in with_conjuncts(tree, token.index)))


@once
def is_passive(tree: Tree, verb: int) -> bool:
    """Whether the verb is a passive: by its auxiliary or subject, or a bare participle behind a noun."""
    token = tree.tokens[verb]
    if tree.child(verb, "aux:pass", "nsubj:pass", "obl:agent"):
        return True
    if token.xpos != "VBN":
        return False
    if bare(token.deprel) in {"acl", "amod", "advcl"} and not tree.child(verb, "aux", "obj", "nsubj"):
        return token.deprel != "acl:relcl" or tree.child(verb, *SUBJECTS) is None
    if bare(token.deprel) in {"conj", "xcomp"} and not tree.child(verb, "nsubj", "aux", "aux:pass"):
        return _head_is_passive(tree, token)
    return False


def _head_is_passive(tree: Tree, token: Token) -> bool:
    head = tree.tokens[token.head]
    return head.xpos == "VBN" and head.index != token.index and is_passive(tree, head.index)
