"""A numeral of a parse in, the run of words that tell one number with it out: "two hundred and six", "half a dozen", "1.5 million".

The parser hangs the words of a numeral on each other in many ways; they always stand side by side.
"""

import re
from collections.abc import Sequence

from verbale.extract.tree import Tree
from verbale.records.analysis import Token
from verbale.records.passing import passing
from verbale.reference.counts import count_words

_SPACES = re.compile(r"[,\u202f\u00a0]")
_DECIMAL = re.compile(r"\d+\.\d+$")
_LONGEST = 6  # words to either side
_MULTIPLIERS = frozenset({12, 20, 100, 1000, 100_000, 1_000_000, 10_000_000, 1_000_000_000, 1_000_000_000_000})
_SEVERAL = frozenset({"several", "few", "many", "couple"})


@passing
class Run:
    """The tokens `[first, last)` that tell one number, and its value; `several` marks "several hundred": at least two of them."""

    first: int
    last: int
    value: float
    several: bool = False


def run_at(tree: Tree, token: Token) -> Run | None:
    """A token in, the run of numeral words around it out; None where it is no numeral."""
    if decimal(token.text) is None:
        return None
    first, last = token.index, token.index + 1
    while (step := _before(tree, first, token)) and last - first < _LONGEST:
        first -= step
    while (step := _behind(tree, last, token)) and last - first < _LONGEST:
        last += step
    value = _value([t.text for t in tree.tokens[first:last]])
    return _with_article(tree, Run(first, last, value))


def _with_article(tree: Tree, run: Run) -> Run:
    """ "Half a dozen", "a hundred", "several hundred": what stands before a bare multiplier."""
    before = [tree.tokens[i].text.lower() for i in (run.first - 2, run.first - 1) if i >= 0]
    if not _multiplies(tree.tokens[run.first].text) or not before:
        return run
    if before == ["half", "a"]:
        return Run(run.first - 2, run.last, run.value / 2)
    if before[-1] in _SEVERAL:
        return Run(run.first - 1, run.last, 2 * run.value, several=True)
    return run


def _before(tree: Tree, first: int, token: Token) -> int:
    """How many words before a run belong to it."""
    tokens = [t for t in tree.tokens[max(0, first - 2) : first] if t.sentence == token.sentence]
    here = tree.tokens[first].text
    if tokens and _joins(tokens[-1].text, here):
        return 1
    if len(tokens) == 2 and tokens[1].text == "-" and here.isalpha() and _joins(tokens[0].text, here):
        return 2
    return 2 if len(tokens) == 2 and tokens[1].text.lower() == "and" and _adds(tokens[0].text, here) else 0


def _behind(tree: Tree, last: int, token: Token) -> int:
    """How many words behind a run belong to it."""
    tokens = [t for t in tree.tokens[last : last + 2] if t.sentence == token.sentence]
    here = tree.tokens[last - 1].text
    if tokens and _joins(here, tokens[0].text):
        return 1
    if len(tokens) == 2 and tokens[0].text == "-" and here.isalpha() and _joins(here, tokens[1].text):
        return 2  # "sixty-one" in three tokens
    return 2 if len(tokens) == 2 and tokens[0].text.lower() == "and" and _adds(here, tokens[1].text) else 0


def _joins(left: str, right: str) -> bool:
    """Whether two words side by side tell one number: "two hundred", "thousand five", "twenty five"; "2018 14" does not."""
    one, other = decimal(left), decimal(right)
    if one is None or other is None or left.lower() in {"a", "an", "no"}:
        return False
    return _multiplies(right) or _adds(left, right) or (one in range(20, 100, 10) and 0 < other < 10)


def _adds(left: str, right: str) -> bool:
    """Whether the right word is added to a round left one: "hundred [and] six"."""
    one, other = decimal(left), decimal(right)
    return one is not None and other is not None and _multiplies(left) and left.isalpha() and 0 < other < one >= 100


def _multiplies(text: str) -> bool:
    return text.isalpha() and decimal(text) in _MULTIPLIERS and text.lower() not in {"twelve", "twenty"}


def _value(words: Sequence[str]) -> float:
    total, current = 0.0, 0.0
    for word in words:
        value = decimal(word)
        if value is None:
            continue
        if _multiplies(word):
            current = (current or 1) * value
            total, current = (total + current, 0.0) if value >= 1000 else (total, current)
        else:
            current += value
    return total + current


def decimal(text: str) -> float | None:
    """A numeral as a word or in figures in, its value out; None where it is none.

    >>> decimal("1,500"), decimal("sixty-four"), decimal("1.5"), decimal("men")
    (1500.0, 64.0, 1.5, None)
    """
    value = plain(text)
    if value is not None:
        return float(value)
    word = _SPACES.sub("", text)
    return float(word) if len(word) <= 12 and _DECIMAL.match(word) else None


def plain(text: str) -> int | None:
    """A whole number as a word or in figures in, its value out; None where it is none."""
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
