"""Clauses before, around and behind their cue. The docstring is the report, the expectation its statements."""


def test_a_clause_behind_that(statements: list[str]) -> None:
    """The Kenyan Defence Ministry said that two patrol boats had left Mombasa."""
    assert statements == [
        'Ministry of Defence of Kenya | indirect | said | "that two patrol boats had left Mombasa" | @',
    ]


def test_a_clause_without_that(statements: list[str]) -> None:
    """Finland's interior ministry says the crossing will stay closed."""
    assert statements == [
        'Ministry of Interior of Finland | indirect | says | "the crossing will stay closed" | @',
    ]


def test_the_speaker_behind_the_cue(statements: list[str]) -> None:
    """The road to Gao is mined, said the Malian army."""
    assert statements == [
        'Armed Forces of Mali | indirect | said | "The road to Gao is mined" | @',
    ]


def test_a_cue_with_its_speaker_behind_it_in_the_middle(statements: list[str]) -> None:
    """The talks, said Colombia, had reached a dead end."""
    assert statements == [
        'Colombia | indirect | said | "The talks … had reached a dead end" | @',
    ]


def test_a_cue_behind_its_content(statements: list[str]) -> None:
    """The lake has risen by two metres, Uganda said."""
    assert statements == [
        'Uganda | indirect | said | "The lake has risen by two metres" | @',
    ]


def test_a_cue_between_commas(statements: list[str]) -> None:
    """Peru will not pay, Lima said on Monday. The bill, it added, is Bolivia's."""
    assert statements == [
        'Peru | indirect | said | "Peru will not pay" | @',
        'Peru | indirect | added | "The bill … is Bolivia\'s" | @',
    ]


def test_a_cue_between_commas_that_the_parser_takes_for_the_clause(statements: list[str]) -> None:
    """The envoy of Fiji, Tomasi Vula, spoke first. Work on the harbour, he went on, will not stop."""
    assert statements == [
        'Tomasi Vula | indirect | went on | "Work on the harbour … will not stop" | @',
    ]


def test_a_participle_goes_on_with_the_speaker(statements: list[str]) -> None:
    """Norway said the cable had been cut, adding that a trawler was being followed."""
    assert statements == [
        'Norway | indirect | said | "the cable had been cut" | @',
        'Norway | indirect | adding | "that a trawler was being followed" | @',
    ]


def test_two_cues_with_one_subject(statements: list[str]) -> None:
    """Chile welcomed the vote and urged Bolivia to accept it."""
    assert statements == [
        'Chile | indirect | welcomed | "the vote" | @',
        'Chile | indirect | urged | "Bolivia to accept it" | @',
    ]


def test_what_follows_a_semicolon_is_said_too(statements: list[str]) -> None:
    """Chad struck first, Sudan said, sending a drone against a lorry; one driver had been killed."""
    assert statements == [
        'Sudan | indirect | said | "Chad struck first … sending a drone against a lorry … one driver had been killed" | @',
    ]


def test_what_follows_a_semicolon_in_another_tense_is_the_tellers(statements: list[str]) -> None:
    """Herders may block the road, the governor said; police will occupy the junction."""
    assert statements == ['governor | indirect | said | "Herders may block the road" | @']


def test_a_semicolon_before_another_cue_ends_the_content(statements: list[str]) -> None:
    """Kenya says the boat was fishing; Somalia says it carried arms."""
    assert statements == [
        'Kenya | indirect | says | "the boat was fishing" | @',
        'Somalia | indirect | says | "it carried arms" | @',
    ]


def test_what_follows_a_colon_behind_the_cue_is_said_too(statements: list[str]) -> None:
    """Not one stone had been thrown, Ivan Petrov said: first came the gas, then the dogs."""
    assert statements == [
        'Ivan Petrov | indirect | said | "Not one stone had been thrown … first came the gas, then the dogs" | @',
    ]


def test_a_first_clause_with_its_own_cue_is_no_content_of_the_last(statements: list[str]) -> None:
    """Sudan and Kenya reported a truce, and that night Chad handed over the body, the Red Cross said."""
    assert statements == [
        'Sudan + Kenya | indirect | reported | "a truce" | @',
        'International Committee of the Red Cross | indirect | said | "that night Chad handed over the body" | @',
    ]


def test_a_condition_before_an_inserted_cue_is_said_too(statements: list[str]) -> None:
    """If the deadline passes, Niger said, all borders will be closed."""
    assert statements == [
        'Niger | indirect | said | "If the deadline passes … all borders will be closed" | @',
    ]


def test_a_second_cue_behind_and(statements: list[str]) -> None:
    """Japan said it had fired a flare, and China told reporters that no plane had been near."""
    assert statements == [
        'Japan | indirect | said | "it had fired a flare" | @',
        'China | indirect | told | "that no plane had been near" | @',
    ]


def test_a_clause_behind_on_condition_of_anonymity(statements: list[str]) -> None:
    """A Japanese official told reporters on condition of anonymity that the drone had turned back."""
    assert statements == [
        'unnamed official of Japan | indirect | told | "that the drone had turned back" | @',
    ]


def test_a_question(statements: list[str]) -> None:
    """Ghana asked whether the vessel had been boarded."""
    assert statements == [
        'Ghana | indirect | asked | "whether the vessel had been boarded" | @',
    ]


def test_a_noun_phrase_as_content(statements: list[str]) -> None:
    """The Moroccan army counted 41 violations of the ceasefire."""
    assert statements == [
        'Armed Forces of Morocco | indirect | counted | "41 violations of the ceasefire" | @',
    ]


def test_a_request_with_its_infinitive(statements: list[str]) -> None:
    """Iceland called on both sides to hold their fire."""
    assert statements == [
        'Iceland | indirect | called on | "both sides to hold their fire" | @',
    ]


def test_an_object_with_what_it_is_called(statements: list[str]) -> None:
    """Jakarta called the verdict a provocation."""
    assert statements == [
        'Indonesia | indirect | called | "the verdict a provocation" | @',
    ]


def test_a_cue_that_the_parser_takes_for_a_second_deed(statements: list[str]) -> None:
    """The minister could dismiss the harbour master of Lae, reported the Post-Courier."""
    assert statements == [
        'Post-Courier | indirect | reported | "The minister could dismiss the harbour master of Lae" | @',
    ]


def test_a_thought_behind_its_content_is_told_to_somebody(statements: list[str], accounts: list[str]) -> None:
    """Algeria will expel the Moroccan consul next week, a former minister believes."""
    assert statements == [
        'unnamed minister of Algeria | indirect | believes | "Algeria will expel the Moroccan consul next week" | @',
    ]
    assert accounts == ["Algeria | SANCTION:expel !future | consul of Morocco | unnamed minister of Algeria < @"]


def test_a_thought_before_its_content_is_no_statement(statements: list[str]) -> None:
    """Peru believes that the pact will hold."""
    assert statements == []


def test_a_cue_behind_its_own_after_reports_nothing_before_it(statements: list[str]) -> None:
    """Sudan's army accused Chad of arming rebels, hours after Chadian negotiators said it was the Sudanese delegation that had refused to sign."""
    assert statements == [
        'Armed Forces of Sudan | indirect | accused | "Chad of arming rebels" | @',
        'Negotiators of Chad | indirect | said | "it was the Sudanese delegation that had refused to sign" | @',
    ]


def test_a_second_cue_in_another_tense_is_the_same_speaker_s(statements: list[str]) -> None:
    """Ghana said that neither Togo nor Benin had accepted the plan, and warned that "time is running out"."""
    assert statements == [
        'Ghana | indirect | said | "that neither Togo nor Benin had accepted the plan" | @',
        'Ghana | direct | warned | "that "time is running out"" | @',
    ]


def test_what_the_speaker_did_not_say(statements: list[str]) -> None:
    """Japan confirmed that its patrol had heard shots but did not say who had opened fire."""
    assert statements == ['Japan | indirect | confirmed | "that its patrol had heard shots" | @']


def test_a_clause_behind_what_the_speaker_was_about_to_do(statements: list[str]) -> None:
    """President Amina Odhiambo told Kenyan Public Television before boarding her flight that Nairobi remained committed to a treaty."""
    assert statements == ['Amina Odhiambo | indirect | told | "that Nairobi remained committed to a treaty" | @']


def test_a_name_behind_an_office_is_not_joined_with_the_speaker(statements: list[str]) -> None:
    """After talks with the Serbian president, Dragan Ilić, Grund told journalists that he would travel to Tirana."""
    assert statements == ['Grund | indirect | told | "that he would travel to Tirana" | @']


def test_who_with_a_plural_verb_means_the_many(statements: list[str]) -> None:
    """Protesters led by Archbishop Tomas Baraz, who accuse the mayor of fraud, marched to the port."""
    assert [line.split(" | ")[0].split()[0] for line in statements] == ["protesters"]


def test_who_writes_to_somebody_demands(statements: list[str]) -> None:
    """The mayor of Gori, who faces a vote next year, wrote to President Ana Tsereli demanding that Tbilisi pay for the bridge."""
    assert [line.split(" | ")[0] for line in statements] == ["mayor of Gori"]


def test_what_follows_accused_of_between_quotation_marks_is_a_deed(accounts: list[str]) -> None:
    """Togo's army accused the rebels of "torturing prisoners" in May."""
    assert "rebels | ASSAULT:torture | prisoners | Armed Forces of Togo < @" in accounts


def test_a_headline_of_two_clauses_is_nobody_s_words(statements: list[str]) -> None:
    """Manila summons Chinese envoy over incident, Beijing speaks of "self-restraint"."""
    assert statements == ['China | direct | speaks of | ""self-restraint"" | @']


def test_a_statement_that_calls_it_so_is_whose_it_is(statements: list[str]) -> None:
    """Ghana's army said in a statement that called the vote "unsafe" that it would stay."""
    assert {line.split(" | ")[0] for line in statements} == {"Armed Forces of Ghana"}


def test_who_summons_protests(accounts: list[str]) -> None:
    """Ghana summoned Togo's ambassador on Tuesday to protest against the shelling."""
    assert all(line.startswith("Ghana | ") for line in accounts)


def test_whom_access_is_granted(accounts: list[str]) -> None:
    """Ghana granted the United States access to four bases."""
    assert accounts == ["Ghana | RETREAT:access | United States | @"]


def test_what_an_invitation_asks_for_has_not_happened(accounts: list[str]) -> None:
    """The Minister also conveyed an invitation from President Museveni to President Kagame to attend the summit of the East African Community in Entebbe on 30 November, which was accepted."""
    assert [line.split(" | ")[1] for line in accounts if "CONSULT" in line] == ["CONSULT !hypothetical"]


def test_who_is_asked_goes_on_behind_the_comma(statements: list[str]) -> None:
    """Chile, asked whether the ship had crossed its waters, called on Peru to wait for the inquiry."""
    assert statements == ['Chile | indirect | called on | "Peru to wait for the inquiry" | @']


def test_what_another_tells_behind_as_is_not_said(statements: list[str], accounts: list[str]) -> None:
    """Ms. Traoré, who speaks for Mali, denied that the army had executed prisoners at Tessalit, as a report of the Red Cross alleges."""
    assert '"that the army had executed prisoners at Tessalit" | @' in statements[0]
    assert '"that the army had executed prisoners at Tessalit" | @' in statements[1]
    assert [one.split(" | ")[1] for one in accounts] == ["ASSAULT", "ASSAULT !negated"]


def test_the_time_behind_a_cue_is_nobody(statements: list[str]) -> None:
    """“It was no attack,” the harbour master, Adib Karam, noted the same evening, “but a boy with a box of matches.”"""
    assert statements[0].startswith("Adib Karam | direct | noted")


def test_who_speaks_behind_an_opening_participle(statements: list[str]) -> None:
    """Addressing parliament in Lima, the president, Rosa Vega, said troops would withdraw.

    Briefing reporters in Geneva, the UN's envoy for the Sahel, Anna Berg, said talks had stalled.
    """
    assert [one.split(" | ")[0] for one in statements] == ["Rosa Vega", "Anna Berg"]


def test_a_participle_behind_its_noun_is_no_clause_of_what_is_said(statements: list[str]) -> None:
    """Jirde said that troops massed near the river in February would be withdrawn."""
    assert statements == [
        'Jirde | indirect | said | "that troops massed near the river in February would be withdrawn" | @'
    ]


def test_the_breakaway_region_is_the_territory(statements: list[str]) -> None:
    """Ethiopia met Somaliland in Djibouti, and Somalia accused Ethiopia of meddling. Egypt condemned Ethiopia.

    The breakaway region denied that any base had been promised to Ethiopia.
    """
    assert statements[-1].startswith("Somaliland | indirect | denied")
