"""Two names for a party in, whether they can be one out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.compare.parties import other_party
from verbale.compare.party import Party, numbered, party_of
from verbale.records.actor import Actor, Kind
from verbale.records.comparison import Difference

CHILE = Party("Chile", Kind.STATE, "chile")
MINISTRY = Party("Ministry of Foreign Affairs of Chile", Kind.BODY, "chile")
MINISTER = Party(
    "Rosa Vial", Kind.PERSON, "chile", ("foreign minister of Chile",), frozenset({"foreign minister of chile"})
)
ARMY = Party("Armed Forces of Chile", Kind.BODY, "chile")
POLICE = Party("Police of Chile", Kind.BODY, "chile")
FORCES = Party("security forces of Chile", Kind.BODY, "chile")
PERU = Party("Peru", Kind.STATE, "peru")


def described(words: str) -> Party:
    return party_of(words, ())


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        (CHILE, MINISTRY, Difference.LESS_EXACT),
        (MINISTRY, MINISTER, Difference.LESS_EXACT),
        (CHILE, MINISTER, Difference.LESS_EXACT),
        (MINISTRY, ARMY, Difference.OTHER_ACTOR),
        (FORCES, POLICE, Difference.LESS_EXACT),
        (ARMY, POLICE, Difference.OTHER_ACTOR),
        (CHILE, PERU, Difference.OTHER_ACTOR),
        (MINISTER, Party("Vial", Kind.PERSON), Difference.OTHER_WORDING),
        (MINISTER, Party("Ana Vial", Kind.PERSON), Difference.OTHER_ACTOR),
        (MINISTER, described("foreign minister of Chile"), Difference.OTHER_WORDING),
        (ARMY, described("soldiers"), Difference.LESS_EXACT),
        (ARMY, described("two fishermen from Arica"), Difference.OTHER_ACTOR),
        (ARMY, described("Peruvian soldiers"), Difference.OTHER_ACTOR),
        (described("miners"), described("workers of Delta Copper"), Difference.OTHER_WORDING),
        (described("rebels"), described("soldiers"), Difference.OTHER_ACTOR),
        (described("gunmen"), described("soldiers"), Difference.LESS_EXACT),
        (described("gunmen"), described("Green Banner"), Difference.LESS_EXACT),
        (described("Red Lance"), described("Green Banner"), Difference.OTHER_ACTOR),
        (MINISTER, Party("Vial", Kind.ORGANISATION), Difference.OTHER_WORDING),
        (MINISTER, Party("Vial Institute", Kind.ORGANISATION), Difference.OTHER_ACTOR),
        (
            Party("Red Crescent", Kind.ORGANISATION),
            Party("Chilean Red Crescent", Kind.ORGANISATION),
            Difference.OTHER_WORDING,
        ),
        (Party("Workers Party", Kind.PARTY), Party("Socialist Workers Party", Kind.PARTY), Difference.OTHER_ACTOR),
        (CHILE, CHILE, None),
    ],
)
def test_how_two_parties_differ(one: Party, other: Party, differ: Difference | None) -> None:
    assert other_party(one, other) is differ
    assert other_party(other, one) is differ


def test_where_somebody_is_does_not_tell_whose_he_is() -> None:
    """“Two fishing boats near Tombua” may be Namibian; “Angolan boats near Tombua” are not."""
    near, ours = described("two fishing boats near Tombua"), described("Namibian fishing boats")
    assert other_party(near, ours) is Difference.OTHER_WORDING
    assert other_party(described("Angolan boats near Tombua"), ours) is Difference.OTHER_ACTOR


def test_sailors_may_be_of_a_navy() -> None:
    navy = Party("Navy of Angola", Kind.BODY, "angola")
    assert other_party(navy, described("Angolan sailors")) is Difference.LESS_EXACT


def test_a_name_that_the_report_also_uses_is_another_wording() -> None:
    banner = Actor.of("Green Banner", Kind.GROUP, forms=("the Banner", "they"))
    assert other_party(party_of("Green Banner", [banner]), described("Banner")) is Difference.OTHER_WORDING


def test_who_is_described_and_named_is_counted_once() -> None:
    side = [described("two technicians"), Party("Ana Ruiz", Kind.PERSON), Party("Jon Mbow", Kind.PERSON)]
    assert [party.called for party in numbered(side)] == ["Ana Ruiz", "Jon Mbow"]
    assert next(iter(numbered([*side, Party("Eva Sato", Kind.PERSON)]))).called == "two technicians"


@given(st.text(), st.text(), st.sampled_from(Kind), st.sampled_from(Kind))
def test_any_two_names_are_set_against_each_other_alike_from_both_sides(
    one: str, other: str, kind: Kind, other_kind: Kind
) -> None:
    some, others = Party(one, kind), Party(other, other_kind)
    assert other_party(some, others) is other_party(others, some)
