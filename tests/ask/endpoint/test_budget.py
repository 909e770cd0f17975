"""Requests, replies and bounds in, what may still be sent and what was spent out."""

import threading
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as bounds
from hypothesis import strategies as st

from verbale.ask.endpoint.budget import Hold, Ledger, estimate
from verbale.ask.endpoint.cache import Cache
from verbale.ask.endpoint.settings import Price, Settings
from verbale.ask.endpoint.spent import Spent, tokens_in
from verbale.ask.request import Manner, Message, Reply, Request
from verbale.errors import BadUse


def _request(words: str, longest: int = 100, model: str = "m") -> Request:
    return Request(model, (Message("user", words),), manner=Manner(most_tokens=longest))


def _held(ledger: Ledger, words: str = "a") -> Hold:
    hold = ledger.hold(_request(words))
    assert isinstance(hold, Hold), hold
    return hold


def _reply(words: str = "a", read: int = 5, written: int = 10, content: str = "b", fault: str = "") -> Reply:
    return Reply(_request(words).id, content, "m", read, written, fault)


def test_what_was_spent_is_what_the_endpoint_says() -> None:
    ledger = Ledger(Settings(prices=(Price("m", 1, 10),), currency="EUR"))
    ledger.settle(_held(ledger, "a"), _reply())
    ledger.settle(_held(ledger, "b"), _reply(read=50, fault="broke off"))
    ledger.found()
    assert ledger.spent == Spent(2, 1, 1, 0, 55, 20, (55 + 200) / 1_000_000, "EUR")


def test_without_a_price_no_money_is_told() -> None:
    ledger = Ledger(Settings())
    ledger.settle(_held(ledger), _reply())
    assert ledger.spent.money is None
    assert str(ledger.spent) == "1 requests; 5 tokens read, 10 written; no price known"


def test_figures_that_do_not_come_are_estimated_and_said_to_be() -> None:
    ledger = Ledger(Settings())
    ledger.settle(_held(ledger, "aaa" * 10), _reply(read=0, written=0, content="b" * 30))
    assert (ledger.spent.tokens_in, ledger.spent.tokens_out, ledger.spent.guessed) == (19, 10, 1)


@pytest.mark.parametrize(
    ("bounds", "name"),
    [
        (Settings(most_requests=1), "most_requests"),
        (Settings(most_tokens=150), "most_tokens"),
        (Settings(most_money=0.00012, prices=(Price("m", 0.5, 1),)), "most_money"),
    ],
)
def test_what_could_go_beyond_the_budget_is_not_sent(bounds: Settings, name: str) -> None:
    ledger = Ledger(bounds)
    ledger.settle(_held(ledger), _reply(written=90))
    refusal = ledger.hold(_request("b"))
    assert isinstance(refusal, str)
    assert f"that {name} allows" in refusal
    assert ledger.spent.refused == 1
    assert ledger.spent.requests == 1


def test_what_is_under_way_is_waited_for_where_it_may_turn_out_cheap() -> None:
    ledger = Ledger(Settings(most_tokens=200))
    first = _held(ledger)
    second: list[Hold | str] = []
    waiting = threading.Thread(target=lambda: second.append(ledger.hold(_request("b"))), daemon=True)
    waiting.start()
    waiting.join(0.05)
    assert not second, "109 of 200 are held back: it is not known yet whether 109 more fit"
    ledger.settle(first, _reply(read=5, written=10))
    waiting.join(5)
    assert isinstance(second[0], Hold)


def test_money_without_a_price_is_bad_use() -> None:
    with pytest.raises(BadUse, match=r'add \[llm\.prices\."m"\]'):
        Ledger(Settings(most_money=1)).hold(_request("a"))


def test_a_try_that_may_have_been_charged_counts_in_full() -> None:
    ledger = Ledger(Settings(most_tokens=250))
    hold = _held(ledger)
    assert ledger.again(hold, lost=True) == ""
    assert "most_tokens" in ledger.again(hold, lost=True)
    ledger.settle(hold, _reply(read=0, written=0, content="", fault="hung up"), lost=2, tries=2)
    assert (ledger.spent.lost, ledger.spent.requests, ledger.spent.tokens_out) == (2, 2, 0)
    assert isinstance(ledger.hold(_request("b")), str), "2 * 109 of 250 may be gone"


def test_a_refusal_of_the_endpoint_is_tried_again_for_nothing_but_the_request() -> None:
    ledger = Ledger(Settings(most_tokens=120, most_requests=2))
    hold = _held(ledger)
    assert ledger.again(hold, lost=False) == ""
    assert "most_requests" in ledger.again(hold, lost=False)


def test_an_estimate_that_was_too_low_makes_the_next_ones_higher() -> None:
    ledger = Ledger(Settings(most_tokens=400))
    ledger.settle(_held(ledger), _reply(read=90))
    assert isinstance(ledger.hold(_request("b", longest=205)), Hold), "100 spent, 9 * 10 + 205 held"
    assert isinstance(Ledger(Settings(most_tokens=400)).hold(_request("b", longest=390)), Hold)
    ledger = Ledger(Settings(most_tokens=400))
    ledger.settle(_held(ledger), _reply(read=90))
    assert isinstance(ledger.hold(_request("b", longest=215)), str), "by the first estimate 100 + 9 + 215 would fit"


def test_a_schema_is_read_only_where_it_is_sent() -> None:
    schema = '{"type": "object"}'
    plain = Request("m", (Message("user", "a"),), schema, Manner("text"))
    bound = Request("m", (Message("user", "a"),), schema)
    assert tokens_in(bound) == tokens_in(plain) + 6


def test_a_dry_run_says_what_it_would_cost_at_most(tmp_path: Path) -> None:
    settings = Settings("http://localhost/v1", prices=(Price("m", 1, 10),), cache=tmp_path)
    requests = [_request("a"), _request("b" * 30), _request("a"), _request("kept")]
    Cache.of(settings).keep(requests[3], Reply(requests[3].id, "kept"))
    found = estimate(requests, settings)
    assert (found.requests, found.cached, found.failed) == (2, 2, 0)
    assert (found.tokens_in, found.tokens_out) == (tokens_in(requests[0]) + tokens_in(requests[1]), 200)
    assert found.money == pytest.approx((found.tokens_in + 2000) / 1_000_000)
    assert estimate([*requests, _request("c", model="other")], settings).money is None, "one has no price"
    assert estimate([], settings) == Spent(money=0.0)


@bounds(max_examples=50)
@given(
    most=st.integers(1, 2000),
    asked=st.lists(st.tuples(st.integers(1, 300), st.integers(0, 300), st.integers(0, 2)), max_size=12),
)
def test_no_order_of_events_goes_beyond_the_budget(most: int, asked: Iterable[tuple[int, int, int]]) -> None:
    """Threads that all want to send at once, answers of any length up to the longest, tries that may be charged for."""
    ledger = Ledger(Settings(most_tokens=most, most_requests=most // 50 + 1))
    charged: list[int] = []
    sent: list[int] = []

    def work(number: int, longest: int, written: int, lost: int) -> None:
        request = _request(str(number), longest)
        hold = ledger.hold(request)
        if isinstance(hold, str):
            return
        tries = 1 + sum(ledger.again(hold, lost=True) == "" for _ in range(lost))
        whole = tokens_in(request) + min(written, longest)
        charged.append((tries - 1) * (tokens_in(request) + longest) + whole)
        sent.append(tries)
        reply = Reply(request.id, "b", "m", tokens_in(request), max(1, min(written, longest)))
        ledger.settle(hold, reply, lost=tries - 1, tries=tries)

    threads = [threading.Thread(target=work, args=(at, *one), daemon=True) for at, one in enumerate(asked)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
        assert not thread.is_alive(), "nobody waits for ever"
    assert sum(charged) <= most
    assert sum(sent) <= most // 50 + 1
    assert ledger.spent.requests == sum(sent)
