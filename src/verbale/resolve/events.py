"""Accounts in, Clues and Judgements out: which of them tell one happening, whoever tells it and however differently.

What voices contest is compared afterwards: who did it, what it is to be called, whether it happened. Two accounts are judged by
their names, days, places, numbers and words, and by what their reports have in common: nothing else, so that neither the order
nor what else a store holds changes a judgement. Each account is linked to the earlier one that it is likeliest to tell again.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from verbale.records.clue import Clue
from verbale.records.judgement import Judgement, Question
from verbale.records.reading import Reading
from verbale.resolve.blocking import NEAR, asked_of, keys_of, reach_of
from verbale.resolve.events_features import SLOW, TIT_FOR_TAT, TWO_SPEAK, features, quick, slow
from verbale.resolve.linking import Linker
from verbale.resolve.telling import read, tellings_of, write


def clues_of(reading: Reading) -> tuple[Clue, ...]:
    """A reading in, a Clue of each of its accounts out.

    >>> from verbale.records.text import Article
    >>> clues_of(Reading(Article.of("")))
    ()
    """
    day = reading.article.published
    return tuple(Clue(Question.EVENT, id_, day, keys_of(told), write(told)) for id_, told in tellings_of(reading))


def asked(clue: Clue) -> tuple[frozenset[str], date | None, date | None]:
    """A Clue in, the keys, the first and the last day of those that it is judged against out: what to ask a store for."""
    return _asked(clue), *reach_of(clue)


def judged(clue: Clue, known: Iterable[Clue]) -> Iterator[Judgement]:
    """A new account's Clue and the candidates in, its link to the likeliest earlier one, and links of later ones to it, out.

    Among the candidates are the other accounts of its own report.
    """
    yield from LINKER.links(clue, known)


def pair(one: Clue, other: Clue) -> Iterator[str]:
    """Two Clues in, the names of what holds of them as a pair out."""
    yield from features(read(one.says), read(other.says))


def _asked(clue: Clue) -> frozenset[str]:
    return asked_of(read(clue.says))


def _quick(one: Clue, other: Clue) -> Iterator[str]:
    return quick(read(one.says), read(other.says))


def _slow(one: Clue, other: Clue) -> Iterator[str]:
    return slow(read(one.says), read(other.says))


# Of 3,000 links among marked and invented stories none joins two deeds that are not kin; most pairs that share one name are such.
# Two who condemn, ask or refuse do two deeds, however alike their words: 25 such pairs in the marked stories are one in three cases.
# Nor are an expulsion and the expulsion that answers it, nor the shots of two sides of which each says that the other fired first: of 74
# pairs in which the sides change places in what is not done together none is one; the sheet names each beside the other.
_NEVER = frozenset({"type other", TWO_SPEAK, TIT_FOR_TAT})
LINKER = Linker(Question.EVENT, "resolve.events 1", "events", _quick, _slow, SLOW, NEAR, _NEVER, _asked)
