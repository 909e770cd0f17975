"""Where a store is in, the store open out: a path is an SQLite file, postgresql://… a database on a server."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from verbale.store.checking import checked
from verbale.store.clusters import Clusters
from verbale.store.dialect import Dialect
from verbale.store.in_postgres import InPostgres
from verbale.store.in_sqlite import InSqlite
from verbale.store.people import People, Searches
from verbale.store.people_kept import KeptPeople
from verbale.store.remembering import Remembering
from verbale.store.searches_kept import KeptSearches
from verbale.store.viewing import Viewing
from verbale.store.writing import Writing

_SERVERS = ("postgresql:", "postgres:", "postgresql+psycopg:")


class OpenView(Viewing):
    """A store open for reading: a View that lets go of it when its `with` block ends."""

    @property
    def people(self) -> People:
        """Who may enter the reading room; what changes them needs a store open for writing."""
        return KeptPeople(self._dialect)

    @property
    def searches(self) -> Searches:
        """The searches that people keep; keeping one needs a store open for writing."""
        return KeptSearches(self._dialect)

    def check(self) -> Iterator[str]:
        """What is wrong with the store, one sentence each; nothing where all is well. Reads every record."""
        return checked(self._dialect)

    def backup(self, to: str | Path) -> None:
        """A path in; a whole copy of the store is there, even while others write. To restore is to open it."""
        self._dialect.backup(Path(to))

    def close(self) -> None:
        """Lets go of the store."""
        self._dialect.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self.close()


class RememberingView(Remembering, OpenView):
    """A store open for many readers: what is counted for one is told to the others."""

    def close(self) -> None:
        """Lets go of the store, and finds nothing anew any more."""
        self._memory.close()
        super().close()


class OpenStore(Writing, OpenView):
    """A store open for writing: a Writer and a View."""

    def __init__(self, dialect: Dialect, clusters: Clusters, clock: Callable[[], datetime]) -> None:
        Writing.__init__(self, dialect, clusters, clock)


def open_store(where: str | Path, *, remembering: bool = False) -> OpenView:
    """The path of a store in, a View of it out; nothing that is asked changes it. BadUse where no store is there.

    `remembering`: for many who ask alike, counts are remembered (store/remembering.py).
    """
    dialect = _dialect(where, write=False)
    return RememberingView(dialect) if remembering else OpenView(dialect)


def open_writer(
    where: str | Path, clusters: Clusters, *, clock: Callable[[], datetime] = lambda: datetime.now(UTC)
) -> OpenStore:
    """The path of a store (made where there is none) and what makes clusters (resolve.clusters) in, a Writer and View out."""
    return OpenStore(_dialect(where, write=True), clusters, clock)


def _dialect(where: str | Path, *, write: bool) -> Dialect:
    if str(where).startswith(_SERVERS):
        return InPostgres(str(where), write=write)
    return InSqlite(Path(where), write=write)
