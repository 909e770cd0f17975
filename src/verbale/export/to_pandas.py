"""Records in, a pandas DataFrame out: one row a record. The only door to pandas."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from verbale.errors import MissingEngine
from verbale.export.sheets import sheet
from verbale.records.reading import Reading

if TYPE_CHECKING:
    import pandas


def to_pandas(records: Reading | Iterable[object]) -> "pandas.DataFrame":
    """A Reading (its accounts are meant) or records of one kind in, a pandas DataFrame out.

    Actors and voices are lists of names, days are dates. Raises `MissingEngine` where pandas is not installed and `BadUse`
    for records of several kinds.
    """
    try:
        import pandas
    except ImportError as fault:
        raise MissingEngine("pandas is not installed; get it with: pip install 'verbale[pandas]'") from fault
    return pandas.DataFrame(sheet(records).as_lists())
