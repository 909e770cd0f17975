"""A store in memory, an engine of no time, and articles for them: what tests of a run share, importable by its processes."""

import os
import signal
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from verbale.pipeline.keeping.resolver import Asking, Resolver, Screen
from verbale.records.clue import Clue
from verbale.records.evidence import Step
from verbale.records.identity import content_id
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.records.problem import Problem
from verbale.records.reading import Reading
from verbale.records.text import Article
from verbale.store.base import Kept, Run, Sought
from verbale.store.drafts import Draft

type Item = tuple[str, Article | Problem]


@dataclass
class Memory:
    """What fulfils `Writer` in memory; `kept` holds the batches one by one."""

    runs: dict[str, Run] = field(default_factory=dict)
    batches: list[tuple[Draft, ...]] = field(default_factory=list)
    troubles: dict[tuple[str, Problem], None] = field(default_factory=dict)
    steps: dict[str, list[Step]] = field(default_factory=dict)
    known: dict[tuple[str, str], Clue] = field(default_factory=dict)

    @property
    def all(self) -> list[Kept]:
        return [one.kept for batch in self.batches for one in batch]

    def begin(self, run: Run) -> None:
        self.runs[run.id] = run

    def end(self, run: Run) -> None:
        del self.runs[run.id]

    def keep(self, batch: Iterable[Kept]) -> None:
        raise NotImplementedError

    def keep_drafts(self, drafts: Sequence[Draft]) -> None:
        self.batches.append(tuple(drafts))
        for one in self.all[-len(drafts) :] if drafts else []:
            self.steps.setdefault(one.reading.article.id, []).append(one.step)
            self.known.update(((clue.question, clue.about), clue) for clue in one.clues)

    def trouble(self, problems: Iterable[tuple[str, Problem]]) -> None:
        self.troubles.update(dict.fromkeys(problems))

    def judge(self, judgements: Iterable[Judgement]) -> None:
        raise NotImplementedError

    def coded(self, articles: Collection[str], step: Step) -> set[str]:
        def same(one: Step) -> bool:
            return one.name == step.name and step.version in ("", one.version)

        return {id_ for id_ in articles if any(map(same, self.steps.get(id_, [])))}

    def judged_on(self, question: Question, records: Collection[str]) -> Iterator[Judgement]:
        told = [one for kept in self.all for one in kept.judgements if one.question == question]
        yield from (one for one in told if set(one.about) & set(records))

    def nearest(self, question: Question, sought: Sequence[Sought], most: int) -> Iterator[Clue]:
        found = {clue.about: clue for one in sought for clue in self._fitting(question, one)}
        assert len(found) <= most * len(sought), "too many for a test: which of them are nearest is not told here"
        yield from (found[about] for about in sorted(found))

    def _fitting(self, question: Question, one: Sought) -> Iterator[Clue]:
        for clue in self.known.values():
            late = clue.day is not None and (
                (one.since and clue.day < one.since) or (one.until and clue.day > one.until)
            )
            if clue.question == question and set(one.keys) & set(clue.keys) and not late:
                yield clue


def engine(articles: Iterable[Article]) -> Iterator[Reading]:
    """Reads in no time; an article whose text begins with a word of woe does what it says."""
    for article in articles:
        woe = _WOES.get(article.text.split()[0])
        if woe:
            woe()
        yield Reading(article, engine="made up 1")


def _raise() -> None:
    raise ValueError("a text of woe")


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _slowly() -> None:
    time.sleep(0.01)


def _hang() -> None:
    time.sleep(600)


_WOES: dict[str, Callable[[], None]] = {"RAISE": _raise, "DIE": _die, "HANG": _hang, "SLOW": _slowly}


def articles(*texts: str) -> list[Item]:
    """Texts in, what a reader hands on of them out."""
    return [(f"{number}.txt", Article.of(text, language="en")) for number, text in enumerate(texts)]


def numbered(count: int, word: str = "Report") -> list[Item]:
    """How many in, that many articles out, no two alike."""
    return articles(*(f"{word} number {number}: nothing was said." for number in range(count)))


def first_word(article: Article) -> Clue:
    """The first word is the key: two texts with one are copies if the second word is one too."""
    return Clue(Question.COPY, article.id, article.published, tuple(article.text.split()[:1]), article.text)


def same_words(clue: Clue, known: Iterable[Clue]) -> Iterator[Judgement]:
    """SAME with the first in the order of ids of which the first two words are the same."""
    for one in known:
        if one.says.split()[:2] == clue.says.split()[:2]:
            about = (clue.about, one.about)
            yield Judgement(
                content_id("judgement", *about), Verdict.SAME, about, (), "made up 1", None, question=Question.COPY
            )
            return


def asked(clue: Clue) -> tuple[tuple[str, ...], None, None]:
    return clue.keys, None, None


SCREEN = Screen(first_word, asked, same_words, lambda article: article.text.startswith("EMPTY"))


def _last_word(reading: Reading) -> list[Clue]:
    return [Clue(Question.STORY, reading.article.id, None, (reading.article.text.split()[-1],), "")]


def _linked(clue: Clue) -> Asking:
    found = yield asked(clue)
    return [
        Judgement.by_resolver(
            Question.STORY, Verdict.SAME, (clue.about, one.about), reasons=clue.keys, signed="made up 1", score=1.0
        )
        for one in found
    ]


STORIES = Resolver(Question.STORY, _last_word, _linked)
