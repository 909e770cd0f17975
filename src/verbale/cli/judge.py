"""A person's verdict on one record or two in, a signed and dated judgement in the store out: `verbale judge`."""

from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime

import click

from verbale.cli.console import say
from verbale.cli.querying import store_option
from verbale.errors import BadUse
from verbale.records.correcting import checked_line, words_in
from verbale.records.evidence import Evidence
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.reference.ontology import ontology
from verbale.resolve.clusters import clusters
from verbale.store.base import Query, View
from verbale.store.stores import open_store, open_writer

_OF_PAIRS = {"article": Question.STORY, "account": Question.EVENT, "actor": Question.ACTOR}
_OF_ONE = (Verdict.RIGHT, Verdict.WRONG, Verdict.MISSED)
_OF_EITHER = (Verdict.UNSURE, Verdict.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class _Told:
    """What was typed beside verdict and records."""

    signed: str
    reasons: tuple[str, ...]
    supersedes: str
    correction: str
    words: tuple[str, ...]


@click.command()
@click.argument("verdict", type=click.Choice([one.value for one in Verdict]))
@click.argument("records", nargs=-1, required=True, metavar="ID [ID]")
@store_option
@click.option("--by", "signed", required=True, metavar="NAME", help="Who judges; stands with the judgement for ever.")
@click.option("--because", "reasons", multiple=True, metavar="WORDS", help="Why; may stand several times.")
@click.option(
    "--correction",
    default="",
    metavar="LINE",
    help="With wrong: the account as it should be; with missed: the account that is missing (a line of the notation).",
)
@click.option(
    "--words",
    multiple=True,
    metavar="WORDS",
    help="The words of the report, as they stand there, on which the correction rests; may stand several times.",
)
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
    correction: str,
    words: tuple[str, ...],
    question: str | None,
    supersedes: str,
) -> None:
    """Judge a kept record right or wrong, put a row right, add a missed one, or judge two records the same or different.

    Two accounts are the same if they tell one happening, two articles if they are on one matter, two actors if they are one. Of an
    article, right says that its rows are all that it tells, and missed that it tells one more. Withdrawn with the id of a
    judgement takes that one back. Nothing is erased: a person's word goes before the machine's, the later before the earlier.
    """
    said = Verdict(verdict)
    told = _Told(signed, reasons, supersedes, correction, words)
    with closing(open_store(store)) as view:
        judged = (
            _withdrawn(view, records, told)
            if said is Verdict.WITHDRAWN
            else _judged(view, said, records, told, question)
        )
    with closing(open_writer(store, clusters)) as kept:
        kept.judge([judged])
    say(f"kept as {judged.id}")
    click.echo(judged.id)


def _judged(view: View, verdict: Verdict, records: tuple[str, ...], told: _Told, question: str | None) -> Judgement:
    asked = _question(verdict, records, question)
    _check(view, records, told.supersedes)
    judged = Judgement.by_person(asked, verdict, records, signed=told.signed, dated=_now())
    correction, words = _correction(view, verdict, records[0], told)
    return judged.saying(reasons=told.reasons, correction=correction, words=words, supersedes=told.supersedes)


def _withdrawn(view: View, records: tuple[str, ...], told: _Told) -> Judgement:
    """The judgement that takes one back: its id is named, with --instead-of or in the place of a record."""
    names = {*records, *filter(None, (told.supersedes,))}
    taken = [one for one in view.judgements() if one.id in names]
    if len(taken) != 1 or len(names - {taken[0].id, *taken[0].about}) > 0:
        raise BadUse("withdrawn is said of one judgement in force: verbale judge withdrawn judgement:… --by NAME")
    back = taken[0].taken_back(told.signed, _now())
    return back.saying(reasons=told.reasons, supersedes=taken[0].id)


def _correction(view: View, verdict: Verdict, record: str, told: _Told) -> tuple[str, tuple[Evidence, ...]]:
    """What was typed in, the line as the notation writes it and the words on which it rests out."""
    if verdict not in {Verdict.WRONG, Verdict.MISSED} and (told.correction or told.words):
        raise BadUse("--correction and --words stand with wrong and missed alone")
    if verdict is Verdict.MISSED and not (told.correction and told.words):
        raise BadUse("an account that was missed is told with --correction LINE and --words WORDS")
    if not told.correction:
        return "", ()
    line = checked_line(told.correction, ontology().holds)
    article = next(view.readings(Query(article=view.home(record)))).article
    return str(line), tuple(words_in(article, quote, told.signed) for quote in told.words)


def _question(verdict: Verdict, records: tuple[str, ...], told: str | None) -> Question:
    """What is asked of the records: one alone is right or wrong, two of a kind the same or not."""
    if (len(records) == 1) != (verdict in _OF_ONE) and not (len(records) == 1 and verdict in _OF_EITHER):
        raise BadUse(
            f"{verdict} is said of {'one record' if verdict in _OF_ONE else 'two records'}, not of {len(records)}"
        )
    kinds = {record.partition(":")[0] for record in records}
    if len(records) == 1:
        if verdict is Verdict.MISSED and kinds != {"article"}:
            raise BadUse("what is missed is said of an article: verbale judge missed article:… --correction LINE")
        return Question.ROW
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


def _now() -> datetime:
    """To the microsecond: of two judgements within one second the later holds, too."""
    return datetime.now(UTC)
