"""A database in, the people of its reading room out: who may enter, who is in, what was done."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import delete, func, insert, select

from verbale.store.dialect import Dialect
from verbale.store.people import DoneDeed, Person, Role
from verbale.store.tables import DEED, MISSED, PERSON, SESSION
from verbale.store.texts import moment_text, storable

_PERSON = (PERSON.c.name, PERSON.c.role, PERSON.c.since, PERSON.c.password)


class KeptPeople:
    """The People of any database behind a Dialect."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect

    def person(self, name: str) -> Person | None:
        """The person of this name, or None."""
        with self._dialect.reading() as connection:
            row = connection.execute(select(*_PERSON).where(PERSON.c.name == storable(name))).first()
        return _person(*row) if row else None

    def everybody(self) -> list[Person]:
        """All people, in the order of their names."""
        with self._dialect.reading() as connection:
            return [_person(*row) for row in connection.execute(select(*_PERSON).order_by(PERSON.c.name))]

    def nobody(self) -> bool:
        """Whether there are no people."""
        with self._dialect.reading() as connection:
            return connection.execute(select(PERSON.c.name).limit(1)).first() is None

    def put(self, person: Person) -> None:
        """Writes a person, in place of the one of that name; whoever was signed in under it is out."""
        name = storable(person.name)
        row = {"name": name, "role": person.role.word, "password": person.password, "since": moment_text(person.since)}
        with self._dialect.writing() as connection:
            connection.execute(delete(SESSION).where(SESSION.c.person == name))
            connection.execute(delete(PERSON).where(PERSON.c.name == name))
            connection.execute(insert(PERSON), [row])

    def remove(self, name: str) -> bool:
        """Takes a person away, and lets nobody in under the name; whether there was one."""
        with self._dialect.writing() as connection:
            connection.execute(delete(SESSION).where(SESSION.c.person == storable(name)))
            return bool(connection.execute(delete(PERSON).where(PERSON.c.name == storable(name))).rowcount)

    def enter(self, session: str, name: str, now: datetime, ends: datetime) -> None:
        """Writes that somebody is signed in until a moment; sessions that have ended go."""
        row = {"id": session, "person": name, "began": moment_text(now), "ends": moment_text(ends)}
        with self._dialect.writing() as connection:
            connection.execute(delete(SESSION).where(SESSION.c.ends <= moment_text(now)))
            connection.execute(insert(SESSION), [row])

    def inside(self, session: str, now: datetime) -> Person | None:
        """The hash of what a browser shows in, who is signed in with it out."""
        asked = select(*_PERSON).join(SESSION, SESSION.c.person == PERSON.c.name)
        asked = asked.where(SESSION.c.id == session, SESSION.c.ends > moment_text(now))
        with self._dialect.reading() as connection:
            row = connection.execute(asked).first()
        return _person(*row) if row else None

    def leave(self, session: str) -> None:
        """Writes that nobody is signed in with it any more."""
        with self._dialect.writing() as connection:
            connection.execute(delete(SESSION).where(SESSION.c.id == session))

    def missed(self, about: str, since: datetime) -> int:
        """How many sign-ins failed since a moment for a name or an address."""
        asked = select(func.count()).select_from(MISSED)
        with self._dialect.reading() as connection:
            told = asked.where(MISSED.c.about == storable(about), MISSED.c.moment >= moment_text(since))
            return connection.scalar(told) or 0

    def miss(self, abouts: tuple[str, ...], now: datetime, keep_since: datetime) -> None:
        """Writes that one failed, and forgets those before a moment."""
        with self._dialect.writing() as connection:
            connection.execute(delete(MISSED).where(MISSED.c.moment < moment_text(keep_since)))
            first = 1 + (connection.scalar(select(func.max(MISSED.c.n))) or 0)
            rows = [
                {"about": storable(about), "moment": moment_text(now), "n": first + at}
                for at, about in enumerate(abouts)
            ]
            connection.execute(insert(MISSED), rows)

    def forgive(self, abouts: tuple[str, ...], now: datetime) -> None:
        """Takes back one that was written at that moment, of each name and address."""
        with self._dialect.writing() as connection:
            for about in abouts:
                of_then = (MISSED.c.about == storable(about), MISSED.c.moment == moment_text(now))
                connection.execute(
                    delete(MISSED).where(MISSED.c.n == select(func.max(MISSED.c.n)).where(*of_then).scalar_subquery())
                )

    def write_down(self, deed: DoneDeed) -> None:
        """Writes what was done."""
        told = {name: storable(getattr(deed, name)) for name in ("person", "did", "about", "place")}
        with self._dialect.writing() as connection:
            number = 1 + (connection.scalar(select(func.max(DEED.c.n))) or 0)
            connection.execute(insert(DEED), [{"n": number, "moment": moment_text(deed.moment), **told}])

    def deeds(self, before: int | None = None, most: int = 100) -> Iterator[tuple[int, DoneDeed]]:
        """What was done, each with its number, the newest first; `before` is the number behind which to go on."""
        asked = select(DEED.c.n, DEED.c.moment, DEED.c.person, DEED.c.did, DEED.c.about, DEED.c.place)
        asked = asked.order_by(DEED.c.n.desc()).limit(most)
        with self._dialect.reading() as connection:
            for n, moment, *told in connection.execute(asked if before is None else asked.where(DEED.c.n < before)):
                yield n, DoneDeed(datetime.fromisoformat(moment), *told)


def _person(name: str, role: str, since: str, password: str) -> Person:
    return Person(name, Role.named(role), datetime.fromisoformat(since), password)
