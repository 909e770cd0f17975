"""Words within words. The expectation is the statements with those through whom they are heard."""


def test_a_promise_within_a_statement(statements: list[str]) -> None:
    """Ivan Petrov said that Kenya had promised to return the boats."""
    assert statements == [
        'Ivan Petrov | indirect | said | "that Kenya had promised to return the boats" | @',
        'Kenya | indirect | promised | "to return the boats" | Ivan Petrov < @',
    ]


def test_three_voices_deep(statements: list[str]) -> None:
    """Ivan Petrov said that Kenya had told Chad that Sudan wanted peace."""
    assert statements == [
        'Ivan Petrov | indirect | said | "that Kenya had told Chad that Sudan wanted peace" | @',
        'Kenya | indirect | told | "that Sudan wanted peace" | Ivan Petrov < @',
    ]


def test_a_quotation_within_a_statement(statements: list[str]) -> None:
    """With regard to the lake, the envoys claimed “there was no other way,” Uganda stated."""
    assert statements == [
        'unnamed envoys | direct | claimed | "“there was no other way,”" | Uganda < @',
        'Uganda | mixed | stated | "With regard to the lake, the envoys claimed “there was no other way,”" | @',
    ]


def test_a_request_within_a_statement(statements: list[str]) -> None:
    """The Uzbek Foreign Ministry said Ivan Petrov had urged Kabul to halt the digging."""
    assert statements == [
        'Ministry of Foreign Affairs of Uzbekistan | indirect | said | "Ivan Petrov had urged Kabul to halt the digging" | @',
        'Ivan Petrov | indirect | urged | "Kabul to halt the digging" | Ministry of Foreign Affairs of Uzbekistan < @',
    ]
