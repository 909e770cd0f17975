"""A report written by hand, its rows in our notation, in; what a store keeps of it out, each cell tied to its words. No engine.

The words of a cell are the first form of its actor (see ACTORS in news.py) that stands in the row's sentence.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from verbale.pipeline.gold.told import reading_of
from verbale.records.account import Account, Count
from verbale.records.actor import Actor, Mention, Role
from verbale.records.evidence import Evidence, Step
from verbale.records.identity import content_id
from verbale.records.lines import ActorLine, parse_account, parse_actor, parse_role, parse_statement
from verbale.records.notation import GoldFile
from verbale.records.problem import Problem
from verbale.records.reading import Reading
from verbale.records.text import Article, Span
from verbale.records.voice import ARTICLE, Statement, Voice
from verbale.records.where import Exactness, Where

STEP = Step("made", "1")
READ = Step("made.rows", "1", "by hand")


@dataclass(frozen=True)
class Row:
    """One account: its line, the stretch of the text that tells it, the word that tells the deed, how sure it is."""

    line: str
    words: str
    trigger: str
    confidence: float = 1.0


@dataclass(frozen=True)
class Said:
    """One statement: its line, and the stretch of the text in which it stands."""

    line: str
    words: str


@dataclass(frozen=True)
class Report:
    """One report with all that is to be found in it."""

    title: str
    outlet: str
    published: date
    text: str
    rows: tuple[Row, ...] = ()
    said: tuple[Said, ...] = ()
    roles: tuple[str, ...] = ()
    hedges: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    language: str = "en"
    url: str = ""
    author: str = ""
    extra: tuple[str, ...] = field(default=())
    """Lines of actors that no row names."""

    def article(self) -> Article:
        """The article alone."""
        made = Article.of(
            self.text,
            outlet=self.outlet,
            title=self.title,
            published=self.published,
            language=self.language,
            url=self.url,
        )
        return replace(made, source=replace(made.source, author=self.author))


def reading(report: Report, actors: Mapping[str, str], places: Mapping[str, Where]) -> Reading:
    """A report, lines of actors by name, and places by name in, its Reading out."""
    return _Desk(report.article(), actors, places).read(report)


@dataclass(frozen=True)
class _Desk:
    article: Article
    actors: Mapping[str, str]
    places: Mapping[str, Where]

    def read(self, report: Report) -> Reading:
        lines = tuple(parse_account(row.line) for row in report.rows)
        gold = GoldFile(self.article.id, accounts=lines, outlet=report.outlet, published=report.published)
        accounts = tuple(
            self._account(one, row) for one, row in zip(reading_of(gold).accounts, report.rows, strict=True)
        )
        statements = tuple(map(self._statement, report.said))
        return Reading(
            self.article,
            statements=statements,
            accounts=accounts,
            actors=tuple(self._cast(accounts, statements, report.extra)),
            roles=tuple(map(self._role, report.roles)),
            hedges=tuple(map(self._at, report.hedges)),
            problems=tuple(Problem("made", self.article.id, None, says) for says in report.problems),
            engine="made by hand 1",
        )

    def _at(self, words: str, within: Span | None = None) -> Evidence:
        start = self.article.text.index(words, within.start if within else 0)
        return Evidence.of(self.article, Span(start, start + len(words)), READ)

    def _line(self, name: str) -> ActorLine:
        return parse_actor(self.actors.get(name, f"{name} | person | |"))

    def _mention(self, name: str, within: Span) -> Mention:
        forms = sorted((*self._line(name).forms, name), key=len, reverse=True)
        stretch = within.of(self.article.text)
        form = next((form for form in forms if form in stretch), "")
        if not form:
            form = next(form for form in forms if form in self.article.text)
            return Mention(form, name, hedged=False, evidence=self._at(form))
        return Mention(form, name, hedged=f"“{form}”" in stretch, evidence=self._at(form, within))

    def _voice(self, voice: Voice, within: Span) -> Voice:
        if voice.through is None:
            return ARTICLE
        speakers = tuple(self._mention(one.actor, within) for one in voice.speakers)
        return Voice(speakers, self._voice(voice.through, within))

    def _account(self, plain: Account, row: Row) -> Account:
        evidence = self._at(row.words)
        span = evidence.span
        return replace(
            plain,
            id=content_id("account", self.article.id, row.line, row.words),
            who=tuple(self._mention(one.actor, span) for one in plain.who),
            whom=tuple(self._mention(one.actor, span) for one in plain.whom),
            did=replace(plain.did, trigger=self._at(row.trigger, span)),
            where=self._where(plain.where, span),
            counts=tuple(self._count(count, span) for count in plain.counts),
            according_to=self._voice(plain.according_to, span),
            evidence=evidence,
            confidence=row.confidence,
        )

    def _where(self, plain: Where | None, span: Span) -> Where | None:
        if plain is None:
            return None
        stands = plain.name if plain.name in span.of(self.article.text) else span.of(self.article.text)
        known = self.places.get(plain.name, Where(plain.name, exactness=Exactness.UNPLACED))
        return replace(known, evidence=self._at(stands, span))

    def _count(self, count: Count, span: Span) -> Count:
        return replace(count, evidence=Evidence.of(self.article, span, READ))

    def _statement(self, said: Said) -> Statement:
        line, evidence = parse_statement(said.line), self._at(said.words)
        voice = ARTICLE
        for speakers in reversed((line.speakers, *line.voice)):
            voice = Voice(tuple(self._mention(name, evidence.span) for name in speakers), voice)
        cue, content = self._at(line.cue, evidence.span), (self._at(line.content, evidence.span),)
        return Statement(content_id("statement", self.article.id, said.line), voice, line.kind, cue, content, evidence)

    def _role(self, line: str) -> Role:
        told = parse_role(line)
        where = self._mention(told.actor, Span(0, len(self.article.text))).evidence
        return Role(told.actor, told.office, told.of, told.told, told.when, told.hedged, where)

    def _cast(
        self, accounts: tuple[Account, ...], statements: tuple[Statement, ...], extra: tuple[str, ...]
    ) -> Iterator[Actor]:
        voices = [voice for one in accounts for voice in one.according_to.chain()]
        voices += [voice for one in statements for voice in one.voice.chain()]
        sides = [mention for one in accounts for mention in (*one.who, *one.whom)]
        names = {mention.actor for mention in (*sides, *(each for voice in voices for each in voice.speakers))}
        for line in (*(self._line(name) for name in sorted(names)), *map(parse_actor, extra)):
            state = line.name if line.kind == "state" else next((role.partition(" of ")[2] for role in line.roles), "")
            yield Actor.of(line.name, line.kind, country=state, roles=line.roles, forms=line.forms)
