"""Turns that go on: pronouns, topics, free-standing quotations. The expectation is the statements."""


def test_it_goes_on_with_the_last_speaker(statements: list[str]) -> None:
    """Chad's army shelled a village, Kenya's defence ministry said. It accused Chad of a second raid."""
    assert statements == [
        'Ministry of Defence of Kenya | indirect | said | "Chad\'s army shelled a village" | @',
        'Ministry of Defence of Kenya | indirect | accused | "Chad of a second raid" | @',
    ]


def test_he_is_the_speaker_not_the_one_spoken_of(statements: list[str]) -> None:
    """Ivan Petrov criticised Ali Musa’s plan. He said the plan was dead."""
    assert statements == [
        'Ivan Petrov | indirect | criticised | "Ali Musa’s plan" | @',
        'Ivan Petrov | indirect | said | "the plan was dead" | @',
    ]


def test_he_is_the_spokesman_who_speaks_for_a_body(statements: list[str]) -> None:
    """A spokesman for the Latvian foreign ministry said four Belarusian diplomats had been expelled. They have until
    Friday to leave, he said."""
    assert statements == [
        'Ministry of Foreign Affairs of Latvia | indirect | said | "four Belarusian diplomats had been expelled" | @',
        'Ministry of Foreign Affairs of Latvia | indirect | said | "They have until Friday to leave" | @',
    ]


def test_it_is_the_topic(statements: list[str]) -> None:
    """As for the Guyanese foreign ministry, it stated that the ministers had met."""
    assert statements == [
        'Ministry of Foreign Affairs of Guyana | indirect | stated | "that the ministers had met" | @',
    ]


def test_it_is_the_subject_before_not_the_one_within_the_content(statements: list[str]) -> None:
    """The Sudanese army told another story. Chad struck first, it said."""
    assert statements == [
        'Armed Forces of Sudan | indirect | said | "Chad struck first" | @',
    ]


def test_its_communique_is_that_of_the_last_speaker(statements: list[str]) -> None:
    """Chad threw back a raid, the Ministry of Defence announced. According to its communiqué, nine men crossed the
    river."""
    assert statements == [
        'Ministry of Defence of Chad | indirect | announced | "Chad threw back a raid" | @',
        'Ministry of Defence of Chad | indirect | According to | "nine men crossed the river" | @',
    ]


def test_a_quotation_that_stands_free_behind_indirect_speech(statements: list[str]) -> None:
    """Ivan Petrov said the port would reopen.

    “Nobody can close it for ever.”"""
    assert statements == [
        'Ivan Petrov | indirect | said | "the port would reopen" | @',
        'Ivan Petrov | direct | said | "“Nobody can close it for ever.”" | @',
    ]


def test_a_quotation_that_goes_on_in_the_next_paragraph(statements: list[str]) -> None:
    """“The port will reopen,” said Ivan Petrov.

    “Nobody can close it for ever.”"""
    assert statements == [
        'Ivan Petrov | direct | said | "“The port will reopen,” … “Nobody can close it for ever.”" | @',
    ]


def test_a_quotation_over_two_paragraphs_before_its_cue(statements: list[str]) -> None:
    """The clerks came out again. “We close the door at ten. We are tired.

    “We want somebody to close it on us,” said Lorena Pacheco, who speaks for them."""
    assert [line.split(" | ", 3)[3] for line in statements] == [
        '"“We close the door at ten. We are tired. … “We want somebody to close it on us,”" | @',
    ]
