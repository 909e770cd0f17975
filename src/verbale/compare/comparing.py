"""One Event and its witnesses in, a Comparison out: where their accounts agree, differ and are silent, and who is one witness."""

from collections.abc import Iterable, Iterator, Sequence

from verbale.compare.days import days_told, other_days
from verbale.compare.deeds import deeds_told, done_told, other_deed, other_status
from verbale.compare.numbers import numbers_told, other_number
from verbale.compare.origins import origins, tellings
from verbale.compare.places import other_place, places_told
from verbale.compare.said import answers
from verbale.compare.sides import other_side, who_told, whom_told
from verbale.compare.wording import other_words, words_told
from verbale.records.comparison import Answer, Asked, Comparison, Witness
from verbale.records.event import Event
from verbale.records.judgement import Judgement
from verbale.records.reading import Reading


def compare(event: Event, witnesses: Iterable[Witness], *, judgements: Iterable[Judgement] = ()) -> Comparison:
    """An Event, a Witness for each of its accounts, and what was judged of copies among their reports in, the Comparison out.

    Witnesses of other accounts are passed over. The order of witnesses does not count: they go by day, report and place.
    """
    wanted = set(event.accounts)
    heard = sorted({one for one in witnesses if one.account.id in wanted}, key=_in_order)
    found = origins(heard, judgements)
    return Comparison(event.id, tuple(_answers(heard)), tellings(heard, found), found)


def witnesses_of(reading: Reading) -> Iterator[Witness]:
    """A Reading in, a Witness for each of its accounts out."""
    article = reading.article
    for account in reading.accounts:
        yield Witness(account, article.id, article.source.outlet, article.published, reading.actors)


def _in_order(one: Witness) -> tuple[bool, str, str, int, str]:
    day = one.published.isoformat() if one.published else ""
    return not day, day, one.article, one.account.evidence.span.start, one.account.id


def _answers(heard: Sequence[Witness]) -> Iterator[Answer]:
    accounts = [one.account for one in heard]
    yield from answers(Asked.WHETHER, done_told(heard), other_status, accounts)
    yield from answers(Asked.WHAT, deeds_told(heard), other_deed, accounts)
    yield from answers(Asked.WHO, who_told(heard), other_side, accounts)
    yield from answers(Asked.WHOM, whom_told(heard), other_side, accounts)
    yield from answers(Asked.WHEN, days_told(heard), other_days, accounts)
    yield from answers(Asked.WHERE, places_told(heard), other_place, accounts)
    yield from answers(Asked.HOW_MANY, numbers_told(heard), other_number, accounts)
    yield from answers(Asked.CALLED, words_told(heard), other_words, accounts)
