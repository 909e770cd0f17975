"""What a run asks of every article before and after it is coded: the resolvers, in one table."""

from collections.abc import Iterable, Iterator

from verbale.pipeline.keeping.resolver import Asked, Resolver, Screen
from verbale.pipeline.skipping import holds_nothing
from verbale.records.clue import Clue
from verbale.records.judgement import Judgement, Question
from verbale.resolve import copies, events, stories


def _copies_asked(clue: Clue) -> Asked:
    return clue.keys, *copies.span_of(clue.day)


def _copied(clue: Clue, known: Iterable[Clue]) -> Iterator[Judgement]:
    found = copies.copy_of(clue, known)
    if found is not None:
        yield found


SCREEN = Screen(copies.clue_of, _copies_asked, _copied, holds_nothing)
RESOLVERS: tuple[Resolver, ...] = (
    Resolver(Question.STORY, stories.clues_of, stories.asked, stories.judged),
    Resolver(Question.EVENT, events.clues_of, events.asked, events.judged),
)
