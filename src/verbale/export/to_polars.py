"""Records in, a polars DataFrame out: one row a record. The only door to polars."""

from typing import TYPE_CHECKING, Any

from verbale.errors import MissingEngine
from verbale.export.sheet_rows import Kind
from verbale.export.sheets import Tabled, sheet

if TYPE_CHECKING:
    import polars


def to_polars(records: Tabled, what: str = "accounts") -> "polars.DataFrame":
    """Readings, a store's view, or records of one kind in; a polars DataFrame out.

    `what` says which records are meant: of readings accounts, statements, actors, roles, articles, problems, judgements, of a
    view also stories and events. Actors and voices are lists of names, days are dates, moments are words (ISO 8601). A table
    without a row has its columns too. Raises `MissingEngine` where polars is not installed and `BadUse`
    for records of several kinds.
    """
    try:
        import polars
    except ImportError as fault:
        raise MissingEngine("polars is not installed; get it with: pip install 'verbale[polars]'") from fault
    kinds: dict[Kind, Any] = {
        "text": polars.String,
        "texts": polars.List(polars.String),
        "day": polars.Date,
        "number": polars.Float64,
        "whole": polars.Int64,
        "flag": polars.Boolean,
    }
    found = sheet(records, what)
    schema = {column.name: kinds[column.kind] for column in found.columns}
    return polars.DataFrame(found.as_lists(), schema=schema, strict=False)
