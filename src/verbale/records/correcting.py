"""What a person typed of an account in, a line of the notation that holds and the words on which it rests out, or what is wrong with it."""

import re
from collections.abc import Callable, Iterator

from verbale.errors import BadNotation, BadUse
from verbale.records.evidence import Evidence, Step
from verbale.records.lines import AccountLine, parse_account
from verbale.records.text import Article, Span

BY_PERSON = "judgement"
"""The step of words and cells that a person read; its version is who signed."""

_LONELY = re.compile(r"(?:^|[|<+])\s*\+\s|\s\+\s*(?:[|<+]|$)")  # a + beside which a name was forgotten

type Holds = Callable[[str, str], bool]
"""Whether there is such a type with such a mode ("" for none): the ontology's."""


def checked_line(line: str, holds: Holds) -> AccountLine:
    """A line and the ontology in, what the line says out; BadNotation where the notation or the ontology does not know it.

    >>> str(checked_line("? | Chile | AID | Peru | - | @", lambda type, mode: not mode))
    '? | Chile | AID | Peru | - | @'
    """
    if "\n" in line or "\r" in line:
        raise BadNotation("an account is one line; write a line break within a name as \\n")
    if _LONELY.search(line):
        raise BadNotation("+ stands between two names; write \\+ where it belongs to one")
    told = parse_account(line)
    _forwards(told)
    if not holds(told.type, ""):
        raise BadNotation(f"{told.type} is no type of deed; `verbale types` lists them")
    if told.mode and not holds(told.type, told.mode):
        raise BadNotation(f"{told.type} has no mode {told.mode!r}; `verbale types {told.type}` lists its modes")
    if not (told.who or told.whom):
        raise BadNotation("an account names at least one actor, who did it or to whom it was done")
    if {"future", "historical"} <= set(told.flags):
        raise BadNotation("what is to come (!future) is not long past (!historical); one of the two stands")
    return told


def _forwards(told: AccountLine) -> None:
    """What a line says in; BadNotation where days or numbers run backwards."""
    if told.when.start and told.when.end and told.when.end < told.when.start:
        raise BadNotation(f"{told.when} ends before it begins")
    if turned := [count for count in told.counts if count.least and count.most and count.most < count.least]:
        raise BadNotation(f"{turned[0]}: the smaller number stands first")


def words_in(article: Article, quote: str, signed: str, *, at: int | None = None) -> Evidence:
    """An article, words of it, who marked them and where they begin in, the Evidence out; BadUse where they do not stand there.

    Without `at` the words must stand in the text once.

    >>> words_in(Article.of("The envoy left."), "envoy", "Ann Doe").span
    Span(start=4, end=9)
    """
    quote = quote.strip()
    places = list(_places(article.text, quote))
    if not quote or not places:
        raise BadUse(f"the report does not say {quote!r}; give its words as they stand there")
    if at is None and len(places) > 1:
        raise BadUse(f"the report says {quote!r} {len(places)} times; give more of the words around it")
    start = places[0] if at is None else min(places, key=lambda place: abs(place - at))
    return Evidence.of(article, Span(start, start + len(quote)), Step(BY_PERSON, signed))


def _places(text: str, quote: str) -> Iterator[int]:
    """Where words stand in a text; a thousand places say enough."""
    at = text.find(quote) if quote else -1
    for _ in range(1000):
        if at < 0:
            return
        yield at
        at = text.find(quote, at + 1)
