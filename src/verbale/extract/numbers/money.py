"""The tokens below a deed in, sums of money and votes out: "$40 million", "54 votes to 12"."""

from collections.abc import Collection, Iterable, Iterator
from typing import Protocol

from verbale.extract.numbers.numerals import Number, bound_before, number_at
from verbale.extract.numbers.runs import decimal
from verbale.extract.tree import Tree
from verbale.records.account import Count
from verbale.records.analysis import Token
from verbale.reference.counts import count_words

_THOUSAND = 1000


class Near(Protocol):
    """Which of some states is told nearest before a token."""

    def __call__(self, index: int, among: Collection[str], *, within: int = ...) -> str:
        """A token, the states and how many tokens to look back in, the state out; "" for none."""


def money(tree: Tree, indexes: Iterable[int], near: Near) -> Iterator[Count]:
    """Token indexes and the states told around them in, the sums that are told there out."""
    words = count_words()
    within = set(indexes)
    for index in sorted(within):
        token = tree.tokens[index]
        code = words.signs.get(token.text)
        number = _behind_sign(tree, token) if code else None
        if not code:
            code = _code(token, near)
            number = _before_name(tree, token) if code else None
        if code and number is not None:
            yield number.count(tree, f"money {code}")


def _code(token: Token, near: Near) -> str | None:
    """The code of a currency's word: pesos and francs are those of the state told nearest before."""
    words, name = count_words(), count_words().currency(token.lemma)
    of, beside = words.moneys.get(name, {}), words.right_before.get(name, {})
    codes = {**of, **beside}
    state = near(token.index, codes, within=1) or (near(token.index, of) if of else "")
    return codes.get(state) or words.currencies.get(name)


def _behind_sign(tree: Tree, sign: Token) -> Number | None:
    """ "$40 million", "$1.5 billion": the numerals behind the sign, multiplied."""
    total, last = 1.0, sign.index
    for token in tree.tokens[sign.index + 1 : sign.index + 4]:
        value = decimal(token.text)
        if value is None or (last > sign.index and value < _THOUSAND):
            break
        total, last = total * value, token.index
    if last == sign.index or total != int(total):
        return None
    bound = bound_before(tree, sign.index)
    least, most = (None if bound == "most" else int(total)), (None if bound == "least" else int(total))
    return Number(least, most, bound == "about", tree.span(sign.index, last + 1))


def _before_name(tree: Tree, name: Token) -> Number | None:
    number = tree.child(name.index, "nummod")
    if number is None or any(t.text in count_words().signs for t in tree.children(name.index)):
        return None
    return number_at(tree, number)


def votes(tree: Tree, indexes: Iterable[int]) -> Iterator[Count]:
    """Token indexes in, votes for and against out: "by 54 votes to 12", "54 votes in favour"."""
    for index in indexes:
        noun = tree.tokens[index]
        if noun.lemma.lower() != "vote":
            continue
        number = tree.child(index, "nummod")
        value = number_at(tree, number) if number is not None else None
        if value is None:
            continue
        following = [t.text.lower() for t in tree.tokens[index + 1 : index + 4]]
        against = "against" in following[:2]
        yield value.count(tree, "votes against" if against else "votes for")
        if following[:1] in (["to"], ["against"]) and index + 2 < len(tree.tokens):
            other = number_at(tree, tree.tokens[index + 2])
            if other is not None and not against:
                yield other.count(tree, "votes against")
