"""What a run asks of every article before and after it is coded: the resolvers, in one table."""

from collections.abc import Iterable, Iterator

from verbale.pipeline.keeping.resolver import Asked, Asking, Resolver, Screen
from verbale.pipeline.skipping import holds_nothing
from verbale.records.clue import Clue
from verbale.records.judgement import Judgement, Question
from verbale.resolve import actors, blocking, copies, events, stories


def _copies_asked(clue: Clue) -> Asked:
    return clue.keys, *copies.span_of(clue.day)


def _copied(clue: Clue, known: Iterable[Clue]) -> Iterator[Judgement]:
    found = copies.copy_of(clue, known)
    if found is not None:
        yield found


SCREEN = Screen(copies.clue_of, _copies_asked, _copied, holds_nothing)


def _on_stories(clue: Clue) -> Asking:
    return stories.judged(clue, (yield stories.asked(clue)))


def _on_events(clue: Clue) -> Asking:
    return events.judged(clue, (yield events.asked(clue)))


RESOLVERS: tuple[Resolver, ...] = (
    Resolver(Question.STORY, stories.clues_of, _on_stories, stories.NEAR),
    Resolver(Question.EVENT, events.clues_of, _on_events, blocking.NEAR),
    Resolver(Question.ACTOR, actors.clues_of, actors.linking),
)
