"""Days and moments in the forms in which tables, mails and feeds write them."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.errors import BadUse
from verbale.read.moments import day_of, moment_of

DAY = date(2024, 5, 8)


@pytest.mark.parametrize(
    "words",
    [
        "2024-05-08", "20240508", "2024-05-08 10:15:00", "2024-05-08T10:15:00.000Z", "2024-05-08T10:15:00+0300", 20240508101500,
        1715161500, 1715161500.5, 1715161500123, "1715161500", "2024/5/8", "2024.05.08", "8.5.2024", "May 8, 2024", "8 May 2024",
        "Wed, 08 May 2024 10:00:00 +0300", "Wednesday, May 8, 2024", "8th May, 2024", DAY, datetime(2024, 5, 8, 9, tzinfo=UTC),
    ],
)  # fmt: skip
def test_a_day_in_many_forms(words: object) -> None:
    assert day_of(words) == DAY


@pytest.mark.parametrize(
    "words", ["5/8/2024", "08/05/24", "yesterday", "2024", "12", "99999999", "31.31.2024", "0000-00-00", "-1"]
)
def test_what_could_be_two_days_or_none_is_refused(words: str) -> None:
    with pytest.raises(BadUse, match="is no date"):
        day_of(words)


@pytest.mark.parametrize("words", [None, "", "  ", True])
def test_nothing_is_nothing(words: object) -> None:
    assert day_of(words) is None


def test_the_offset_that_is_stated_is_kept() -> None:
    assert str(moment_of("2024-05-08T23:30:00+03:00")) == "2024-05-08 23:30:00+03:00"


@given(st.text(max_size=30) | st.integers() | st.floats() | st.from_regex(r"\A[0-9./:TZ +-]{1,25}\Z"))
def test_whatever_is_written_it_is_a_moment_or_bad_use(words: object) -> None:
    try:
        found = moment_of(words)
    except BadUse:
        return
    assert found is None or isinstance(found, datetime)
