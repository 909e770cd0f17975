"""The docstring is the report, published on Wednesday 8 May 2024; the expectation is in the notation."""

from datetime import date

import pytest

from verbale.pipeline.reading import read_article
from verbale.records.reading import Reading
from verbale.records.text import Article


@pytest.fixture
def accounts(reading: Reading) -> list[str]:
    return [str(account) for account in reading.accounts]


def test_a_plain_deed(accounts: list[str]) -> None:
    """Chad recalled its ambassador from Kenya on Monday."""
    assert accounts == ["2024-05-06 | Chad | SANCTION:discontinue | Kenya | - | @"]


def test_a_passive_with_its_agent(accounts: list[str]) -> None:
    """Two Kenyan diplomats were expelled by Chad on Monday."""
    (line,) = accounts
    assert line.startswith("2024-05-06 | Chad | SANCTION:expel | ")


def test_hearsay_is_not_the_articles_own_fact(accounts: list[str]) -> None:
    """Georgia reportedly attacked Russia."""
    (line,) = accounts
    assert line.split(" | ")[1:4] == ["Georgia", "ASSAULT", "Russia"]
    assert line.endswith("unnamed sources < @")


def test_a_denial_belongs_to_the_one_who_denies(accounts: list[str]) -> None:
    """Ivan Petrov denied that Russia had attacked Georgia."""
    (line,) = accounts
    assert line.split(" | ")[1:4] == ["Russia", "ASSAULT !negated", "Georgia"]
    assert line.endswith("Ivan Petrov < @")


def test_what_a_ministry_says_is_its_own_account(accounts: list[str]) -> None:
    """Chad shelled the town of Mora on Monday, the Defence Ministry of Cameroon said."""
    assert [line.split(" | ")[5] for line in accounts if "ASSAULT" in line] == ["Ministry of Defence of Cameroon < @"]


def test_according_to(accounts: list[str]) -> None:
    """According to Kenya's Foreign Ministry, Chad released nine Kenyan sailors on Monday."""
    (line,) = [line for line in accounts if "RETREAT:release" in line]
    assert line.startswith("2024-05-06 | Chad | ")
    assert "Ministry of Foreign Affairs of Kenya < @" in line


def test_a_plan_is_ahead(accounts: list[str]) -> None:
    """Kenya will impose sanctions on Chad on Friday."""
    assert accounts == ["2024-05-10 | Kenya | SANCTION !future | Chad | - | @"]


def test_a_demand_carries_its_content(accounts: list[str]) -> None:
    """Kenya on Monday urged Chad to release the sailors."""
    (line,) = accounts
    assert line.startswith("2024-05-06 | Kenya | REQUEST")
    assert line.split(" | ")[3] == "Chad"


def test_a_light_verb_carries_an_event_noun(accounts: list[str]) -> None:
    """Kenya on Monday held talks with Chad."""
    assert accounts == ["2024-05-06 | Kenya | CONSULT | Chad | - | @"]


def test_an_event_noun_with_both_sides(accounts: list[str]) -> None:
    """Kenya's attack on Chad continued on Monday."""
    (line,) = accounts
    assert line.split(" | ")[1:4] == ["Kenya", "ASSAULT", "Chad"]


def test_counts_keep_their_bound(reading: Reading) -> None:
    """Police in Kenya detained at least 12 protesters on Monday."""
    (account,) = [a for a in reading.accounts if a.did.type == "COERCE"]
    assert [str(count) for count in account.counts] == ["detained 12+"]


def test_what_an_accuser_says_is_the_accusers_account(accounts: list[str]) -> None:
    """Kenya accused Chad of shelling a village on Monday."""
    types = {line.split(" | ")[2]: line.split(" | ")[5] for line in accounts}
    assert types["ACCUSE:allege"] == "@"
    assert any(kind.startswith("ASSAULT") and voice == "Kenya < @" for kind, voice in types.items())


def test_a_refusal_of_comment_is_no_deed(accounts: list[str]) -> None:
    """Kenya declined to comment."""
    assert accounts == []


def test_sport_is_no_assault(accounts: list[str]) -> None:
    """The striker attacked down the left in the final minutes of the match."""
    assert [line for line in accounts if "ASSAULT" in line] == []


def test_every_cell_holds_its_words(reading: Reading) -> None:
    """Kenya, the envoy said, will on Friday send aid to Chad. Chad denied that it had asked for help."""
    text = reading.article.text
    for account in reading.accounts:
        cells = [account.evidence, account.did.trigger, *(m.evidence for m in (*account.who, *account.whom))]
        cells += [e for e in (account.when.evidence, *account.status.evidence) if e]
        assert all(evidence.holds_in(text) for evidence in cells)


def test_the_same_text_gives_the_same_ids(reading: Reading, words: str) -> None:
    """Kenya on Monday held talks with Chad. Chad expelled two Kenyan diplomats."""
    again = read_article(Article.of(words, published=date(2024, 5, 8), language="en"))
    assert reading == again


def test_a_cancelled_meeting_did_not_take_place(accounts: list[str]) -> None:
    """Kenya cancelled a meeting with Chad on Monday."""
    (line,) = accounts
    assert line.split(" | ")[1:4] == ["Kenya", "CONSULT !negated", "Chad"]


def test_a_cancelled_plan_lies_no_longer_ahead(accounts: list[str]) -> None:
    """A planned meeting between Kenya and Chad in Nairobi on Friday was cancelled."""
    (line,) = accounts
    when, who, did, whom, where, voice = line.split(" | ")[:6]
    assert (when, who, whom, where, voice) == ("2024-05-10", "Kenya + Chad", "-", "Nairobi", "@")
    assert (did.partition(":")[0].split()[0], did.split()[1:]) == ("CONSULT", ["!negated"])


def test_a_deadline_is_a_day_of_its_own(accounts: list[str]) -> None:
    """Kenya called on Chad to release the sailors by May 20."""
    demand, release = accounts
    assert demand.split(" | ")[1:4] == ["Kenya", "REQUEST:yield", "Chad"]
    assert release == "2024-05-20 | Chad | RETREAT:release !future | sailors | - | Kenya < @"


def test_a_refusal_of_another_kind_is_the_deed_denied(accounts: list[str]) -> None:
    """Chad failed to release the Kenyan sailors."""
    (line,) = accounts
    assert line.split(" | ")[1:3] == ["Chad", "RETREAT:release !negated"]


def test_long_ago_is_background(accounts: list[str]) -> None:
    """Kenya expelled the ambassador of Chad in June 2019."""
    (line,) = accounts
    assert line.startswith("2019-06 | Kenya | SANCTION:expel !historical | ")


def test_a_plan_under_a_condition_is_both(accounts: list[str]) -> None:
    """Kenya will reopen the border with Chad on Friday if Chad withdraws its troops."""
    assert accounts[0].startswith("2024-05-10 | Kenya | CONCEDE !future !hypothetical | Chad | ")
    assert accounts[1].startswith("? | Chad | RETREAT:withdraw !hypothetical | ")


def test_not_until_is_ahead_and_denied(accounts: list[str]) -> None:
    """Chad will not reopen the border with Kenya until Friday."""
    (line,) = accounts
    assert line.split(" | ")[2] == "CONCEDE !future !negated"


def test_a_claim_and_its_denial_are_two_accounts(accounts: list[str]) -> None:
    """According to Kenya, Chad shelled Niger on Monday. Chad denied this."""
    assert [line.split(" | ")[2::3] for line in accounts] == [
        ["ASSAULT:heavy-weapons", "Kenya < @"],
        ["ASSAULT:heavy-weapons !negated", "Chad < @"],
    ]


def test_who_is_said_to_have_done_it_is_hearsay(accounts: list[str]) -> None:
    """Kenya is said to have expelled the ambassador of Chad."""
    (line,) = accounts
    assert line.endswith("unnamed sources < @")


def test_a_body_meets_by_itself_without_a_row(accounts: list[str]) -> None:
    """Kenya's parliament on Monday held its session."""
    assert accounts == []


def test_a_fear_is_told_by_whoever_has_it(accounts: list[str]) -> None:
    """Residents of Gao fear that the rebels may kill two hostages."""
    (line,) = accounts
    assert line.split(" | ")[2:4] == ["ASSAULT !hypothetical", "two hostages"]
    assert line.split(" | ")[5].endswith(" < @")


def test_what_is_wanted_has_not_happened(accounts: list[str]) -> None:
    """Kenya wants the release of the sailors, its minister said on Monday."""
    released = [line.split(" | ")[2] for line in accounts if "RETREAT" in line]
    assert released in ([], ["RETREAT:release !hypothetical"])  # without a row of its own if the wish is a demand (7)


def test_praise_in_plain_words_of_saying_is_the_speakers(accounts: list[str]) -> None:
    """Chad's government on Monday highlighted Kenya's role in the peace process."""
    (line,) = [line for line in accounts if "SUPPORT" in line]
    assert line.split(" | ")[1:4] == ["Government of Chad", "SUPPORT", "Kenya"]
    assert line.endswith("| Government of Chad < @")


def test_what_is_expected_is_planned_and_nobody_s_hearsay(accounts: list[str]) -> None:
    """The foreign minister of Chad is expected to visit Kenya on Monday."""
    (line,) = accounts
    assert line.startswith("2024-05-13 | ")
    assert "CONSULT:visit !future" in line
    assert line.endswith("| @")


def test_a_refusal_of_food_is_told_by_the_report(accounts: list[str]) -> None:
    """Fourteen sailors in Kenya have refused food since Monday."""
    (line,) = accounts
    assert line.split(" | ")[2] == "PROTEST:hunger"
    assert "| @ |" in line or line.endswith("| @")


def test_a_report_goes_on_behind_according_to(accounts: list[str]) -> None:
    """According to the police, gunmen shot two farmers on Monday. They also burned a market."""
    assert len(accounts) == 2
    assert all(" < @" in line for line in accounts)


def test_a_correction_denies_what_the_outlet_had_told(accounts: list[str]) -> None:
    """Correction: An earlier version of this report said that police had arrested two teachers in Kenya. They had not."""
    (line,) = accounts
    assert line.split(" | ")[2] == "COERCE:arrest !negated"
    assert line.split(" | ")[5] == "@"


def test_they_did_not_denies_the_deed_before_it(accounts: list[str]) -> None:
    """Chad's radio reported that soldiers of Kenya had shelled the port on Monday. They had not."""
    assert [line.split(" | ")[2] for line in accounts] == ["ASSAULT:heavy-weapons", "ASSAULT:heavy-weapons !negated"]
    assert accounts[0].endswith(" < @")
    assert accounts[1].split(" | ")[5] == "@"


def test_if_they_do_not_denies_nothing(accounts: list[str]) -> None:
    """Chad released two sailors of Kenya on Monday. The port would have been closed if it had not."""
    assert "RETREAT:release" in [line.split(" | ")[2] for line in accounts]
    assert not any("RETREAT:release !negated" in line for line in accounts)


def test_a_day_ahead_is_not_that_of_what_was_done(accounts: list[str]) -> None:
    """Chad praised Kenya's entry by 2029."""
    (line,) = [line for line in accounts if "SUPPORT" in line]
    assert line.startswith("2024-05-08~ | Chad | SUPPORT | ")


def test_a_day_without_its_year_is_not_nearly_a_year_ago(accounts: list[str]) -> None:
    """The court accused two generals of Chad of plotting to seize the parliament on 21 May."""
    assert any(line.startswith("2024-05-21 | ") and "COERCE:seize !future" in line for line in accounts)


def test_a_year_dates_what_is_told_of_it(accounts: list[str]) -> None:
    """The old men of Mora speak of 1949, when the police of Chad deported their families to Kenya."""
    assert any(line.startswith("1949 | ") and "COERCE:deport !historical" in line for line in accounts)


def test_it_was_they_who_did_it_then(accounts: list[str]) -> None:
    """In 1986 it was the army of Chad that attacked Kenya."""
    assert any(line.startswith("1986 | ") and "ASSAULT !historical" in line for line in accounts)


def test_this_time_is_today(accounts: list[str]) -> None:
    """In 2013 Chad accused Kenya of flooding the valley. This time Chad asked Kenya for pumps."""
    assert any(line.startswith("2024-05-08~ | Chad | REQUEST:assist | Kenya") for line in accounts)


def test_a_plan_under_a_condition_keeps_its_day(accounts: list[str]) -> None:
    """Kenya said on Monday that it would release the sailors of Chad on Friday if they paid."""
    assert any(line.startswith("2024-05-10 | Kenya | RETREAT:release !future !hypothetical") for line in accounts)


def test_a_name_in_front_of_its_day_is_the_subject(accounts: list[str]) -> None:
    """Chad on Monday bombed Niger."""
    assert [line.split(" | ")[:2] for line in accounts] == [["2024-05-06", "Chad"]]


def test_a_name_behind_its_day_is_the_subject(accounts: list[str]) -> None:
    """On Monday Algeria criticised Jordan."""
    assert [line.split(" | ")[:2] for line in accounts] == [["2024-05-06", "Algeria"]]


def test_a_threat_is_made_on_its_day(accounts: list[str]) -> None:
    """Chad threatened Niger with sanctions on Monday."""
    assert [line.split(" | ")[:3] for line in accounts] == [["2024-05-06", "Chad", "THREATEN:relations"]]


def test_a_noun_has_the_mood_of_the_verb_that_carries_it(reading: Reading) -> None:
    """Kenya will send Chad a protest note on Friday."""
    (account,) = reading.accounts
    assert str(account).split(" | ")[2] == "ACCUSE:disapprove !future"
    assert [shown.quote for shown in account.status.evidence] == ["will"]
