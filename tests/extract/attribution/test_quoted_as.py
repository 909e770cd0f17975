"""What somebody is quoted as saying, in front of the cue. The expectation is the statements."""


def test_what_stands_before_was_quoted_as_saying(statements: list[str]) -> None:
    """His men will take Gao on Sunday, a sergeant was quoted as saying."""
    assert [line.split(" | ", 1)[1] for line in statements] == [
        'indirect | saying | "His men will take Gao on Sunday" | @',
    ]


def test_the_paper_that_quotes_him_stands_in_the_chain(statements: list[str]) -> None:
    """The bridge had been closed, Kofi Mensah was quoted by Reuters as saying."""
    assert 'Kofi Mensah | indirect | saying | "The bridge had been closed" | Reuters < @' in statements


def test_what_stands_behind_is_read_as_before(statements: list[str]) -> None:
    """Kofi Mensah was quoted as saying that the bridge had been closed."""
    assert statements == ['Kofi Mensah | indirect | saying | "that the bridge had been closed" | @']
