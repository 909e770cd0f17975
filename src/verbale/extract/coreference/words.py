"""A noun or name and a chain in, how their words and meanings go together out."""

from verbale.extract.coreference.chain import Chain
from verbale.extract.coreference.phrases import NounPhrase
from verbale.extract.coreference.senses import nearest, sense

_SMALL = frozenset({"of", "the", "and", "for"})  # words without a letter in an acronym


def words_together(phrase: NounPhrase, chain: Chain, like: str) -> list[str]:
    """How the words of a noun or name go with those of a chain."""
    tails = "none" if not phrase.tail else "first" if not chain.tails else str(phrase.tail <= chain.tails)
    found = [f"{phrase.sort}|{like}|tails={tails}|{phrase.det}"]
    beside = [p for p in chain.phrases if p.lemma == phrase.lemma and p.sort != "pronoun"][-6:]
    if beside:
        mods = min(_more(phrase.words, other.words) for other in beside)
        told = f"{phrase.sort}|mods={mods}"
        found += [
            f"{told}|{phrase.det}",
            f"{told}|{_more(phrase.words, beside[-1].words)}|{chain.sort}",
            f"{told}|{like}",
        ]
        found.append(f"{told}|numbers={_numbers(phrase, beside[-1])}")
    if phrase.sort == "noun":
        found += [f"{phrase.lemma}|{chain.kind}|{chain.sort}", f"{phrase.lemma}|labels={chain.label}|{chain.sort}"]
        found.append(f"{phrase.det}|{chain.kind}~{phrase.kind}|{chain.sort}")
        found += [f"pair={phrase.lemma}~{noun}" for noun in sorted(chain.common) if noun != phrase.lemma]
        found += _senses(phrase, chain)
    elif phrase.sort == "name":
        found += [f"name|{affix}|{phrase.label}" for affix in sorted(_affixes(phrase, chain))]
        found.append(f"name|{like}|{phrase.label}|{chain.label}")
    return found


def _senses(phrase: NounPhrase, chain: Chain) -> list[str]:
    """How the meaning of a noun goes with those of a chain's nouns, and with the labels of its names."""
    found = []
    if phrase.lemma not in chain.heads:
        near = nearest(phrase.lemma, chain.nouns)
        found += [f"near|{n}|{phrase.det}" for n in near]
        found += [f"near|{near[0]}|{n}|{chain.sort}" for n in near[1:]]
    own = sense(phrase.lemma)
    return [*found, *(f"sense={c}|labels={chain.label}|{chain.sort}" for c in (*own.files, *own.clusters[:2]))]


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
    for said in chain.said - {phrase.said}:
        found |= {"end"} if said.endswith(f" {phrase.said}") else set()
        found |= {"start"} if said.startswith(f"{phrase.said} ") else set()
        found |= {"has end"} if phrase.said.endswith(f" {said}") else set()
        found |= {"has start"} if phrase.said.startswith(f"{said} ") else set()
    return found


def likeness(phrase: NounPhrase, chain: Chain) -> str:
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
    return "".join(word[0] for word in said.split() if word not in _SMALL)
