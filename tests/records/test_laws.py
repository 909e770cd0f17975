"""The laws of the house for every record: words that hold for ever, ids made from content alone."""

import os
import re
import subprocess
import sys
from dataclasses import FrozenInstanceError, fields, is_dataclass, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import strategies

from verbale.records.evidence import Evidence, Step
from verbale.records.identity import content_id
from verbale.records.jsonl import RECORDS
from verbale.records.text import Article, Span


@given(strategies.words, st.integers(0, 20), st.integers(0, 20))
def test_evidence_quotes_its_article_for_ever(text: str, start: int, length: int) -> None:
    article = Article.of(text)
    start = min(start, len(text))
    evidence = Evidence.of(article, Span(start, min(start + length, len(text))), Step("test"))
    assert evidence.holds_in(article.text)
    assert evidence.article == article.id
    assert evidence.quote == article.text[evidence.span.start : evidence.span.end]


@given(strategies.words, strategies.words, strategies.words)
def test_an_article_is_its_source_and_its_text(text: str, outlet: str, other: str) -> None:
    article = Article.of(text, outlet=outlet)
    assert Article.of(text, outlet=outlet, title=other, url=other, language=other).id == article.id
    assert (Article.of(text + "x", outlet=outlet).id == article.id) is False
    assert (Article.of(text, outlet=outlet + "x").id == article.id) is False


@given(st.lists(strategies.words, min_size=2, max_size=4))
def test_ids_keep_their_parts_apart(parts: list[str]) -> None:
    joined = ["".join(parts)]
    assert content_id("kind", *parts) == content_id("kind", *parts)
    assert content_id("kind", *parts) != content_id("kind", *joined)
    assert content_id("kind", *parts) != content_id("other", *parts)


@pytest.mark.parametrize("seed", ["0", "1", "random"])
def test_ids_do_not_know_process_or_machine(seed: str) -> None:
    program = "from verbale.records.text import Article; print(Article.of('It rained.', outlet='Lake Post').id)"
    env = os.environ | {"PYTHONHASHSEED": seed}
    done = subprocess.run([sys.executable, "-c", program], env=env, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == Article.of("It rained.", outlet="Lake Post").id


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_record_is_frozen_and_slotted_and_holds_no_dict(record: Any) -> None:
    assert is_dataclass(record)
    assert vars(record)["__dataclass_params__"].frozen
    assert "__slots__" in vars(record)
    assert record.__doc__
    for field in fields(record):
        told = f" {field.type} "
        assert not re.search(r"\bdict\b|\bAny\b", told), told


@given(strategies.spans(), strategies.spans())
def test_spans_join_hold_and_meet_as_stretches_do(one: Span, two: Span) -> None:
    both = one.join(two)
    assert both.holds(one)
    assert both.holds(two)
    assert one.meets(two) == two.meets(one)
    assert len(both) >= max(len(one), len(two))


def test_a_record_cannot_be_changed_only_replaced() -> None:
    span = Span(4, 9)
    with pytest.raises(FrozenInstanceError):
        span.start = 5  # type: ignore[misc]
    assert replace(span, start=5) == Span(5, 9)


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (5, 4)])
def test_a_span_runs_forward(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="forward"):
        Span(start, end)
