"""Records in, a DuckDB relation out: one row a record. The only door to DuckDB."""

from typing import TYPE_CHECKING

from verbale.errors import MissingEngine
from verbale.export.sheets import Tabled
from verbale.export.to_arrow import to_arrow

if TYPE_CHECKING:
    import duckdb


def to_duckdb(records: Tabled, what: str = "accounts") -> "duckdb.DuckDBPyRelation":
    """Readings, a store's view, or records of one kind in; a DuckDB relation of them out, to be asked in SQL.

    `what` says which records of readings are meant. Raises `MissingEngine` where duckdb or pyarrow is not installed.
    """
    try:
        import duckdb
    except ImportError as fault:
        raise MissingEngine("duckdb is not installed; get it with: pip install 'verbale[duckdb]'") from fault
    return duckdb.from_arrow(to_arrow(records, what))
