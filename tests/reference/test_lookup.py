"""Words in, what every table says of them out."""

import pytest

from verbale.reference.lookup import said_of


@pytest.mark.parametrize(
    ("phrase", "table", "means"),
    [
        ("Burkinabe", "world/countries.csv", "Burkina Faso"), ("the Tskhinvali Region", "world/territories.toml", "South Ossetia"),
        ("OSCE", "world/organisations.csv", "OSCE"), ("NPT", "world/formats.csv", "Treaty on the Non-Proliferation of Nuclear Weapons"),
        ("Tass", "world/media.csv", "TASS"), ("the Quai d'Orsay", "world/seats.csv", "Ministry of Foreign Affairs of France"),
        ("JNIM", "world/groups.csv", "JNIM"), ("border guards", "world/bodies.toml", "Border Guard of {state}"),
        ("deputy foreign minister", "world/offices.toml", "deputy foreign minister"), ("Knesset", "world/bodies.toml", "Parliament of Israel"),
        ("Georgia", "world/namesakes.toml", "Georgia (state of the United States)"), ("bombard", "en/frames/assault.toml", "ASSAULT"),
        ("coup", "en/frames/coerce.toml", "COERCE:seize"), ("deny", "en/cues.toml", "denies"),
        ("according to", "en/cues.toml", "asserts"), ("impose", "en/light_verbs.toml", "impose"), ("refuse", "en/status.toml", "negated"),
        ("fisherman", "en/nominals.toml", "fishers"), ("mosque", "en/contexts.toml", "religion_ethnicity"),
        ("Zugdidi", "gazetteer (GeoNames)", "Zugdidi"),
    ],
)  # fmt: skip
def test_every_table_is_looked_up(phrase: str, table: str, means: str) -> None:
    found = said_of(phrase)
    assert table in {row.table for row in found}
    if table != "en/nominals.toml" and not table.startswith("en/frames"):
        assert (table, means) in {(row.table, row.means) for row in found}


def test_a_side_s_name_says_whose_it_is() -> None:
    (row,) = (row for row in said_of("Judea and Samaria") if row.table == "world/territories.toml")
    assert "side used by Israel" in row.says


def test_words_of_no_table_give_nothing() -> None:
    assert said_of("qwrtz vbnm") == ()
    assert said_of("  ") == ()
