"""A phrase and a chain told before in, how they go together out: the features by which chains are ranked."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from verbale.extract.coreference.phrases import NounPhrase
from verbale.extract.coreference.senses import nearest, sense
from verbale.extract.coreference.speech import Speech
from verbale.extract.tree import Tree, bare
from verbale.reference.word_classes import word_classes

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
    labels: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
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
        self.labels |= {phrase.label} - {""}
        if phrase.sort == "noun":
            self.nouns.add(phrase.lemma)
        self.actors |= {actors} - {()}


@dataclass(frozen=True, slots=True)
class Scene:
    """The text in which phrases stand: its tree, and who speaks where."""

    tree: Tree
    speech: Speech


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
    if phrase.sort == "pronoun":
        verb = tree.tokens[tree.tokens[phrase.head].head].lemma.lower()
        found += [f"new|{phrase.lemma}|{phrase.role}", f"new|{phrase.lemma}|{verb}"]
    else:
        likes = min((_LIKES.get(_likeness(phrase, chain), 9) for chain in options), default=9)
        found += [f"new|{phrase.sort}|best={likes}", f"new|{what}|best={likes}"]
        found += [f"new|{phrase.det}|sense={c}" for c in (*sense(phrase.lemma).files, *sense(phrase.lemma).clusters[:2]) if phrase.sort == "noun"]
        found += [f"new|{phrase.det}|amod={t.lemma.lower()}" for t in tree.all_children(phrase.head, "amod")]
        clause = bool(tree.all_children(phrase.head, "acl"))
        found.append(f"new|{what}|clause={clause}|{told}")
    return tuple(found)


_LIKES = {
    "said": 0, "initials": 1, "head+0": 2, "head+1": 3, "head+2": 4, "part+0": 5, "part+1": 6, "part+2": 6, "holds+0": 7, "holds+1": 7,
    "holds+2": 7, "word+0": 8, "word+1": 8, "word+2": 8,
}  # fmt: skip


def together(scene: Scene, phrase: NounPhrase, chain: Chain, place: int, actors: tuple[str, ...]) -> tuple[str, ...]:
    """How a phrase and a chain go together."""
    tree = scene.tree
    last = chain.phrases[-1]
    sort = phrase.sort if phrase.sort != "pronoun" else phrase.lemma
    back = sum(phrase.sentence - last.sentence > step for step in _FAR)
    among = sum(place - chain.places[-1] > step for step in _AMONG)
    like = _likeness(phrase, chain)
    agree = f"{_agreement(phrase.number, chain.numbers)}{_agreement(phrase.gender, chain.genders)}"
    kinds = "+".join(sorted(chain.kinds))
    own = "name" if "name" in chain.sorts else "noun" if "noun" in chain.sorts else "pronoun"
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
        f"{sort}|kind={phrase.kind}~{kinds}",
        f"{sort}|{last.role}>{phrase.role}",
        f"{sort}|last={last.sort}|{last.det}",
        f"{sort}|size={min(len(chain.phrases), 5)}",
        f"{sort}|size={min(len(chain.phrases), 5)}|far={back}",
        f"{sort}|first={chain.phrases[0].sentence == 0}",
        f"{sort}|par={_paragraph(tree, phrase) == _paragraph(tree, last)}",
        f"{sort}|cast={cast}|{own}",
        f"{phrase.sort}|cast={cast}|{like}",
        f"{phrase.sort}|labels={phrase.label}~{'+'.join(sorted(chain.labels))}|{like[:4]}",
    ]
    if phrase.sort == "pronoun":
        found.extend(_pronoun(scene, phrase, chain, last, back))
    else:
        found.extend(_words(phrase, chain, like, own))
    if phrase.sentence == last.sentence:
        found.extend(_structure(tree, phrase, last))
    return tuple(found)


def _words(phrase: NounPhrase, chain: Chain, like: str, own: str) -> list[str]:
    """How the words of a noun or name go with those of a chain."""
    tails = "none" if not phrase.tail else "first" if not chain.tails else str(phrase.tail <= chain.tails)
    found = [f"{phrase.sort}|{like}|tails={tails}|{phrase.det}"]
    beside = [p for p in chain.phrases if p.lemma == phrase.lemma and p.sort != "pronoun"][-6:]
    if beside:
        mods = min(map(lambda p: _more(phrase.words, p.words), beside))
        more = _more(phrase.words, beside[-1].words)
        found += [f"{phrase.sort}|mods={mods}|{phrase.det}", f"{phrase.sort}|mods={mods}|{more}|{own}", f"{phrase.sort}|mods={mods}|{like}"]
        found.append(f"{phrase.sort}|mods={mods}|numbers={_numbers(phrase, beside[-1])}")
    if phrase.sort == "noun":
        kinds, labels = "+".join(sorted(chain.kinds)), "+".join(sorted(chain.labels))
        found += [f"{phrase.lemma}|{kinds}|{own}", f"{phrase.lemma}|labels={labels}|{own}", f"{phrase.det}|{kinds}~{phrase.kind}|{own}"]
        found += [f"pair={phrase.lemma}~{noun}" for noun in chain.nouns if noun != phrase.lemma]
        found += _senses(phrase, chain, labels, own)
    elif phrase.sort == "name":
        found += [f"name|{affix}|{phrase.label}" for affix in _affixes(phrase, chain)]
        found.append(f"name|{like}|{phrase.label}|{'+'.join(sorted(chain.labels))}")
    return found


def _senses(phrase: NounPhrase, chain: Chain, labels: str, own: str) -> list[str]:
    """How the meaning of a noun goes with those of a chain's nouns, and with the labels of its names."""
    found = []
    if phrase.lemma not in chain.heads:
        near = nearest(phrase.lemma, chain.nouns)
        found += [f"near|{n}|{phrase.det}" for n in near]
        found += [f"near|{near[0]}|{n}|{own}" for n in near[1:]]
    own_sense = sense(phrase.lemma)
    found += [f"sense={c}|labels={labels}|{own}" for c in (*own_sense.files, *own_sense.clusters[:2])]
    return found


def _more(words: frozenset[str], others: frozenset[str]) -> str:
    """Which of two phrases with one head says more beside it."""
    mine, theirs = bool(words - others), bool(others - words)
    return "d both" if mine and theirs else "c mine" if mine else "b theirs" if theirs else "a same"


def _numbers(phrase: NounPhrase, other: NounPhrase) -> str:
    """Whether two phrases tell different numbers."""
    mine, theirs = ({w for w in p.words if w[:1].isdigit()} for p in (phrase, other))
    return "none" if not mine and not theirs else "same" if mine == theirs else "other" if mine and theirs else "one"


def _affixes(phrase: NounPhrase, chain: Chain) -> set[str]:
    """How a name stands to the names of a chain: their end ("Bell" of "Mary Bell"), their beginning, or they its."""
    found = set[str]()
    for said in chain.said:
        if said != phrase.said:
            found |= {how for how, is_so in (
                ("end", said.endswith(f" {phrase.said}")), ("start", said.startswith(f"{phrase.said} ")),
                ("has end", phrase.said.endswith(f" {said}")), ("has start", phrase.said.startswith(f"{said} ")),
            ) if is_so}  # fmt: skip
    return found


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
    if 2 <= len(word) <= 6 and any(_initials(said) == word for said in chain.said):
        return True
    own = _initials(phrase.said)
    return len(own) > 1 and own in chain.said


def _initials(said: str) -> str:
    return "".join(word[0] for word in said.split() if word not in {"of", "the", "and", "for"})


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


def _pronoun(scene: Scene, phrase: NounPhrase, chain: Chain, last: NounPhrase, back: int) -> list[str]:
    tree = scene.tree
    kinds = "+".join(sorted(chain.kinds))
    verb = tree.tokens[tree.tokens[phrase.head].head].lemma.lower()
    found = [
        f"pro|far={back}|{last.role}>{phrase.role}",
        f"pro|agree={_agreement(phrase.number, chain.numbers)}{_agreement(phrase.gender, chain.genders)}|{kinds}",
        f"pro|size={min(len(chain.phrases), 5)}|far={back}",
        f"pro|{phrase.lemma}|{last.lemma if last.sort == 'pronoun' else last.sort}|{min(back, 3)}",
        f"{phrase.lemma}|{verb}|{kinds}",
        f"{phrase.lemma}|labels={'+'.join(sorted(chain.labels))}",
    ]
    senses = {c for noun in chain.nouns for c in (*sense(noun).files, *sense(noun).clusters[:1])}
    found += [f"{phrase.lemma}|sense={c}" for c in senses]
    found += [f"{c}|{phrase.role}|{kinds}" for c in word_classes().of("v", verb) if c[:2] in {"k0", "k1"}]
    heads = {p.head for p in chain.phrases[-12:]}
    speaker = scene.speech.speaker(phrase.span)
    speaks = "nobody" if not speaker else "same" if heads.intersection(speaker) else "other"
    found += [f"{phrase.lemma}|speaker={speaks}", f"{phrase.lemma}|speaker={speaks}|{last.sort}"]
    if scene.speech.is_speaker(phrase.head):
        before = scene.speech.before(phrase.head)
        found.append(f"{phrase.lemma}|spoke={bool(heads.intersection(before))}|{min(back, 3)}")
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
