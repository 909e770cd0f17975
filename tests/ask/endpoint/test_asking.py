"""Many requests in, their replies in order out: nothing lost, nothing asked twice, nothing beyond the budget."""

import os
import signal
import subprocess
import sys
import threading
import time
import warnings
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.ask.server import Endpoint, failing, good, held_back, lost, raw

from verbale.ask.endpoint.asking import asked
from verbale.ask.endpoint.budget import Ledger
from verbale.ask.endpoint.keys import Key
from verbale.ask.endpoint.settings import Settings
from verbale.ask.request import Manner, Message, Reply, Request
from verbale.errors import BadUse, Refused

SOON = {"retry-after-ms": "1"}
KEY = "sk-very-secret-0123456789"


def _request(words: str) -> Request:
    return Request("some-model", (Message("user", words),), manner=Manner("text", most_tokens=100))


def _words(replies: Iterator[Reply]) -> list[str]:
    return [reply.content for reply in replies]


def test_replies_come_in_the_order_of_their_requests_several_at_a_time(endpoint: Endpoint, settings: Settings) -> None:
    names = [f"report {number}" for number in range(30)]
    endpoint.plays = {name: [good(after=0.05 if number % 4 == 0 else 0.0)] for number, name in enumerate(names)}
    replies = list(asked(map(_request, names), settings))
    assert [reply.request for reply in replies] == [_request(name).id for name in names]
    assert [reply.content for reply in replies] == [name.upper() for name in names]
    assert set(endpoint.asked.values()) == {1}
    assert 1 < endpoint.most_at_once <= 4


def test_one_bad_answer_costs_no_other_its_own(endpoint: Endpoint, settings: Settings) -> None:
    endpoint.plays = {
        "a": [failing(500, **SOON)],
        "b": [lost],
        "c": [raw(b"<html>", "text/html")],
        "d": [failing(429, **SOON), good()],
        "e": [good("{", finish="length")],
        "f": [good()],
    }
    ledger = Ledger(settings)
    replies = list(asked(map(_request, "abcdef"), settings, ledger=ledger))
    assert [reply.content for reply in replies] == ["", "", "", "D", "{", "F"]
    assert [bool(reply.fault) for reply in replies] == [True, True, True, False, True, False]
    assert endpoint.asked == {"a": 2, "b": 2, "c": 1, "d": 2, "e": 1, "f": 1}
    assert (ledger.spent.requests, ledger.spent.failed, ledger.spent.lost) == (9, 4, 3)
    assert (ledger.spent.tokens_in, ledger.spent.tokens_out) == (21, 9)


def test_the_same_request_is_asked_once(endpoint: Endpoint, settings: Settings) -> None:
    endpoint.plays = {"b": [failing(400)]}
    for cache in (settings.cache, None):
        endpoint.asked.clear()
        assert _words(asked(map(_request, "abaabba"), replace(settings, cache=cache))) == [
            "A",
            "",
            "A",
            "A",
            "",
            "",
            "A",
        ]
        assert endpoint.asked == {"a": 1, "b": 1}


def test_what_was_answered_whole_is_not_asked_again_by_a_later_run(endpoint: Endpoint, settings: Settings) -> None:
    endpoint.plays = {"b": [failing(400), good()]}
    assert _words(asked(map(_request, "ab"), settings)) == ["A", ""]
    ledger = Ledger(settings)
    assert _words(asked(map(_request, "abc"), settings, ledger=ledger)) == ["A", "B", "C"]
    assert endpoint.asked == {"a": 1, "b": 2, "c": 1}
    assert (ledger.spent.requests, ledger.spent.cached) == (2, 1)


def test_requests_are_fetched_as_they_are_needed(endpoint: Endpoint, settings: Settings) -> None:
    fetched: list[str] = []

    def requests() -> Iterator[Request]:
        for number in range(1000):
            fetched.append(str(number))
            yield _request(str(number))

    replies = asked(requests(), replace(settings, concurrency=2))
    assert not fetched
    assert next(replies).content == "0"
    assert len(fetched) <= 2 * 8 + 1
    assert isinstance(replies, Iterator)
    replies.close()  # type: ignore[attr-defined]
    time.sleep(0.1)
    assert sum(endpoint.asked.values()) <= 2 * 8 + 1, "who stops listening is not charged for the rest"


@pytest.mark.parametrize("cache", [True, False])
def test_the_budget_holds_with_many_at_once(endpoint: Endpoint, settings: Settings, cache: bool) -> None:
    bounded = replace(settings, most_requests=7, concurrency=8, cache=settings.cache if cache else None)
    endpoint.plays = {"*": [good(after=0.01)]}
    replies = list(asked((_request(str(number)) for number in range(20)), bounded))
    assert sum(endpoint.asked.values()) == 7
    assert [bool(reply.content) for reply in replies] == [True] * 7 + [False] * 13, "the first go first"
    assert all("most_requests" in reply.fault for reply in replies[7:])


def test_a_budget_of_tokens_is_used_up_and_no_further(endpoint: Endpoint, settings: Settings) -> None:
    """Each may take 109 and takes 60: 10 fit into 650, none of them is let go while 109 more could be too much."""
    endpoint.plays = {"*": [good(after=0.01, usage={"prompt_tokens": 9, "completion_tokens": 51})]}
    ledger = Ledger(bounded := replace(settings, most_tokens=650, concurrency=8))
    replies = list(asked((_request(str(number)) for number in range(20)), bounded, ledger=ledger))
    assert sum(bool(reply.content) for reply in replies) == sum(endpoint.asked.values()) == 10
    assert ledger.spent.tokens_in + ledger.spent.tokens_out == 600
    assert ledger.spent.refused == 10


def test_tries_count_as_requests(endpoint: Endpoint, settings: Settings) -> None:
    endpoint.plays = {"*": [failing(500, **SOON)]}
    replies = list(asked(map(_request, "ab"), replace(settings, most_requests=3, retries=5, concurrency=1)))
    assert sum(endpoint.asked.values()) == 3
    assert all("most_requests" in reply.fault for reply in replies)


def test_money_is_bounded_too_and_wants_a_price(endpoint: Endpoint, settings: Settings) -> None:
    with pytest.raises(BadUse, match="no price is known"):
        list(asked([_request("a")], replace(settings, most_money=1.0)))
    assert not endpoint.asked


@pytest.mark.parametrize("status", [401, 404])
def test_where_nothing_will_be_answered_the_run_ends_at_once(
    endpoint: Endpoint, settings: Settings, status: int
) -> None:
    """The first answer never comes; that the second one is refused is said all the same, and nothing more is sent."""
    never = threading.Event()
    endpoint.plays = {"a": [held_back(never)], "*": [failing(status)]}
    start = time.monotonic()
    with pytest.raises(Refused, match=str(status)):
        list(asked(map(_request, "abcdefghijklmnop"), replace(settings, concurrency=2, timeout=25, retries=0)))
    never.set()
    assert time.monotonic() - start < 20
    assert sum(endpoint.asked.values()) <= 4


def test_what_came_before_the_end_is_handed_out(endpoint: Endpoint, settings: Settings) -> None:
    endpoint.plays = {"c": [failing(401)]}
    replies = asked(map(_request, "abcd"), replace(settings, concurrency=1))
    assert [next(replies).content, next(replies).content] == ["A", "B"]
    with pytest.raises(Refused):
        next(replies)


def test_requests_that_cannot_be_made_end_the_run_with_their_own_fault(endpoint: Endpoint, settings: Settings) -> None:
    def requests() -> Iterator[Request]:
        yield _request("a")
        raise BadUse("no more")

    with pytest.raises(BadUse, match="no more"):
        list(asked(requests(), settings))


def test_a_folder_that_cannot_be_written_is_said_and_loses_nothing(
    endpoint: Endpoint, settings: Settings, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        assert _words(asked(map(_request, "aba"), replace(settings, cache=tmp_path / "file"))) == ["A", "B", "A"]
    assert any("paid again" in str(warning.message) for warning in told)
    assert endpoint.asked == {"a": 1, "b": 1}


def test_settings_that_cannot_work_are_bad_use_at_once(settings: Settings) -> None:
    with pytest.raises(BadUse, match="VERBALE_LLM_URL"):
        asked([], replace(settings, url=""))


def test_the_key_of_the_environment_is_used_and_kept_nowhere(
    endpoint: Endpoint, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VERBALE_LLM_KEY", KEY)
    endpoint.plays = {"a": [good(f"the key is {KEY}")], "b": [failing(400, KEY)]}
    replies = list(asked(map(_request, "ab"), replace(settings, key_from="environment")))
    assert endpoint.headers[0]["authorization"] == f"Bearer {KEY}"
    assert replies[0].content == "the key is (a key)"
    assert KEY not in repr(replies)
    assert settings.cache is not None
    kept = [path.read_text() for path in settings.cache.rglob("*") if path.is_file()]
    assert kept
    assert KEY not in "".join(kept)


def test_a_refused_key_is_not_shown(endpoint: Endpoint, settings: Settings) -> None:
    endpoint.plays = {"*": [failing(401, f"bad key {KEY}")]}
    with pytest.raises(Refused) as fault:
        list(asked([_request("a")], settings, key=Key(KEY)))
    assert KEY not in f"{fault.value!r} {fault.getrepr(style='long', showlocals=True)}"


_RUN = """
import sys
from pathlib import Path
from verbale.ask.endpoint.asking import asked
from verbale.ask.request import Manner, Message, Request
from verbale.ask.endpoint.settings import Settings
settings = Settings(sys.argv[1], "some-model", cache=Path(sys.argv[2]), concurrency=2, key_from="none", timeout=60)
requests = (Request("some-model", (Message("user", w),), manner=Manner("text", most_tokens=100)) for w in "abcdef")
for reply in asked(requests, settings):
    print(reply.content, flush=True)
"""


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_a_run_that_is_ended_from_outside_goes_on_where_it_was(
    endpoint: Endpoint, settings: Settings, how: signal.Signals
) -> None:
    """Two of six are answered, the third never is; the run is killed, or interrupted, and another one goes on."""
    assert settings.cache is not None
    never = threading.Event()
    endpoint.plays = {"c": [held_back(never), good()]}
    with subprocess.Popen(
        [sys.executable, "-c", _RUN, endpoint.url, str(settings.cache)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    ) as run:  # fmt: skip
        assert run.stdout is not None
        assert run.stderr is not None
        assert [run.stdout.readline().strip(), run.stdout.readline().strip()] == ["A", "B"]
        until = time.monotonic() + 20
        while len(list(settings.cache.rglob("*.json"))) < 5 and time.monotonic() < until:
            time.sleep(0.01)
        start = time.monotonic()
        run.send_signal(how)
        assert run.wait(20) != 0
        assert time.monotonic() - start < 15, "what is under way is not waited for"
        told = run.stderr.read()
    never.set()
    assert told == "" or "KeyboardInterrupt" in told.splitlines()[-1]
    assert _words(asked(map(_request, "abcdef"), settings)) == list("ABCDEF")
    assert endpoint.asked == {"a": 1, "b": 1, "c": 2, "d": 1, "e": 1, "f": 1}
