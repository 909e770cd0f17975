"""A word within what somebody says in, whether the teller only adds it ("Varosha, a resort that the army sealed off, …") out.

A relative clause or apposition that is set off on both sides and describes somebody or something named belongs to the
speaker if he would say it, else to the teller (CODING 28). What describes a name is for the reader, whom the speaker
does not address; what describes "two soldiers" tells the speaker's story.
"""

from verbale.extract.tree import Tree, bare
from verbale.records.analysis import Token
from verbale.reference.cues import cues

_ASIDES = frozenset({"acl", "appos"})
_MARKS = frozenset('“”"‘’«»')


def is_aside(tree: Tree, token: int, top: int | None) -> bool:
    """Whether a word stands in an aside below `top`, the head of what is said (None: below the root of the sentence)."""
    here = tree.tokens[token]
    while here.index != top:
        if bare(here.deprel) in _ASIDES and _describes_a_name(tree, here) and _is_set_off(tree, here):
            return True
        if here.head == here.index:
            return False
        here = tree.tokens[here.head]
    return False


def is_remark(tree: Tree, clause: Token) -> bool:
    """ "Demanded an inquiry, which the ministry has refused": a clause about the whole of what stands before it."""
    if bare(clause.deprel) not in {"advcl", "acl"}:
        return False
    first = next((i for i in tree.subtree(clause.index) if tree.tokens[i].upos != "PUNCT"), 0)
    return tree.tokens[first].text.lower() == "which" and tree.tokens[max(0, first - 1)].text == ","


def _describes_a_name(tree: Tree, clause: Token) -> bool:
    return tree.tokens[clause.head].upos == "PROPN" and clause.head < clause.index


def _is_set_off(tree: Tree, clause: Token) -> bool:
    """Commas on both sides, no marks of a quotation within, and words of the same sentence behind."""
    below = tree.subtree(clause.index)
    first, last = below[0], below[-1]
    tokens, sentence = tree.tokens, tree.analysis.sentence_of(clause)
    if last + 2 >= sentence.last or any(tokens[i].text in _MARKS for i in below):
        return False
    opens = tokens[first].text == "," or (first > 0 and tokens[first - 1].text == ",")
    closes = tokens[last].text == "," or tokens[last + 1].text == ","
    return opens and closes and any(t.upos == "VERB" for t in tokens[last + 1 : sentence.last])


def telling_of(tree: Tree, token: int) -> int | None:
    """The noun for how a word's deed is told ("Kenya's version of the talks"): whoever rejects that telling denies no talks."""
    here = tree.tokens[token]
    for above in tree.ancestors(here):
        if above.upos == "VERB":
            return None
        if tree.case(here.index) == "of" and above.lemma in cues().lists.tellings:
            return above.index
        here = above
    return None


def sums_up(tree: Tree, noun: Token) -> bool:
    """ "Killed ten in what was the deadliest attack this year": the noun says what the deed before it amounts to."""
    subject = tree.child(noun.index, "nsubj") if noun.upos == "NOUN" else None
    beside = bare(noun.deprel) in {"advcl", "obl", "nmod", "acl"}
    return (
        beside and subject is not None and subject.text.lower() == "what" and tree.child(noun.index, "cop") is not None
    )
