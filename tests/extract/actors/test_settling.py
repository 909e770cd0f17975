"""What nouns and pronouns are settled to mean where the rules are silent or wrong."""

from collections.abc import Callable

from verbale.extract.actors.cast import cast
from verbale.extract.tree import Tree
from verbale.pipeline.parsing import parsed
from verbale.records.analysis import Analysis
from verbale.records.text import Article

type Who = Callable[[str], str]


def test_a_trade_that_no_table_knows_is_somebody(who: Who) -> None:
    """Soldiers shot two muleteers near Filo on Sunday."""
    assert who("two muleteers") == "two muleteers"


def test_a_trade_in_apposition_is_whom_it_stands_beside(who: Who) -> None:
    """The harbour master, Adib Khouri, said that the crew were safe."""
    assert who("The harbour master") == "Adib Khouri"


def test_two_commas_are_surer_than_the_parse(who: Who) -> None:
    """The head of the United Nations team in the Solomon Islands, Dina Kaluwe, appealed to the chiefs."""
    assert who("The head of the United Nations team in the Solomon Islands") == "Dina Kaluwe"


def test_things_are_nobody(who: Who) -> None:
    """Peru closed the road to Chile after a storm and the collapse of a bridge."""
    assert who("the road to Chile") == who("a storm") == ""


def test_they_are_those_told_together(who: Who) -> None:
    """Peru and Chile closed the border. They also banned their trucks."""
    assert who("They") == "Peru + Chile"


def test_the_rules_stand_where_the_judge_takes_them() -> None:
    analysis = next(iter(parsed([Article.of("Chad freed its envoy.", language="en")])))
    assert isinstance(analysis, Analysis)
    found = cast(Tree(analysis), lambda _desk, _token, _options: 0)
    assert [mention.words for mention in found.mentions] == ["Chad", "its"]


def test_the_hour_of_an_entry_is_no_part_of_a_phrase(who: Who) -> None:
    """0950 The chiefs blocked the bridge at Akwesasne."""
    assert who("The chiefs") == "chiefs"


def test_vice_is_no_head(who: Who) -> None:
    """Nicaragua's vice-minister of trade, Róger Hidalgo, told the ministry that shippers had left."""
    assert who("Nicaragua's vice-minister of trade") == "Róger Hidalgo"


def test_a_foundation_is_not_whom_it_is_named_after(who: Who) -> None:
    """The Peter Malan Foundation for the Visual Arts gave the town a house. Peter Malan died in 1987, and Malan had no heirs."""
    assert who("Malan") == "Peter Malan"


def test_its_is_the_subject_s_over_a_relative_clause(who: Who) -> None:
    """Pakistan, which India accuses of arming rebels, summoned its ambassador on Monday."""
    assert who("its") == "Pakistan"
