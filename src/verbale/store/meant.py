"""Conditions in, the selections of articles, accounts, statements, and how many of each, out."""

from collections.abc import Callable, Mapping

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select

from verbale.errors import BadUse
from verbale.store.by_name import by_name, first_days
from verbale.store.conditions import Conditions
from verbale.store.tables import ACCOUNT, ARTICLE, CODING, PROBLEM, STATEMENT

CODED = CODING.join(ARTICLE, CODING.c.article == ARTICLE.c.n)
_OF_CODINGS = ACCOUNT.join(CODING, ACCOUNT.c.coding == CODING.c.n)
TOLD = ACCOUNT.join(CODED, ACCOUNT.c.coding == CODING.c.n)
SAID = STATEMENT.join(CODED, STATEMENT.c.coding == CODING.c.n)
PROBLEMS = PROBLEM.outerjoin(CODING, PROBLEM.c.coding == CODING.c.n)
MET = or_(PROBLEM.c.coding.is_(None), CODING.c.superseded.is_(None))


def codings_meant(meant: Conditions, ids: ColumnElement[str] = CODING.c.id) -> Select[int]:
    """What is meant in, the codings of the articles, with these, out; `ids` is the column of what is asked for by its id."""
    return codings_alone(meant, ids).select_from(CODED)


def codings_alone(meant: Conditions, ids: ColumnElement[str] = CODING.c.id) -> Select[int]:
    """The same without the articles: to be counted, and where no text or title is asked for."""
    return select(CODING.c.n).where(*meant.of_articles(), *meant.of_ids(ids))


def accounts_meant(meant: Conditions, ids: ColumnElement[str] = ACCOUNT.c.id, *, coded: bool = False) -> Select[int]:
    """What is meant in, the accounts out, with their codings (not the articles) where these are needed; words must stand in the account's article."""
    codings = (*meant.of_codings(), *meant.words_of_articles())
    conditions = (*meant.in_force(ACCOUNT), *codings, *meant.of_accounts(), *meant.of_ids(ids))
    return select(ACCOUNT.c.n).select_from(_OF_CODINGS if coded or meant.asks_codings else ACCOUNT).where(*conditions)


def statements_meant(meant: Conditions) -> Select[int]:
    """What is meant in, the statements out; words must stand in what is said."""
    return select(STATEMENT.c.n).select_from(SAID).where(*meant.of_statements(), *meant.of_ids(STATEMENT.c.id))


def _articles(meant: Conditions) -> Select[int]:
    return codings_alone(meant).with_only_columns(func.count())


def _accounts(meant: Conditions) -> Select[int] | int:
    if not (
        meant.query.ids or any(True for _ in meant.of_accounts())
    ):  # each coding knows how many it holds: a twentieth of the rows
        return codings_alone(meant).with_only_columns(func.sum(CODING.c.accounts))
    if (days := first_days(meant)) is not None:
        return len(days)
    if (named := by_name(meant)) is not None:
        return select(func.count()).select_from(named)
    return accounts_meant(meant).with_only_columns(func.count())


def _statements(meant: Conditions) -> Select[int]:
    if not (meant.query.ids or meant.query.text or meant.query.voice):
        return codings_alone(meant).with_only_columns(func.sum(CODING.c.statements))
    return statements_meant(meant).with_only_columns(func.count())


def _stories(meant: Conditions) -> Select[int]:
    return codings_alone(meant, CODING.c.story).with_only_columns(func.count(CODING.c.story.distinct()))


def _events(meant: Conditions) -> Select[int]:
    # joined to codings, each event is read as it comes: SQLite else takes the index of events and reads each account for its coding
    event = ACCOUNT.c.event.op("||")("") if meant.asks_codings else ACCOUNT.c.event
    return accounts_meant(meant, ACCOUNT.c.event).with_only_columns(func.count(event.distinct()))


def _problems(_: Conditions) -> Select[int]:
    return select(func.count()).select_from(PROBLEMS).where(MET)


def _copies(meant: Conditions) -> Select[int]:
    """Texts beyond the first of each cluster of copies."""
    return codings_alone(meant).with_only_columns(func.count() - func.count(CODING.c.copy.distinct()))


COUNTED: Mapping[str, Callable[[Conditions], Select[int] | int]] = {
    "articles": _articles,
    "accounts": _accounts,
    "statements": _statements,
    "stories": _stories,
    "events": _events,
    "problems": _problems,
    "copies": _copies,
}
"""What a store counts."""


def counted(connection: Connection, what: str, meant: Conditions) -> int:
    """One of COUNTED and what is meant in, how many of these there are out."""
    if what not in COUNTED:
        raise BadUse(f"a store counts {', '.join(COUNTED)}, not {what!r}")
    found = COUNTED[what](meant)
    return found if isinstance(found, int) else int(connection.scalar(found) or 0)
