"""What was told to a medium is heard through it (CODING 4). The expectation is the statements."""


def test_what_was_told_to_an_agency(statements: list[str]) -> None:
    """Ivan Petrov told Reuters that the port would reopen. Ships are waiting, he said."""
    assert statements == [
        'Ivan Petrov | indirect | told | "that the port would reopen" | Reuters < @',
        'Ivan Petrov | indirect | said | "Ships are waiting" | Reuters < @',
    ]


def test_an_interview(statements: list[str]) -> None:
    """Ivan Petrov said in an interview with the newspaper Folha that the port would reopen."""
    assert statements == [
        'Ivan Petrov | indirect | said | "that the port would reopen" | Folha < @',
    ]


def test_a_statement_carried_by_an_agency(statements: list[str]) -> None:
    """The Vietnamese army, in a statement carried by Reuters, warned of a storm."""
    assert statements == [
        'Armed Forces of Vietnam | indirect | warned of | "a storm" | Reuters < @',
    ]


def test_the_report_s_own_publisher_is_no_link(statements: list[str]) -> None:
    """Ivan Petrov told the Monitor that the port would reopen."""
    assert statements == [
        'Ivan Petrov | indirect | told | "that the port would reopen" | @',
    ]


def test_this_newspaper_is_no_link(statements: list[str]) -> None:
    """Ivan Petrov told this newspaper that the port would reopen."""
    assert statements == [
        'Ivan Petrov | indirect | told | "that the port would reopen" | @',
    ]


def test_it_that_denies_is_whom_a_medium_reports_of(statements: list[str]) -> None:
    """Algeria summoned Mali's ambassador, state television reported. It also denied that its consul had met rebels."""
    assert [line.split(" | ")[0] for line in statements if "| denied |" in line] == ["Algeria"]
