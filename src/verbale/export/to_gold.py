"""Records in, a gold folder out: the reports that persons reviewed, TXT and TOML each, as `verbale score` and the training read them.

What stands in it is what persons answer for, and nothing else: of a report whose every row was judged, the rows that were called right,
those that were put right, as they should be, and those that were added. Rows called wrong are gone. Statements, roles and hedges
are not reviewed, so none stand there: figures on them say nothing. The comment tells who reviewed what.

Actors are those whom its accounts name. One that a person added is of the kind that the tables of the world know; of whom they know nothing
stands there as a group, and the comment says that nobody told the kind.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from verbale.export.records import Choices, Records, said_of
from verbale.export.writing import text_file
from verbale.records.actor import Kind
from verbale.records.judgement import Question, Verdict
from verbale.records.lines import AccountLine, ActorLine, line_of
from verbale.records.notation import GoldFile, gold_of, write_gold
from verbale.records.reading import ACCOUNTS
from verbale.records.reviewed import Reviewed, Row, reviewed_by
from verbale.reference.unlisted import kind_of

_UNSAFE = re.compile(r"[^a-z0-9]+")
_NAME = 24  # characters of an outlet's name in a file's name


def write(records: Records, place: Path, choices: Choices) -> str:
    """Records in; in the folder `place` a text and a gold file for each reviewed report; how many, and what was left out, comes back."""
    # of what a language model said nothing goes into gold
    asked = said_of(one for one in records.judgements(question=Question.ROW) if one.personal)
    kept = rows = unfinished = 0
    for reading in records.as_read(parts=ACCOUNTS):
        found = reviewed_by(reading, asked)
        if not (found.judged or found.complete):
            continue
        if not (found.whole or choices.unfinished):
            unfinished += 1
            continue
        gold = gold_file(found)
        _write(place, gold, reading.article.text)
        kept, rows = kept + 1, rows + len(gold.accounts)
    left = f"; {unfinished} not reviewed to the end left out (--unfinished takes them too)" if unfinished else ""
    return f"{kept} reviewed reports with {rows} accounts{left}"


def gold_file(found: Reviewed) -> GoldFile:
    """A reviewed report in, what its gold file says out: only rows on which a person said something."""
    lines = tuple(dict.fromkeys(line_of(row.account) for row in found.rows if row.words and row.account))
    article = found.reading.article
    told = gold_of(found.as_corrected(), _stem(found))
    listed = {line.name: line for line in told.actors}
    named = dict.fromkeys(name for line in lines for name in _names(line))
    added = {name: kind_of(name) for name in named if name not in listed}
    new = (_actor(name, kind or Kind.GROUP, article.text) for name, kind in added.items())
    return GoldFile(
        told.id,
        article.published,
        article.language,
        article.source.outlet,
        article.title,
        article.url,
        lines,
        actors=(*(line for name, line in listed.items() if name in named), *new),
        comment=_comment(found, len(lines), [name for name, kind in added.items() if kind is None]),
    )


def _names(line: AccountLine) -> Iterator[str]:
    yield from (*line.who, *line.whom, *(name for link in line.voice for name in link))


def _actor(name: str, kind: Kind, text: str) -> ActorLine:
    """An actor whom a person added: the report's form for it is its name, where it stands there as a name of its own."""
    spelt = re.search(rf"(?<!\w){re.escape(name)}(?![\w'’])", text)
    return ActorLine(name, kind, (), (name,) if spelt else ())


def _comment(found: Reviewed, kept: int, unknown: list[str]) -> str:
    told = [f"accounts reviewed by {', '.join(found.reviewers)} ({_days(found)})"]
    if not found.whole:
        told.append(
            f"only {found.judged} of {len(found.rows)} rows were reviewed: not for counting what was found too much"
        )
    struck = sum(bool(row.words and row.account is None) for row in found.rows)
    put_right = sum(bool(row.account and row.account is not row.told) for row in found.rows)
    added = sum(row.by_hand and row.account is not None for row in found.rows)
    told.append(f"{kept} kept, of them {put_right} put right and {added} added; {struck} struck out")
    if found.complete:
        told.append("nothing else is told: " + ", ".join(sorted({one.signed for one in found.complete})))
    if unlike := [row for row in found.rows if _unlike(row)]:
        told.append(f"on {len(unlike)} rows reviewers differ, the latest word holds")
    if unknown:
        told.append(f"of what kind these are nobody told, they stand as groups: {', '.join(unknown)}")
    told.append("statements, roles and hedges were not reviewed")
    return "; ".join(told)


def _unlike(row: Row) -> bool:
    """Whether persons differ on a row; who added it says that it is right as it was added."""
    said = {word.signed: (word.verdict, word.correction) for word in row.words[row.by_hand :]}
    if row.by_hand:
        said.setdefault(row.words[0].signed, (Verdict.RIGHT, ""))
    return len(set(said.values())) > 1


def _days(found: Reviewed) -> str:
    words = (*(word for row in found.rows for word in row.words), *found.complete)
    days = sorted({str(word.dated.date()) for word in words if word.dated})
    return " to ".join(dict.fromkeys((days[0], days[-1]))) if days else "undated"


def _stem(found: Reviewed) -> str:
    """A name for the files that tells day and outlet, and is no other report's."""
    article = found.reading.article
    outlet = _UNSAFE.sub("-", article.source.outlet.casefold())[:_NAME].strip("-")
    return "-".join(filter(None, (str(article.published or ""), outlet, article.id.rpartition(":")[2][:12])))


def _write(place: Path, gold: GoldFile, text: str) -> None:
    with text_file(place / f"{gold.id}.txt") as file:
        file.write(text)
    with text_file(place / f"{gold.id}.toml") as file:
        file.write(write_gold(gold))
