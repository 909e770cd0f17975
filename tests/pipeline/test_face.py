"""The verbs of the face: plain values in, records out."""

from datetime import date
from pathlib import Path

import pytest

import verbale

TEXT = "Chad recalled its ambassador from Kenya on Monday."


def test_code_reads_a_text_with_its_day() -> None:
    reading = verbale.code(TEXT, published="2024-05-08", outlet="Lake Post")
    assert [str(account) for account in reading.accounts] == [
        "2024-05-06 | Chad | SANCTION:discontinue | Kenya | - | @"
    ]
    assert reading.accounts[0].evidence.holds_in(TEXT)
    assert str(reading.accounts[0].according_to) == "@"
    assert (reading.article.published, reading.article.source.outlet) == (date(2024, 5, 8), "Lake Post")


@pytest.mark.parametrize("published", [date(2024, 5, 8), "2024-05-08", "2024-05-08T10:00:00Z"])
def test_a_day_may_be_a_date_or_iso_words(published: date | str) -> None:
    assert str(verbale.code(TEXT, published=published).accounts[0].when) == "2024-05-06"


def test_without_a_day_of_publication_a_weekday_stays_unknown() -> None:
    assert str(verbale.code(TEXT).accounts[0].when) == "?"


def test_what_is_no_day_is_bad_use() -> None:
    with pytest.raises(verbale.BadUse, match="2021-12-21"):
        verbale.code(TEXT, published="yesterday")


def test_a_model_that_is_not_there_is_named() -> None:
    with pytest.raises(verbale.MissingEngine):
        verbale.code(TEXT, language="en", model="no_such_model")


def test_read_gives_articles_for_code_and_problems_for_the_rest(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "a.toml").write_text("published = 2024-05-08\n")
    article, problem = verbale.read(tmp_path, tmp_path / "none.txt")
    assert isinstance(article, verbale.Article)
    assert isinstance(problem, verbale.Problem)
    assert str(verbale.code(article).accounts[0].when) == "2024-05-06"


def test_what_the_caller_knows_goes_before_what_the_article_tells() -> None:
    article = verbale.Article.of(TEXT, published=date(2024, 5, 8))
    assert str(verbale.code(article, published="2024-05-15").accounts[0].when) == "2024-05-13"
    coded = verbale.code(article, outlet="Lake Post").article
    assert coded == verbale.Article.of(TEXT, published=date(2024, 5, 8), outlet="Lake Post", language="en")


def test_the_same_words_give_the_same_ids() -> None:
    one, two = (verbale.code(TEXT, published="2024-05-08") for _ in range(2))
    assert one == two
