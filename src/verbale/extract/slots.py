"""A slot of a frame ("obj", "on", "poss") and the word that tells the deed in, the nominal heads that stand there out."""

from verbale.extract.clauses import Clause
from verbale.extract.subjects import surface_subject
from verbale.extract.tree import Tree, bare
from verbale.records.analysis import Token

_CLAUSES = ("ccomp", "xcomp", "advcl", "acl")


def in_clause(tree: Tree, found: Clause, slot: str) -> tuple[int, ...]:
    """The heads in one slot of a verb: subj, obj, iobj, agent, clause-subj, or behind a preposition."""
    if slot in {"subj", "agent"}:
        return found.subjects
    if slot == "obj":
        return found.objects
    if slot == "iobj":
        return found.indirect
    if slot == "clause-subj":
        return _clause_subject(tree, found.verb)
    return behind(tree, found, slot)


def behind(tree: Tree, found: Clause, preposition: str) -> tuple[int, ...]:
    """The heads behind a preposition below a verb, also where the parser has hung the phrase on the verb's object.

    "Imposed sanctions on Russia", "came under attack from rebels": the phrase may hang on either.
    """
    own = found.behind(preposition)
    return own or tuple(
        head for noun in (*found.objects, *found.behind("under")) for head in at_noun(tree, noun, preposition)
    )


_DEMAND = frozenset({"demand", "request", "insist", "recommend", "propose", "decree"})


def _clause_subject(tree: Tree, verb: int) -> tuple[int, ...]:
    """Who is to do it: "demanded that Russia leave", "wants Russia to leave"."""
    for child in tree.all_children(verb, *_CLAUSES):
        if child.upos in {"VERB", "AUX", "ADJ", "NOUN"} and tree.child(child.index, "nsubj"):
            if tree.tokens[verb].lemma in _DEMAND and tree.child(child.index, "nsubj:pass"):
                return ()  # "demanded that the crew be freed": not they are asked
            found = surface_subject(tree, child.index)
            if found.how == "direct":
                return found.heads
    return ()


def at_noun(tree: Tree, noun: int, slot: str) -> tuple[int, ...]:
    """The heads in one slot of a noun: poss, adj (adjectives and compounds), clause-subj, or behind a preposition.

    The parser may have hung the phrase on what the noun is of: "the suspension of flights to Libya".
    """
    if slot == "clause-subj":
        return _clause_subject(tree, noun)
    if slot in _WITHIN:
        children = tree.all_children(noun, *_WITHIN[slot])
    else:
        children = _phrases(tree, noun, slot)
        if not children and slot != "of":
            children = [t for inner in _phrases(tree, noun, "of") for t in _phrases(tree, inner.index, slot)]
    return tuple(dict.fromkeys(i for child in children for i in tree.conjuncts(child.index)))


_WITHIN = {"poss": ("nmod:poss",), "adj": ("amod", "compound", "nmod:desc")}


def _phrases(tree: Tree, noun: int, preposition: str) -> list[Token]:
    phrases = tree.all_children(noun, "nmod", "obl")
    return [t for t in phrases if t.deprel != "nmod:poss" and tree.case(t.index) == preposition]


def is_modifier(tree: Tree, noun: int) -> bool:
    """Whether a noun only names the kind of another ("attack helicopter", "peace talks" for "peace")."""
    relation = tree.tokens[noun].deprel
    return bare(relation) == "compound" or relation in {"amod", "flat"}
