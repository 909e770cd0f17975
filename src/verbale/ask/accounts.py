"""An entry of an answer's accounts in, the Account out, or what does not hold in it."""

from datetime import timedelta

from verbale.ask.draft import Draft, Entry
from verbale.errors import BadNotation
from verbale.records.account import Account, Count, Deed, Status, Time
from verbale.records.identity import content_id
from verbale.records.lines import FLAGS
from verbale.records.text import Span
from verbale.records.values import parse_count, parse_when
from verbale.records.voice import ARTICLE, Voice, names_of
from verbale.records.when import Basis, When
from verbale.records.where import Where
from verbale.reference.ontology import ontology


def account(draft: Draft, entry: Entry) -> Account:
    """A draft and its entry in, the Account out; it counts only if the draft has no faults then."""
    clause = draft.quoted(entry["quote"], entry["paragraph"], "quote")
    trigger = draft.inside(entry["trigger"], clause, "trigger")
    who = draft.mentions(entry["who"], trigger, "who")
    voice = voice_of(draft, entry["voice"], trigger)
    name = content_id("account", draft.page.article.id, trigger, str(voice), *names_of(who))
    return Account(
        id=name,
        who=who,
        did=_deed(draft, entry, trigger),
        whom=draft.mentions(entry["whom"], trigger, "whom"),
        when=_when(draft, entry["when"], clause),
        where=_where(draft, entry["where"], trigger),
        status=_status(draft, entry["flags"], trigger),
        counts=tuple(_counts(draft, entry["counts"], trigger)),
        according_to=voice,
        evidence=draft.evidence(clause),
    )


def voice_of(draft: Draft, links: list[Entry], near: Span) -> Voice:
    """The links of a voice, nearest first, in, the Voice out; without any it is the article's."""
    voice = ARTICLE
    for link in reversed(links):
        speakers = draft.mentions(link["speakers"], near, "voice")
        if not speakers:
            draft.faults.append("voice: a link without speakers; leave the link out")
        voice = Voice(speakers, voice)
    return voice


def _deed(draft: Draft, entry: Entry, trigger: Span) -> Deed:
    if not ontology().holds(entry["type"], entry["mode"]):
        modes = ", ".join(getattr(ontology().type(entry["type"]), "modes", ())) or "none"
        draft.faults.append(f"mode: {entry['type']} has no mode “{entry['mode']}” (it has: {modes})")
    return Deed(entry["type"], entry["mode"], (), draft.evidence(trigger))


def _status(draft: Draft, flags: list[Entry], near: Span) -> Status:
    told = {str(one["flag"]): str(one["words"]) for one in flags}
    if {"future", "historical"} <= told.keys():
        draft.faults.append("flags: what lies ahead is not historical; choose one")
    shown = [draft.near(told[flag], near, "flags") for flag in FLAGS if told.get(flag)]
    time = next((Time(flag) for flag in ("future", "historical") if flag in told), Time.ACTUAL)
    return Status(time, "hypothetical" in told, "negated" in told, tuple(map(draft.evidence, dict.fromkeys(shown))))


def _counts(draft: Draft, counts: list[Entry], near: Span) -> list[Count]:
    found: list[Count] = []
    for told in counts:
        span = draft.near(told["words"], near, "counts")
        try:
            count = parse_count(f"{told['of'].strip()} {told['number'].strip()}")
        except BadNotation as fault:
            draft.faults.append(f"counts: {fault}")
            continue
        found.append(Count(count.of, count.least, count.most, count.about, draft.evidence(span)))
    return found


def _where(draft: Draft, told: Entry, near: Span) -> Where | None:
    name, words = told["name"].strip(), told["words"]
    if not name:
        return None
    span = draft.near(words, near, "where")
    found = draft.page.resolver.place(name, span)
    return Where(
        found.name,
        found.place,
        found.country,
        found.lat,
        found.lon,
        found.exactness,
        Basis.STATED,
        draft.evidence(span),
    )


def _when(draft: Draft, told: Entry, clause: Span) -> When:
    """The days told: stated by words in the clause or beside it, taken over from words elsewhere, or the day of publication."""
    try:
        when = parse_when(told["value"].strip())
    except BadNotation as fault:
        draft.faults.append(f"when: {fault}")
        return When.unknown()
    if not told["words"]:
        return _without_words(draft, when, told["value"])
    if when.basis is not Basis.STATED:
        draft.faults.append(f"when: {told['value']} has no words, for nothing tells it; or else it has no ~ and no ?")
        return when
    span = draft.near(told["words"], clause, "when")
    says = draft.page.resolver.days(span)
    if says is not None and not _agree(says, when):
        draft.faults.append(f"when: by the calendar “{told['words']}” is {says}, not {when}")
    return When(when.start, when.end, _basis(draft, span, clause), draft.evidence(span))


def _agree(says: When, when: When) -> bool:
    """Whether two times can be one; a weekday may be that of the week before or behind ("on Friday", printed on a Friday)."""
    week = timedelta(days=7)
    shifted = says.start == says.end and says.start and when.start and abs(says.start - when.start) == week
    return says.meets(when) or bool(shifted)


def _without_words(draft: Draft, when: When, value: str) -> When:
    published = draft.page.article.published
    if when.basis is Basis.STATED:
        draft.faults.append(f"when: {value} needs the words that tell it; today's news has ~, a day untold is ?")
    elif when.basis is Basis.PUBLISHED and (published is None or when.start != published or when.end != published):
        draft.faults.append(f"when: {value} with ~ is the day of publication, {published or 'which is unknown'}")
    return when


def _basis(draft: Draft, span: Span, clause: Span) -> Basis:
    """Whether the time stands in the deed's own sentence (no end of one lies between) or is taken over."""
    between = draft.page.article.text[min(span.end, clause.end) : max(span.start, clause.start)]
    apart = not span.meets(clause) and any(mark in between for mark in (". ", ".” ", "! ", "? ", "\n"))
    return Basis.RECKONED if apart else Basis.STATED
