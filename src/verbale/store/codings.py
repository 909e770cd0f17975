"""Drafts of articles in, their rows written within one transaction: articles, codings, and what each coding holds."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import batched

from sqlalchemy import Connection, Select, TableClause, select, update

from verbale.records.judgement import Question
from verbale.store.among import MANY, among
from verbale.store.clue_rows import forget_clues, put_clues
from verbale.store.dialect import Dialect
from verbale.store.drafts import Draft, Named, Row, Sided, Value, article_row, country_beside, days_beside
from verbale.store.interning import actor_numbers, step_number
from verbale.store.numbers import insert_numbered, numbers_of
from verbale.store.tables import ACCOUNT, ACCOUNT_ACTOR, ARTICLE, CODING, PROBLEM, STATEMENT, STATEMENT_ACTOR
from verbale.store.texts import day_text


@dataclass(frozen=True, slots=True)
class Desk:
    """What every row is written with: the open transaction, its moment and the run that writes."""

    dialect: Dialect
    connection: Connection
    moment: str
    run: str | None

    def insert(self, table: TableClause, rows: list[Row]) -> list[int]:
        """Rows of a table with numbers in; written; their numbers out."""
        return insert_numbered(self.dialect, self.connection, table, rows)


def write_codings(desk: Desk, drafts: Iterable[Draft]) -> list[Draft]:
    """Drafts in; those that no coding by the same step has made before are written, and come out."""
    written: list[Draft] = []
    for wave in _waves(drafts):
        articles = _articles(desk, wave)
        fresh = _fresh(desk, wave, articles)
        _supersede(desk, [int(str(row["article"])) for _, row in fresh])
        _fill(desk, fresh)
        written.extend(draft for draft, _ in fresh)
    return written


def _waves(drafts: Iterable[Draft]) -> Iterator[list[Draft]]:
    """Drafts in, runs of them in which no article comes twice out: the second supersedes the first."""
    wave: dict[str, Draft] = {}
    for draft in drafts:
        if draft.article in wave:
            yield list(wave.values())
            wave = {}
        wave[draft.article] = draft
    if wave:
        yield list(wave.values())


def _articles(desk: Desk, wave: list[Draft]) -> dict[str, int]:
    """The numbers of all articles; those that are new are written."""
    numbers = numbers_of(desk.connection, ARTICLE, [draft.article for draft in wave])
    fresh = [article_row(draft.kept.reading.article) for draft in wave if draft.article not in numbers]
    desk.insert(ARTICLE, fresh)
    desk.dialect.index(desk.connection, fresh, [])
    return numbers | {str(row["id"]): int(str(row["n"])) for row in fresh}


def _fresh(desk: Desk, wave: list[Draft], articles: dict[str, int]) -> list[tuple[Draft, Row]]:
    """Drafts of which there is no coding by the same step yet, each with its coding's row."""
    there: set[tuple[int, int]] = set()
    for some in batched(articles.values(), MANY):
        asked = select(CODING.c.article, CODING.c.step).where(among(CODING.c.article, some))
        there.update(desk.connection.execute(asked).all())
    steps = {
        step: step_number(desk.dialect, desk.connection, step) for step in dict.fromkeys(d.kept.step for d in wave)
    }
    return [
        (draft, draft.coding | {"article": articles[draft.article], "step": steps[draft.kept.step], "run": desk.run})
        for draft in wave
        if (articles[draft.article], steps[draft.kept.step]) not in there
    ]


def _supersede(desk: Desk, articles: list[int]) -> None:
    """Puts the older codings of these articles out of force, and takes away the clues that the new ones bring anew."""
    for some in batched(articles, MANY):
        old = among(CODING.c.article, some), CODING.c.superseded.is_(None)
        numbers = list(desk.connection.scalars(select(CODING.c.n).where(*old)))
        if numbers:
            forget_clues(desk.connection, numbers)
            put_out(desk, select(ACCOUNT.c.n).where(ACCOUNT.c.coding.in_(numbers)))
            for table, coding in ((CODING, CODING.c.n), (ACCOUNT, ACCOUNT.c.coding), (STATEMENT, STATEMENT.c.coding)):
                which = update(table).where(coding.in_(numbers), table.c.superseded.is_(None))
                desk.connection.execute(which.values(superseded=desk.moment))


def put_out(desk: Desk, accounts: Select[int]) -> None:
    """What selects accounts that go out of force in; where it is repeated who stands in them, it is told there too."""
    which = update(ACCOUNT_ACTOR).where(ACCOUNT_ACTOR.c.account.in_(accounts), ACCOUNT_ACTOR.c.superseded.is_(None))
    desk.connection.execute(which.values(superseded=desk.moment))


def _fill(desk: Desk, fresh: list[tuple[Draft, Row]]) -> None:
    """Codings and all that they hold."""
    numbers = desk.insert(CODING, [row | {"kept": desk.moment, "superseded": None} for _, row in fresh])
    drafts = [draft for draft, _ in fresh]
    accounts = put_sided(desk, ACCOUNT, zip(numbers, (draft.accounts for draft in drafts), strict=True))
    statements = put_sided(desk, STATEMENT, zip(numbers, (draft.statements for draft in drafts), strict=True))
    of = list(zip(numbers, drafts, strict=True))
    desk.insert(
        PROBLEM, [row | {"coding": number, "kept": desk.moment} for number, draft in of for row in draft.problems]
    )
    clues = [
        (clue, row | {"coding": n}) for n, draft in of for clue, row in zip(draft.kept.clues, draft.clues, strict=True)
    ]
    days = {str(row["about"]): clue.day for clue, row in clues if clue.question == Question.ACTOR}
    published: dict[Value, Value] = {number: row["published"] for number, (_, row) in zip(numbers, fresh, strict=True)}
    stand(desk, accounts, statements, published, others={who for draft in drafts for who in draft.actors}, told=days)
    desk.dialect.index(desk.connection, [], [{"n": number, "said": each.said} for number, each in statements])
    put_clues(desk.dialect, desk.connection, clues)


def put_sided(desk: Desk, table: TableClause, of: Iterable[tuple[int, tuple[Sided, ...]]]) -> list[tuple[int, Sided]]:
    """Accounts or statements by the number of their coding in; written; each with its own number out."""
    sided = [replace(each, row=each.row | {"coding": coding}) for coding, some in of for each in some]
    return list(zip(desk.insert(table, [each.row for each in sided]), sided, strict=True))


def stand(
    desk: Desk,
    accounts: list[tuple[int, Sided]],
    statements: list[tuple[int, Sided]],
    published: Mapping[Value, Value],
    *,
    others: Collection[Named] = (),
    told: Mapping[str, date | None] | None = None,
) -> None:
    """Who stands in which account on which side, and who speaks in which statement, each beside its coding and the day on which that was published.

    Others who are named get their numbers too, and who has a clue its day.
    """
    named = {*others} | {who for _, each in (*accounts, *statements) for _, who in each.actors}
    since = {id_: day_text(day) for id_, day in (told or {}).items()}
    actors = actor_numbers(desk.dialect, desk.connection, named, since, moment=desk.moment)
    sides = {
        (actors[who], side, number, country_beside(side, who)) for number, each in accounts for side, who in each.actors
    }
    voices = {(actors[who], number) for number, each in statements for _, who in each.actors}
    of: dict[Value, Row] = {coding: {"coding": coding, "published": day} for coding, day in published.items()}
    beside = {number: of[each.row["coding"]] | days_beside(each.row) for number, each in accounts}
    rows: list[Row] = [
        {"actor": actor, "side": side, "account": number, **beside[number], "superseded": None, "country": country}
        for actor, side, number, country in sorted(sides)
    ]
    desk.dialect.insert(desk.connection, ACCOUNT_ACTOR, rows)
    said = {number: of[each.row["coding"]] for number, each in statements}
    spoken: list[Row] = [{"actor": actor, "statement": number, **said[number]} for actor, number in sorted(voices)]
    desk.dialect.insert(desk.connection, STATEMENT_ACTOR, spoken)
