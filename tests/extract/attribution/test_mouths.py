"""Who can say something: people, bodies and documents, no things. The expectation is the statements."""


def test_a_river_that_begins_to_fall_says_nothing(statements: list[str]) -> None:
    """Families slept in tents on Friday as the river, which had risen two metres, began slowly to fall."""
    assert statements == []


def test_a_quotation_that_describes_the_subject_is_not_what_it_condemned(statements: list[str]) -> None:
    """Managua, which calls the islands “stolen land”, condemned the lease."""
    assert 'Nicaragua | indirect | condemned | "the lease" | @' in statements
    assert not any(line.startswith("lease") for line in statements)


def test_a_banner_tells_its_words(statements: list[str]) -> None:
    """A banner on the bridge read: “Bring them home.”"""
    assert [line.split(" | ")[3] for line in statements] == ['"“Bring them home.”"']


def test_a_report_and_a_city_can_speak(statements: list[str]) -> None:
    """The report says that nine wells are dry. The city puts the number at twelve."""
    assert [line.split(" | ")[2] for line in statements] == ["says", "puts"]
