"""The corpus in, the weights of every learned decision out: `just train`.

python -m verbale.learn.train                 draws the choices, fits, writes src/verbale/reference/models/*.tsv
python -m verbale.learn.train --only linker   one table
python -m verbale.learn.train --check         writes nothing; exit 1 where a table is not what this corpus gives
python -m verbale.learn.train --and FOLDER --out FOLDER    learns from the reports there too, and writes tables of one's own,
                                                           which VERBALE_MODELS=FOLDER lets the engine use

The same corpus, with the same reports added, gives the same tables to the digit.
"""

import argparse
import hashlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib import metadata, resources
from itertools import chain
from pathlib import Path

from verbale.errors import BadUse
from verbale.learn.added import Added, added_reports, head_of
from verbale.learn.aligned import Aligned
from verbale.learn.crossed import Learn, crossed
from verbale.learn.fit import Choice, fit
from verbale.learn.licences import Terms
from verbale.learn.linker import followed, reasoned, sides
from verbale.learn.marked import Coded
from verbale.learn.mention_choices import antecedent_choices, mention_choices
from verbale.learn.reports import DEV, TRAIN, aligned, of_writers
from verbale.learn.rows import rows
from verbale.learn.taken_choices import day_choices
from verbale.learn.triggers import of_modes, of_types, tells
from verbale.pipeline.reading import report_of
from verbale.reference.chooser import MODELS, Chooser, chooser, read_chooser

type Draw = Callable[[Aligned], Iterator[Choice]]
"""A report as marked and as read in, the choices that its coder made out."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """One learned decision: what it decides, the choices it is learned from, and how.

    `penalty` is on weights far from the `reasoned` ones (0 where none was reasoned); `digits` are those of a weight; `again`
    draws the choices once more, with the weights learned from the first ones, where one choice rests on those before. `crossed`
    are the tables whose sureness is judged (of deeds, then of sides): the reports that they were learned from are read again with
    tables learned from others. `added` are the codings of added reports that may feed it: what words without a mark would teach
    wrongly is not drawn from them. Weights up to `least` are left out: they decide next to nothing and take time to read.
    """

    says: str
    draw: Draw
    penalty: float = 1.0
    digits: int = 4
    least: float = 0.0
    writers: tuple[str, ...] = TRAIN
    reasoned: Callable[[], Mapping[str, float]] = dict
    again: Callable[[Mapping[str, float], Aligned], Iterator[Choice]] | None = None
    crossed: tuple[tuple[str, ...], ...] = ()
    added: frozenset[Coded] = frozenset(Coded)


_MENTIONS = frozenset({Coded.WHOLE})  # a noun without a mark is learned as nobody
_DEEDS = frozenset({Coded.WHOLE, Coded.ACCOUNTS})  # a word without a mark is learned as no deed

# In the order in which they build on each other: what a later one learns from is made with the tables of the earlier ones.
LESSONS: Mapping[str, Lesson] = {
    "mentions": Lesson("whether a noun means an actor", mention_choices, added=_MENTIONS),
    "antecedents": Lesson("whom a pronoun or description means", antecedent_choices, penalty=2.0, added=_MENTIONS),
    "triggers": Lesson("which words tell a deed of their own", tells, penalty=5.0, digits=2, added=_DEEDS),
    "types": Lesson("of which type a deed is", of_types, penalty=3.0, digits=2, least=0.02),
    "modes": Lesson("in which mode a deed of a type is done", of_modes, penalty=3.0, digits=2, least=0.02),
    "linker": Lesson(
        "who stands on each side of a deed, or nobody", sides, penalty=16.0, digits=3, reasoned=reasoned, again=followed
    ),
    "days": Lesson("when a deed was that no words date", day_choices, penalty=4.0),
    "confidence": Lesson(
        "how surely type and sides of a row are right",
        rows,
        penalty=60.0,
        writers=(*TRAIN, *DEV),
        crossed=(("triggers", "types"), ("linker",)),
        added=frozenset(),
    ),
}


def main(words: list[str] | None = None) -> int:
    """The words behind the module's name in, the exit code out."""
    parser = argparse.ArgumentParser(
        prog="python -m verbale.learn.train", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("--corpus", type=Path, default=Path("corpus/reports"), help="default: corpus/reports")
    parser.add_argument("--only", choices=sorted(LESSONS), action="append", help="only this table; may be repeated")
    parser.add_argument("--check", action="store_true", help="write nothing, tell whether the tables are current")
    parser.add_argument("--and", dest="added", type=Path, action="append", default=[], help="marked reports to add")
    parser.add_argument("--own", action="store_true", help="added reports may be such as must not be given on")
    parser.add_argument("--out", type=Path, default=_SHIPPED, help="where the tables are written; default: the package")
    wanted = parser.parse_args(words)
    lessons = {name: lesson for name, lesson in LESSONS.items() if not wanted.only or name in wanted.only}
    try:
        with _tables_in(wanted.out):
            stale = _run(lessons, wanted)
    except BadUse as fault:
        parser.error(str(fault))
    if stale:
        sys.stdout.write(f"not what this corpus gives: {', '.join(stale)}; run just train\n")
    return 1 if stale else 0


_SHIPPED = Path(str(resources.files("verbale.reference"))) / "models"


def _run(lessons: Mapping[str, Lesson], wanted: argparse.Namespace) -> list[str]:
    """The lessons and what was asked for in, the names of the tables that are not current out."""
    added = added_reports(wanted.added, own=wanted.own)
    if added.terms is not Terms.FREE and wanted.out == _SHIPPED:
        raise BadUse("a table learned from what is not free is no part of verbale: --out FOLDER")
    reports = list(aligned(_paths(wanted.corpus, lessons.values())))
    sys.stdout.writelines(f"{line}\n" for line in added.remarks)
    stale = []
    for name, lesson in lessons.items():
        if not _learned(name, lesson, reports, added, wanted):
            stale.append(name)
        if not wanted.check:  # what is learned next builds on this table
            reports = [_read_again(one) for one in reports]
            added = replace(added, reports=tuple(_read_again(one) for one in added.reports))
    return stale


def _read_again(one: Aligned) -> Aligned:
    return Aligned(one.marked, report_of(one.report.tree.analysis))


def _paths(corpus: Path, lessons: Iterable[Lesson]) -> tuple[Path, ...]:
    """Every report that a lesson needs, once."""
    return of_writers(corpus, tuple(dict.fromkeys(writer for lesson in lessons for writer in lesson.writers)))


@contextmanager
def _tables_in(folder: Path) -> Iterator[None]:
    """Within it the engine reads a folder's tables before its own."""
    before = os.environ.get(MODELS)
    if folder != _SHIPPED:
        folder.mkdir(parents=True, exist_ok=True)
        os.environ[MODELS] = str(folder)
    chooser.cache_clear()
    try:
        yield
    finally:
        os.environ.pop(MODELS, None)
        os.environ.update({MODELS: before} if before is not None else {})
        chooser.cache_clear()


def _learned(name: str, lesson: Lesson, reports: Iterable[Aligned], added: Added, wanted: argparse.Namespace) -> bool:
    own = {one.marked.id: one for one in reports if one.marked.id.partition("-")[0] in lesson.writers}
    more = [one for one in added.reports if one.marked.coded in lesson.added]
    table = table_of(name, lesson, own, more)
    path = wanted.out / f"{name}.tsv"
    same = path.exists() and path.read_text("utf-8") == table
    if not wanted.check:
        path.write_text(table, encoding="utf-8")
        chooser.cache_clear()
    features = sum(not line.startswith("#") for line in table.splitlines())
    sys.stdout.write(f"{name}: {features} features{'' if same else ', changed'}\n")
    return same or not wanted.check


def table_of(name: str, lesson: Lesson, reports: Mapping[str, Aligned], added: Sequence[Aligned] = ()) -> str:
    """A lesson, the reports of the corpus by their id and the added ones in, the text of its table out."""
    choices = [choice for report in chain(_as_read(lesson, reports), added) for choice in lesson.draw(report)]
    weights = _weights(lesson, choices)
    if lesson.again is not None:
        choices = [choice for report in chain(reports.values(), added) for choice in lesson.again(weights, report)]
        weights = _weights(lesson, choices)
    rows = "".join(f"{feature}\t{weight:g}\n" for feature, weight in sorted(weights.items()))
    version = hashlib.sha256(rows.encode()).hexdigest()[:12]
    more = f" and in {len(added)} added ones" if added else ""
    licence = head_of(added) or f"# licence: CC0 (the corpus), made by python -m verbale.learn.train --only {name}\n"
    return (
        f"# {lesson.says}\n# version: {version}\n"
        f"# source: {len(choices)} choices in {len(reports)} reports of corpus/ ({', '.join(lesson.writers)}){more}, verbale {metadata.version('verbale')}\n"
        f"{licence}# card: docs/models/{name}.md\n{rows}"
    )


def _weights(lesson: Lesson, choices: Sequence[Choice]) -> dict[str, float]:
    found = fit(choices, penalty=lesson.penalty, digits=lesson.digits, reasoned=lesson.reasoned())
    return {feature: weight for feature, weight in found.items() if abs(weight) > lesson.least}


def _as_read(lesson: Lesson, reports: Mapping[str, Aligned]) -> Iterator[Aligned]:
    """The reports as the lesson needs them read."""
    again = {id_: one for id_, one in reports.items() if lesson.crossed and id_.partition("-")[0] in TRAIN}
    yield from (one for id_, one in reports.items() if id_ not in again)
    yield from crossed(again, *map(_learning, lesson.crossed)) if again else ()


def _learning(names: tuple[str, ...]) -> Learn:
    """The names of tables in, what learns them from some reports out."""
    return lambda some: [_taught(name, LESSONS[name], some) for name in names]


def _taught(name: str, lesson: Lesson, reports: Sequence[Aligned]) -> Chooser:
    return read_chooser(name, table_of(name, lesson, {one.marked.id: one for one in reports}))


if __name__ == "__main__":
    sys.exit(main())
