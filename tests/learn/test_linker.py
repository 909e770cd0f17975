"""A marked report in, the choices of sides that its coder made out."""

from pathlib import Path

import pytest

from verbale.extract.accounts import to_link
from verbale.extract.linking.record import WHO, WHOM
from verbale.extract.linking.stage import link
from verbale.learn.aligned import Aligned
from verbale.learn.linker import Teacher, reasoned, sides
from verbale.learn.reports import aligned, of_writers
from verbale.records.voice import names_of

REPORT = """id: x
published: 2024-05-08
language: en

== text
[@ke Kenya] [>1 [#1 accused]] [@ch Chad] ["1 of shelling a village]. [@to Togo] [#2 recalled] [@to its] envoy [@no quietly].

== actors
ke | Kenya | state
ch | Chad | state
to | Togo | state
no | nobody whom the engine knows | group

== roles

== statements
1 | ke | @

== accounts
1 | ~ | ke | ACCUSE:allege | ch | - | @
2 | ~ | to | SANCTION:discontinue | no:i | - | @
"""


@pytest.fixture
def one(tmp_path: Path) -> Aligned:
    (tmp_path / "w1-01.marked").write_text(REPORT, encoding="utf-8")
    return next(aligned(of_writers(tmp_path, ("w1",))))


def test_the_coders_sides_are_the_right_options(one: Aligned) -> None:
    teacher = Teacher(one)
    link(one.report.people, to_link(one.report)[1], teacher)
    told = [(question.side, question.told.found.frame.type) for question in teacher.missed]
    assert told == [(WHOM, "SANCTION")]  # nobody whom the engine found
    assert len(list(sides(one))) == len(teacher.choices) == 3
    assert all(choice.right for choice in teacher.choices)


def test_an_answer_of_the_coder_stands_for_the_deeds_behind(one: Aligned) -> None:
    linked = link(one.report.people, to_link(one.report)[1], Teacher(one))
    told = {found.frame.type: (names_of(known.who), names_of(known.whom)) for found, known in linked}
    assert told["ACCUSE"] == (("Kenya",), ("Chad",))


def test_learning_starts_from_what_was_reasoned() -> None:
    assert reasoned()[f"{WHOM}&toward&talks"] > 0
    assert reasoned()[f"{WHO}&none&empty&ASSAULT"] > reasoned()[f"{WHO}&none&empty&REQUEST"]
