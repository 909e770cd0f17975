"""What stands behind a colon is said too, or is all that is said."""


def test_what_was_denied_stands_behind_the_colon(accounts: list[str]) -> None:
    """The general, Viktor Orlov, denied what a deputy had told parliament: that he had met the Russian military attaché."""
    assert [line.split(" | ", 1)[1] for line in accounts if "CONSULT" in line] == [
        "CONSULT !negated | military attaché of Russia | Viktor Orlov < @",
    ]


def test_a_word_of_his_own(statements: list[str]) -> None:
    """Nazarov added a word of his own: if one more sack goes over by night, electricity could be cut off."""
    assert [line.split(" | ")[2:4] for line in statements] == [
        ["added", '"if one more sack goes over by night, electricity could be cut off"'],
    ]


def test_wrong_and_what_is_right(statements: list[str]) -> None:
    """His office says that's wrong: he didn't criticise the police chief."""
    assert [line.split(" | ")[3] for line in statements][:1] == [
        "\"that's wrong … he didn't criticise the police chief\""
    ]


def test_no_clause_no_content(statements: list[str]) -> None:
    """The minister promised two things: money and time."""
    assert [line.split(" | ")[3] for line in statements] == ['"two things: money and time"']
