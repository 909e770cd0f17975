"""Records in, a table in the 20 columns of ICEWS out: one row for each account, source and target; tabs between cells."""

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from verbale.export.cells import Cell, write_tabbed
from verbale.export.records import Choices, Records
from verbale.export.tally import Tally
from verbale.export.tellings import Party, Telling, tellings
from verbale.export.writing import text_file
from verbale.records.identity import content_id
from verbale.records.where import Exactness, Where
from verbale.reference.cameo import cameo, goldstein

COLUMNS = (
    "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code", "Intensity",
    "Target Name", "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher",
    "City", "District", "Province", "Country", "Latitude", "Longitude",
)  # fmt: skip
_NOWHERE = Where("")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)]*\s+|\n\s*\n")


def write(records: Records, place: Path, choices: Choices) -> str:
    """Records in; at `place` one row for each source and target of an account with a CAMEO code, both, and a known day."""
    tally = Tally()
    with text_file(place) as file:
        file.write("\t".join(COLUMNS) + "\n")
        for one in tally.those(tellings(records, statuses=True), lambda one: _fits(one, statuses=choices.all_statuses)):
            write_tabbed(file, _rows(one))
    return tally.note("are not told as done, or have no known day, no code of CAMEO, or nobody on one side")


def _fits(one: Telling, *, statuses: bool) -> bool:
    return bool((statuses or one.happened) and code_of(one) and one.account.when.start and one.who and one.whom)


def code_of(one: Telling) -> str:
    """An account in, its CAMEO code out; "" where CAMEO has nothing like it."""
    did = one.account.did
    return cameo(did.type, did.mode, did.contexts)


def number_of(whole: str) -> int:
    """Any text in, a number out that is the same on every machine: 63 bits, as these data sets number their rows.

    >>> number_of("event:1") == number_of("event:1") > 0
    True
    """
    return int(content_id("row", whole).removeprefix("row:"), 16) >> 1


def sentence_of(text: str, at: int) -> int:
    """A text and a place in it in, in which sentence it lies out, counted from 1 by full stops and blank lines.

    >>> sentence_of("It rained. It snowed.", 12)
    2
    """
    return 1 + sum(1 for _ in _SENTENCE_END.finditer(text, 0, at))


def _rows(one: Telling) -> Iterator[list[Cell]]:
    code = code_of(one)
    for source, target in product(one.who, one.whom):
        yield [*_event(one, source, target, code), *_story(one), *_place(one.account.where)]


def _event(one: Telling, source: Party, target: Party, code: str) -> Iterator[Cell]:
    yield number_of(f"{one.account.id} {source.name} {target.name}")
    yield one.account.when.start
    yield from _party(source)
    yield str(one.account.did)  # PLOVER's words for it, which say what the code loses
    yield code
    yield goldstein(code)
    yield from _party(target)


def _party(party: Party) -> Iterator[Cell]:
    yield party.name
    yield ",".join(sector.icews.replace(",", " ") for sector in party.sectors)
    yield party.state


def _story(one: Telling) -> Iterator[Cell]:
    yield number_of(one.article.id)
    yield sentence_of(one.article.text, one.account.evidence.span.start)
    yield one.article.source.outlet


def _place(where: Where | None) -> Iterator[Cell]:
    where = where or _NOWHERE
    yield where.name if where.exactness in {Exactness.TOWN, Exactness.SITE} else ""
    yield ""  # districts are not told apart from provinces
    yield where.name if where.exactness is Exactness.REGION else ""
    yield where.country
    yield where.lat
    yield where.lon
