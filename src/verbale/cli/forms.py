"""What was read from a file in, its lines or pages in one of the printed forms out: notation, JSON lines, gold files."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from verbale.pipeline.files import Read
from verbale.records import jsonl, notation
from verbale.records.notation import GoldFile
from verbale.records.problem import Problem
from verbale.records.reading import Reading

_UNFIT = re.compile(r"[^\w.-]+")
_WITHIN = re.compile(r"(?::|#(?:\w+ )?)(\d+)$")  # what stands behind a file's name, where it holds several reports


def notation_lines(read: Read) -> Iterator[str]:
    """A file's readings in, a line for each account and each statement out, below a comment that names the file."""
    for reading in read.readings:
        yield f"# {read.place}" if len(read.readings) == 1 else f"# {read.place} {name_of(read, reading)}"
        yield from map(str, reading.accounts)
        yield from (str(notation.line_of_statement(said, reading.article.text)) for said in reading.statements)


def json_lines(read: Read) -> Iterator[str]:
    """A file's readings in, one JSON line for each record and each problem out."""
    for reading in read.readings:
        yield jsonl.to_json(reading.article)
        for records in (
            reading.actors,
            reading.roles,
            reading.hedges,
            reading.statements,
            reading.accounts,
            reading.judgements,
        ):
            yield from map(jsonl.to_json, records)
    yield from map(jsonl.to_json, read.problems)


def gold_files(read: Read) -> Iterator[GoldFile]:
    """A file's readings in, a gold file for each out; where nothing could be read, one that tells why."""
    left = list(_of_the_file(read))
    for reading in read.readings:
        own = [p for p in left if p.article == reading.article.id or len(read.readings) == 1]
        left = [problem for problem in left if problem not in own]
        gold = notation.gold_of(reading, name_of(read, reading))
        yield replace(gold, problems=(*own, *gold.problems))
    if left:
        yield GoldFile(_stem(read.path), problems=tuple(left))


def name_of(read: Read, reading: Reading) -> str:
    """A reading and its place in, the name for its gold file out: the provider's key in a file of many, else the file's name."""
    several = len(read.readings) > 1
    number = f"-{read.readings.index(reading) + 1}" if several else ""
    key = reading.article.source.key if several or _WITHIN.search(read.path.name) else ""
    return _fit(key) or f"{_stem(read.path)}{number}"


def _stem(path: Path) -> str:
    """A place in, a name for its file out: `in.jsonl:5` gives `in-5`."""
    within = _WITHIN.search(path.name)
    return _fit(path.stem if within is None else f"{path.name[: within.start()].partition('.')[0]}-{within[1]}")


def _of_the_file(read: Read) -> Iterator[Problem]:
    """The problems that no reading holds: of the file itself and of what stands beside it."""
    held = {problem for reading in read.readings for problem in reading.problems}
    return (problem for problem in read.problems if problem not in held)


def _fit(name: str) -> str:
    """A name in, one that every file system takes out."""
    return _UNFIT.sub("-", name).strip("-.")[:120] or ("stdin" if name == "-" else "")
