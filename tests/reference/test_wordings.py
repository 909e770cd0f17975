"""The table of wordings in, which words take sides out."""

import pytest

from verbale.errors import BadTable
from verbale.reference.wordings import read_wordings, wordings

TABLE = {
    "camps": {"forces": ["army"]},
    "sectors": {"MIL": "forces"},
    "wide": {"government": ["*"]},
    "opposed": [
        {"about": "x", "one": ["drill"], "other": ["show of force"], "example": ["A drill.", "A show of force."]}
    ],
}


@pytest.mark.parametrize(
    ("one", "other"),
    [("exercises", "build-up"), ("strike", "a terrorist attack"), ("detained", "abducted"), ("marchers", "rioters")],
)
def test_words_that_take_sides_against_each_other(one: str, other: str) -> None:
    assert wordings().against(one, other) is wordings().against(other, one) is not None


@pytest.mark.parametrize(("one", "other"), [("fired", "shot"), ("strike", "raid"), ("exercise", "massacre")])
def test_words_that_do_not(one: str, other: str) -> None:
    assert wordings().against(one, other) is None


def test_a_term_is_found_where_it_stands() -> None:
    text = "A Show of Force off Sund"
    assert [text[first:last] for first, last in read_wordings(TABLE).terms(text)] == ["Show of Force"]


@pytest.mark.parametrize(
    "entry",
    [
        {"about": "x", "one": ["drill"], "other": ["drill"], "example": ["", ""]},
        {"about": "x", "one": ["drill"], "other": ["raid"], "example": ["A drill.", "Nothing."]},
        {"about": "x", "one": ["drill"], "other": ["raid"]},
    ],
)
def test_an_entry_that_cannot_be_right_is_told(entry: object) -> None:
    with pytest.raises(BadTable):
        read_wordings({**TABLE, "opposed": [entry]})
