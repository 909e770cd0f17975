"""In whose voice a deed is told: sides, deed and voice of each account. The docstring is the report (CODING 1-6, 28)."""


def test_a_denial_by_a_pronoun(accounts: list[str]) -> None:
    """Chad's army shelled the town on Monday, Kenya said. Chad denied it."""
    assert accounts == [
        "Armed Forces of Chad | ASSAULT:heavy-weapons | - | Kenya < @",
        "Armed Forces of Chad | ASSAULT:heavy-weapons !negated | - | Chad < @",
    ]


def test_a_denial_of_reports(accounts: list[str]) -> None:
    """Kenya denied reports that Chad had attacked Sudan."""
    assert accounts == [
        "Chad | ASSAULT | Sudan | unnamed reports < @",
        "Chad | ASSAULT !negated | Sudan | Kenya < @",
    ]


def test_reports_called_false(accounts: list[str]) -> None:
    """Kenya dismissed as false social media reports that Chad had attacked Sudan."""
    assert accounts == [
        "Chad | ASSAULT | Sudan | false social media reports < @",
        "Chad | ASSAULT !negated | Sudan | Kenya < @",
    ]


def test_an_accusation_and_its_rejection(accounts: list[str]) -> None:
    """Kenya accused Chad of shelling a village. Chad rejected the accusation."""
    assert accounts == [
        "Kenya | ACCUSE:allege | Chad | @",
        "Chad | ASSAULT:heavy-weapons | - | Kenya < @",
        "Chad | ASSAULT:heavy-weapons !negated | - | Chad < @",
    ]


def test_a_claim_called_a_lie(accounts: list[str]) -> None:
    """Kenya said Chad had shelled the town. The Chadian president called the claim a lie."""
    assert accounts == [
        "Chad | ASSAULT:heavy-weapons | - | Kenya < @",
        "Chad | ASSAULT:heavy-weapons !negated | - | president of Chad < @",
    ]


def test_a_denial_in_a_relative_clause(accounts: list[str]) -> None:
    """Kenya claims that the Chadian army, which denies it, shelled the market."""
    assert accounts == [
        "Armed Forces of Chad | ASSAULT:heavy-weapons | - | Kenya < @",
        "Armed Forces of Chad | ASSAULT:heavy-weapons !negated | - | Armed Forces of Chad < @",
    ]


def test_a_charge_that_is_rejected(accounts: list[str]) -> None:
    """Sudan alleged that Chad had shelled the town, a charge that the Chadian president rejected."""
    assert accounts == [
        "Sudan | ACCUSE:allege | Chad | @",
        "Chad | ASSAULT:heavy-weapons | - | Sudan < @",
        "Chad | ASSAULT:heavy-weapons !negated | - | president of Chad < @",
    ]


def test_a_denial_behind_a_semicolon(accounts: list[str]) -> None:
    """Ethiopia says its soldiers were attacked; Eritrea denies this."""
    assert accounts == [
        "- | ASSAULT | Armed Forces of Ethiopia | Ethiopia < @",
        "- | ASSAULT !negated | Armed Forces of Ethiopia | Eritrea < @",
    ]


def test_a_claim_brushed_aside(accounts: list[str]) -> None:
    """Kenya brushed aside Kabul's claim that Pakistan had bombed two villages."""
    assert accounts == [
        "Pakistan | ASSAULT:aerial | - | Afghanistan < @",
        "Pakistan | ASSAULT:aerial !negated | - | Kenya < @",
    ]


def test_a_negated_deed_in_a_statement(accounts: list[str]) -> None:
    """Kenya said Chad did not shell the town."""
    assert accounts == [
        "Chad | ASSAULT:heavy-weapons !negated | - | Kenya < @",
    ]


def test_according_to_holds_what_is_told_of_the_unnamed(accounts: list[str]) -> None:
    """According to Kenya, two soldiers, who had been captured in March, were freed on Monday."""
    assert accounts == [
        "- | COERCE:arrest | two soldiers | Kenya < @",
        "- | RETREAT:release | two soldiers | Kenya < @",
    ]


def test_reportedly(accounts: list[str]) -> None:
    """Chad reportedly attacked Kenya."""
    assert accounts == [
        "Chad | ASSAULT | Kenya | unnamed sources < @",
    ]


def test_an_alleged_deed_that_is_condemned(accounts: list[str]) -> None:
    """The alleged attack on Kenya by Chad was condemned by Sudan."""
    assert accounts == [
        "Chad | ASSAULT | Kenya | unnamed sources < @",
        "Sudan | ACCUSE:disapprove | Chad | @",
    ]


def test_is_said_to(accounts: list[str]) -> None:
    """Chad is said to have attacked Kenya."""
    assert accounts == [
        "Chad | ASSAULT | Kenya | unnamed sources < @",
    ]


def test_is_believed_to(accounts: list[str]) -> None:
    """Chad is believed to have attacked Kenya."""
    assert accounts == [
        "Chad | ASSAULT | Kenya | unnamed sources < @",
    ]


def test_what_was_told_to_an_agency(accounts: list[str]) -> None:
    """Ivan Petrov told Reuters that Chad had attacked Kenya."""
    assert accounts == [
        "Chad | ASSAULT | Kenya | Ivan Petrov < Reuters < @",
    ]


def test_who_is_quoted_by_an_agency(accounts: list[str]) -> None:
    """Ivan Petrov was quoted by Interfax as saying that Chad had attacked Kenya."""
    assert accounts == [
        "Chad | ASSAULT | Kenya | Ivan Petrov < Interfax < @",
    ]


def test_who_is_cited_by_an_agency(accounts: list[str]) -> None:
    """Norway has expelled a Russian envoy, Reuters reported, citing Ivan Petrov."""
    assert accounts == [
        "Norway | SANCTION:expel | unnamed envoy of Russia | Ivan Petrov < Reuters < @",
    ]


def test_what_both_sides_report(accounts: list[str]) -> None:
    """Both Kenya and Chad reported a truce on Monday."""
    assert accounts == [
        "Kenya + Chad | RETREAT:ceasefire | - | Kenya + Chad < @",
    ]


def test_a_deed_that_is_condemned_is_taken_as_given(accounts: list[str]) -> None:
    """Kenya condemned Chad's attack on Sudan."""
    assert accounts == [
        "Kenya | ACCUSE:disapprove | Chad | @",
        "Chad | ASSAULT | Sudan | @",
    ]


def test_a_relative_clause_of_what_is_welcomed(accounts: list[str]) -> None:
    """Kenya welcomed the truce that Chad and Sudan had signed in May."""
    assert accounts == [
        "Kenya | SUPPORT | Chad + Sudan | @",
        "Chad + Sudan | AGREE | - | @",
    ]


def test_the_report_s_own_voice(accounts: list[str]) -> None:
    """This newspaper has learnt that Chad attacked Kenya."""
    assert accounts == [
        "Chad | ASSAULT | Kenya | @",
    ]


def test_a_relative_clause_of_the_speaker_is_the_teller_s(accounts: list[str]) -> None:
    """Kenya, which expelled two Chadian envoys, said Chad had attacked Sudan."""
    assert accounts == [
        "Kenya | SANCTION:expel | unnamed envoys of Chad | @",
        "Chad | ASSAULT | Sudan | Kenya < @",
    ]


def test_three_voices_deep(accounts: list[str]) -> None:
    """Ivan Petrov said that Kenya had told Chad that Sudan had attacked Somalia."""
    assert accounts == [
        "Sudan | ASSAULT | Somalia | Kenya < Ivan Petrov < @",
    ]


def test_this_was_announced_by(accounts: list[str]) -> None:
    """Chad attacked Kenya on Monday. This was announced by the Sudanese army."""
    assert accounts == [
        "Chad | ASSAULT | Kenya | Armed Forces of Sudan < @",
    ]


def test_a_denial_that_it_did_something(accounts: list[str]) -> None:
    """Kenya denied that it had shelled the market of Chad."""
    assert accounts == ["Kenya | ASSAULT:heavy-weapons !negated | Chad | Kenya < @"]
