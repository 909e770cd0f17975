"""The deeds of a report with their accounts in, further accounts of them by those who count otherwise out (43).

"Gunmen shelled the market on Sunday. Doctors counted nine dead; the ministry puts the dead at four": two more accounts of the
shelling, each in its own voice with its count. Where no harm was told before, a count tells of nothing.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import merge

from verbale.extract.clauses import clause
from verbale.extract.further import Told, told_again
from verbale.extract.numbers.nominals import number_of
from verbale.extract.numbers.numerals import Number
from verbale.extract.report import Report
from verbale.extract.tree import Tree, bare
from verbale.records.account import Account, Status
from verbale.records.analysis import Token
from verbale.records.evidence import Step
from verbale.records.voice import ARTICLE, Voice
from verbale.reference.counts import count_words

_STEP = Step("extract.tolls")
_ARGUMENTS = frozenset({"obj", "obl", "xcomp", "ccomp"})
# From the deed to those who count its victims; of a bare number ("counts nineteen") the next sentence at most.
_SENTENCES = 3
_PEOPLE = "people"
# The types of deed whose victims those of each kind are.
_HARMING = {
    "killed": frozenset({"ASSAULT"}),
    "wounded": frozenset({"ASSAULT"}),
    "missing": frozenset({"ASSAULT"}),
    "abducted": frozenset({"ASSAULT"}),
    "detained": frozenset({"COERCE"}),
    "displaced": frozenset({"ASSAULT", "COERCE"}),
}

type BySentence = Mapping[int, Sequence[Told]]


@dataclass(frozen=True, slots=True)
class Toll:
    """Who counts (a verb), the word that tells how many, the number, and of what: "" for a bare number, "people" where no more is said."""

    verb: int
    word: int
    number: Number
    of: str
    by: int = -1  # who counts so, where it is not the verb's subject: "they speak of 23, the union of 41"


def with_tolls(report: Report, told: Sequence[Told]) -> list[Told]:
    """A report's findings, and its deeds with their accounts, in; these and the accounts that only count otherwise, each at its place, out.

    "The death toll rose to 19": the same voice's account of the deed counts so, where it has not counted before.
    """
    by_sentence = defaultdict[int, list[Told]](list)
    for one in told:
        by_sentence[report.tree.tokens[one[0].trigger].sentence].append(one)
    further, counted = list(_tolls(report, by_sentence)), dict[int, Account]()
    for toll, voice, deed in _risen(report, by_sentence):
        count = toll.number.count(report.tree, toll.of)
        if str(deed[2].according_to) != str(voice):
            further.append(_counted_by(report, deed, voice, [toll]))
        elif all(one.of != toll.of for one in deed[2].counts):
            counted[id(deed)] = replace(deed[2], counts=(*deed[2].counts, count))
    own = [(one[0], one[1], counted[id(one)]) if id(one) in counted else one for one in told]
    return list(merge(own, sorted(further, key=_place), key=_place))


def _place(told: Told) -> int:
    return told[0].trigger


def _risen(report: Report, told: BySentence) -> Iterator[tuple[Toll, Voice, Told]]:
    """Each toll that is told to have risen or to stand at a number, with the voice that says so and the deed of which it is."""
    for verb in report.tree.tokens:
        toll = _toll_of(report.tree, verb)
        deed = None if toll is None else next(_meant(report, told, toll), None)
        if toll is not None and deed is not None:
            around = report.voices.around(verb.index)
            yield toll, report.voices.heard(around[0]) if around else ARTICLE, deed


def _toll_of(tree: Tree, verb: Token) -> Toll | None:
    """ "The death toll rose to 19", "bringing the number of dead to 19": the number and what it counts."""
    words = count_words()
    own = "nsubj" if verb.lemma.lower() in words.rising else "obj" if verb.lemma.lower() in words.raising else ""
    if verb.upos != "VERB" or not own:
        return None
    of = next((harm for t in tree.all_children(verb.index, own) if (harm := _tolled(tree, t)) in _HARMING), "")
    at = [t for t in tree.all_children(verb.index, "obl") if tree.case(t.index) in {"to", "at"}]
    for word in (*at, *(tree.all_children(verb.index, "obj") if own == "nsubj" else ())):
        people = word.upos == "NUM" or _is_people(tree, word) or _harmed(tree, word)
        number = number_of(tree, word) if of and people else None
        if number is not None:
            return Toll(verb.index, word.index, number, of)
    return None


def _tolled(tree: Tree, noun: Token) -> str:
    """What a toll counts: "the toll" the killed, "the number of people wounded" the wounded; "" for another noun."""
    if noun.lemma.lower() not in _NUMBERS:
        return ""
    told = (tree.tokens[index] for index in tree.subtree(noun.index))
    named = next(filter(None, map(_harm, told)), "")
    return named or ("killed" if noun.lemma.lower() == "toll" else "")


def _tolls(report: Report, by_sentence: BySentence) -> Iterator[Told]:
    for token in report.tree.tokens:
        if token.upos == "VERB" and token.lemma.lower() in count_words().counting:
            counted = [one for one in _counted(report.tree, token) if one.word not in report.by_word]
            for by in dict.fromkeys(one.by for one in counted):
                yield from _accounts(report, by_sentence, [one for one in counted if one.by == by])


def _accounts(report: Report, told: BySentence, counted: Sequence[Toll]) -> Iterator[Told]:
    if not counted:
        return
    first = counted[0]
    before = next(_meant(report, told, first), None)
    voice = None if before is None else _voice(report, first)
    if before is None or voice is None or _tells_it(report, told, before[2], voice, first):
        return
    yield _counted_by(report, before, voice, counted)


def _tells_it(report: Report, told: BySentence, deed: Account, voice: Voice, toll: Toll) -> bool:
    """Whether a deed of the same type is told by the same voice beside the count ("speak of one wounded man and of shots")."""
    beside = (account for _, _, account in told.get(report.tree.tokens[toll.verb].sentence, ()))
    return any(one.did.type == deed.did.type and str(one.according_to) == str(voice) for one in beside)


def _counted_by(report: Report, before: Told, voice: Voice, counted: Sequence[Toll]) -> Told:
    """A deed told before and who counts its victims in, the account of it in his voice out."""
    _, sides, account = before
    tree = report.tree
    start, end = sorted((counted[0].verb, counted[-1].word))
    found, again = told_again(report, before, counted[0].word, voice, account.who, _STEP)
    own = replace(
        again,
        where=None,  # a rival's place is not borrowed (16)
        counts=tuple(one.number.count(tree, one.of if one.of in _HARMING else _done_to(before)) for one in counted),
        evidence=tree.evidence(tree.span(start, end + 1), _STEP),
    )
    return found, sides, own


def _done_to(before: Told) -> str:
    """What is counted, where the count does not say it: what was counted before, or done to people."""
    found, _, account = before
    return account.counts[0].of if account.counts else found.frame.count


def _meant(report: Report, told: BySentence, toll: Toll) -> Iterator[Told]:
    """The deeds before whose victims are counted, the nearest first, those with a count of the same before others."""
    here = report.tree.tokens[toll.verb].sentence
    reach = _SENTENCES if toll.of in _HARMING else 1
    before = [one for far in range(reach + 1) for one in reversed(told.get(here - far, ()))]
    near = [one for one in before if one[0].trigger < max(toll.verb, toll.word) and one[2].status == Status()]
    if toll.of == _PEOPLE:
        yield from (one for one in near if one[0].frame.count in _HARMING)
        return
    fitting = [one for one in near if not toll.of or one[0].frame.type in _HARMING[toll.of]]
    same = [one for one in fitting if any(not toll.of or count.of == toll.of for count in one[2].counts)]
    yield from same or (fitting if toll.of else ())


def _voice(report: Report, toll: Toll) -> Voice | None:
    """Who counts: the voice of the verb where it is a cue, else its subject."""
    voices = report.voices
    if toll.by >= 0:
        rivals = report.people.mentions((toll.by,))
        return Voice(rivals, ARTICLE) if rivals else None
    number = voices.by_cue.get(toll.verb)
    if number is not None and voices.told[number].speakers:
        return voices.heard(number)
    speakers = report.people.mentions(clause(report.tree, toll.verb).subjects)
    around = [one for one in voices.around(toll.verb) if voices.attributions[one].cue_head != toll.verb]
    return Voice(speakers, voices.heard(around[0]) if around else ARTICLE) if speakers else None


def _counted(tree: Tree, verb: Token) -> Iterator[Toll]:
    """What a verb counts: "three dead and 22 injured", "four deaths", "the dead at nine", "nineteen"."""
    for child in tree.children(verb.index):
        if bare(child.deprel) not in _ARGUMENTS and not (child.deprel == "conj" and child.upos == "NUM"):
            continue
        named = _harm(child) or _number_of(tree, child)
        at = next((t for t in _behind(tree, verb, child) if tree.case(t.index) == "at"), None)
        if named and bare(child.deprel) == "obj" and at is not None and number_of(tree, child) is None:
            number = number_of(tree, at)
            if number is not None and named == _NUMBER:
                yield Toll(verb.index, at.index, number, "")
            elif named in _HARMING:
                yield from _toll(tree, verb, at, named)
        else:
            for index in tree.conjuncts(child.index):
                tolls = list(_toll(tree, verb, tree.tokens[index], _harmed(tree, tree.tokens[index])))
                yield from tolls
                yield from (other for one in tolls for other in _rivals(tree, one))


def _number_of(tree: Tree, noun: Token) -> str:
    """ "Puts the number [of those arrested] at six": what is counted; "number" where only the deed before says it, "" for another noun."""
    lemma = noun.lemma.lower()
    if lemma not in _NUMBERS:
        return ""
    harms = [_harmed(tree, t) for t in tree.all_children(noun.index, "nmod")]
    return next(filter(None, harms), "" if harms else _NUMBERS[lemma])


_NUMBER = "number"
_NUMBERS = {**dict.fromkeys(("number", "figure", "total", "count"), _NUMBER), "toll": "killed"}


def _behind(tree: Tree, verb: Token, noun: Token) -> list[Token]:
    """The phrases behind a verb, also where the parser hung one on "those arrested"."""
    within = (
        t for t in (tree.tokens[i] for i in tree.subtree(noun.index)) if bare(t.deprel) == "obl" and t.upos == "NUM"
    )
    return [*tree.all_children(verb.index, "obl"), *within]


def _rivals(tree: Tree, toll: Toll) -> Iterator[Toll]:
    """ "They speak of 23 people, the union of 41": who counts otherwise, with the verb left out, so that the parser takes him for the counted."""
    for other in tree.all_children(toll.word, "appos", "conj"):
        for word in tree.all_children(other.index, "nmod") if other.upos in {"NOUN", "PROPN"} else ():
            number = number_of(tree, word) if tree.case(word.index) == tree.case(toll.word) != "" else None
            if number is not None and word.upos == "NUM":
                yield Toll(toll.verb, word.index, number, toll.of, other.index)


def _toll(tree: Tree, verb: Token, word: Token, of: str) -> Iterator[Toll]:
    of = of or (_PEOPLE if _is_people(tree, word) else "")
    number = number_of(tree, word) if of or _is_bare(tree, word) else None
    if number is not None and (not of or of == _PEOPLE or of in _HARMING):
        yield Toll(verb.index, word.index, number, of)


def _is_people(tree: Tree, word: Token) -> bool:
    """ "They speak of 23 people": those to whom it was done, of whom nothing else is told."""
    alone = not tree.all_children(word.index, "acl", "amod", "obl") and tree.case(word.index) in {"", "of"}
    return word.lemma.lower() in {"people", "person"} and alone


def _is_bare(tree: Tree, word: Token) -> bool:
    """ "The union counts nineteen.": a number of nothing named, with nothing behind it."""
    behind = tree.tokens[word.index + 1] if word.index + 1 < len(tree.tokens) else word
    alone = not tree.all_children(word.index, "nmod", "nummod") and bare(word.deprel) != "obl"
    return word.upos == "NUM" and alone and behind.upos in {"PUNCT", "CCONJ"}


def _harmed(tree: Tree, head: Token) -> str:
    """What was done to those who are counted, by the word itself or one that describes it: "four deaths", "two dead bunkerers"."""
    behind = tree.tokens[head.index + 1 : head.index + 2] if head.upos == "NUM" else ()  # wherever it hangs
    told = (head, *tree.all_children(head.index, "amod", "acl"), *behind)
    return next(filter(None, map(_harm, told)), "")


def _harm(token: Token) -> str:
    words = count_words()
    said = (token.text.lower(), token.lemma.lower())
    return next((words.toll_nouns[word] for word in said if word in words.toll_nouns), "") or next(
        (words.done[word] for word in said if word in words.done), ""
    )
