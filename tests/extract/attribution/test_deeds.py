"""Cues that tell a deed of hands, a silence or a person here, and no words."""


def test_guns_that_are_moved(statements: list[str]) -> None:
    """The Chadian army moved its guns to the river, and police barred the crowd from the quay."""
    assert statements == []


def test_nothing_is_said(statements: list[str]) -> None:
    """Kenya said nothing, and Chad accused nobody."""
    assert statements == []


def test_a_commander_who_is_dismissed(statements: list[str]) -> None:
    """The Dutch defence minister dismissed the commander of the camp."""
    assert statements == []


def test_a_figure_shows_that(statements: list[str]) -> None:
    """A study by the Kenyan health ministry showed that malaria had fallen by half."""
    assert [line.split(" | ")[2:4] for line in statements] == [["showed", '"that malaria had fallen by half"']]


def test_what_the_report_adds_of_the_subject(statements: list[str]) -> None:
    """North Korea, whose name comes up whenever papers are lost, is said to be amused by it."""
    assert [line.split(" | ")[3] for line in statements] == ['"North Korea … to be amused by it"']
