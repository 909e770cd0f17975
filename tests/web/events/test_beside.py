"""A comparison becomes a grid: a column for each independent witness, a row for each question."""

from dataclasses import replace

from tests.web.news import ARABIC, EXPELLED, HEBREW, RECALLED, SHELLED, SUNK, read

from verbale.compare.comparing import compare, witnesses_of
from verbale.records.comparison import Asked, Difference, Tie
from verbale.records.event import Event
from verbale.store.base import Query
from verbale.store.cards import Telling
from verbale.store.stores import OpenView
from verbale.web.events.beside import Grid, Row, grid


def _grid(view: OpenView, *rows: tuple[object, int]) -> Grid:
    """The accounts of the ferry, or of the expulsion, as the store tells them."""
    ids = {read(report).accounts[at].id for report, at in rows}  # type: ignore[arg-type]
    (event,) = {event.id for event in view.events() if ids <= set(event.accounts)}
    told = tuple(view.tellings(Query(event=event)))
    witnesses = [one for report, _ in rows for one in witnesses_of(read(report))]  # type: ignore[arg-type]
    return grid(compare(Event(event, tuple(ids)), witnesses), _of(told, ids), printed={})


def _of(told: tuple[Telling, ...], ids: set[str]) -> tuple[Telling, ...]:
    return tuple(one for one in told if one.account.id in ids)


def _row(laid: Grid, asked: Asked, about: str = "") -> Row:
    return next(row for row in laid.rows if row.asked is asked and row.about == about)


_FERRY = ((SHELLED, 0), (SHELLED, 1), (SUNK, 0), (ARABIC, 0), (HEBREW, 0))


def test_one_voice_heard_in_two_reports_is_one_column(view: OpenView) -> None:
    """Sudan's army denies it in Lake Post and in a Hebrew paper: five accounts, four witnesses."""
    laid = _grid(view, *_FERRY)
    names = {column.name: len(column.heard) for column in laid.columns}
    assert names == {
        "Port Authority of Suakin": 1,
        "Sudanese Armed Forces": 2,
        "Health Ministry of Eritrea": 1,
        "النهار الجديد": 1,
    }
    army = next(column for column in laid.columns if column.name == "Sudanese Armed Forces")
    assert army.ties == (Tie.VOICE,)
    assert [one.repeats != "" for one in army.heard] == [False, True]


def test_columns_stand_in_the_order_of_telling(view: OpenView) -> None:
    """Lake Post was first, with two voices."""
    laid = _grid(view, *_FERRY)
    assert [column.first for column in laid.columns] == [True, True, False, False]


def test_groups_are_lettered_where_answers_differ(view: OpenView) -> None:
    """At least nine, twelve, seven: three groups; the army tells no number."""
    laid = _grid(view, *_FERRY)
    row = _row(laid, Asked.HOW_MANY, "killed")
    told = {
        column.name: [(part.letter, part.says) for part in cell]
        for column, cell in zip(laid.columns, row.cells, strict=True)
    }
    assert told["Sudanese Armed Forces"] == []
    assert sorted(part for parts in told.values() for part in parts) == [("A", "at least 9"), ("B", "12"), ("C", "7")]
    assert row.verdict == "against"
    assert row.worst is Difference.OTHER_NUMBER


def test_each_group_is_counted_by_witnesses(view: OpenView) -> None:
    """Three witnesses say that it happened; the army, heard twice, is one that denies it."""
    row = _row(_grid(view, *_FERRY), Asked.WHETHER)
    assert {side.says: side.witnesses for side in row.sides} == {"happened": 3, "did not happen": 1}
    assert not row.mixed
    assert _row(_grid(view, *_FERRY), Asked.WHAT).mixed


def test_a_row_in_which_all_agree_has_no_letters(view: OpenView) -> None:
    """The day is told alike by all."""
    row = _row(_grid(view, *_FERRY), Asked.WHEN)
    assert (row.verdict, len(row.sides)) == ("alike", 1)
    assert {part.letter for cell in row.cells for part in cell} == {""}


def test_a_denial_is_a_contradiction(view: OpenView) -> None:
    """Kenya's ministry denies what Chad's says."""
    row = _row(_grid(view, (EXPELLED, 0), (EXPELLED, 1)), Asked.WHETHER)
    assert [[part.says for part in cell] for cell in row.cells] == [["happened"], ["did not happen"]]
    assert (row.verdict, row.worst) == ("against", Difference.CONTRADICTION)


def test_words_lead_to_their_report_and_account(view: OpenView) -> None:
    """Each cell quotes, and each quote says where it stands."""
    laid = _grid(view, *_FERRY)
    texts = {report.article().id: report.text for report in (SHELLED, SUNK, ARABIC, HEBREW)}
    words = [each for row in laid.rows for cell in row.cells for part in cell for each in part.words]
    assert words
    assert all(" ".join(texts[each.article].split()).count(each.quote) for each in words)


def test_two_readings_of_one_witness_stand_in_one_cell(view: OpenView) -> None:
    """The army is quoted with another deed in Hebrew: both stand under its name, each with its letter."""
    laid = _grid(view, *_FERRY)
    at = [column.name for column in laid.columns].index("Sudanese Armed Forces")
    assert [part.says for part in _row(laid, Asked.WHAT).cells[at]] == ["assault: heavy-weapons", "assault"]


def test_a_lone_account_is_alone(view: OpenView) -> None:
    """One witness: nothing to compare, and nothing is said to agree."""
    laid = _grid(view, (RECALLED, 0))
    assert {row.verdict for row in laid.rows} == {"alone"}


def test_the_whole_is_told_in_a_few_lines_the_gravest_first(view: OpenView) -> None:
    """Each row once, under the sign that it bears, with its place to go to."""
    laid = _grid(view, *_FERRY)
    assert [verdict for verdict, _ in laid.summary] == ["against", "unlike", "alike"]
    assert sorted(place for _, rows in laid.summary for place, _ in rows) == list(range(1, len(laid.rows) + 1))
    assert all(row is laid.rows[place - 1] for _, rows in laid.summary for place, row in rows)


def test_pairs_of_groups_stand_by_how_they_differ(view: OpenView) -> None:
    """One line for a class of difference, the gravest first, however many pairs differ so."""
    row = _row(_grid(view, *_FERRY), Asked.HOW_MANY, "killed")
    kinds = [kind for kind, _ in row.kinds]
    assert kinds[0] is row.worst
    assert len(kinds) == len(set(kinds))
    assert [split for _, splits in row.kinds for split in splits] == list(row.splits)


def test_a_report_heard_twice_through_one_voice_is_named_once(view: OpenView) -> None:
    """The army is heard in two reports, each once."""
    army = next(one for one in _grid(view, *_FERRY).columns if one.name == "Sudanese Armed Forces")
    assert [len(accounts) for accounts in army.reports] == [1, 1]
    assert len(replace(army, heard=(army.heard[0],) * 2).reports) == 1
