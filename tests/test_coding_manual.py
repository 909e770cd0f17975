"""The coding manual teaches by example: every line of coding in it can be read, is of our ontology and agrees with the calendar."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from verbale.records.notation import (
    AccountLine,
    parse_account,
    parse_gold,
    parse_statement,
    write_account,
    write_statement,
)
from verbale.reference.ontology import ontology

MANUAL = (Path(__file__).resolve().parents[1] / "docs" / "coding-manual.md").read_text("utf-8")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _blocks(kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```$", MANUAL, re.MULTILINE | re.DOTALL)


def _examples() -> Iterator[tuple[str, str]]:
    """Sentence and line of coding, from every block of examples; a sentence without a line teaches that it has none."""
    for block in _blocks("text"):
        sentence = ""
        for line in block.splitlines():
            if line.startswith("# "):
                sentence = line.removeprefix("# ")
            else:
                yield sentence, line


EXAMPLES = list(_examples())
ACCOUNTS = [(sentence, line) for sentence, line in EXAMPLES if line.count(" | ") in {5, 6}]
STATEMENTS = [(sentence, line) for sentence, line in EXAMPLES if line.count(" | ") == 4]
WHOLE = parse_gold(_blocks("toml")[0])


def test_every_example_is_an_account_or_a_statement() -> None:
    assert len(ACCOUNTS) + len(STATEMENTS) == len(EXAMPLES) > 150


@pytest.mark.parametrize(("sentence", "line"), ACCOUNTS)
def test_a_coded_account_can_be_read_and_is_of_the_ontology(sentence: str, line: str) -> None:
    account = parse_account(line)
    assert write_account(account) == line
    assert ontology().holds(account.type, account.mode)


def test_the_weekdays_of_the_sentences_agree_with_the_days_of_their_lines() -> None:
    for sentence in dict(ACCOUNTS):
        told = [parse_account(line).when for said, line in ACCOUNTS if said == sentence and "~" not in line]
        ends = {day.weekday() for when in told for day in (when.start, when.end) if day}
        days = {WEEKDAYS.index(day) for day in WEEKDAYS if day in sentence}
        assert len(days) != 1 or days <= ends, sentence


@pytest.mark.parametrize(("sentence", "line"), STATEMENTS)
def test_a_coded_statement_can_be_read_and_its_content_stands_in_its_sentence(sentence: str, line: str) -> None:
    statement = parse_statement(line)
    assert write_statement(statement) == line
    assert statement.cue in sentence
    assert _stands(statement.content, sentence)


def _stands(content: str, text: str) -> bool:
    return all(part in text for part in content.split(" … "))


def test_every_type_and_every_mode_has_an_example() -> None:
    shown = {(account.type, account.mode) for account in _accounts()}
    missing = [
        f"{kind.name}:{mode}" for kind in ontology().types for mode in kind.modes if (kind.name, mode) not in shown
    ]
    assert not missing
    assert {kind.name for kind in ontology().types} <= {name for name, _ in shown}


def _accounts() -> Iterator[AccountLine]:
    return (parse_account(line) for _, line in ACCOUNTS)


def test_the_whole_report_is_coded_soundly() -> None:
    (text,) = _blocks("report")
    for account in WHOLE.accounts:
        assert ontology().holds(account.type, account.mode)
        assert {*account.who, *account.whom} <= {actor.name for actor in WHOLE.actors}
    for statement in WHOLE.statements:
        assert _stands(statement.content, text), statement
    forms = [form for actor in WHOLE.actors for form in actor.forms]
    assert [form for form in (*forms, *WHOLE.hedges) if form not in text] == []
