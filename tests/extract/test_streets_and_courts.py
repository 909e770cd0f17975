"""Protests, arrests, courts, posts and help as news tells them; the docstring is the report, the expectation is in the notation."""

from datetime import date

from verbale.pipeline.reading import read_article
from verbale.records.text import Article


def test_those_who_strike_after_a_deed_have_not_done_it(rows: list[str]) -> None:
    """Teachers in Lae went on strike on Monday after a school director was shot dead."""
    assert rows[1].startswith("- | ASSAULT:targeted | school director")


def test_who_fell_in_air_strikes_was_not_struck_by_the_attackers(rows: list[str]) -> None:
    """Jihadists attacked a convoy near Gao on Monday. The defence ministry said that more than 100 attackers had been killed in air strikes."""
    assert not [row for row in rows if row.startswith("jihadists") and "attackers" in row]


def test_a_passive_is_done_to_its_subject(rows: list[str]) -> None:
    """Two lawmakers were held in Lae on Monday. They are accused of inciting the crowd."""
    assert [row.split(" | ")[2] for row in rows] == ["two lawmakers", "two lawmakers"]


def test_who_comes_before_a_judge_is_accused(rows: list[str]) -> None:
    """A former lawmaker, Ivo Tovo, appeared before a magistrate on Monday."""
    assert rows == ["- | ACCUSE:investigate | Ivo Tovo | @"]


def test_a_general_is_named_to_replace_the_minister(rows: list[str]) -> None:
    """President Ada Salce named retired general Hugo Parra to replace him on Monday."""
    assert rows == ["Ada Salce | APPOINT | Hugo Parra | @"]


def test_who_accepts_a_resignation_has_not_resigned(rows: list[str]) -> None:
    """Interior Minister Raul Quis fled to Cusco on Monday. President Hugo Parra accepted his resignation."""
    assert [row for row in rows if "RETREAT:resign" in row] == ["Raul Quis | RETREAT:resign | - | @"]


def test_a_winner_is_declared(rows: list[str]) -> None:
    """Zambia's electoral commission declared incumbent Viktor Lapo the winner on Monday with 71 percent of the vote."""
    assert rows == ["Electoral Commission of Zambia | APPOINT | Viktor Lapo | @"]


def test_tens_of_thousands_protest(rows: list[str]) -> None:
    """Georgia's parliament adopted a law on Tuesday as tens of thousands protested outside."""
    assert [row.split(" | ")[0] for row in rows if "PROTEST" in row] == ["tens of thousands"]


def test_what_somebody_is_fired_at_with_is_no_part_of_him(rows: list[str]) -> None:
    """The union said that officers had opened fire on strikers with tear gas and shotguns in Lae on Monday."""
    assert "strikers" in [row.split(" | ")[2] for row in rows]


def test_who_denies_any_part_in_it_has_not_done_it(rows: list[str]) -> None:
    """Gunmen abducted two doctors in Delmas on Monday, the medical association said. The gang leader Jim Lap denied any role in the raid."""
    assert "Jim Lap | ASSAULT:abduct !negated | two doctors | Jim Lap < @" in rows


def test_a_number_is_put_otherwise(rows: list[str]) -> None:
    """The Interior Ministry of Malawi said on Monday that 120 people had been detained in Zomba; the Banda rights centre put the number at more than 400."""
    assert [row.split(" | ")[1] for row in rows] == ["COERCE:arrest", "COERCE:arrest"]
    assert rows[1].endswith("Banda rights centre < @")


def test_an_appeal_is_dismissed_and_no_claim_denied(rows: list[str]) -> None:
    """Kavala's staff filed a complaint with the Supreme Court on Monday. The electoral commission of Zambia dismissed the complaint as groundless."""
    assert any("| REJECT" in row and row.startswith("Electoral Commission of Zambia") for row in rows)


def test_a_haitian_is_not_haiti(rows: list[str]) -> None:
    """Dominican soldiers shot a 17-year-old Haitian near Dajabon on Monday."""
    assert [row.split(" | ")[2] for row in rows] == ["17-year-old Haitian"]


def test_the_unions_council_is_no_citys(rows: list[str]) -> None:
    """Education Minister Jon Koech met the lecturers' union in Nairobi on Monday. The union's governing council rejected his offer."""
    assert not [row for row in rows if "City Council" in row]


def test_help_is_doubled_and_resumed(rows: list[str]) -> None:
    """Britain will double its aid to Chad. The World Bank resumed payments to Niger on Monday. Berlin delivered one battery to Ukraine."""
    told = [row.split(" | ")[:2] for row in rows]
    assert told == [["United Kingdom", "AID !future"], ["World Bank", "AID"], ["Germany", "AID"]]


def test_people_are_stopped_at_sea_and_taken_back(rows: list[str]) -> None:
    """Libya's coast guard intercepted 140 migrants on Monday and returned them to Tripoli."""
    assert [row.split(" | ")[1] for row in rows] == ["COERCE:restrict", "COERCE:deport"]


def test_a_reception_centre_is_no_prison(rows: list[str]) -> None:
    """The coast guard of Greece rescued 87 people on Monday. They were taken to a reception centre in Heraklion."""
    assert [row.split(" | ")[1] for row in rows] == ["AID"]


def test_authorities_set_up_by_another_state_are_neither_state(rows: list[str]) -> None:
    """Kremlin-backed authorities in Melitopol blamed Ukrainian saboteurs on Monday."""
    (row,) = rows
    assert row.startswith("Kremlin-backed authorities in Melitopol | ACCUSE:allege")


def test_what_came_of_it_belongs_to_the_deed_charged(rows: list[str]) -> None:
    """The Rapid Support Forces accused Sudan's army of bombing a market in Nyala on Monday, killing 31 civilians."""
    assert not [row for row in rows if "ASSAULT" in row and row.endswith("| @")]


def test_an_ambassador_is_recalled_from_the_other_state(rows: list[str]) -> None:
    """Belarus expelled two Polish diplomats on Monday. Poland recalled its ambassador for consultations and opened its border."""
    assert "Poland | SANCTION:discontinue | Belarus | @" in rows


def test_under_investigation_nobody_is_told_to_investigate(rows: list[str]) -> None:
    """Eleven officers are under investigation in Lima."""
    assert rows == ["- | ACCUSE:investigate | eleven officers | @"]


def test_it_is_whoever_says_that_it_investigates(rows: list[str]) -> None:
    """Peru's army said on Monday that it was investigating the raid."""
    assert rows[0].startswith("Armed Forces of Peru | ACCUSE:investigate")


def test_a_date_that_is_set_is_no_attack(rows: list[str]) -> None:
    """Hamas attacked a convoy on Monday. Israeli Prime Minister Dan Regev's office denied that any date had been set."""
    assert len(rows) == 1


def test_the_office_of_a_named_leader_is_a_body(rows: list[str]) -> None:
    """Georgian Prime Minister Irakli Gvari's office said on Monday that Kenya had expelled two diplomats."""
    assert rows[0].endswith("Prime Minister's Office of Georgia < @")


def test_who_laid_a_bomb_is_not_guessed(rows: list[str]) -> None:
    """Russian troops shelled Orikhove on Monday. The authorities in Melitopol said that a car bomb had killed a local official."""
    assert [row.split(" | ")[0] for row in rows if "explosives" in row] == ["-"]


def test_an_invitation_looks_forward() -> None:
    """Education Minister Jon Koech invited the union to talks on Monday."""
    text = test_an_invitation_looks_forward.__doc__ or ""
    found = read_article(Article.of(text, published=date(2024, 5, 8), language="en")).accounts
    assert [str(one).split(" | ")[0] for one in found if one.did.type == "CONSULT"] == ["2024-05-13"]


def test_a_raid_leaves_rebels_dead(rows: list[str]) -> None:
    """The raid in Nyala left ten rebels dead on Monday."""
    assert "- | ASSAULT | ten rebels | @" in rows


def test_who_is_held_for_a_riot_not_who_holds_him_rioted(rows: list[str]) -> None:
    """Suva police arrested two former lawmakers on Sunday over rioting in Lautoka in which three people died."""
    assert not [row for row in rows if "PROTEST" in row and "Police" in row.split(" | ")[0]]
    assert not [row for row in rows if row.startswith("three people")]


def test_an_offer_that_is_rejected_is_no_claim(rows: list[str]) -> None:
    """Health Minister Karim Benni promised nurses a pay rise on Monday. The union rejected the offer."""
    assert any(row.startswith("union | REJECT") for row in rows)
    assert not [row for row in rows if "!negated" in row]


def test_rubber_bullets_are_fired_by_somebody(rows: list[str]) -> None:
    """Peru's police fired rubber bullets at demonstrators on Monday."""
    assert rows == ["Police of Peru | ASSAULT:crowd-control | demonstrators | @"]


def test_a_re_election_is_one_word(rows: list[str]) -> None:
    """Chad condemned the re-election of President Nico Madera on Monday. Russia sent Madera its congratulations."""
    assert "Russia | SUPPORT | Nico Madera | @" in rows


def test_when_they_came_is_no_part_of_who_they_are(rows: list[str]) -> None:
    """Hugo Diarra was taken from his home by masked men in the middle of the night."""
    assert [row.split(" | ")[0] for row in rows] == ["masked men"]


def test_forty_wounded_are_treated_by_those_who_have_not_wounded_them(rows: list[str]) -> None:
    """Doctors treated 40 wounded in Gao on Monday. Medics flew the wounded to Bamako."""
    assert rows[0] == "doctors | AID | 40 wounded | @"
    assert not [row for row in rows if "ASSAULT" in row]


def test_officers_are_the_police_told_by_name(rows: list[str]) -> None:
    """Crowds attacked a hostel in Belfast on Monday, the Police Service of Northern Ireland said. Officers arrested nine people."""
    assert "Police of Northern Ireland | COERCE:arrest | nine people | @" in rows
