"""A tree and one deed in, its counts out: of those to whom it is done, of those who do it, of what is given."""

from collections.abc import Iterable, Iterator, Mapping

from verbale.extract.events import Happening
from verbale.extract.linking.record import Sides
from verbale.extract.numbers.done import done_at, done_by, number_for
from verbale.extract.numbers.earlier import number_before
from verbale.extract.numbers.money import money, votes
from verbale.extract.numbers.nominals import counted, measured, number_of, plural
from verbale.extract.numbers.numerals import Number
from verbale.extract.report import Report
from verbale.extract.tree import Tree, bare
from verbale.records.account import Count
from verbale.records.actor import Mention
from verbale.records.analysis import Token
from verbale.reference.counts import count_words
from verbale.reference.noun_kinds import noun_kinds

_OF_SUMS = frozenset({"AID", "AGREE", "COERCE", "SANCTION", "SUPPORT", "REQUEST", "COOPERATE", "REJECT", "RETREAT"})
_OF_HARM = frozenset({"killed", "wounded", "missing", "displaced", "detained"})
_CONTENT = frozenset({"REQUEST", "AGREE", "THREATEN", "REJECT"})
_FOR = {"REQUEST": frozenset({"for"}), "AGREE": frozenset({"of", "for"}), "AID": frozenset({"of"})}
_TWO = frozenset({"the", "both", "these", "those"})


def counts(report: Report, found: Happening, sides: Sides) -> tuple[Count, ...]:
    """A report's findings, one deed and its sides in, its counts out, each once."""
    return tuple({str(count): count for count in _all(report, found, sides)}.values())


def _all(report: Report, found: Happening, sides: Sides) -> Iterator[Count]:
    tree, others = report.tree, report.by_word
    done = done_by(tree, found)
    asked = _asked_for(tree, found, others)
    if done:
        yield from _of_those(report, found, sides, done)
    else:
        for head in found.whom:
            yield from _of(tree, tree.tokens[head], asked.get(head, ""))
    for head in asked:
        if head not in found.whom:
            yield from _of(tree, tree.tokens[head], asked[head])
    for head in found.who:
        yield from _of(tree, tree.tokens[head], "")
    yield from _things(tree, found, done)
    yield from _harm(tree, found, others)
    within = _within(tree, found.trigger if found.carrier is None else found.carrier)
    if found.frame.type in _OF_SUMS:
        yield from money(tree, within, report.people.state_before)
        yield from _goods(tree, within)
    yield from votes(tree, within)


def _within(tree: Tree, top: int) -> list[int]:
    """The tokens of a deed's clause without a second one that has its own subject: "pledged $300 million, and Britain said it would give 12"."""
    apart = [
        token.index
        for token in tree.all_children(top, "conj", "parataxis")
        if tree.child(token.index, "nsubj", "nsubj:pass") is not None
    ]
    others = {index for token in apart for index in tree.subtree(token)}
    return [index for index in tree.subtree(top) if index not in others]


def _of_those(report: Report, found: Happening, sides: Sides, done: str) -> Iterator[Count]:
    """Of those to whom it is done: as their own words tell, else as words before that mean the same people."""
    tree = report.tree
    whom = found.whom or tuple(_heads(report, found, sides.whom))
    trigger = tree.tokens[found.trigger]
    if trigger.lemma.lower() in count_words().nouns and (own := number_of(tree, trigger)):
        yield own.count(tree, done)  # "nine arrests"
        return
    told = list(_sum(tree, whom, done)) if len(whom) > 1 else []
    told = told or [count for head in whom for count in _of(tree, tree.tokens[head], done)]
    if not told:
        number = number_before(report, whom)
        told = [number.count(tree, done)] if number is not None else []
    yield from told


def _heads(report: Report, found: Happening, mentions: Iterable[Mention]) -> Iterator[int]:
    """The heads of mentions that stand in the sentence of a deed."""
    tokens = report.tree.tokens
    for mention in mentions:
        head = report.people.head_at(mention)
        if head is not None and tokens[head].sentence == tokens[found.trigger].sentence and head not in found.who:
            yield head


def _asked_for(tree: Tree, found: Happening, others: Mapping[int, Happening]) -> dict[int, str]:
    """Those who suffer what is asked for or promised, and what that is: "demanded the release of two sailors"."""
    if found.frame.type not in _CONTENT:
        return {}
    inner = (
        others[index] for index in tree.subtree(found.trigger) if index in others and _is_content(tree, found, index)
    )
    return {
        head: done
        for deed in inner
        if (done := done_by(tree, deed))
        for head in deed.whom
        if deed.trigger not in tree.subtree(head)  # "sailors held by X" only describes them
    }


def _is_content(tree: Tree, found: Happening, index: int) -> bool:
    """Whether a deed below a word of asking is what is asked, no clause beside it or under an "if"."""
    token = tree.tokens[index]
    while token.index != found.trigger:
        if bare(token.deprel) in {"advcl", "parataxis"} or (
            token.deprel == "conj" and tree.child(token.index, "nsubj")
        ):
            return False
        token = tree.tokens[token.head]
    return index != found.trigger


def _sum(tree: Tree, heads: tuple[int, ...], done: str) -> Iterator[Count]:
    """ "Two fishermen and a soldier were killed": the total, if each of them is counted; else what is."""
    numbers = [number_for(tree, tree.tokens[head], done) for head in heads]
    known = [number for number in numbers if number is not None]
    exact = all(number.least == number.most and number.least is not None for number in known)
    if len(known) == len(heads) and exact:
        total = sum(number.least or 0 for number in known)
        yield Number(total, total, False, known[0].span).count(tree, done)
        return
    for number in known:
        yield number.count(tree, done)


def _goods(tree: Tree, within: Iterable[int]) -> Iterator[Count]:
    """Amounts of goods: "a contract for 1.5 billion cubic metres of gas", "5,000 tonnes of wheat"."""
    for index in within:
        token = tree.tokens[index]
        if token.lemma.lower() in count_words().goods or measured(tree, token):
            yield from _of(tree, token, "")


def _of(tree: Tree, head: Token, done: str) -> Iterator[Count]:
    number = number_for(tree, head, done)
    if number is None:
        return
    noun = counted(tree, head)
    of = done or (plural(tree, noun) if noun is not None and not _is_sum(noun) else "")
    if not of or (not done and _only_sums_up(tree, head, number)):
        return
    yield number.count(tree, of)


def _is_sum(noun: Token) -> bool:
    return bool(count_words().currency(noun.lemma))


def _only_sums_up(tree: Tree, head: Token, number: Number) -> bool:
    """ "The two ministers", "both sides", "one officer": a number that only sums up those who are named."""
    least = number.least if number.least is not None else number.most or 0
    if least <= 1:
        return True
    return least <= 3 and any(t.text.lower() in _TWO for t in tree.all_children(head.index, "det"))


def _things(tree: Tree, found: Happening, done: str) -> Iterator[Count]:
    """What else the deed counts: "breaking two windows", "boarded it with 11 officers", "the strikers, some 4,000 men"."""
    sides = {*found.whom, *found.who}
    for token in _told_of(tree, found):
        if token.index in sides or token.index == found.trigger:
            continue
        people = done and bare(token.deprel) == "obj" and "person" in noun_kinds().of_noun(token.lemma.lower())
        yield from _of(tree, token, done if people and not found.whom else "")


def _told_of(tree: Tree, found: Happening) -> Iterator[Token]:
    """The nouns of a deed's clause that its sides are told by once more, that it acts on, gives, or is done with."""
    for index in (found.trigger, found.carrier):
        for child in tree.children(index) if index is not None else ():
            case = tree.case(child.index)
            acted_on = bare(child.deprel) in {"obj", "iobj"} or child.deprel == "nsubj:pass"
            if acted_on or (
                bare(child.deprel) in {"obl", "nmod"} and case in {"with", *_FOR.get(found.frame.type, ())}
            ):
                yield from (tree.tokens[i] for i in tree.conjuncts(child.index))
            elif child.deprel == "xcomp" and found.frame.type in _CONTENT:
                yield from tree.all_children(child.index, "obj")
    for side in (*found.who, *found.whom):
        yield from tree.all_children(side, "appos")


def _harm(tree: Tree, found: Happening, others: Mapping[int, Happening]) -> Iterator[Count]:
    """Those harmed by the deed, told by other words of its sentence that hang on it: "opened fire, killing three"."""
    if found.frame.type not in {"ASSAULT", "COERCE", "PROTEST", "RETREAT", "AID", "SANCTION"}:
        return
    belongs = count_words().belongs
    for token in _linked(tree, found):
        told = token.index == found.trigger and bool(done_by(tree, found))
        if told or (token.index in others and token.index != found.trigger):
            continue
        for count in done_at(tree, token):
            if found.frame.type in belongs.get(count.of, ()) and (count.of in _OF_HARM or token.index in found.words):
                yield count


def _linked(tree: Tree, found: Happening) -> Iterator[Token]:
    """The deed's own words, the clauses below it, those above it in the same sentence, and those coordinated with them."""
    seen: set[int] = set()
    here = tree.tokens[found.trigger]
    tops = [here, *(t for t, _ in zip(tree.ancestors(here), range(3), strict=False))]
    for top in tops:
        for token in (top, *tree.all_children(top.index, "advcl", "acl", "conj", "parataxis", "xcomp", "ccomp")):
            if token.index not in seen:
                seen.add(token.index)
                yield token
