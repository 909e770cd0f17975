"""A database in, the searches that people keep in it out."""

from datetime import datetime

from sqlalchemy import Delete, delete, insert, select

from verbale.store.dialect import Dialect
from verbale.store.people import SavedSearch
from verbale.store.tables import SAVED_SEARCH
from verbale.store.texts import moment_text, storable


class KeptSearches:
    """The Searches of any database behind a Dialect."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect

    def kept(self, owner: str) -> list[SavedSearch]:
        """Those of one owner, in the order of their names."""
        table = SAVED_SEARCH.c
        asked = select(table.owner, table.name, table.query, table.saved).where(table.owner == storable(owner))
        with self._dialect.reading() as connection:
            rows = connection.execute(asked.order_by(table.name)).all()
        return [SavedSearch(whose, name, query, datetime.fromisoformat(saved)) for whose, name, query, saved in rows]

    def keep(self, search: SavedSearch) -> None:
        """Writes one, in place of the owner's search of that name."""
        told = {name: storable(getattr(search, name)) for name in ("owner", "name", "query")}
        with self._dialect.writing() as connection:
            connection.execute(_gone(search.owner, search.name))
            connection.execute(insert(SAVED_SEARCH), [told | {"saved": moment_text(search.saved)}])

    def forget(self, owner: str, name: str) -> bool:
        """Takes one away; whether there was one."""
        with self._dialect.writing() as connection:
            return bool(connection.execute(_gone(owner, name)).rowcount)


def _gone(owner: str, name: str) -> Delete:
    return delete(SAVED_SEARCH).where(SAVED_SEARCH.c.owner == storable(owner), SAVED_SEARCH.c.name == storable(name))
