"""Accounts of one report in, the same with repeated tellings joined out: one for each voice and happening (9).

"Opened fire, killing three" and "killed in an air strike" are two words for one deed: what is done, and to whom it is
done. They are joined where one word hangs on the other.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from verbale.extract.events import Happening
from verbale.extract.linking.hostile import hang_together
from verbale.extract.tree import Tree
from verbale.records.account import Account
from verbale.records.voice import names_of
from verbale.records.when import Basis, When

_MUTUAL = frozenset({"CONSULT", "COOPERATE", "AGREE", "SUPPORT"})
_EITHER_WAY = frozenset({"CONSULT", "COOPERATE"})  # whoever begins is no matter
_OF_WORDS = frozenset({"REJECT", "REQUEST"})  # each holds what is refused or asked for
_HARM = frozenset({"killed", "wounded", "missing", "beaten"})

_LOOKED_AT = 60  # accounts of one type and voice before a telling that it may repeat

type Telling = tuple[Happening, Account]


def merged(tree: Tree, told: Iterable[Telling]) -> tuple[Telling, ...]:
    """Deeds with their accounts in text order in; each later telling joined to the first that it can be the same as, out."""
    kept: list[Telling] = []
    alike: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for telling in told:
        places = alike[telling[1].did.type, str(telling[1].according_to)]
        place = next((i for i in places[-_LOOKED_AT:] if same(tree, kept[i], telling)), None)
        if place is None:
            places.append(len(kept))
            kept.append(telling)
        else:
            kept[place] = _joined(tree, kept[place], telling)
    return tuple(kept)


def same(tree: Tree, one: Telling, two: Telling) -> bool:
    """Whether two accounts of one type and one voice can be one happening told twice."""
    (first, earlier), (second, later) = one, two
    if _taken_apart(tree, first, second):
        return False
    if hang_together(tree, first, second) and _one_harm(first, second) and not _burned_apart(tree, first, second):
        return _fits(set(names_of(earlier.who)), set(names_of(later.who)))
    if earlier.status.flags() != later.status.flags():
        return False
    if earlier.did.mode and later.did.mode and earlier.did.mode != later.did.mode:
        return False
    if _promise_apart(tree, one, two) or _words_apart(tree, first, second):
        return False
    return _sides_agree(earlier, later) and _settings_agree(earlier, later)


def _burned_apart(tree: Tree, one: Happening, two: Happening) -> bool:
    """ "Lorries were set ablaze, and a policeman was shot dead": what is burned, and in a clause of its own who is shot, are two deeds."""
    token = tree.tokens[two.trigger]
    apart = token.deprel == "conj" and tree.child(token.index, "nsubj:pass") is not None
    return apart and one.frame.mode == "destroy" and two.frame.count in _HARM and one.frame.mode != two.frame.mode


def _taken_apart(tree: Tree, one: Happening, two: Happening) -> bool:
    """ "Three were killed and a nurse abducted", "killed 21 farmers and abducted 40 others": who is taken away was not killed."""
    token = tree.tokens[two.trigger]
    others = token.deprel == "conj" and tree.child(token.index, "nsubj:pass", "obj") is not None
    return others and one.frame.mode != two.frame.mode and "abduct" in {one.frame.mode, two.frame.mode}


def _promise_apart(tree: Tree, one: Telling, two: Telling) -> bool:
    """ "Both agreed to withdraw. Kenya undertook to free the men": who promise, and what, are others in each."""
    (first, earlier), (second, later) = one, two
    promised = [tree.child(found.trigger, "xcomp", "ccomp") for found in (first, second)]
    lemmas = {clause.lemma for clause in promised if clause is not None}
    return earlier.did.type == "AGREE" and len(lemmas) > 1 and set(names_of(earlier.who)) != set(names_of(later.who))


def _words_apart(tree: Tree, one: Happening, two: Happening) -> bool:
    """ "Rejected the result and refused an invitation", "called on them to boycott it and demanded that France postpone it": each its own matter."""
    joined = tree.tokens[two.trigger]
    matters = [tree.child(found.trigger, "ccomp", "xcomp") or tree.child(found.trigger, "obj") for found in (one, two)]
    lemmas = {matter.lemma for matter in matters if matter is not None and matter.upos != "PRON"}
    return one.frame.type in _OF_WORDS and joined.deprel == "conj" and joined.head == one.trigger and len(lemmas) > 1


def _one_harm(one: Happening, two: Happening) -> bool:
    """Whether of two hostile deeds one only tells what came of the other."""
    return one.frame.type == "ASSAULT" and (one.frame.count in _HARM or two.frame.count in _HARM)


def _joined(tree: Tree, one: Telling, two: Telling) -> Telling:
    """The telling that says how it was done leads; what came of it is added. That one of two words tells the deed is surer than that this one does."""
    (first, earlier), (second, later) = one, two
    chance = 1 - (1 - first.chance) * (1 - second.chance)
    first, second = replace(first, chance=chance), replace(second, chance=chance)
    if hang_together(tree, first, second) and first.frame.count in _HARM and second.frame.count not in _HARM:
        return second, _with_victims(second, later, earlier)
    if hang_together(tree, first, second) and second.frame.count in _HARM:
        return first, _with_victims(first, earlier, later)
    return first, join(earlier, later)


def _with_victims(found: Happening, deed: Account, harm: Account) -> Account:
    """ "Killed nine officers in an ambush in Niger", "two guards died when the bus came under fire": the harm tells whom."""
    joined = join(deed, harm)
    befell = found.frame.pos == "noun" or "subj" in found.frame.whom
    return replace(joined, whom=harm.whom) if befell and harm.whom else joined


def _sides_agree(one: Account, two: Account) -> bool:
    first = set(names_of(one.who)), set(names_of(one.whom))
    second = set(names_of(two.who)), set(names_of(two.whom))
    if one.did.type in _MUTUAL:
        if one.did.type not in _EITHER_WAY and not _fits(first[0], second[0]):
            return False  # "Zambia welcomed the truce" is not the signing of it by Kenya and Chad
        if all((*first, *second)) and not _same_parties(first, second):
            return False
        all_first, all_second = first[0] | first[1], second[0] | second[1]
        smaller, larger = sorted((all_first, all_second), key=len)
        return bool(smaller) and smaller <= larger
    return all(_fits(a, b) for a, b in zip(first, second, strict=True)) and bool(
        first[0] & second[0] or first[1] & second[1]
    )


def _same_parties(first: tuple[set[str], set[str]], second: tuple[set[str], set[str]]) -> bool:
    """Whether two meetings, told with both sides each, can be one: who stands together in one faces nobody of it in the other."""
    torn = any(side & second[0] and side & second[1] for side in first) or any(
        side & first[0] and side & first[1] for side in second
    )
    return not torn


def _fits(first: set[str], second: set[str]) -> bool:
    return not first or not second or bool(first & second)


def _settings_agree(one: Account, two: Account) -> bool:
    if one.where and two.where and one.where.name != two.where.name:
        return False
    unsaid = {Basis.PUBLISHED, Basis.UNKNOWN, Basis.RECKONED}
    if one.when.basis in unsaid or two.when.basis in unsaid:
        return True
    return one.when.meets(two.when)


def join(one: Account, two: Account) -> Account:
    """Two tellings in, the more informative with what the other adds, and every evidence, out."""
    return replace(
        one,
        who=one.who or tuple(mention for mention in two.who if mention.actor not in names_of(one.whom)),
        whom=one.whom or tuple(mention for mention in two.whom if mention.actor not in names_of(one.who)),
        did=one.did if one.did.mode or not two.did.mode else replace(one.did, mode=two.did.mode),
        when=_better(one.when, two.when),
        where=one.where or two.where,
        counts=tuple({str(count): count for count in (*two.counts, *one.counts)}.values()),
        retold=(*one.retold, two.evidence, *two.retold),
        confidence=max(one.confidence, two.confidence),
    )


def _better(one: When, two: When) -> When:
    order = (Basis.STATED, Basis.RECKONED, Basis.PUBLISHED, Basis.UNKNOWN)
    return min(one, two, key=lambda when: order.index(when.basis))
