"""What is meant in, the casts of its articles out: readings without text, statements and accounts, so quickly unpacked."""

from collections.abc import Iterator

from sqlalchemy import Connection

from verbale.records.reading import Reading
from verbale.store.conditions import Conditions
from verbale.store.heading import BY_PUBLICATION
from verbale.store.meant import codings_meant
from verbale.store.newest import newest, parts
from verbale.store.packing import unpack
from verbale.store.tables import CODING


def casts_meant(connection: Connection, meant: Conditions) -> Iterator[Reading]:
    """What is meant in, the casts of its articles out, newest first by publication."""
    asked = codings_meant(meant).with_only_columns(CODING.c.packed)
    every = parts(asked, BY_PUBLICATION, meant.query)
    yield from (unpack(Reading, row.packed) for row in newest(connection, every, BY_PUBLICATION, meant.query))
