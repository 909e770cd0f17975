"""Records in, a polars DataFrame out: one row a record. The only door to polars."""

from typing import TYPE_CHECKING

from verbale.errors import MissingEngine
from verbale.export.sheets import Tabled, sheet

if TYPE_CHECKING:
    import polars


def to_polars(records: Tabled, what: str = "accounts") -> "polars.DataFrame":
    """Readings, a store's view, or records of one kind in; a polars DataFrame out.

    `what` says which records of readings are meant: accounts, statements, actors, roles, articles, problems, judgements.
    Actors and voices are lists of names, days are dates. Raises `MissingEngine` where polars is not installed and `BadUse`
    for records of several kinds.
    """
    try:
        import polars
    except ImportError as fault:
        raise MissingEngine("polars is not installed; get it with: pip install 'verbale[polars]'") from fault
    return polars.DataFrame(sheet(records, what).as_lists(), strict=False)
