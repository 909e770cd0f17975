"""A search under a name in, the searches that somebody keeps out: what is kept is the query string, read anew each time."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import parse_qsl

from verbale.errors import BadUse
from verbale.store.people import SavedSearch, Searches
from verbale.web.filters import Filters, filters_of
from verbale.web.words import say

MOST = 200  # of one owner
LONGEST = 80  # characters of a name


@dataclass(frozen=True, slots=True)
class Kept:
    """A search that somebody keeps: its name, and what it asks."""

    name: str
    filters: Filters


def searches_of(searches: Searches, owner: str) -> tuple[Kept, ...]:
    """What keeps searches and whose in, these out, in the order of their names."""
    return tuple(Kept(one.name, asked_by(one.query)) for one in searches.kept(owner)[:MOST])


def asked_by(query: str) -> Filters:
    """The query string of a search in, what it asks out.

    >>> asked_by("in=accounts&actor=Kenya").address()
    'actor=Kenya&in=accounts'
    """
    return filters_of(parse_qsl(query, max_num_fields=100), others=("in",))


def keep(searches: Searches, owner: str, name: str, *, query: str, now: datetime) -> str:
    """A name and the query string of a search in; it is kept, and the name out. BadUse where it has none or there are too many."""
    named = " ".join(name.split())[:LONGEST]
    if not named:
        raise BadUse(say("give the search a name, so that it is found again"))
    held = {one.name for one in searches.kept(owner)}
    if named not in held and len(held) >= MOST:
        raise BadUse(say("%(most)s searches are kept already; forget one first", most=MOST))
    searches.keep(SavedSearch(owner, named, asked_by(query).address(), now))
    return named
