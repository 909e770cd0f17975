"""Records in, a pandas DataFrame out: one row a record. The only door to pandas."""

from typing import TYPE_CHECKING

from verbale.errors import MissingEngine
from verbale.export.sheets import Tabled, sheet

if TYPE_CHECKING:
    import pandas


def to_pandas(records: Tabled, what: str = "accounts") -> "pandas.DataFrame":
    """Readings, a store's view, or records of one kind in; a pandas DataFrame out.

    `what` says which records are meant: of readings accounts, statements, actors, roles, articles, problems, judgements, of a
    view also stories and events. Actors and voices are lists of names, days are dates, moments are words (ISO 8601). A table
    without a row has its columns too. Raises `MissingEngine` where pandas is not installed and `BadUse`
    for records of several kinds.
    """
    try:
        import pandas
    except ImportError as fault:
        raise MissingEngine("pandas is not installed; get it with: pip install 'verbale[pandas]'") from fault
    return pandas.DataFrame(sheet(records, what).as_lists())
