"""A question, its answer, the question again, its answer."""

import json
from typing import Any

import pytest
from tests.ask.conftest import Nobody

from verbale.ask.article import Sent
from verbale.ask.dialogue import again, answered, question, report_in, with_problems
from verbale.ask.request import Asked, Manner, Message, Reply, Request, read_request, request_line
from verbale.errors import BadNotation
from verbale.reference.ontology import ontology


@pytest.fixture
def asked(sent: Sent) -> Request:
    """The question about the report."""
    return question(sent, Asked("some-model"))


def _reply(request: Request, said: object) -> Reply:
    return Reply(request.id, json.dumps(said), "some-model-2", 900, 80)


def test_the_question_holds_the_report_and_gives_it_back(asked: Request, sent: Sent) -> None:
    assert report_in(read_request(request_line(asked))) == sent


def test_the_question_tells_every_type_and_mode(asked: Request) -> None:
    told = asked.messages[0].content
    assert [
        k.name for k in ontology().types if f"### {k.name}" not in told and k.name not in {"DISMISS", "STATE"}
    ] == []
    named = {(k.name, mode) for k in ontology().types for mode in k.modes}
    assert {one for one in named if f"{one[0]}:{one[1]}" not in told} == set()


def test_the_same_report_is_the_same_question(asked: Request, sent: Sent) -> None:
    assert question(sent, Asked("some-model")).id == asked.id
    assert question(sent, Asked("another-model")).id != asked.id


def test_an_endpoint_without_schemas_is_sent_none(sent: Sent) -> None:
    request = question(sent, Asked("some-model", Manner("json_object")))
    assert request.body()["response_format"] == {"type": "json_object"}


def test_the_model_the_request_and_the_wording_stand_on_every_row(asked: Request, answer: Any) -> None:
    found = answered(asked, _reply(asked, answer), Nobody()).reading
    steps = {account.evidence.step for account in found.accounts}
    (step,) = steps
    assert (step.name, step.version) == ("ask:whole", "some-model-2")
    assert step.settings.startswith(f"{asked.id}, instructions ")
    assert found.engine == f"some-model-2, {asked.id}"


def test_an_answer_to_another_question_is_refused(asked: Request, answer: Any) -> None:
    with pytest.raises(BadNotation, match="is none to"):
        answered(asked, Reply("request:other", json.dumps(answer)), Nobody())


def test_what_did_not_hold_is_asked_once_more_with_the_reason(asked: Request, answer: Any) -> None:
    good = answer["accounts"][2]["quote"]
    answer["accounts"][2]["quote"] = "Bogotá summoned an ambassador"
    reply = _reply(asked, answer)
    first = answered(asked, reply, Nobody())
    rest = again(asked, reply, first)
    assert rest is not None
    assert "“Bogotá summoned an ambassador” stand nowhere in the report" in rest.messages[-1].content
    mended = {**{key: [] for key in answer}, "accounts": [answer["accounts"][2] | {"quote": good}]}
    second = answered(rest, _reply(rest, mended), Nobody(), first)
    assert len(second.reading.accounts) == len(answer["accounts"])
    assert with_problems(second).problems == ()


def test_what_does_not_hold_the_second_time_stays_a_problem(asked: Request, answer: Any) -> None:
    answer["accounts"][2]["quote"] = "Bogotá summoned an ambassador"
    first_reply = _reply(asked, answer)
    first = answered(asked, first_reply, Nobody())
    rest = again(asked, first_reply, first)
    assert rest is not None
    second = answered(rest, _reply(rest, {key: [] for key in answer}), Nobody(), first)
    assert len(second.reading.accounts) == len(answer["accounts"]) - 1
    (problem,) = with_problems(second).problems
    assert "Bogotá summoned an ambassador" in problem.says


def test_an_answer_that_is_no_record_is_asked_for_whole(asked: Request, answer: Any) -> None:
    reply = Reply(asked.id, "I would say that Peru started it.")
    first = answered(asked, reply, Nobody())
    rest = again(asked, reply, first)
    assert rest is not None
    assert "Give the whole answer once more" in rest.messages[-1].content
    second = answered(rest, _reply(rest, answer), Nobody(), first)
    assert with_problems(second).problems == ()
    assert len(second.reading.accounts) == len(answer["accounts"])


def test_a_whole_answer_is_not_asked_again(asked: Request, answer: Any) -> None:
    reply = _reply(asked, answer)
    assert again(asked, reply, answered(asked, reply, Nobody())) is None


def test_a_provider_that_gave_nothing_is_a_problem_and_is_not_answered_back(asked: Request) -> None:
    reply = Reply(asked.id, "", fault="the provider gave no answer: slow down")
    found = answered(asked, reply, Nobody())
    assert again(asked, reply, found) is None
    assert "slow down" in with_problems(found).problems[0].says


def test_a_strange_request_holds_no_report() -> None:
    with pytest.raises(BadNotation, match="no request of verbale ask"):
        report_in(Request("some-model", (Message("user", "Who?"),)))
