"""Numbers of accounts in, the accounts out."""

from collections.abc import Iterable
from itertools import batched

from sqlalchemy import Connection, select

from verbale.records.account import Account
from verbale.store.among import MANY, among
from verbale.store.packing import unpack
from verbale.store.tables import ACCOUNT


def accounts_of(connection: Connection, numbers: Iterable[int]) -> dict[int, Account]:
    """Numbers of accounts in, by each what it tells out."""
    found: dict[int, Account] = {}
    for some in batched(numbers, MANY):
        asked = select(ACCOUNT.c.n, ACCOUNT.c.packed).where(among(ACCOUNT.c.n, some))
        found.update((number, unpack(Account, packed)) for number, packed in connection.execute(asked))
    return found
