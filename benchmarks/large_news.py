"""Days of invented news in, a Kept for each report out: read without an engine, with accounts, stories, events and copies as a run finds them.

A matter lives some days; its reports tell the same happenings, each in its own words and through its own voices, and others beside
them. 40 of 100 reports are copied from an earlier one. Every report follows from the seed and what came before it; matters that are
over are forgotten, so that memory does not grow.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random

from large_texts import Teller
from large_world import World

from verbale.records.account import Account
from verbale.records.actor import Actor, Kind
from verbale.records.clue import Clue
from verbale.records.evidence import Step
from verbale.records.identity import content_id
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.records.reading import Reading
from verbale.records.text import Article
from verbale.records.where import Where
from verbale.reference.identities import identity_of, told_apart
from verbale.store.base import Kept

STEP = Step("benchmarks.large", "1")
_COPIED, _NEW_MATTER, _LIVES = 0.58, 0.3, 6  # share of the reports on a matter; of all reports; days
_TYPES = (
    *("ASSAULT", "ACCUSE", "CONSULT", "SUPPORT", "REQUEST", "REJECT", "AGREE", "COERCE", "THREATEN", "PROTEST", "AID"),
    *("SANCTION", "RETREAT", "MOBILIZE", "COOPERATE", "CONCEDE"),
)
_MODES = {"ASSAULT": ("bombard", "aerial", "firearms"), "COERCE": ("arrest", "ban"), "SANCTION": ("withdraw", "expel")}


@dataclass(slots=True)
class Happening:
    """What was done to whom, and the account that told it first."""

    who: Actor
    whom: Actor
    type: str
    mode: str
    where: Where | None
    day: date
    first: str = ""


@dataclass(slots=True)
class Matter:
    """What reports go on about for some days."""

    began: date
    parties: tuple[Actor, ...]
    town: Where
    happenings: list[Happening] = field(default_factory=list)
    reports: list[Article] = field(default_factory=list)
    originals: list[Article] = field(default_factory=list)


@dataclass(slots=True)
class News:
    """The news of an invented world, day by day."""

    seed: int = 7
    a_day: int = 250
    first_day: date = date(2025, 1, 1)
    _last: dict[str, str] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Kept]:
        world, matters, number = World(self.seed), list[Matter](), 0
        while True:
            day = self.first_day + timedelta(number // self.a_day)
            random = Random(f"{self.seed} {number}")  # noqa: S311
            if number % self.a_day == 0:
                matters = [one for one in matters if (day - one.began).days < _LIVES]
            yield self._report(random, world, self._matter(random, world, matters, day), day, number)
            number += 1

    def _matter(self, random: Random, world: World, matters: list[Matter], day: date) -> Matter:
        if not matters or random.random() < _NEW_MATTER:
            parties = tuple(_party(random, world) for _ in range(random.randint(2, 4)))
            matters.append(Matter(day, parties, world.towns(random)))
            return matters[-1]
        return matters[min(int(random.expovariate(1 / 12)), len(matters) - 1)]  # a few great ones, many small

    def _report(self, random: Random, world: World, matter: Matter, day: date, number: int) -> Kept:
        outlet = world.outlets(random)
        if matter.originals and random.random() < _COPIED:
            return self._copy(random, matter, outlet.name, day, number)
        language = outlet.language
        teller = Teller(random, language)
        told = [self._told(random, world, matter, day) for _ in range(max(1, int(random.lognormvariate(2.0, 0.6))))]
        url = f"https://{outlet.name.split()[0].lower()}.example/{number}"
        voices = (*matter.parties, _party(random, world))
        article, reading = teller.reading([happening for happening, _ in told], voices, outlet.name, url=url, day=day)
        judged = [*self._stories(matter, article), *_events(told, reading.accounts), *self._same(reading)]
        for (happening, _), account in zip(told, reading.accounts, strict=True):
            happening.first = happening.first or account.id
        matter.originals.append(article)
        matter.reports.append(article)
        return Kept(reading, STEP, f"news/{day}.jsonl", tuple(_clues(reading)), tuple(judged))

    def _copy(self, random: Random, matter: Matter, outlet: str, day: date, number: int) -> Kept:
        of = random.choice(matter.originals[-6:])
        text = f"{of.text}({number})\n" if any(one.source.outlet == outlet for one in matter.reports) else of.text
        article = Article.of(
            text, outlet=outlet, title=of.title, published=day, language=of.language, url=f"https://x.example/{number}"
        )
        matter.reports.append(article)
        same = _judged(Question.COPY, article.id, of.id, 0.98, "the same words")
        return Kept(Reading(article, engine="none"), STEP, f"news/{day}.jsonl", (), (same,))

    def _told(self, random: Random, world: World, matter: Matter, day: date) -> tuple[Happening, bool]:
        """A happening, and whether it has been told before."""
        if matter.happenings and random.random() < 0.5:
            return random.choice(matter.happenings[-12:]), True
        who, whom = random.sample([*matter.parties, _party(random, world)], 2)
        type_ = _TYPES[min(int(random.expovariate(1 / 4)), len(_TYPES) - 1)]
        mode = random.choice(_MODES[type_]) if type_ in _MODES and random.random() < 0.6 else ""
        where = matter.town if random.random() < 0.6 else (world.towns(random) if random.random() < 0.3 else None)
        happened = Happening(who, whom, type_, mode, where, day - timedelta(min(9, int(random.expovariate(0.9)))))
        matter.happenings.append(happened)
        return happened, False

    def _stories(self, matter: Matter, article: Article) -> Iterator[Judgement]:
        if matter.originals:
            yield _judged(Question.STORY, article.id, matter.originals[-1].id, 0.8, "the same parties and place")

    def _same(self, reading: Reading) -> Iterator[Judgement]:
        """Nine of ten persons are known again."""
        for actor in reading.actors:
            if told_apart(actor):
                own, before = identity_of(reading.article.id, actor), self._last.get(actor.id)
                if before and int(own[-1], 16) > 1:
                    yield _judged(Question.ACTOR, own, before, 0.9, "the same name and state")
                self._last[actor.id] = own


def _party(random: Random, world: World) -> Actor:
    kind = random.random()
    if kind < 0.4:
        return world.states(random)
    if kind < 0.65:
        return world.bodies(random)
    return world.persons(random) if kind < 0.95 else world.organisations(random)


def _events(told: list[tuple[Happening, bool]], accounts: tuple[Account, ...]) -> Iterator[Judgement]:
    for (happening, _), account in zip(told, accounts, strict=True):
        if happening.first and happening.first != account.id:
            yield _judged(Question.EVENT, account.id, happening.first, 0.85, "the same deed, parties and day")


def _clues(reading: Reading) -> Iterator[Clue]:
    """What resolvers look up, with fewer keys than theirs."""
    article = reading.article
    yield Clue("story", article.id, article.published, tuple(sorted({actor.name for actor in reading.actors})), "{}")
    for actor in reading.actors:
        if actor.kind is Kind.PERSON:
            yield Clue("actor", identity_of(article.id, actor), article.published, (actor.name,), "{}")


def _judged(question: Question, later: str, earlier: str, score: float, reason: str) -> Judgement:
    made = Judgement.by_resolver(
        question, Verdict.SAME, (later, earlier), reasons=(reason,), signed="benchmarks.large 1", score=score
    )
    return replace(made, id=content_id("judgement", question, later, earlier))
