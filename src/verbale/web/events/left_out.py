"""The accounts of one happening in, those that persons took out of it out: struck out, or parted from it; and what an event was of which all is gone."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from verbale.records.account import Account
from verbale.records.event import Event
from verbale.records.identity import content_id
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.store.base import Query
from verbale.store.cards import Head, Telling
from verbale.web.sentences import Sentence, sentence_of

MOST = 20
"""Accounts that a page names as left out."""
_WORDS = 5_000  # words of persons, the newest, in which an event is looked for that has no account any more
_STEPS = 8  # from one account that was struck out to the next: resolvers join in chains


class Kept(Protocol):
    """What is asked of a store."""

    def judged(self, records: Collection[str]) -> Iterator[Judgement]: ...  # noqa: D102

    def told(self, names: Collection[str]) -> Iterator[Account]: ...  # noqa: D102

    def tellings(self, query: Query) -> Iterator[Telling]: ...  # noqa: D102

    def heads(self, query: Query) -> Iterator[Head]: ...  # noqa: D102

    def events(self, query: Query) -> Iterator[Event]: ...  # noqa: D102

    def signed_by(self, person: str, most: int) -> Iterator[Judgement]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An account that is left out, as it was read: its report, the word by which it is, and the event that it tells now ("" for struck out)."""

    says: Sentence
    head: Head | None
    word: Judgement
    event: str = ""


@dataclass(frozen=True, slots=True)
class GonePage:
    """An event whose first account, or all of them, were struck out; `now` are the events that others of its accounts tell since."""

    id: str
    left_out: tuple[LeftOut, ...]
    now: tuple[str, ...]


def left_out(view: Kept, accounts: Collection[str]) -> tuple[LeftOut, ...]:
    """A store and the ids of the accounts of an event in, those that were taken out of it out: struck out first, then parted, by id."""
    words = list(view.judged(accounts))
    found = _struck(view, accounts, words)
    parted = {_other(one, accounts): one for one in words if _parts(one) and _crosses(one, accounts)}
    living = {one.account.id: one for one in _tellings(view, parted.keys() - {one.says.id for one in found})}
    apart = [
        LeftOut(sentence_of(one.account), one.head, parted[name], _event_of(view, one.account))
        for name, one in sorted(living.items())[:MOST]
    ]
    return (*found, *apart)[:MOST]


def gone(view: Kept, event: str) -> GonePage | None:
    """A store and the id of an event that no account tells in, what it was out; None where no account that was struck out began it.

    An event is named after its first account.
    """
    words = (one for one in view.signed_by("", _WORDS) if one.question is Question.ROW)
    first = next((one.about[0] for one in words if content_id(Question.EVENT, one.about[0]) == event), None)
    if first is None or any(_tellings(view, {first})):
        return None
    struck = _struck(view, {first}, [*view.judged({first})], own=True)
    names = {one.says.id for one in struck}
    near = {name for one in view.judged(names) if _joins(one) for name in one.about} - names
    others = (_event_of(view, one.account) for one in _tellings(view, near))
    return GonePage(event, struck, tuple(sorted(set(filter(None, others))))) if struck else None


def _struck(
    view: Kept, accounts: Collection[str], words: Iterable[Judgement], *, own: bool = False
) -> tuple[LeftOut, ...]:
    """What is joined to accounts and in force no more; with `own`, these themselves too."""
    known, found = set(accounts), dict[str, Account]()
    ahead = set(accounts) if own else _joined(words) - known
    for _ in range(_STEPS):
        if not ahead or len(found) >= MOST:
            break
        known |= ahead
        living = {one.account.id for one in _tellings(view, ahead)}
        fresh = {one.id: one for one in view.told(ahead - living)}
        found |= fresh
        ahead = _joined(view.judged(fresh)) - known
    return tuple(_with_words(view, found))


def _with_words(view: Kept, accounts: dict[str, Account]) -> Iterator[LeftOut]:
    """Accounts that are in force no more in, each with its report and the word that struck it out."""
    words: dict[str, Judgement] = {}
    for one in sorted(view.judged(accounts), key=lambda one: (one.moment, one.id)) if accounts else ():
        if one.question is Question.ROW and one.verdict is Verdict.WRONG:
            words[one.about[0]] = one
    articles = tuple(sorted({one.evidence.article for one in accounts.values()}))
    heads = {head.id: head for head in view.heads(Query(ids=articles))} if articles else {}
    for name in sorted(words)[:MOST]:
        account = accounts[name]
        yield LeftOut(sentence_of(account), heads.get(account.evidence.article), words[name])


def _tellings(view: Kept, names: Collection[str]) -> Iterator[Telling]:
    """Ids of accounts in, those in force with their reports out."""
    yield from view.tellings(Query(ids=tuple(sorted(names)))) if names else ()


def _event_of(view: Kept, account: Account) -> str:
    events = view.events(Query(article=account.evidence.article))
    return next((one.id for one in events if account.id in one.accounts), "")


def _joined(words: Iterable[Judgement]) -> set[str]:
    return {name for one in words if _joins(one) for name in one.about}


def _joins(one: Judgement) -> bool:
    return one.question is Question.EVENT and one.verdict is Verdict.SAME


def _parts(one: Judgement) -> bool:
    return one.question is Question.EVENT and one.verdict is Verdict.DIFFERENT and one.personal


def _crosses(one: Judgement, accounts: Collection[str]) -> bool:
    return len({name in accounts for name in one.about}) == 2  # one side within, the other without


def _other(one: Judgement, accounts: Collection[str]) -> str:
    return next(name for name in one.about if name not in accounts)
