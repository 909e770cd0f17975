"""Words between quotation marks of every form. The docstring is the report, the expectation its statements."""


def test_a_quotation_before_its_cue(statements: list[str]) -> None:
    """“We shall not pay twice,” said Prime Minister Adama Coulibaly."""
    assert statements == [
        'Adama Coulibaly | direct | said | "“We shall not pay twice,”" | @',
    ]


def test_a_quotation_on_both_sides_of_its_cue(statements: list[str]) -> None:
    """“The bridge is ours,” Ivan Petrov said. “It has been ours for a century.”"""
    assert statements == [
        'Ivan Petrov | direct | said | "“The bridge is ours,” … “It has been ours for a century.”" | @',
    ]


def test_straight_marks(statements: list[str]) -> None:
    """ "The bridge is ours," Ivan Petrov said."""
    assert statements == [
        'Ivan Petrov | direct | said | ""The bridge is ours,"" | @',
    ]


def test_single_marks(statements: list[str]) -> None:
    """‘The bridge is ours,’ Ivan Petrov said."""
    assert statements == [
        'Ivan Petrov | direct | said | "‘The bridge is ours,’" | @',
    ]


def test_part_of_the_content_quoted(statements: list[str]) -> None:
    """Ivan Petrov said the talks had been “frank and useful”."""
    assert statements == [
        'Ivan Petrov | mixed | said | "the talks had been “frank and useful”" | @',
    ]


def test_a_name_with_a_colon(statements: list[str]) -> None:
    """Ivan Petrov: “No alternative remains.”"""
    assert statements == [
        'Ivan Petrov | direct | : | "“No alternative remains.”" | @',
    ]


def test_a_quotation_behind_a_colon(statements: list[str]) -> None:
    """Ivan Petrov was blunt and said: “Nobody will come.”"""
    assert statements == [
        'Ivan Petrov | direct | said | "“Nobody will come.”" | @',
    ]


def test_nobody_in_the_quotation_is_its_speaker(statements: list[str]) -> None:
    """“Nobody came. A great day for Kenya,” said Ivan Petrov in Nairobi."""
    assert statements == [
        'Ivan Petrov | direct | said | "“Nobody came. A great day for Kenya,”" | @',
    ]


def test_a_verb_of_manner_with_a_quotation(statements: list[str]) -> None:
    """“Nobody came,” laughed Ivan Petrov."""
    assert statements == [
        'Ivan Petrov | direct | laughed | "“Nobody came,”" | @',
    ]


def test_scare_quotes_leave_it_indirect(statements: list[str]) -> None:
    """Moldova said the ‘election’ had been held under guard."""
    assert statements == [
        'Moldova | indirect | said | "the ‘election’ had been held under guard" | @',
    ]
