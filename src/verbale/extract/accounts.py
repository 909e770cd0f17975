"""Deeds, cast, voices, times and places of one report in, its Accounts out: one a voice and happening.

The rulings that decide what gets a row of its own are those of docs/coding-manual.md; their numbers stand in the comments.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from verbale.extract.agreement import agreements
from verbale.extract.claimed import with_claims
from verbale.extract.confidence import confidence, features
from verbale.extract.events import CARRY_THEIR_CONTENT, Happening
from verbale.extract.linking.record import Sides
from verbale.extract.linking.stage import Deeds, link
from verbale.extract.merge import merged
from verbale.extract.mutual import each
from verbale.extract.numbers.stage import counts
from verbale.extract.report import Report
from verbale.extract.rows import asked_for, contents, worth_a_row
from verbale.extract.scenes import settled
from verbale.extract.status.echoes import echoes
from verbale.extract.status.own import is_done
from verbale.extract.status.record import Mood
from verbale.extract.status.stage import mood
from verbale.extract.taken import Taken
from verbale.extract.tellings import denied_after, in_person, tellings, voice_of
from verbale.extract.tolls import with_tolls
from verbale.extract.tree import Tree, bare
from verbale.records.account import Account, Deed, Status, Time
from verbale.records.evidence import Evidence, Step
from verbale.records.identity import content_id
from verbale.records.text import Span
from verbale.records.voice import Voice, names_of
from verbale.records.when import Basis, When
from verbale.records.where import Where
from verbale.reference.contexts import contexts_of

_NEAR = 150  # tokens of a clause, and to either side of a deed, that are looked at: a longer sentence is a list
# Rows below this are left out: type F1 on corpus/dev is best at 0.13, core F1 still rises to 0.2 as rows of right type go
# (docs/decisions/2026-11-26-sureness.md).
_LEAST_CONFIDENCE = 0.13
# 13: background from about two months before the report; measured in days.
_LONG_AGO = timedelta(days=60)


def accounts(report: Report) -> tuple[Account, ...]:
    """A report's findings in, its accounts in the order of the text out, repeated tellings joined."""
    sure = ((account, confidence(known)) for account, known in drafts(report))
    return tuple(replace(account, confidence=chance) for account, chance in sure if chance >= _LEAST_CONFIDENCE)


def before_weighing(report: Report) -> tuple[Account, ...]:
    """A report's findings in, its accounts with all that they may have taken over from others out."""
    return tuple(account for account, _ in _settled(report))


def drafts(report: Report) -> tuple[tuple[Account, tuple[str, ...]], ...]:
    """A report's findings in, every account, sure or not, with the features that its confidence rests on out."""
    published = report.tree.analysis.article.published
    settled_ones = _settled(report)
    weighed = Taken(report, [account for account, _ in settled_ones]).weighed()
    return tuple((_aged(one, published), known) for one, (_, known) in zip(weighed, settled_ones, strict=True))


def _settled(report: Report) -> tuple[tuple[Account, tuple[str, ...]], ...]:
    """The accounts before their days are weighed, each with the features of its confidence."""
    moods, given = to_link(report)
    linked = ((found, in_person(report, found, sides)) for found, sides in link(report.people, given))
    echo = echoes(report.tree, (found.trigger for found in given.deeds if found.frame.pos == "verb"))
    told = [
        (side.found, side.sides, _account(report, side.found, side.sides, seen, side.voice or voice))
        for side in each(report, linked)
        if worth_a_row(report, side.found, side.sides)
        for voice, seen in denied_after(
            report, echo.get(side.found.trigger), tellings(report, side.found, moods[side.found.trigger])
        )
    ]
    told = with_claims(report, with_tolls(report, told))
    linked_to = {account.id: sides for _, sides, account in told}
    joined = merged(report.tree, ((found, account) for found, _, account in told))
    known = {account.id: features(report, found, linked_to[account.id], account) for found, account in joined}
    settled_ones = settled(
        report.tree, tuple(account for _, account in joined), report.setting.scenes(given.cues), report.setting.lead
    )
    agreed = agreements(settled_ones)
    return tuple((one, (*known[one.id], *others)) for one, others in zip(settled_ones, agreed, strict=True))


def to_link(report: Report) -> tuple[Mapping[int, Mood], Deeds]:
    """A report's findings in, the mood of each deed by its word, and what the linker is to link, out."""
    inner = contents(report)
    kept = tuple(found for found in report.happenings if found.trigger not in inner)
    cues = frozenset(attribution.cue_head for attribution in report.voices.attributions)
    asked = asked_for(report)
    moods = {found.trigger: _mood(report, found, cues, asked) for found in kept}
    voices = {found.trigger: voice_of(report, found, moods[found.trigger]) for found in kept}
    within = tuple(found for found in report.happenings if found.trigger in inner)
    return moods, Deeds(kept, within, voices, cues)


def _mood(report: Report, found: Happening, cues: frozenset[int], asked: frozenset[int]) -> Mood:
    """A deed's mood; what is demanded for a day of its own lies ahead (23)."""
    seen = mood(report.tree, found.trigger, cues, found.carrier)
    dated = found.trigger in asked and seen.hypothetical and report.setting.states_time(found.trigger)
    return replace(seen, hypothetical=False, future=True) if dated and not seen.condition else seen


def _aged(account: Account, published: date | None) -> Account:
    """A deed whose day was taken over from its scene is background as well, if that day is long past (13)."""
    told = account.when.basis in {Basis.STATED, Basis.RECKONED} and account.status.time is Time.ACTUAL
    if not told or published is None or account.status.hypothetical:
        return account
    time = _against_publication(account.when, published, Time.ACTUAL, hypothetical=True)
    return account if time is account.status.time else replace(account, status=replace(account.status, time=time))


def _account(report: Report, found: Happening, linked: Sides, seen: Mood, voice: Voice) -> Account:
    tree = report.tree
    evidence = tree.evidence(_clause_span(tree, found), found.by or Step(f"extract.events:{found.frame.id}"))
    when = _when(report, found, seen)
    where = _where(report, found)
    status = _status(report, found, seen, when)
    return Account(
        id=content_id("account", tree.analysis.article.id, found.trigger, str(voice), *names_of(linked.who)),
        who=linked.who,
        did=_deed(tree, found, linked),
        whom=linked.whom,
        when=_timed(report, when, seen, status),
        where=where,
        status=status,
        counts=counts(report, found, linked),
        according_to=voice,
        evidence=evidence,
    )


def _where(report: Report, found: Happening) -> Where | None:
    """The place told; a capital that stands for its government is none."""
    where = report.setting.where(found.trigger, found.carrier, found.frame.type)
    stands_in = where is not None and where.evidence is not None and where.evidence.span in report.people.stand_ins
    return None if stands_in else where


def _deed(tree: Tree, found: Happening, linked: Sides) -> Deed:
    words = tree.analysis.tokens
    span = Span(words[found.words[0]].span.start, words[found.words[-1]].span.end)
    trigger = tree.evidence(span, found.by or Step(f"reference.frames:{found.frame.id}"))
    sentence = tree.analysis.sentences[words[found.trigger].sentence]
    first, last = max(sentence.first, found.trigger - _NEAR), min(sentence.last, found.trigger + _NEAR)
    contexts = tuple(dict.fromkeys((*found.frame.contexts, *contexts_of(tree.lemmas[first:last]))))
    mode = "" if found.frame.mode == "multilateral" and _are_two(linked) else found.frame.mode
    return Deed(found.frame.type, mode, contexts, trigger)


def _are_two(linked: Sides) -> bool:
    """Whether one side met one other: three or more sit as equals in multilateral talks (8)."""
    return len(linked.who) == len(linked.whom) == 1


def _clause_span(tree: Tree, found: Happening) -> Span:
    """The deed's own clause: its subtree without coordinated clauses and clauses that only say who told it."""
    top = found.carrier if found.carrier is not None else found.trigger
    inside = {top}
    waiting = [top]
    while waiting and len(inside) < _NEAR:
        for child in tree.children(waiting.pop()):
            verbal = child.upos in {"VERB", "AUX"}
            if bare(child.deprel) in {"parataxis", "punct"} or (verbal and bare(child.deprel) == "conj"):
                continue
            inside.add(child.index)
            waiting.append(child.index)
    inside.update(found.words)
    return tree.span(min(inside), max(inside) + 1)


def _when(report: Report, found: Happening, seen: Mood) -> When | None:
    told = report.setting.when(found.trigger, found.carrier)
    if told is not None and _is_another_s(report, found, told):
        told = None
    if told is not None or seen.hypothetical or seen.future or seen.long_ago:
        return told
    if seen.earlier and not report.voices.around(found.trigger):
        return None
    return report.setting.running(
        found.trigger, found.frame.type
    )  # in another's words the past perfect is but a shifted past


def _is_another_s(report: Report, found: Happening, when: When) -> bool:
    """ "Backed entry by 2029": of what is told as done, a day that lies ahead is that of something else."""
    published = report.tree.analysis.article.published
    ahead = published is not None and when.start is not None and when.start > published
    return ahead and when.end is not None and is_done(report.tree, found.trigger)


def _status(report: Report, found: Happening, seen: Mood, when: When | None) -> Status:
    """The flags: what the words say, and what the day told says against the day of publication (11, 13)."""
    published = report.tree.analysis.article.published
    time = Time.FUTURE if seen.future else Time.ACTUAL
    if when is not None and published is not None and when.basis is Basis.STATED:
        planned = seen.shifted and seen.condition  # "would close the port from Monday if …": with its day, a plan (12)
        time = _against_publication(when, published, time, hypothetical=seen.hypothetical and not planned)
    if seen.long_ago and time is Time.ACTUAL:
        time = Time.HISTORICAL  # "five years since gunmen abducted two"
    # What is asked, promised, threatened or refused lies ahead by itself: that is no flag of the asking (11).
    speech_act = found.frame.type in CARRY_THEIR_CONTENT and not seen.words
    called_off = seen.cancelled and seen.negated  # a cancelled meeting is only negated (12)
    if (speech_act or called_off) and time is Time.FUTURE:
        time = Time.ACTUAL
    negated = seen.negated or (report.voices.denied(found.trigger) and not seen.negated)
    shown = tuple(_word(report.tree, index) for index in dict.fromkeys(seen.words))
    return Status(time, seen.hypothetical, negated, shown)


def _against_publication(when: When, published: date, time: Time, *, hypothetical: bool) -> Time:
    if when.end is not None and when.end < published - _LONG_AGO:
        return Time.HISTORICAL
    if when.start is not None and when.start > published and not hypothetical:
        return Time.FUTURE
    return time


def _word(tree: Tree, index: int) -> Evidence:
    return tree.evidence(tree.tokens[index].span, Step("extract.status"))


def _timed(report: Report, when: When | None, seen: Mood, status: Status) -> When:
    """The day told, else the day of publication for acts of the current news, else unknown (15)."""
    if when is not None:
        return when
    published = report.tree.analysis.article.published
    undated = status.time is not Time.ACTUAL or status.hypothetical or seen.earlier
    if undated or published is None:
        return When.unknown()
    return When.day(published, Basis.PUBLISHED)
