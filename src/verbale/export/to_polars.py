"""Records in, a polars DataFrame out: one row a record. The only door to polars."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from verbale.errors import MissingEngine
from verbale.export.sheets import sheet
from verbale.records.reading import Reading

if TYPE_CHECKING:
    import polars


def to_polars(records: Reading | Iterable[object]) -> "polars.DataFrame":
    """A Reading (its accounts are meant) or records of one kind in, a polars DataFrame out.

    Actors and voices are lists of names, days are dates. Raises `MissingEngine` where polars is not installed and `BadUse`
    for records of several kinds.
    """
    try:
        import polars
    except ImportError as fault:
        raise MissingEngine("polars is not installed; get it with: pip install 'verbale[polars]'") from fault
    return polars.DataFrame(sheet(records).as_lists(), strict=False)
