"""A nominal head in, how many it means and which noun is counted out."""

from verbale.extract.numbers.numerals import Number, number_at
from verbale.extract.tree import Tree
from verbale.records.analysis import Token
from verbale.reference.counts import count_words

_NO = frozenset({"no", "nobody", "none", "neither"})
_SINGULAR = frozenset({"a", "an", "one", "another"})


def number_of(tree: Tree, head: Token) -> Number | None:
    """A nominal head in, its Number out: "three men", "nine", "dozens of people", "nobody", "tens of thousands"."""
    if head.text.lower() in {"nobody", "none", "no-one"}:
        return Number(0, 0, False, head.span)
    vague = _vague(tree, head)
    if vague is not None:
        return vague
    if head.upos == "NUM" or head.text.lower() in {"dozen", "hundred", "thousand", "million"}:
        return number_at(tree, head)
    number = next((t for t in tree.all_children(head.index, "nummod") if t.text[:1] not in "$€£"), None)
    if number is not None:
        return number_at(tree, number)
    none = next((t for t in tree.all_children(head.index, "det") if t.text.lower() in _NO), None)
    return Number(0, 0, False, none.span) if none is not None else None


def one(tree: Tree, head: Token) -> Number | None:
    """ "A conscript was killed" is one; a name or "the man" is not counted."""
    article = next((t for t in tree.all_children(head.index, "det", "nummod") if t.text.lower() in _SINGULAR), None)
    if article is None or head.xpos != "NN":
        return None
    return Number(1, 1, False, article.span)


def _vague(tree: Tree, head: Token) -> Number | None:
    """ "Dozens", "hundreds of", "tens of thousands of": at least so many."""
    vague = count_words().vague
    here = head.index
    starts = (here, here - 2) if here >= 2 else (here,)
    phrases = (" ".join(t.text.lower() for t in tree.tokens[start : start + 3]) for start in starts)
    amount = next((vague[phrase] for phrase in phrases if phrase in vague), vague.get(head.text.lower()))
    if amount is None:
        return None
    return Number(amount, None, False, head.span)


def counted(tree: Tree, head: Token) -> Token | None:
    """The noun that is counted: the head itself, or the one behind "dozens of", "two of its"; None for a bare number."""
    here = head
    for _ in range(3):
        if here.upos != "NUM" and here.text.lower() not in _measures():
            return here
        below = next((t for t in tree.all_children(here.index, "nmod") if tree.case(t.index) == "of"), None)
        if below is None:
            return None
        here = below
    return None


def _measures() -> frozenset[str]:
    return frozenset({*count_words().vague, "tens", "dozen", "hundred", "thousand", "million", "number", "group"})


def plural(tree: Tree, noun: Token) -> str:
    """The noun as a count names it, in the plural; "" for what is measured or named."""
    words = count_words()
    if (noun.lemma.lower() in words.units and not measured(tree, noun)) or noun.xpos in {"NNP", "NNPS"}:
        return ""
    form = noun.text.lower() if noun.xpos == "NNS" else f"{noun.lemma.lower()}s" if noun.xpos == "NN" else ""
    first = measured(tree, noun)
    return f"{first} {form}" if first and form else form


def measured(tree: Tree, noun: Token) -> str:
    """ "cubic" of "cubic metres"."""
    first = [t.text.lower() for t in tree.all_children(noun.index, "amod", "compound")]
    return next((word for word in first if word in count_words().measures), "")
