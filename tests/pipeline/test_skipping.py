"""What is not parsed because no word of it can tell a deed; and that no account of a report goes with it."""

from pathlib import Path

import pytest

from verbale.learn.marked import read_report
from verbale.pipeline.skipping import holds_nothing, may_tell
from verbale.records.text import Article

CORPUS = Path(__file__).parents[2] / "corpus" / "reports"


def article(text: str, language: str = "en") -> Article:
    return Article.of(text, language=language)


def test_tables_and_lists_are_not_parsed() -> None:
    assert holds_nothing(article("Euro 1.08 / 1.09\nYen 163\nFranc 0.97"))
    assert holds_nothing(article("Lima 22 °C, sunny\nOslo 3 °C, fog"))


def test_prose_is_parsed_though_it_tells_little() -> None:
    assert not holds_nothing(article("The soup of nettles was served late, and nobody minded."))


def test_irregular_forms_and_victims_tell() -> None:
    assert all(map(may_tell, ["shot", "fled", "withdrew", "overthrown", "dead", "shelling", "talks"]))
    assert not any(map(may_tell, ["sunny", "yen", "lima", "very"]))


def test_what_no_engine_reads_is_not_skipped() -> None:
    assert not holds_nothing(article("Осло 3 °C", "ru"))


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus stands beside the source, not in the package")
def test_every_report_of_the_corpus_with_an_account_is_parsed() -> None:
    reports = [read_report(path) for path in sorted(CORPUS.glob("w[12]-*.marked"))]
    assert len(reports) > 50
    lost = [report.id for report in reports if report.accounts and holds_nothing(article(report.marked.text))]
    assert lost == []
