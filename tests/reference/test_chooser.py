"""A table of weights and candidates in, the likeliest one out."""

from pathlib import Path

import pytest

from verbale.errors import BadTable
from verbale.reference.chooser import MODELS, Chooser, chooser, read_chooser

TABLE = "# what it decides\n# version: abc\nnear\t1.5\nsubject\t-0.5\n"


def test_the_candidate_whose_weights_sum_to_the_most_is_chosen() -> None:
    found = read_chooser("example", TABLE)
    assert found.version == "abc"
    assert found.choose([["subject"], ["near", "subject"], ["unknown"]]).number == 1
    assert sum(found.chances([["subject"], ["near"], []])) == pytest.approx(1.0)


def test_of_equally_likely_candidates_the_first_is_chosen() -> None:
    assert Chooser("example", "1", {}).choose([["a"], ["b"]]).number == 0


def test_the_reasons_are_the_features_that_weighed_most() -> None:
    found = read_chooser("example", TABLE)
    assert found.reasons(["unknown", "subject", "near"]) == (("near", 1.5), ("subject", -0.5))


@pytest.mark.parametrize("row", ["near", "near\tmuch", "near\t1.5\nnear\t2"])
def test_a_row_that_cannot_be_read_is_named(row: str) -> None:
    with pytest.raises(BadTable, match=r"models/example\.tsv, line"):
        read_chooser("example", row + "\n")


def test_a_folder_of_ones_own_goes_before_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shipped = chooser("types").version
    (tmp_path / "days.tsv").write_text(TABLE, encoding="utf-8")
    monkeypatch.setenv(MODELS, str(tmp_path))
    chooser.cache_clear()
    try:
        assert chooser("days").weights == read_chooser("days", TABLE).weights
        assert chooser("types").version == shipped
        monkeypatch.setenv(MODELS, str(tmp_path / "nowhere"))
        with pytest.raises(BadTable, match="names no folder"):
            chooser("modes")
    finally:
        monkeypatch.delenv(MODELS)
        chooser.cache_clear()
