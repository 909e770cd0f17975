"""Records in, an Arrow Table out: one row a record. The only door to pyarrow."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from verbale.errors import MissingEngine
from verbale.export.sheet_rows import Kind
from verbale.export.sheets import Tabled, sheet

if TYPE_CHECKING:
    import pyarrow


def to_arrow(records: Tabled, what: str = "accounts") -> "pyarrow.Table":
    """Readings, a store's view, or records of one kind in; an Arrow Table out.

    `what` says which records are meant: of readings accounts, statements, actors, roles, articles, problems, judgements, of a
    view also stories and events. Actors and voices are lists of names, days are dates, moments are words (ISO 8601). A table
    without a row has its columns too. Raises `MissingEngine` where pyarrow is not installed and `BadUse`
    for records of several kinds.
    """
    try:
        import pyarrow
    except ImportError as fault:
        raise MissingEngine("pyarrow is not installed; get it with: pip install 'verbale[arrow]'") from fault
    found = sheet(records, what)
    schema = arrow_schema({column.name: column.kind for column in found.columns})
    return pyarrow.table([column.as_list() for column in found.columns], schema=schema)


def arrow_schema(columns: Mapping[str, Kind]) -> "pyarrow.Schema":
    """Columns by name in, their schema out."""
    import pyarrow

    kinds: dict[Kind, pyarrow.DataType] = {
        "text": pyarrow.string(),
        "texts": pyarrow.list_(pyarrow.string()),
        "day": pyarrow.date32(),
        "number": pyarrow.float64(),
        "whole": pyarrow.int64(),
        "flag": pyarrow.bool_(),
    }
    return pyarrow.schema([(name, kinds[kind]) for name, kind in columns.items()])
