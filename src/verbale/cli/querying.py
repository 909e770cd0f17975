"""The options that narrow what is taken from a store in, one Query out; shared by all commands that read a store."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields
from datetime import datetime
from functools import wraps
from typing import Any

import click

from verbale.cli.options import decorated
from verbale.errors import BadUse
from verbale.read.metadata import as_date
from verbale.records.lines import DONE, FLAGS
from verbale.reference.ontology import ontology
from verbale.store.base import Query, View
from verbale.store.stores import open_store
from verbale.store.texts import moment_of

_FIELDS = tuple(field.name for field in fields(Query))
# Field of Query, its option, what stands for its value, and what --help says.
_WORDS = (
    (
        "text",
        "--text",
        "WORDS",
        'Only reports that hold all these words; "quoted words" in that order, -word must not.',
    ),
    ("actor", "--actor", "NAME", "Only accounts in which this actor does, suffers or tells something."),
    ("who", "--who", "NAME", "Only accounts of what this actor did."),
    ("whom", "--whom", "NAME", "Only accounts of what was done to this actor."),
    ("type", "--type", "TYPE", "Only this type of deed, as ASSAULT; `verbale types` lists them."),
    ("mode", "--mode", "MODE", "Only this mode, as aerial."),
    ("place", "--place", "NAME", "Only what happened at this place."),
    ("country", "--country", "NAME", "Only what happened in this state."),
    ("voice", "--voice", "NAME", "Only what this actor says."),
    ("outlet", "--outlet", "NAME", "Only what this outlet published."),
    ("language", "--language", "CODE", "Only reports in this language."),
    ("article", "--article", "ID", "Only this article."),
    ("story", "--story", "ID", "Only this story."),
    ("event", "--event", "ID", "Only this event."),
)
_DAYS = (
    ("since", "--since", "Only from this day on: that of the deed."),
    ("until", "--until", "Only up to this day, itself included."),
    ("published_since", "--published-since", "Only what was published from this day on."),
    ("published_until", "--published-until", "Only what was published up to this day."),
)


def store_option[F: Callable[..., Any]](function: F) -> F:
    """Adds --store to a command."""
    says = "The store: an SQLite file, or the address of a PostgreSQL database."
    return click.option("--store", "store", required=True, metavar="FILE|URL", help=says)(function)


def query_options(*without: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Fields that the command asks for itself in, a decorator out: its options reach the command as one argument, `query`."""

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def command(**values: Any) -> Any:
            told = {name: values.pop(name) for name in _FIELDS if name in values and name not in without}
            return function(query=query_of(told), **values)

        return decorated(command, _options(without))

    return decorate


@contextmanager
def asked_store(store: str, query: Query) -> Iterator[View]:
    """Where a store is and what is asked of it in, a View of it out: of today, or of the moment that is asked for."""
    with open_store(store) as view:
        yield view.at(query.as_of)


def query_of(told: dict[str, Any]) -> Query:
    """What was typed, by the fields of Query, in; the Query out, or BadUse that says what is wrong.

    >>> query_of({"type": "assault", "since": "2024-05-01"}).type
    'ASSAULT'
    """
    days = {name: as_date(told.get(name)) for name, *_ in _DAYS}
    rest = {name: value for name, value in told.items() if value not in (None, "") and name not in days}
    query = Query(**rest | {name: day for name, day in days.items() if day} | _moment(told.get("as_of")) | _type(told))
    for first, last in ((query.since, query.until), (query.published_since, query.published_until)):
        if first and last and last < first:
            raise BadUse(f"no day lies between {first} and {last}; the first day goes first")
    return query


def _type(told: dict[str, Any]) -> dict[str, str]:
    name, mode = (told.get("type") or "").upper(), told.get("mode") or ""
    if name and not ontology().holds(name, mode):
        what = f"{name}:{mode}" if mode and ontology().holds(name) else name
        raise BadUse(f"{what} is no type of deed; `verbale types` lists them")
    return {"type": name} if name else {}


def _moment(told: str | None) -> dict[str, datetime]:
    try:
        return {"as_of": moment_of(told)} if told else {}
    except ValueError:
        raise BadUse(f"--as-of {told} is no day or time; write 2024-03-01 or 2024-03-01T12:00") from None


def _options(without: tuple[str, ...]) -> list[Callable[[Any], Any]]:
    options = {
        name: click.option(option, name, metavar=value, default="", help=says) for name, option, value, says in _WORDS
    }
    options |= {name: click.option(option, name, metavar="DATE", help=says) for name, option, says in _DAYS}
    options["flags"] = click.option(
        "--flag",
        "flags",
        multiple=True,
        type=click.Choice((DONE, *FLAGS)),
        help="Only accounts with this status; may stand several times. Actual is what is told as done, without any other.",
    )
    options["least"] = click.option(
        "--min-confidence",
        "least",
        type=click.FloatRange(0, 1),
        default=0.0,
        help="Only accounts at least so surely right, 0 to 1.",
    )
    options["as_of"] = click.option("--as-of", metavar="TIME", help="What was believed on this day, or at this time.")
    options["as_read"] = click.option(
        "--as-read", is_flag=True, help="As the engine read it, without what persons corrected, struck out or added."
    )
    options["most"] = click.option("--most", type=click.IntRange(1), metavar="N", help="No more than so many.")
    return [option for name, option in options.items() if name not in without]
