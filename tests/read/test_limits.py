"""Limits as they are typed, and as each of them is met."""

import re

import pytest
from tests.read.samples import articles, problems
from tests.read.test_from_html import PAGE

from verbale.errors import BadUse
from verbale.read.fields import BODIES, FIELDS, TEXTS, plain_name
from verbale.read.kinds import ENDINGS
from verbale.read.limits import LIMITS, NAMES, Limits, limits_of


def test_several_limits_are_set_and_the_last_one_of_a_name_counts() -> None:
    assert limits_of(["pages=3", " depth = 9 ", "pages=4"]) == Limits(pages=4, depth=9)
    assert limits_of([]) == LIMITS


@pytest.mark.parametrize(
    "setting", ["", "pages", "pages=", "pages=many", "pages=-1", "pages=1.5", "leaves=3", "=3", "pages=²"]
)
def test_what_is_no_limit_is_bad_use_that_says_what_is(setting: str) -> None:
    with pytest.raises(BadUse, match="the limit"):
        limits_of([setting])


def test_every_limit_is_told_in_its_docstring_and_in_the_docs(docs: str) -> None:
    for name in NAMES:
        assert f"`{name}`: " in (Limits.__doc__ or "")
        assert f"| `{name}` | {getattr(LIMITS, name):,} |" in docs


@pytest.mark.parametrize(
    ("limits", "says"),
    [
        (Limits(report_bytes=10), "limit report_bytes"),
        (Limits(page_bytes=100), "limit page_bytes"),
        (Limits(page_tags=3), "limit page_tags"),
    ],
)
def test_a_page_beyond_a_limit_names_it(limits: Limits, says: str) -> None:
    assert articles(PAGE.encode(), "a.html", limits=limits) == []
    assert says in problems(PAGE.encode(), "a.html", limits=limits)[0]


def test_every_name_of_a_field_that_is_known_is_in_the_docs(docs: str) -> None:
    compared = {plain_name(said) for said in re.findall(r"`([\w ]+)`", docs)} | {"key"}
    named = {name for names in (TEXTS, BODIES, *FIELDS.values()) for name in names}
    assert [name for name in named if plain_name(name) not in compared] == []


def test_every_ending_is_in_the_docs(docs: str) -> None:
    assert [ending for ending in ENDINGS if f"`{ending}`" not in docs and ending] == []
