"""What was counted is told again as long as nothing is written; what takes long, for a minute more."""

from collections.abc import Callable
from datetime import date

import pytest
from tests.store.conftest import Place
from tests.store.made import KEPT

from verbale.store.base import Query
from verbale.store.remembering import Memory
from verbale.store.stores import open_store


class _Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def _asker(clock: _Clock, takes: float) -> tuple[list[int], Callable[[], int]]:
    """What counts how often it was asked."""
    asked: list[int] = []

    def ask() -> int:
        clock.now += takes
        asked.append(len(asked))
        return len(asked)

    return asked, ask


def test_an_answer_is_found_once_for_each_state() -> None:
    memory = Memory(clock := _Clock())
    _, ask = _asker(clock, takes=0.1)
    assert [memory.told("q", (state, None), ask) for state in (1, 1, 2, 2, 1)] == [1, 1, 2, 2, 3]


def test_what_takes_long_is_told_again_for_a_minute_and_then_found_anew_behind_who_asks() -> None:
    behind: list[Callable[[], None]] = []
    memory = Memory(clock := _Clock(), behind.append)
    asked, ask = _asker(clock, takes=2.0)
    assert [memory.told("q", (state, None), ask) for state in (1, 2, 3)] == [1, 1, 1]
    assert not behind
    clock.now += 61
    assert [memory.told("q", (3, None), ask) for _ in range(3)] == [1, 1, 1]
    assert len(behind) == 1
    behind.pop()()
    assert [memory.told("q", (state, None), ask) for state in (3, 4)] == [2, 2]
    assert len(asked) == 2


def test_what_nobody_asked_for_of_late_is_found_before_it_is_told() -> None:
    memory = Memory(clock := _Clock(), lambda _: None)
    _, ask = _asker(clock, takes=2.0)
    memory.told("q", (1, None), ask)
    clock.now += 901
    assert memory.told("q", (2, None), ask) == 2


def test_a_renewal_that_fails_is_tried_again() -> None:
    behind: list[Callable[[], None]] = []
    memory = Memory(clock := _Clock(), behind.append)
    _, ask = _asker(clock, takes=2.0)
    memory.told("q", (1, None), ask)
    clock.now += 61

    def fails() -> int:
        raise OSError

    assert memory.told("q", (2, None), fails) == 1
    with pytest.raises(OSError):  # noqa: PT011
        behind.pop()()
    assert memory.told("q", (2, None), ask) == 1
    behind.pop()()
    assert memory.told("q", (2, None), ask) == 2


def test_questions_that_nobody_asks_are_forgotten() -> None:
    memory = Memory(clock := _Clock())
    asked, ask = _asker(clock, takes=0.0)
    for question in range(600):
        memory.told(question, (1, None), ask)
    memory.told(599, (1, None), ask)
    assert len(asked) == 600
    memory.told(0, (1, None), ask)
    assert len(asked) == 601


def test_a_view_that_remembers_tells_what_any_view_tells_and_what_is_new(store: Place) -> None:
    writer = store.writer()
    writer.keep(KEPT[:1])
    with open_store(store.where, remembering=True) as view:
        for kept in (1, 2):
            writer.keep(KEPT[:kept])
            plain = store.view()
            for _ in range(2):
                assert view.count("accounts") == plain.count("accounts") == kept
                assert list(view.tally("accounts by type")) == list(plain.tally("accounts by type"))
                assert list(view.crossed(("who", "type"))) == list(plain.crossed(("who", "type")))
                assert list(view.shared("Daily", 10)) == list(plain.shared("Daily", 10))
                assert list(view.by_day()) == list(plain.by_day())
                assert list(view.by_pair(Query(type="SANCTION"))) == list(plain.by_pair(Query(type="SANCTION")))
                assert list(view.by_place()) == list(plain.by_place())
                for name in ("Kenya", "Chad", "Nobody"):
                    assert list(view.actors(name)) == list(plain.actors(name))
                    assert list(view.heads(Query(actor=name))) == list(plain.heads(Query(actor=name)))
                    of_late = Query(actor=name, since=date(2026, 1, 1))
                    assert list(view.accounts(of_late)) == list(plain.accounts(of_late))
