"""Parses in, their readings written to the last byte: does a change that is to make coding faster leave what is read as it was?

    python benchmarks/same_readings.py keep FOLDER ARTICLES…         # parse texts once: a pickled Analysis each, as ID.pickle
    python benchmarks/same_readings.py write FOLDER OUT.jsonl [--every 8]    # one reading a line, with every record in it
    python benchmarks/same_readings.py time FOLDER [--every 8] [--rounds 3]  # processor seconds of extraction alone, without parsing

Write once before the change and once behind it, and compare with `cmp`. The pickles are one's own and only hold what a parser
made of texts; never load those of others. With PYTHONPATH the sources of another checkout are measured.
"""

import argparse
import json
import pickle
import time
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any

from verbale.pipeline.memory import fewer_rounds
from verbale.pipeline.parsing import parsed
from verbale.pipeline.reading import read_analysis
from verbale.records.analysis import Analysis
from verbale.records.reading import Reading
from verbale.records.text import Article


def main() -> None:
    """Does what the first word asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("keep", "write", "time"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--every", type=int, default=8)
    parser.add_argument("--rounds", type=int, default=3)
    wanted = parser.parse_args()
    if wanted.what == "keep":
        keep(wanted.folder, wanted.files)
        return
    fewer_rounds()
    analyses = list(_kept(wanted.folder, wanted.every))
    if wanted.what == "write":
        wanted.files[0].write_text("".join(f"{as_json(read_analysis(one))}\n" for one in analyses), "utf-8")
        return
    seconds = [_seconds(analyses) for _ in range(wanted.rounds + 1)]
    tokens = sum(len(one.tokens) for one in analyses)
    print(f"{len(analyses)} texts, {tokens} tokens; the first time {seconds[0]:.2f} s, then {min(seconds[1:]):.2f} s: "
          f"{1e6 * min(seconds[1:]) / tokens:.0f} µs a token")  # fmt: skip


def keep(folder: Path, files: Iterable[Path]) -> None:
    """Texts in, an Analysis of each written to the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for file in files:
        article = Article.of(file.read_text("utf-8"), published=date(2024, 3, 15), language="en")
        (found,) = parsed([article])
        (folder / f"{file.stem}.pickle").write_bytes(pickle.dumps(found))


def as_json(reading: Reading) -> str:
    """A Reading in, every record in it as JSON out, the article by its id."""
    told = {field.name: _plain(getattr(reading, field.name)) for field in fields(reading) if field.name != "article"}
    return json.dumps({"article": reading.article.id, **told}, ensure_ascii=False)


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, frozenset | set):
        return sorted(map(_plain, value), key=repr)
    if isinstance(value, dict):
        return {str(key): _plain(told) for key, told in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    return value if isinstance(value, str | int | float | bool | None) else str(value)


def _kept(folder: Path, every: int) -> Iterator[Analysis]:
    for path in sorted(folder.glob("*.pickle"))[::every]:
        found = pickle.loads(path.read_bytes())  # noqa: S301  our own
        if isinstance(found, Analysis):
            yield found


def _seconds(analyses: Iterable[Analysis]) -> float:
    start = time.process_time()
    for one in analyses:
        read_analysis(one)
    return time.process_time() - start


if __name__ == "__main__":
    main()
