"""Good and faulty answers of an endpoint in, replies that lose and invent nothing out."""

import logging
import sys
import time
from dataclasses import replace

import pytest
from tests.ask.server import (
    Endpoint,
    Play,
    completion,
    dripping,
    echoing_the_key,
    failing,
    good,
    lost,
    raw,
)

from verbale.ask.endpoint import by_openai
from verbale.ask.endpoint.by_openai import Door, ask
from verbale.ask.endpoint.keys import Key
from verbale.ask.endpoint.settings import Settings
from verbale.ask.request import Manner, Message, Reply, Request
from verbale.errors import BadUse, MissingEngine, Refused

ASKED = Request("some-model", (Message("system", "Code."), Message("user", "who?")), '{"type": "object"}')
SOON = {"retry-after-ms": "1"}
KEY = "sk-very-secret-0123456789"


def _fault(endpoint: Endpoint, settings: Settings, *plays: Play) -> str:
    endpoint.plays["*"] = list(plays)
    reply = ask(ASKED, settings)
    assert (reply.request, reply.content) == (ASKED.id, ""), "a failure has no words"
    return reply.fault


def test_an_answer_is_taken_as_it_stands(endpoint: Endpoint, settings: Settings) -> None:
    endpoint.plays["*"] = [good("“Да”, {}", model="some-model-2026")]
    assert ask(ASKED, settings) == Reply(ASKED.id, "“Да”, {}", "some-model-2026", 7, 3)
    assert endpoint.bodies == [ASKED.body()], "what goes out is the request and nothing else"


@pytest.mark.parametrize("manner", [Manner("text", "max_tokens", 9, None), Manner("json_object")])
def test_the_endpoint_is_asked_in_its_manner(endpoint: Endpoint, settings: Settings, manner: Manner) -> None:
    request = replace(ASKED, manner=manner)
    assert ask(request, settings).content == "WHO?"
    assert endpoint.bodies == [request.body()]


def test_nothing_of_this_machine_goes_along(
    endpoint: Endpoint, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("ADMIN_KEY", "API_KEY", "ORG_ID", "PROJECT_ID", "CUSTOM_HEADERS"):
        monkeypatch.setenv(f"OPENAI_{name}", "x-private: private" if name == "CUSTOM_HEADERS" else "private")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/private")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    assert ask(ASKED, settings).content == "WHO?"
    assert set(endpoint.headers[0]) <= {
        "host", "content-type", "content-length", "accept", "connection", "idempotency-key", "user-agent",
        "accept-encoding",
    }  # fmt: skip
    assert "private" not in str(endpoint.headers)


def test_an_answer_cut_off_is_told_with_its_words_and_what_it_cost(endpoint: Endpoint, settings: Settings) -> None:
    endpoint.plays["*"] = [good('{"acc', finish="length")]
    assert ask(ASKED, settings) == Reply(ASKED.id, '{"acc', "some-model", 7, 3, "the answer broke off (length)")


def test_words_that_are_no_json_are_still_the_answer(endpoint: Endpoint, settings: Settings) -> None:
    endpoint.plays["*"] = [good("Sure! Here you are.")]
    assert ask(ASKED, settings).content == "Sure! Here you are."


@pytest.mark.parametrize("usage", [None, {}, {"prompt_tokens": -1, "completion_tokens": 10**400}])
def test_figures_that_are_absent_or_absurd_are_none(endpoint: Endpoint, settings: Settings, usage: object) -> None:
    endpoint.plays["*"] = [raw(completion("a", usage=usage))]
    assert ask(ASKED, settings) == Reply(ASKED.id, "a", "some-model")


@pytest.mark.parametrize(("told", "created"), [(1_800_000_000, 1_800_000_000), (-1, 0), (10**400, 0), (None, 0)])
def test_when_it_was_written_is_told_where_it_may_be_so(
    endpoint: Endpoint, settings: Settings, told: int | None, created: int
) -> None:
    endpoint.plays["*"] = [raw(completion("a", created=told))]
    assert ask(ASKED, settings).created == created


def test_a_wrong_type_of_content_is_no_matter_where_the_words_are_right(endpoint: Endpoint, settings: Settings) -> None:
    endpoint.plays["*"] = [raw(completion("a"), "text/plain")]
    assert ask(ASKED, settings).content == "a"


def test_half_a_sign_does_not_come_in(endpoint: Endpoint, settings: Settings) -> None:
    endpoint.plays["*"] = [raw(completion("a\ud800b"))]
    assert ask(ASKED, settings).content == "a?b"


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (b"<html><h1>It works!</h1>", "text/html"),
        (b"", "application/json"),
        (b"\xff\xfe\x00", "application/octet-stream"),
        (b'{"choices": []}', "application/json"),
        (b'{"choices": [{"message": null}]}', "application/json"),
        (b'{"choices": [{"message": {"content": ["a"]}}]}', "application/json"),
        (b'{"choices": [{"message": {"content": "a"}, "finish_reason": "stop"}], "usage": 3}', "application/json"),
        (b'{"error": {"message": "no capacity"}}', "application/json"),
        (b'"a"', "application/json"),
        (b"[" * 100_000, "application/json"),
    ],
)
def test_what_is_no_chat_completion_is_said_so(endpoint: Endpoint, settings: Settings, said: bytes, kind: str) -> None:
    fault = _fault(endpoint, settings, raw(said, kind))
    assert "did not answer as the chat protocol wants it" in fault
    assert kind in fault
    assert endpoint.asked == {"who?": 1}, "asking again would pay again for the same"


def test_an_empty_answer_is_a_fault(endpoint: Endpoint, settings: Settings) -> None:
    assert "answered nothing" in _fault(endpoint, settings, good(""))


def test_a_body_that_is_too_long_is_not_read(
    endpoint: Endpoint, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(by_openai, "MOST_BYTES", 10_000)
    assert "longer than 10,000 bytes" in _fault(endpoint, settings, good("a" * 20_000))
    assert "longer than 10,000 bytes" in _fault(endpoint, settings, raw(b"a" * 20_000, status=500))
    assert endpoint.asked == {"who?": 2}


def test_a_compressed_body_is_not_unpacked(endpoint: Endpoint, settings: Settings) -> None:
    assert "compressed" in _fault(endpoint, settings, raw(b"\x1f\x8b", content_encoding="gzip"))


def test_too_many_requests_are_tried_again_as_told(endpoint: Endpoint, settings: Settings) -> None:
    endpoint.plays["*"] = [failing(429, retry_after="0.2"), good("a")]
    start = time.monotonic()
    assert ask(ASKED, settings).content == "a"
    assert time.monotonic() - start >= 0.2
    assert endpoint.asked == {"who?": 2}


def test_a_server_that_failed_once_is_asked_again(endpoint: Endpoint, settings: Settings) -> None:
    endpoint.plays["*"] = [failing(500, **SOON), good("a")]
    assert ask(ASKED, settings) == Reply(ASKED.id, "a", "some-model", 7, 3)


@pytest.mark.parametrize(
    ("status", "told"), [(500, "failed"), (503, "failed"), (429, "too much to do"), (408, "waited too long")]
)
def test_a_server_that_always_fails_is_asked_so_often_and_no_more(
    endpoint: Endpoint, settings: Settings, status: int, told: str
) -> None:
    fault = _fault(endpoint, replace(settings, retries=2), failing(status, "so it\n is\x1b[31m", **SOON))
    assert told in fault
    assert f"({status}: so it is[31m)" in fault
    assert "what was answered is kept" in fault
    assert endpoint.asked == {"who?": 3}


@pytest.mark.parametrize(("status", "told"), [(400, "did not take"), (422, "did not take"), (413, "too long")])
def test_what_the_endpoint_does_not_take_is_asked_once(
    endpoint: Endpoint, settings: Settings, status: int, told: str
) -> None:
    assert told in _fault(endpoint, settings, failing(status))
    assert endpoint.asked == {"who?": 1}


def test_a_slow_answer_is_waited_for_so_long(endpoint: Endpoint, settings: Settings) -> None:
    endpoint.plays["*"] = [good(after=1.0)]
    with Door(replace(settings, timeout=0.1, retries=0)) as door:
        answer = door.ask(ASKED)
    assert "no whole answer came within 0.1 seconds" in answer.reply.fault
    assert (answer.tries, answer.lost) == (1, 1), "it may be charged for"


def test_an_answer_that_never_ends_is_not_waited_for(endpoint: Endpoint, settings: Settings) -> None:
    start = time.monotonic()
    assert "within 0.2 seconds" in _fault(endpoint, replace(settings, timeout=0.2, retries=0), dripping)
    assert time.monotonic() - start < 15, "it drips for 20 seconds"


def test_a_line_that_breaks_midway_gives_no_half_answer(endpoint: Endpoint, settings: Settings) -> None:
    assert "hung up" in _fault(endpoint, replace(settings, retries=0), lost)
    endpoint.plays["*"] = [lost, good("a")]
    with Door(settings) as door:
        answer = door.ask(ASKED)
    assert (answer.reply.content, answer.tries, answer.lost) == ("a", 2, 1)


def test_nobody_there_is_said_so_and_costs_nothing(settings: Settings) -> None:
    with Door(replace(settings, url="http://127.0.0.1:9/v1", retries=0)) as door:
        answer = door.ask(ASKED)
    assert "is it running at http://127.0.0.1:9/v1?" in answer.reply.fault
    assert answer.lost == 0


@pytest.mark.parametrize(
    ("status", "told"), [(401, "key"), (402, "paid"), (403, "forbids"), (404, "model"), (301, "url"), (307, "url")]
)
def test_where_nothing_will_be_answered_the_run_ends(
    endpoint: Endpoint, settings: Settings, status: int, told: str
) -> None:
    endpoint.plays["*"] = [failing(status, location="http://127.0.0.1:9/elsewhere")]
    with pytest.raises(Refused, match=told):
        ask(ASKED, settings)
    assert endpoint.asked == {"who?": 1}, "nobody is followed elsewhere"


def test_an_account_that_is_empty_ends_the_run_too(endpoint: Endpoint, settings: Settings) -> None:
    said = b'{"error": {"message": "You exceeded your quota", "code": "insufficient_quota"}}'
    endpoint.plays["*"] = [raw(said, status=429, **SOON)]
    with pytest.raises(Refused, match="paid"):
        ask(ASKED, settings)


def test_a_text_with_half_a_sign_is_a_fault(endpoint: Endpoint, settings: Settings) -> None:
    request = Request("some-model", (Message("user", "a\ud800"),))
    assert "lone surrogate" in ask(request, settings).fault
    assert endpoint.asked == {}


def test_a_further_try_may_be_forbidden(endpoint: Endpoint, settings: Settings) -> None:
    endpoint.plays["*"] = [failing(500, **SOON)]
    lost_before = []

    def again(*, lost: bool) -> str:
        lost_before.append(lost)
        return "not asked again" if len(lost_before) > 1 else ""

    with Door(replace(settings, retries=5)) as door:
        answer = door.ask(ASKED, again)
    assert (answer.reply.fault, answer.tries, answer.lost) == ("not asked again", 2, 0)
    assert (endpoint.asked["who?"], lost_before) == (2, [False, False])


def test_the_key_goes_to_the_endpoint(endpoint: Endpoint, settings: Settings) -> None:
    ask(ASKED, settings, Key(KEY))
    ask(ASKED, settings)
    assert [headers.get("authorization") for headers in endpoint.headers] == [f"Bearer {KEY}", None]


@pytest.mark.parametrize("status", [200, 302, 400, 401, 500])
def test_the_key_goes_nowhere_else(
    endpoint: Endpoint, settings: Settings, status: int, caplog: pytest.LogCaptureFixture
) -> None:
    """Not even where the endpoint tells it on: not into replies, messages, what hangs on exceptions, or the log."""
    caplog.set_level(logging.DEBUG)
    endpoint.plays["*"] = [echoing_the_key(status)]
    told: list[object] = []
    with Door(replace(settings, retries=0), Key(KEY)) as door:
        try:
            told.append(door.ask(ASKED))
        except Refused as fault:
            told += [fault, fault.args, vars(fault), fault.__cause__, fault.__context__]
        told += [door, vars(door)]
    assert endpoint.headers[0]["authorization"] == f"Bearer {KEY}"
    assert KEY not in repr(told)
    assert KEY not in caplog.text
    if told and isinstance(told[0], Refused):
        assert (told[0].__cause__, told[0].__context__) == (None, None), "the client's exceptions hold the request"


@pytest.mark.parametrize("plays", [[lost], [good(after=1.0)], [raw(b"<html>", "text/html")]])
def test_the_key_is_in_no_fault(
    endpoint: Endpoint, settings: Settings, plays: list[Play], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    endpoint.plays["*"] = plays
    reply = ask(ASKED, replace(settings, retries=0, timeout=0.2), Key(KEY))
    assert reply.fault
    assert KEY not in repr(reply) + caplog.text


def test_no_url_is_bad_use(settings: Settings) -> None:
    with pytest.raises(BadUse, match="VERBALE_LLM_URL"):
        Door(replace(settings, url=""))


def test_a_client_that_is_not_installed_is_named(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openai", None)
    with pytest.raises(MissingEngine, match=r"verbale\[llm\]"):
        Door(settings)
