"""Records in, CSV tables out: one row an account, or one row an event; guarded against formulas, numbers stay numbers."""

from collections.abc import Iterator
from pathlib import Path

from verbale.export.account_columns import ACCOUNT_COLUMNS, AccountRow
from verbale.export.cells import write_table
from verbale.export.columns import names, row
from verbale.export.event_columns import EVENT_COLUMNS, Happening
from verbale.export.happenings import happenings, with_events
from verbale.export.records import Choices, Records
from verbale.export.tellings import Judged, tellings
from verbale.export.writing import text_file


def write_accounts(records: Records, place: Path, _choices: Choices) -> None:
    """Records in; at `place` one row for each account, whatever its status: the table has cells to say so."""
    with text_file(place) as file:
        write_table(file, names(ACCOUNT_COLUMNS), (row(ACCOUNT_COLUMNS, one) for one in account_rows(records)))


def write_events(records: Records, place: Path, _choices: Choices) -> None:
    """Records in; at `place` one row for each event, in the order of ids."""
    with text_file(place) as file:
        write_table(file, names(EVENT_COLUMNS), (row(EVENT_COLUMNS, one) for one in event_rows(records)))


def account_rows(records: Records) -> Iterator[AccountRow]:
    """Records in, all their accounts in the order of the records out, each with its event and what was judged of it.

    The readings are gone through once: what a run keeps meanwhile is there or not, and no row is torn.
    """
    judged = Judged.of(records)
    told = ((one.account.id, one.light()) for one in tellings(records, statuses=True))
    for event, telling in with_events(records, told):
        yield AccountRow(telling, event, judged.on(telling.account))


def event_rows(records: Records) -> Iterator[Happening]:
    """Records in, their events out."""
    told = ((one.account.id, one.light()) for one in tellings(records, statuses=True))
    for event, accounts in happenings(records, told):
        yield Happening(event, accounts)
