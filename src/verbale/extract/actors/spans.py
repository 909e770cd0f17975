"""A nominal head in, its phrase out: where it begins and ends, its determiner, count, owner and number."""

import re

from verbale.extract.tree import Tree, bare
from verbale.records.analysis import Token
from verbale.records.passing import passing

_LEFT = frozenset({"det", "amod", "compound", "nummod", "nmod", "advmod", "flat", "appos", "obl", "punct", "fixed"})
_RIGHT_CASES = frozenset({"of", "in", "from", "for", "at", "to", "near", "on", "with", "between", "along", "against"})
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both", "neither", "either"})
_MANY = frozenset(
    {"some", "several", "many", "few", "dozens", "hundreds", "thousands", "all", "most", "various", "scores", "more"}
)
_CHARGES = frozenset(
    {
        "accuse",
        "convict",
        "acquit",
        "suspect",
        "rob",
        "deprive",
        "inform",
        "warn",
        "remind",
        "assure",
        "blame",
        "thank",
        "praise",
    }
)
_ABOUT = frozenset({"over", "about", "around", "under", "above", "some"})
_STOPS = frozenset(
    {",", ";", ":", "–", "—", "(", "who", "whom", "which", "that", "whose", "when", "where", "after", "before"}
)
_CLOCK = re.compile(r"\d\d?[:.h]\d\d|\d{4}")
_YEAR = re.compile(r"1[89]\d\d|20\d\d")
_OPENING = frozenset({"in", "at", "near", "since", "by", "outside"})
_LONGEST = 14  # tokens: longer phrases are clauses in disguise, and no form that a reader would quote
_DAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "both": 2, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "hundred": 100,
}  # fmt: skip


@passing
class Phrase:
    """A noun phrase: tokens `[first, last)` with what follows, `[first, tight)` without; what its left side tells.

    `determiner` is "definite", "indefinite", "possessive" or "bare"; `owner` is the head of the possessor, -1 for none.
    """

    first: int
    tight: int
    last: int
    head: int
    determiner: str
    demonstrative: bool
    owner: int
    count: int
    plural: bool
    mass: bool


def phrase(tree: Tree, head: int) -> Phrase:
    """A tree and the index of a noun in, its phrase out."""
    token = tree.tokens[head]
    left = _left_children(tree, head)
    first = _first(tree, head, left)
    tight = _tight(tree, head)
    words = {t.text.lower() for t in left if bare(t.deprel) in {"det", "amod", "advmod", "nummod"}}
    words |= {tree.tokens[first].text.lower()} if first < head else set()
    owner = next((t.index for t in left if t.deprel == "nmod:poss"), -1)
    number = _count(left)
    return Phrase(
        first,
        tight,
        _last(tree, head, tight),
        head,
        _determiner(words, owner, tree.tokens[first].text.lower()),
        bool(words & {"this", "that", "these", "those"}),
        owner,
        number,
        token.xpos in {"NNS", "NNPS"} or number > 1 or bool(words & {"both", "several", "many"}),
        bool(words & _MANY),
    )


def _left_children(tree: Tree, head: int) -> list[Token]:
    return [
        t
        for t in tree.children(head)
        if t.index < head and bare(t.deprel) in _LEFT and t.text not in {",", ";", ":"} and t.text not in _DAYS
    ]


def _first(tree: Tree, head: int, left: list[Token]) -> int:
    """The leftmost token that runs unbroken up to the head; a comma between adjectives may stand in it."""
    first = head
    for child in reversed(left):
        if bare(child.deprel) == "punct" and child.text not in {"-", "–", "“", '"', "‘", "'", "”", "’"}:
            continue
        if (
            bare(child.deprel) == "advmod"
            and child.upos == "ADV"
            and not tree.child(child.index, "fixed")
            and first == head
        ):
            continue
        start = min(tree.subtree(child.index))
        if start < first and _unbroken(tree, child.index, first):
            first = start
    while first < head and _is_clock(tree, first):
        first += 1
    while first < head and _is_outside(tree.tokens[first], tree.tokens[first + 1]):
        first += 1
    return _behind_opening(tree, head, first)


def _behind_opening(tree: Tree, head: int, first: int) -> int:
    """ "In 1996 gunmen from Kieta …", "In Golovnoy men from both sides …": a subject begins behind the year or place that opens its clause."""
    tokens = tree.tokens
    opened = first > 0 and tokens[first - 1].text.lower() in _OPENING and bare(tokens[head].deprel) == "nsubj"
    start = first
    while opened and start < head and (tokens[start].upos == "PROPN" or _YEAR.fullmatch(tokens[start].text)):
        start += 1
    return start if start < head or tokens[head].upos == "NOUN" else first


def _is_clock(tree: Tree, index: int) -> bool:
    """Whether the time of an entry stands before the phrase: "0950 The chiefs", "14:45 Border guards", "In 2019 the mayor"."""
    token, follows = tree.tokens[index], tree.tokens[index + 1]
    if token.upos != "NUM" or not _CLOCK.fullmatch(token.text):
        return False
    opens = index == tree.analysis.sentences[token.sentence].first or tree.tokens[index - 1].upos == "ADP"
    return opens and (follows.text[0].isupper() or follows.upos in {"DET", "PRON"} or not token.text.isdecimal())


def _is_outside(token: Token, follows: Token) -> bool:
    """Whether a mark, "and" or preposition stands before the phrase; "at least", "over 200" and opening quotes belong to it."""
    if token.upos not in {"PUNCT", "CCONJ", "ADP"} or token.text in {"“", "‘"}:
        return False
    return follows.text.lower() not in {"least", "most"} and not (
        token.text.lower() in _ABOUT and follows.upos == "NUM"
    )


def _unbroken(tree: Tree, child: int, first: int) -> bool:
    """Whether only words of the phrase stand between a dependent and what was gathered."""
    return all(
        tree.tokens[i].upos not in {"VERB", "AUX", "SCONJ"} or tree.tokens[i].xpos in {"VBN", "VBG"}
        for i in range(child, first)
    )


def _tight(tree: Tree, head: int) -> int:
    end = head + 1
    for child in tree.children(head):
        if child.index == end and bare(child.deprel) in {"flat", "fixed", "compound"}:
            end = max(tree.subtree(child.index)) + 1
    return end


def _last(tree: Tree, head: int, tight: int) -> int:
    """The end of the phrase with the "of", "in", participle or close relative clause right behind it."""
    end = tight
    for child in tree.children(head):
        if child.index < end:
            continue
        start = min(tree.subtree(child.index))
        if start != end or not _follows(tree, child) or _is_charge(tree, head, child):
            break
        stop = _stop(tree, start, max(tree.subtree(child.index)) + 1)
        if stop - head > _LONGEST:
            break
        end = stop
    while end > tight and tree.tokens[end - 1].upos == "PUNCT":
        end -= 1
    return end


def _is_charge(tree: Tree, head: int, child: Token) -> bool:
    """ "accused the army of looting": the charge hangs on the verb, wherever the parse has hung it."""
    token = tree.tokens[head]
    if bare(token.deprel) == "nmod" and tree.case(head) == "of":  # "accused two of the recruits of looting"
        token = tree.tokens[token.head]
    charged = bare(token.deprel) == "obj" and tree.tokens[token.head].lemma in _CHARGES
    leads = {t.text.lower() for t in tree.children(child.index) if t.deprel in {"case", "mark"}}
    if bare(token.deprel) == "obj" and tree.tokens[token.head].lemma in {"sentence", "condemn"} and "to" in leads:
        return True  # "sentenced a deputy to life in prison"
    return charged and bool(leads & {"of", "for", "over"})


def _stop(tree: Tree, start: int, stop: int) -> int:
    """The end of what follows, cut at the first mark, relative clause or day within it."""
    for index in range(start, stop):
        token = tree.tokens[index]
        day = token.xpos == "NNP" and token.text in _DAYS
        if token.text.lower() in _STOPS or day or (index > start and token.text.lower() == "near"):
            return index - 1 if day and tree.tokens[index - 1].upos == "ADP" else index
    return stop


# Where something happens, told behind its noun: coders quote it with the subject ("dockers in Hodeidah struck"); behind an object it
# tells where the deed was done ("stormed the embassy in Rabat"). Counted on corpus/train and dev: docs/decisions/2026-11-26-recall.md.
_PLACES = {
    "near": frozenset[str](),
    "at": frozenset({"nsubj", "root", "appos"}),
    "in": frozenset({"nsubj", "obl", "appos", "conj"}),
}


_WHEN = frozenset(
    "middle night dawn morning evening afternoon dusk noon midnight midst".split()
)  # "men in the middle of the night"
_THERE = frozenset({"there", "here", "abroad"})  # "the police there"


def _follows(tree: Tree, child: Token) -> bool:
    if bare(child.deprel) == "nmod" and child.deprel != "nmod:poss":
        case = tree.case(child.index)
        if _tells_where(tree, tree.tokens[child.head], case) or child.lemma.lower() in _WHEN:
            return False
        return case in _RIGHT_CASES and child.text not in _DAYS and child.xpos != "VBG"
    if child.text.lower() in _THERE and bare(child.deprel) == "advmod":
        return tree.tokens[child.head].index == child.index - 1
    return child.deprel == "acl" or (child.upos == "ADJ" and bare(child.deprel) == "amod")


def _tells_where(tree: Tree, head: Token, case: str) -> bool:
    """Whether a phrase of place behind a noun tells where the deed was done; "a camp in Chad" is told by its place wherever it stands."""
    relations = _PLACES.get(case)
    if relations is None or bare(head.deprel) in relations:
        return False
    known = any(bare(t.deprel) == "nummod" or t.text.lower() == "the" for t in _left_children(tree, head.index))
    return case != "in" or known


def _determiner(words: set[str], owner: int, first: str) -> str:
    if owner >= 0:
        return "possessive"
    if first in _DEFINITE or words & _DEFINITE:
        return "definite"
    if words & {"a", "an", "another"}:
        return "indefinite"
    return "bare"


def _count(left: list[Token]) -> int:
    """The number that the phrase tells, 0 for none."""
    for child in left:
        if bare(child.deprel) in {"nummod", "det", "amod"}:
            number = number_of(child.text)
            if number:
                return number
    return 0


def number_of(text: str) -> int:
    """A numeral in, its value out; 0 where it is none.

    >>> number_of("Five"), number_of("2,400"), number_of("old")
    (5, 2400, 0)
    """
    word = text.lower().replace(",", "")
    return int(word) if word.isdecimal() and len(word) < 9 else NUMBERS.get(word, 0)
