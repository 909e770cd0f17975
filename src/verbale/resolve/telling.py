"""An account with its report in, all that a resolver wants to know of it later out: written as the words of a Clue, and back."""

import json
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from verbale.records.account import Account
from verbale.records.actor import Mention
from verbale.records.reading import Reading
from verbale.records.when import Basis
from verbale.records.where import Where
from verbale.resolve.clue_words import written
from verbale.resolve.parties import Party, party_of
from verbale.resolve.scenes import scene_of
from verbale.resolve.stems import plain, stems

_MOST_PARTIES = 5
_MOST_WORDS = 24


@dataclass(frozen=True, slots=True)
class Site:
    """Where: the plain name, the state in which it lies, how exact it is, and its coordinates (None unknown)."""

    name: str
    country: str
    exactness: str
    lat: float | None
    lon: float | None


@dataclass(frozen=True, slots=True)
class Telling:
    """What an account says, in short. Days are counted from 1 January of year 1; None is open or unknown.

    `scene` are the actors and places of most accounts of its report, `words` the stems of its clause, `trigger` that of the deed.
    """

    article: str
    published: int | None
    type: str
    mode: str
    who: tuple[Party, ...]
    whom: tuple[Party, ...]
    first: int | None
    last: int | None
    basis: str
    site: Site | None
    counts: tuple[tuple[str, int | None, int | None], ...]
    flags: tuple[str, ...]
    voice: tuple[str, ...]
    scene: tuple[str, ...]
    trigger: str
    words: tuple[str, ...]


def tellings_of(reading: Reading) -> tuple[tuple[str, Telling], ...]:
    """A reading in, the id of each account with its Telling out."""
    scene = scene_of(reading)
    return tuple((account.id, _telling(reading, account, scene)) for account in reading.accounts)


def write(told: Telling) -> str:
    """A Telling in, the words of its Clue out."""
    return written(told)


@lru_cache(maxsize=16_384)
def read(says: str) -> Telling:
    """The words of a Clue in, the Telling out."""
    article, published, type_, mode, who, whom, first, last, basis, site, counts, *lists, trigger, words = json.loads(
        says
    )
    flags, voice, scene = map(tuple, lists)
    return Telling(
        article, published, type_, mode, _parties(who), _parties(whom), first, last, basis,
        Site(*site) if site else None, tuple(map(tuple, counts)), flags, voice, scene, trigger, tuple(words),
    )  # fmt: skip


def _parties(told: list[tuple[str, str, str, str, list[str]]]) -> tuple[Party, ...]:
    return tuple(Party(name, kind, state, head, tuple(also)) for name, kind, state, head, also in told)


def _telling(reading: Reading, account: Account, scene: tuple[str, ...]) -> Telling:
    when, article = account.when, reading.article
    return Telling(
        article=article.id,
        published=_ordinal(article.published),
        type=account.did.type,
        mode=account.did.mode,
        who=_sides(account.who, reading),
        whom=_sides(account.whom, reading),
        first=_ordinal(when.start),
        last=_ordinal(when.end),
        basis=when.basis.value if when.start or when.end else Basis.UNKNOWN.value,
        site=_site(account.where),
        counts=tuple((plain(count.of), count.least, count.most) for count in account.counts),
        flags=account.status.flags(),
        voice=tuple(plain(mention.actor) for mention in account.according_to.speakers),
        scene=scene,
        trigger=next(stems(account.did.trigger.quote), ""),
        words=tuple(dict.fromkeys(stems(account.evidence.quote)))[:_MOST_WORDS],
    )


def _sides(mentions: tuple[Mention, ...], reading: Reading) -> tuple[Party, ...]:
    return tuple(dict.fromkeys(party_of(one, reading.actors) for one in mentions))[:_MOST_PARTIES]


def _site(where: Where | None) -> Site | None:
    if where is None or not where.name:
        return None
    return Site(plain(where.name), plain(where.country), where.exactness.value, where.lat, where.lon)


def _ordinal(day: date | None) -> int | None:
    return day.toordinal() if day else None
