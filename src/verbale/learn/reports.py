"""Folders and files of the corpus in, each report as its coder marked it beside the engine's reading of it, out."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from verbale.language.long_sentences import cut
from verbale.learn.aligned import Aligned
from verbale.learn.marked import MarkedReport, read_report
from verbale.pipeline.parsing import parsed
from verbale.pipeline.reading import report_of
from verbale.records.analysis import Analysis
from verbale.records.text import Article

# The corpus is split once, by writer (corpus/README.md): to learn from, to choose by, and for reports of quality only.
TRAIN = ("w1", "w2", "w4", "w6", "w7", "w9", "w10", "w11")
DEV = ("w3", "w12")
TEST = ("w5", "w8")


def of_writers(folder: Path, writers: Sequence[str]) -> tuple[Path, ...]:
    """The folder of the corpus and the names of writers in, their files out, in one order everywhere."""
    return tuple(path for path in sorted(folder.rglob("*.marked")) if path.stem.partition("-")[0] in writers)


def aligned(paths: Iterable[Path]) -> Iterator[Aligned]:
    """Files in, each as marked and as read out, parsed in batches; BadNotation names a file that cannot be read."""
    reports = [read_report(path) for path in paths]
    for report, analysis in zip(reports, parsed(map(article_of, reports)), strict=True):
        if isinstance(analysis, Analysis):
            yield Aligned(report, report_of(cut(analysis)))


def article_of(report: MarkedReport) -> Article:
    """A marked report in, the Article that a reader of the outlet would have before him out."""
    head = dict(report.head)
    return Article.of(
        report.marked.text + "\n",
        outlet=head.get("outlet", ""),
        title=head.get("title", ""),
        published=report.published,
        language=head.get("language", "en"),
    )
