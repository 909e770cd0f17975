"""Words in, what every table says of them out: one row for each reading, with the table where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from verbale.reference.contexts import contexts_of
from verbale.reference.cues import Cue, cues
from verbale.reference.frame import Frame
from verbale.reference.frames import frames
from verbale.reference.gazetteer import gazetteer
from verbale.reference.known import Known
from verbale.reference.nominals import nominals
from verbale.reference.phrases import As, Entry
from verbale.reference.polities import Polity
from verbale.reference.status_words import status_words
from verbale.reference.world import world

# More bearers of a name help nobody: "San José" has hundreds.
_MOST_PLACES = 5


@dataclass(frozen=True, slots=True)
class Said:
    """What one table says of the words: its file, what they mean there, the kind of thing, and the rest in words."""

    table: str
    means: str
    kind: str
    says: str


def said_of(phrase: str) -> tuple[Said, ...]:
    """A name, or a word in its lemma ("recall", not "recalled"), in, everything that the tables say of it out.

    >>> [(row.table, row.means) for row in said_of("Bankova")]
    [('world/seats.csv', 'Presidency of Ukraine')]
    >>> {row.table for row in said_of("deny")} >= {"en/cues.toml"}
    True
    """
    words = " ".join(phrase.split())
    return tuple(dict.fromkeys((*_names(words), *_bodies(words), *_words(words), *_places(words)))) if words else ()


def _names(phrase: str) -> Iterator[Said]:
    for entry in world().lookup(phrase):
        polity, known = world().polities.get(entry.canonical), world().known.get(entry.canonical)
        if entry.as_ is As.NAMESAKE:
            yield Said("world/namesakes.toml", entry.canonical, entry.kind, f"something else that bears the name; {entry.country}".strip("; "))  # fmt: skip
        elif polity is not None:
            yield Said(_home(polity), polity.name, polity.kind, _told(_call(entry), *_of_polity(polity)))
        elif known is not None:
            table = "world/seats.csv" if entry.as_ is As.SEAT else f"world/{known.table}"
            yield Said(table, known.name, known.kind, _told(_call(entry), *_of_known(known)))
        else:
            yield Said("world/bodies.toml", entry.canonical, entry.kind, _told(_call(entry), entry.country))


def _home(polity: Polity) -> str:
    return "world/countries.csv" if polity.kind == "state" else "world/territories.toml"


def _call(entry: Entry) -> str:
    return f"{entry.as_.value} used by {entry.whose}" if entry.whose else entry.as_.value


def _told(*parts: str) -> str:
    return "; ".join(filter(None, parts))


def _of_polity(polity: Polity) -> Iterator[str]:
    yield polity.status
    yield f"part of {polity.part_of}" if polity.part_of else ""
    yield f"claimed by {', '.join(polity.claimed_by)}" if polity.claimed_by else ""
    yield f"capital {polity.capitals[0]}" if polity.capitals else ""
    yield " ".join(filter(None, (polity.iso2, polity.iso3)))
    yield f"{polity.since or '…'} to {polity.until or 'today'}" if polity.since or polity.until else ""
    yield polity.region


def _of_known(known: Known) -> Iterator[str]:
    yield f"of {known.country}" if known.country else ""
    yield f"organ of {known.parent}" if known.parent else ""
    yield f"members {', '.join(known.members)}" if known.members else ""
    yield f"also {', '.join((*known.initials, *known.aliases[:3]))}" if known.initials or known.aliases else ""


def _bodies(phrase: str) -> Iterator[Said]:
    kind = world().body_kind(phrase)
    if kind is not None:
        yield Said("world/bodies.toml", kind.scheme, "kind of body", f"sector {kind.sector}")
    office = world().office(phrase.split())
    if office is not None:
        says = _told(f"rank {office.rank}", f"speaks for: {office.of}", "" if office.stage == "now" else office.stage)
        yield Said("world/offices.toml", office.title, "office", says)


def _words(phrase: str) -> Iterator[Said]:
    first = phrase.split(maxsplit=1)[0]
    table, said = frames(), cues()
    for frame in (*table.for_verb(first), *_nouns(phrase), *table.for_adjective(first)):
        if phrase in {frame.lemma, frame.trigger}:
            yield _frame(frame)
    for cue in (*said.verb(first), *said.noun(first), *said.adjective(first), *said.adverb(first)):
        if phrase in {first, " ".join(cue.words)}:
            yield _cue(cue)
    preposition = said.preposition(phrase.split()) if said.opens_preposition(first) else None
    if preposition is not None:
        yield _cue(preposition)
    yield from _small(phrase)


def _nouns(phrase: str) -> Iterator[Frame]:
    for word in phrase.split():
        yield from frames().for_noun(word)


def _frame(frame: Frame) -> Said:
    deed = f"{frame.type}:{frame.mode}" if frame.mode else frame.type
    says = _told(frame.trigger, f"who: {' '.join(frame.who)}", f"whom: {' '.join(frame.whom)}", frame.gloss)
    return Said(f"en/frames/{frame.source.partition(',')[0]}", deed, f"event {frame.pos}", says)


def _cue(cue: Cue) -> Said:
    says = _told(" ".join(cue.words), f"content: {', '.join(sorted(cue.content))}", f"speaker: {', '.join(sorted(cue.speaker))}")  # fmt: skip
    return Said("en/cues.toml", cue.implies.value, f"cue {cue.pos}", says)


def _small(word: str) -> Iterator[Said]:
    """Light verbs, words of status, common nouns and contexts."""
    for light in frames().light(word):
        yield Said("en/light_verbs.toml", light.lemma, "light verb", f"its subject is {light.subject}")
    status = status_words()
    for part in ("modals", "verbs", "clauses", "nouns", "adjectives", "predicates", "adverbs"):
        effect = getattr(status, part).of(word)
        if effect is not None:
            yield Said("en/status.toml", effect.value, f"status, {part}", "")
    nouns = nominals()
    for kind, means in (("people", nouns.theme(word)), ("group", ", ".join(nouns.group(word))), ("side", ", ".join(nouns.side(word)))):  # fmt: skip
        if means:
            yield Said("en/nominals.toml", means, f"noun for {kind}", "")
    for context in contexts_of([word]):
        yield Said("en/contexts.toml", context, "context", "")


def _places(phrase: str) -> Iterator[Said]:
    for place in gazetteer().candidates(phrase)[:_MOST_PLACES]:
        says = f"{place.country} {place.region}; {place.lat:.2f}, {place.lon:.2f}; {place.people:,} people"
        yield Said("gazetteer (GeoNames)", place.name, "place", says)
