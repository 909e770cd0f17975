"""GDELT's tables: headlines where there are any, and a clear word where there is no text."""

from datetime import date

from tests.read.samples import articles, found, gkg_row, problems


def test_a_headline_is_a_text_with_its_day_address_and_language() -> None:
    data = (gkg_row("Le Tchad rappelle son &#xE9;missaire", "srclc:fra;eng:Moses") + gkg_row("Envoy recalled")).encode()
    first, second = articles(data, "20250807091500.gkg.csv")
    assert (first.text, first.language, first.published) == (
        "Le Tchad rappelle son émissaire\n",
        "fr",
        date(2025, 8, 7),
    )
    assert (first.url, first.source.outlet) == ("https://courier.example/1", "courier.example")
    assert second.language == "en"


def test_that_there_is_no_more_is_said_once_a_file() -> None:
    data = (gkg_row("A") + gkg_row("B")).encode()
    assert problems(data, "x.csv") == [
        "GDELT's knowledge graph tells addresses and headlines, no reports: only the headlines can be coded"
    ]


def test_a_row_without_a_headline_names_the_report_s_address() -> None:
    *_, last = problems((gkg_row("A") + gkg_row("")).encode(), "x.csv")
    assert last == "the row has no headline; its report is at https://courier.example/1"


def test_a_broken_row_costs_only_itself() -> None:
    data = (gkg_row("A") + "broken\trow\n" + gkg_row("B")).encode()
    assert [one.text for one in articles(data, "x.csv")] == ["A\n", "B\n"]
    assert found(data, "x.csv")[2].place == "x.csv:2"


def test_tables_of_events_and_mentions_say_that_they_hold_no_words() -> None:
    events = "\t".join(["1234567890", *["x"] * 60]) + "\n"
    mentions = "\t".join(["1234567890", "20250807091500", "20250807091500", "1", *["x"] * 12]) + "\n"
    for table in (events, mentions):
        (says,) = problems(table.encode(), "20250807091500.export.CSV")
        assert "holds no words" in says
