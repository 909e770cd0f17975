"""PLOVER's gold standard records in, what the engine codes in each sentence against them out."""

from collections.abc import Sequence
from pathlib import Path

from verbale.evaluate import plover_gsr
from verbale.evaluate.bench import Bench, grouped
from verbale.evaluate.figures import Figure
from verbale.evaluate.plover_gsr import Done, GsrItem
from verbale.evaluate.sets import GoldSet
from verbale.pipeline.gold.texts import Work, readings
from verbale.records.account import Account
from verbale.records.actor import Mention
from verbale.records.reading import Reading
from verbale.records.where import Where
from verbale.reference.states import state_in


def bench(paths: tuple[Path, ...], work: Work) -> Bench:
    """The set's files in, its Bench out."""
    items = [item for path in paths for item in plover_gsr.read(path) if work.wants(item.id)]
    found = readings(((item.text, None) for item in items), work, "sentences")

    def code(text: str) -> tuple[Done, ...]:
        return _done(found[text, None])

    def count(some: Sequence[GsrItem]) -> tuple[Figure, ...]:
        return plover_gsr.count(some, code, state_in)

    return Bench(
        set=GoldSet.PLOVER_GSR,
        paths=paths,
        size=len(items),
        unit="sentences",
        figures=lambda: count(items),
        apart=grouped(items, count, {"type": lambda item: ("/".join(item.types),), "article": lambda item: (item.id,)}),
        differences=lambda: plover_gsr.differences(items, code, state_in),
    )


def _done(reading: Reading) -> tuple[Done, ...]:
    return tuple(map(_event, reading.accounts))


def _event(account: Account) -> Done:
    """The older records have no flags and no place of the happening: a deed without a recipient is told of the place (see older)."""
    whom = _words(account.whom) or _place(account.where)
    return Done(plover_gsr.label_of(account.did.type, account.did.mode, account.status), _words(account.who), whom)


def _words(mentions: tuple[Mention, ...]) -> tuple[str, ...]:
    """The resolved names and the words of the text: the set's actors are words."""
    return tuple(dict.fromkeys(words for mention in mentions for words in (mention.actor, mention.words) if words))


def _place(where: Where | None) -> tuple[str, ...]:
    told = (where.name, where.evidence.quote if where.evidence else "") if where else ()
    return tuple(dict.fromkeys(filter(None, told)))
