"""The docstring is a report of Wednesday 8 May 2024; whether a day told before still holds for what is told next."""

from datetime import date

import pytest

from verbale.extract.accounts import before_weighing
from verbale.extract.taken import Taken
from verbale.language.by_spacy import analyse
from verbale.pipeline.reading import report_of
from verbale.records.text import Article


@pytest.fixture
def weighed(request: pytest.FixtureRequest) -> dict[str, tuple[str, str]]:
    """The days of the docstring's accounts by type, before the weighing and after it."""
    text = "\n\n".join(" ".join(part.split()) for part in (request.function.__doc__ or "").split("\n\n"))
    report = report_of(analyse(Article.of(text, published=date(2024, 5, 8), language="en")))
    before = before_weighing(report)
    after = Taken(report, before).weighed()
    return {one.did.type: (str(one.when), str(other.when)) for one, other in zip(before, after, strict=True)}


def test_a_reaction_by_others_is_of_the_day_of_the_report(weighed: dict[str, tuple[str, str]]) -> None:
    """Chad expelled a French colonel on Sunday.

    The army seized a depot at Mao on Saturday. Washington urged both sides to return to the talks.
    """
    assert weighed["REQUEST"] == ("2024-05-04", "2024-05-08~")


def test_what_words_state_is_never_touched(weighed: dict[str, tuple[str, str]]) -> None:
    """The army seized a depot at Mao on Saturday. Washington urged both sides on Monday to return to the talks."""
    assert weighed["COERCE"] == ("2024-05-04", "2024-05-04")
    assert weighed["REQUEST"] == ("2024-05-06", "2024-05-06")


def test_what_goes_on_with_the_scene_keeps_its_day(weighed: dict[str, tuple[str, str]]) -> None:
    """Thousands marched in Tirana on Monday. Police arrested nine protesters."""
    assert weighed["COERCE"] == ("2024-05-06", "2024-05-06")
