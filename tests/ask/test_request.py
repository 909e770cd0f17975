"""Questions and replies as lines of batch files."""

import json

import pytest

from verbale.ask.request import Manner, Message, Reply, Request, read_reply, read_request, request_line
from verbale.errors import BadNotation

ASKED = Request("some-model", (Message("system", "Code."), Message("user", "“Who?”")), '{"type": "object"}')


@pytest.mark.parametrize(
    "manner", [Manner(), Manner("json_object", "max_tokens", 900), Manner("text", temperature=None)]
)
def test_a_request_s_line_reads_back_to_what_is_asked(manner: Manner) -> None:
    schema = '{"type": "object"}' if manner.answer == "json_schema" else "{}"
    request = Request("some-model", (Message("user", "Who?"),), schema, manner)
    assert read_request(request_line(request)) == request


def test_a_line_is_the_batch_protocol_s() -> None:
    line = json.loads(request_line(ASKED))
    assert (line["method"], line["url"], line["custom_id"]) == ("POST", "/v1/chat/completions", ASKED.id)
    assert line["body"]["response_format"]["json_schema"]["strict"] is True
    assert line["body"]["messages"][1] == {"role": "user", "content": "“Who?”"}


def test_a_request_that_was_changed_is_refused() -> None:
    line = request_line(ASKED).replace("“Who?”", "“Whom?”")
    with pytest.raises(BadNotation, match="changed"):
        read_request(line)


@pytest.mark.parametrize("line", ["", "[]", "{}", '{"body": {"messages": 1}}', '{"custom_id": "a", "body": {}}'])
def test_what_is_no_request_is_said_so(line: str) -> None:
    with pytest.raises(BadNotation):
        read_request(line)


def test_a_provider_s_answer_is_read_with_its_tokens() -> None:
    body = {
        "model": "some-model-2",
        "choices": [{"message": {"content": "{}"}, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": 12, "completion_tokens": 3},
    }
    line = json.dumps({"custom_id": "request:1", "response": {"status_code": 200, "body": body}, "error": None})
    assert read_reply(line) == Reply("request:1", "{}", "some-model-2", 12, 3)


def test_an_answer_that_broke_off_says_so() -> None:
    body = {"choices": [{"message": {"content": '{"acc'}, "finish_reason": "length"}]}
    found = read_reply(json.dumps({"custom_id": "request:1", "response": {"body": body}}))
    assert (found.content, found.fault) == ('{"acc', "the answer broke off (length)")


@pytest.mark.parametrize(
    "said",
    [
        {"custom_id": "request:1", "response": None, "error": {"message": "expired"}},
        {"custom_id": "request:1", "response": {"status_code": 429, "body": {"error": "slow down"}}},
    ],
)
def test_a_refusal_of_the_provider_is_a_reply_with_a_fault(said: object) -> None:
    found = read_reply(json.dumps(said))
    assert found.content == ""
    assert "no answer" in found.fault


def test_an_answer_written_by_hand_may_be_plain() -> None:
    assert read_reply('{"custom_id": "request:1", "content": {"accounts": []}}').content == '{"accounts": []}'


@pytest.mark.parametrize("line", ["", "[]", '{"custom_id": "a", "response": {"body": {"choices": []}}}', "{"])
def test_what_is_no_answer_is_said_so(line: str) -> None:
    with pytest.raises(BadNotation):
        read_reply(line)
