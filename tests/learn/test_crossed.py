"""Reports of several writers in, each read with what the others taught, out."""

from collections.abc import Sequence

from tests.learn.test_triggers import REPORT

from verbale.language.by_spacy import analyse
from verbale.learn.aligned import Aligned
from verbale.learn.crossed import Learn, crossed
from verbale.learn.marked import parse_report
from verbale.learn.reports import article_of
from verbale.pipeline.reading import report_of
from verbale.reference.chooser import Chooser, chooser


def test_no_report_is_read_with_what_its_own_writer_taught() -> None:
    marked = parse_report(REPORT)
    one = Aligned(marked, report_of(analyse(article_of(marked))))
    taught: list[int] = []

    def learn(name: str) -> Learn:
        def of_others(some: Sequence[Aligned]) -> tuple[Chooser, ...]:
            taught.append(len(some))
            return (Chooser(name, f"by {len(some)}", {}),)

        return of_others

    shipped = chooser("triggers").version
    read = crossed({"w1-01": one, "w2-01": one, "w2-02": one}, learn("triggers"), learn("linker"))
    versions = [(chooser("triggers").version, chooser("linker").version) for _ in read]
    assert versions == [("by 2", "by 2"), ("by 1", "by 1"), ("by 1", "by 1")]
    assert taught == [2, 1, 2, 1]
    assert chooser("triggers").version == shipped
