"""Where actors stand over time: each sequence of accounts with the positions that it tells."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.compare.sequences import lines, told

from verbale.compare.positions import positions
from verbale.compare.topic_words import topic_words
from verbale.records.evidence import Evidence
from verbale.records.jsonl import from_json, to_json
from verbale.records.position import Change
from verbale.records.text import Span

SEQUENCES: list[tuple[str, Sequence[str], list[str]]] = [
    (
        "refused, then accepted: turned",
        [
            "2024-03-01 | Peru refused to lift the toll || 2024-03-01~ | Peru | REJECT:yield | Chile | - | @",
            "2024-04-01 | Peru agreed to lift the toll || 2024-04-01~ | Peru | AGREE | Chile | - | @",
        ],
        ["Peru refuses [Chile] 03-01 first", "Peru accepts [Chile] 04-01 turned"],
    ),
    (
        "accepted, then rejected: turned",
        [
            "2024-03-01 | Peru accepted the toll || 2024-03-01~ | Peru | AGREE | Chile | - | @",
            "2024-04-01 | Peru rejected the toll || 2024-04-01~ | Peru | REJECT | Chile | - | @",
        ],
        ["Peru accepts [Chile] 03-01 first", "Peru rejects [Chile] 04-01 turned"],
    ),
    (
        "promised, then said that it will not: turned",
        [
            "2024-03-01 | that it would lift the toll || ? | Peru | RETREAT !future | Chile | - | Peru < @",
            "2024-04-01 | that it would not lift the toll || ? | Peru | RETREAT !future !negated | Chile | - | Ana Rojas < @",
            "2024-05-01 | Peru lifted the toll || 2024-05-01 | Peru | RETREAT | Chile | - | @",
            "2024-05-02 | that Peru would lift the toll || ? | Peru | RETREAT !future | Chile | - | Chile < @",
        ],
        ["Peru accepts [Chile] 03-01 first", "Peru refuses [Chile] 04-01 turned"],
    ),
    (
        "two who accuse each other: each the other",
        ["2024-03-01 | Peru and Chile accused each other of dumping || 2024-03-01~ | Peru + Chile | ACCUSE | - | - | @"],
        ["Chile accuses [Peru] 03-01 first", "Peru accuses [Chile] 03-01 first"],
    ),
    (
        "two who accuse nobody who is told",
        ["2024-03-01 | Peru and Chile spoke of sabotage || 2024-03-01~ | Peru + Chile | ACCUSE | - | - | @"],
        ["Chile accuses [] 03-01 first", "Peru accuses [] 03-01 first"],
    ),
    (
        "told again: one position that lasts",
        [
            "2024-03-01 | Peru rejected the toll || 2024-03-01~ | Peru | REJECT | Chile | - | @",
            "2024-03-09 | Peru again rejected the toll || 2024-03-09~ | Peru | REJECT | Chile | - | @",
        ],
        ["Peru rejects [Chile] 03-01..03-09 first"],
    ),
    (
        "another matter on the same day: two matters, no change",
        [
            "2024-03-01 | Peru rejected the toll || 2024-03-01~ | Peru | REJECT | Chile | - | @",
            "+2024-03-01 | but accepted a dredging pact || 2024-03-01~ | Peru | AGREE | Chile | - | @",
        ],
        ["Peru rejects [Chile] 03-01 first", "Peru accepts [Chile] 03-01 first"],
    ),
    (
        "the same word towards another party: two matters",
        [
            "2024-03-01 | Peru rejected the toll || 2024-03-01~ | Peru | REJECT | Chile | - | @",
            "2024-04-01 | Peru accepted the toll || 2024-04-01~ | Peru | AGREE | Bolivia | - | @",
        ],
        ["Peru rejects [Chile] 03-01 first", "Peru accepts [Bolivia] 04-01 first"],
    ),
    (
        "nothing names the matter: two matters",
        [
            "2024-03-01 | Peru rejected it || 2024-03-01~ | Peru | REJECT | Chile | - | @",
            "2024-04-01 | Peru accepted || 2024-04-01~ | Peru | AGREE | Chile | - | @",
        ],
        ["Peru rejects [Chile] 03-01 first", "Peru accepts [Chile] 04-01 first"],
    ),
    (
        "only general words in common: two matters",
        [
            "2024-03-01 | Peru rejected the proposal of its government || 2024-03-01~ | Peru | REJECT | Chile | - | @",
            "2024-04-01 | Peru accepted a proposal || 2024-04-01~ | Peru | AGREE | Chile | - | @",
        ],
        ["Peru rejects [Chile] 03-01 first", "Peru accepts [Chile] 04-01 first"],
    ),
    (
        "a party's name names no matter",
        [
            "2024-03-01 | Peru rejected Santiago's offer || 2024-03-01~ | Peru | REJECT | Chile | - | @",
            "2024-04-01 | Peru accepted Chile's offer || 2024-04-01~ | Peru | AGREE | Chile | - | @",
        ],
        ["Peru rejects [Chile] 03-01 first", "Peru accepts [Chile] 04-01 first"],
    ),
    (
        "did not accept, by its own word, after it accepted: turned",
        [
            "2024-03-01 | Peru accepted the toll || 2024-03-01~ | Peru | AGREE | Chile | - | @",
            "2024-04-01 | Peru never agreed to the toll || 2024-04-01~ | Peru | AGREE !negated | Chile | - | Peru < @",
        ],
        ["Peru accepts [Chile] 03-01 first", "Peru does not accept [Chile] 04-01 turned"],
    ),
    (
        "a negated refusal is no acceptance",
        [
            "2024-03-01 | Peru rejected the toll || 2024-03-01~ | Peru | REJECT | Chile | - | @",
            "2024-04-01 | Peru does not reject the toll || 2024-04-01~ | Peru | REJECT !negated | Chile | - | Peru < @",
        ],
        ["Peru rejects [Chile] 03-01 first", "Peru does not reject [Chile] 04-01 dropped"],
    ),
    (
        "called for, then no more",
        [
            "2024-03-01 | Peru called for an embargo || 2024-03-01~ | Peru | REQUEST | Chile | - | @",
            "2024-04-01 | Peru does not call for an embargo || 2024-04-01~ | Peru | REQUEST !negated | Chile | - | @",
        ],
        ["Peru calls for [Chile] 03-01 first", "Peru does not call for [Chile] 04-01 dropped"],
    ),
    (
        "asked, then accepted: shifted",
        [
            "2024-03-01 | Peru asked for dredgers || 2024-03-01~ | Peru | REQUEST:assist | Chile | - | @",
            "2024-04-01 | Peru accepted the dredgers || 2024-04-01~ | Peru | AGREE | Chile | - | @",
        ],
        ["Peru asks [Chile] 03-01 first", "Peru accepts [Chile] 04-01 shifted"],
    ),
    (
        "accused, then praised the same vaccine drive: turned",
        [
            "2024-03-01 | Peru criticised the vaccines || 2024-03-01~ | Peru | ACCUSE:disapprove | Chile | - | @",
            "2024-04-01 | Peru praised the vaccines || 2024-04-01~ | Peru | SUPPORT | Chile | - | @",
        ],
        ["Peru accuses [Chile] 03-01 first", "Peru supports [Chile] 04-01 turned"],
    ),
    (
        "accused of two things: two matters",
        [
            "2024-03-01 | Peru accused Chile of smuggling || 2024-03-01~ | Peru | ACCUSE:allege | Chile | - | @",
            "2024-04-01 | Peru accused Chile of espionage || 2024-04-01~ | Peru | ACCUSE:allege | Chile | - | @",
        ],
        ["Peru accuses [Chile] 03-01 first", "Peru accuses [Chile] 04-01 first"],
    ),
    (
        "support withheld by its own word is against",
        [
            "2024-03-01 | Peru backed the embargo || 2024-03-01~ | Peru | SUPPORT | Chile | - | @",
            "2024-04-01 | Peru does not support the embargo || 2024-04-01~ | Peru | SUPPORT !negated | Chile | - | @",
        ],
        ["Peru supports [Chile] 03-01 first", "Peru does not support [Chile] 04-01 turned"],
    ),
    (
        "what might be accepted is no position",
        ["2024-03-01 | Peru may accept the toll || ? | Peru | AGREE !hypothetical | Chile | - | @"],
        [],
    ),
    (
        "what a report expects is no position",
        ["2024-03-01 | Peru will accept the toll || 2024-04-01 | Peru | AGREE !future | Chile | - | @"],
        [],
    ),
    (
        "what an actor says that it will accept is its position, from the day on which it says so",
        ["2024-03-01 | Peru will accept the toll || 2024-04-01 | Peru | AGREE !future | Chile | - | Peru < @"],
        ["Peru accepts [Chile] 03-01 first"],
    ),
    (
        "what another says that it will accept is not",
        ["2024-03-01 | Peru will accept the toll || 2024-04-01 | Peru | AGREE !future | Chile | - | Chile < @"],
        [],
    ),
    (
        "what is long past without a day is left out, with a day it stands there",
        [
            "2024-03-01 | once rejected the toll || ? | Peru | REJECT !historical | Chile | - | @",
            "+2024-03-01 | rejected the toll in May || 2023-05-02 | Peru | REJECT !historical | Chile | - | @",
            "2024-03-02 | accepted the toll || 2024-03-02~ | Peru | AGREE | Chile | - | @",
        ],
        ["Peru rejects [Chile] 05-02 first", "Peru accepts [Chile] 03-02 turned"],
    ),
    (
        "what another party claims of an actor is a line of its own",
        [
            "2024-03-01 | Peru rejected the toll || 2024-03-01~ | Peru | REJECT | Chile | - | @",
            "2024-04-01 | Peru had accepted the toll || 2024-04-01~ | Peru | AGREE | Chile | - | Chile < @",
        ],
        ["Peru rejects [Chile] 03-01 first", "Peru accepts [Chile] 04-01 first (Chile says)"],
    ),
    (
        "its own ministry speaks for a state",
        [
            "2024-03-01 | Peru rejected the toll || 2024-03-01~ | Peru | REJECT | Chile | - | @",
            "2024-04-01 | accepts the toll || 2024-04-01~ | Peru | AGREE | Chile | - | Ministry of Foreign Affairs of Peru < @",
        ],
        ["Peru rejects [Chile] 03-01 first", "Peru accepts [Chile] 04-01 turned"],
    ),
    (
        "its opposition does not",
        [
            "2024-03-01 | accepts the toll || 2024-03-01~ | Peru | AGREE | Chile | - | Luis Paz < @",
        ],
        ["Peru accepts [Chile] 03-01 first (Luis Paz says)"],
    ),
    (
        "an agency that passes it on is nobody's party",
        ["2024-03-01 | accepts the toll || 2024-03-01~ | Peru | AGREE | Chile | - | Peru < Reuters < @"],
        ["Peru accepts [Chile] 03-01 first"],
    ),
    (
        "a denial is the speaker's",
        ["2024-03-01 | had fired || 2024-02-28 | Peru | ASSAULT:firearms !negated | Chile | - | Peru < @"],
        ["Peru denies [Peru ASSAULT:firearms Chile] 03-01 first"],
    ),
    (
        "denied, then affirmed: turned; only then is the affirmation told",
        [
            "2024-03-01 | had fired || 2024-02-28 | Peru | ASSAULT:firearms !negated | Chile | - | Peru < @",
            "2024-03-05 | had fired || 2024-02-28 | Peru | ASSAULT:firearms | Chile | - | Peru < @",
            "2024-03-05 | had seized boats || 2024-02-27 | Chile | COERCE:seize | Peru | - | Peru < @",
        ],
        ["Peru denies [Peru ASSAULT:firearms Chile] 03-01 first", "Peru affirms [Peru ASSAULT:firearms Chile] 03-05 turned"],
    ),
    (
        "denied of another day: no admission",
        [
            "2024-03-01 | had fired || 2024-02-28 | Peru | ASSAULT:firearms !negated | Chile | - | Peru < @",
            "2024-03-05 | had fired || 2024-03-04 | Peru | ASSAULT:firearms | Chile | - | Peru < @",
        ],
        ["Peru denies [Peru ASSAULT:firearms Chile] 03-01 first"],
    ),
    (
        "two parties deny: each its own position",
        [
            "2024-03-01 | had fired || 2024-02-28 | Peru | ASSAULT !negated | Chile | - | Peru < @",
            "2024-03-01 | had fired || 2024-02-28 | Chile | ASSAULT !negated | Peru | - | Chile < @",
        ],
        ["Chile denies [Chile ASSAULT Peru] 03-01 first", "Peru denies [Peru ASSAULT Chile] 03-01 first"],
    ),
    (
        "a pledge not to shoot is no denial",
        ["2024-03-01 | would not fire || 2024-03-02 | Peru | ASSAULT !future !negated | Chile | - | Peru < @"],
        [],
    ),
    (
        "that another accepted is denied, and told of that other by a party",
        ["2024-03-01 | accepted the toll || 2024-03-01~ | Chile | AGREE !negated | Peru | - | Peru < @"],
        ["Chile does not accept [Peru] 03-01 first (Peru says)", "Peru denies [Chile AGREE Peru] 03-01 first"],
    ),
    (
        "refused to meet, then met: turned, for whoever refused; the other side has no position by meeting",
        [
            "2024-03-01 | refused to meet || 2024-03-01~ | Peru | REJECT:meet | Chile | - | @",
            "2024-03-20 | met || 2024-03-19 | Chile | CONSULT | Peru | Arica | @",
        ],
        ["Peru refuses [Chile] 03-01 first", "Peru accepts [Chile] 03-19 turned"],
    ),
    (
        "will not meet, by its own word: refuses; to have not met is nothing",
        [
            "2024-03-01 | will not meet || 2024-03-20 | Peru | CONSULT !future !negated | Chile | - | Peru < @",
            "2024-03-02 | did not meet || 2024-03-01 | Bolivia | CONSULT !negated | Chile | - | @",
        ],
        ["Peru refuses [Chile] 03-01 first"],
    ),
    (
        "two reports of one day tell both: unsettled",
        [
            "2024-03-01 | Peru accepted the toll || 2024-03-01~ | Peru | AGREE | Chile | - | @",
            "2024-03-01 | Peru rejected the toll || 2024-03-01~ | Peru | REJECT | Chile | - | @",
        ],
        ["Peru accepts [Chile] 03-01 first", "Peru rejects [Chile] 03-01 unsettled"],
    ),
    (
        "two words for one report: its order counts",
        [
            "2024-03-01 | Peru first accepted the toll || 2024-03-01~ | Peru | AGREE | Chile | - | @",
            "+2024-03-01 | then rejected the toll || 2024-03-01~ | Peru | REJECT | Chile | - | @",
        ],
        ["Peru accepts [Chile] 03-01 first", "Peru rejects [Chile] 03-01 turned"],
    ),
    (
        "two modes are two matters, whatever the words",
        [
            "2024-03-01 | refused help with the toll || 2024-03-01~ | Peru | REJECT:assist | Chile | - | @",
            "2024-03-09 | refused to meet on the toll || 2024-03-09~ | Peru | REJECT:meet | Chile | - | @",
        ],
        ["Peru refuses [Chile] 03-01 first", "Peru refuses [Chile] 03-09 first"],
    ),
    (
        "both who agree accept, each towards the other",
        ["2024-03-01 | agreed on the toll || 2024-03-01~ | Chile + Peru | AGREE | - | - | @"],
        ["Chile accepts [Peru] 03-01 first", "Peru accepts [Chile] 03-01 first"],
    ),
    (
        "an asking and an answer are two actors' positions",
        [
            "2024-03-01 | asked for the dredgers || 2024-03-01~ | Peru | REQUEST:assist | Chile | - | @",
            "2024-03-02 | refused the dredgers || 2024-03-02~ | Chile | REJECT:assist | Peru | - | @",
        ],
        ["Chile refuses [Peru] 03-02 first", "Peru asks [Chile] 03-01 first"],
    ),
    (
        "a deed of force is no position",
        ["2024-03-01 | shelled || 2024-03-01 | Peru | ASSAULT:heavy-weapons | Chile | - | @"],
        [],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "expected"), [case[1:] for case in SEQUENCES], ids=[case[0] for case in SEQUENCES])
def test_a_sequence_of_accounts_tells_these_positions(rows: Sequence[str], expected: list[str]) -> None:
    assert lines(*rows) == expected


def test_officials_count_as_their_state_where_that_is_asked() -> None:
    rows = (
        "2024-03-01 | rejected the toll || 2024-03-01~ | Ana Rojas | REJECT | Pedro Soto | - | @",
        "2024-04-01 | accepted the toll || 2024-04-01~ | Peru | AGREE | Chile | - | @",
        "2024-04-02 | rejected the toll || 2024-04-02~ | Luis Paz | REJECT | Chile | - | @",
    )
    assert lines(*rows) == [
        "Ana Rojas rejects [Pedro Soto] 03-01 first",
        "Luis Paz rejects [Chile] 04-02 first",
        "Peru accepts [Chile] 04-01 first",
    ]
    assert lines(*rows, as_states=True) == [
        "Luis Paz rejects [Chile] 04-02 first",
        "Peru rejects [Chile] 03-01 first",
        "Peru accepts [Chile] 04-01 turned",
    ]


def test_one_happening_is_one_matter_whatever_words_tell_it() -> None:
    rows = (
        "2024-03-01 | said yes || 2024-03-01~ | Peru | AGREE | Chile | - | @",
        "2024-03-02 | took the offer || 2024-03-01 | Peru | AGREE | Chile | - | @",
    )
    assert len(lines(*rows)) == 2
    assert lines(*rows, events=("event:1", "event:1")) == ["Peru accepts [Chile] 03-01 first"]


def test_two_stories_are_two_matters_whatever_words_they_share() -> None:
    rejected = told("2024-03-01 | rejected the toll || 2024-03-01~ | Peru | REJECT | Chile | - | @", story="story:1")
    accepted = told("2024-04-01 | took the toll || 2024-04-01~ | Peru | AGREE | Chile | - | @", story="story:2")
    assert [one.change.value for one in positions([*rejected, *accepted])] == ["first", "first"]


_ALL = told(*(row for _, rows, _ in SEQUENCES for row in rows))


@settings(max_examples=15)  # each goes over all sequences
@given(st.permutations(_ALL))
def test_positions_do_not_depend_on_the_order_of_the_accounts(mixed: list[object]) -> None:
    assert positions(mixed) == positions(_ALL)  # type: ignore[arg-type]


def test_every_position_names_the_accounts_behind_it_and_comes_back_from_its_line() -> None:
    known = {one.account.id for one in _ALL}
    found = positions(_ALL)
    assert found
    assert len({one.id for one in found}) == len(found)
    for one in found:
        assert one.accounts
        assert set(one.accounts) <= known
        assert one.since <= one.until
        assert from_json(to_json(one)) == one


def test_an_officer_of_a_group_stands_for_the_group_and_not_for_the_state() -> None:
    rows = ("2024-03-01 | will not meet || ? | Front | CONSULT !future !negated | Peru | - | Juan Vega < @",)
    assert lines(*rows) == ["Front refuses [Peru] 03-01 first"]


def test_what_is_told_beside_a_denial_in_one_report_is_no_admission() -> None:
    rows = (
        "2024-03-01 | denied that its men had fired || 2024-02-28 | Peru | ASSAULT !negated | Chile | - | Peru < @",
        "+2024-03-01 | they threw oranges || 2024-02-28 | Peru | ASSAULT:primitive | Chile | - | Peru < @",
    )
    assert lines(*rows) == ["Peru denies [Peru ASSAULT Chile] 03-01 first"]


def test_what_a_spokeswoman_denies_her_body_denies() -> None:
    """Luna denied it for the Front; two days later the Front admitted it."""
    rows = (
        "2024-03-01 | denied the raid || 2024-02-28 | Front | ASSAULT !negated | Chile | - | Eva Luna < @",
        "2024-03-03 | admitted the raid || 2024-02-28 | Front | ASSAULT | Chile | - | Front < @",
    )
    assert lines(*rows) == [
        "Front denies [Front ASSAULT Chile] 03-01 first",
        "Front affirms [Front ASSAULT Chile] 03-03 turned",
    ]


def test_only_the_words_of_the_clause_in_which_the_deed_stands_name_its_matter() -> None:
    """Words behind a break belong to another clause, though the account's words hold both."""
    backed, other = (
        told("2024-03-01 | They back no list; they back the cooks of Arica || ? | Peru | SUPPORT | Chile | - | @")[
            0
        ].account
        for _ in range(2)
    )
    at = backed.evidence.quote.index("back the")
    step = backed.evidence.step
    inside = replace(backed, did=replace(backed.did, trigger=Evidence("report0", Span(at, at + 4), "back", step)))
    outside = replace(other, did=replace(other.did, trigger=Evidence("report0", Span(5, 9), "back", step)))
    assert topic_words(inside) == ("cooks", "Arica")
    assert topic_words(outside) == ("list",)


def test_one_who_goes_by_two_names_has_one_line() -> None:
    """Soto rejected the toll; a month later Pedro Soto accepted it."""
    rows = told(
        "2024-03-01 | Soto rejected the toll || 2024-03-01~ | Soto | REJECT | Chile | - | @",
        "2024-04-01 | Pedro Soto accepted the toll || 2024-04-01~ | Pedro Soto | AGREE | Chile | - | @",
    )
    assert {one.actor for one in positions(rows)} == {"Soto", "Pedro Soto"}
    first, then = positions(rows, one={"Soto": "Pedro Soto"})
    assert (first.actor, then.actor, then.change, then.after) == ("Pedro Soto", "Pedro Soto", Change.TURNED, first.id)
