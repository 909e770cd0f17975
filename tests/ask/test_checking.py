"""Our own rows, judged by a model."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from tests.ask.conftest import Nobody

from verbale.ask.answer import Answered
from verbale.ask.article import Sent
from verbale.ask.checking import check_question, rows_in
from verbale.ask.dialogue import again, answered, report_in, with_problems
from verbale.ask.request import Asked, Reply, Request, read_request, request_line
from verbale.records.judgement import Verdict
from verbale.records.reading import Reading


@pytest.fixture
def ours(answer: Any, read: Callable[..., Answered]) -> Reading:
    """Our own reading: three rows, and the second without its voice."""
    said = {**answer, "accounts": [*answer["accounts"][:2], answer["accounts"][2]]}
    said["accounts"][1] = {**answer["accounts"][1], "voice": []}
    return read(said).reading


@pytest.fixture
def asked(sent: Sent, ours: Reading) -> Request:
    """The question about the three rows."""
    return check_question(sent, ours.accounts, Asked("some-model"))


def _judge(asked: Request, ours: Reading, *judgements: object, actors: object = ()) -> Answered:
    said = {"judgements": judgements, "actors": list(actors) if isinstance(actors, list) else []}
    return answered(asked, Reply(asked.id, json.dumps(said), created=1_754_500_000), Nobody(), Answered(ours))


def _entry(row: int, verdict: str, reason: str = "", account: object = None) -> dict[str, object]:
    return {"row": row, "verdict": verdict, "reason": reason, "account": [account] if account else []}


def test_the_question_holds_the_report_and_the_rows(asked: Request, sent: Sent, ours: Reading) -> None:
    assert report_in(read_request(request_line(asked))) == sent
    assert [row.account for row in rows_in(asked)] == [account.id for account in ours.accounts]
    assert json.loads(asked.messages[1].content)["rows"][1]["line"] == str(ours.accounts[1])


def test_a_right_row_stays_and_the_judgement_is_signed(asked: Request, ours: Reading) -> None:
    found = _judge(asked, ours, _entry(1, "right"))
    assert found.reading.accounts == ours.accounts
    (judgement,) = found.reading.judgements
    assert (judgement.verdict, judgement.about, judgement.signed) == (
        Verdict.RIGHT,
        (ours.accounts[0].id,),
        "ask:check some-model",
    )
    assert judgement.dated is not None
    assert judgement.dated.year == 2025


def test_a_wrong_row_goes_and_the_reason_is_kept(asked: Request, ours: Reading) -> None:
    found = _judge(asked, ours, _entry(3, "wrong", "nobody was summoned"))
    assert found.reading.accounts == ours.accounts[:2]
    assert found.reading.judgements[0].reasons == ("nobody was summoned",)


def test_an_amended_row_is_replaced_by_one_that_stands_in_the_text(asked: Request, ours: Reading, answer: Any) -> None:
    found = _judge(asked, ours, _entry(2, "amend", "the ministry says it", answer["accounts"][1]))
    assert [str(account.according_to) for account in found.reading.accounts] == [
        "Ministry of Defence of Peru < @",
        "Ministry of Defence of Peru < @",
        "@",
    ]
    assert found.reading.accounts[1].evidence.step.name == "ask:check"
    assert found.reading.accounts[0] == ours.accounts[0]
    assert found.reading.judgements[0].verdict is Verdict.WRONG


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        (_entry(9, "wrong"), "no row 9 was asked about"),
        (_entry(2, "amend"), "one for “amend”"),
        ({"row": 1, "verdict": "maybe", "reason": "", "account": []}, "'maybe' is not one of"),
        ({"row": 1, "verdict": "right"}, "required property"),
    ],
)
def test_a_judgement_that_does_not_hold_changes_nothing(
    entry: object, says: str, asked: Request, ours: Reading
) -> None:
    found = _judge(asked, ours, entry)
    assert found.reading.accounts == ours.accounts
    assert found.reading.judgements == ()
    assert says in with_problems(found).problems[0].says


def test_an_amendment_that_is_not_in_the_text_changes_nothing(asked: Request, ours: Reading, answer: Any) -> None:
    invented = answer["accounts"][1] | {"quote": "is torturing its crew", "trigger": "torturing"}
    found = _judge(asked, ours, _entry(2, "amend", "", invented))
    assert (found.reading.accounts, found.reading.judgements) == (ours.accounts, ())
    assert "is torturing its crew" in with_problems(found).problems[0].says


def test_a_row_is_judged_once(asked: Request, ours: Reading) -> None:
    found = _judge(asked, ours, _entry(3, "right"), _entry(3, "wrong"))
    assert found.reading.accounts == ours.accounts
    assert "judged already" in found.refused[0].faults[0]


def test_what_did_not_hold_is_asked_once_more(asked: Request, ours: Reading, answer: Any) -> None:
    reply = Reply(asked.id, json.dumps({"actors": [], "judgements": [_entry(2, "amend"), _entry(1, "right")]}))
    first = answered(asked, reply, Nobody(), Answered(ours))
    rest = again(asked, reply, first)
    assert rest is not None
    said = {"actors": [], "judgements": [_entry(2, "amend", "the ministry", answer["accounts"][1])]}
    second = answered(rest, Reply(rest.id, json.dumps(said)), Nobody(), first)
    assert with_problems(second).problems == ()
    assert len(second.reading.judgements) == 2


def test_rows_that_we_read_otherwise_now_are_not_judged(asked: Request, ours: Reading) -> None:
    from dataclasses import replace

    found = _judge(asked, replace(ours, accounts=ours.accounts[1:]), _entry(1, "wrong"))
    assert "read otherwise now" in found.refused[0].faults[0]
