"""A numeral of a parse in, its value and its bound out: "at least 1,500", "some 3 million", "between 5 and 7"."""

import re

from verbale.extract.numbers.runs import Run, plain, run_at
from verbale.extract.tree import Tree
from verbale.records.account import Count
from verbale.records.analysis import Token
from verbale.records.evidence import Step
from verbale.records.passing import passing
from verbale.records.text import Span
from verbale.reference.counts import count_words

_STEP = Step("extract.numbers")
_RANGE = re.compile(r"^(\d{1,9})[-–](\d{1,9})$")
_TO = frozenset({"to", "-", "–"})
_LARGE = 10  # from here on "about" makes a number rough; "some two men" is a slip
_LONGEST_BOUND = 4  # words


@passing
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
    run = run_at(tree, token)
    if run is None or run.value != int(run.value):
        between = _RANGE.match(token.text)
        return Number(int(between[1]), int(between[2]), False, token.span) if between else None
    value, span = int(run.value), tree.span(run.first, run.last)
    other = _other_end(tree, token, run)
    if other is not None:
        return Number(min(other, value), max(other, value), False, span)
    bound = bound_before(tree, run.first) or _bound_behind(tree, run.last)
    if bound == "least" or run.several:
        return Number(value, None, False, span)
    if bound == "most":
        return Number(None, value, False, span)
    return Number(value, value, bound == "about" and value >= _LARGE, span)


def _other_end(tree: Tree, token: Token, run: Run) -> int | None:
    """ "Between 5 and 7", "5 to 7", "5-7": the number before, or behind."""
    tokens = tree.tokens
    before = [t.text.lower() for t in tokens[max(0, run.first - 3) : run.first] if t.sentence == token.sentence]
    if len(before) >= 2 and (before[-1] in _TO or (before[-1] == "and" and before[0] == "between")):
        return plain(before[-2])
    after = [t.text.lower() for t in tokens[run.last : run.last + 2] if t.sentence == token.sentence]
    if len(after) == 2 and (after[0] in _TO or (after[0] == "and" and before[-1:] == ["between"])):
        return plain(after[1])
    return None


def bound_before(tree: Tree, first: int) -> str:
    """The name of the bound whose words stand right before a number; "" where there is none."""
    bounds = count_words().bounds
    if first and tree.tokens[first - 1].deprel == "compound:prt":  # "handed over 30 prisoners"
        return ""
    words = [t.text.lower() for t in tree.tokens[max(0, first - _LONGEST_BOUND) : first]]
    for length in range(min(_LONGEST_BOUND, len(words)), 0, -1):
        name = bounds.get(tuple(words[-length:]))
        if name:
            return name
    return ""


def _bound_behind(tree: Tree, last: int) -> str:
    """ "Sixty or so", "a hundred or more"."""
    words = " ".join(t.text.lower() for t in tree.tokens[last : last + 2])
    return count_words().behind.get(words, "")
