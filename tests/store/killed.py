"""A process that keeps made-up reports batch by batch, and what kills it at a moment of chance."""

import os
import signal
from collections.abc import Iterator
from contextlib import suppress
from itertools import batched
from random import Random
from time import sleep

from tests.store.made import FIRST, SECOND, article, judgement, kept, reading, said, told

from verbale.records.clue import Clue
from verbale.records.evidence import Step
from verbale.records.jsonl import to_json
from verbale.records.judgement import Question
from verbale.resolve.clusters import clusters
from verbale.store.base import Kept
from verbale.store.stores import OpenView, open_writer

ARTICLES, BATCH = 60, 6


def news(step: Step = FIRST) -> Iterator[Kept]:
    """Reports, each the story of the one before by a judgement that comes with it."""
    before = ""
    for number in range(ARTICLES):
        of = article(
            f"Kenya recalled envoy {number} from Chad. Ann Doe said that talks had failed.", title=f"No. {number}"
        )
        one = told(of, "Kenya", "SANCTION", "Chad")
        judged = (judgement(of.id, before, Question.STORY),) if before and number % 10 else ()
        clues = (Clue("event", one.id, of.published, (f"key {number % 7}",), "{}"),)
        yield kept(
            reading(of, one, statements=(said(of, "Ann Doe", "talks had failed"),)), step, clues=clues, judged=judged
        )
        before = of.id


def keep_all(where: str) -> None:
    """Keeps everything in two versions, so that the second supersedes."""
    with open_writer(where, clusters) as writer:
        for step in (FIRST, SECOND):
            for batch in batched(news(step), BATCH):
                done = writer.coded([one.reading.article.id for one in batch], step)
                writer.keep(one for one in batch if one.reading.article.id not in done)


def content(view: OpenView) -> list[str]:
    """All that a store tells, without its moments."""
    records = (*view.readings(), *view.stories(), *view.events(), *view.judgements())
    return [to_json(one) for one in records]


def killed_after(seconds: float, where: str) -> bool:
    """Keeps everything in another process and kills it; whether it was still at work."""
    child = os.fork()
    if child == 0:
        with suppress(BaseException):
            keep_all(where)
            os._exit(0)
        os._exit(1)
    sleep(seconds)
    os.kill(child, signal.SIGKILL)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def trial(places: Iterator[str], expected: list[str], *, points: int, longest: float, seed: int = 1) -> int:
    """Kills at so many moments and looks at the store each time; in a finished one nothing may be lost or doubled.

    `places` are empty places for stores; `longest` is about how long keeping everything takes, in seconds. How many stores
    were finished out; AssertionError where a law broke.
    """
    chance, hits, finished = Random(seed), 0, 0  # noqa: S311
    where = next(places)
    while hits < points:
        at_work = killed_after(chance.uniform(0, longest), where)
        hits += at_work
        with open_writer(where, clusters) as writer:
            faults = list(writer.check())
            assert not faults, faults
            assert writer.count("articles") % BATCH == 0, "half a batch was kept"
            if not at_work:
                assert content(writer) == expected, "something was lost or doubled"
                finished, where = finished + 1, next(places)
    return finished
