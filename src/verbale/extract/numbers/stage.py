"""A tree and one deed in, its counts out: of those to whom it is done, of those who do it, of what is given."""

from collections.abc import Container, Iterator

from verbale.extract.events import Happening
from verbale.extract.numbers.done import done_at, number_for
from verbale.extract.numbers.money import money, votes
from verbale.extract.numbers.nominals import counted, number_of, plural
from verbale.extract.numbers.numerals import Number
from verbale.extract.tree import Tree, bare
from verbale.records.account import Count
from verbale.records.analysis import Token
from verbale.reference.counts import count_words

_OF_SUMS = frozenset({"AID", "AGREE", "COERCE", "SANCTION", "SUPPORT", "REQUEST", "COOPERATE", "REJECT", "RETREAT"})
_OF_HARM = frozenset({"killed", "wounded", "missing", "displaced", "detained"})
_TWO = frozenset({"the", "both", "these", "those"})


def counts(tree: Tree, found: Happening, others: Container[int] = ()) -> tuple[Count, ...]:
    """A tree, one deed, and the words of deeds that tell their own numbers in, its counts out, each once."""
    return tuple({str(count): count for count in _all(tree, found, others)}.values())


def _all(tree: Tree, found: Happening, others: Container[int]) -> Iterator[Count]:
    done = found.frame.count
    for head in found.whom:
        yield from _of(tree, tree.tokens[head], done)
    for head in found.who:
        yield from _of(tree, tree.tokens[head], "")
    if not done:
        yield from _things(tree, found)
    yield from _harm(tree, found, others)
    within = tree.subtree(found.trigger if found.carrier is None else found.carrier)
    if found.frame.type in _OF_SUMS:
        yield from money(tree, within)
    yield from votes(tree, within)


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


def _harm(tree: Tree, found: Happening, others: Container[int]) -> Iterator[Count]:
    """Those harmed by the deed, told by other words of its sentence that hang on it: "opened fire, killing three"."""
    if found.frame.type not in {"ASSAULT", "COERCE", "PROTEST", "RETREAT", "AID", "SANCTION"}:
        return
    belongs = count_words().belongs
    for token in _linked(tree, found):
        if token.index in others and token.index != found.trigger:
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
