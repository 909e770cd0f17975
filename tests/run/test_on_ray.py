"""A cluster gives what one process gives, byte for byte, whatever dies; without Ray one is told how to get it."""

import os
import signal
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.run.invented import articles as invented
from tests.run.invented import engine as plain
from tests.run.killing import dumped
from tests.run.made_up import articles, engine, numbered
from tests.run.patient import SECONDS, be_patient

from verbale.errors import BadUse, MissingEngine, VerbaleError
from verbale.pipeline.keeping.coding import Coder
from verbale.pipeline.keeping.entry import Entry, Fate, Shard, cut
from verbale.pipeline.keeping.preparing import Item
from verbale.pipeline.keeping.resolvers import RESOLVERS
from verbale.records.evidence import Step
from verbale.records.reading import Reading
from verbale.records.text import Article
from verbale.resolve.clusters import clusters
from verbale.run import on_ray as room
from verbale.run.here import here
from verbale.run.in_order import Executor
from verbale.run.on_ray import by_ray
from verbale.run.process import Bounds
from verbale.run.running import Way, executor, keep_all
from verbale.store.stores import open_writer

CODER = Coder(engine)


@pytest.fixture(scope="module")
def cluster() -> Iterator[Executor]:
    """A cluster of two cores on this machine."""
    if find_spec("ray") is None:
        pytest.skip("Ray is not installed")
    room._engine("")  # what it sets counts only before Ray is first imported
    with pytest.MonkeyPatch.context() as patch, ExitStack() as held:
        be_patient(patch)
        try:
            held.enter_context(room._connected(2, ""))
        except VerbaleError as fault:
            if "timed out during startup" not in str(fault):
                raise
            pytest.skip(f"this machine is too busy: Ray has not begun within {SECONDS:.0f} s")
        yield by_ray(2)


def entries(items: Iterable[Item]) -> list[Entry]:
    step = Step("made up", "1")
    return [Entry(place, item, Fate.CODED, step) for place, item in items if isinstance(item, Article)]


def dies_once(articles: Iterable[Article], flag: str) -> Iterator[Reading]:
    """The engine of invented articles; the first process that gets to the second article of a shard is killed."""
    for number, reading in enumerate(plain(articles)):
        if number == 1 and Path(flag).exists():
            Path(flag).unlink()
            os.kill(os.getpid(), signal.SIGKILL)
        yield reading


def filled(store: Path, coder: Coder, execute: Executor) -> str:
    """A store's path, what codes and where in, all records of the store after a run out."""
    once = {item.id if isinstance(item, Article) else place: (place, item) for place, item in invented(70, 7)}.values()
    with open_writer(str(store), clusters) as writer:
        for _ in keep_all(once, writer, Way(coder, execute=execute, batch=16)):
            pass
    return dumped(str(store))


def test_a_store_is_the_same_though_a_process_of_the_cluster_was_killed(cluster: Executor, tmp_path: Path) -> None:
    flag = tmp_path / "flag"
    coder = Coder(partial(dies_once, flag=str(flag)), RESOLVERS)
    alone = filled(tmp_path / "alone.db", coder, here)
    flag.touch()
    assert filled(tmp_path / "many.db", coder, cluster) == alone
    assert not flag.exists()
    assert alone.count("\n") > 70


def test_an_article_that_takes_too_long_is_found_and_harms_no_other(cluster: Executor) -> None:
    texts = numbered(3) + articles("HANG on.") + numbered(9, "More")
    quick = by_ray(2, bounds=Bounds(start=1.0, text=0.1, thousand=0.0))
    found = [one.kept for kept in quick(cut(entries(texts)), CODER) for one in kept]
    assert [one.reading.article for one in found] == [item for _, item in texts]
    assert {one.reading.article.text for one in found if one.reading.problems} == {"HANG on."}


def test_what_is_under_way_is_handed_on_while_nothing_comes(cluster: Executor) -> None:
    seen: list[int] = []

    def shards() -> Iterator[Shard | None]:
        yield tuple(entries(numbered(2)))
        yield ()
        yield None
        assert seen == [2, 0]

    for kept in cluster(shards(), CODER):
        seen.append(len(kept))  # noqa: PERF401  one by one, as they come


def missing(_articles: Iterable[Article]) -> Iterator[Reading]:
    raise MissingEngine("no model here")


def test_an_error_that_ends_a_run_is_told_as_here(cluster: Executor) -> None:
    with pytest.raises(MissingEngine, match="no model here"):
        list(cluster([tuple(entries(numbered(1)))], Coder(missing)))


def test_another_version_on_a_machine_of_the_cluster_ends_the_run(
    cluster: Executor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "release", lambda: "9")
    with pytest.raises(VerbaleError, match="not 9; install the same on all machines"):
        list(cluster([tuple(entries(numbered(1)))], CODER))


def test_a_machine_on_which_ray_does_not_begin_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    class Node:
        def begin(self, **_: object) -> None:
            raise Exception("The current node timed out during startup.")  # noqa: TRY002  as Ray does

        def kill_all_processes(self, *, check_alive: bool, allow_graceful: bool) -> None:
            ended.append((check_alive, allow_graceful))

    ended: list[tuple[bool, bool]] = []
    busy = SimpleNamespace(is_initialized=lambda: False, init=Node().begin)
    monkeypatch.setattr(room, "_engine", lambda _cluster: busy)
    with pytest.raises(VerbaleError, match="no Ray cluster at this machine: The current node timed out"):
        list(by_ray(1)([tuple(entries(numbered(1)))], CODER))
    assert ended == [(False, False)]


def test_without_ray_one_is_told_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(MissingEngine, match=r"verbale\[ray\]"):
        executor("ray", 2)


def test_a_cluster_is_for_ray_alone() -> None:
    with pytest.raises(BadUse, match="goes with --on ray"):
        executor("cores", 2, cluster="ray://head:10001")


def test_nothing_of_a_cluster_made_here_listens_to_other_machines(cluster: Executor) -> None:
    import ray  # the extra may be missing

    assert {node["NodeManagerAddress"] for node in ray.nodes()} == {"127.0.0.1"}


@pytest.mark.parametrize("address", ["127.0.0.1:9", "ray://127.0.0.1:99999"])
def test_a_cluster_that_does_not_answer_is_told_at_once(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_engine", lambda _cluster: None)  # Ray may be missing
    with pytest.raises(BadUse, match="no Ray cluster answers"):
        by_ray(1, address)
