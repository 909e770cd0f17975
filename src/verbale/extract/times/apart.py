"""A deed's word in, how far its words say that it lies from the deed of another clause, and which, out: "a day after it had boarded"."""

from dataclasses import dataclass

from verbale.extract.times.expressions import Expression
from verbale.extract.times.line import Line
from verbale.extract.times.reading_distances import count, so_far
from verbale.extract.tree import Tree
from verbale.records.analysis import Token
from verbale.reference.times import time_words

_SIGNS = {"after": -1, "before": 1}  # what is told behind "after" came before
_LONGEST = 4  # pieces of a number: "twenty-four", "a couple of"


@dataclass(frozen=True, slots=True)
class Apart:
    """The verb from whose time is counted, how far, and the tokens `[first, last)` that say so."""

    verb: int
    says: Expression
    first: int
    last: int


def apart(tree: Tree, trigger: int) -> Apart | None:
    """A tree and a deed's word in, from which verb's time its own is counted out; None where its words count from none."""
    for token in tree.coordinated(trigger):  # "a day after rebels came and burned the market"
        mark = _mark(tree, token)
        found = _read(tree, mark) if mark is not None else None
        if mark is not None and found is not None:
            first, says = found
            verb = next(
                (t for t in tree.ancestors(token) if not first <= t.index < mark.index and t.upos == "VERB"), None
            )
            return Apart(verb.index, says, first, mark.index + 1) if verb is not None else None
    return None


def _mark(tree: Tree, token: Token) -> Token | None:
    """The "after" or "before" of a clause, or of a noun."""
    return next((t for t in tree.all_children(token.index, "mark", "case") if t.text.lower() in _SIGNS), None)


def _read(tree: Tree, mark: Token) -> tuple[int, Expression] | None:
    """Where the distance in front of a mark begins, and what it says."""
    sentence = tree.analysis.sentences[mark.sentence]
    line = Line(tree.tokens[sentence.first : mark.index], time_words(), lambda _line, _at: None)
    end = len(line) - 1
    unit = line.words.units.get(line.word(end))
    if unit is None:
        return None
    for at in range(max(0, end - _LONGEST), end):
        number, behind = count(line, at)
        if number is not None and behind == end:
            return line[at].token, so_far(_SIGNS[mark.text.lower()] * number, unit, anaphoric=True)
    return (line[end].token, so_far(0, unit, anaphoric=True)) if unit == "hour" else None  # "hours after"
