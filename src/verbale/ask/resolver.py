"""Names in, the names by which our tables know them out; and what else an answer's values are checked against.

Days and places need the report's own words: the answer's reader takes a `Resolver`, which `pipeline.asking` makes.
"""

from typing import Protocol

from verbale.records.text import Span
from verbale.records.when import When
from verbale.records.where import Where
from verbale.reference.phrases import As
from verbale.reference.world import world

_NOT_ITS_NAME = frozenset({As.CAPITAL, As.DEMONYM, As.PEOPLE, As.COMBINING, As.NAMESAKE, As.SHORT, As.FORMER})


class Resolver(Protocol):
    """Knows what the words of one report tell."""

    def days(self, span: Span) -> When | None:
        """A stretch of the report in, the days that its words name out; None where they leave it open."""

    def place(self, name: str, span: Span) -> Where:
        """A place's name and the stretch of the report that tells it in, the place out, known to the gazetteer or not."""


def resolved(name: str) -> str:
    """The name of an actor as an answer has it in, the name by which our tables know it out; itself where they do not.

    A capital stays what it is: whether it means its government, only the report can tell.

    >>> resolved("USA"), resolved("Lima"), resolved("Ann Doe")
    ('United States', 'Lima', 'Ann Doe')
    """
    entries = (entry for entry in world().lookup(name) if entry.as_ not in _NOT_ITS_NAME)
    names = list(dict.fromkeys(entry.canonical for entry in entries))
    return names[0] if len(names) == 1 else name


def state(name: str) -> str | None:
    """The name of a state or territory in, as we call it out; None where there is none of this name.

    >>> state("DRC"), state("Ruritania")
    ('Democratic Republic of the Congo', None)
    """
    try:
        return world().polity(name).name
    except KeyError:
        return None
