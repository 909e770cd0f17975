"""Records in, Parquet files out: one folder a record type, parted by the month of publication as Hive parts tables.

`accounts/year=2024/month=5/accounts.parquet`: pandas, polars, DuckDB, Spark and R's arrow read such a folder as one table, and skip the
months that are not asked for. Rows are sorted on disk, so that a store of any size goes through in flat memory.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import batched, groupby
from pathlib import Path

from verbale.errors import MissingEngine
from verbale.export.records import Choices, Records
from verbale.export.sheet_rows import Row, cells_of, columns_of
from verbale.export.sheets import KINDS, records_of
from verbale.export.sorting import Key, sorted_on_disk
from verbale.export.to_arrow import arrow_schema

# 5,000 rows a group: a few megabytes of accounts, which a reader may skip or take as a whole.
_GROUP = 5_000
_MONTHLY = ("articles", "accounts", "statements", "actors", "roles", "problems")


def write(records: Records, place: Path, _choices: Choices) -> None:
    """Records in; in the folder `place` one folder for each record type that there is, whatever the accounts' status."""
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError as fault:
        raise MissingEngine("pyarrow is not installed; get it with: pip install 'verbale[arrow]'") from fault
    for (kind, month), group in groupby(sorted_on_disk(_rows(records)), key=lambda item: item[0][:2]):
        _write(place, kind, month, (row for _, row in group))


def _rows(records: Records) -> Iterator[tuple[Key, Row]]:
    """Every row under its table and month, in the order of the records."""
    for number, (kind, month, record) in enumerate(_records(records)):
        yield (kind, month, f"{number:012}"), cells_of(record)


def _records(records: Records) -> Iterator[tuple[str, str, object]]:
    for reading in records.readings():
        month = _month(reading.article.published)
        for kind in _MONTHLY:
            for record in records_of(reading, kind):
                yield kind, month, record
    for kind in ("stories", "events", "judgements"):
        for record in getattr(records, kind)():
            yield kind, "", record


def _month(published: date | None) -> str:
    """A day of publication in, the folders of its month out, as Hive names them, without leading zeros.

    No day is the year 0: Hive's own word for nothing tells no type, and Arrow reads no table that has nothing else.
    """
    if published is None:
        return "year=0/month=0"
    return f"year={published.year}/month={published.month}"


def _write(place: Path, kind: str, month: str, rows: Iterable[Row]) -> None:
    import pyarrow
    from pyarrow import parquet

    folder = place / kind / month
    folder.mkdir(parents=True)
    schema, writer = arrow_schema(columns_of(KINDS[kind])), None
    for batch in batched(rows, _GROUP):
        writer = writer or parquet.ParquetWriter(folder / f"{kind}.parquet", schema, compression="zstd")
        writer.write_table(pyarrow.Table.from_pylist(batch, schema=schema))
    if writer:
        writer.close()
