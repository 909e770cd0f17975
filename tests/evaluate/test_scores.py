"""Figures of the gold README: gold against itself is perfect, each fault costs what it should and no more."""

import json
from dataclasses import replace

import pytest
from tests.evaluate.files import GOLD, STATES, TEXT, scored, value, with_accounts

from verbale.errors import BadUse
from verbale.evaluate.differences import differences
from verbale.evaluate.figures import Measure
from verbale.evaluate.gold import Pair
from verbale.evaluate.scores import FIGURES, score
from verbale.records.notation import GoldFile, parse_actor, parse_role, parse_statement

ACCOUNTS = tuple(map(str, GOLD.accounts))


def test_gold_against_itself_is_perfect() -> None:
    for shown in scored(GOLD).figures():
        assert shown.value == (0 if shown.measure is Measure.PER_HUNDRED else 1), shown.name
    assert not list(differences(scored(GOLD)))


def test_the_order_of_the_found_rows_does_not_count() -> None:
    turned = replace(GOLD, accounts=GOLD.accounts[::-1], statements=GOLD.statements[::-1], actors=GOLD.actors[::-1])
    assert [shown.value for shown in scored(turned).figures()] == [shown.value for shown in scored(GOLD).figures()]


def test_nothing_found_is_nothing() -> None:
    scores = scored(GoldFile("talks"))
    counted = {name for name, _ in FIGURES} - {
        "counts of core"
    }  # without accounts there is none whose counts are asked for
    assert {scores.value(name) for name in counted} == {0.0}


def test_a_false_row_costs_precision_alone() -> None:
    scores = scored(with_accounts(*ACCOUNTS, "? | Chile | AID | Peru | - | @"))
    core = scores.figures()[2].tally
    assert (core.precision, core.recall) == (4 / 5, 1)


@pytest.mark.parametrize(
    ("field", "line"),
    [
        ("flags of core", "2022-03-07 | Ana Rojas | CONSULT !future | Luis Soto | Lima | @"),
        ("voice of core", "2022-03-07 | Ana Rojas | CONSULT | Luis Soto | Lima | Luis Soto < @"),
        ("when of core", "2022-03-06 | Ana Rojas | CONSULT | Luis Soto | Lima | @"),
        ("when of core", "? | Ana Rojas | CONSULT | Luis Soto | Lima | @"),
        ("where of core", "2022-03-07 | Ana Rojas | CONSULT | Luis Soto | - | @"),
        ("mode of core", "2022-03-07 | Ana Rojas | CONSULT:phone | Luis Soto | Lima | @"),
    ],
)
def test_one_wrong_field_costs_that_field(field: str, line: str) -> None:
    scores = scored(with_accounts(line, *ACCOUNTS[1:]))
    wrong = {name for name, _ in FIGURES if name.endswith("of core") and scores.value(name) < 1}
    assert wrong == {field}
    assert scores.value("core") == 1
    assert scores.value("full") == (1 if field == "mode of core" else 0.75)


@pytest.mark.parametrize(
    ("gold", "found", "core"),
    [
        ("? | Chile | AID | Peru | - | @", "? | chile | AID | PERÚ | - | @", 1),
        ("? | Chile | AID | Peru | - | @", "? | Peru | AID | Chile | - | @", 0),
        ("? | Chile | AID | Peru | - | @", "? | Chile | AID | - | - | @", 0),
        ("? | Chile | AID | - | - | @", "? | Chile | AID | - | - | @", 1),
        ("? | - | AID | - | - | @", "? | - | AID | - | - | @", 1),
        ("? | Chile + Brazil | AID | Peru | - | @", "? | Brazil | AID | Peru + Cuba | - | @", 1),
        ("? | Chile | CONSULT | Peru | - | @", "? | Peru | CONSULT | Chile | - | @", 1),
        ("? | Chile | COOPERATE | Peru | - | @", "? | Peru | COOPERATE | Chile | - | @", 1),
        ("? | Chile | AGREE | Peru | - | @", "? | Peru | AGREE | Chile | - | @", 0),
        ("? | Chile | AGREE | Peru | - | @", "? | Chile + Peru | AGREE | - | - | @", 1),
        ("? | Chile + Peru | SUPPORT | - | - | @", "? | Peru | SUPPORT | Chile | - | @", 1),
        ("? | Chile + Peru | ASSAULT | - | - | @", "? | Peru | ASSAULT | Chile | - | @", 0),
        ("? | Chile + Peru | CONSULT | - | - | @", "? | Peru | CONSULT | Brazil | - | @", 0),
        ("? | Ana Rojas | AID | Peru | - | @", "? | Rojas | AID | the Peruvian | - | @", 1),
        ("? | Chile | AID | Peru | - | @", "? | Chile | SUPPORT | Peru | - | @", 0),
    ],
)
def test_core(gold: str, found: str, core: float) -> None:
    assert value((gold,), (found,), "core") == core


@pytest.mark.parametrize(
    ("found", "dyad"),
    [
        ("? | Ministry of Trade of Chile | CONSULT | Peru | - | @", 1),
        ("? | Chile | CONSULT | Luis Soto | - | @", 1),
        ("? | Chile | CONSULT | Chile | - | @", 0),
        ("? | Rojas | CONSULT | Soto | - | @", 1),
    ],
)
def test_dyad(found: str, dyad: float) -> None:
    assert value((ACCOUNTS[0],), (found,), "dyad") == dyad


@pytest.mark.parametrize(
    ("forms", "core"), [("Rojas; Ana Rojas; her", 1), ("Rojas; her; she", 0), ("Rojas; her", 0), ("", 0)]
)
def test_another_name_is_the_same_actor_by_most_of_its_forms(forms: str, core: float) -> None:
    found = replace(
        with_accounts("2022-03-07 | the top diplomat | CONSULT | Luis Soto | Lima | @"),
        actors=(parse_actor(f"the top diplomat | person | | {forms}"),),
    )
    assert scored(found, with_accounts(ACCOUNTS[0])).value("core") == core


@pytest.mark.parametrize(
    ("told", "found", "value_"),
    [
        ("killed 9", "killed 9", 1),
        ("killed 9", "killed 9+", 1),
        ("killed ~10", "killed 11", 1),
        ("killed 9", "killed 10+", 0),
        ("killed 9", "wounded 9", 0),
        ("killed 9; wounded 4", "killed 9", 2 / 3),
        ("killed 9", "killed 9; wounded 4", 2 / 3),
    ],
)
def test_counts_of_core_say_how_many_of_the_same_with_bounds_that_overlap(told: str, found: str, value_: float) -> None:
    line = "2022-03-07 | Chile | ASSAULT | Peru | - | @"
    assert value((f"{line} | {told}",), (f"{line} | {found}",), "counts of core") == value_
    other = "2022-03-07 | Peru | ASSAULT | Chile | - | @"  # no core: its counts are not asked for
    assert (
        scored(with_accounts(f"{other} | {found}"), with_accounts(f"{line} | {told}")).articles[0].tallies[16].gold == 0
    )


def test_the_better_of_two_partners_is_matched() -> None:
    worse = "2021 | Ana Rojas | CONSULT !historical | Luis Soto | - | @"
    for found in ((worse, ACCOUNTS[0]), (ACCOUNTS[0], worse)):
        scores = scored(with_accounts(*found), with_accounts(ACCOUNTS[0]))
        assert (scores.value("full"), scores.value("when of core")) == (2 / 3, 1)


@pytest.mark.parametrize(
    ("gold", "found", "wrong"),
    [
        ("? | Chile | AID !negated | Peru | - | @", "? | Chile | AID | Peru | - | @", 1),
        ("? | Chile | AID !future | Peru | - | @", "? | Chile | AID | - | - | @", 1),
        ("? | Chile | AID !historical | Peru | - | @", "? | Chile | AID | Peru | - | @", 0),
        ("? | Chile | AID | Peru | - | Luis Soto < @", "? | Peru | AID | Chile | - | @", 1),
        ("? | Chile | AID | Peru | - | Luis Soto < @", "? | Chile | AID | Peru | - | Ana Rojas < @", 0),
        ("? | Chile | AID !negated | Peru | - | @", "? | Chile | AID !future | Peru | - | @", 0),
        ("? | Chile | AID !negated | Peru | - | @", "? | Cuba | AID | - | - | @", 0),
        ("? | Chile | AID | Peru | - | @", "? | Chile | AID | Peru | - | @", 0),
    ],
)
def test_wrong_certainty(gold: str, found: str, wrong: float) -> None:
    assert value((gold,), (found,), "wrong certainty") == 100 * wrong


@pytest.mark.parametrize(
    ("line", "hit"),
    [
        ('Ana Rojas | direct | called | "talks “useful”" | @', True),
        ('Rojas | mixed | called | "the talks "useful"" | @', True),
        ('Ana Rojas | mixed | called | "useful" | @', False),
        ('Luis Soto | mixed | called | "the talks "useful"" | @', False),
        ('Ana Rojas | mixed | called | "the  talks\\n"useful"" | @', True),
        ('Ana Rojas | mixed | called | "something else" | @', False),
    ],
)
def test_a_statement_is_matched_by_content_and_speaker(line: str, hit: bool) -> None:
    found = replace(GOLD, statements=(parse_statement(line),))
    gold = replace(GOLD, statements=GOLD.statements[:1])
    assert scored(found, gold).value("statements") == float(hit)


def test_nested_statements_count_by_themselves() -> None:
    scores = scored(replace(GOLD, statements=GOLD.statements[:2]))
    assert scores.value("nested statements") == 0
    assert scores.value("statements") == 2 * 2 / (4 + 2)


def test_a_form_counts_under_its_own_actor_only() -> None:
    swapped = (
        parse_actor("Ana Rojas | person | | Ana Rojas; Rojas; the envoy"),
        parse_actor("Luis Soto | person | | Soto"),
    )
    gold = replace(GOLD, actors=GOLD.actors[:2])
    tally = scored(replace(GOLD, actors=swapped), gold).figures()[11].tally
    assert (tally.hits, tally.gold, tally.found) == (3, 5, 4)


def test_coverage_asks_for_an_actor_on_each_side() -> None:
    """Three of the four accounts tell actors; with both persons found, their meeting is covered."""
    both = scored(replace(GOLD, actors=GOLD.actors[:2])).value("actor coverage")
    one = scored(replace(GOLD, actors=GOLD.actors[:1])).value("actor coverage")
    assert (both, one) == (1 / 3, 0)


@pytest.mark.parametrize(
    ("line", "hit"),
    [
        ("Rojas | minister of foreign affairs | Chile | |", True),
        ("Ana Rojas | foreign minister | the Republic of Chile | |", True),
        ("Ana Rojas | foreign minister of Chile | | |", True),
        ("Ana Rojas | foreign minister | Peru | |", False),
        ("Ana Rojas | envoy | Chile | |", False),
        ("Luis Soto | foreign minister | Chile | |", False),
    ],
)
def test_roles(line: str, hit: bool) -> None:
    gold = replace(GOLD, roles=GOLD.roles[:1])
    assert scored(replace(GOLD, roles=(parse_role(line),)), gold).value("roles") == float(hit)


@pytest.mark.parametrize(
    ("hedge", "hit"),
    [("“border council”", True), ("the so-called border council", True), ("council of the elders", False)],
)
def test_hedges(hedge: str, hit: bool) -> None:
    assert scored(replace(GOLD, hedges=(hedge,))).value("hedges") == float(hit)


@pytest.mark.parametrize(
    ("said", "f1"),
    [("soldiers ~40", 1), ("soldiers 40", 0), ("Soldiers ~40; killed 2", 2 / 3), ("troops ~40", 0)],
)
def test_counts(said: str, f1: float) -> None:
    cells = ACCOUNTS[1].rsplit(" | ", 1)[0]
    assert value((ACCOUNTS[1],), (f"{cells} | {said}",), "counts") == f1


def test_figures_apart() -> None:
    scores = scored(with_accounts(*ACCOUNTS[:2]))
    by_type = {shown.name: shown.value for shown in scores.by("type")}
    assert (by_type["CONSULT core"], by_type["ASSAULT core"]) == (1, 0)
    by_flag = {shown.name: shown.tally for shown in scores.by("flag")}
    assert (by_flag["future full"].hits, by_flag["negated full"].gold, by_flag["none type"].gold) == (1, 1, 2)
    by_article = {shown.name: shown.value for shown in scores.by("article")}
    assert by_article["talks core"] == 2 * 2 / (4 + 2)
    with pytest.raises(BadUse):
        scores.by("moon")


def test_the_json_holds_every_figure() -> None:
    said = json.loads(scored(GOLD).json())
    assert list(said) == [name for name, _ in FIGURES]
    assert said["core"] == {
        "measure": "F1",
        "value": 1.0,
        "low": 1.0,
        "high": 1.0,
        "precision": 1.0,
        "recall": 1.0,
        "hits": 4,
        "gold": 4,
        "found": 4,
    }


def test_articles_do_not_mix() -> None:
    """The found rows of one article are no use to another."""
    empty = replace(GOLD, accounts=())
    scores = score([Pair(GOLD, empty, TEXT), Pair(empty, GOLD, TEXT)], STATES)
    assert scores.value("type") == 0


def test_what_differs_is_told_with_its_cause() -> None:
    found = with_accounts(
        "2022-03-06 | Ana Rojas | CONSULT | Luis Soto | - | @",
        "2022-03-07~ | Chile | ASSAULT | - | - | @",
        "? | Chile | AID | Peru | - | @",
    )
    told = [(shown.kind, shown.causes) for shown in differences(scored(found))]
    assert told == [
        ("differs", ("when", "where")),
        ("missed", ("no account of this type is left",)),
        ("missed", ("who",)),
        ("missed", ("no account of this type is left (its actors stand in others)",)),
        ("false", ("no gold account with this core",)),
        ("false", ("no gold account with this core",)),
    ]


def test_every_wrongly_certain_row_is_listed_also_where_the_sides_differ() -> None:
    gold = replace(GOLD, accounts=with_accounts("? | Chile | AID !future | Peru | - | Luis Soto < @").accounts)
    told = differences(score([Pair(gold, with_accounts("? | Chile | AID | - | - | @"), TEXT)], STATES))
    assert ("differs", ("wrong certainty",)) in [(shown.kind, shown.causes) for shown in told]
