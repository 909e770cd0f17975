"""A person's verdict on one record or two in, a signed and dated judgement in the store out: `verbale judge`."""

from contextlib import closing
from datetime import UTC, datetime

import click

from verbale.cli.console import say
from verbale.cli.querying import store_option
from verbale.errors import BadUse
from verbale.records.identity import content_id
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.resolve.clusters import clusters
from verbale.store.base import View
from verbale.store.stores import open_store, open_writer

_OF_PAIRS = {"article": Question.STORY, "account": Question.EVENT, "actor": Question.ACTOR}
_ON_ROWS = (Verdict.RIGHT, Verdict.WRONG)


@click.command()
@click.argument("verdict", type=click.Choice([one.value for one in Verdict]))
@click.argument("records", nargs=-1, required=True, metavar="ID [ID]")
@store_option
@click.option("--by", "signed", required=True, metavar="NAME", help="Who judges; stands with the judgement for ever.")
@click.option("--because", "reasons", multiple=True, metavar="WORDS", help="Why; may stand several times.")
@click.option(
    "--question",
    type=click.Choice([Question.COPY, Question.STORY]),
    help="Of two articles: whether they are one text, or on one matter (the default).",
)
@click.option("--instead-of", "supersedes", default="", metavar="ID", help="The judgement that this one takes back.")
def command(
    verdict: str,
    records: tuple[str, ...],
    store: str,
    signed: str,
    reasons: tuple[str, ...],
    question: str | None,
    supersedes: str,
) -> None:
    """Judge a kept record right or wrong, or two records the same or different.

    Two accounts are the same if they tell one happening, two articles if they are on one matter, two actors if they are one. Nothing
    is erased: a person's word goes before the machine's, the later before the earlier.
    """
    said = Verdict(verdict)
    asked = _question(said, records, question)
    moment = datetime.now(UTC).replace(microsecond=0)
    name = content_id("judgement", asked, said, *records, signed, moment.isoformat(), *reasons, supersedes)
    judged = Judgement(name, said, records, reasons, signed, moment, supersedes, asked)
    with closing(open_store(store)) as view:
        _check(view, records, supersedes)
    with closing(open_writer(store, clusters)) as kept:
        kept.judge([judged])
    say(f"kept as {name}")
    click.echo(name)


def _question(verdict: Verdict, records: tuple[str, ...], told: str | None) -> Question:
    """What is asked of the records: one alone is right or wrong, two of a kind the same or not."""
    if (len(records) == 1) != (verdict in _ON_ROWS) and not (len(records) == 1 and verdict is Verdict.UNSURE):
        raise BadUse(
            f"{verdict} is said of {'one record' if verdict in _ON_ROWS else 'two records'}, not of {len(records)}"
        )
    if len(records) == 1:
        return Question.ROW
    kinds = {record.partition(":")[0] for record in records}
    question = _OF_PAIRS.get(next(iter(kinds))) if len(kinds) == 1 else None
    if len(records) != 2 or question is None or records[0] == records[1]:
        raise BadUse(f"two different records of one kind ({', '.join(_OF_PAIRS)}) are the same or not")
    if told and question is not Question.STORY:
        raise BadUse("--question is for two articles")
    return Question(told) if told else question


def _check(view: View, records: tuple[str, ...], supersedes: str) -> None:
    """BadUse where a record is not kept; actors are looked for by their judgements and accounts, so they are taken at their word."""
    for record in records:
        if not record.startswith("actor:") and not view.home(record):
            raise BadUse(f"the store keeps no {record}; `verbale show` and `verbale search` tell ids")
    if supersedes and all(one.id != supersedes for one in view.judgements()):
        raise BadUse(f"no judgement {supersedes} is in force")
