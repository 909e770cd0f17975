from dataclasses import fields, replace
from datetime import UTC, date, datetime
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.cli.querying import query_options
from verbale.records.lines import FLAGS
from verbale.reference.ontology import ontology
from verbale.store.base import EVERYTHING, Query
from verbale.web.filters import ASKED, LONGEST, Filters, filters_of, pairs_of, query_string

_NAMES = st.text(max_size=LONGEST, alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0")).map(
    str.strip
)
_MODED = [("", ""), *((kind.name, mode) for kind in ontology().types for mode in ("", *kind.modes))]


@st.composite
def _queries(draw: st.DrawFn) -> Query:
    names = {name: draw(_NAMES) for name in "text actor who whom place country voice outlet language after".split()}
    type_, mode = draw(st.sampled_from(_MODED))
    since, until = sorted((draw(st.dates()), draw(st.dates())))
    return replace(
        Query(),
        **names,  # type: ignore[arg-type]  # all of these are words
        type=type_,
        mode=mode,
        flags=tuple(draw(st.lists(st.sampled_from(FLAGS), unique=True))),
        since=draw(st.sampled_from([None, since])),
        until=draw(st.sampled_from([None, until])),
        least=draw(st.floats(0, 1)),
        as_read=draw(st.booleans()),
        as_of=draw(st.none() | st.datetimes(timezones=st.just(UTC), min_value=datetime(1000, 1, 1))),  # noqa: DTZ001
        most=draw(st.none() | st.integers(1, 200)),
    )


@given(_queries())
def test_a_query_stands_whole_in_its_address(query: Query) -> None:
    again = filters_of(parse_qsl(query_string(query)))
    assert again == Filters(query)


@given(st.lists(st.tuples(st.sampled_from([asked.name for asked in ASKED]) | st.text(), st.text())))
def test_whatever_is_typed_is_asked_or_told_as_wrong(pairs: list[tuple[str, str]]) -> None:
    read = filters_of(pairs)
    named = {name for name, _ in pairs_of(read.query)} | {wrong.name for wrong in read.wrong}
    typed = {name[:LONGEST] for name, value in pairs if value.replace("\0", "").strip()}
    silent = {"min-confidence"} if read.query.least == 0 else set()
    assert typed - silent <= named
    assert filters_of(parse_qsl(query_string(read.query))).query == read.query


def test_names_are_those_of_the_command_line() -> None:
    def command(**_: object) -> None:
        pass

    options = query_options()(command).__click_params__  # type: ignore[attr-defined]  # click keeps them there
    typed = {option.opts[0].removeprefix("--") for option in options}
    assert typed == {asked.name for asked in ASKED} - {"after"}


def test_every_field_of_a_query_can_be_asked() -> None:
    asked_by_address = {one.name for one in fields(Query)} - {"ids"}  # those are what a page itself asks for
    assert sorted(asked.field for asked in ASKED) == sorted(asked_by_address)


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("type", "DANCE", "is no type of deed"),
        ("mode", "waltz", "is no mode of a deed"),
        ("flag", "soon", "is no status: it is one of actual, future, historical, hypothetical, negated"),
        ("since", "2024-13-01", "is no day; write 2024-03-01"),
        ("as-of", "noon", "is no day or time; write 2024-03-01 or 2024-03-01T12:00"),
        ("min-confidence", "nan", "is no number from 0 to 1"),
        ("min-confidence", "7", "is no number from 0 to 1"),
        ("most", "1000000", "is no number from 1 to 200"),
        ("most", "²", "is no number from 1 to 200"),
        ("actr", "Kenya", "no filter has this name"),
        ("actor", "x" * 301, "is longer than 300 characters"),
    ],
)
def test_what_is_wrong_is_told_and_left_out(name: str, value: str, says: str) -> None:
    read = filters_of([(name, value)])
    assert [(wrong.name, wrong.says) for wrong in read.wrong] == [(name, says)]
    assert read.query == EVERYTHING


def test_a_mode_of_another_type_and_days_the_wrong_way_round_are_left_out() -> None:
    read = filters_of([("type", "AID"), ("mode", "visit"), ("since", "2024-02-01"), ("until", "2024-01-01")])
    assert read.query == Query(type="AID")
    assert [wrong.says for wrong in read.wrong] == [
        "is no mode of AID",
        "lies before 2024-02-01: the first day goes first",
    ]


def test_a_day_as_moment_means_its_end() -> None:
    read = filters_of([("as-of", "2024-03-01")])
    assert read.query.as_of == datetime(2024, 3, 1, 23, 59, 59, 999999, tzinfo=UTC)
    assert query_string(read.query) == "as-of=2024-03-01"


def test_the_pages_own_names_are_kept_when_a_filter_changes() -> None:
    read = filters_of([("layer", "times"), ("since", "2024-01-01"), ("after", "x")], others=("layer",))
    assert read.other("layer") == "times"
    assert read.address(until=date(2024, 2, 1)) == "since=2024-01-01&until=2024-02-01&layer=times"
    assert read.narrows
    assert not filters_of([("after", "x")]).narrows
