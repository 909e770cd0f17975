"""A marked report in, its record out; and what cannot be right in one."""

from pathlib import Path

import pytest

from verbale.errors import BadNotation
from verbale.learn.checks import faults
from verbale.learn.marked import parse_report
from verbale.learn.marked_gold import gold_of
from verbale.learn.marks import read_marks

CORPUS = Path(__file__).parents[2] / "corpus"
REPORT = """id: x
published: 2024-05-08
language: en

== text
[@mod [@ke Kenya]'s defence ministry] [>1 said] ["1 [@ch Chad] had [#1 shelled] [% Lodwar] [$2024-05-06 on Monday]].

“[@ch They] ["2 fired first],” [>2 added] [@mod it], but ["2 “only once”].

== actors
mod | Ministry of Defence of Kenya | body
ke | Kenya | state
ch | Chad | state

== roles

== statements
1 | mod | @
2 | mod | @

== accounts
1 | 2024-05-06 | ch | ASSAULT:heavy-weapons | ke:s | Lodwar | s1 | killed 2+
"""


def test_marks_give_text_and_spans() -> None:
    found = read_marks(r"[@a+b Both [@a Chad] and Kenya] \[sic\] left.")
    assert found.text == "Both Chad and Kenya [sic] left."
    assert [(mark.label, mark.span.of(found.text)) for mark in found.marks] == [
        ("a+b", "Both Chad and Kenya"),
        ("a", "Chad"),
    ]


@pytest.mark.parametrize("text", ["[@a Chad", "Chad]", "[?a Chad]", "[@a]", "[@a ]", "[@a\nx Chad]"])
def test_a_bad_mark_is_named(text: str) -> None:
    with pytest.raises(BadNotation, match="line 1"):
        read_marks(text)


def test_a_report_gives_its_gold() -> None:
    gold = gold_of(parse_report(REPORT))
    assert [str(line) for line in gold.accounts] == [
        "2024-05-06 | Chad | ASSAULT:heavy-weapons | Kenya | Lodwar | Ministry of Defence of Kenya < @ | killed 2+"
    ]
    assert [str(line) for line in gold.statements] == [
        'Ministry of Defence of Kenya | indirect | said | "Chad had shelled Lodwar on Monday" | @',
        'Ministry of Defence of Kenya | direct | added | "fired first … “only once”" | @',
    ]
    assert [actor.forms for actor in gold.actors] == [("Kenya's defence ministry", "it"), ("Kenya",), ("Chad", "They")]


@pytest.mark.parametrize(
    ("right", "wrong", "says"),
    [
        ("2024-05-06 on Monday", "2024-05-07 on Monday", "no Monday"),
        ("[#1 shelled]", "shelled", "account 1 has no trigger"),
        ("ke:s", "ke:s | Lodwar | s1\n1 | ~ | ch | AID | -", "two accounts have one number"),
        ("ke:s", "ke:o", "no mention in another sentence"),
        ("ASSAULT:heavy-weapons", "ASSAULT:visit", "the ontology has no"),
        ("1 | 2024-05-06", "1 | 2024-05-05", "no words tell the time"),
        ("| Lodwar |", "| Nakuru |", "marked nowhere"),
        ("| ke:s |", "| ug |", "cannot be read"),
        ("ch | Chad | state", "ch | Chad | state\nug | Uganda | state", "never used"),
        ("2 | mod | @", "2 | mod | @\n3 | mod | @", "statement 3 has no content"),
        ("| ch | ASSAULT", "| ch:o | ASSAULT", ""),
        ("| s1 |", "| s9 |", "cannot be read"),
    ],
)
def test_what_cannot_be_right_is_told(right: str, wrong: str, says: str) -> None:
    found = list(faults(parse_report(REPORT.replace(right, wrong, 1))))
    assert any(says in fault for fault in found) if says else not found


def test_the_sound_report_has_no_faults() -> None:
    assert not list(faults(parse_report(REPORT)))


def test_every_report_of_the_corpus_is_sound() -> None:
    from verbale.learn.__main__ import main

    assert main([str(CORPUS)]) == 0
