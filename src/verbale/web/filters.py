"""The query string of an address in, the Query of a store out, and back: the same names as the options of `verbale search`.

Every state of a list's filters stands in its address. What is wrong in it is told as data (`Wrong`) and left out of the query: a
page shows both, and never fails on what somebody typed.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from urllib.parse import urlencode

from verbale.reference.ontology import ontology
from verbale.store.base import EVERYTHING, Query
from verbale.web.filter_values import (
    BadValueError,
    day,
    deed_mode,
    deed_type,
    flag,
    moment_typed,
    rows,
    share,
    words,
    written_moment,
    yes,
)
from verbale.web.words import say

LONGEST = 300  # characters of one value: longer than any name; a bound for what the web sends
NEWEST = 1_000
"""Accounts, about, of which counts by name and pictures of something narrower are made, unless days are asked for: what a server reads for a page in a tenth of a second; exports have all."""

type Pairs = Iterable[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Wrong:
    """A value that means nothing: the name it was given under, the value, and what is wrong in one sentence."""

    name: str
    value: str
    says: str


@dataclass(frozen=True, slots=True)
class Filters:
    """What an address asks: the Query that it means, what of it is wrong, and the pairs that belong to the page itself."""

    query: Query = EVERYTHING
    wrong: tuple[Wrong, ...] = ()
    others: tuple[tuple[str, str], ...] = ()

    def other(self, name: str) -> str:
        """The value of a name that is the page's own; "" where none was given."""
        return dict(self.others).get(name, "")

    def value(self, name: str) -> str:
        """The value of a filter as it stands in the address; "" where it asks nothing."""
        return dict(self.pairs).get(name, "")

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """What is asked, without the place to go on at."""
        return pairs_of(replace(self.query, after=""))

    def but(self, *names: str) -> list[tuple[str, str]]:
        """All pairs but those of these names: what a form that asks for these carries along."""
        return [pair for pair in (*self.pairs, *self.others) if pair[0] not in names]

    def beside(self, name: str, value: str) -> str:
        """The query string with another value ("" for none) under a name that is the page's own."""
        return urlencode([*self.but(name), *([(name, value)] if value else [])])

    @property
    def rest(self) -> list[tuple[str, str]]:
        """The pairs that the form of all filters has no field for, which it carries along."""
        return self.but(*_IN_FORM)

    def address(self, **changes: object) -> str:
        """Fields of Query with other values in, the query string of that state out; the page goes back to its beginning.

        >>> filters_of([("actor", "Kenya"), ("after", "b")]).address(type="AID", actor="")
        'type=AID'
        """
        query = replace(self.query, **{"after": "", **changes})  # type: ignore[arg-type]  # names are checked by replace
        return urlencode([*pairs_of(query), *self.others])

    def without(self, name: str, value: str) -> str:
        """A name and the value that it has in, the query string of the state without it out.

        >>> filters_of([("flag", "future"), ("flag", "negated")]).without("flag", "future")
        'flag=negated'
        """
        return urlencode([pair for pair in self.but() if pair != (name, value)])

    @property
    def narrows(self) -> bool:
        """Whether anything at all is asked."""
        return replace(self.query, after="", most=None) != EVERYTHING


@dataclass(frozen=True, slots=True)
class Asked:
    """One filter: its name in the address, the field of Query, how a value is read and written; `read` says what is wrong."""

    name: str
    field: str
    read: Callable[[str], object]
    write: Callable[..., str] = str


ASKED = (
    Asked("text", "text", words),
    Asked("actor", "actor", words),
    Asked("who", "who", words),
    Asked("whom", "whom", words),
    Asked("type", "type", deed_type),
    Asked("mode", "mode", deed_mode),
    Asked("place", "place", words),
    Asked("country", "country", words),
    Asked("voice", "voice", words),
    Asked("flag", "flags", flag),
    Asked("since", "since", day),
    Asked("until", "until", day),
    Asked("published-since", "published_since", day),
    Asked("published-until", "published_until", day),
    Asked("outlet", "outlet", words),
    Asked("language", "language", words),
    Asked("min-confidence", "least", share, repr),
    Asked("article", "article", words),
    Asked("story", "story", words),
    Asked("event", "event", words),
    Asked("as-of", "as_of", moment_typed, written_moment),
    Asked("as-read", "as_read", yes, lambda _: "yes"),
    Asked("most", "most", rows),
    Asked("after", "after", words),
)
"""All filters, in the order in which an address writes them: every field of Query stands here once."""

_IN_FORM = tuple(asked.name for asked in ASKED if asked.field not in {"article", "story", "event", "most", "after"})
_INTERVALS = (("since", "until"), ("published_since", "published_until"))


@cache
def _named() -> dict[str, Asked]:
    return {asked.name: asked for asked in ASKED}


def filters_of(pairs: Pairs, *, others: tuple[str, ...] = ()) -> Filters:
    """The pairs of a query string, and the names that are the page's own, in; what they ask, and what is wrong, out.

    Of a name given twice the last counts, but all flags do; an empty value asks nothing.

    >>> filters_of([("type", "assault"), ("since", "soon")])
    Filters(query=Query(text='', actor='', who='', whom='', type='ASSAULT', mode='', ... \
wrong=(Wrong(name='since', value='soon', says='is no day; write 2024-03-01'),), others=())
    """
    told: dict[str, object] = {}
    wrong: list[Wrong] = []
    own: list[tuple[str, str]] = []
    for name, value in _sound(pairs):
        if name in others:
            own.append((name, value))
        elif fault := _read(name, value, told):
            wrong.append(Wrong(name[:LONGEST], value[:LONGEST], fault))
    wrong.extend(_together(told))
    return Filters(replace(EVERYTHING, **told), tuple(wrong), tuple(own))  # type: ignore[arg-type]  # by ASKED


def pairs_of(query: Query) -> list[tuple[str, str]]:
    """A Query in, the pairs of its query string out, in the order of ASKED; what asks nothing is left out.

    >>> pairs_of(Query(actor="Kenya", flags=("future", "negated"), least=0.5))
    [('actor', 'Kenya'), ('flag', 'future'), ('flag', 'negated'), ('min-confidence', '0.5')]
    """
    return [(asked.name, asked.write(value)) for asked in ASKED for value in _values(query, asked)]


def query_string(query: Query) -> str:
    """A Query in, its query string out.

    >>> query_string(Query(text="port talks", since=date(2024, 3, 1)))
    'text=port+talks&since=2024-03-01'
    """
    return urlencode(pairs_of(query))


def _sound(pairs: Pairs) -> Iterator[tuple[str, str]]:
    """Pairs without those that ask nothing, whose values may be written into any database."""
    for name, value in pairs:
        clean = value.encode("utf-8", "replace").decode().replace("\0", "").strip()
        if clean:
            yield name, clean


def _read(name: str, value: str, told: dict[str, object]) -> str:
    """Puts a value under its field; what is wrong with it comes back."""
    asked = _named().get(name)
    if asked is None:
        return say("no filter has this name")
    if len(value) > LONGEST:
        return say("is longer than %(most)s characters", most=LONGEST)
    try:
        read = asked.read(value)
    except BadValueError as fault:
        return str(fault)
    told[asked.field] = _joined(told.get("flags"), read) if asked.field == "flags" else read
    return ""


def _joined(flags: object, flag: object) -> tuple[object, ...]:
    held = flags if isinstance(flags, tuple) else ()
    return held if flag in held else (*held, flag)


def _together(told: dict[str, object]) -> Iterator[Wrong]:
    """What is wrong only with another value beside it; it is taken out."""
    name, mode = str(told.get("type", "")), str(told.get("mode", ""))
    if name and mode and not ontology().holds(name, mode):
        del told["mode"]
        yield Wrong("mode", mode, say("is no mode of %(type)s", type=name))
    for first, last in _INTERVALS:
        since, until = told.get(first), told.get(last)
        if isinstance(since, date) and isinstance(until, date) and until < since:
            del told[first], told[last]
            yield Wrong(
                last.replace("_", "-"), str(until), say("lies before %(day)s: the first day goes first", day=since)
            )


def _values(query: Query, asked: Asked) -> tuple[object, ...]:
    value = getattr(query, asked.field)
    if asked.field == "flags":
        return tuple(value)
    return () if value == getattr(EVERYTHING, asked.field) else (value,)
