"""Accounts of one happening in, what each calls the deed and those who take part out."""

from collections.abc import Iterator, Sequence

from verbale.compare.parties import plain
from verbale.compare.said import Said, words_in
from verbale.records.comparison import Difference, Witness

type Wording = tuple[str, bool]
"""Words without case and articles, and whether the writer puts distance between himself and them."""


def words_told(witnesses: Sequence[Witness]) -> Iterator[Said[Wording]]:
    """Witnesses in, the word that each has for the deed, and its words for each party that several of them name, out."""
    for one in witnesses:
        trigger = one.account.did.trigger
        if trigger.quote:
            yield Said(one.account.id, (plain(trigger.quote), False), trigger.quote, words_in(trigger))
    for one in witnesses:
        seen = set[str]()
        for mention in (*one.account.who, *one.account.whom):
            if mention.evidence.quote and mention.actor not in seen:
                seen.add(mention.actor)
                wording = plain(mention.words), mention.hedged
                says = f"“{mention.words}”" if mention.hedged else mention.words
                yield Said(one.account.id, wording, says, words_in(mention.evidence), mention.actor)


def other_words(one: Wording, other: Wording) -> Difference | None:
    """Two wordings in, how they differ out."""
    if one == other:
        return None
    return Difference.OPPOSED_WORDING if one[1] != other[1] else Difference.OTHER_WORDING
