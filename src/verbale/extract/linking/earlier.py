"""The deeds told before one in, who did and suffered the last one of its kind, and who are the two of the story, out."""

from bisect import bisect_left
from collections.abc import Iterator

from verbale.extract.linking.record import Candidate, Told
from verbale.records.actor import PAIR, Mention
from verbale.records.voice import names_of

_LOOKED_BACK = 60  # deeds
_ENDINGS = ("ing", "ure", "ion", "ment")  # of nouns that are made of verbs
_FIRST = 3  # deeds at the top of a report that tell its two sides


def noun_of(lemma: str, deed: Told) -> bool:
    """ "Boarded a trawler … condemned the boarding": whether a noun is made of a deed's own verb, or is its noun."""
    noun, word = lemma.lower(), deed.found.frame.lemma.lower()
    stems = (word, word.removesuffix("e"), f"{word}{word[-1:]}")
    return noun == word or noun in {f"{stem}{end}" for stem in stems for end in _ENDINGS}


def of_alike(deeds: list[Told], told: Told) -> Iterator[Candidate]:
    """The sides of the last deed of the same type: "nobody was beaten" is told of those who are said to have been."""
    frame = told.found.frame
    for earlier in _before(deeds, told):
        if earlier.found.frame.type == frame.type:
            how = "again" if earlier.found.frame.lemma == frame.lemma else "alike"
            yield Candidate(earlier.sides.who, f"{how} who")
            yield Candidate(earlier.sides.whom, f"{how} whom")
            return


def of_two(deeds: list[Told], told: Told) -> Iterator[Candidate]:
    """Both sides of the last deed that had two, and those of the report's first: "both", "the two", or whom a third helps."""
    together = (sides for earlier in _before(deeds, told) if (sides := _together(earlier)))
    yield from (Candidate(sides, "last two") for sides in [next(together, ())])
    first = next((one for one in deeds[:_FIRST] if one.sides.who and one.sides.whom and one is not told), None)
    if first is not None:
        yield Candidate(first.sides.who, "first who")
        yield Candidate(first.sides.whom, "first whom")
        yield Candidate(_together(first), "first two")


def _before(deeds: list[Told], told: Told) -> Iterator[Told]:
    last = bisect_left(deeds, told.found.trigger, key=lambda one: one.found.trigger)
    return reversed(deeds[max(0, last - _LOOKED_BACK) : last])


def _together(told: Told) -> tuple[Mention, ...]:
    """Both sides of a deed, if they are two at least."""
    sides = (*told.sides.who, *told.sides.whom)
    return sides if len(names_of(sides)) >= PAIR else ()
