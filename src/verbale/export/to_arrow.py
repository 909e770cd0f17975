"""Records in, an Arrow Table out: one row a record. The only door to pyarrow."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from verbale.errors import MissingEngine
from verbale.export.sheets import sheet
from verbale.records.reading import Reading

if TYPE_CHECKING:
    import pyarrow


def to_arrow(records: Reading | Iterable[object]) -> "pyarrow.Table":
    """A Reading (its accounts are meant) or records of one kind in, an Arrow Table out.

    Actors and voices are lists of names, days are dates. Raises `MissingEngine` where pyarrow is not installed and `BadUse`
    for records of several kinds.
    """
    try:
        import pyarrow
    except ImportError as fault:
        raise MissingEngine("pyarrow is not installed; get it with: pip install 'verbale[arrow]'") from fault
    return pyarrow.table(sheet(records).as_lists())
