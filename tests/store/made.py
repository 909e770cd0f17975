"""Records of made-up reports, built by hand: no engine is loaded to test a store."""

from datetime import UTC, date, datetime

from verbale.records.account import Account, Deed, Status
from verbale.records.actor import Actor, Kind, Mention
from verbale.records.clue import Clue
from verbale.records.evidence import Evidence, Step
from verbale.records.identity import content_id
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.records.reading import Reading
from verbale.records.text import Article, Span
from verbale.records.voice import ARTICLE, SpeechKind, Statement, Voice
from verbale.records.when import Basis, When
from verbale.records.where import Where
from verbale.store.base import Kept

FIRST, SECOND = Step("made", "1"), Step("made", "2")
MARCH = datetime(2026, 3, 1, 12, tzinfo=UTC)


def article(
    text: str, *, day: str = "2026-02-01", outlet: str = "Daily", title: str = "", language: str = "en"
) -> Article:
    return Article.of(text, outlet=outlet, title=title, published=date.fromisoformat(day), language=language)


def words(of: Article, quote: str) -> Evidence:
    start = of.text.index(quote)
    return Evidence.of(of, Span(start, start + len(quote)), FIRST)


def mention(of: Article, name: str) -> Mention:
    return Mention(name, name, False, words(of, name))


def said(of: Article, speaker: str, content: str) -> Statement:
    voice = Voice((mention(of, speaker),), ARTICLE)
    return Statement(
        content_id("statement", of.id, speaker, content),
        voice,
        SpeechKind.INDIRECT,
        words(of, "said"),
        (words(of, content),),
        words(of, of.text),
    )


def told(of: Article, who: str, type_: str, whom: str, **more: object) -> Account:
    """An account; `more` are fields of its own that differ: when, where, status, according_to, confidence, mode."""
    mode = str(more.pop("mode", ""))
    made = Account(
        id=content_id("account", of.id, who, type_, whom),
        who=(mention(of, who),),
        did=Deed(type_, mode, (), words(of, of.text.split()[1])),
        whom=(mention(of, whom),),
        when=When.day(of.published, Basis.PUBLISHED) if of.published else When.unknown(),
        where=None,
        status=Status(),
        counts=(),
        according_to=ARTICLE,
        evidence=words(of, of.text),
    )
    return _but(made, more)


def _but(made: Account, more: dict[str, object]) -> Account:
    from dataclasses import replace

    return replace(made, **more)  # type: ignore[arg-type]


def reading(of: Article, *accounts: Account, statements: tuple[Statement, ...] = ()) -> Reading:
    names = {m.actor for one in accounts for m in (*one.who, *one.whom)}
    states = {"Kenya", "Chad", "Mali", "Sudan"}
    actors = tuple(
        Actor.of(name, Kind.STATE if name in states else Kind.BODY, country=name if name in states else "")
        for name in sorted(names)
    )
    return Reading(of, statements=statements, accounts=accounts, actors=actors)


def kept(of: Reading, step: Step = FIRST, *, clues: tuple[Clue, ...] = (), judged: tuple[Judgement, ...] = ()) -> Kept:
    return Kept(of, step, f"{of.article.title or 'report'}.txt", clues, judged)


def judgement(one: str, other: str, question: Question, verdict: Verdict = Verdict.SAME, **more: object) -> Judgement:
    """A resolver's judgement, or a person's where `score` is None."""
    score = more.pop("score", 0.9)
    signed = str(more.pop("signed", "resolve.made 1"))
    supersedes = str(more.pop("supersedes", ""))
    name = content_id("judgement", one, other, question, verdict, signed, supersedes)
    return Judgement(
        name,
        verdict,
        (one, other),
        ("same day +1.2",),
        signed,
        None,
        supersedes,
        question,
        score,  # type: ignore[arg-type]
    )


QUARREL = article("Kenya recalled its envoy from Chad. Ann Doe said the port talks had failed.", title="Envoy recalled")
RECALL = told(QUARREL, "Kenya", "SANCTION", "Chad", mode="withdraw")
TALKS = said(QUARREL, "Ann Doe", "the port talks had failed")
STRIKE = article("Mali bombed a port in Sudan, Reuters said.", day="2026-02-03", outlet="Herald")
BOMBED = told(
    STRIKE,
    "Mali",
    "ASSAULT",
    "Sudan",
    where=Where("Suakin", "geonames:364", "Sudan"),
    status=Status(negated=True),
    according_to=Voice((mention(STRIKE, "Reuters"),), ARTICLE),
    confidence=0.4,
)
WEATHER = article("It rained all week in the north.", day="2026-02-05", outlet="Herald")
KEPT = (
    kept(reading(QUARREL, RECALL, statements=(TALKS,))),
    kept(reading(STRIKE, BOMBED)),
    kept(reading(WEATHER)),
)
