"""Records in, an Arrow Table out: one row a record. The only door to pyarrow."""

from typing import TYPE_CHECKING

from verbale.errors import MissingEngine
from verbale.export.sheets import Tabled, sheet

if TYPE_CHECKING:
    import pyarrow


def to_arrow(records: Tabled, what: str = "accounts") -> "pyarrow.Table":
    """Readings, a store's view, or records of one kind in; an Arrow Table out.

    `what` says which records of readings are meant: accounts, statements, actors, roles, articles, problems, judgements.
    Actors and voices are lists of names, days are dates. Raises `MissingEngine` where pyarrow is not installed and `BadUse`
    for records of several kinds.
    """
    try:
        import pyarrow
    except ImportError as fault:
        raise MissingEngine("pyarrow is not installed; get it with: pip install 'verbale[arrow]'") from fault
    return pyarrow.table(sheet(records, what).as_lists())
