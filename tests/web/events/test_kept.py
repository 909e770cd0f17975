"""Counts over all accounts are asked once a minute, for each store by itself."""

from dataclasses import dataclass, field
from typing import cast

from verbale.store.base import View
from verbale.web.events import kept as module
from verbale.web.events.kept import SECONDS, Kept


class _View:
    """Stands for a store; nothing is asked of it here."""


@dataclass
class _Desk:
    now: float = 0.0
    asked: list[str] = field(default_factory=list)

    def ask(self, says: str) -> str:
        self.asked.append(says)
        return says


def _view() -> View:
    return cast("View", _View())


def test_an_answer_is_given_again_within_the_minute() -> None:
    """And asked anew behind it."""
    desk, view = _Desk(), _view()
    answers: Kept[str, str] = Kept(clock=lambda: desk.now)
    for now in (0.0, SECONDS - 1, SECONDS + 1):
        desk.now = now
        assert answers.get(view, "Chad", lambda: desk.ask("Chad")) == "Chad"
    assert desk.asked == ["Chad", "Chad"]


def test_stores_do_not_share_answers() -> None:
    """Two stores may tell other things of one name."""
    desk, one, other = _Desk(), _view(), _view()
    answers: Kept[str, str] = Kept()
    assert answers.get(one, "Chad", lambda: desk.ask("here")) == "here"
    assert answers.get(other, "Chad", lambda: desk.ask("there")) == "there"


def test_what_was_asked_for_longest_ago_is_forgotten() -> None:
    """However many names are asked for, some hundred answers are held."""
    desk, view = _Desk(), _view()
    answers: Kept[int, str] = Kept()
    for number in range(module._MOST + 1):
        answers.get(view, number, lambda: desk.ask("x"))
    answers.get(view, module._MOST, lambda: desk.ask("x"))
    assert len(desk.asked) == module._MOST + 1
    answers.get(view, 0, lambda: desk.ask("x"))
    assert len(desk.asked) == module._MOST + 2
