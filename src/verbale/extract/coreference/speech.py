"""A parse in, who speaks where out: to whom “I” belongs in what somebody says, and who spoke last."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field

from verbale.extract.attribution.record import Attribution
from verbale.extract.attribution.stage import attributions
from verbale.records.analysis import Analysis
from verbale.records.text import Span


@dataclass(frozen=True, slots=True)
class Speech:
    """For each stretch that somebody says the head words of who says it, the innermost last; and the cues in their order."""

    said: tuple[tuple[Span, tuple[int, ...]], ...] = ()
    turns: tuple[tuple[int, ...], ...] = ()
    _starts: tuple[int, ...] = field(default=(), repr=False)

    @classmethod
    def of(cls, analysis: Analysis) -> "Speech":
        """A parse in, its Speech out."""
        return cls.told(attributions(analysis))

    @classmethod
    def told(cls, found: Iterable[Attribution]) -> "Speech":
        """Attributions in, what they tell of who speaks where out."""
        spoken = [one for one in found if one.source and one.spoken]
        said = sorted(((span, one.source) for one in spoken for span in one.content), key=lambda part: -len(part[0]))
        turns = tuple(sorted(one.source for one in spoken))
        return cls(tuple(said), turns, tuple(turn[0] for turn in turns))

    def speaker(self, span: Span) -> tuple[int, ...]:
        """Words in, the head words of who says them out; () where it is the writer."""
        found: tuple[int, ...] = ()
        for stretch, source in self.said:
            if stretch.holds(span):
                found = source
        return found

    def before(self, index: int) -> tuple[int, ...]:
        """A token in, the head words of who was named last before it as one who speaks out."""
        place = bisect_left(self._starts, index)
        return self.turns[place - 1] if place else ()

    def is_speaker(self, index: int) -> bool:
        """Whether a word is the head of somebody who speaks."""
        place = bisect_left(self._starts, index)
        return place < len(self._starts) and self._starts[place] == index
