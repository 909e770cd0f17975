"""A row's id in, all that its page shows out: what was read, what persons said, the form, and what may tell the same happening."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Protocol

from verbale.records.account import Account
from verbale.records.cells import Cell, cells
from verbale.records.event import Event
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.records.reading import Reading
from verbale.records.reviewed import Row, reviewed_by
from verbale.records.text import Article
from verbale.store.base import Query
from verbale.store.cards import Head, Telling
from verbale.web.review.context import Context, context_of
from verbale.web.review.editing import Choices, Typed, choices_of, typed_of
from verbale.web.sentences import Sentence, sentence_of

_MOST = 12  # others of the same happening, and as many that might be
_NEIGHBOURS = 80  # accounts of the story that are looked through for those
_AROUND = 600


class Kept(Protocol):
    """What the page asks a store."""

    def home(self, record: str) -> str: ...  # noqa: D102
    def readings(self, query: Query) -> Iterator[Reading]: ...  # noqa: D102
    def judged(self, records: Collection[str]) -> Iterator[Judgement]: ...  # noqa: D102
    def told(self, names: Collection[str]) -> Iterator[Account]: ...  # noqa: D102
    def heads(self, query: Query) -> Iterator[Head]: ...  # noqa: D102
    def tellings(self, query: Query) -> Iterator[Telling]: ...  # noqa: D102
    def events(self, query: Query) -> Iterator[Event]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Other:
    """Another account and its report."""

    says: Sentence
    head: Head


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row as its page shows it."""

    row: Row
    article: Article
    context: Context
    typed: Typed
    choices: Choices
    same: tuple[Other, ...]
    near: tuple[Other, ...]
    links: tuple[tuple[Judgement, Sentence], ...]

    @property
    def said(self) -> tuple[Judgement, ...]:
        """What persons said of the row since it stands there; that it was added is told above it."""
        return self.row.words[self.row.by_hand :]

    @property
    def account(self) -> Account:
        """The row as it was told first."""
        return self.row.told

    def open_to(self, person: str) -> bool:
        """Whether a person sees the others' words: when his own stands beside them."""
        return any(word.signed == person for word in self.row.words)

    @property
    def read(self) -> Sentence:
        """What the machine read, or who added the row told."""
        return sentence_of(self.account)

    @property
    def now(self) -> Sentence | None:
        """How it stands after review; None where it was struck out."""
        return sentence_of(self.row.account) if self.row.account else None

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Its cells, with the words and rules that they rest on."""
        return tuple(cells(self.account))


def row_of(view: Kept, account: str, by: str) -> ShownRow | None:
    """A store, an account's id and who looks in, what its page shows out; None where it is not kept."""
    home = view.home(account)
    reading = next(view.readings(Query(article=home, as_read=True, most=1)), None) if home else None
    if reading is None:
        return None
    found = next((one for one in reviewed_by(reading, view.judged).rows if one.id == account), None)
    if found is None:
        return None
    same, near = _others(view, found.told, home)
    return ShownRow(
        row=found,
        article=reading.article,
        context=context_of(reading.article.text, found.told, _AROUND),
        typed=typed_of((found.account if any(word.signed == by for word in found.words) else None) or found.told),
        choices=choices_of(reading),
        same=same,
        near=near,
        links=tuple(_links(view, account)),
    )


def _links(view: Kept, account: str) -> Iterator[tuple[Judgement, Sentence]]:
    """What persons said of this account beside another, the newest first, each with that other: so that it can be taken back here."""
    words = [
        one
        for one in view.judged([account])
        if one.question is Question.EVENT and one.personal and one.verdict is not Verdict.WITHDRAWN
    ]
    other = {word.id: next((of for of in word.about if of != account), "") for word in words}
    says = {one.id: sentence_of(one) for one in view.told(set(other.values()) - {""})}
    for word in sorted(words, key=lambda one: one.moment, reverse=True)[:_MOST]:
        if other[word.id] in says:
            yield word, says[other[word.id]]


def _others(view: Kept, account: Account, home: str) -> tuple[tuple[Other, ...], tuple[Other, ...]]:
    """Accounts of the same happening, and accounts of the same story and type that stand alone or in another."""
    event = next((one.id for one in view.events(Query(article=home)) if account.id in one.accounts), "")
    together = view.tellings(Query(event=event, most=_MOST + 1)) if event else iter(())
    same = tuple(_other(one) for one in together if one.account.id != account.id)[:_MOST]
    known = {account.id, *(one.says.id for one in same)}
    head = next(view.heads(Query(article=home, most=1)), None)
    story = view.tellings(Query(story=head.story, type=account.did.type, most=_NEIGHBOURS)) if head else iter(())
    near = islice((_other(one) for one in story if one.account.id not in known), _MOST)
    return same, tuple(near)


def _other(telling: Telling) -> Other:
    return Other(sentence_of(telling.account), telling.head)
