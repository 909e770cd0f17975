"""A phrase and a chain told before in, how they go together out: the features by which chains are ranked."""

from verbale.extract.coreference.chain import Chain, Scene, agreement
from verbale.extract.coreference.phrases import NounPhrase
from verbale.extract.coreference.pronouns import pronoun_together
from verbale.extract.coreference.words import likeness, words_together
from verbale.extract.tree import Tree, bare

_FAR = (0, 1, 2, 3, 5, 9, 17)  # sentences
_AMONG = (0, 1, 2, 3, 5, 8, 14, 30)  # phrases


def together(scene: Scene, phrase: NounPhrase, chain: Chain, place: int, actors: tuple[str, ...]) -> list[str]:
    """How a phrase and a chain go together."""
    tree = scene.tree
    last = chain.phrases[-1]
    sort = phrase.sort if phrase.sort != "pronoun" else phrase.lemma
    back = sum(phrase.sentence - last.sentence > step for step in _FAR)
    among = sum(place - chain.places[-1] > step for step in _AMONG)
    like = likeness(phrase, chain)
    agree = f"{agreement(phrase.number, chain.numbers)}{agreement(phrase.gender, chain.genders)}"
    own = chain.sort
    cast = _cast(actors, chain)
    found = [
        f"{sort}|far={back}",
        f"{sort}|among={among}",
        f"{sort}|far={back}|{last.sort}",
        f"{sort}|{like}",
        f"{sort}|{like}|far={back}",
        f"{phrase.sort}|{like}|{phrase.det}",
        f"{phrase.sort}|{like}|{phrase.det}|{own}",
        f"{phrase.sort}|{like}|{own}|far={min(back, 4)}",
        f"{phrase.sort}|{phrase.det}|{like}|far={min(back, 4)}",
        f"{sort}|agree={agree}",
        f"{sort}|agree={agree}|{own}|{like[:4]}",
        f"{sort}|kind={phrase.kind}~{chain.kind}",
        f"{sort}|{last.role}>{phrase.role}",
        f"{sort}|last={last.sort}|{last.det}",
        f"{sort}|size={min(len(chain.phrases), 5)}",
        f"{sort}|size={min(len(chain.phrases), 5)}|far={back}",
        f"{sort}|first={chain.phrases[0].sentence == 0}",
        f"{sort}|par={scene.paragraph(phrase) == scene.paragraph(last)}",
        f"{sort}|cast={cast}|{own}",
        f"{phrase.sort}|cast={cast}|{like}",
        f"{phrase.sort}|labels={phrase.label}~{chain.label}|{like[:4]}",
    ]
    found += (
        pronoun_together(scene, phrase, chain, back)
        if phrase.sort == "pronoun"
        else words_together(phrase, chain, like)
    )
    return [*found, *(_structure(tree, phrase, last) if phrase.sentence == last.sentence else [])]


def _cast(actors: tuple[str, ...], chain: Chain) -> str:
    if not actors or not chain.actors:
        return "one" if actors or chain.actors else "none"
    return "same" if actors in chain.actors else "other"


def _structure(tree: Tree, phrase: NounPhrase, last: NounPhrase) -> list[str]:
    """How two phrases of one sentence stand to each other."""
    token, other = tree.tokens[phrase.head], tree.tokens[last.head]
    who = phrase.sort if phrase.sort != "pronoun" else "pro"
    found = []
    if last.first <= phrase.first and phrase.last <= last.last:
        direct = token.head == other.index
        found.append(f"{who}|inside|{bare(token.deprel) if direct else 'deep'}")
        found.append(f"{phrase.lemma if who == 'pro' else who}|inside|{direct}")
    if token.head == other.index:
        found.append(f"{who}|hangs on|{bare(token.deprel)}|{last.sort}")
    if other.head == token.index:
        found.append(f"{who}|above|{bare(other.deprel)}|{last.sort}")
        if any(t.deprel == "cop" for t in tree.children(token.index)) and bare(other.deprel) == "nsubj":
            found.append(f"{who}|copula|{phrase.det}|{last.sort}")
    if token.head == other.head:
        found.append(f"{who}|sisters|{bare(other.deprel)}|{bare(token.deprel)}")
    elif bare(other.deprel) == "nsubj" and any(t.index == other.head for t in tree.ancestors(token)):
        found.append(f"{who}|under its subject|{phrase.role}")
    return [*found, *_beside(tree, phrase, last, who)]


def _beside(tree: Tree, phrase: NounPhrase, last: NounPhrase, who: str) -> list[str]:
    """What stands between two phrases, if hardly anything does."""
    between = tree.tokens[last.last : phrase.first]
    if len(between) == 1:
        return [f"{who}|beside|{between[0].text}|{last.sort}"]
    return [] if between else [f"{who}|right behind|{last.sort}"]
