"""The corpus in, the weights of every learned decision out: `just train`.

python -m verbale.learn.train                 draws the choices, fits, writes src/verbale/reference/models/*.tsv
python -m verbale.learn.train --only linker   one table
python -m verbale.learn.train --check         writes nothing; exit 1 where a table is not what this corpus gives

The same corpus gives the same tables to the digit.
"""

import argparse
import hashlib
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import metadata, resources
from pathlib import Path

from verbale.learn.aligned import Aligned
from verbale.learn.crossed import Learn, crossed
from verbale.learn.fit import Choice, fit
from verbale.learn.linker import followed, reasoned, sides
from verbale.learn.mention_choices import antecedent_choices, mention_choices
from verbale.learn.reports import DEV, TRAIN, aligned, of_writers
from verbale.learn.rows import rows
from verbale.learn.taken_choices import day_choices
from verbale.learn.triggers import of_modes, of_types, tells
from verbale.pipeline.reading import report_of
from verbale.reference.chooser import Chooser, chooser, read_chooser

type Draw = Callable[[Aligned], Iterator[Choice]]
"""A report as marked and as read in, the choices that its coder made out."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """One learned decision: what it decides, the choices it is learned from, and how.

    `penalty` is on weights far from the `reasoned` ones (0 where none was reasoned); `digits` are those of a weight; `again`
    draws the choices once more, with the weights learned from the first ones, where one choice rests on those before. `crossed`
    are the tables whose sureness is judged (of deeds, then of sides): the reports that they were learned from are read again with
    tables learned from others.
    """

    says: str
    draw: Draw
    penalty: float = 1.0
    digits: int = 4
    writers: tuple[str, ...] = TRAIN
    reasoned: Callable[[], Mapping[str, float]] = dict
    again: Callable[[Mapping[str, float], Aligned], Iterator[Choice]] | None = None
    crossed: tuple[tuple[str, ...], ...] = ()


# In the order in which they build on each other: what a later one learns from is made with the tables of the earlier ones.
LESSONS: Mapping[str, Lesson] = {
    "mentions": Lesson("whether a noun means an actor", mention_choices),
    "antecedents": Lesson("whom a pronoun or description means", antecedent_choices, penalty=2.0),
    "triggers": Lesson("which words tell a deed of their own", tells, penalty=5.0, digits=2),
    "types": Lesson("of which type a deed is", of_types, penalty=3.0, digits=2),
    "modes": Lesson("in which mode a deed of a type is done", of_modes, penalty=3.0, digits=2),
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
    wanted = parser.parse_args(words)
    lessons = {name: lesson for name, lesson in LESSONS.items() if not wanted.only or name in wanted.only}
    reports = {path.stem: one for path, one in _read(wanted.corpus, lessons.values())}
    stale = []
    for name, lesson in lessons.items():
        if not _learned(name, lesson, reports, check=wanted.check):
            stale.append(name)
        if not wanted.check:  # what is learned next builds on this table
            reports = {id_: Aligned(one.marked, report_of(one.report.tree.analysis)) for id_, one in reports.items()}
    if stale:
        sys.stdout.write(f"not what this corpus gives: {', '.join(stale)}; run just train\n")
    return 1 if stale else 0


def _read(corpus: Path, lessons: Iterable[Lesson]) -> Iterator[tuple[Path, Aligned]]:
    """Every report that a lesson needs, read once."""
    writers = tuple(dict.fromkeys(writer for lesson in lessons for writer in lesson.writers))
    paths = of_writers(corpus, writers)
    return zip(paths, aligned(paths), strict=True)


def _learned(name: str, lesson: Lesson, reports: Mapping[str, Aligned], *, check: bool) -> bool:
    table = table_of(
        name, lesson, {id_: one for id_, one in reports.items() if id_.partition("-")[0] in lesson.writers}
    )
    path = Path(str(resources.files("verbale.reference"))) / "models" / f"{name}.tsv"
    same = path.exists() and path.read_text("utf-8") == table
    if not check:
        path.write_text(table, encoding="utf-8")
        chooser.cache_clear()
    sys.stdout.write(f"{name}: {table.count(chr(10)) - _HEAD} features{'' if same else ', changed'}\n")
    return same or not check


_HEAD = 5


def table_of(name: str, lesson: Lesson, reports: Mapping[str, Aligned]) -> str:
    """A lesson and the reports by their id in, the text of its table out."""
    choices = [choice for report in _as_read(lesson, reports) for choice in lesson.draw(report)]
    weights = _weights(lesson, choices)
    if lesson.again is not None:
        choices = [choice for report in reports.values() for choice in lesson.again(weights, report)]
        weights = _weights(lesson, choices)
    rows = "".join(f"{feature}\t{weight:g}\n" for feature, weight in sorted(weights.items()))
    version = hashlib.sha256(rows.encode()).hexdigest()[:12]
    return (
        f"# {lesson.says}\n# version: {version}\n"
        f"# source: {len(choices)} choices in {len(reports)} reports of corpus/ ({', '.join(lesson.writers)}), verbale {metadata.version('verbale')}\n"
        f"# licence: CC0 (the corpus), made by python -m verbale.learn.train --only {name}\n"
        f"# card: docs/models/{name}.md\n{rows}"
    )


def _weights(lesson: Lesson, choices: Sequence[Choice]) -> dict[str, float]:
    return fit(choices, penalty=lesson.penalty, digits=lesson.digits, reasoned=lesson.reasoned())


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
