"""A time in its parse tree in, whether it only dates something behind the report's own course of events out.

Such a time is not taken over by what follows: "a lawmaker blamed the government for pulling two ships back in March and
urged …", "the minister, who was appointed in May, …", "more than in the first round on 11 October".
"""

from verbale.extract.times.tense import was_planned
from verbale.extract.tree import Tree, bare
from verbale.records.analysis import Token

_DEPTH = 12
_BACK = frozenset(
    {"after", "since", "before", "because", "although", "though", "for", "until", "by", "than", "following", "despite"}
)
_MAIN = frozenset({"nsubj", "obj", "root", "conj"})


def in_background(tree: Tree, head: int) -> bool:
    """A tree and the head word of a time in, whether it stands in a subordinate clause or phrase that tells what was before."""
    token = tree.tokens[head]
    for _ in range(_DEPTH):
        above = tree.head(token)
        if above is None:
            return False
        if _leads_back(tree, token, above):
            return True
        token = above
    return True


def _leads_back(tree: Tree, token: Token, above: Token) -> bool:
    relation = bare(token.deprel)
    if relation == "acl" or (relation == "xcomp" and was_planned(tree, above)):
        return True
    if relation == "advcl":
        return bool(_BACK.intersection(_marks(tree, token)))
    if relation == "obl" and tree.case(token.index) in _BACK and token.upos == "NOUN":
        return True
    nominal = relation == "nmod" and above.upos in {"NOUN", "PROPN"}
    return nominal and bare(above.deprel) not in _MAIN and tree.case(above.index) in _BACK


def _marks(tree: Tree, clause: Token) -> list[str]:
    return [child.text.lower() for child in tree.all_children(clause.index, "mark", "case")]
