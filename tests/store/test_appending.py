"""What only joins a cluster, or stays in one by another link, is written without the rest of the cluster being read; the same as if it were."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date

import pytest
from sqlalchemy import Connection
from tests.store.conftest import Place
from tests.store.made import article, judgement, kept, reading

from verbale.records.judgement import Judgement, Question, Verdict
from verbale.resolve.clusters import clusters
from verbale.store import clusters as renewing
from verbale.store.clusters import Cluster, Clusters
from verbale.store.homes import Days, Home
from verbale.store.stores import OpenStore, open_writer

NEWS = [kept(reading(article(f"Report {n}.", day=f"2026-02-0{n + 1}"))) for n in range(6)]
FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH = IDS = [one.reading.article.id for one in NEWS]
DAYS: dict[str, date | None] = {one.reading.article.id: one.reading.article.published for one in NEWS}


def link(later: str, earlier: str, score: float, question: Question = Question.STORY) -> Judgement:
    return judgement(later, earlier, question, score=score)


def stands_right(writer: OpenStore, judged: Sequence[Judgement]) -> bool:
    """Whether the stories of the store are those of all judgements."""
    whole = clusters(Question.STORY, DAYS, judged)
    told = {(one.id, one.articles) for one in writer.stories()}
    return told == {(one.id, tuple(sorted(one.members))) for one in whole}


CHAIN = [link(SECOND, FIRST, 0.6), link(FOURTH, FIRST, 0.6), link(FIFTH, FOURTH, 0.7)]


@pytest.mark.parametrize(
    ("before", "then", "read"),
    [
        (CHAIN, [link(SIXTH, FIFTH, 0.6)], False),  # the next report
        (CHAIN, [link(FOURTH, THIRD, 0.5)], False),  # a weaker link
        (CHAIN, [link(THIRD, FIRST, 0.5), link(FOURTH, THIRD, 0.9)], False),  # one that comes late stands between two
        (CHAIN, [link(THIRD, SECOND, 0.5), link(FOURTH, THIRD, 0.9)], False),
        (CHAIN, [link(FOURTH, THIRD, 0.9)], False),  # to another story: all that hangs on it goes with it
        ([*CHAIN, link(THIRD, FIRST, 0.4)], [link(THIRD, SECOND, 0.8)], False),
        (CHAIN, [link(THIRD, FOURTH, 1.0, Question.COPY)], False),  # a copy dated before its original, behind the first of the story
        (CHAIN[1:], [link(SECOND, FOURTH, 1.0, Question.COPY)], False),
        ([CHAIN[2]], [link(FIRST, FIFTH, 1.0, Question.COPY)], False),  # before the first: the story is called after it
        ([*CHAIN, link(SIXTH, FIFTH, 1.0, Question.COPY), link(SIXTH, FIRST, 0.5)], [link(FOURTH, THIRD, 0.9)], True),  # one holds both together
        (
            [link(FOURTH, SECOND, 0.8), link(FOURTH, FIRST, 0.7, Question.COPY)],
            [link(FOURTH, THIRD, 0.9, Question.COPY)],
            True,  # another of its links holds the second
        ),
        ([link(SECOND, FIRST, 0.6), CHAIN[2]], [link(FOURTH, SECOND, 0.9)], False),  # two stories become one
        ([link(THIRD, SECOND, 0.6), CHAIN[2]], [link(THIRD, FIFTH, 1.0, Question.COPY), link(FIRST, FIFTH, 0.9)], False),
        (
            [link(THIRD, FIRST, 0.6), CHAIN[2], judgement(FIRST, FIFTH, Question.STORY, Verdict.DIFFERENT, score=None, signed="Ann Doe")],
            [link(FOURTH, THIRD, 0.9)],
            True,
        ),
        (CHAIN, [judgement(FIFTH, FOURTH, Question.STORY, Verdict.DIFFERENT, score=None, signed="Ann Doe")], True),
        (
            [*CHAIN, judgement(SECOND, FIRST, Question.STORY, Verdict.DIFFERENT, score=None, signed="Ann Doe")],
            [link(THIRD, FIRST, 0.5), link(FOURTH, THIRD, 0.9)],
            True,
        ),
    ],
)  # fmt: skip
def test_clusters_are_read_only_where_they_change(
    store: Place, before: list[Judgement], then: list[Judgement], read: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = store.writer()
    writer.keep(NEWS)
    writer.judge(before)
    assert stands_right(writer, before)
    seen = list[str]()
    renew = renewing._renew

    def watched(
        connection: Connection, clusters: Clusters, home: Home, *, touched: Collection[str], moment: str
    ) -> None:
        seen.extend(touched if home.question is Question.STORY else ())
        renew(connection, clusters, home, touched=touched, moment=moment)

    monkeypatch.setattr(renewing, "_renew", watched)
    writer.judge(then)
    assert stands_right(writer, [*before, *then])
    assert bool(seen) is read


def test_one_that_a_whole_story_hangs_on_is_not_left_behind(store: Place) -> None:
    """A new report between two stories, of which one hung on the other by a link that is no longer followed."""
    writer = store.writer()
    writer.keep(NEWS)
    judged: list[Judgement] = []
    acts = (
        [link(FIFTH, FIRST, 0.5)],
        [link(SIXTH, FIFTH, 0.5)],
        [link(FIFTH, SECOND, 0.9)],
        [link(SECOND, FIRST, 0.8)],
    )
    for some in acts:
        judged.extend(some)
        writer.judge(some)
        assert stands_right(writer, judged)


def test_what_is_only_in_doubt_is_not_read(store: Place) -> None:
    read = set[str]()

    def watched(question: Question, days: Days, judged: Iterable[Judgement]) -> Iterable[Cluster]:
        read.update(days)
        return clusters(question, days, judged)

    writer = open_writer(store.where, watched, clock=store.clock)
    store.opened.append(writer)
    before = [*CHAIN, judgement(SIXTH, FOURTH, Question.STORY, Verdict.UNSURE, score=0.35)]
    apart = judgement(FIFTH, FOURTH, Question.STORY, Verdict.DIFFERENT, score=None, signed="Ann Doe")
    for judged in (before, [apart]):
        writer.keep(NEWS)
        writer.judge(judged)
    assert stands_right(writer, [*before, apart])
    assert read == {FIRST, SECOND, FOURTH, FIFTH}
