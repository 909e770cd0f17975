"""A Parquet file in, one Article a row out: its columns are known by the same names as those of other tables."""

from collections.abc import Iterator
from typing import Any

from verbale.errors import MissingEngine
from verbale.read.fields import has_text, no_text, report, wanted
from verbale.read.input import Found, Input

_TOGETHER = 64  # rows in memory at a time


def read(source: Input) -> Iterator[Found]:
    """An Input in, for each row its Article, or a Problem, out."""
    file = _opened(source)
    names = [name for name in file.schema_arrow.names if wanted(name)]
    if not has_text(dict.fromkeys(names)):
        yield source.problem(no_text(file.schema_arrow.names))
        return
    number = 0
    for batch in file.iter_batches(batch_size=_TOGETHER, columns=names, use_threads=False):
        source.meter.unpack(batch.nbytes)
        for row in batch.to_pylist():
            number += 1
            yield from report(source, row, f"{source.place}:{number}")


def _opened(source: Input) -> Any:
    try:
        from pyarrow import parquet
    except ImportError:
        raise MissingEngine(
            "Parquet is read by pyarrow, which is not installed: pip install 'verbale[arrow]'"
        ) from None
    return parquet.ParquetFile(source.any_order())
