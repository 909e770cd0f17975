"""How many stories are wanted in, so many invented happenings told by two to five reports out, and how well they are compared.

    python benchmarks/comparisons.py 200              # codes them with the engine, joins and compares them, counts (minutes)
    python benchmarks/comparisons.py 200 --known      # compares what is known of each report: the comparison alone (seconds)
    python benchmarks/comparisons.py 200 --errors     # also tells every pair on which the comparison is wrong
    python benchmarks/comparisons.py 5 --show         # shows the reports and their answers

The same number always gives the same stories. What each report tells is drawn first, as values; words and answers are made
from these values, so that the answers owe nothing to the code that is measured. Reports deny, plan, tell another number or a
bound, a place or a side less exactly, another day, nobody who did it, a partisan word; some are copies, some quote one voice.
Half of the stories have an answer in kind on the day after (they expel, bomb, detain as well), a third the like of a year ago: other
happenings of the same type, told beside it in some of the reports; whoever joins them with it tells differences that are none.
"""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path
from random import Random

from comparisons_kinds import ANSWERS, FORCES, KINDS, LANDS, OTHERS, PEOPLE, THIRD, VAGUE, Kind, Land, Wording
from stories import copied, readings
from stories_kinds import FILLERS, FIRMS, FIRST, LAST, OUTLETS

from verbale.compare.comparing import compare, witnesses_of
from verbale.evaluate.answers import Answered, Pair, differences, figures, found_pairs
from verbale.evaluate.clusters import Joined
from verbale.evaluate.clusters import figures as events
from verbale.evaluate.figures import Measure, Tally, figure
from verbale.pipeline.gold.events import events_of
from verbale.records.account import Account, Count, Deed, Status, Time
from verbale.records.actor import Actor, Mention, office_of
from verbale.records.actor import Kind as ActorKind
from verbale.records.comparison import Asked, Comparison, Witness
from verbale.records.event import Event
from verbale.records.evidence import Evidence, Step
from verbale.records.reading import Reading
from verbale.records.text import Article, Span
from verbale.records.voice import ARTICLE, Voice
from verbale.records.when import Basis, When
from verbale.records.where import Exactness, Where

FIRST_DAY = date(2024, 1, 8)
_STEP = Step("made up")


@dataclass(frozen=True)
class World:
    """What happened: the kind, the two states, the force, the people, the day and the number."""

    name: str
    kind: Kind
    land: Land
    other: tuple[str, str]
    third: tuple[str, str]
    force: tuple[str, str]
    people: str
    firm: str
    ministers: tuple[str, str]
    day: date
    n: int


@dataclass(frozen=True)
class Telling:
    """What one report says: each a value that knows what it agrees with.

    `who`: exact, office, state, vague, other or "" (nobody); `where`: town, region, country, far or ""; `day` None and `n`
    None for silence; `voice`: "@", one or other (a ministry of one state or the other).
    """

    wording: Wording
    who: str
    where: str
    day: date | None
    n: tuple[int, int | None, str] | None
    status: str
    voice: str


@dataclass(frozen=True)
class Report:
    """One report: its story, its article, what it tells and where, of which report it is a copy ("" of none), and what else it tells."""

    story: str
    name: str
    article: Article
    telling: Telling
    span: Span
    copies: str = ""
    rivals: tuple[tuple[str, Span], ...] = ()


@dataclass(frozen=True)
class Story:
    """One happening and its reports."""

    world: World
    reports: tuple[Report, ...]


def generated(count: int, *, seed: int = 7) -> tuple[Story, ...]:
    """How many stories in, so many out."""
    random = Random(seed)  # noqa: S311  no secret
    return tuple(_rivalled(_story(_world(f"s{number}", random, number), random), seed) for number in range(count))


def _world(name: str, random: Random, number: int) -> World:
    """Five days lie between any two stories, so that the engine's joining is not what is measured first."""
    names = tuple(f"{random.choice(FIRST)} {random.choice(LAST)}" for _ in range(2))
    return World(
        name,
        KINDS[number % len(KINDS)],
        random.choice(LANDS),
        random.choice(OTHERS),
        random.choice(THIRD),
        random.choice(FORCES),
        random.choice(PEOPLE),
        random.choice(FIRMS),
        (names[0], names[1]),
        FIRST_DAY + timedelta(5 * number),
        random.randint(11, 60),
    )


def _story(world: World, random: Random) -> Story:
    outlets = random.sample(OUTLETS, 5)
    made = list[Report]()
    for number in range(random.randint(2, 5)):
        if made and random.random() < 0.12:
            made.append(_copy(made[0], f"{world.name}-{number}", outlets[number]))
        else:
            telling = _telling(world, random, first=not made)
            made.append(_report(world, telling, f"{world.name}-{number}", outlets[number], random))
    return Story(world, tuple(made))


def _telling(world: World, random: Random, *, first: bool) -> Telling:
    """The first report tells all as it was; others vary each value by itself."""
    kind, plain = world.kind, world.kind.wordings[0]
    exact = (world.n, world.n, "") if kind.counted else None
    if first:
        return Telling(plain, "exact", "town", world.day, exact, "happened", random.choice(("@", "one")))
    status = random.choices(("happened", "denied", "planned"), (70, 20, 10 if kind.planned else 0))[0]
    wording = random.choice(kind.wordings) if status == "happened" else plain
    return Telling(
        wording,
        _drawn(
            random, {"exact": 50, "state": 20, "vague": 15, "other": 10, "": 10 if wording.passive else 0}, kind, status
        ),
        random.choices(("town", "region", "country", "far", ""), (40, 15, 15, 10, 20))[0],
        random.choices((world.day, world.day - timedelta(1), None), (60, 15, 25))[0] if status == "happened" else None,
        _number(world, random) if kind.counted and status == "happened" else None,
        status,
        "one" if status == "denied" else random.choice(("@", "@", "one", "other")),
    )


def _drawn(random: Random, chances: Mapping[str, int], kind: Kind, status: str) -> str:
    """Who did it: in a denial it is the denier's own side; only forces and people can be told vaguely."""
    if status == "denied":
        return "exact"
    kept = {
        value: chance
        for value, chance in chances.items()
        if (value != "vague" or (kind.who in VAGUE and status == "happened"))
        and (value not in {"state", "other"} or kind.who in {"force", "state", "minister"})
        and not (value == "" and status != "happened")
        and not (value == "state" and kind.who == "state")
    }
    return random.choices(tuple(kept), tuple(kept.values()))[0]


def _number(world: World, random: Random) -> tuple[int, int | None, str] | None:
    n = world.n
    tenth = max(1, round(n / 10))
    lower = max(2, n - 3)
    return random.choice(
        (
            (n, n, ""),
            (lower, None, "at least "),
            (n - tenth, n + tenth, "about "),
            (n + 9, n + 9, ""),
            (n + 4, None, "more than "),
            None,
        )
    )


# --- words


def _report(world: World, telling: Telling, name: str, outlet: str, random: Random) -> Report:
    said, span = _sentence(world, telling)
    filler = random.choice(FILLERS)
    text = f"{said}\n\n{filler}"
    published = world.day + timedelta(random.choice((1, 1, 2)) if telling.status != "planned" else -3)
    article = Article.of(text, outlet=outlet, published=published, language="en")
    return Report(world.name, name, article, telling, span)


def _copy(first: Report, name: str, outlet: str) -> Report:
    old = first.article
    published = (old.published or FIRST_DAY) + timedelta(1)
    article = Article.of(old.text, outlet=outlet, published=published, language="en")
    return Report(first.story, name, article, first.telling, first.span, first.name)


def _sentence(world: World, telling: Telling) -> tuple[str, Span]:
    denied, planned = telling.status == "denied", telling.status == "planned"
    template = world.kind.denied if denied else world.kind.planned if planned else telling.wording.active
    if telling.who == "":
        template = telling.wording.passive
    said = template.format(
        who=_who(world, telling.who), its=_its(world), whom=_whom(world), where=_where(world, telling.where),
        when=f"on {telling.day:%A}" if telling.day else "", n=_counted(world, telling),
    )  # fmt: skip
    voice = _speaker(world, telling.voice)
    said = " ".join(f"{voice} denied that {said}".split() if denied else said.split())
    said = f"{said}, {voice} said." if voice and not denied else f"{said}."
    said = (said[0].upper() + said[1:]) if said[0] != "[" else f"[{said[1].upper()}{said[2:]}"
    start, end = said.index("["), said.index("]")
    return said.replace("[", "").replace("]", ""), Span(start, end - 1)


def _who(world: World, who: str) -> str:
    kind = world.kind.who
    if who == "vague":
        return VAGUE[kind]
    state, adjective = world.third if who == "other" else (world.land.state, world.land.adjective)
    match kind:
        case "force":
            return state if who == "state" else f"{adjective} {world.force[0]}"
        case "state":
            return state
        case "workers":
            return f"workers of {world.firm}"
        case "crowd":
            return "residents"
    if who == "other":
        return f"the {adjective} foreign minister"
    return (
        f"the foreign minister of {state}" if who == "state" else f"{state}'s foreign minister, {world.ministers[0]},"
    )


def _its(world: World) -> str:
    """Its own side in a denial."""
    match world.kind.who:
        case "force":
            return f"its {world.force[0]}"
        case "workers":
            return f"workers of {world.firm}"
        case "crowd":
            return "residents"
    return "it"


def _whom(world: World) -> str:
    _, adjective = world.other
    match world.kind.whom:
        case "people":
            return f"{adjective} {world.people}"
        case "diplomats":
            return f"{adjective} diplomats"
        case "minister":
            return f"{adjective} foreign minister {world.ministers[1]}"
    return ""


def _where(world: World, where: str) -> str:
    place = {"town": world.land.town, "region": world.land.region, "country": world.land.state, "far": world.land.far}
    return f"in {place[where]}" if where else ""


def _counted(world: World, telling: Telling) -> str:
    if telling.n is None:
        return ""
    least, _, words = telling.n
    number = {"at least ": least, "more than ": least - 1, "about ": world.n, "": least}[words]
    return world.kind.with_n.replace("{num}", f"{words}{number}")


def _speaker(world: World, voice: str) -> str:
    state = {"one": world.land.state, "other": world.other[0]}.get(voice, "")
    return f"the foreign ministry of {state}" if state else ""


# --- other happenings of the same type


def _rivalled(story: Story, seed: int) -> Story:
    """A story in, the same with the answer in kind and the like of a year ago in some of its reports out; the rest is as it was drawn."""
    random = Random(f"rivals {seed} {story.world.name}")  # noqa: S311  no secret
    kinds = {"answer": story.world.kind.name in ANSWERS and random.random() < 0.5, "before": random.random() < 0.35}
    told = {name: _rival(story.world, name, random) for name, wanted in kinds.items() if wanted}
    made: dict[str, Report] = {}
    for report in story.reports:
        kept = [name for name in told if report.telling.status != "planned" and random.random() < 0.7]
        first = made.get(report.copies)
        made[report.name] = (
            _copied_again(report, first) if first else _beside(report, {name: told[name] for name in kept})
        )
    return Story(story.world, tuple(made.values()))


def _rival(world: World, name: str, random: Random) -> str:
    """The sentence of another happening, its word in brackets."""
    number = random.randint(11, 60)
    if name == "answer":
        return ANSWERS[world.kind.name].format(
            other=world.other[0], adjective=world.other[1], own=world.land.adjective, force=world.force[0],
            people=world.people, third=world.third[1], minister=world.ministers[0], num=number, when=f"on {world.day + timedelta(1):%A}",
        )  # fmt: skip
    telling = replace(_telling(world, random, first=True), n=(number, number, ""))
    said = world.kind.wordings[0].active.format(
        who=_who(world, "exact"), whom=_whom(world), where=_where(world, "town"), when="a year ago",
        n=_counted(world, telling) if world.kind.counted else "",
    )  # fmt: skip
    said = " ".join(said.split())
    return f"[{said[1:2].upper()}{said[2:]}." if said.startswith("[") else f"{said[0].upper()}{said[1:]}."


def _beside(report: Report, told: Mapping[str, str]) -> Report:
    """A report in, the same with further sentences behind its first out."""
    said, _, rest = report.article.text.partition("\n\n")
    rivals = list[tuple[str, Span]]()
    for name, sentence in told.items():
        start = len(said) + 1 + sentence.index("[")
        rivals.append((name, Span(start, start + sentence.index("]") - sentence.index("[") - 1)))
        said = f"{said} {sentence.replace('[', '').replace(']', '')}"
    return replace(report, article=_again(report.article, f"{said}\n\n{rest}"), rivals=tuple(rivals))


def _copied_again(report: Report, first: Report) -> Report:
    return replace(report, article=_again(report.article, first.article.text), rivals=first.rivals)


def _again(old: Article, text: str) -> Article:
    return Article.of(text, outlet=old.source.outlet, published=old.published, language="en")


# --- answers


def pairs(story: Story) -> Iterator[Pair]:
    """A story in, each pair of its reports that answer a question, and whether they agree, out."""
    for one, other in combinations(story.reports, 2):
        low, high = sorted((one.name, other.name))
        for asked, agree in _agree(story.world, one.telling, other.telling):
            yield Pair(asked, low, high, agree)


def _agree(world: World, one: Telling, other: Telling) -> Iterator[tuple[Asked, bool]]:
    yield Asked.WHETHER, (one.status == "denied") == (other.status == "denied")
    yield Asked.WHAT, _deed(one) == _deed(other)
    yield Asked.CALLED, {one.wording.side, other.wording.side} != {"one", "other"}
    if one.who and other.who:
        yield Asked.WHO, one.who == other.who or "other" not in {one.who, other.who} or "vague" in {one.who, other.who}
    if world.kind.whom in {"people", "diplomats"}:
        yield Asked.WHOM, True
    has_place = world.kind.name != "expulsion"
    if one.where and other.where and has_place:
        yield (
            Asked.WHERE,
            one.where == other.where or "country" in {one.where, other.where} or "far" not in {one.where, other.where},
        )
    if one.day and other.day:
        yield Asked.WHEN, one.day == other.day
    if one.n and other.n:
        yield Asked.HOW_MANY, one.n[0] <= _most(other) and other.n[0] <= _most(one)


def _deed(telling: Telling) -> str:
    return telling.wording.deed


def _most(telling: Telling) -> float:
    return telling.n[1] if telling.n and telling.n[1] is not None else float("inf")


def origins(story: Story) -> Iterator[tuple[str, str]]:
    """A story in, each pair of its reports that are one witness out: a copy and its text, and two that quote one voice."""
    for one, other in combinations(story.reports, 2):
        voices = {one.telling.voice, other.telling.voice}
        if (
            other.copies == one.name
            or (len(voices) == 1 and voices != {"@"})
            or (one.copies and one.copies == other.copies)
        ):
            yield one.name, other.name


# --- what is known of a report, as records


def known(story: Story) -> Iterator[Witness]:
    """A story in, a Witness for each report with the account that it tells out."""
    for report in story.reports:
        account, actors = _account(story.world, report)
        article = report.article
        yield Witness(account, article.id, article.source.outlet, article.published, actors)


def _account(world: World, report: Report) -> tuple[Account, tuple[Actor, ...]]:
    telling = report.telling
    text = report.article.text
    clause = text.partition("\n")[0]

    def words(span: Span) -> Evidence:
        return Evidence(report.article.id, span, span.of(text), _STEP)

    whole = words(Span(0, len(clause)))
    who, whom = _actors_who(world, telling), _actors_whom(world)
    type_, _, mode = telling.wording.deed.partition(":")
    time = Time.FUTURE if telling.status == "planned" else Time.ACTUAL
    speaker = _ministry({"one": world.land.state, "other": world.other[0]}.get(telling.voice, ""))
    voice = Voice((_mention(speaker, whole),), ARTICLE) if speaker else ARTICLE
    counts = (Count(world.kind.counted, telling.n[0], telling.n[1], evidence=whole),) if telling.n else ()
    has_place = telling.where and world.kind.name != "expulsion"
    account = Account(
        report.name,
        tuple(_mention(one, whole) for one in who),
        Deed(type_, mode, (), words(report.span)),
        tuple(_mention(one, whole) for one in whom),
        When.day(telling.day, Basis.STATED, whole) if telling.day else When.unknown(),
        _place(world.land, telling.where) if has_place else None,
        Status(time, negated=telling.status == "denied"),
        counts,
        voice,
        whole,
    )
    return account, (*who, *whom, *([speaker] if speaker else []))


def _mention(actor: Actor, words: Evidence) -> Mention:
    return Mention(actor.name, actor.name, hedged=False, evidence=replace(words, quote=""))


def _ministry(state: str) -> Actor | None:
    return Actor.of(f"Ministry of Foreign Affairs of {state}", ActorKind.BODY, country=state) if state else None


def _actors_who(world: World, telling: Telling) -> tuple[Actor, ...]:
    if not telling.who:
        return ()
    state = world.third[0] if telling.who == "other" else world.land.state
    kind = world.kind.who
    if telling.who == "vague" or kind in {"workers", "crowd"}:
        return (Actor.of(_who(world, telling.who), ActorKind.GROUP),)
    if kind == "minister":
        office = office_of("foreign minister", state)
        name = world.ministers[0] if telling.who == "exact" else office
        return (Actor.of(name, ActorKind.PERSON, country=state, roles=(office,)),)
    if kind == "state" or telling.who == "state":
        return (Actor.of(state, ActorKind.STATE, country=state),)
    return (Actor.of(world.force[1].format(state), ActorKind.BODY, country=state),)


def _actors_whom(world: World) -> tuple[Actor, ...]:
    state = world.other[0]
    match world.kind.whom:
        case "nobody":
            return ()
        case "minister":
            office = office_of("foreign minister", state)
            return (Actor.of(world.ministers[1], ActorKind.PERSON, country=state, roles=(office,)),)
    return (Actor.of(_whom(world), ActorKind.GROUP, country=state),)


def _place(land: Land, where: str) -> Where:
    if where == "country":
        return Where(land.state, country=land.state, exactness=Exactness.COUNTRY)
    names = {"town": land.town, "region": land.region, "far": land.far}
    exactness = Exactness.REGION if where == "region" else Exactness.TOWN
    lat, lon = land.spots[tuple(names).index(where)]
    return Where(names[where], country=land.state, lat=lat, lon=lon, exactness=exactness)


# --- figures


@dataclass(frozen=True)
class Result:
    """What was found: pairs by story, tellings and those of other happenings that were found, pairs of one witness, and first tellers that are right."""

    answered: tuple[Answered, ...]
    joined: tuple[Joined, ...]
    tellings: Tally
    rivals: Tally
    origins: tuple[Tally, ...]
    firsts: Tally


def by_known(stories: Sequence[Story]) -> Result:
    """Stories in, what a comparison of what is known of each report finds out."""
    told = copied([report for story in stories for report in story.reports])  # type: ignore[arg-type]
    found = {}
    for story in stories:
        event = Event(story.world.name, tuple(report.name for report in story.reports))
        found[story.world.name] = [compare(event, known(story), judgements=told.values())]
    names = {report.name: report.name for story in stories for report in story.reports}
    return _result(stories, found, names)


def by_engine(stories: Sequence[Story], cache: Path | None) -> Result:
    """Stories in, what the engine reads, joins and compares out; each report's telling is found by the words that tell it."""
    reports = [report for story in stories for report in story.reports]
    told = copied(reports)  # type: ignore[arg-type]
    read = readings(reports, cache)  # type: ignore[arg-type]
    names = {account: name for report in reports for account, name in _named(read[report.article.id], report)}
    witnesses = {one.account.id: one for reading in read.values() for one in witnesses_of(reading)}
    home = {report.name: report.story for report in reports}
    found: dict[str, list[Comparison]] = {}
    for event in events_of(_by_day(read)):
        comparison = compare(event, [witnesses[account] for account in event.accounts], judgements=told.values())
        for story in {home[_report_of(names[account])] for account in event.accounts if account in names}:
            found.setdefault(story, []).append(comparison)
    return _result(stories, found, names)


def _by_day(read: Mapping[str, Reading]) -> list[Reading]:
    return sorted(read.values(), key=lambda one: (one.article.published or FIRST_DAY, one.article.id))


def _named(reading: Reading, report: Report) -> Iterator[tuple[str, str]]:
    """The one account whose trigger stands where the report tells its happening, and those of the other happenings ("s1-0/answer")."""
    for name, span in ((report.name, report.span), *((f"{report.name}/{name}", span) for name, span in report.rivals)):
        met = [account for account in reading.accounts if account.did.trigger.span.meets(span)]
        yield from ((account.id, name) for account in met[:1])


def _report_of(name: str) -> str:
    return name.partition("/")[0]


def _result(stories: Sequence[Story], found: Mapping[str, Sequence[Comparison]], names: Mapping[str, str]) -> Result:
    answered, joined, origins_found, firsts = [], [], [], 0
    for story in stories:
        made = found.get(story.world.name, ())
        gold = frozenset(pairs(story))
        asked = {pair.asked for pair in gold}
        told = {pair for one in made for pair in found_pairs(one, names)}
        of_story = {report.name for report in story.reports}
        kept = frozenset(pair for pair in told if pair.asked in asked and {pair.one, pair.other} & of_story)
        answered.append(Answered(f"{story.world.name} {story.world.kind.name}", gold, kept))
        joined.append(_joined(story, made, names))
        origins_found.append(_origins_tally(story, made, names))
        firsts += _first_right(story, made, names)
    total = sum(len(story.reports) for story in stories)
    rivals = sum(len(report.rivals) for story in stories for report in story.reports)
    met = set(names.values())
    own = {name for name in met if name == _report_of(name)}
    return Result(
        tuple(answered),
        tuple(joined),
        Tally(len(own), total, total),
        Tally(len(met - own), rivals, rivals),
        tuple(origins_found),
        Tally(firsts, len(stories), len(stories)),
    )


def _joined(story: Story, made: Sequence[Comparison], names: Mapping[str, str]) -> Joined:
    chains = [frozenset(names[one.account] for one in each.tellings if one.account in names) for each in made]
    gold: dict[str, set[str]] = {}
    for report in story.reports:
        for name, _ in (("", report.span), *report.rivals):
            gold.setdefault(name, set()).add(f"{report.name}/{name}" if name else report.name)
    return Joined(story.world.name, tuple(map(frozenset, gold.values())), tuple(chains))


def _origins_tally(story: Story, made: Sequence[Comparison], names: Mapping[str, str]) -> Tally:
    gold = {tuple(sorted(pair)) for pair in origins(story)}
    own = {account: name for account, name in names.items() if name == _report_of(name)}
    found = {
        tuple(sorted(pair))
        for one in made
        for origin in one.origins
        for pair in combinations([own[account] for account in origin.accounts if account in own], 2)
    }
    return Tally(len(gold & found), len(gold), len(found))


def _first_right(story: Story, made: Sequence[Comparison], names: Mapping[str, str]) -> bool:
    """Whether those told to be first are just the reports of the story's first day."""
    day = min(report.article.published or FIRST_DAY for report in story.reports)
    gold = {report.name for report in story.reports if report.article.published == day}
    told = [names[one.account] for each in made for one in each.tellings if one.rank == 1 and one.account in names]
    own = {name for name in told if name == _report_of(name)}
    return bool(own) and own <= gold


def report(result: Result, whose: str) -> Iterator[str]:
    """A result and whose accounts were compared in, lines out."""
    yield from (f"  {shown}" for shown in events(result.joined, whose) if "singles" not in shown.name)
    yield from (f"  {shown}" for shown in figures(result.answered, whose))
    yield f"  {figure('one witness, pairs', Measure.F1, result.origins)}"
    yield f"  {figure('told first', Measure.SHARE, [result.firsts])}"


def main() -> None:
    """Counts what is made of as many stories as the command line wants."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("count", type=int, nargs="?", default=200)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--known", action="store_true")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--show", action="store_true")
    wanted = parser.parse_args()
    stories = generated(wanted.count, seed=wanted.seed)
    if wanted.show:
        show(stories)
        return
    result = by_known(stories) if wanted.known else by_engine(stories, wanted.cache)
    whose = "known" if wanted.known else "found"
    reports = result.tellings.gold
    print(
        f"{len(stories)} stories, {reports} reports, {result.tellings.hits} of their tellings found, {result.rivals.hits} of {result.rivals.gold} of others"
    )
    print("\n".join(report(result, whose)))
    if wanted.errors:
        print(*differences(result.answered, whose), sep="\n")


def show(stories: Sequence[Story]) -> None:
    """Stories in; their reports and answers are printed."""
    for story in stories:
        for each in story.reports:
            copies = f", a copy of {each.copies}" if each.copies else ""
            print(
                f"## {each.name} {each.article.published} {each.article.source.outlet}{copies}\n{each.article.text}\n"
            )
        print(*sorted(pairs(story)), sep="\n", end="\n\n")


if __name__ == "__main__":
    sys.exit(main())
