"""A nominal head in, how many it means and which noun is counted out."""

import re

from verbale.extract.arguments import MONTHS
from verbale.extract.numbers.numerals import Number, number_at
from verbale.extract.tree import Tree, bare
from verbale.records.analysis import Token
from verbale.reference.counts import count_words
from verbale.reference.noun_kinds import noun_kinds

_NO = frozenset({"no", "neither"})
_NOBODY = frozenset({"nobody", "none", "no-one", "noone"})
_LARGE = frozenset({"dozen", "hundred", "thousand", "million"})
_REACH = 4  # words between a numeral and its noun
_CLOCK = re.compile(r"\d{4}$")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")
_DATING = frozenset({"in", "since", "until", "by", "from", "of", "before", "after"})
_SINGULAR = frozenset({"a", "an", "one", "another"})


def number_of(tree: Tree, head: Token) -> Number | None:
    """A nominal head in, its Number out: "three men", "nine", "dozens of people", "nobody", "a crew of nine"."""
    if head.text.lower() in _NOBODY:
        return Number(0, 0, False, head.span)
    vague = _vague(tree, head)
    if vague is not None:
        return vague
    none = next((t for t in tree.all_children(head.index, "det") if t.text.lower() in _NO), None)
    if none is not None:
        return Number(0, 0, False, none.span)
    if _is_left_out(tree, head):
        return None
    if head.upos == "NUM" or head.text.lower() in _LARGE:
        return number_at(tree, head)
    numeral = _numeral(tree, head)
    if numeral is not None:
        return number_at(tree, numeral)
    return _of_group(tree, head)


def _numeral(tree: Tree, head: Token) -> Token | None:
    """The numeral that counts a noun: below it, or, where the parser hung it elsewhere, before its adjectives."""
    below = tree.all_children(head.index, "nummod")
    beside = _beside(tree, head) if head.xpos == "NNS" and not below else None
    told = (*below, *(() if beside is None else (beside,)))
    told = tuple(_of_so_many(tree, numeral) or numeral for numeral in told)
    return next((t for t in told if t.text[:1] not in "$€£" and not is_date(tree, t)), None)


def _is_left_out(tree: Tree, head: Token) -> bool:
    """ "All but two of the hostages": those to whom it was not done."""
    return [t.text.lower() for t in tree.tokens[max(head.index - 2, 0) : head.index]] == ["all", "but"]


def _of_so_many(tree: Tree, numeral: Token) -> Token | None:
    """ "Shot down 12 of 15 drones": the first number counts, where the parser hangs both on one noun."""
    before = tree.tokens[max(numeral.index - 2, 0) : numeral.index]
    shares = len(before) == 2 and before[1].text.lower() == "of" and before[0].upos == "NUM"
    return before[0] if shares and before[0].sentence == numeral.sentence else None


def _beside(tree: Tree, head: Token) -> Token | None:
    """ "On Saturday three student leaders": the numeral before the words that describe a noun, wherever it hangs."""
    for index in range(head.index - 1, max(head.index - _REACH, 0) - 1, -1):
        token = tree.tokens[index]
        if token.sentence != head.sentence:
            return None
        if token.upos == "NUM":
            return token
        if token.head != head.index or bare(token.deprel) not in {"amod", "compound", "nmod"}:
            return None
    return None


def is_date(tree: Tree, numeral: Token) -> bool:
    """Whether a number is a day, a year or a time: "on October 12 border guards", "in 2018 soldiers stood", "the 1954 convention", "0950 Fishermen from"."""
    above = tree.tokens[numeral.head]
    if above.index == numeral.index - 1 and above.upos == "PROPN" and above.lemma in MONTHS:
        return True
    if not _CLOCK.match(numeral.text):
        return False
    first = tree.analysis.sentences[numeral.sentence].first
    if numeral.index == first:
        return True
    before = tree.tokens[numeral.index - 1]
    one = tree.tokens[numeral.head].xpos in {"NN", "NNP"}
    dates = one or before.upos == "PROPN" or before.text.lower() in _DATING
    return dates and bool(_YEAR.match(numeral.text))


def _of_group(tree: Tree, head: Token) -> Number | None:
    """ "A crew of nine", "a group of 30 gendarmes": how many the group has."""
    if head.lemma.lower() not in count_words().groups or head.xpos != "NN":
        return None
    below = [t for t in tree.all_children(head.index, "nmod") if tree.case(t.index) == "of"]
    people = (t for t in below if t.upos == "NUM" or "person" in noun_kinds().of_noun(t.lemma.lower()))
    return next((number for t in people if (number := number_of(tree, t)) is not None), None)


def one(tree: Tree, head: Token) -> Number | None:
    """ "A conscript was killed" is one; a name or "the man" is not counted."""
    article = next((t for t in tree.all_children(head.index, "det", "nummod") if t.text.lower() in _SINGULAR), None)
    if article is None or head.xpos != "NN" or head.lemma.lower() in count_words().groups:
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
    return frozenset({*count_words().vague, *count_words().groups, *_LARGE, "tens", "number"})


def plural(tree: Tree, noun: Token) -> str:
    """The noun as a count names it, in the plural; "" for what is measured or named."""
    words = count_words()
    if (noun.lemma.lower() in words.units and not measured(tree, noun)) or noun.xpos in {"NNP", "NNPS"}:
        return ""
    form = noun.text.lower() if noun.xpos == "NNS" else _several(noun.lemma.lower()) if noun.xpos == "NN" else ""
    first = measured(tree, noun)
    return f"{first} {form}" if first and form else form


def _several(noun: str) -> str:
    """A noun that the parser takes for one in, its plural out; sheep and aircraft stay as they are."""
    return noun if noun.endswith(("s", *count_words().invariable)) else f"{noun}s"


def measured(tree: Tree, noun: Token) -> str:
    """ "cubic" of "cubic metres"."""
    first = [t.text.lower() for t in tree.all_children(noun.index, "amod", "compound")]
    return next((word for word in first if word in count_words().measures), "")
