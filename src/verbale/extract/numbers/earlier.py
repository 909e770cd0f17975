"""A deed whose own words tell no number in, the number that words before tell of the same people out.

"Rebels seized nine sailors. … They were freed on Monday": nine were freed.
"""

from collections.abc import Iterable, Iterator
from itertools import islice

from verbale.extract.actors.record import CastMention
from verbale.extract.numbers.nominals import number_of
from verbale.extract.numbers.numerals import Number
from verbale.extract.report import Report

_LOOKED_AT = 200  # mentions before the deed


def number_before(report: Report, heads: Iterable[int]) -> Number | None:
    """A report and the heads of those to whom a deed is done in, how many they are, as told before, out."""
    cast = report.people.cast
    for head in heads:
        mention = cast.at(head)
        if mention is not None and mention.head == head and mention.actors:
            return next(_numbers(report, mention), None) if _points_back(report, mention) else None
    return None


def _points_back(report: Report, mention: CastMention) -> bool:
    """Whether words take up people told before: "they", "the men"."""
    first = report.tree.tokens[mention.first].text.lower()
    return mention.sort == "pronoun" or first in {"the", "these", "those", "all", "both"}


def _numbers(report: Report, mention: CastMention) -> Iterator[Number]:
    """The numbers that the mentions before tell of the same people, the nearest first."""
    before = (m for m in reversed(report.people.cast.mentions) if m.head < mention.first)
    for other in islice(before, _LOOKED_AT):
        if (
            set(other.actors) == set(mention.actors)
            and other.sort == "nominal"
            and not other.rule.startswith("quantity")
        ):
            number = number_of(report.tree, report.tree.tokens[other.head])
            if number is not None:
                yield number
