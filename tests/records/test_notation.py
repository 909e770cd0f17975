"""Lines and gold files: what was written reads back equal."""

import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from tests import strategies

from verbale.errors import BadNotation
from verbale.records.account import Account, Count
from verbale.records.actor import Kind
from verbale.records.lines import AccountLine, ActorLine, RoleLine, StatementLine
from verbale.records.notation import (
    GoldFile,
    chain_of,
    gold_of,
    line_of,
    line_of_statement,
    parse_account,
    parse_actor,
    parse_gold,
    parse_role,
    parse_statement,
    parse_when,
    read_gold,
    write_account,
    write_gold,
    write_statement,
)
from verbale.records.reading import Reading
from verbale.records.voice import SpeechKind, Statement, names_of
from verbale.records.when import Basis, When

LINES = (
    "2021-12-20 | Ann Doe + Bo Roe | CONSULT:visit | Chile | Lima | @",
    "2021-12-21~ | Chile | REJECT !future !hypothetical !negated | 3+3 | - | Ann Doe < Ministry of Peru < @",
    "? | - | ASSAULT:heavy-weapons !historical | Peru | - | - < @ | killed 9+; wounded 5; votes for 5-7; rounds 3-",
    "2021-10/ | Chile | MOBILIZE | - | - | @ | soldiers ~400; money USD 40000000; wounded 0",
    "2019-10/2019-12 | Chile | AGREE | - | - | @",
    "2019/ | Chile | AGREE | - | - | @",
    "/2021-12-31~ | Chile | AGREE | - | - | @",
)


@pytest.mark.parametrize("line", LINES[:5])
def test_a_line_is_written_as_it_was_read(line: str) -> None:
    assert write_account(parse_account(line)) == line


@pytest.mark.parametrize("line", LINES)
def test_a_line_means_the_same_after_it_was_written(line: str) -> None:
    assert parse_account(write_account(parse_account(line))) == parse_account(line)


@given(strategies.account_lines)
def test_any_account_line_reads_back_equal(line: AccountLine) -> None:
    assert parse_account(str(line)) == line


@given(strategies.statement_lines)
def test_any_statement_line_reads_back_equal(line: StatementLine) -> None:
    assert parse_statement(str(line)) == line


@given(strategies.actor_lines)
def test_any_actor_line_reads_back_equal(line: ActorLine) -> None:
    assert parse_actor(str(line)) == line


@given(strategies.role_lines())
def test_any_role_line_reads_back_equal(line: RoleLine) -> None:
    assert parse_role(str(line)) == line


@given(strategies.gold_files)
def test_any_gold_file_reads_back_equal(gold: GoldFile) -> None:
    assert parse_gold(write_gold(gold)) == gold


@given(strategies.accounts)
def test_an_account_and_its_line_say_the_same(account: Account) -> None:
    line = line_of(account)
    assert (line.who, line.whom) == (names_of(account.who), names_of(account.whom))
    assert (line.type, line.mode, line.flags) == (account.did.type, account.did.mode, account.status.flags())
    assert line.voice == chain_of(account.according_to)
    assert (line.when.start, line.when.end) == (account.when.start, account.when.end)
    assert len(line.counts) == len(account.counts)
    assert str(line) == str(account)


@given(strategies.statements)
def test_a_statement_and_its_line_say_the_same(statement: Statement) -> None:
    line = line_of_statement(statement, "")
    assert line.speakers == names_of(statement.voice.speakers)
    assert line.content == " … ".join(part.quote for part in statement.content)
    assert parse_statement(str(line)) == line


@given(strategies.readings)
def test_the_gold_file_of_any_reading_reads_back_equal(reading: Reading) -> None:
    gold = gold_of(reading, "stem")
    assert gold.id == "stem"
    assert parse_gold(write_gold(gold)) == gold


@pytest.mark.parametrize(
    ("cell", "start", "end", "basis"),
    [
        ("2021-12-20", date(2021, 12, 20), date(2021, 12, 20), Basis.STATED),
        ("2021-12-21~", date(2021, 12, 21), date(2021, 12, 21), Basis.PUBLISHED),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), Basis.STATED),
        ("2021", date(2021, 1, 1), date(2021, 12, 31), Basis.STATED),
        ("2021-12-20/2021-12-22", date(2021, 12, 20), date(2021, 12, 22), Basis.STATED),
        ("2021-10/", date(2021, 10, 1), None, Basis.STATED),
        ("/2021-10", None, date(2021, 10, 31), Basis.STATED),
        ("?", None, None, Basis.UNKNOWN),
    ],
)
def test_times(cell: str, start: date | None, end: date | None, basis: Basis) -> None:
    assert parse_when(cell) == When(start, end, basis)


@pytest.mark.parametrize("cell", ["", "2021-13", "2021-02-30", "yesterday", "/", "~", "2021~~", "2021-1", "21"])
def test_what_is_no_time_is_refused(cell: str) -> None:
    with pytest.raises(BadNotation):
        parse_when(cell)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "? | Chile | AID | Peru | -",
        "? | Chile | aid | Peru | - | @",
        "? | Chile | AID !soon | Peru | - | @",
        "? | Chile | AID future | Peru | - | @",
        "? | Chile |  | Peru | - | @",
        "? | Chile | AID | Peru | - | Ann Doe",
        "? | Chile | AID | Peru | - | @ | many",
        "? | Chile | AID | Peru | - | @ | killed ~5+",
        "? | Chile | AID | Peru | - | @ | 5",
    ],
)
def test_what_is_no_account_is_refused(line: str) -> None:
    with pytest.raises(BadNotation):
        parse_account(line)


@pytest.mark.parametrize(
    "line", ["Ann Doe | said | @", 'Ann Doe | shouted | said | "it" | @', "Ann Doe | direct | said | it | @"]
)
def test_what_is_no_statement_is_refused(line: str) -> None:
    with pytest.raises(BadNotation):
        parse_statement(line)


def test_a_type_that_would_not_read_back_is_not_written() -> None:
    with pytest.raises(BadNotation):
        write_account(AccountLine(When.unknown(), (), "no type"))


def test_a_day_whose_meaning_is_not_told_is_not_written() -> None:
    with pytest.raises(BadNotation):
        str(RoleLine("Ann Doe", "envoy", "Chile", "", When.day(date(2021, 1, 2), Basis.STATED)))


def test_content_may_hold_marks_of_its_own() -> None:
    """Hand-written gold has quotation marks and bars within a content unmarked."""
    line = parse_statement('Ann Doe | mixed | said | "the "either | or" of it" | Reuters < @')
    assert line == StatementLine(("Ann Doe",), SpeechKind.MIXED, "said", 'the "either | or" of it', (("Reuters",),))
    assert parse_statement(write_statement(line)) == line


def test_an_actor_of_the_gold() -> None:
    actor = parse_actor("Ann Doe | person | envoy of Chile; mayor | Doe; the envoy")
    assert actor == ActorLine("Ann Doe", Kind.PERSON, ("envoy of Chile", "mayor"), ("Doe", "the envoy"))
    assert str(parse_actor("Chile | state | | Chile; Santiago")) == "Chile | state | | Chile; Santiago"


def test_a_rough_count_has_bounds_a_tenth_to_either_side() -> None:
    assert parse_account("? | - | AID | - | - | @ | people ~50").counts == (Count("people", 45, 55, about=True),)


@pytest.mark.parametrize(
    "toml",
    [
        "id = ",
        "published = '2021-12-21'",
        "published = 2021-12-21T10:00:00",
        "accounts = 'one'",
        "accounts = [1]",
        "id = 5",
        "problem = [1]",
        "[[problem]]\nspan = [5, 3]",
        "accounts = ['no account']",
    ],
)
def test_what_is_no_gold_file_is_refused(toml: str) -> None:
    with pytest.raises(BadNotation):
        parse_gold(toml)


def test_a_gold_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_bytes(b"id = '\xff'")
    with pytest.raises(BadNotation, match=r"bad\.toml"):
        read_gold(bad)


def test_a_gold_file_is_one_line_an_entry() -> None:
    gold = GoldFile("a", date(2021, 12, 21), accounts=tuple(map(parse_account, LINES[:2])), hedges=('"envoy"',))
    toml = write_gold(gold)
    assert f'  "{LINES[0]}",' in toml.splitlines()
    assert tomllib.loads(toml)["hedges"] == ['"envoy"']
