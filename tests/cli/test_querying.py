"""What is typed to narrow a store in, one Query out."""

from datetime import UTC, date, datetime
from typing import Any

import click
import pytest
from click.testing import CliRunner

from verbale.cli.querying import query_of, query_options
from verbale.errors import BadUse
from verbale.store.base import EVERYTHING, Query


def _typed(*words: str, without: tuple[str, ...] = ()) -> Query:
    got: list[Query] = []

    @click.command()
    @query_options(*without)
    def command(query: Query) -> None:
        got.append(query)

    done = CliRunner().invoke(command, words, catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return got[0]


def test_nothing_typed_asks_nothing() -> None:
    assert _typed() == EVERYTHING


def test_every_option_narrows() -> None:
    typed = _typed(
        *"--text treaty --actor Kenya --who Chad --whom Peru --type assault --mode aerial --place Lima".split(),
        *"--country Niger --voice NATO --flag negated --flag future --since 2024-01-01 --until 2024-02-01".split(),
        *"--published-since 2024-01-02 --published-until 2024-02-02 --outlet Post --language fr".split(),
        *"--min-confidence 0.5 --article a --story s --event e --as-of 2024-03-01 --as-read --most 3".split(),
    )
    assert typed == Query(
        text="treaty", actor="Kenya", who="Chad", whom="Peru", type="ASSAULT", mode="aerial", place="Lima",
        country="Niger", voice="NATO", flags=("negated", "future"), since=date(2024, 1, 1), until=date(2024, 2, 1),
        published_since=date(2024, 1, 2), published_until=date(2024, 2, 2), outlet="Post", language="fr", least=0.5,
        article="a", story="s", event="e", as_of=datetime(2024, 3, 1, 23, 59, 59, 999999, tzinfo=UTC), as_read=True, most=3,
    )  # fmt: skip


def test_what_is_told_as_done_can_be_asked_for() -> None:
    assert _typed("--flag", "actual").flags == ("actual",)


def test_a_time_without_a_zone_is_told_in_utc() -> None:
    assert query_of({"as_of": "2024-03-01T12:00"}).as_of == datetime(2024, 3, 1, 12, tzinfo=UTC)


def test_a_command_may_ask_for_a_field_itself() -> None:
    with pytest.raises(AssertionError, match="No such option"):
        _typed("--text", "treaty", without=("text",))


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ({"type": "ASAULT"}, "ASAULT is no type"),
        ({"type": "ASSAULT", "mode": "visit"}, "ASSAULT:visit is no type"),
        ({"since": "2024-02-02", "until": "2024-02-01"}, "no day lies between"),
        ({"as_of": "yesterday"}, "no day or time"),
    ],
)
def test_what_cannot_be_meant_is_refused(told: dict[str, Any], says: str) -> None:
    with pytest.raises(BadUse, match=says):
        query_of(told)
