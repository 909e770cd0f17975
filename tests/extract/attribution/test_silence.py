"""What makes no statement, or only part of one. The expectation is the statements."""


def test_who_declines_to_comment_says_nothing(statements: list[str]) -> None:
    """Kenya declined to comment."""
    assert statements == []


def test_what_was_not_said(statements: list[str]) -> None:
    """Kenya did not say whether the boat had been boarded."""
    assert statements == []


def test_neither_confirmed_nor_denied(statements: list[str]) -> None:
    """Kenya neither confirmed nor denied that the boat had been boarded."""
    assert statements == []


def test_what_will_be_said(statements: list[str]) -> None:
    """Kenya will offer its good offices on Friday."""
    assert statements == []


def test_a_reporter_s_question(statements: list[str]) -> None:
    """Asked whether the crew was alive, the minister fell silent."""
    assert statements == []


def test_a_refusal_is_a_deed(statements: list[str]) -> None:
    """Georgia refuses to join the club."""
    assert statements == []


def test_a_call_by_phone(statements: list[str]) -> None:
    """Ivan Petrov called Ali Musa on Monday."""
    assert statements == []


def test_a_strike_called_for_a_day(statements: list[str]) -> None:
    """The union will call a strike for 20 May."""
    assert statements == []


def test_thanks_with_what_for(statements: list[str]) -> None:
    """Chile thanked Peru for its help."""
    assert statements == [
        'Chile | indirect | thanked | "Peru for its help" | @',
    ]


def test_congratulations_without_what_for(statements: list[str]) -> None:
    """Chile congratulated Peru."""
    assert statements == []
