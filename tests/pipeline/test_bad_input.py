"""Odd, broken and hostile texts in, a Reading with clear Problems out: never an exception, in bounded time."""

import time
from datetime import date

import pytest

from verbale.pipeline.reading import read_article
from verbale.records.text import Article

# Seconds on this kind of machine (2 cores), with much to spare: what is tested is that time is bounded at all.
_PATIENCE = 60

ODD = {
    "nothing but marks": "… — ? !",
    "no verb": "Nairobi, Kenya. Monday morning. Two envoys.",
    "CRLF": "Chad recalled its envoy.\r\n\r\nKenya did not.\r\n",
    "NUL": "Chad recalled\x00 its envoy.",
    "right-to-left marks": "\u200fChad recalled\u200e its envoy \u202bfrom Kenya\u202c.",
    "quotation marks": '"' * 10_000,
    "curly marks that never close": "“Chad recalled its envoy, " * 500,
    "one token of a megabyte": "a" * 1_000_000,
    "unpaired surrogate": "Chad recalled \ud800 its envoy.",
    "odd dates": "On 31 June 0000 and on 99/99/99999 Chad recalled its envoy.",
    "markup": "<script>alert(1)</script> Chad recalled its envoy. &amp; <b>bold</b>",
    "brackets": "((((((((((" * 200 + "Chad recalled its envoy" + "))))))))))" * 200,
}


@pytest.mark.parametrize("name", ODD)
def test_an_odd_text_is_read_to_its_end(name: str) -> None:
    start = time.monotonic()
    text = ODD[name]
    reading = read_article(Article.of(text, published=date(2024, 5, 8), language="en"))
    assert reading.article.text == text
    assert time.monotonic() - start < _PATIENCE
    assert not [problem for problem in reading.problems if "could not be coded" in problem.says]


def test_every_evidence_holds_its_words_in_a_dirty_text() -> None:
    text = " date 2024-05-08 Chad on Monday recalled its envoy from Kenya.The ministry said “it was time”.\r\n\r\nShare this"
    reading = read_article(Article.of(text, published=date(2024, 5, 8), language="en"))
    found = [account.evidence for account in reading.accounts] + [s.evidence for s in reading.statements]
    assert found
    assert all(evidence.holds_in(text) for evidence in found)


def test_five_megabytes_in_one_paragraph_take_bounded_time() -> None:
    text = "Chad recalled its envoy from Kenya on Monday. " * 2_000 + "x" * 5_000_000
    start = time.monotonic()
    reading = read_article(Article.of(text, published=date(2024, 5, 8), language="en"))
    assert reading.article.text == text
    assert time.monotonic() - start < _PATIENCE


def test_a_language_without_engine_is_a_problem_and_keeps_the_text() -> None:
    text = (
        "Das Außenministerium bestellte am Montag den Botschafter ein und protestierte gegen die Schließung der Grenze."
    )
    reading = read_article(Article.of(text, published=date(2024, 5, 8)))
    assert not reading.accounts
    assert any("de" in problem.says for problem in reading.problems)
    assert reading.article.text == text
