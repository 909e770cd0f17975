"""Hearsay, the unnamed, and who quotes whom. The expectation is the statements."""


def test_is_said_to(statements: list[str]) -> None:
    """Chad is said to have bought twelve tanks."""
    assert statements == [
        '- | indirect | said | "Chad … to have bought twelve tanks" | @',
    ]


def test_it_was_reported_that(statements: list[str]) -> None:
    """It was reported that Chad had bought twelve tanks."""
    assert statements == [
        '- | indirect | reported | "that Chad had bought twelve tanks" | @',
    ]


def test_a_figure_put_by_nobody(statements: list[str]) -> None:
    """Turnout was put at 61 per cent."""
    assert statements == [
        '- | indirect | put | "Turnout … 61 per cent" | @',
    ]


def test_officials_who_asked_not_to_be_named(statements: list[str]) -> None:
    """Two Turkish officials who asked not to be named said the pipeline had been closed."""
    assert statements == [
        'unnamed officials of Turkey | indirect | said | "the pipeline had been closed" | @',
    ]


def test_was_quoted_as_saying(statements: list[str]) -> None:
    """Ivan Petrov was quoted by Interfax as saying that the drills had ended."""
    assert statements == [
        'Ivan Petrov | indirect | saying | "that the drills had ended" | Interfax < @',
    ]


def test_who_quotes_is_no_speaker_of_his_own(statements: list[str]) -> None:
    """Interfax quoted Ivan Petrov as saying that the drills had ended."""
    assert statements == [
        'Ivan Petrov | indirect | saying | "that the drills had ended" | Interfax < @',
    ]
