"""A tree and one deed in, its counts out: of those to whom it is done, of those who do it, of what is given."""

from collections.abc import Iterable, Iterator, Mapping

from verbale.extract.events import Happening
from verbale.extract.numbers.done import done_at, number_for
from verbale.extract.numbers.money import money, votes
from verbale.extract.numbers.nominals import counted, measured, number_of, plural
from verbale.extract.numbers.numerals import Number
from verbale.extract.tree import Tree, bare
from verbale.records.account import Count
from verbale.records.analysis import Token
from verbale.reference.counts import count_words

_OF_SUMS = frozenset({"AID", "AGREE", "COERCE", "SANCTION", "SUPPORT", "REQUEST", "COOPERATE", "REJECT", "RETREAT"})
_OF_HARM = frozenset({"killed", "wounded", "missing", "displaced", "detained"})
_CONTENT = frozenset({"REQUEST", "AGREE", "THREATEN", "REJECT"})
_TWO = frozenset({"the", "both", "these", "those"})


def counts(tree: Tree, found: Happening, others: Mapping[int, Happening] | None = None) -> tuple[Count, ...]:
    """A tree, one deed, and all deeds by their words in, its counts out, each once."""
    return tuple({str(count): count for count in _all(tree, found, others or {})}.values())


def _all(tree: Tree, found: Happening, others: Mapping[int, Happening]) -> Iterator[Count]:
    done = found.frame.count
    asked = _asked_for(tree, found, others)
    if done and len(found.whom) > 1:
        yield from _sum(tree, found.whom, done)
    else:
        for head in found.whom:
            yield from _of(tree, tree.tokens[head], done or asked.get(head, ""))
    for head in asked:
        if head not in found.whom:
            yield from _of(tree, tree.tokens[head], asked[head])
    for head in found.who:
        yield from _of(tree, tree.tokens[head], "")
    if not done:
        yield from _things(tree, found)
    yield from _harm(tree, found, others)
    within = tree.subtree(found.trigger if found.carrier is None else found.carrier)
    if found.frame.type in _OF_SUMS:
        yield from money(tree, within)
        yield from _goods(tree, within)
    yield from votes(tree, within)


def _asked_for(tree: Tree, found: Happening, others: Mapping[int, Happening]) -> dict[int, str]:
    """Those who suffer what is asked for or promised, and what that is: "demanded the release of two sailors"."""
    if found.frame.type not in _CONTENT:
        return {}
    inner = (others[index] for index in tree.subtree(found.trigger) if index in others and index != found.trigger)
    return {
        head: deed.frame.count
        for deed in inner
        if deed.frame.count
        for head in deed.whom
        if deed.trigger not in tree.subtree(head)  # "sailors held by X" only describes them
    }


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
    return noun.lemma.lower() in count_words().currencies


def _only_sums_up(tree: Tree, head: Token, number: Number) -> bool:
    """ "The two ministers", "both sides", "one officer": a number that only sums up those who are named."""
    least = number.least if number.least is not None else number.most or 0
    if least <= 1:
        return True
    return least <= 3 and any(t.text.lower() in _TWO for t in tree.all_children(head.index, "det"))


def _things(tree: Tree, found: Happening) -> Iterator[Count]:
    """What is done to things, or given, by the object of the verb: "breaking two windows", "sent 12 trucks"."""
    for child in tree.children(found.trigger):
        named = bare(child.deprel) in {"obj", "nsubj:pass"} or child.deprel in {"obj", "nsubj:pass"}
        if child.index not in {*found.whom, *found.who} and named and child.upos == "NOUN" and number_of(tree, child):
            yield from _of(tree, child, "")


def _harm(tree: Tree, found: Happening, others: Mapping[int, Happening]) -> Iterator[Count]:
    """Those harmed by the deed, told by other words of its sentence that hang on it: "opened fire, killing three"."""
    if found.frame.type not in {"ASSAULT", "COERCE", "PROTEST", "RETREAT", "AID", "SANCTION"}:
        return
    belongs = count_words().belongs
    for token in _linked(tree, found):
        told = token.index == found.trigger and bool(found.frame.count)
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
