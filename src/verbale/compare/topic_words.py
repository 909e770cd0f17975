"""An account in, the words of its clause that name what it is about out."""

import re
import unicodedata
from functools import lru_cache
from math import exp

from verbale.records.account import Account
from verbale.records.actor import Mention
from verbale.reference.frequencies import rarity
from verbale.reference.function_words import function_words
from verbale.reference.stances import stances
from verbale.reference.stems import stems

_WORD = re.compile(r"[^\W\d_]{4,}")
_BREAK = re.compile(r"[;:.!?\n]|\s[–—-]\s")  # a clause's words may hold the clause before it
_LETTERS = 6  # as in document_frequencies.csv
_MOST = 12


def topic_words(account: Account) -> tuple[str, ...]:
    """An account in, the words of its clause that name a matter out, as written: no party's name, no trigger, nothing common.

    >>> _around("They back no list; they back the cooks", 24)
    ' they back the cooks'
    """
    taken = {_stem(word) for words in _named(account) for word in _WORD.findall(words)}
    said = dict.fromkeys(_WORD.findall(_clause(account)))
    return tuple(word for word in said if _stem(word) not in taken and _tells(word.casefold()))[:_MOST]


def _clause(account: Account) -> str:
    """The stretch between two breaks in which the deed's word stands; all words where it stands elsewhere."""
    clause, trigger = account.evidence, account.did.trigger
    if trigger.quote and clause.span.holds(trigger.span):
        return _around(clause.quote, trigger.span.start - clause.span.start)
    return clause.quote


def _around(words: str, place: int) -> str:
    breaks = list(_BREAK.finditer(words))
    start = max((found.end() for found in breaks if found.end() <= place), default=0)
    return words[start : min((found.start() for found in breaks if found.start() >= place), default=len(words))]


@lru_cache(maxsize=16_384)
def stems_of(words: tuple[str, ...]) -> frozenset[str]:
    """Words in, what stays of each without case, accents and ending out.

    >>> sorted(stems_of(("Embargoes", "Élections")))
    ['electi', 'embarg']
    """
    return frozenset(map(_stem, words))


def _named(account: Account) -> list[str]:
    """The trigger, and all words for the parties and the speakers."""
    speakers = [one for voice in account.according_to.chain() for one in voice.speakers]
    mentions: list[Mention] = [*account.who, *account.whom, *speakers]
    return [account.did.trigger.quote, *(text for one in mentions for text in (one.words, one.actor))]


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    letters = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()[:_LETTERS]


@lru_cache(maxsize=50_000)
def _tells(word: str) -> bool:
    table = stances()
    if {word, *stems(word)} & table.general or word in _common():
        return False
    return exp(-rarity(_stem(word))) <= table.share


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    return frozenset(function_words("en"))
