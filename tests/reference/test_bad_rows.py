"""A bad row in, an error that names file, row and fault out: no table is read past a slip of the pen."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from verbale.errors import BadTable
from verbale.reference import namesakes, world
from verbale.reference.bodies import body_kind
from verbale.reference.contexts import read_contexts
from verbale.reference.known import joined, known, read_known
from verbale.reference.polities import country, territory
from verbale.reference.sheets import Row, csv_rows, parsed, toml_rows
from verbale.reference.tables import tables


def _row(**cells: object) -> Row:
    return Row("x.csv", 7, cells)


@pytest.mark.parametrize(
    ("read", "row", "fault"),
    [
        (country, _row(region="Asia"), "“name” is missing"),
        (country, _row(name="Fiji"), "“region” is missing"),
        (country, _row(name="Fiji", region="Asia", capitol="Suva"), "unknown column “capitol”"),
        (country, _row(name="Fiji", region="Asia", the="le"), "“the” is “le”, which is none of"),
        (country, _row(name="Fiji", region="Asia", capitals="Suva;;"), "with none empty"),
        (territory, _row(name="Karelia", status="part"), "“part_of” is missing"),
        (territory, _row(name="Karelia", status="lost", part_of=""), "“status” is “lost”"),
        (territory, _row(name="Karelia", status="part", part_of="", names=["Karjala"]), "must be written “form | whose"),
        (territory, _row(name="Karelia", status="part", part_of="", lat="x"), "“lat” must be a number, not “x”"),
        (territory, _row(name="Karelia", status="part", part_of="", lat=99), "“lat” must lie between -90 and 90"),
        (known, _row(name="Quad", kind="club"), "“kind” is “club”, which is none of"),
        (known, _row(name="Quad", kind="format", member="India"), "unknown column “member”"),
        (known, _row(name=["Quad"], kind="format"), "“name” must be text"),
        (body_kind, _row(scheme="Navy", sector="military"), "must hold one of {state} and {place}"),
    ],
)  # fmt: skip
def test_a_bad_row_is_told_with_file_row_and_fault(read: Callable[[Row], object], row: Row, fault: str) -> None:
    with pytest.raises(BadTable) as told:
        read(row)
    assert str(told.value).startswith("x.csv, row 7: ")
    assert fault in str(told.value)


def test_a_csv_line_with_a_cell_too_many_is_told_with_its_line() -> None:
    with pytest.raises(BadTable, match=r"x.csv, row 4: 3 cells where the head has 2"):
        list(csv_rows("# source: me\nname,iso2\nFiji,FJ\nNauru,NR,x\n", "x.csv"))


def test_text_that_is_no_toml_and_a_missing_block_are_told() -> None:
    with pytest.raises(BadTable, match=r"x.toml: "):
        parsed("name = ", "x.toml")
    with pytest.raises(BadTable, match=r"x.toml: no \[\[place\]\] found"):
        list(toml_rows('name = "x"', "x.toml", "place"))


def test_an_actor_may_stand_in_two_tables_but_not_twice_in_one() -> None:
    row = _row(name="Quad", kind="format")
    with pytest.raises(BadTable, match=r"row 8: “Quad” stands in x.csv, row 7, already"):
        joined([(row, known(row)), (replace(row, number=8), known(row))])
    other = Row("y.csv", 2, {"name": "Quad", "kind": "group"})
    with pytest.raises(BadTable, match=r"y.csv, row 2"):
        joined([(row, known(row)), (other, known(other))])


def test_a_country_or_parent_that_no_table_holds_is_told() -> None:
    polities = world.world().polities
    actors = read_known()
    for odd in (replace(actors[0], country="Ruritania"), replace(actors[0], parent="League of Ruritania")):
        with pytest.raises(BadTable, match="Ruritania"):
            world._check((*actors, odd), polities)


def test_contexts_must_be_known_and_their_words_single() -> None:
    with pytest.raises(BadTable, match="is no context"):
        read_contexts({"weather": "storm"})
    with pytest.raises(BadTable, match="no single word"):
        read_contexts({"military": "air force"})


def test_a_namesake_of_an_odd_kind_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    text = '[[namesake]]\nform = "Chad"\nmeans = "name"\nkind = "bird"\n'
    monkeypatch.setattr(namesakes, "open_sheet", lambda _file: text)
    with pytest.raises(BadTable, match=r"namesakes.toml, row 1: “kind” is “bird”"):
        namesakes.read_namesakes()


def test_every_table_says_where_it_comes_from_and_under_which_licence() -> None:
    found = tables()
    assert len(found) >= 35
    for table in found:
        assert table.source, table.file
        assert table.licence, table.file
        assert table.rows > 0, table.file
