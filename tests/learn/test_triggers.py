"""A marked report in, the choices that teach which words tell a deed out."""

from pathlib import Path

import pytest

from verbale.learn.aligned import Aligned
from verbale.learn.reports import aligned, of_writers
from verbale.learn.triggers import drawn, of_types, tells

REPORT = """id: x
published: 2024-05-08
language: en

== text
[@ke Kenya] [#1 shelled] [@ch Chad].

== actors
ke | Kenya | state
ch | Chad | state

== roles

== statements

== accounts
1 | ~ | ke | ASSAULT:heavy-weapons | ch | - | @
"""


@pytest.fixture
def one(tmp_path: Path) -> Aligned:
    (tmp_path / "w1-01.marked").write_text(REPORT, encoding="utf-8")
    return next(aligned(of_writers(tmp_path, ("w1",))))


def test_a_word_with_a_frame_is_shown_again_as_if_the_frames_did_not_know_it(one: Aligned) -> None:
    seen, unknown = drawn(one)
    assert [word.weight for word in (seen, unknown)] == [1.0, 0.3]
    assert "deed True" in seen.features
    assert "deed False" in unknown.features
    assert {word.told[0].number for word in (seen, unknown)} == {"1"}


def test_the_choices_weigh_what_the_words_weigh(one: Aligned) -> None:
    assert [choice.weight for choice in tells(one)] == [1.0, 0.3]
    assert [choice.weight for choice in of_types(one)] == [1.0, 0.3]
