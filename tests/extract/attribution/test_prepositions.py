""" "According to", "per", "citing": whose words the sentence gives. The expectation is the statements."""


def test_according_to_in_front(statements: list[str]) -> None:
    """According to Ukraine, four bridges were hit."""
    assert statements == [
        'Ukraine | indirect | According to | "four bridges were hit" | @',
    ]


def test_according_to_behind(statements: list[str]) -> None:
    """Four bridges were hit, according to Ukraine."""
    assert statements == [
        'Ukraine | indirect | according to | "Four bridges were hit" | @',
    ]


def test_who_stands_behind_the_comma_is_no_further_source(statements: list[str]) -> None:
    """According to Ethiopia, Bekele and Tadesse signed the accord."""
    assert statements == [
        'Ethiopia | indirect | According to | "Bekele and Tadesse signed the accord" | @',
    ]


def test_according_to_reaches_to_the_last_clause_alone(statements: list[str]) -> None:
    """The rains have stopped, and the river has fallen, according to Uganda."""
    assert statements == [
        'Uganda | indirect | according to | "the river has fallen" | @',
    ]


def test_per_in_front(statements: list[str]) -> None:
    """Per Canada, nine boats were turned back."""
    assert statements == [
        'Canada | indirect | Per | "nine boats were turned back" | @',
    ]


def test_in_the_words_of(statements: list[str]) -> None:
    """In the words of Ivan Petrov, the plan is dead."""
    assert statements == [
        'Ivan Petrov | indirect | In the words of | "the plan is dead" | @',
    ]


def test_per_within_a_relative_clause(statements: list[str]) -> None:
    """Ivan Petrov called Samoa's premier, who, per Samoa, backed the plan."""
    assert statements == [
        'Samoa | indirect | per | "backed the plan" | @',
        'prime minister of Samoa | indirect | backed | "the plan" | Samoa < @',
    ]


def test_who_is_cited_is_heard_through_the_one_who_cites(statements: list[str]) -> None:
    """Norway has closed its embassy, Reuters reported, citing Ivan Petrov."""
    assert statements == [
        'Reuters | indirect | reported | "Norway has closed its embassy" | @',
        'Ivan Petrov | indirect | citing | "Norway has closed its embassy" | Reuters < @',
    ]


def test_a_rate_has_no_speaker(statements: list[str]) -> None:
    """The price rose by nine per cent to 40 dollars per barrel."""
    assert statements == []
