"""A few invented stories in, most of them out again: a small version of benchmarks/stories.py."""

import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


def test_invented_stories_are_always_the_same_and_know_their_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    made = pytest.importorskip("stories")
    reports = list(made.generated(12))
    assert reports == list(made.generated(12))
    told = [(one.span.of(report.article.text), report) for report in reports for one in report.told]
    assert all(words and words.strip() == words and "[" not in words for words, _ in told)
    assert {report.role for report in reports} >= {"first", "copy", "update", "other side", "memory"}
    sys.modules.pop("stories", None)
