"""Which words tell a deed, and whose: the docstring is the text, the expectation names type, who and whom."""

import pytest

from verbale.extract.actors.cast import cast
from verbale.extract.events import Happening, complement, happenings
from verbale.extract.kinds import kinds_of
from verbale.extract.tree import Tree
from verbale.reference.frames import frames


@pytest.fixture
def found(tree: Tree) -> tuple[Happening, ...]:
    return happenings(tree, frames(), kinds_of(tree, cast(tree)))


@pytest.fixture
def told(tree: Tree, found: tuple[Happening, ...]) -> list[str]:
    def words(heads: tuple[int, ...]) -> str:
        return "+".join(tree.tokens[head].text for head in heads) or "-"

    return [
        f"{one.frame.type}{':' * bool(one.frame.mode)}{one.frame.mode} {words(one.who)} > {words(one.whom)}"
        for one in found
    ]


def test_what_is_lifted_is_no_deed_of_its_own(told: list[str]) -> None:
    """The mayor lifted the curfew."""
    assert told == ["CONCEDE mayor > -"]


def test_what_is_demanded_is(told: list[str]) -> None:
    """The families demanded the release of the crew."""
    assert [line.partition(" ")[0] for line in told] == ["REQUEST:yield", "RETREAT:release"]


def test_the_object_of_an_idiom_is_nobodys_side(told: list[str]) -> None:
    """Police opened fire on strikers."""
    assert told == ["ASSAULT:firearms Police > strikers"]


def test_an_adjective_says_what_a_verb_could(told: list[str]) -> None:
    """Norway is critical of the junta."""
    assert told == ["ACCUSE:disapprove Norway > junta"]


def test_a_participle_as_adjective(told: list[str]) -> None:
    """Kenya is prepared to talk."""
    assert told == ["AGREE Kenya > -"]


def test_what_is_prepared_is_told_by_its_own_verb(told: list[str]) -> None:
    """Police prepared to storm the gate on Monday."""
    assert not any(one.startswith("AGREE") for one in told)


def test_a_stoppage_is_told_by_those_who_stop(told: list[str]) -> None:
    """A work stoppage by nurses turned violent on Thursday."""
    assert "PROTEST:strike nurses > -" in told


def test_what_somebody_else_must_do_is_asked_of_him(told: list[str]) -> None:
    """Poland said that Belarus must open the crossing."""
    assert "REQUEST Poland > Belarus" in told


def test_what_we_must_do_ourselves_is_not_asked(told: list[str]) -> None:
    """The minister said that we must save water."""
    assert not told


def test_a_question_demands_nothing(told: list[str]) -> None:
    """The officers asked who was in charge."""
    assert not told


def test_a_closer_noun_wins_over_its_verb(told: list[str]) -> None:
    """The two navies held joint exercises."""
    assert told == ["COOPERATE navies > -"]


def test_a_compound_with_a_hyphen(told: list[str]) -> None:
    """Students staged a sit-in at the ministry."""
    assert [line.partition(" ")[0] for line in told] == ["PROTEST:demo"]


def test_who_attends_is_one_side_and_whose_meeting_it_is_the_other(told: list[str]) -> None:
    """Okello attended a meeting of the generals."""
    assert told == ["CONSULT Okello > generals"]


def test_a_thing_does_nothing(told: list[str]) -> None:
    """Italy announced the suspension of flights to Libya."""
    assert told == ["SANCTION:discontinue Italy > Libya"]


def test_a_particle_belongs_to_its_verb(told: list[str]) -> None:
    """The company called off a plan for a new mill."""
    assert "REQUEST" not in {line.partition(" ")[0] for line in told}


def test_a_passive_without_agent_keeps_the_sense_of_its_object(told: list[str]) -> None:
    """The trawler was chased for two hours."""
    assert told == ["COERCE:restrict - > trawler"]


def test_a_coordinated_finite_verb_is_no_part_of_what_was_refused(tree: Tree, found: tuple[Happening, ...]) -> None:
    """The rival refused to concede and demanded a recount."""
    refused = next(one for one in found if one.frame.type == "REJECT")
    assert not any(tree.tokens[i].text == "demanded" for i in complement(tree, refused))


def test_an_odd_text_raises_nothing(told: list[str]) -> None:
    """) " held " of the , attack on to and and by of."""
    assert isinstance(told, list)
