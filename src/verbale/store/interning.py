"""Steps and actors in, the numbers under which they stand once in the store out."""

from collections.abc import Iterable, Mapping
from itertools import batched

from sqlalchemy import Connection, bindparam, select, update

from verbale.records.evidence import Step
from verbale.records.judgement import Question
from verbale.store.among import MANY, among
from verbale.store.dialect import Dialect
from verbale.store.drafts import Named, Row, alone
from verbale.store.numbers import insert_numbered
from verbale.store.tables import ACTOR, STEP
from verbale.store.texts import fold, storable


def step_number(dialect: Dialect, connection: Connection, step: Step) -> int:
    """A step in, its number out; written where it is new."""
    row: Row = {name: storable(getattr(step, name)) for name in ("name", "version", "settings")}
    asked = select(STEP.c.n).where(*(STEP.c[name] == value for name, value in row.items()))
    found = connection.scalar(asked)
    return int(found) if found is not None else insert_numbered(dialect, connection, STEP, [row])[0]


def actor_numbers(
    dialect: Dialect, connection: Connection, named: Iterable[Named], days: Mapping[str, str | None], *, moment: str
) -> dict[Named, int]:
    """Actors, the days of clues to them by id, and the moment in, the number of each out; those that are new are written, in the order of their names."""
    wanted = sorted(set(named))
    found = _there(connection, wanted)
    there = {key: number for key, (number, _) in found.items()}
    moved: list[Row] = [
        {"number": number, "told": days[key[0]]}
        for key, (number, day) in found.items()
        if days.get(key[0], day) != day  # read anew, it has another day
    ]
    if moved:
        connection.execute(update(ACTOR).where(ACTOR.c.n == bindparam("number")).values(day=bindparam("told")), moved)
    # a row for each key: an actor without an id may be listed by one reading (with its kind) and only named by another
    fresh = list({_key(one): one for one in wanted if _key(one) not in there}.values())
    rows: list[Row] = [
        {
            "id": id_,
            "name": name,
            "folded": fold(name),
            "kind": kind,
            "country": country,
            "day": days.get(id_),
            "kept": moment,
            "same": alone(Question.ACTOR, id_ or name),
        }
        for id_, name, kind, country in fresh
    ]
    there.update(zip(map(_key, fresh), insert_numbered(dialect, connection, ACTOR, rows), strict=True))
    return {one: there[_key(one)] for one in wanted}


def _key(one: Named) -> tuple[str, str, str]:
    """What makes an actor's row itself: its id is made of name and kind."""
    return one[0], one[1], one[3]


def _there(connection: Connection, wanted: Iterable[Named]) -> dict[tuple[str, str, str], tuple[int, str | None]]:
    """Actors in, number and day of those that have a row out: by their ids, since thousands of articles name one head of state."""
    ids = {id_ for id_, _, _, _ in wanted if id_}
    names = {fold(name) for id_, name, _, _ in wanted if not id_}
    found: dict[tuple[str, str, str], tuple[int, str | None]] = {}
    for column, values, *more in ((ACTOR.c.id, ids), (ACTOR.c.folded, names, ACTOR.c.id == "")):
        for some in batched(sorted(values), MANY):
            columns = ACTOR.c.id, ACTOR.c.name, ACTOR.c.country, ACTOR.c.n, ACTOR.c.day
            asked = select(*columns).where(among(column, some), *more)
            found.update(((row.id, row.name, row.country), (row.n, row.day)) for row in connection.execute(asked))
    return found
