"""Accounts of one happening in, what each calls the deed, those who take part and the place, out."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verbale.compare.party import lemmas, plain
from verbale.compare.said import Said, words_in
from verbale.records.account import Account
from verbale.records.actor import Mention
from verbale.records.comparison import Difference, Witness
from verbale.records.corrected import has_own_words
from verbale.records.evidence import Evidence
from verbale.reference.counts import count_words
from verbale.reference.noun_kinds import noun_kinds
from verbale.reference.wordings import wordings

# What stands right before words to which the writer keeps his distance: a mark that opens a quotation, or one of these words.
_DISTANCE = re.compile(
    r"(?:[\"“„«‘']|\b(?:so-called|self-styled|self-proclaimed|purported|alleged|supposed))\s*$", re.IGNORECASE
)

_MARKS = "\"“”„«»‘’' "
_LETTERS = 6  # of a word are as good as its stem (McNamee and Mayfield 2004)


@dataclass(frozen=True, slots=True)
class Wording:
    """Words without case and articles, and whether the writer puts distance between himself and them."""

    words: str
    hedged: bool = False

    @property
    def forms(self) -> frozenset[str]:
        """What the words may be forms of: “shot” and “shooting” are forms of “shoot”, “resignation of” begins as “resigned” does."""
        first = self.words.partition(" ")[0]
        return frozenset((*lemmas(self.words), first[:_LETTERS] if len(first) > _LETTERS else self.words))


def words_told(witnesses: Sequence[Witness]) -> Iterator[Said[Wording]]:
    """Witnesses in, the word that each has for the deed, and its words for whoever and wherever two of them name, out."""
    for one in witnesses:
        yield from _deed(one)
    named = [said for one in witnesses for said in _named(one)]
    times = Counter(said.about for said in named)
    yield from (said for said in named if times[said.about] > 1)


def other_words(one: Wording, other: Wording) -> Difference | None:
    """Two wordings in, how they differ out: distance on one side only, and words that take sides, are opposed.

    >>> other_words(Wording("exercise"), Wording("build-up")).value, other_words(Wording("shot"), Wording("shooting"))
    ('opposed wording', None)
    """
    if one.hedged != other.hedged or wordings().against(one.words, other.words):
        return Difference.OPPOSED_WORDING
    return None if one.forms & other.forms else Difference.OTHER_WORDING


def _deed(witness: Witness) -> Iterator[Said[Wording]]:
    clause, trigger = witness.account.evidence, witness.account.did.trigger
    if has_own_words(witness.account, trigger) and _names(trigger.quote):
        words = _whole_term(clause, trigger)
        yield Said(witness.account.id, Wording(plain(words), _is_hedged(clause, trigger)), words, words_in(trigger))


def _names(trigger: str) -> bool:
    """Whether a trigger is a word for the deed: not a number of the dead (“three”), nor nothing."""
    words = plain(trigger)
    return any(letter.isalpha() for letter in words) and words not in count_words().numerals


def _whole_term(clause: Evidence, trigger: Evidence) -> str:
    """The term of the table of which the trigger is a part, as it stands (“terror attack” for “attack”), else the trigger."""
    start, end = trigger.span.start - clause.span.start, trigger.span.end - clause.span.start
    around = [(first, last) for first, last in wordings().terms(clause.quote) if first < end and start < last]
    first, last = max(around, key=lambda term: term[1] - term[0], default=(start, end))
    return clause.quote[first:last] if last - first > end - start and first >= 0 else trigger.quote


def _is_hedged(clause: Evidence, words: Evidence) -> bool:
    """Whether the words stand in quotation marks of their own, or behind “so-called” and the like."""
    start, end = words.span.start - clause.span.start, words.span.end - clause.span.start
    before, behind = clause.quote[: max(0, start)], clause.quote[max(0, end) :]
    told = _DISTANCE.search(before)
    return told is not None and (told[0].strip()[-1:].isalpha() or behind[:1] in {'"', "”", "“", "»", "’", "'"})


def _named(witness: Witness) -> Iterator[Said[Wording]]:
    account = witness.account
    seen = set[str]()
    for mention in (*account.who, *account.whom):
        if mention.actor not in seen and _names_actor(account, mention):
            seen.add(mention.actor)
            bare = mention.words.strip(_MARKS)
            says = f"“{bare}”" if mention.hedged else mention.words
            wording = Wording(plain(bare), mention.hedged)
            yield Said(account.id, wording, says, words_in(mention.evidence), mention.actor)
    where = account.where
    told = where.evidence if where else None
    if where and told and told.quote and where.name not in seen and has_own_words(account, told):
        yield Said(account.id, Wording(plain(told.quote)), told.quote, words_in(told), where.name)


def _names_actor(account: Account, mention: Mention) -> bool:
    """Whether the words of a mention are a name or a description of the actor: no pronoun, and not the row's words as a whole."""
    told = mention.evidence
    return bool(told.quote) and has_own_words(account, told) and plain(mention.words) not in noun_kinds().pronouns
