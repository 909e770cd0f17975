"""A deed and its parse in, how many of what it tells out: "killed at least 9", "some 400 soldiers"."""

from collections.abc import Iterator

from verbale.extract.events import Happening
from verbale.extract.tree import Tree
from verbale.records.account import Count
from verbale.records.analysis import Token
from verbale.records.evidence import Step
from verbale.records.text import Span

_STEP = Step("extract.counts")
_WORDS = {
    w: n
    for n, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
} | {
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000, "dozen": 12, "no": 0,
}  # fmt: skip
_VAGUE = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "millions": 2_000_000}
_LEAST = frozenset({"least", "over", "than", "minimum"})  # at least, over, more than
_ABOUT = frozenset({"about", "some", "around", "roughly", "nearly", "almost", "approximately", "close"})
_PEOPLE = frozenset(
    "killed wounded beaten detained abducted missing freed expelled displaced evacuated charged convicted".split()
)


def counts(tree: Tree, found: Happening) -> tuple[Count, ...]:
    """A tree and one deed in, its counts out: of those to whom it is done, of what is given, of those who take part."""
    return tuple(dict.fromkeys(_all(tree, found)))


def _all(tree: Tree, found: Happening) -> Iterator[Count]:
    for head in found.whom:
        yield from _at(tree, head, found.frame.count)
    if not found.frame.count:
        for head in found.who:
            yield from _at(tree, head, "")


def _at(tree: Tree, head: int, done: str) -> Iterator[Count]:
    number = tree.child(head, "nummod")
    token = tree.tokens[head]
    if number is None and token.upos == "NUM":
        number = token  # "killed nine"
    if number is None or number.text[:1] in "$€£":
        vague = _VAGUE.get(token.text.lower())
        if vague is not None:
            yield Count(done or _plural(token), vague, None, evidence=tree.evidence(token.span, _STEP))
        return
    value = as_number(tree, number)
    if value is None or (token.xpos in {"NNP", "NNPS"} and not done):
        return
    of = done if done in _PEOPLE else done or _plural(token)
    if not of:
        return
    yield _bounded(tree, number, of, value)


def _plural(token: Token) -> str:
    """The noun as the text has it, if that is a plural; a number alone counts people."""
    if token.upos == "NUM":
        return "people"
    return token.text.lower() if token.xpos == "NNS" else f"{token.lemma.lower()}s" if token.xpos == "NN" else ""


def as_number(tree: Tree, token: Token) -> int | None:
    """A numeral in, its value out: "1,500", "twenty-one", "3 million"; None where it is none.

    Compound numerals are read from the word itself and from the parts that hang on it.
    """
    parts = [t for t in tree.children(token.index) if t.deprel in {"compound", "nummod"} and t.upos == "NUM"]
    total, seen = 1, False
    for part in [*parts, token]:
        value = _plain(part.text)
        if value is None:
            return None
        total, seen = (total * value if seen and value >= 100 else value if not seen else total + value), True
    return total


def _plain(text: str) -> int | None:
    word = text.lower().replace(",", "").replace("\u202f", "").replace("\u00a0", "")
    if word.isdecimal() and len(word) <= 12:
        return int(word)
    if word in _WORDS:
        return _WORDS[word]
    tens, _, ones = word.partition("-")
    if tens in _WORDS and ones in _WORDS:
        return _WORDS[tens] + _WORDS[ones]
    return None


def _bounded(tree: Tree, number: Token, of: str, value: int) -> Count:
    first = max(tree.analysis.sentences[number.sentence].first, number.index - 4)
    before = [t.text.lower() for t in tree.tokens[first : number.index]][::-1]
    evidence = tree.evidence(Span(number.span.start, number.span.end), _STEP)
    near = before[:1]
    if near and (near[0] in _LEAST or before[:2] == ["than", "more"]):
        return Count(of, value, None, evidence=evidence)
    if before[:2] in (["to", "up"], ["most", "at"]) or before[:2] == ["than", "fewer"]:
        return Count(of, None, value, evidence=evidence)
    if near and near[0] in _ABOUT and value >= 10:
        return Count.roughly(of, value, evidence)
    return Count(of, value, value, evidence=evidence)
