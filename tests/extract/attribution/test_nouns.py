"""Nouns of speech, documents, and the report told before. The expectation is the statements."""


def test_a_claim_by_a_noun(statements: list[str]) -> None:
    """Moscow's claim that Kyiv had shelled the plant was repeated on Monday."""
    assert statements == [
        'Russia | indirect | claim | "that Kyiv had shelled the plant" | @',
    ]


def test_a_statement_by_its_author(statements: list[str]) -> None:
    """A statement by the Sudanese army said its forces had retaken the refinery."""
    assert statements == [
        'Armed Forces of Sudan | indirect | said | "its forces had retaken the refinery" | @',
    ]


def test_a_readout_is_no_speaker_beside_the_subject(statements: list[str]) -> None:
    """In its readout, Poland said the ministers had met twice."""
    assert statements == [
        'Poland | indirect | said | "the ministers had met twice" | @',
    ]


def test_reports_that_nobody_signs(statements: list[str]) -> None:
    """Italy is looking into reports that a diver was detained."""
    assert statements == [
        'unnamed reports | indirect | reports | "that a diver was detained" | @',
    ]


def test_reports_in_the_press(statements: list[str]) -> None:
    """Italy dismissed reports in the local press that a diver had been detained."""
    assert statements == [
        'Italy | indirect | dismissed | "reports in the local press that a diver had been detained" | @',
        'local press | indirect | reports | "that a diver had been detained" | @',
    ]


def test_a_call_by_its_owner(statements: list[str]) -> None:
    """Brazil renewed its call for an inquiry."""
    assert statements == [
        'Brazil | indirect | call | "for an inquiry" | @',
    ]


def test_the_same_report(statements: list[str]) -> None:
    """According to Russia's Foreign Ministry, the envoys met in Sochi. They will meet again, according to the same
    report."""
    assert statements == [
        'Ministry of Foreign Affairs of Russia | indirect | According to | "the envoys met in Sochi" | @',
        'Ministry of Foreign Affairs of Russia | indirect | according to | "They will meet again" | @',
    ]


def test_a_report_is_that_of_one_body(statements: list[str]) -> None:
    """Norway's foreign ministry said the envoys had met. Officials highlighted their friendship. According to the
    report, they will meet again."""
    assert statements == [
        'Ministry of Foreign Affairs of Norway | indirect | said | "the envoys had met" | @',
        'unnamed officials | indirect | highlighted | "their friendship" | @',
        'Ministry of Foreign Affairs of Norway | indirect | According to | "they will meet again" | @',
    ]


def test_a_claim_of_somebody_is_his(statements: list[str]) -> None:
    """The minister dismissed a claim of Radio Ruvubu that soldiers had robbed the wounded."""
    assert 'Radio Ruvubu | indirect | claim | "that soldiers had robbed the wounded" | @' in statements


def test_who_has_a_claim_is_called_without_the_possessive_mark(statements: list[str]) -> None:
    """The governor denied a Kyrgyz paper's claim that the border had been closed."""
    assert 'Kyrgyz paper | indirect | claim | "that the border had been closed" | @' in statements
