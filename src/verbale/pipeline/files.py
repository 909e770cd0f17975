"""Paths in, what was read from each file out: its Readings and its Problems, one file never harming another."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from multiprocessing import get_context
from pathlib import Path

from verbale.pipeline.reading import read_articles
from verbale.read.metadata import Metadata
from verbale.read.readers import read
from verbale.records.problem import Problem
from verbale.records.reading import Reading
from verbale.records.text import Article


@dataclass(frozen=True, slots=True)
class Read:
    """What one file gave."""

    path: Path
    readings: tuple[Reading, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _File:
    path: Path
    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]


def read_files(paths: Iterable[str | Path], known: Metadata, *, model: str = "", workers: int = 1) -> Iterator[Read]:
    """Paths and what is known of their texts in, a Read for each file out, in the order of the files."""
    files = _files(paths, known)
    work = partial(_read_file, model=model)
    if workers == 1:
        yield from map(work, files)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from pool.map(work, files, chunksize=4)


def _files(paths: Iterable[str | Path], known: Metadata) -> Iterator[_File]:
    for path, items in groupby(read(paths, known), key=lambda pair: pair[0]):
        found = [item for _, item in items]
        articles = tuple(item for item in found if isinstance(item, Article))
        problems = tuple(item for item in found if isinstance(item, Problem))
        yield _File(path, articles, problems)


def _read_file(file: _File, model: str) -> Read:
    readings = tuple(read_articles(file.articles, model=model))
    found = tuple(problem for reading in readings for problem in reading.problems)
    return Read(file.path, readings, file.problems + found)
