"""A whole run: what is known, a copy or empty is not coded; batches are kept in order; a run that was stopped goes on."""

import time
from collections.abc import Iterator, Sequence
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.run.made_up import SCREEN, STORIES, Item, Memory, articles, engine, numbered

from verbale.language import engines
from verbale.pipeline.keeping.coding import Coder
from verbale.pipeline.keeping.entry import Fate
from verbale.pipeline.keeping.preparing import Coding, NothingKnown, Preparing
from verbale.pipeline.keeping.tally import Figures
from verbale.records.problem import Problem
from verbale.records.reading import Reading
from verbale.records.text import Article
from verbale.run.on_cores import on_cores
from verbale.run.running import Way, keep_all, tell_all
from verbale.store.drafts import Draft

CODER = Coder(engine, (STORIES,))
WAY = Way(CODER, screen=SCREEN)


def run(items: list[Item], store: Memory, way: Way = WAY) -> Figures:
    return list(keep_all(items, store, way))[-1]


def test_everything_is_told_apart_and_kept_once() -> None:
    texts = articles("One tells it.", "One tells more.", "One other.", "EMPTY page.", "RAISE this.", "One tells it.")
    foreign = ("x.txt", Article.of("ერთი ამბავი", language="ka"))
    broken = ("y.txt", Problem("read", "y.txt", None, "cannot be opened"))
    store = Memory()
    figures = run([*texts, foreign, broken], store)
    told = dict(figures.fates)
    assert told == {Fate.KNOWN: 1, Fate.COPY: 1, Fate.EMPTY: 1, Fate.WAITING: 1, Fate.CODED: 2, Fate.FAILED: 1}
    assert figures.read == 7
    assert figures.waiting == (("ka", 1),)
    assert [one.place for one in store.all] == ["0.txt", "1.txt", "2.txt", "3.txt", "4.txt", "x.txt"]
    assert list(store.troubles) == [broken]
    assert not store.runs


def test_the_same_input_a_second_time_keeps_nothing() -> None:
    store = Memory()
    run(numbered(70), store)
    figures = run(numbered(70), store)
    assert dict(figures.fates) == {Fate.KNOWN: 70}
    assert len(store.all) == 70


def test_what_a_former_version_coded_is_coded_anew_only_if_it_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    store, texts = Memory(), articles("One tells it.", "One tells more.", "RAISE it.")
    run(texts, store)
    with monkeypatch.context() as later:
        later.setattr("verbale.pipeline.keeping.steps.release", lambda: "9")
        assert dict(run(texts, store).fates) == {Fate.FORMER: 3}
        again = Way(CODER, Coding(again=True), SCREEN)
        figures = run(texts, store, again)
        assert dict(figures.fates) == {Fate.CODED: 1, Fate.COPY: 1, Fate.FAILED: 1}
        figures = run(texts, store, again)  # what failed is tried again, what was coded is not
        assert dict(figures.fates) == {Fate.KNOWN: 2, Fate.FAILED: 1}


def test_a_text_waits_for_its_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    store, text = Memory(), ("x.txt", Article.of("ერთი ამბავი", language="ka"))
    assert dict(run([text], store).fates) == {Fate.WAITING: 1}
    assert dict(run([text], store).fates) == {Fate.KNOWN: 1}
    monkeypatch.setitem(engines.NAMES, "ka", str)
    assert dict(run([text], store).fates) == {Fate.CODED: 1}


@pytest.mark.parametrize("kept_at_once", [True, False], ids=["one process", "many"])
@pytest.mark.parametrize(
    ("told", "fates"), [("ka en", [Fate.WAITING, Fate.CODED]), ("en ka", [Fate.CODED, Fate.KNOWN])]
)
def test_a_text_told_in_two_languages_is_coded_once(told: str, fates: list[Fate], *, kept_at_once: bool) -> None:
    """Of one process the first batch is kept before the second is prepared; of many it is on its way."""
    store = Memory()
    preparing = Preparing(store, screen=SCREEN)
    found: list[Fate] = []
    for code in told.split():
        batch = preparing.batch([("x.txt", Article.of("One tale.", language=code))])
        found.extend(entry.fate for entry in batch.entries)
        if kept_at_once:
            store.keep_drafts([CODER.draft(entry, Reading(entry.article)) for entry in batch.entries])
            preparing.kept(batch)
    assert found == fates


def test_what_is_read_twice_is_judged_as_it_was_read_first() -> None:
    twice = [("x.txt", Article.of("One tale.", language=code)) for code in ("ka", "en")]
    first, second = Preparing(NothingKnown(), screen=SCREEN).batch(twice).entries
    assert (first.fate, second.fate) == (Fate.WAITING, Fate.KNOWN)


@settings(max_examples=20)
@given(st.integers(0, 30), st.integers(1, 9), st.integers(0, 5))
def test_a_run_that_was_stopped_goes_on_and_keeps_the_same(count: int, size: int, stopped: int) -> None:
    texts = articles(*(f"{number % 5} {number % 3} tells {number % 7}" for number in range(count)))
    whole, parts = Memory(), Memory()
    way = Way(CODER, screen=SCREEN, batch=size)
    list(keep_all(texts, whole, way))
    for _, _ in zip(range(stopped), keep_all(texts, parts, way), strict=False):
        pass
    list(keep_all(texts, parts, way))
    assert parts.all == whole.all


@pytest.mark.parametrize("workers", [1, 3])
def test_however_many_processes_the_store_is_the_same(workers: int) -> None:
    texts = articles(*(f"{number % 50} {number % 3} tells {number % 7}" for number in range(200)))
    here, cores = Memory(), Memory()
    run(texts, here)
    run(texts, cores, Way(CODER, screen=SCREEN, execute=partial(on_cores, workers=workers)))
    assert cores.batches == here.batches


def test_what_is_kept_stays_when_the_store_fails() -> None:
    class Full(Memory):
        def keep_drafts(self, drafts: Sequence[Draft]) -> None:
            if len(self.batches) == 1:
                raise OSError("no space left")
            super().keep_drafts(drafts)

    store = Full()
    with pytest.raises(OSError, match="no space"):
        run(numbered(200), store)
    assert len(store.all) == 8
    assert store.runs


def test_a_dry_run_tells_the_same_figures_and_keeps_nothing() -> None:
    texts = articles("One tells it.", "One tells more.", "One other.", "EMPTY page.")
    assert dict(list(tell_all(texts, NothingKnown(), WAY))[-1].fates) == dict(run(texts, Memory()).fates)


def test_the_first_batches_are_small_so_that_all_begin_soon_and_the_last_so_that_all_end_soon() -> None:
    store = Memory()
    run(numbered(260), store)
    assert [len(batch) for batch in store.batches] == [8, 16, 32, 64, 64, 38, 19, 9, 10]


def test_a_stream_is_kept_while_it_waits_for_more() -> None:
    store = Memory()

    def stream() -> Iterator[Item]:
        yield from numbered(70)
        for _ in range(3000):
            if len(store.all) == 70:
                break
            time.sleep(0.02)
        assert len(store.all) == 70
        yield from numbered(3, "Late")

    figures = list(keep_all(stream(), store, Way(CODER, screen=SCREEN, seconds=0.05)))
    assert figures[-1].read == 73


def test_a_stream_that_breaks_off_says_so() -> None:
    def stream() -> Iterator[Item]:
        yield from numbered(3)
        raise OSError("the line is dead")

    store = Memory()
    with pytest.raises(OSError, match="dead"):
        list(keep_all(stream(), store, Way(CODER, screen=SCREEN, seconds=0.05)))
    assert len(store.all) == 3
