"""Whose ministry, court or minister a noun without a state means: by what its own sentence and the report say."""

from collections.abc import Callable
from datetime import date

from verbale.extract.actors.cast import cast
from verbale.extract.tree import Tree
from verbale.language.by_spacy import analyse
from verbale.records.text import Article

type Who = Callable[[str], str]


def test_a_tribunal_at_its_seat_is_no_court_of_the_town(who: Who) -> None:
    """Croatia sent files to Zagreb's envoys. In The Hague, the prosecutor of the tribunal asked Serbia for more files."""
    assert "Netherlands" not in who("the tribunal")


def test_the_court_of_a_state_that_is_told_by_name(who: Who) -> None:
    """The Netherlands arrested a Rwandan officer. The court in The Hague will hear him on Friday."""
    assert "Netherlands" in who("The court in The Hague")


def test_brussels_beside_the_union_is_the_union(who: Who) -> None:
    """The European Union suspended its aid to Niger on Monday. Niamey accused Brussels of blackmail."""
    assert who("Brussels") == "European Union"


def test_brussels_beside_belgium_is_belgium(who: Who) -> None:
    """Belgium expelled two Rwandan envoys. The European Union kept silent. Kigali broke off relations with Brussels."""
    assert who("Brussels") == "Belgium"


def test_who_tells_what_a_state_will_do_speaks_for_it(roles: list[str]) -> None:
    """PRISTINA, May 7 - Kosovo police held four men on Tuesday. President Milan Savić said Serbia would raise the matter."""
    assert "Milan Savić | president | Serbia | on" in roles


def test_a_government_that_its_own_parliament_asks(who: Who) -> None:
    """Tajikistan's guards shot at a Kyrgyz patrol. Russia offered observers. The Kyrgyz parliament asked the government to decline."""
    assert "Kyrgyzstan" in who("the government")


def test_two_governments_are_not_those_who_back_one(who: Who) -> None:
    """Pristina and Belgrade quarrel over a bridge. Serbia, backed by Russia and China, does not recognise Kosovo. In 2013 the two governments signed an accord."""
    assert set(who("the two governments").split(" + ")) == {"Kosovo", "Serbia"}


def test_a_vice_president_is_none_of_two_presidents(who: Who) -> None:
    """Guyana protested to Venezuela. Vice-President Delia Rojas denied it. President Irfan Ally spoke in Georgetown. The two presidents met in June."""
    assert "Delia Rojas" not in who("The two presidents")


def test_our_units_are_the_speakers_forces(who: Who) -> None:
    """Armenia accused Azerbaijan of firing. “Our units did not open fire,” the Azerbaijani Defence Ministry said."""
    assert who("Our units") == "Armed Forces of Azerbaijan"


def test_a_warship_is_its_states(who: Who) -> None:
    """The union protested over a visit by an Israeli frigate to Limassol. A Moroccan drone killed a herder."""
    assert (who("an Israeli frigate"), who("A Moroccan drone")) == ("Israel", "Morocco")


def test_a_state_by_its_style(who: Who) -> None:
    """Caracas denied it on Monday. The navy of the Bolivarian Republic had no boats there, Venezuela said."""
    assert who("Bolivarian Republic") == "Venezuela"


def test_a_month_that_is_a_first_name(who: Who) -> None:
    """June Villareal, who heads a union, met May Sokha. In June Chad had closed the border."""
    assert (who("June Villareal"), who("May Sokha")) == ("June Villareal", "May Sokha")


def test_no_month_before_a_name(who: Who) -> None:
    """Last June Peru closed the port. In April Bolivia had protested."""
    assert (who("Peru"), who("Bolivia")) == ("Peru", "Bolivia")


def test_let_us_is_nobody(who: Who) -> None:
    """“Let's make a deal,” President Ana Solís of Honduras said. “Nobody crossed here.”"""
    assert (who("Let"), who("Nobody")) == ("", "")


def test_an_office_is_told_without_its_number(roles: list[str]) -> None:
    """The two foreign ministers, Ana Solís of Honduras and Luz Aro of Peru, met in Lima."""
    assert {role.split(" | ")[1] for role in roles} == {"foreign minister"}


def test_a_prime_minister_is_not_the_one_of_the_state_told_before() -> None:
    text = "BANGKOK, May 7 (CP) - Thailand closed a crossing. A truce was brokered by Malaysia's premier in July.\n\n"
    text += "Prime Minister Anu Charn told reporters that there would be no talks."
    found = cast(Tree(analyse(Article.of(text, published=date(2024, 5, 8), language="en"))))
    assert [(role.actor, role.of) for role in found.roles] == [("Anu Charn", "Thailand")]


def test_two_presidents_are_not_of_one_state(roles: list[str]) -> None:
    """Kinshasa accuses Rwanda of arming rebels. Presidents Félix Tshima and Paul Kagabo met in Doha on March 18."""
    assert not roles


def test_an_ambassador_who_is_summoned_is_anothers(roles: list[str]) -> None:
    """MANILA, May 7 - A Chinese ship struck two boats. Beijing denied it. The Department of Foreign Affairs summoned Ambassador Huang Xi."""
    assert "Huang Xi | ambassador | China | on" in roles


def test_a_secretary_general_holds_an_office(roles: list[str]) -> None:
    """Hezbollah's secretary-general, Naim Qassar, vowed not to yield."""
    assert "Naim Qassar | secretary general | Hezbollah | on" in roles


def test_the_joint_chiefs_of_the_state_in_question(who: Who) -> None:
    """SEOUL, May 7 - South Korean soldiers fired warning shots on Monday, the Joint Chiefs of Staff said."""
    assert who("the Joint Chiefs of Staff") == "General Staff of South Korea"


def test_the_commission_of_the_union(roles: list[str]) -> None:
    """NICOSIA, May 7 - Cyprus dismissed it. In Brussels, Commission spokeswoman Anitta Hipper said the EU stood ready."""
    assert "Anitta Hipper | spokeswoman | European Commission | on" in roles


def test_so_many_people_are_not_their_state(who: Who) -> None:
    """Kosovo police arrested four Serbs on Tuesday."""
    assert who("four Serbs") == "four Serbs"


def test_the_interior_ministry_of_those_whose_police_acted(who: Who) -> None:
    """TASHKENT, May 7 - Kyrgyz police detained two Uzbek drivers on Tuesday. The Interior Ministry said they would be tried in Osh."""
    assert who("The Interior Ministry") == "Ministry of Interior of Kyrgyzstan"
