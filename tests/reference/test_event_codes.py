"""Tables for other data sets: every type and mode has its CAMEO code, states their numbers, actors their sectors."""

import pytest

from verbale.reference.cameo import cameo, codes, goldstein, plover_score, quad_class
from verbale.reference.ontology import ontology
from verbale.reference.sectors import sectors_of
from verbale.reference.state_codes import UNKNOWN, state_codes
from verbale.reference.world import world


def test_every_code_lies_under_the_root_that_the_ontology_gives_its_type() -> None:
    # PLOVER parts what CAMEO has elsewhere; each of these is told in the table.
    moved = {("SANCTION", "convict"), ("SANCTION", "discontinue"), ("SANCTION", ""), ("ASSAULT", "destroy"),
             ("ASSAULT", "crowd-control"), ("RETREAT", "resign"), ("RETREAT", ""), ("COERCE", "seize"),
             ("COERCE", "withhold")}  # fmt: skip
    for (type_, mode), coded in codes().items():
        kind = ontology().type(type_)
        assert kind is not None
        for code in (coded.code, *(code for _, code in coded.within)):
            assert not code or code.startswith(kind.cameo) or (type_, mode) in moved, (type_, mode, code)


def test_a_context_makes_the_code_more_exact() -> None:
    assert cameo("AGREE", contexts=("legal",)) == "0313"
    assert cameo("COERCE", "seize", ("territory",)) == "192"
    assert cameo("AGREE", contexts=("gender",)) == "030"


def test_scales_agree_in_sign_with_the_quad_of_the_type() -> None:
    for (type_, _), coded in codes().items():
        kind, score = ontology().type(type_), plover_score(type_)
        if kind and score is not None:
            assert (score > 0) == (kind.quad in {"VC", "MC"})
            assert (goldstein(coded.code) > 0) == (score > 0)
            assert (quad_class(coded.code) < 3) == (score > 0)


@pytest.mark.parametrize(
    ("name", "cow", "gw", "iso3", "fips"),
    [
        ("United States", "2", "2", "USA", "US"),
        ("Germany", "255", "260", "DEU", "GM"),
        ("Yemen", "679", "678", "YEM", "YM"),
        ("Serbia", "345", "340", "SRB", "RI"),
        ("Kosovo", "347", "347", "XKX", "KV"),
        ("Abkhazia", "", "396", "", ""),
        ("Soviet Union", "365", "365", "", ""),
        ("Greenland", "390", "390", "GRL", "GL"),
    ],
)
def test_states_have_the_numbers_of_each_list(name: str, cow: str, gw: str, iso3: str, fips: str) -> None:
    codes = state_codes(name)
    assert (codes.cow, codes.gw, codes.iso3, codes.fips) == (cow, gw, iso3, fips)


def test_what_is_no_state_has_no_code() -> None:
    assert state_codes("NATO") == UNKNOWN


def test_no_two_living_states_share_a_number() -> None:
    living = [state_codes(p.name) for p in world().polities.values() if p.kind == "state" and p.status == "state"]
    for numbers in (
        [c.iso3 for c in living],
        [c.cow for c in living if c.cow],
        [c.gw for c in living if c.gw],
        [c.fips for c in living],
    ):
        assert len(numbers) == len(set(numbers)) > 190


@pytest.mark.parametrize(
    ("kind", "names", "codes"),
    [
        ("body", ["Ministry of Defence of Peru"], ["MIL", "GOV"]),
        ("body", ["Police of Ponta Porã"], ["COP"]),
        ("person", ["Jo Doe", "president of National Party"], ["PTY", "GOV"]),
        ("person", ["Jo Doe"], ["CVL"]),
        ("group", ["unknown gunmen"], ["UAF"]),
        ("media", ["Lake Post"], ["JRN"]),
        ("organisation", ["United Nations"], []),
        ("company", ["Kingsley Ltd"], ["BUS"]),
    ],
)
def test_sectors_by_words_then_by_kind(kind: str, names: list[str], codes: list[str]) -> None:
    assert [sector.code for sector in sectors_of(kind, tuple(names))] == codes
