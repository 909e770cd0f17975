"""A row and a person's correction of it in, the Account that the correction tells out: each cell with its words.

What the correction leaves as it was keeps its words and the step that read them. A new cell rests on the words that the person marked, else
on those that mean the same actor nearby, else on the row's own; its step is the judgement's, signed. So is the step of the row as a whole: by it a corrected account is known
wherever it goes (`put_right_by`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from verbale.records.account import Account, Count, Deed, Status, Time
from verbale.records.actor import Mention
from verbale.records.correcting import BY_PERSON
from verbale.records.evidence import Evidence, Step
from verbale.records.judgement import Judgement
from verbale.records.lines import AccountLine, Chain, line_of, parse_account
from verbale.records.reading import Reading
from verbale.records.text import Span
from verbale.records.voice import ARTICLE, Voice
from verbale.records.when import When
from verbale.records.where import Where

_TIMES = tuple(time.value for time in Time)


def corrected(reading: Reading, account: Account, word: Judgement) -> Account:
    """A reading, an account of it and the judgement that corrects it in, the account as it should be out, under the same id."""
    line = parse_account(word.correction)
    desk = _Desk(reading, word, _words(reading, word) or account.evidence)
    was = line_of(account)
    return replace(
        account,
        who=account.who if line.who == was.who else desk.mentions(line.who),
        did=account.did if (line.type, line.mode) == (was.type, was.mode) else desk.deed(line),
        whom=account.whom if line.whom == was.whom else desk.mentions(line.whom),
        when=account.when if line.when == was.when else desk.when(line.when),
        where=account.where if line.where == was.where else desk.where(line.where),
        status=account.status if line.flags == was.flags else desk.status(line.flags),
        counts=account.counts if line.counts == was.counts else desk.counts(line.counts),
        according_to=account.according_to if line.voice == was.voice else desk.voice(line.voice),
        evidence=desk.here,
        confidence=1.0,
    )


def added_id(word: Judgement) -> str:
    """A judgement that adds an account in, the account's id out."""
    return "account:" + word.id.partition(":")[2]


def added(reading: Reading, word: Judgement) -> Account:
    """A reading and the judgement that adds an account to it in, that account out; its id is made of the judgement's."""
    line = parse_account(word.correction)
    whole = Evidence.of(reading.article, Span(0, len(reading.article.text)), _step(word))
    desk = _Desk(reading, word, _words(reading, word) or whole)
    return Account(
        id=added_id(word),
        who=desk.mentions(line.who),
        did=desk.deed(line),
        whom=desk.mentions(line.whom),
        when=desk.when(line.when),
        where=desk.where(line.where),
        status=desk.status(line.flags),
        counts=desk.counts(line.counts),
        according_to=desk.voice(line.voice),
        evidence=desk.here,
    )


def put_right_by(account: Account) -> Step | None:
    """An account in, who told it so and when (the step's version and settings) out; None where it stands as it was read."""
    return account.evidence.step if account.evidence.step.name == BY_PERSON else None


def has_own_words(account: Account, evidence: Evidence) -> bool:
    """An account and what a cell of it rests on in, whether these are words for that cell out: what a person told may rest on the row's words as a whole."""
    return evidence.step.name != BY_PERSON or evidence.span != account.evidence.span


def _step(word: Judgement) -> Step:
    return Step(BY_PERSON, word.signed, word.dated.isoformat() if word.dated else "")


def _words(reading: Reading, word: Judgement) -> Evidence | None:
    """The first words that the person marked, if they stand in this text."""
    marked = (one for one in word.words if one.article == reading.article.id and one.holds_in(reading.article.text))
    found = next(marked, None)
    return replace(found, step=_step(word)) if found else None


@dataclass(frozen=True, slots=True)
class _Desk:
    """The reading, who corrects, and the words on which the correction rests."""

    reading: Reading
    word: Judgement
    words: Evidence

    @property
    def here(self) -> Evidence:
        """These words, as the person read them."""
        return replace(self.words, step=_step(self.word))

    def mentions(self, names: tuple[str, ...]) -> tuple[Mention, ...]:
        """Names in, the nearest words that mean each of them out."""
        return tuple(map(self._mention, names))

    def deed(self, line: AccountLine) -> Deed:
        """What was done: told by the words as a whole."""
        return Deed(line.type, line.mode, (), self.here)

    def when(self, when: When) -> When:
        """A time that is told rests on the words."""
        return replace(when, evidence=self.here) if when != When.unknown() and "~" not in str(when) else when

    def where(self, name: str) -> Where | None:
        """A place of the report, as it is known there; else one that is only named."""
        if not name:
            return None
        known = (one.where for one in self.reading.accounts if one.where and one.where.name == name)
        found = next(known, None) or Where(name)
        return replace(found, evidence=self._spelt(name))

    def status(self, flags: tuple[str, ...]) -> Status:
        """Flags in, the status out."""
        time = next((Time(flag) for flag in flags if flag in _TIMES), Time.ACTUAL)
        rests = (self.here,) if flags else ()
        return Status(time, "hypothetical" in flags, "negated" in flags, rests)

    def counts(self, counts: Iterable[Count]) -> tuple[Count, ...]:
        """Numbers rest on the words."""
        return tuple(replace(one, evidence=self.here) for one in counts)

    def voice(self, chain: Chain) -> Voice:
        """The names of a chain, nearest first, in, the voice out: the article is the last link."""
        voice = ARTICLE
        for names in reversed(chain):
            voice = Voice(self.mentions(names), voice)
        return voice

    def _mention(self, name: str) -> Mention:
        known = [one for one in _mentions(self.reading) if one.actor == name]
        if known:
            found = min(known, key=lambda one: abs(one.evidence.span.start - self.words.span.start))
            return replace(found, evidence=replace(found.evidence, step=_step(self.word)))
        spelt = self._spelt(name)
        return Mention(spelt.quote, name, False, spelt)

    def _spelt(self, name: str) -> Evidence:
        """A name in, where the words spell it out; the words as a whole where they do not."""
        at = self.words.quote.find(name)
        start = self.words.span.start + at
        return replace(self.here, span=Span(start, start + len(name)), quote=name) if at >= 0 else self.here


def _mentions(reading: Reading) -> Iterator[Mention]:
    """Everybody whom the report's accounts and statements name, with the words."""
    for account in reading.accounts:
        yield from (*account.who, *account.whom)
    for voice in (*(one.according_to for one in reading.accounts), *(one.voice for one in reading.statements)):
        for link in voice.chain():
            yield from link.speakers
