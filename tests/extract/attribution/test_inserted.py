"""Cues behind or within what is said, which the words show whatever the parser made of them."""


def test_a_speaker_with_a_name_between_commas(statements: list[str]) -> None:
    """The younger men might attack the post office, its chairman, Davlat Shoev, told us, if only because it has a flag."""
    assert [line.split(" | ")[2:4] for line in statements] == [
        ["told", '"The younger men might attack the post office … if only because it has a flag"'],
    ]


def test_a_speaker_with_a_relative_clause(statements: list[str]) -> None:
    """If the nephew is passed over, the general could yet threaten to shell the palace, two officers who have served under him said, not quite in jest."""
    assert [line.split(" | ")[2:4] for line in statements] == [
        ["said", '"If the nephew is passed over, the general could yet threaten to shell the palace"'],
    ]


def test_a_speaker_behind_so(statements: list[str]) -> None:
    """The Front had not asked to be received by the president, so insisted the general secretary, who on this point raised his voice."""
    assert [line.split(" | ")[2:4] for line in statements] == [
        ["insisted", '"The Front had not asked to be received by the president"'],
    ]


def test_a_speaker_before_the_cue_that_ends_the_sentence(statements: list[str]) -> None:
    """Chile has passed on to Peru the engine numbers of forty lorries, an envoy of a neutral country said, the first time in anyone's memory."""
    assert [line.split(" | ")[2:4] for line in statements] == [
        ["said", '"Chile has passed on to Peru the engine numbers of forty lorries"'],
    ]


def test_a_condition_before_and_a_clause_behind(statements: list[str]) -> None:
    """The governor was stern. If the road is shut once more, he told the seasonal workers, they will be put across the border the same day."""
    assert [line.split(" | ")[2:4] for line in statements] == [
        ["told", '"If the road is shut once more … they will be put across the border the same day"'],
    ]


def test_a_row_of_deeds_is_no_speech(statements: list[str]) -> None:
    """The minister visited the port, warned the smugglers and left."""
    assert not [line for line in statements if "visited" in line]


def test_a_subject_with_a_name_before_its_verb(statements: list[str]) -> None:
    """The governor, Octavio Lagunes, asked the protesters to clear the road, and the union requested a meeting."""
    assert not [line for line in statements if "The governor" in line.split(" | ")[3]]


def test_an_order_in_the_middle_of_a_row(statements: list[str]) -> None:
    """The clerk, Abdul Chowdhury, was dismissed on Thursday, ordered the files burnt and fled."""
    assert not [line for line in statements if "dismissed" in line.split(" | ")[3]]


def test_a_source_between_commas_behind_per(accounts: list[str]) -> None:
    """Damascus, per SANA, has moved a battery of artillery to the airport road."""
    assert [line.rsplit(" | ", 1)[1] for line in accounts] == ["SANA < @"]


def test_that_was_announced(accounts: list[str]) -> None:
    """Kenyan customs has frozen the licences of three shipping agents. That was announced by the finance minister."""
    assert [line.rsplit(" | ", 1)[1] for line in accounts] == ["Ministry of Finance of Kenya < @"]


def test_the_first_of_two_clauses_that_only_might_be(statements: list[str]) -> None:
    """He might yet ask him to open the sluices later than planned, and the South African might agree, diplomats said."""
    assert [line.split(" | ")[3] for line in statements] == [
        '"He might yet ask him to open the sluices later than planned, and the South African might agree"',
    ]


def test_a_group_of_people_can_speak(statements: list[str]) -> None:
    """A circle of students in Mandalay announced it would leave the city."""
    assert [line.split(" | ")[2:4] for line in statements] == [["announced", '"it would leave the city"']]


def test_a_fear_that_the_tagger_takes_for_a_noun(statements: list[str]) -> None:
    """Villagers with spears might fall upon the camp if food is withheld from them, a Jesuit in Bagua fears."""
    assert [line.split(" | ")[2:4] for line in statements] == [
        ["fears", '"Villagers with spears might fall upon the camp if food is withheld from them"'],
    ]


def test_a_speaker_that_the_parser_hangs_on_the_content(statements: list[str]) -> None:
    """If the flow drops, Iraq could demand arbitration, the Iraqi delegate, Faiq al-Tikriti, said."""
    assert [line.rsplit(" | ", 1)[0] for line in statements] == [
        'Faiq al-Tikriti | indirect | said | "If the flow drops, Iraq could demand arbitration"',
    ]


def test_quoted_as_saying_behind_what_was_said(statements: list[str]) -> None:
    """Teachers may walk out if the school stays closed, a doctor was quoted as saying."""
    assert [line.split(" | ")[2:4] for line in statements] == [
        ["saying", '"Teachers may walk out if the school stays closed"'],
    ]


def test_a_condition_that_goes_on_behind_the_cue(statements: list[str]) -> None:
    """Georgian men fired on gatherers, the border service warns, and if it answered, Georgia would complain."""
    assert [line.split(" | ")[3] for line in statements] == [
        '"Georgian men fired on gatherers … and if it answered, Georgia would complain"',
    ]


def test_a_speaker_whom_no_table_knows(statements: list[str]) -> None:
    """Monsignor will reprove the Army from the pulpit on Sunday, said a canon of the cathedral."""
    assert [line.split(" | ")[2:4] for line in statements] == [
        ["said", '"Monsignor will reprove the Army from the pulpit on Sunday"'],
    ]


def test_a_cue_that_could_be_a_noun(statements: list[str]) -> None:
    """India may keep back the fertiliser, too, traders in Birgunj fear."""
    assert [line.split(" | ")[2:4] for line in statements] == [["fear", '"India may keep back the fertiliser, too"']]


def test_two_clauses_before_the_cue(statements: list[str]) -> None:
    """A bus was fired upon at Tatta Pani on Sunday, and two passengers were hurt, the deputy commissioner reports."""
    assert [line.split(" | ")[2:4] for line in statements] == [
        ["reports", '"A bus was fired upon at Tatta Pani on Sunday, and two passengers were hurt"'],
    ]


def test_a_bare_form_goes_on_with_will(statements: list[str]) -> None:
    """Seoul will refuse any request for rice, Kim Min-ho announced, and hold back the October fuel."""
    assert [line.split(" | ")[2:4] for line in statements] == [
        ["announced", '"Seoul will refuse any request for rice … and hold back the October fuel"'],
    ]


def test_a_cue_between_subject_and_verb(statements: list[str]) -> None:
    """The women there, they add, will be driven out by turns."""
    assert [line.split(" | ")[2:4] for line in statements] == [
        ["add", '"The women there … will be driven out by turns"'],
    ]


def test_a_speaker_with_a_hyphen(statements: list[str]) -> None:
    """US warplanes struck Hodeidah, Houthi-run Al-Masirah TV reported on Sunday."""
    assert [line.split(" | ")[2:4] for line in statements] == [["reported", '"US warplanes struck Hodeidah"']]


def test_a_speaker_who_asked_not_to_be_named(statements: list[str]) -> None:
    """At least ten soldiers were killed in the ambush, a security source who asked not to be named told AFP."""
    assert [line.split(" | ")[2:4] for line in statements] == [
        ["told", '"At least ten soldiers were killed in the ambush"'],
    ]


def test_hearsay_between_commas(statements: list[str]) -> None:
    """The elders, it is said, might call out a village guard with hunting rifles."""
    assert statements == ['- | indirect | said | "The elders … might call out a village guard with hunting rifles" | @']


def test_a_name_behind_the_speaker_behind_the_cue(statements: list[str]) -> None:
    """It will reopen the road, said the general, Paul Biya, once the army has cleared the bends."""
    assert [line.split(" | ")[2:4] for line in statements] == [
        ["said", '"It will reopen the road … once the army has cleared the bends"'],
    ]


def test_a_second_clause_with_the_modal_of_the_first(statements: list[str]) -> None:
    """Two officials told our desk that Myanmar will remove its envoy “before the rains end”, and the Thai side will replace the consul."""
    assert [line.split(" | ")[2:4] for line in statements] == [
        [
            "told",
            '"that Myanmar will remove its envoy “before the rains end”, and the Thai side will replace the consul"',
        ],
    ]


def test_who_is_said_by_somebody_to_have_done_it(statements: list[str]) -> None:
    """The vice-governor, Zheng Haoyu, is said by a local paper to have been removed on Friday."""
    assert [line.split(" | ")[2:4] for line in statements] == [
        ["said", '"The vice-governor, Zheng Haoyu … to have been removed on Friday"'],
    ]


def test_of_what_somebody_with_an_apposition_is_accused(statements: list[str]) -> None:
    """The Party accuses Major Lira Phoofolo, the minister's adjutant, of drilling two companies for a putsch."""
    assert [line.split(" | ")[2:4] for line in statements] == [
        ["accuses", '"Major Lira Phoofolo, the minister\'s adjutant, of drilling two companies for a putsch"'],
    ]


def test_a_quotation_with_a_cue_within_stands_free(statements: list[str]) -> None:
    """“They hung my brother by his feet,” said Aminata Maïga. “Those people burned him to learn who owned the fridge.”"""
    assert [line.split(" | ")[2:4] for line in statements] == [
        [
            "said",
            '"“They hung my brother by his feet,” … “Those people burned him to learn who owned the fridge.”"',
        ],
    ]


def test_a_verb_that_is_tagged_as_a_noun(statements: list[str]) -> None:
    """Prosecutors in The Hague allege that Colonel Dragan Ilic ordered the killing of 14 farmers."""
    assert [line.split(" | ")[2:4] for line in statements] == [
        ["allege", '"that Colonel Dragan Ilic ordered the killing of 14 farmers"'],
    ]
