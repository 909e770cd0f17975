"""What a report takes back: nobody says it, and it did not happen."""


def test_an_earlier_version(accounts: list[str], statements: list[str]) -> None:
    """Police in Lagos closed the market.

    Correction: An earlier version of this story said that soldiers had shelled the market. They did not."""
    assert [line for line in accounts if "ASSAULT" in line] == [
        "Armed Forces of Nigeria | ASSAULT:heavy-weapons !negated | - | @",
    ]
    assert [line.split(" | ")[0] for line in statements] == ["-"]


def test_an_earlier_report_of_somebody_else_is_no_correction(accounts: list[str]) -> None:
    """An earlier report by the Chadian army said that Kenya had shelled the market."""
    assert accounts == ["Kenya | ASSAULT:heavy-weapons | - | Armed Forces of Chad < @"]
