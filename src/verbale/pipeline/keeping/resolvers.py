"""What a run asks of every article before and after it is coded: the resolvers, in one table."""

from collections.abc import Iterable, Iterator

from verbale.pipeline.keeping.resolver import Asked, Resolver, Screen
from verbale.records.clue import Clue
from verbale.records.judgement import Judgement, Question
from verbale.records.text import Article
from verbale.resolve import copies, events, stories


def _copies_asked(clue: Clue) -> Asked:
    return clue.keys, *copies.span_of(clue.day)


def _copied(clue: Clue, known: Iterable[Clue]) -> Iterator[Judgement]:
    found = copies.copy_of(clue, known)
    if found is not None:
        yield found


def _never(article: Article) -> bool:
    del article
    return False


SCREEN = Screen(copies.clue_of, _copies_asked, _copied, _never)
RESOLVERS: tuple[Resolver, ...] = (
    Resolver(Question.STORY, stories.clues_of, stories.asked, stories.judged),
    Resolver(Question.EVENT, events.clues_of, events.asked, events.judged),
)
