"""A numeral of a parse in, its value and its bound out: "at least 1,500", "some 3 million", "between 5 and 7"."""

import re
from dataclasses import dataclass

from verbale.extract.tree import Tree
from verbale.records.account import Count
from verbale.records.analysis import Token
from verbale.records.evidence import Step
from verbale.records.text import Span
from verbale.reference.counts import count_words

_STEP = Step("extract.numbers")
_SPACES = re.compile(r"[,\u202f\u00a0]")
_RANGE = re.compile(r"^(\d{1,9})[-–](\d{1,9})$")
_LARGE = 10  # from here on "about" makes a number rough; "some two men" is a slip
_LONGEST_BOUND = 4  # words


@dataclass(frozen=True, slots=True)
class Number:
    """A value and its bound: least and most are None where they are open."""

    least: int | None
    most: int | None
    about: bool
    span: Span

    def count(self, tree: Tree, of: str) -> Count:
        """What is counted in, the Count out."""
        evidence = tree.evidence(self.span, _STEP)
        if self.about and self.least is not None:
            return Count.roughly(of, self.least, evidence)
        return Count(of, self.least, self.most, evidence=evidence)


def number_at(tree: Tree, token: Token) -> Number | None:
    """A numeral token in, its Number out; None where it is none."""
    value = value_of(tree, token)
    if value is None:
        between = _RANGE.match(token.text)
        return Number(int(between[1]), int(between[2]), False, token.span) if between else None
    first = min([token.index, *(t.index for t in _parts(tree, token))])
    span = tree.span(first, token.index + 1)
    other = _other_end(tree, token, first)
    if other is not None:
        return Number(min(other, value), max(other, value), False, span)
    bound = bound_before(tree, first)
    if bound == "least":
        return Number(value, None, False, span)
    if bound == "most":
        return Number(None, value, False, span)
    return Number(value, value, bound == "about" and value >= _LARGE, span)


def _other_end(tree: Tree, token: Token, first: int) -> int | None:
    """ "Between 5 and 7", "5 to 7": the number before, or behind."""
    tokens = tree.tokens
    before = [t.text.lower() for t in tokens[max(0, first - 3) : first] if t.sentence == token.sentence]
    if len(before) >= 2 and (before[-1] == "to" or (before[-1] == "and" and before[0] == "between")):
        return _plain(before[-2])
    after = [t.text.lower() for t in tokens[token.index + 1 : token.index + 3] if t.sentence == token.sentence]
    if len(after) == 2 and (after[0] == "to" or (after[0] == "and" and before[-1:] == ["between"])):
        return _plain(after[1])
    return None


def bound_before(tree: Tree, first: int) -> str:
    """The name of the bound whose words stand right before a number; "" where there is none."""
    bounds = count_words().bounds
    words = [t.text.lower() for t in tree.tokens[max(0, first - _LONGEST_BOUND) : first]]
    for length in range(min(_LONGEST_BOUND, len(words)), 0, -1):
        name = bounds.get(tuple(words[-length:]))
        if name:
            return name
    return ""


def _parts(tree: Tree, token: Token) -> list[Token]:
    """The numerals that make one with the token: "1.5" of "1.5 billion", "two" of "two hundred"."""
    return [
        t
        for t in tree.children(token.index)
        if t.deprel in {"compound", "nummod"} and t.index < token.index and _is_numeral(t)
    ]


def _is_numeral(token: Token) -> bool:
    return token.upos == "NUM" or token.text.lower() in count_words().numerals


def value_of(tree: Tree, token: Token) -> int | None:
    """A numeral in, its value out; None where it is none. Compound numerals are read with the parts that hang on them."""
    total = 1.0
    seen = False
    for part in [*_parts(tree, token), token]:
        value = decimal(part.text)
        if value is None:
            return None
        total = value if not seen else total * value if value >= 100 else total + value
        seen = True
    return int(total) if total == int(total) else None


def decimal(text: str) -> float | None:
    """A numeral as a word or in figures in, its value out; None where it is none."""
    plain = _plain(text)
    if plain is not None:
        return float(plain)
    word = _SPACES.sub("", text)
    return float(word) if len(word) <= 12 and re.fullmatch(r"\d+\.\d+", word) else None


def _plain(text: str) -> int | None:
    word = _SPACES.sub("", text.lower())
    if word.isdecimal() and len(word) <= 12:
        return int(word)
    known = count_words().numerals
    if word in known:
        return known[word]
    tens, _, ones = word.partition("-")
    if tens in known and ones in known and known[tens] >= 20 and known[ones] < 10:
        return known[tens] + known[ones]
    return None
