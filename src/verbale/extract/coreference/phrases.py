"""A parse tree in, its noun phrases and pronouns out, each with what its words tell: head, kind of word, number, gender, determiner."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from verbale.extract.actors.record import Cast
from verbale.extract.coreference.heads import candidates, names_at
from verbale.extract.tree import Tree, bare
from verbale.records.analysis import Name, Token
from verbale.records.text import Span
from verbale.reference.nominals import nominals
from verbale.reference.noun_kinds import noun_kinds

_OUTSIDE = frozenset(
    {"case", "mark", "cc", "conj", "appos", "parataxis", "punct", "cop", "nsubj", "aux", "advcl", "dep", "discourse"}
)
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_GENDER = {
    **dict.fromkeys(("he", "him", "his", "himself", "mr", "mr.", "man", "father", "brother", "son", "king"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself", "mrs", "ms", "ms.", "mrs.", "woman", "mother", "sister", "queen"), "f"),
}  # fmt: skip
_ONE = frozenset("he him his himself she her hers herself it its itself i me my mine myself this that".split())
_PLURAL = frozenset(
    "they them their theirs themselves we us our ours ourselves these those both several many few all some".split()
)
_PERSONS = frozenset("he him his himself she her hers herself i me my mine myself we us our ours ourselves you your".split())  # fmt: skip
_THINGS = frozenset({"it", "its", "itself"})
_LABELS = {"PERSON": "person", "ORG": "group", "NORP": "group", "GPE": "place", "LOC": "place", "FAC": "place",
           "DATE": "time", "TIME": "time"}  # fmt: skip
_DESCRIBING = frozenset({"compound", "nmod", "flat", "appos"})
_WITHIN = frozenset({"compound", "flat", "amod", "nmod"})
_LEADING = frozenset({"ADV", "PUNCT", "CCONJ", "SCONJ", "ADP", "PART", "INTJ"})
_KEPT = frozenset({"about", "over", "around", "nearly", "almost", "under", "up", "more", "less", "at", "roughly", "approximately", "“", '"', "(", "very", "most", "so", "too", "highly"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """Tokens `[first, last)` around a head, and what they tell.

    `sort` is name, noun, pronoun or other; `words` are the head with what stands before it, `tail` what hangs behind it, both
    in lower case; `nouns` are those that tell of what kind it is; `weight` is how much speaks for its meaning something at all.
    """

    first: int
    last: int
    head: int
    span: Span
    sort: str
    lemma: str
    words: frozenset[str]
    tail: frozenset[str]
    nouns: frozenset[str]
    said: str
    det: str
    number: str
    gender: str
    kind: str
    label: str
    sentence: int
    role: str
    weight: float


type Weighs = Callable[[tuple[str, ...]], float]
"""The features of a word in, how much speaks for its being the head of a phrase that means something out; 0 is undecided."""

# A word below 0 is likelier no head, but where what it says was told before it is worth a look: swept 0, -0.5, -1.
_LEAST = -0.5


def phrases(tree: Tree, cast: Cast, weighs: Weighs) -> Iterator[NounPhrase]:
    """A tree and its cast in, its phrases in the order of their first words out, the longer of two first.

    Doubtful ones are among them, with a weight below 0.
    """
    names = names_at(tree)
    weighed = ((index, weighs(features)) for index, features in candidates(tree, cast))
    found = [_phrase(tree, tree.tokens[index], names, weight) for index, weight in weighed if weight > _LEAST]
    known: dict[Span, NounPhrase] = {}
    for phrase in found:
        known.setdefault(phrase.span, phrase)
    yield from sorted(known.values(), key=lambda p: (p.first, -p.last))


def _phrase(tree: Tree, token: Token, names: Mapping[int, Name], weight: float) -> NounPhrase:
    first, last = (token.index, token.index + 1) if _is_pronoun(token) else _bounds(tree, token.index)
    name_of = names.get(token.index)
    first, label = min(first, _named_from(tree, token, name_of)), name_of.label if name_of else ""
    inside = tree.tokens[first:last]
    name = token.upos == "PROPN"
    sort = "pronoun" if _is_pronoun(token) else "name" if name else "noun" if token.upos == "NOUN" else "other"
    words, tail = _words(tree, token)
    opening = inside[0].text.lower()
    return NounPhrase(
        first, last, token.index, tree.span(first, last), sort,
        token.text.lower() if sort == "pronoun" else _plain(token),
        words,
        tail,
        _nouns(tree, token, sort, label),
        " ".join(t.text.lower().replace(".", "") or t.text for t in inside if t.upos not in {"DET", "PUNCT"} and t.text not in _POSSESSIVE),
        _determiner(tree, token, opening),
        _number(token),
        _gender(inside),
        _kind(token, label),
        label if name else "",
        token.sentence,
        _role(tree, token),
        weight,
    )  # fmt: skip


def _words(tree: Tree, head: Token) -> tuple[frozenset[str], frozenset[str]]:
    """The words of a phrase that tell what it is: its head with the modifiers before it, and the heads of what hangs behind it."""
    words, tail = {_plain(head)}, set[str]()
    for child in tree.children(head.index):
        relation = bare(child.deprel)
        if relation in {"amod", "compound", "flat", "nummod"}:
            words.add(_plain(child))
            words.update(_plain(t) for t in tree.children(child.index) if bare(t.deprel) in {"compound", "flat"})
        elif relation == "nmod" and child.index > head.index:
            tail.add(_plain(child))
    return frozenset(words), frozenset(tail)


def _nouns(tree: Tree, head: Token, sort: str, label: str) -> frozenset[str]:
    """The nouns that tell what is meant: its own, that in a name ("[Party]"), those before it ("[captain] Mary Bell")."""
    if sort == "noun":
        return frozenset({_plain(head)})
    if sort != "name":
        return frozenset()
    before = {t.lemma.lower() for t in tree.children(head.index) if t.upos == "NOUN" and bare(t.deprel) in _DESCRIBING}
    return frozenset(before | ({_plain(head)} if label != "PERSON" else set()))


def _plain(token: Token) -> str:
    return token.text.lower().replace(".", "") or token.text if token.upos == "PROPN" else token.lemma.lower()


def _is_pronoun(token: Token) -> bool:
    return token.upos == "PRON" and token.xpos in {"PRP", "PRP$", "WP", "WDT", "WP$", "EX"}


def _bounds(tree: Tree, head: int) -> tuple[int, int]:
    """The whole phrase of a head as GUM marks it: with its modifiers and clauses, without what stands before it only loosely."""
    inside, waiting = {head}, [head]
    while waiting:
        here = waiting.pop()
        inside.add(here)
        outside = _OUTSIDE if here == head else frozenset[str]()
        waiting.extend(
            child.index
            for child in tree.children(here)
            if bare(child.deprel) not in outside or (child.text in _POSSESSIVE and child.deprel == "case")
        )
    first, last = min(inside), max(inside) + 1
    while first < head and tree.tokens[first].upos in _LEADING and tree.tokens[first].text.lower() not in _KEPT:
        first += 1
    while last > head + 1 and tree.tokens[last - 1].upos in {"PUNCT", "CCONJ"} and tree.tokens[last - 1].text not in {")", "”", '"'}:  # fmt: skip
        last -= 1
    return first, last


def _named_from(tree: Tree, token: Token, name: Name | None) -> int:
    """Where a name begins that stands before a noun as its modifier: the tree hangs each of its words on the noun ("[Hong Kong] voters")."""
    if name is None or token.index < name.last - 1 or bare(token.deprel) not in _WITHIN:
        return token.index
    same = all(
        tree.tokens[i].head == token.head and tree.tokens[i].upos == "PROPN" for i in range(name.first, token.index)
    )
    return name.first if same else token.index


def _determiner(tree: Tree, token: Token, opening: str) -> str:
    if opening == "the":
        return "the"
    if opening in {"this", "that", "these", "those", "such"}:
        return "this"
    if opening in {"a", "an", "another"}:
        return "a"
    if any(t.deprel == "nmod:poss" for t in tree.children(token.index)):
        return "poss"
    if opening in {"some", "any", "no", "every", "each", "all", "many", "several", "most", "few", "both"}:
        return "some"
    return "num" if tree.tokens[token.index].upos == "NUM" else "bare"


def _number(token: Token) -> str:
    word = token.text.lower()
    if word in _PLURAL or token.xpos in {"NNS", "NNPS"}:
        return "p"
    if word in _ONE or token.xpos in {"NN", "NNP"}:
        return "s"
    return ""


def _gender(inside: tuple[Token, ...]) -> str:
    return next((g for t in inside if t.deprel != "nmod:poss" and (g := _gender_of(t))), "")


def _gender_of(token: Token) -> str:
    return _GENDER.get(token.text.lower(), "") or nominals().gender(token.lemma.lower())


def _kind(token: Token, label: str) -> str:
    """Person, group, place, time, thing, or "" where nothing tells."""
    word = token.text.lower()
    if word in _PERSONS:
        return "person"
    if word in _THINGS:
        return "thing"
    if token.upos == "PROPN":
        return _LABELS.get(label, "")
    if token.upos != "NOUN":
        return ""
    kinds = noun_kinds().of_noun(token.lemma.lower())
    return "person" if "person" in kinds else "place" if "place" in kinds else "group" if "actor" in kinds else "thing"


def _role(tree: Tree, token: Token) -> str:
    for _ in range(3):
        if bare(token.deprel) != "conj" or token.head == token.index:
            break
        token = tree.tokens[token.head]
    if token.deprel in {"nmod:poss", "nsubj:pass"}:
        return token.deprel
    return bare(token.deprel)
