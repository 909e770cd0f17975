"""A phrase and a chain told before in, how they go together out: the features by which chains are ranked."""

from dataclasses import dataclass, field

from verbale.extract.coreference.phrases import NounPhrase
from verbale.extract.tree import Tree, bare

_FAR = (0, 1, 2, 3, 5, 9, 17)  # sentences
_AMONG = (0, 1, 2, 3, 5, 8, 14, 30)  # phrases


@dataclass(slots=True, eq=False)
class Chain:
    """Phrases that mean the same, in the order of the text, with what is known of them together."""

    phrases: list[NounPhrase] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    words: set[str] = field(default_factory=set)
    heads: set[str] = field(default_factory=set)
    tails: set[str] = field(default_factory=set)
    said: set[str] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)
    genders: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    sorts: set[str] = field(default_factory=set)
    actors: set[tuple[str, ...]] = field(default_factory=set)
    named: set[tuple[str, ...]] = field(default_factory=set)

    def add(self, phrase: NounPhrase, place: int, actors: tuple[str, ...]) -> None:
        """One more phrase, its place among all phrases, and whom the cast takes it for."""
        self.phrases.append(phrase)
        self.places.append(place)
        if phrase.sort != "pronoun":
            self.words |= phrase.words
            self.tails |= phrase.tail
            self.heads.add(phrase.lemma)
            self.said.add(phrase.said)
        self.numbers |= {phrase.number} - {""}
        self.genders |= {phrase.gender} - {""}
        self.kinds |= {phrase.kind} - {""}
        self.sorts.add(phrase.sort)
        self.actors |= {actors} - {()}


def newness(phrase: NounPhrase, paragraph_first: bool, heads_told: bool) -> tuple[str, ...]:
    """What speaks for a phrase's meaning something not told before."""
    what = f"{phrase.sort}|{phrase.det}"
    told = f"told={heads_told}"
    lemma = phrase.lemma if phrase.sort != "name" else phrase.kind
    return (
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
        f"new|{phrase.sort}|{paragraph_first}",
    )


def together(tree: Tree, phrase: NounPhrase, chain: Chain, place: int, actors: tuple[str, ...]) -> tuple[str, ...]:
    """How a phrase and a chain go together."""
    last = chain.phrases[-1]
    sort = phrase.sort if phrase.sort != "pronoun" else phrase.lemma
    back = sum(phrase.sentence - last.sentence > step for step in _FAR)
    among = sum(place - chain.places[-1] > step for step in _AMONG)
    like = _likeness(phrase, chain)
    agree = f"{_agreement(phrase.number, chain.numbers)}{_agreement(phrase.gender, chain.genders)}"
    kinds = "+".join(sorted(chain.kinds))
    own = "name" if "name" in chain.sorts else "noun" if "noun" in chain.sorts else "pronoun"
    found = [
        f"{sort}|far={back}",
        f"{sort}|among={among}",
        f"{sort}|far={back}|{last.sort}",
        f"{sort}|{like}",
        f"{sort}|{like}|far={back}",
        f"{phrase.sort}|{like}|{phrase.det}",
        f"{phrase.sort}|{like}|{phrase.det}|{own}",
        f"{phrase.sort}|{like}|{own}|far={min(back, 4)}",
        f"{sort}|agree={agree}",
        f"{sort}|agree={agree}|{own}|{like[:4]}",
        f"{sort}|kind={phrase.kind}~{kinds}",
        f"{sort}|{last.role}>{phrase.role}",
        f"{sort}|last={last.sort}|{last.det}",
        f"{sort}|size={min(len(chain.phrases), 5)}",
        f"{sort}|size={min(len(chain.phrases), 5)}|far={back}",
        f"{sort}|first={chain.phrases[0].sentence == 0}",
        f"{sort}|par={_paragraph(tree, phrase) == _paragraph(tree, last)}",
        f"{sort}|cast={_cast(actors, chain)}|{own}",
        f"{phrase.sort}|cast={_cast(actors, chain)}|{like}",
    ]
    if phrase.sort != "pronoun":
        tails = "none" if not phrase.tail else "first" if not chain.tails else str(phrase.tail <= chain.tails)
        found.append(f"{phrase.sort}|{like}|tails={tails}|{phrase.det}")
    if phrase.sort == "pronoun":
        found.extend(_pronoun(tree, phrase, chain, last, back))
    if phrase.sentence == last.sentence:
        found.extend(_structure(tree, phrase, last))
    return tuple(found)


def _likeness(phrase: NounPhrase, chain: Chain) -> str:
    """How the words of a phrase and of a chain are alike, the surest first."""
    if phrase.sort == "pronoun":
        same = any(p.lemma == phrase.lemma for p in chain.phrases[-3:])
        return "same pronoun" if same else "pronoun"
    if phrase.said in chain.said:
        return "said"
    fresh = min(len(phrase.words - chain.words), 2)
    if phrase.lemma in chain.heads:
        return f"head+{fresh}"
    found = _name_likeness(phrase, chain) if phrase.sort == "name" else "word" if phrase.lemma in chain.words else ""
    if found:
        return found if found == "initials" else f"{found}+{fresh}"
    return "shares" if phrase.words & chain.words else "other"


def _name_likeness(phrase: NounPhrase, chain: Chain) -> str:
    if phrase.lemma in chain.words:
        return "part"
    if any(head in phrase.words for head in chain.heads):
        return "holds"
    return "initials" if _is_short(phrase, chain) else ""


def _is_short(phrase: NounPhrase, chain: Chain) -> bool:
    word = phrase.lemma.replace(".", "")
    if not 2 <= len(word) <= 6:
        return False
    return any("".join(w[0] for w in said.split() if w not in {"of", "the", "and", "for"}) == word for said in chain.said)  # fmt: skip


def _agreement(own: str, known: set[str]) -> str:
    if not own or not known:
        return "?"
    return "=" if known == {own} else "~" if own in known else "!"


def _cast(actors: tuple[str, ...], chain: Chain) -> str:
    if not actors or not chain.actors:
        return "one" if actors or chain.actors else "none"
    return "same" if actors in chain.actors else "other"


def _paragraph(tree: Tree, phrase: NounPhrase) -> int:
    return tree.analysis.sentences[phrase.sentence].paragraph


def _pronoun(tree: Tree, phrase: NounPhrase, chain: Chain, last: NounPhrase, back: int) -> list[str]:
    kinds = "+".join(sorted(chain.kinds))
    verb = tree.tokens[tree.tokens[phrase.head].head].lemma.lower()
    found = [
        f"pro|far={back}|{last.role}>{phrase.role}",
        f"pro|agree={_agreement(phrase.number, chain.numbers)}{_agreement(phrase.gender, chain.genders)}|{kinds}",
        f"pro|size={min(len(chain.phrases), 5)}|far={back}",
        f"pro|{phrase.lemma}|{last.lemma if last.sort == 'pronoun' else last.sort}|{min(back, 3)}",
        f"{phrase.lemma}|{verb}|{kinds}",
    ]
    near = [p for p in chain.phrases[-3:] if phrase.sentence - p.sentence <= 1 and p.role == "nsubj"]
    if near:
        found.append(f"pro|subject near={phrase.sentence - near[-1].sentence}|{phrase.role}")
    return found


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
