"""A store in, how long each question of the reading room takes out: the middle and the slowest twentieth, by clock and by CPU.

    python benchmarks/large_store.py /tmp/large.db && python benchmarks/store_queries.py /tmp/large.db [--times 20] [--only crossed]
    python benchmarks/store_queries.py postgresql://…
    python benchmarks/store_queries.py /tmp/large.db --postgres 20000 [--plans]

Each question is asked so many times, each time of another actor, place, outlet or story of the store: often told ones come more often, as
readers look at them more often. Pages hold 50. The CPU is this process's alone: a server's is not in it. With --postgres a server is started and the
first so many articles are copied to it. With --plans each question is explained, and those are told that go through a large table row by row.
"""

import argparse
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from random import Random
from statistics import quantiles
from time import perf_counter, process_time

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from sqlalchemy import Connection, Engine, event
from store_copied import copied
from tests.store.servers import new_schema, started

from verbale.records.judgement import Question
from verbale.store.base import Query, View
from verbale.store.stores import open_store

type Ask = Callable[[View], object]

_THROUGH = re.compile(r"Seq Scan on (?P<table>\w+).*rows=(?P<rows>\d{4,})")  # a small table is read so by right


@dataclass(frozen=True, slots=True)
class Asked:
    """What there is to ask for in a store; some of each."""

    actors: Sequence[str]
    pairs: Sequence[tuple[str, str]]
    voices: Sequence[str]
    places: Sequence[str]
    countries: Sequence[str]
    outlets: Sequence[str]
    articles: Sequence[str]
    stories: Sequence[str]
    events: Sequence[str]
    accounts: Sequence[str]
    days: Sequence[date]
    keys: Sequence[str]
    words: Sequence[str]


def sampled(view: View, random: Random) -> Asked:
    """An open store in, what to ask of it out: of the newest and of the oldest records, so that common things are common here."""
    days = sorted(date.fromisoformat(day) for (day,), _ in view.crossed(("published",)) if day)
    recent = [one for day in random.sample(days, min(8, len(days))) for one in _of(view, day)]
    random.shuffle(recent)
    accounts = [one.account for one in recent]
    heads = [one.head for one in recent]
    return Asked(
        actors=[name.actor for one in accounts for name in (*one.who, *one.whom)],
        pairs=[(one.who[0].actor, one.whom[0].actor) for one in accounts if one.who and one.whom],
        voices=[one.according_to.speakers[0].actor for one in accounts if one.according_to.speakers],
        places=[one.where.name for one in accounts if one.where],
        countries=[one.where.country for one in accounts if one.where],
        outlets=[one.outlet for one in heads],
        articles=[one.id for one in heads],
        stories=[one.story for one in heads],
        events=[one.id for one in view.event_cards(Query(most=100))],
        accounts=[one.id for one in accounts],
        days=days,
        keys=[one.key for one in heads],
        words=[word for one in heads for word in one.opening.split()[:8] if word.isalpha() and len(word) > 4],
    )


def _of(view: View, day: date) -> Iterator:  # type: ignore[type-arg]
    return view.tellings(Query(since=day, until=day + timedelta(6), most=60))


def questions(asked: Asked) -> Iterator[tuple[str, Callable[[Random], Ask]]]:
    """What to ask for in, each question with what makes it for a draw out."""

    def page(name: str, most: int = 50, **fields: str) -> tuple[str, Callable[[Random], Ask]]:
        def make(random: Random) -> Ask:
            query = Query(most=most, **_drawn(asked, random, fields))
            return lambda view: list(getattr(view, name)(query))

        return f"{name} {most}: {_said(fields)}", make

    def count(what: str, **fields: str) -> tuple[str, Callable[[Random], Ask]]:
        def make(random: Random) -> Ask:
            query = Query(**_drawn(asked, random, fields))
            return lambda view: view.count(what, query)

        return f"count {what}: {_said(fields)}", make

    def cross(*by: str, most: int = 50, **fields: str) -> tuple[str, Callable[[Random], Ask]]:
        def make(random: Random) -> Ask:
            query = Query(most=most, **_drawn(asked, random, fields))
            return lambda view: list(view.crossed(by, query))

        return f"crossed {' '.join(by)}: {_said(fields)}", make

    month = {"month": "days"}
    narrow: tuple[dict[str, str], ...] = (
        {}, {"actor": "actors"}, {"who": "actors", "type": "=ACCUSE"}, {"pair": "pairs"}, {"type": "=ASSAULT"}, {"actor": "=Nobody"},
        {"voice": "voices"}, {"country": "countries"}, {"place": "places"}, {"flag": "=negated"}, {"outlet": "outlets"},
        {"language": "=ru"}, {"text": "words"}, {"least": "=0.9"}, month, {"actor": "actors"} | month, {"type": "=ASSAULT"} | month,
        {"mode": "=withdraw"}, {"after": "keys"},
    )  # fmt: skip
    for fields in narrow:
        for name in ("heads", "story_cards", "event_cards", "tellings"):
            yield page(name, **fields)
        if "after" not in fields:
            for what in ("articles", "accounts", "stories", "events"):
                yield count(what, **fields)
    yield page("readings", 1, article="articles")
    yield page("tellings", 200, event="events")
    yield page("heads", 100, story="stories")
    yield page("search", text="words")
    yield page("search", text="words", **month)
    yield page("search", text="=nonsuch")
    for of in ({}, {"actor": "actors"}, {"outlet": "outlets"}, {"place": "places"}, month):
        yield cross("type", **of)
        yield cross("month", "type", most=500, **of)
        yield cross("who", "whom", "type", **of)
        yield cross("voice", **of)
        yield cross("place", **of)
        yield cross("outlet", **of)
    yield "actors of a name", lambda random: _call("actors", random.choice(asked.actors))
    yield "copies of an article", lambda random: _call("copies", random.choice(asked.articles))
    yield "judgements of an account", lambda random: _call("judgements", random.choice(asked.accounts))
    yield (
        "judgements of events, first 50",
        lambda _: lambda view: list(islice(view.judgements(question=Question.EVENT), 50)),
    )
    yield "count copies", lambda _: lambda view: view.count("copies")


def _call(name: str, value: str) -> Ask:
    return lambda view: list(getattr(view, name)(value))


def _drawn(asked: Asked, random: Random, fields: dict[str, str]) -> dict[str, object]:
    told: dict[str, object] = {}
    for name, of in fields.items():
        value = of[1:] if of.startswith("=") else random.choice(getattr(asked, of))
        if name == "month":
            first = value.replace(day=1)
            told |= {"since": first, "until": first + timedelta(30)}
        elif name == "pair":
            told |= dict(zip(("who", "whom"), value, strict=True))
        elif name == "flag":
            told["flags"] = (value,)
        else:
            told[name] = float(value) if name == "least" else value
    return told


def _said(fields: dict[str, str]) -> str:
    return (
        " ".join(name if of in ("days", "pairs") else f"{name}={of.lstrip('=')}" for name, of in fields.items())
        or "all"
    )


def timed(view: View, make: Callable[[Random], Ask], times: int) -> tuple[list[float], list[float]]:
    """Milliseconds by the clock and of CPU of each time that a question is asked."""
    clock, cpu = [], []
    for number in range(times):
        ask = make(Random(number))  # noqa: S311
        began, used = perf_counter(), process_time()
        ask(view)
        clock.append(1e3 * (perf_counter() - began))
        cpu.append(1e3 * (process_time() - used))
    return clock, cpu


class Through:
    """Explains on a server what is asked of it, and tells the tables that are read row by row from end to end."""

    def __init__(self) -> None:
        self._name, self._asking = "", False
        event.listen(Engine, "before_cursor_execute", self._explain)

    def of(self, view: View, name: str, ask: Ask) -> None:
        """A store, a question's name and the question in; what it reads whole is printed."""
        self._name, self._asking = name, True
        ask(view)
        self._asking = False

    def _explain(self, connection: Connection, _: object, statement: str, values: object, *__: object) -> None:
        if self._asking and statement.startswith(("SELECT", "WITH")):
            cursor = connection.connection.cursor()
            cursor.execute(f"EXPLAIN {statement}", values)
            for (line,) in cursor.fetchall():
                if found := _THROUGH.search(line):
                    print(f"  {found['rows']:>9} rows of {found['table']:16} {self._name}")


def main() -> None:
    """Prints a line for each question, the slowest last."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("where")
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--only", default="", help="only questions with this in their name")
    parser.add_argument(
        "--postgres",
        type=int,
        metavar="ARTICLES",
        help="ask a server that is started for it and given so many articles",
    )
    parser.add_argument("--plans", action="store_true", help="tell which questions read whole tables on a server")
    wanted = parser.parse_args()
    with _place(wanted.where, wanted.postgres) as where:
        _ask(where, wanted)


@contextmanager
def _place(where: str, articles: int | None) -> Iterator[str]:
    """A store, and how many of its articles a server is to be given (None: it is asked itself), in; what is asked out."""
    if articles is None:
        yield where
        return
    with started() as server, new_schema(server) as schema:
        copied(Path(where), schema, articles)
        yield schema


def _ask(where: str, wanted: argparse.Namespace) -> None:
    with open_store(where) as view:
        through = Through() if wanted.plans else None
        asked = sampled(view, Random(1))  # noqa: S311
        print(f"{view.count('articles'):,} articles, {view.count('accounts'):,} accounts, {wanted.times} times each")
        print("clock p50     p95   CPU p50     p95  (ms)")
        rows = []
        for name, make in questions(asked):
            if wanted.only in name:
                if through is not None:
                    through.of(view, name, make(Random(0)))  # noqa: S311
                clock, cpu = timed(view, make, wanted.times)
                told = [quantiles(of, n=20)[at] for of in (clock, cpu) for at in (9, 18)]
                rows.append((told, name))
        for told, name in sorted(rows, key=lambda row: row[0][1]):
            print(f"{told[0]:9.1f} {told[1]:7.1f} {told[2]:9.1f} {told[3]:7.1f}  {name}")


if __name__ == "__main__":
    main()
