"""What a run asks of every article before and after it is coded: the resolvers, in one table."""

from collections.abc import Iterable, Iterator

from verbale.pipeline.keeping.resolver import Asked, Known, Resolver, Screen
from verbale.pipeline.skipping import holds_nothing
from verbale.records.clue import Clue
from verbale.records.judgement import Judgement, Question
from verbale.resolve import actors, actors_keys, copies, events, stories
from verbale.resolve.actors_profile import seen_of


def _copies_asked(clue: Clue) -> Asked:
    return clue.keys, *copies.span_of(clue.day)


def _copied(clue: Clue, known: Iterable[Clue]) -> Iterator[Judgement]:
    found = copies.copy_of(clue, known)
    if found is not None:
        yield found


SCREEN = Screen(copies.clue_of, _copies_asked, _copied, holds_nothing)


def _on_stories(clue: Clue, known: Known) -> Iterator[Judgement]:
    yield from stories.judged(clue, known(stories.asked(clue)))


def _on_events(clue: Clue, known: Known) -> Iterator[Judgement]:
    yield from events.judged(clue, known(events.asked(clue)))


def _first_asked(clue: Clue) -> Asked:
    ask = next(actors_keys.asks(clue, seen_of(clue.says).profile), None)
    return (ask.keys, ask.since, ask.until) if ask else ((), None, None)


def _on_actors(clue: Clue, known: Known) -> Iterator[Judgement]:
    yield from actors.linked(clue, lambda keys, since, until: known((keys, since, until)))


RESOLVERS: tuple[Resolver, ...] = (
    Resolver(Question.STORY, stories.clues_of, stories.asked, _on_stories),
    Resolver(Question.EVENT, events.clues_of, events.asked, _on_events),
    Resolver(Question.ACTOR, actors.clues_of, _first_asked, _on_actors),
)
