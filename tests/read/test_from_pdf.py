"""PDFs with a layer of text, without one, long, slow and broken."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.read.samples import article, articles, found, pdf, problems

from verbale.read.limits import Limits
from verbale.read.readers import read
from verbale.records.text import Article

PAGE = (
    "Herders blocked the ford at Kandi on Wednesday after guards had fined",
    "two of them, the mayor of the town said. The guards denied on Thurs-",
    "day that anybody had been fined.",
    "The ford is the only way to the market for some three thousand people",
    "on the far bank of the river, and there is no",
)
NEXT = ("other within a walk of some hours.",)


@pytest.mark.parametrize("name", ["a.pdf", "a.txt"])
def test_lines_flow_into_paragraphs_and_pages_into_each_other(name: str) -> None:
    first, second = article(pdf([PAGE, NEXT]), name).text.split("\n\n")
    assert first.endswith("denied on Thursday that anybody had been fined.")
    assert second == (
        "The ford is the only way to the market for some three thousand people on the far bank of the river,"
        " and there is no other within a walk of some hours.\n"
    )


def test_a_scan_is_a_problem_that_says_what_to_do() -> None:
    (says,) = problems(pdf([["12"], [""]]), "a.pdf")
    assert "a scan" in says


def test_so_many_pages_and_no_more() -> None:
    limits = Limits(pages=2)
    assert len(articles(pdf([PAGE] * 5), "a.pdf", limits=limits)) == 1
    assert problems(pdf([PAGE] * 5), "a.pdf", limits=limits) == ["only the first 2 of 5 pages were read (limit pages)"]


def test_what_takes_too_long_is_given_up() -> None:
    (says,) = problems(pdf([PAGE]), "a.pdf", limits=Limits(seconds=0))
    assert "limit seconds" in says


def test_the_day_stands_beside_it(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf([PAGE]))
    (tmp_path / "a.toml").write_text("published = 2024-05-08\n")
    ((_, item),) = read([tmp_path])
    assert isinstance(item, Article)
    assert str(item.published) == "2024-05-08"


@given(st.integers(9, 1400), st.binary(min_size=1, max_size=40))
@settings(max_examples=60, deadline=None)
def test_a_broken_one_is_a_problem_or_what_is_left(place: int, junk: bytes) -> None:
    whole = pdf([PAGE])
    assert found(whole[:place] + junk + whole[place + len(junk) :], "a.pdf")
    assert found(whole[:place], "a.pdf")
