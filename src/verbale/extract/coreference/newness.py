"""A phrase and the chains that it may join in, what speaks for its meaning something not told before out."""

from collections.abc import Sequence

from verbale.extract.coreference.chain import Chain, Scene
from verbale.extract.coreference.phrases import NounPhrase
from verbale.extract.coreference.senses import sense
from verbale.extract.coreference.words import likeness
from verbale.extract.tree import Tree

# The surest likeness to a chain comes first; what is not here is unlike.
_LIKES = {
    "said": 0, "initials": 1, "head+0": 2, "head+1": 3, "head+2": 4, "part+0": 5, "part+1": 6, "part+2": 6, "holds+0": 7, "holds+1": 7,
    "holds+2": 7, "word+0": 8, "word+1": 8, "word+2": 8,
}  # fmt: skip
_UNLIKE = 9


def newness(scene: Scene, phrase: NounPhrase, options: Sequence[Chain]) -> tuple[str, ...]:
    """What speaks for a phrase's meaning something not told before."""
    tree = scene.tree
    what = f"{phrase.sort}|{phrase.det}"
    told = f"told={any(phrase.lemma in chain.heads for chain in options)}"
    lemma = phrase.lemma if phrase.sort != "name" else phrase.kind
    opens = tree.analysis.sentences[phrase.sentence].first == phrase.first
    found = [
        "new",
        f"new|{phrase.sort}",
        f"new|{what}",
        f"new|{what}|{told}",
        f"new|{what}|{phrase.kind}|{told}",
        f"new|{phrase.sort}|{lemma}",
        f"new|{phrase.sort}|{told}|{min(len(phrase.words), 4)}",
        f"new|{phrase.sort}|{phrase.role}",
        f"new|{what}|{phrase.role}",
        f"new|{what}|{min(phrase.last - phrase.first, 6)}|{told}",
        f"new|{phrase.sort}|{opens}",
        f"new|{what}|{lemma}",
        f"new|{what}|tail={bool(phrase.tail)}|{told}",
        f"new|{what}|at={min(phrase.sentence, 3)}",
    ]
    return (*found, *(_of_pronoun(tree, phrase) if phrase.sort == "pronoun" else _of_noun(tree, phrase, options, told)))


def _of_pronoun(tree: Tree, phrase: NounPhrase) -> list[str]:
    verb = tree.tokens[tree.tokens[phrase.head].head].lemma.lower()
    return [f"new|{phrase.lemma}|{phrase.role}", f"new|{phrase.lemma}|{verb}"]


def _of_noun(tree: Tree, phrase: NounPhrase, options: Sequence[Chain], told: str) -> list[str]:
    what, own = f"{phrase.sort}|{phrase.det}", sense(phrase.lemma)
    best = min((_LIKES.get(likeness(phrase, chain), _UNLIKE) for chain in options), default=_UNLIKE)
    clause = bool(tree.all_children(phrase.head, "acl"))
    found = [f"new|{phrase.sort}|best={best}", f"new|{what}|best={best}", f"new|{what}|clause={clause}|{told}"]
    found += [f"new|{phrase.det}|amod={t.lemma.lower()}" for t in tree.all_children(phrase.head, "amod")]
    if phrase.sort == "noun":
        found += [f"new|{phrase.det}|sense={c}" for c in (*own.files, *own.clusters[:2])]
    return found
