"""What an address asks in, a page of what was found out: texts with snippets, accounts as sentences, or statements."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import Protocol

from verbale.store.base import Found, Query
from verbale.store.cards import Head, Said, Telling
from verbale.web.filters import Filters
from verbale.web.reports.snippets import Piece, parted, pieces
from verbale.web.reports.stories import Page
from verbale.web.sentences import Saying, Sentence, saying_of, sentence_of

PAGE = 20


class Kept(Protocol):
    """What the page asks a store."""

    def search(self, query: Query) -> Iterator[Found]: ...  # noqa: D102

    def heads(self, query: Query) -> Iterator[Head]: ...  # noqa: D102

    def tellings(self, query: Query) -> Iterator[Telling]: ...  # noqa: D102

    def sayings(self, query: Query) -> Iterator[Said]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class FoundRow:
    """One answer: its report, and what of it is shown. Of a text the snippet, else the sentence that an account or a statement makes."""

    id: str
    head: Head
    title: tuple[Piece, ...] = ()
    snippet: tuple[Piece, ...] = ()
    account: Sentence | None = None
    said: Saying | None = None


def _texts(view: Kept, filters: Filters, most: int) -> Page[FoundRow]:
    """Best first where words are sought, else the newest reports."""
    if not filters.query.text:
        return _newest(view, filters, most)
    found = list(view.search(replace(filters.query, most=most + 1)))
    heads = _heads(view, (one.article for one in found))
    rows = [_text(one, heads[one.article]) for one in found[:most] if one.article in heads]
    return _page(filters, rows, found[most - 1].id if len(found) > most else "")


def _text(one: Found, head: Head) -> FoundRow:
    """A report with its title and what stands around the hit; of a statement that which is said."""
    title, snippet = parted(pieces(one.snippet), head.title if one.kind == "article" else "")
    return FoundRow(one.id, head, title, snippet)


def _newest(view: Kept, filters: Filters, most: int) -> Page[FoundRow]:
    heads = list(islice(view.heads(replace(filters.query, most=most + 1)), most + 1))
    rows = [FoundRow(head.id, head) for head in heads[:most]]
    return _page(filters, rows, heads[most - 1].key if len(heads) > most else "")


def _accounts(view: Kept, filters: Filters, most: int) -> Page[FoundRow]:
    told = list(islice(view.tellings(replace(filters.query, most=most + 1)), most + 1))
    rows = [FoundRow(one.account.id, one.head, account=sentence_of(one.account)) for one in told[:most]]
    return _page(filters, rows, told[most - 1].key if len(told) > most else "")


def _statements(view: Kept, filters: Filters, most: int) -> Page[FoundRow]:
    found = list(islice(view.sayings(replace(filters.query, most=most + 1)), most + 1))
    rows = [FoundRow(one.statement.id, one.head, said=saying_of(one.statement)) for one in found[:most]]
    return _page(filters, rows, found[most - 1].key if len(found) > most else "")


def _page(filters: Filters, rows: list[FoundRow], after: str) -> Page[FoundRow]:
    return Page(tuple(rows), filters.address(after=after) if after else "")


def _heads(view: Kept, articles: Iterable[str]) -> dict[str, Head]:
    ids = tuple(dict.fromkeys(articles))
    return {head.id: head for head in view.heads(Query(ids=ids))} if ids else {}


KINDS: Mapping[str, Callable[[Kept, Filters, int], Page[FoundRow]]] = {
    "texts": _texts,
    "accounts": _accounts,
    "statements": _statements,
}
"""What can be looked for, by the name that stands under `in` in the address; texts where nothing stands there."""


def kind_of(filters: Filters) -> str:
    """What is asked in, what is looked for out: texts, accounts or statements."""
    return filters.other("in") if filters.other("in") in KINDS else "texts"


def found_of(view: Kept, filters: Filters) -> Page[FoundRow]:
    """A store and what is asked in, a page of answers out."""
    return KINDS[kind_of(filters)](view, filters, filters.query.most or PAGE)
