"""Records in, each account that may be told out, with its report and what is known of its actors."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from verbale.export.records import Records
from verbale.records.account import Account
from verbale.records.actor import Actor, Kind, Mention
from verbale.records.corrected import added_id, put_right_by
from verbale.records.judgement import Question, Verdict
from verbale.records.reading import ACCOUNTS, Reading
from verbale.records.reviewed import latest
from verbale.records.text import Article
from verbale.reference.sectors import Sector, sectors_of
from verbale.reference.state_codes import StateCodes, state_codes
from verbale.reference.unlisted import unlisted


@dataclass(frozen=True, slots=True)
class Party:
    """Who does or suffers something: the actor as resolved, and the words that mean him here."""

    actor: Actor
    mention: Mention

    @property
    def name(self) -> str:
        """The resolved name."""
        return self.actor.name

    @property
    def state(self) -> str:
        """The state or territory behind him; "" where none is known."""
        own = self.actor.name if self.actor.kind in {Kind.STATE, Kind.TERRITORY} else ""
        return self.actor.country or own

    @property
    def codes(self) -> StateCodes:
        """The codes of that state."""
        return state_codes(self.state)

    @property
    def sectors(self) -> tuple[Sector, ...]:
        """The sectors of society to which he belongs, the primary one first."""
        return sectors_of(self.actor.kind, (self.actor.name, *self.actor.roles))


@dataclass(frozen=True, slots=True)
class Telling:
    """One account and what a table may want to say beside it; `cast` are all actors of the report, `engine` what parsed it."""

    article: Article
    account: Account
    who: tuple[Party, ...]
    whom: tuple[Party, ...]
    cast: tuple[Actor, ...] = ()
    engine: str = ""

    @property
    def source(self) -> str:
        """Who published it; two reports without an outlet are two sources."""
        return self.article.source.outlet or self.article.id

    @property
    def happened(self) -> bool:
        """Whether the voice tells it as done: not denied, not to come, not supposed, not of the past."""
        return not self.account.status.flags()

    def light(self) -> "Telling":
        """The same without the report's text and cast, for where many are held."""
        return replace(self, article=replace(self.article, text=""), cast=())


def tellings(records: Records, *, statuses: bool) -> Iterator[Telling]:
    """Records in, their accounts out, as they stand after review: without `statuses` only what is told as done."""
    for reading in records.readings(parts=ACCOUNTS):
        for telling in _of(reading):
            if statuses or telling.happened:
                yield telling


@dataclass(frozen=True, slots=True)
class Judged:
    """What was said of single records: the verdict that holds by id, and the ids of accounts that were added."""

    verdicts: Mapping[str, str]
    added: frozenset[str]

    @classmethod
    def of(cls, records: Records) -> "Judged":
        """Records in, what was said of single ones out."""
        words = list(records.judgements(question=Question.ROW))
        verdicts = {of: word.verdict.value for of, word in latest(words).items()}
        return cls(verdicts, frozenset(added_id(word) for word in words if word.verdict is Verdict.MISSED))

    def on(self, account: Account) -> str:
        """An account as it is exported in, "right", "corrected", "added", "wrong" (of what is exported as it was read) or "" out."""
        if put_right_by(account) is None:
            return self.verdicts.get(account.id, "")
        return "added" if account.id in self.added else "corrected"


def _of(reading: Reading) -> Iterator[Telling]:
    cast = {actor.name: actor for actor in reading.actors}
    for account in reading.accounts:
        who, whom = _parties(account.who, cast), _parties(account.whom, cast)
        yield Telling(reading.article, account, who, whom, reading.actors, reading.engine)


def _parties(mentions: tuple[Mention, ...], cast: Mapping[str, Actor]) -> tuple[Party, ...]:
    """Each actor once, by his first mention; one whom the reading's list of actors lacks is who the tables of the world say."""
    first = {mention.actor: mention for mention in reversed(mentions)}
    return tuple(
        Party(cast.get(name) or unlisted(name), first[name]) for name in dict.fromkeys(m.actor for m in mentions)
    )
