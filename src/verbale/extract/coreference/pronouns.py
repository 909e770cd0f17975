"""A pronoun and a chain in, what speaks for its meaning that out: agreement, speech, the clause, and what else it might mean."""

from collections.abc import Sequence

from verbale.extract.coreference.chain import Chain, Scene, agreement
from verbale.extract.coreference.phrases import NounPhrase
from verbale.extract.coreference.senses import sense
from verbale.extract.tree import Tree
from verbale.reference.word_classes import word_classes

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


def rivals(phrase: NounPhrase, options: Sequence[Chain]) -> list[list[str]]:
    """A pronoun and chains in, for each of these how many told later it might mean as well, and whether it is the subject told last."""
    told: dict[int, list[str]] = {}
    before = subjects = 0
    for chain in sorted(options, key=lambda chain: -chain.places[-1]):
        fits = _fits(phrase, chain)
        subject = fits and chain.phrases[-1].role in _SUBJECTS
        says = f"rivals={fits}|{min(before, 4)}|{subject}|{min(subjects, 2)}"
        told[id(chain)] = [f"pro|{says}", f"{phrase.lemma}|{says}"]
        before += fits
        subjects += subject
    return [told[id(chain)] for chain in options]


def _fits(phrase: NounPhrase, chain: Chain) -> bool:
    if phrase.number and chain.numbers and phrase.number not in chain.numbers:
        return False
    if phrase.gender and chain.genders and phrase.gender not in chain.genders:
        return False
    return not (phrase.kind and chain.kinds) or (phrase.kind == "person") == ("person" in chain.kinds)


def pronoun_together(scene: Scene, phrase: NounPhrase, chain: Chain, back: int) -> list[str]:
    """How a pronoun and a chain go together; `back` are steps of sentences."""
    tree, last = scene.tree, chain.phrases[-1]
    word, verb = phrase.lemma, tree.tokens[tree.tokens[phrase.head].head].lemma.lower()
    agree = f"{agreement(phrase.number, chain.numbers)}{agreement(phrase.gender, chain.genders)}"
    found = [
        f"pro|far={back}|{last.role}>{phrase.role}",
        f"pro|agree={agree}|{chain.kind}",
        f"pro|size={min(len(chain.phrases), 5)}|far={back}",
        f"pro|{word}|{last.lemma if last.sort == 'pronoun' else last.sort}|{min(back, 3)}",
        f"{word}|{verb}|{chain.kind}",
        f"{word}|labels={chain.label}",
    ]
    senses = {c for noun in chain.nouns for c in (*sense(noun).files, *sense(noun).clusters[:1])}
    found += [f"{word}|sense={c}" for c in sorted(senses)]
    found += [f"{c}|{phrase.role}|{chain.kind}" for c in word_classes().of("v", verb) if c[:2] in {"k0", "k1"}]
    return [*found, *_speech(scene, phrase, chain, back), *_clause(tree, phrase, chain)]


def _speech(scene: Scene, phrase: NounPhrase, chain: Chain, back: int) -> list[str]:
    """Whether it is the chain that says the pronoun, and whether it is the chain that spoke before."""
    word, last = phrase.lemma, chain.phrases[-1]
    heads = {p.head for p in chain.phrases[-12:]}
    speaker = scene.speech.speaker(phrase.span)
    speaks = "nobody" if not speaker else "same" if heads.intersection(speaker) else "other"
    found = [f"{word}|speaker={speaks}", f"{word}|speaker={speaks}|{last.sort}"]
    found.append(f"{word}|quoted={bool(speaker)}|{bool(scene.speech.speaker(last.span))}|{min(back, 2)}")
    if scene.speech.is_speaker(phrase.head):
        found.append(f"{word}|spoke={bool(heads.intersection(scene.speech.before(phrase.head)))}|{min(back, 3)}")
    return found


def _clause(tree: Tree, phrase: NounPhrase, chain: Chain) -> list[str]:
    """Whether the chain stands beside the pronoun in its clause, and whether it was a subject just before."""
    clause = tree.tokens[phrase.head].head
    beside = any(tree.tokens[p.head].head == clause and p.sentence == phrase.sentence for p in chain.phrases[-4:])
    found = [f"pro|beside={beside}|{phrase.role}|{phrase.lemma.endswith(('self', 'selves'))}"]
    near = [p for p in chain.phrases[-3:] if phrase.sentence - p.sentence <= 1 and p.role == "nsubj"]
    return [*found, f"pro|subject near={phrase.sentence - near[-1].sentence}|{phrase.role}"] if near else found
