"""A gold file, its text and our own reading of it in, those of its rows whose words our reading shows, as a Reading, out.

A gold file does not say on which words a row rests. Where our reading has a row of the same type and core, its words are those of
the gold row. Where it has one of the same type that shares an actor, its trigger is taken if everybody else whom the gold row names
is found by his forms in the trigger's sentence. All other rows are left out.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from verbale.evaluate.accounts import compared
from verbale.evaluate.gold import GoldItem
from verbale.evaluate.names import Identity, Names
from verbale.learn.checks import sentence_ends
from verbale.records.account import Account, Deed, Status, Time
from verbale.records.actor import Actor, Mention
from verbale.records.evidence import Evidence, Step
from verbale.records.identity import content_id
from verbale.records.judgement import Judgement, Verdict
from verbale.records.lines import AccountLine, ActorLine, Chain
from verbale.records.notation import gold_of
from verbale.records.reading import Reading
from verbale.records.text import Span
from verbale.records.voice import ARTICLE, Voice
from verbale.records.when import Basis, When
from verbale.records.where import Where
from verbale.reference.states import state_in

_STEP = Step("learn.locating")


@dataclass(frozen=True, slots=True)
class Located:
    """A Reading that holds the rows whose words were found, and the rows that were left out."""

    reading: Reading
    left: tuple[AccountLine, ...]


def located(item: GoldItem, ours: Reading, signed: str) -> Located:
    """A gold item, our reading of its text and who coded it in, its rows with their words, each signed as right, out."""
    found = gold_of(ours)
    names = Identity(Names.of(found, state_in), Names.of(item.gold, state_in), state_in)
    both = compared(item.gold.accounts, found.accounts, names)
    desk = _Desk(ours, names, {line.name: line for line in item.gold.actors})
    rows: dict[int, Account] = {}
    for gold, other in both.matching.type:
        alike, told = both.likeness[gold][other], item.gold.accounts[gold]
        if alike.core or (alike.shares and desk.holds_all(told, ours.accounts[other])):
            rows[gold] = desk.row(told, ours.accounts[other])
    kept = tuple(rows[number] for number in sorted(rows))
    return Located(
        Reading(
            replace(ours.article, title=item.gold.title or ours.article.title),
            accounts=kept,
            actors=tuple(Actor.of(a.name, a.kind, roles=a.roles, forms=a.forms) for a in item.gold.actors),
            judgements=tuple(_signed(row, signed) for row in kept),
        ),
        tuple(line for number, line in enumerate(item.gold.accounts) if number not in rows),
    )


def _signed(row: Account, signed: str) -> Judgement:
    name = content_id("judgement", Verdict.RIGHT, row.id, signed)
    return Judgement(name, Verdict.RIGHT, (row.id,), (), signed, None)


@dataclass(frozen=True)
class _Desk:
    """Our reading, who is who, and the gold actors by name."""

    ours: Reading
    names: Identity
    actors: Mapping[str, ActorLine]

    def holds_all(self, told: AccountLine, ours: Account) -> bool:
        """Whether everybody on a gold row's sides has words in our row or in the sentence of its trigger."""
        sentence = self._sentence(ours.did.trigger.span)
        return all(
            words is not None and (sentence.holds(words.span) or self._ours(name, ours) is not None)
            for name in (*told.who, *told.whom)
            for words in (self._words(name, ours),)
        )

    def row(self, told: AccountLine, ours: Account) -> Account:
        """A gold row and ours for it in, what the gold row says with the words of ours out."""
        return replace(
            ours,
            id=content_id("account", self.ours.article.id, str(told), ours.did.trigger.span.start),
            who=self._side(told.who, ours),
            did=Deed(told.type, told.mode, (), ours.did.trigger),
            whom=self._side(told.whom, ours),
            when=_when(told.when, ours.when),
            where=self._where(told.where, ours),
            status=_status(told.flags),
            counts=told.counts,
            according_to=self._voice(told.voice, ours),
        )

    def _side(self, names: Iterable[str], ours: Account) -> tuple[Mention, ...]:
        return tuple(self._mention(name, ours) for name in names)

    def _mention(self, name: str, ours: Account) -> Mention:
        """The words for an actor of a gold row; none where he is only implied."""
        words = self._words(name, ours) or Evidence.of(self.ours.article, Span(0, 0), _STEP)
        return Mention(words.quote, name, False, words)

    def _words(self, name: str, ours: Account) -> Evidence | None:
        """The words for an actor near our row: our own mention of him, else the nearest of his forms."""
        line = self.actors.get(name)
        forms = (name, *(line.forms if line else ()))
        return self._ours(name, ours) or self._nearest(forms, ours.did.trigger.span)

    def _ours(self, name: str, ours: Account) -> Evidence | None:
        speakers = (mention for voice in ours.according_to.chain() for mention in voice.speakers)
        told = (*ours.who, *ours.whom, *speakers)
        return next((one.evidence for one in told if self.names.same(one.actor, name)), None)

    def _nearest(self, forms: Iterable[str], near: Span) -> Evidence | None:
        spans = [span for form in forms if form for span in self._at(form)]
        best = min(spans, key=lambda span: (abs(span.start - near.start), -len(span)), default=None)
        return Evidence.of(self.ours.article, best, _STEP) if best else None

    def _at(self, form: str) -> Iterator[Span]:
        words = r"\s+".join(map(re.escape, form.split()))
        found = re.finditer(rf"(?<!\w){words}(?!\w)", self.ours.article.text) if words else ()
        return (Span(one.start(), one.end()) for one in found)

    def _sentence(self, span: Span) -> Span:
        text = self.ours.article.text
        ends = [0, *sentence_ends(text), len(text)]
        return Span(max(e for e in ends if e <= span.start), min(e for e in ends if e > span.start))

    def _where(self, name: str, ours: Account) -> Where | None:
        if not name:
            return None
        if ours.where is not None and self.names.same(ours.where.name, name):
            return Where(name, evidence=ours.where.evidence)
        return Where(name, evidence=self._nearest([name], ours.did.trigger.span))

    def _voice(self, chain: Chain, ours: Account) -> Voice:
        voice = ARTICLE
        for speakers in reversed(chain):
            voice = Voice(self._side(speakers, ours), voice)
        return voice


def _when(told: When, ours: When) -> When:
    """The gold row's time; with our words for it where we read the same days."""
    same = (told.start, told.end) == (ours.start, ours.end)
    return ours if same and (told.basis is Basis.PUBLISHED) == (ours.basis is Basis.PUBLISHED) else told


def _status(flags: Iterable[str]) -> Status:
    named = set(flags)
    time = next((time for time in (Time.FUTURE, Time.HISTORICAL) if time.value in named), Time.ACTUAL)
    return Status(time, hypothetical="hypothetical" in named, negated="negated" in named)
