"""Processes side by side: the order holds, and whatever becomes of one of them nothing is lost or doubled."""

import time
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.run.made_up import articles, engine, numbered

from verbale.errors import VerbaleError
from verbale.pipeline.keeping.coding import Coder
from verbale.pipeline.keeping.entry import Entry, Fate, Shard, cut, failed
from verbale.pipeline.keeping.preparing import Item
from verbale.records.evidence import Step
from verbale.records.text import Article
from verbale.run import crew as room
from verbale.run.crew import Crew
from verbale.run.here import here
from verbale.run.in_order import most_ahead
from verbale.run.on_cores import on_cores
from verbale.run.process import BOUNDS, Bounds, Process, Task
from verbale.store.base import Kept
from verbale.store.drafts import Draft

STEP = Step("made up", "1")
CODER = Coder(engine=engine)
QUICK = Bounds(text=0.5, thousand=0.0)


def entries(items: Sequence[Item]) -> list[Entry]:
    return [Entry(place, item, Fate.CODED, STEP) for place, item in items if isinstance(item, Article)]


def flat(results: Iterator[tuple[Draft, ...]]) -> list[Kept]:
    return [one.kept for kept in results for one in kept]


def _noted(monkeypatch: pytest.MonkeyPatch) -> list[Process]:
    begun: list[Process] = []
    plain = Process.of

    def noted(coder: Coder) -> Process:
        begun.append(plain(coder))
        return begun[-1]

    monkeypatch.setattr(Process, "of", noted)
    return begun


def test_processes_give_what_one_gives_in_the_same_order() -> None:
    shards = list(cut(entries(numbered(100))))
    assert flat(on_cores(shards, CODER, 3)) == flat(here(shards, CODER))
    assert [one.place for one in flat(here(shards, CODER))] == [f"{number}.txt" for number in range(100)]


def test_an_empty_shard_gives_nothing_and_keeps_its_place() -> None:
    shards: list[Shard] = [(), tuple(entries(numbered(1))), ()]
    assert [len(kept) for kept in on_cores(shards, CODER, 2)] == [0, 1, 0]


def test_what_is_under_way_is_handed_on_while_nothing_comes() -> None:
    seen: list[int] = []

    def shards() -> Iterator[Shard | None]:
        yield tuple(entries(numbered(2)))
        yield None
        assert seen == [2]

    for kept in on_cores(shards(), CODER, 2):
        seen.append(len(kept))  # noqa: PERF401  one by one, as they come


def test_articles_that_kill_their_process_or_take_too_long_are_found_and_harm_no_other() -> None:
    texts = numbered(3) + articles("HANG on.") + numbered(9, "More") + articles("DIE now.") + numbered(9, "Last")
    found = flat(on_cores(cut(entries(texts)), CODER, 2, QUICK))
    assert [one.reading.article for one in found] == [item for _, item in texts]
    wrong = {one.reading.article.text: one for one in found if one.reading.problems}
    assert set(wrong) == {"HANG on.", "DIE now."}
    assert "took too long" in wrong["HANG on."].reading.problems[0].says
    assert "signal 9" in wrong["DIE now."].reading.problems[0].says
    assert {one.step for one in wrong.values()} == {failed(STEP)}


def test_a_process_that_is_killed_from_outside_costs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    begun = _noted(monkeypatch)
    shards = list(cut(entries(numbered(120, "SLOW"))))
    found: list[Kept] = []
    for number, kept in enumerate(on_cores(shards, CODER, 2)):
        found.extend(one.kept for one in kept)
        if not number:
            begun[-1].process.kill()
    assert len(begun) == 3
    assert found == flat(here(shards, CODER))


def test_a_process_that_has_grown_too_large_is_followed_by_another(monkeypatch: pytest.MonkeyPatch) -> None:
    begun = _noted(monkeypatch)
    shards = list(cut(entries(numbered(24))))
    assert flat(on_cores(shards, CODER, 1, Bounds(memory=1))) == flat(here(shards, CODER))
    assert len(begun) >= len(shards)


def test_processes_that_die_one_after_the_other_end_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "MOST_DEATHS", 2)
    with pytest.raises(VerbaleError, match="3 processes in a row have died"):
        list(on_cores([tuple(entries(articles("DIE one.", "DIE two.")))], CODER, 1))


def test_an_engine_that_fails_over_one_article_fails_over_no_other() -> None:
    found = flat(iter([CODER(tuple(entries(numbered(2) + articles("RAISE it.") + numbered(2, "More"))))]))
    assert [bool(one.reading.problems) for one in found] == [False, False, True, False, False]
    assert "ValueError" in found[2].reading.problems[0].says


@pytest.mark.parametrize("workers", [1, 2])
def test_no_more_shards_are_taken_than_can_be_held(workers: int) -> None:
    taken = 0

    def shards() -> Iterator[Shard]:
        nonlocal taken
        for shard in cut(entries(numbered(400))):
            taken += 1
            yield shard

    results = on_cores(shards(), CODER, workers)
    next(results)
    assert taken <= most_ahead(workers) + 2
    results.close()  # type: ignore[attr-defined]


def test_workers_go_on_while_nobody_listens_though_what_is_sent_fills_every_pipe() -> None:
    """Who gave the tasks judges a batch, which may take seconds."""
    shards = [(entry,) for entry in entries(articles(*(f"{number} {'word ' * 60_000}" for number in range(10))))]
    tasks = [Task({}, (0,), shard) for shard in shards]
    with Crew(CODER, 2, BOUNDS) as crew:
        for task in tasks:
            crew.give(task)
        last = time.monotonic() + 60
        while not all(task.done for task in tasks) and time.monotonic() < last:
            time.sleep(0.05)
    assert [task.done[0] for task in tasks] == [CODER(shard)[0] for shard in shards]


@given(st.lists(st.integers(0, 20_000)))
def test_shards_hold_every_article_once_and_none_is_too_large(lengths: list[int]) -> None:
    texts = articles(*(f"{place} {'x' * length}" for place, length in enumerate(lengths)))
    shards = list(cut(entries(texts)))
    assert sorted(entry.place for shard in shards for entry in shard) == sorted(place for place, _ in texts)
    assert all(0 < len(shard) <= 8 for shard in shards)
    assert all(len(shard) == 1 or sum(_length(entry) for entry in shard[:-1]) < 8_000 for shard in shards)


def _length(entry: Entry) -> int:
    return len(entry.article.text)


def test_a_small_batch_is_cut_small_so_that_all_cores_have_some() -> None:
    assert [len(shard) for shard in cut(entries(articles(*(f"{number:4} {'x' * 2000}" for number in range(8)))))] == [
        1
    ] * 8
