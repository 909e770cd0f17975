"""Plain words in, records built by hand out, so that a test can say exactly which values an export must show."""

from datetime import date

from verbale.export.records import Gathered
from verbale.export.tellings import Telling, tellings
from verbale.records.account import Account, Count, Deed, Status, Time
from verbale.records.actor import Actor, Kind, Mention
from verbale.records.event import Event
from verbale.records.evidence import Evidence, Step
from verbale.records.identity import content_id
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.records.reading import Reading
from verbale.records.text import Article, Span
from verbale.records.voice import ARTICLE, Voice
from verbale.records.when import Basis, When
from verbale.records.where import Exactness, Where

STEP = Step("tests.rule", "1")
DAY = date(2024, 5, 6)
_STATES = {"Chad", "Kenya", "Niger", "Germany", "Yemen", "Peru"}


def words(text: str) -> Evidence:
    """Any words, as if they stood at the beginning of an article."""
    return Evidence("article:x", Span(0, len(text)), text, STEP)


def mention(name: str) -> Mention:
    return Mention(f"the {name}", name, hedged=False, evidence=words(f"the {name}"))


def mentions(names: str) -> tuple[Mention, ...]:
    return tuple(mention(name) for name in names.split(" + ") if name != "-")


def status(flags: str) -> Status:
    time = next((time for time in Time if time.value in flags.split()), Time.ACTUAL)
    return Status(time, hypothetical="hypothetical" in flags, negated="negated" in flags)


def account(
    line: str, *, day: date | None = DAY, by: str = "", counts: tuple[Count, ...] = (), at: str = ""
) -> Account:
    """ "Chad | SANCTION:discontinue negated | Kenya" in, the account out; `by` is who says so, `at` a town of Chad."""
    who, did, whom = (cell.strip() for cell in line.split("|"))
    deed, _, flags = did.partition(" ")
    type_, _, mode = deed.partition(":")
    where = Where(at, "geonames:2427123", "Chad", 12.11, -15.04, Exactness.TOWN, evidence=words(at)) if at else None
    return Account(
        id=content_id("account", line, day, by),
        who=mentions(who),
        did=Deed(type_, mode, ("diplomatic",), words("did")),
        whom=mentions(whom),
        when=When.day(day, Basis.STATED, words("on Monday")) if day else When.unknown(),
        where=where,
        status=status(flags),
        counts=counts,
        according_to=Voice(mentions(by), ARTICLE) if by else ARTICLE,
        evidence=words(f"it did; {line}"),
        confidence=0.75,
    )


def report(outlet: str, *accounts: Account, published: date = date(2024, 5, 8)) -> Reading:
    """An outlet and accounts in, a reading whose actors are the accounts' own out."""
    names = dict.fromkeys(one.actor for told in accounts for one in told.who + told.whom)
    article = Article.of(
        f"It did. {outlet}",
        outlet=outlet,
        published=published,
        language="en",
        url=f"https://{outlet.lower()}.example/1",
    )
    return Reading(article, accounts=accounts, actors=tuple(map(actor, names)), engine="tests 1")


def actor(name: str) -> Actor:
    if name in _STATES:
        return Actor.of(name, Kind.STATE, country=name)
    if name.startswith("Ministry"):
        return Actor.of(name, Kind.BODY, country=name.rpartition(" of ")[2])
    return Actor.of(name, Kind.PERSON, country="Peru", roles=("defence minister of Peru",))


def told(outlet: str, who: str) -> Telling:
    """One account of a deed by `who`, told by an outlet."""
    return next(tellings(Gathered((report(outlet, account(f"{who} | ASSAULT | Kenya")),)), statuses=True))


def one_event(*readings: Reading) -> Gathered:
    """Readings in, Records in which all their accounts tell one event out."""
    kept = Gathered.of(readings)
    ids = tuple(sorted(one.id for reading in readings for one in reading.accounts))
    return Gathered(kept.kept, (), (Event("event:one", ids),), ())


def wrong(one: Account) -> Judgement:
    return Judgement(content_id("judgement", one.id), Verdict.WRONG, (one.id,), ("no",), "Ann", None)


def right(one: Account, *, instead_of: Judgement) -> Judgement:
    return Judgement(
        content_id("judgement", "again", one.id),
        Verdict.RIGHT,
        (one.id,),
        ("yes",),
        "Ann",
        None,
        instead_of.id,
        Question.ROW,
    )
