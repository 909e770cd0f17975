"""One happening said in many ways in, the same account out: metamorphic tests (examples/variants.toml)."""

from pathlib import Path

import pytest

from verbale.errors import BadNotation
from verbale.evaluate.variants import VARIATIONS, Judged, count, read
from verbale.pipeline.gold.texts import Work
from verbale.pipeline.gold.variants import bench

SET = Path(__file__).parents[2] / "examples" / "variants.toml"
SAMPLE = ("West Africa", "East and South-East Asia", "Europe", "The Americas")


def test_every_variation_is_drawn_for_every_region_and_deed() -> None:
    items = read(SET)
    regions, deeds = {one.region for one in items}, {one.type for one in items}
    assert (len(regions), len(deeds)) == (9, 12)
    assert {one.variation.name for one in items} == {one.name for one in VARIATIONS}
    assert not [one.text for one in items if "{" in one.text]


def test_a_variant_reads_as_it_should() -> None:
    texts = {(one.variation.name, one.type): one.text for one in read(SET) if one.region == "Europe"}
    assert texts["passive", "COERCE"] == "Hungary's consul was detained by Poland on Monday."
    assert texts["holder of an office", "COERCE"] == (
        "Polish President Zbigniew Wiśniewski detained Hungary's consul on Monday."
    )
    assert texts["American spelling", "ACCUSE"] == "Poland criticized Hungary on Monday."


def test_a_deed_without_a_form_is_named(tmp_path: Path) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_text(
        'published = 2024-03-06\n[[region]]\nname = "R"\nstates = [["A", "a", "x"], ["B", "b", "y"], ["C", "c", "z"]]\n'
        'person = "P"\n[[deed]]\ntype = "AID"\n'
    )
    with pytest.raises(BadNotation, match="lacks 'past'"):
        read(bad)


def test_the_same_account_comes_out_however_it_is_said() -> None:
    """Four of the nine regions; all of them: verbale score examples/variants.toml."""
    figures = {one.name: one for one in bench((SET,), Work(only=SAMPLE)).figures()}
    assert figures["same account"].value >= 0.85
    assert figures["only status or voice changes"].value >= 0.95


def test_regions_that_fare_differently_are_seen() -> None:
    items = [one for one in read(SET) if one.region in {"Europe", "Pacific"}]
    judged = [Judged(one, right=one.region == "Europe") for one in items]
    figures = {one.name: one.value for one in count(judged)}
    assert figures["widest gap between regions"] == 1.0
