"""Odd, broken and hostile texts in, a Reading with clear Problems out: never an exception, in bounded time and memory."""

import resource
import sys
import time
from datetime import date
from types import FrameType

import pytest

from verbale.pipeline.parsing import MOST_CHARACTERS
from verbale.pipeline.reading import read_article, read_articles
from verbale.records.reading import Reading
from verbale.records.text import Article

# Seconds on a busy machine with 2 cores, with much to spare: what is tested is that time is bounded at all.
_PATIENCE = 120
_NEWS = "Chad recalled its envoy from Kenya on Monday. The ministry said that it was time, Lake Post reported. "

ODD = {
    "nothing but marks": "… — ? !",
    "one word": "Chad",
    "no verb": "Nairobi, Kenya. Monday morning. Two envoys.",
    "CRLF": "Chad recalled its envoy.\r\n\r\nKenya did not.\r\n",
    "old Macintosh line ends": "Chad recalled its envoy.\r\rKenya did not.\r",
    "NUL": "Chad recalled\x00 its envoy.",
    "control characters": "Chad\x07 recalled\x1b[31m its\x0c envoy\x85.",
    "right-to-left marks": "\u200fChad recalled\u200e its envoy \u202bfrom Kenya\u202c.",
    "soft hyphens and joiners": "Chad re\u00adcalled its en\u200dvoy\u2060 from Ken\ufeffya.",
    "combining marks": "Chad recalled its e" + "\u0301" * 2_000 + "nvoy.",
    "quotation marks": '"' * 10_000,
    "curly quotation marks": "“”‘’«»" * 1_700,
    "curly marks that never close": "“Chad recalled its envoy, " * 300,
    "apostrophes": "'Chad's 'envoys' said 'it's " * 200,
    "one token of a megabyte": "a" * 1_000_000,
    "one token of a megabyte within news": _NEWS + "b" * 1_000_000 + " " + _NEWS,
    "a line of digits": "9" * 200_000,
    "unpaired surrogate": "Chad recalled \ud800 its envoy.",
    "odd dates": "On 31 June 0000 and on 99/99/99999 Chad recalled its envoy in 20210 and on February 30.",
    "markup": "<script>alert(1)</script> Chad recalled its envoy. &amp; <b>bold</b> &#0; &#x110000; &nosuch;",
    "brackets": "((((((((((" * 200 + "Chad recalled its envoy" + "))))))))))" * 200,
    "one sentence without end": "Chad said that " * 1_000 + "Kenya fell.",
    "commas": "Chad, " * 3_000,
    "a conjunction of hundreds": "Chad recalled its envoy and " * 400,
    "nouns of deeds": "attack and " * 1_000,
    "a chain of deeds": "the attack of " * 1_000,
    "a chain of offices": "of the president " * 600,
    "a chain of offices of many": "the envoys of the ministers of police of " * 200,
    "places in places": "in Nairobi, Kenya " * 600,
    "days without end": "on Monday, 1 May 2020, " * 400,
    "capitals": _NEWS.upper() * 20,
    "emoji": "Chad 🇹🇩 recalled 😀 its envoy 👩‍👩‍👧‍👦 from Kenya 🇰🇪.",
    "the notation's own marks": 'Chad | Kenya + Mali < @ said: "a | b; c" -> !negated ~ ?',
}


@pytest.mark.parametrize("name", ODD)
def test_an_odd_text_is_read_to_its_end(name: str) -> None:
    start = time.monotonic()
    text = ODD[name]
    reading = read_article(Article.of(text, published=date(2024, 5, 8), language="en"))
    assert reading.article.text == text
    assert time.monotonic() - start < _PATIENCE
    assert not [problem.says for problem in reading.problems if "could not be coded" in problem.says]
    _holds(reading)


def _holds(reading: Reading) -> None:
    """Every evidence of every record quotes the article."""
    text = reading.article.text
    found = [e for a in reading.accounts for e in (a.evidence, a.did.trigger, *a.retold, *a.status.evidence)]
    found += [m.evidence for a in reading.accounts for m in (*a.who, *a.whom)]
    found += [e for said in reading.statements for e in (said.evidence, said.cue, *said.content)]
    assert all(evidence.holds_in(text) for evidence in (*found, *reading.hedges))


# Texts that grow by repetition, which took square time: each is read at one size and at four times that size.
GROWING = (
    "attack and ",
    "the attack of ",
    "in Nairobi, Kenya ",
    "on 1 May 2020, ",
    "of the president ",
    "“Chad recalled its envoy, ",
    "Troops killed 12 rebels in Mali. He said they attacked. ",
    _NEWS,
)


def _calls(text: str) -> int:
    """How many functions of Verbale are called to read a text: seconds would tell how busy the machine is."""
    found = 0

    def count(frame: FrameType, event: str, _: object) -> None:
        nonlocal found
        found += event == "call" and "verbale" in frame.f_code.co_filename

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        read_article(Article.of(text, published=date(2024, 5, 8), language="en"))
    finally:
        sys.setprofile(before)
    return found


@pytest.mark.parametrize("words", GROWING)
def test_work_grows_with_the_length_of_the_text(words: str) -> None:
    times = 200 if len(words) < 30 else 40
    read_article(Article.of(words, published=date(2024, 5, 8), language="en"))  # tables are read with the first text
    small, large = _calls(words * times), _calls(words * times * 4)
    assert large < 8 * small  # square time would be 16


def test_a_sentence_without_end_is_told() -> None:
    reading = read_article(Article.of(ODD["one sentence without end"], language="en"))
    assert any("longer than" in problem.says for problem in reading.problems)


def test_dirt_does_not_hide_the_news() -> None:
    """Marks without ink, line ends of another system and a stray NUL leave the deed as it is."""
    for name in ("CRLF", "right-to-left marks", "one token of a megabyte within news"):
        reading = read_article(Article.of(ODD[name], published=date(2024, 5, 8), language="en"))
        assert "SANCTION" in {account.did.type for account in reading.accounts}, name


def test_a_text_without_a_deed_has_none() -> None:
    reading = read_article(Article.of(ODD["no verb"], published=date(2024, 5, 8), language="en"))
    assert not reading.accounts


def test_every_evidence_holds_its_words_in_a_dirty_text() -> None:
    text = " date 2024-05-08 Chad on Monday recalled its envoy from Kenya.The ministry said “it was time”.\r\n\r\nShare this"
    reading = read_article(Article.of(text, published=date(2024, 5, 8), language="en"))
    assert reading.accounts
    assert reading.statements
    _holds(reading)


def test_five_megabytes_in_one_paragraph_are_coded_in_part_and_say_so() -> None:
    """Time and memory are bounded by the length that is coded, not by the length of the text."""
    text = _NEWS * (5_000_000 // len(_NEWS))
    start, before = time.monotonic(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    reading = read_article(Article.of(text, published=date(2024, 5, 8), language="en"))
    assert time.monotonic() - start < _PATIENCE
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 2_000_000, "kilobytes; 2 GB"
    assert reading.article.text == text
    (problem,) = reading.problems
    assert f"{MOST_CHARACTERS:,}" in problem.says
    assert problem.span is not None
    assert (problem.span.start, problem.span.end) == (MOST_CHARACTERS, len(text))
    assert reading.accounts
    _holds(reading)


def test_one_odd_text_harms_no_other_of_the_run() -> None:
    good = Article.of("Chad recalled its ambassador from Kenya on Monday.", published=date(2024, 5, 8), language="en")
    odd = [
        Article.of(text, language="en") for text in (ODD["quotation marks"], ODD["unpaired surrogate"], ODD["emoji"])
    ]
    readings = list(read_articles([odd[0], good, odd[1], good, odd[2]]))
    assert [str(a) for a in readings[1].accounts] == [str(a) for a in readings[3].accounts] != []


def test_a_fault_of_our_own_is_a_problem_of_its_text_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    from verbale.pipeline import reading as stage

    def broken(_: object) -> None:
        raise IndexError("tuple index out of range")

    monkeypatch.setattr(stage, "cast", broken)
    found = read_article(Article.of("Chad recalled its envoy.", language="en"))
    assert not found.accounts
    assert "IndexError" in found.problems[0].says
    assert "report it" in found.problems[0].says


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das Außenministerium bestellte am Montag den Botschafter ein und protestierte gegen die Schließung."),
        ("ru", "Министерство иностранных дел в понедельник вызвало посла и выразило решительный протест."),
        (
            "fr",
            "Le ministère des Affaires étrangères a convoqué lundi l'ambassadeur pour protester contre la fermeture.",
        ),
    ],
)
def test_a_language_without_engine_is_a_problem_and_keeps_the_text(language: str, text: str) -> None:
    reading = read_article(Article.of(text, published=date(2024, 5, 8)))
    assert reading.article.text == text
    assert reading.article.language == language
    if reading.problems:
        assert not reading.accounts
        assert f"“{language}”" in reading.problems[0].says


def test_two_languages_in_one_run_do_not_disturb_each_other() -> None:
    texts = [
        "Chad recalled its envoy from Kenya on Monday, the ministry said.",
        "Das Ministerium bestellte den Botschafter ein.",
    ]
    english, german = read_articles(Article.of(text, published=date(2024, 5, 8)) for text in texts)
    assert english.accounts
    assert english.article.language == "en"
    assert german.article.language == "de"


def test_the_recursion_limit_is_left_as_it_was() -> None:
    limit = sys.getrecursionlimit()
    read_article(Article.of(ODD["one sentence without end"], language="en"))
    assert sys.getrecursionlimit() == limit
