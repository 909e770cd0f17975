"""Readings in, printed or written out in the form that was asked for, each as soon as it is read."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import click

from verbale.cli.console import out, problem_line, progress, say
from verbale.cli.forms import gold_files, json_lines, name_of, notation_lines
from verbale.cli.tables import reading_tables
from verbale.errors import BadUse
from verbale.learn.exporting import exported
from verbale.learn.licences import NAMES, licence_of
from verbale.learn.writing import write_report
from verbale.pipeline.files import Read
from verbale.records.notation import write_gold


def write_all(readings: Iterable[Read], form: str | None, target: Path | None, licence: str = "") -> int:
    """Readings, the form (None: a table on a terminal, else notation) and where to in, how many problems there were out."""
    if licence and form != "marked":
        raise BadUse("--licence is that of reports to learn from: it goes with --format marked")
    form = form or ("table" if out().is_terminal and target is None else "notation")
    problems = 0
    with ExitStack() as open_files:
        write = _writer(form, target, open_files, licence)
        for read in watched(readings):
            write(read)
            for problem in read.problems:
                problems += 1
                say(problem_line(problem, read.place))
    return problems


def watched(readings: Iterable[Read]) -> Iterator[Read]:
    """What is read in, the same out, with a progress bar while it is awaited."""
    with progress("reading", None) as bar:
        for read in readings:
            if bar is not None:
                bar.advance(bar.task_ids[0])
            yield read


def _writer(form: str, target: Path | None, open_files: ExitStack, licence: str) -> Callable[[Read], None]:
    """A form and where to write in, what writes one file's readings out; each is written as soon as it is read."""
    if form == "marked":
        return _marked_writer(target, licence)
    if form == "gold":
        return _gold_writer(target)
    try:
        file = open_files.enter_context(target.open("w", encoding="utf-8")) if target else None
    except OSError as fault:
        raise BadUse(f"--out {target}: {fault.strerror or fault}") from None
    if form == "table":
        return _each(reading_tables, out(file).print)
    return _each(json_lines if form == "jsonl" else notation_lines, partial(click.echo, file=file))


def _each[T](parts: Callable[[Read], Iterator[T]], show: Callable[[T], None]) -> Callable[[Read], None]:
    def write(read: Read) -> None:
        for part in parts(read):
            show(part)

    return write


def _gold_writer(target: Path | None) -> Callable[[Read], None]:
    """A folder, or None for standard output, in, what writes gold files out: one TOML for each text."""
    written: set[str] = set()

    def write(read: Read) -> None:
        for gold in gold_files(read):
            if target is None and written:
                raise BadUse("several texts in the gold format need a folder: --out FOLDER")
            name = next(n for n in _names(gold.id) if n not in written)
            written.add(name)
            if target is None:
                click.echo(write_gold(gold), nl=False)
            else:
                _write(target / f"{name}.toml", write_gold(gold))

    return write


def _marked_writer(target: Path | None, licence: str) -> Callable[[Read], None]:
    """A folder and the licence of the reports' words in, what writes reports to learn from out: one file for each text."""
    if target is None or not licence:
        raise BadUse(
            "--format marked needs --out FOLDER and --licence NAME: under which the words of the reports may be given on "
            f"({NAMES}; own where they may not)"
        )
    name_in_head = licence_of(licence).name
    written: set[str] = set()

    def write(read: Read) -> None:
        for reading in read.readings:
            name = next(n for n in _names(name_of(read, reading)) if n not in written)
            found = exported(reading, name, name_in_head)
            if found is None:
                say(f"{name}: no row was called right or put right; nothing to learn from")
                continue
            written.add(name)
            _write(target / f"{name}.marked", write_report(found.report, found.remarks))

    return write


def _names(name: str) -> Iterator[str]:
    """A name in, itself and then ones for its namesakes from other folders out."""
    yield name
    number = 2
    while True:
        yield f"{name}-{number}"
        number += 1


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError as fault:
        raise BadUse(f"--out {path.parent}: {fault.strerror or fault}") from None
