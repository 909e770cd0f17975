"""A Kept in, the rows that it will fill out, still without numbers: all of the work that needs no database."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from verbale.records.account import Account
from verbale.records.actor import Actor, Mention
from verbale.records.clue import Clue
from verbale.records.evidence import Step
from verbale.records.identity import content_id
from verbale.records.jsonl import to_json
from verbale.records.judgement import Judgement, Question
from verbale.records.problem import Problem
from verbale.records.reading import Reading
from verbale.records.text import Article
from verbale.records.voice import Statement, Voice
from verbale.records.when import When
from verbale.records.where import Where
from verbale.reference.identities import identity_of
from verbale.reference.unlisted import unlisted
from verbale.store.base import Kept
from verbale.store.packing import pack, packed_line
from verbale.store.texts import day_text, fold, storable

type Value = str | int | float | bytes | None
type Row = dict[str, Value]
type Named = tuple[str, str, str, str]
"""An actor: id, name, kind, country (as the reading writes it)."""

_FIRST, _LAST = date.min.isoformat(), date.max.isoformat()


@dataclass(frozen=True, slots=True)
class Sided:
    """A row of an account or a statement, and who stands in it, on which side."""

    row: Row
    actors: tuple[tuple[str, Named], ...]
    said: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """All rows of one Kept; `actors` are those whom a clue is about."""

    kept: Kept
    coding: Row
    statements: tuple[Sided, ...]
    accounts: tuple[Sided, ...]
    problems: tuple[Row, ...]
    clues: tuple[Row, ...]
    judgements: tuple[Row, ...]
    actors: frozenset[Named] = frozenset()

    @property
    def article(self) -> str:
        """The article's id as a column holds it."""
        return storable(self.kept.reading.article.id)

    def with_judgements(self, judgements: Iterable[Judgement]) -> "Draft":
        """The same with further judgements."""
        new = tuple(judgements)
        kept = replace(self.kept, judgements=(*self.kept.judgements, *new))
        own = len(self.kept.judgements)
        rows = (*self.judgements[:own], *map(judgement_row, new), *self.judgements[own:])
        return replace(self, kept=kept, judgements=rows)

    def slim(self) -> "Draft":
        """The same without the records whose rows are written: what one process sends to another."""
        reading = self.kept.reading
        left = Reading(reading.article, problems=reading.problems, judgements=reading.judgements)
        return replace(self, kept=replace(self.kept, reading=left))

    def judged(self) -> Iterator[tuple[Judgement, Row]]:
        """Each judgement with its row."""
        return zip((*self.kept.judgements, *self.kept.reading.judgements), self.judgements, strict=True)

    def names(self) -> Iterator[str]:
        """The ids of all records that can be judged."""
        yield self.article
        yield from (str(each.row["id"]) for each in self.accounts)


def drafted(kept: Kept) -> Draft:
    """A Kept in, its rows out; the slow part of keeping, so it is done before the store is locked."""
    reading = kept.reading
    known = known_in(reading)
    return Draft(
        kept=kept,
        coding=_coding(kept),
        statements=tuple(_statement(at, each, known) for at, each in enumerate(reading.statements)),
        accounts=tuple(account_row(at, each, known) for at, each in enumerate(reading.accounts)),
        problems=tuple(problem_row(at, each, kept.place, kept.step) for at, each in enumerate(reading.problems)),
        clues=tuple(map(_clue, kept.clues)),
        judgements=tuple(map(judgement_row, (*kept.judgements, *reading.judgements))),
        actors=_joined(kept, known.values()),
    )


def article_row(article: Article) -> Row:
    """An article in, what is kept of it once, however often it is coded, out."""
    return {"id": storable(article.id), "title": storable(article.title), "text": storable(article.text)}


def problem_row(at: int, problem: Problem, place: str, step: Step | None = None) -> Row:
    """A Problem, its place in the reading, its file and the step that met it in, its row out."""
    name = content_id("problem", place, at, to_json(problem), step)
    return {"id": name, "at": at, "place": storable(place), "packed": pack(problem)}


def judgement_row(judgement: Judgement) -> Row:
    """A judgement in, its row out."""
    return {
        "id": storable(judgement.id),
        "question": judgement.question.value,
        "verdict": judgement.verdict.value,
        "signed": storable(judgement.signed),
        "person": int(judgement.score is None),
        "supersedes": storable(judgement.supersedes),
        "packed": pack(judgement),
    }


def alone(question: Question, record: str) -> str:
    """A question and a record's id in, the id of the cluster that holds it alone out."""
    return content_id(question.value, storable(record))


def bare(reading: Reading) -> Reading:
    """A reading in, what is not kept in rows of its own out; a text that a column cannot hold stays here too."""
    text = reading.article.text
    article = replace(reading.article, text="" if storable(text) == text else text)
    return replace(reading, article=article, statements=(), accounts=(), problems=())


def _coding(kept: Kept) -> Row:
    article = kept.reading.article
    return {
        "place": storable(kept.place),
        "id": storable(article.id),
        "published": day_text(article.published),
        "outlet_name": storable(article.source.outlet),
        "url": storable(article.url),
        "outlet": fold(article.source.outlet),
        "language": storable(article.language),
        "statements": len(kept.reading.statements),
        "accounts": len(kept.reading.accounts),
        "copy": alone(Question.COPY, article.id),
        "story": alone(Question.STORY, article.id),
        "packed": pack(bare(kept.reading)),
    }


def _statement(at: int, said: Statement, known: dict[str, Actor]) -> Sided:
    row: Row = {"at": at, "id": storable(said.id), "packed": pack(said)}
    return Sided(row, tuple(_voices(said.voice, known)), words_of(said))


def words_of(said: Statement) -> str:
    """A statement in, what was said out, as it is searched for."""
    return storable(" … ".join(part.quote for part in said.content))


def known_in(reading: Reading) -> dict[str, Actor]:
    """A reading in, its actors by name out: a person is, until somebody judges, only the bearer of a name in one article."""
    return {actor.name: replace(actor, id=identity_of(reading.article.id, actor)) for actor in reading.actors}


def known_in_words(reading: Reading, accounts: Iterable[Account]) -> dict[str, Actor]:
    """The same with those whom persons named in accounts and the reading does not list: without an id nobody could join or part them."""
    known = known_in(reading)
    named = {who[1] for each in accounts for _, who in _standing(each, known) if not who[0]}
    return known | known_in(replace(reading, actors=tuple(unlisted(name) for name in sorted(named))))


def account_row(at: int, account: Account, known: dict[str, Actor]) -> Sided:
    """The place of an account in its reading, the account, and the reading's actors by name in, its row out."""
    first, last = _days(account.when)
    row: Row = {
        "at": at,
        "id": storable(account.id),
        "type": storable(account.did.type),
        "mode": storable(account.did.mode),
        "time": account.status.time.value,
        "hypothetical": int(account.status.hypothetical),
        "negated": int(account.status.negated),
        "voices": len(list(account.according_to.chain())) - 1,
        "first_day": first,
        "last_day": last,
        **_place(account.where),
        "confidence": account.confidence,
        "event": alone(Question.EVENT, account.id),
        "packed": pack(account),
    }
    return Sided(row, tuple(_standing(account, known)))


def days_beside(row: Row) -> Row:
    """The row of an account in, its days as they stand beside those who do it out: the last only where it is another."""
    first, last = row["first_day"], row["last_day"]
    return {"first_day": first, "last_day": None if first == last else last}


def country_beside(side: str, who: Named) -> str | None:
    """A side of an account and who stands on it in, the state behind him as it stands beside him out: that of voices is not asked for."""
    return None if side == "voice" else who[3] or None


def _place(where: Where | None) -> Row:
    if where is None:
        return {"place": None, "place_name": None, "place_told": None, "country": None}
    return {
        "place": storable(where.place) or None,
        "place_name": fold(where.name) or None,
        "place_told": storable(where.name) or None,
        "country": fold(where.country) or None,
    }


def _days(when: When) -> tuple[str | None, str | None]:
    if when.start is None and when.end is None:
        return None, None
    return day_text(when.start) or _FIRST, day_text(when.end) or _LAST


def _standing(account: Account, known: dict[str, Actor]) -> Iterator[tuple[str, Named]]:
    """Who stands in an account, on which side."""
    yield from _side("who", account.who, known)
    yield from _side("whom", account.whom, known)
    yield from _voices(account.according_to, known)


def _voices(voice: Voice, known: dict[str, Actor]) -> Iterator[tuple[str, Named]]:
    for link in voice.chain():
        yield from _side("voice", link.speakers, known)


def _side(side: str, mentions: tuple[Mention, ...], known: dict[str, Actor]) -> Iterator[tuple[str, Named]]:
    return ((side, _named(mention.actor, known.get(mention.actor))) for mention in mentions)


def _named(name: str, actor: Actor | None) -> Named:
    if actor is None:
        return "", storable(name), "", ""
    return storable(actor.id), storable(name), actor.kind.value, fold(actor.country)


def _joined(kept: Kept, actors: Iterable[Actor]) -> frozenset[Named]:
    """Actors on whom there is a clue: they may join others, though no account names them."""
    told = {clue.about for clue in kept.clues if clue.question == Question.ACTOR}
    return frozenset(_named(actor.name, actor) for actor in actors if actor.id in told)


def _clue(clue: Clue) -> Row:
    line = to_json(clue)
    return {
        "id": content_id("clue", line),
        "question": storable(clue.question),
        "about": storable(clue.about),
        "day": day_text(clue.day),
        "packed": packed_line(line),
    }
