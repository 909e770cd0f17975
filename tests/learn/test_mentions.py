"""Marked reports in: which mentions are found, and what their coder chose."""

from verbale.extract.actors.cast import cast
from verbale.extract.tree import Tree
from verbale.learn.marked import parse_report
from verbale.learn.mention_choices import drawn
from verbale.learn.mentions import count, errors, gold_mentions, seen, trees

REPORT = """id: x
published: 2024-05-08
language: en

== text
[@ke Kenya] condemned [@ch Chad] on Monday. [@ke It] summoned [@am [@ke its] envoy]. [@du Two dyers] were hurt by a gate.

== actors
ke | Kenya | state
ch | Chad | state
am | envoy of Kenya | person
du | two dyers | group

== roles

== statements

== accounts
"""


def test_mentions_have_heads_and_sorts() -> None:
    ((report, tree),) = trees([parse_report(REPORT)])
    found = [(tree.tokens[m.head].text, m.ids, m.sort) for m in gold_mentions(report, tree)]
    assert found[2:] == [
        ("It", ("ke",), "pronoun"),
        ("its", ("ke",), "pronoun"),
        ("envoy", ("am",), "nominal"),
        ("dyers", ("du",), "nominal"),
    ]


def test_what_the_cast_finds_is_counted_by_sort() -> None:
    ((report, tree),) = trees([parse_report(REPORT)])
    rows = seen(report, tree, cast(tree, lambda _desk, _token, _options: 0))
    figures = {one.name: one.value for one in count([rows])}
    assert figures["names right"] == 1.0
    assert figures["nominals found"] == 0.0
    assert any("Two dyers" in line and "nobody" in line for line in errors(report, rows))


def test_a_coder_chooses_actors_and_antecedents() -> None:
    ((report, tree),) = trees([parse_report(REPORT)])
    found = drawn(report, Tree(tree.analysis))
    nouns = [int(1 in choice.right) for choice in found.mentions]
    assert nouns == [1, 1, 0]  # envoy, dyers, gate
    assert all(choice.right for choice in found.antecedents)
