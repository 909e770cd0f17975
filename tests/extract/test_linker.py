"""What the linker is asked, and what it answers. The docstring is the report."""

from collections.abc import Callable

import pytest

from verbale.extract.accounts import accounts, to_link
from verbale.extract.linking.paths import FAR, way
from verbale.extract.linking.record import WHO, WHOM, Answer, Question
from verbale.extract.linking.stage import learned, link
from verbale.extract.report import Report
from verbale.extract.tree import Tree
from verbale.language.by_spacy import analyse
from verbale.pipeline.reading import report_of
from verbale.records.text import Article
from verbale.records.voice import names_of
from verbale.reference.chooser import chooser
from verbale.reference.crosses import crossed, names


@pytest.fixture
def report(words: str) -> Report:
    return report_of(analyse(Article.of(words)))


@pytest.fixture
def questions(report: Report) -> list[Question]:
    """Every question in the order in which they are asked, each answered by the learned table."""
    asked: list[Question] = []

    def noted(question: Question) -> Answer:
        asked.append(question)
        return learned(question)

    link(report.people, to_link(report)[1], noted)
    return asked


def _named(question: Question) -> dict[tuple[str, ...], tuple[str, ...]]:
    return {names_of(option.mentions): option.places for option in question.options}


def test_who_is_asked_before_whom_and_nobody_is_an_option(questions: list[Question]) -> None:
    """Chadian troops shelled a village in Niger on Monday. Kenya condemned the attack."""
    assert [question.side for question in questions] == [WHO, WHOM] * (len(questions) // 2)
    assert all(not question.options[0].mentions for question in questions)
    assert all(len(question.features) == len(question.options) for question in questions)


def test_actors_who_stand_in_several_places_are_one_option(questions: list[Question]) -> None:
    """Kenya met Chad on Monday. Kenya accused Chad of shelling a village."""
    (whom,) = [q for q in questions if q.side == WHOM and q.told.found.frame.type == "ACCUSE"]
    assert {"slot", "same sentence", "before whom"} <= set(_named(whom)["Chad",])
    assert ("Kenya",) not in _named(whom)  # he who does it is no option for whom


def test_those_coordinated_are_an_option_together_and_alone(questions: list[Question]) -> None:
    """Kenya and Togo accused Chad on Monday."""
    (who,) = [q for q in questions if q.side == WHO]
    assert {("Kenya", "Togo"), ("Kenya",), ("Togo",), ("Chad",)} <= _named(who).keys()


def test_who_stands_behind_by_far_from_the_passive(questions: list[Question]) -> None:
    """Their fathers were arrested in the same waters by Taiwan and were sent home."""
    who = next(question for question in questions if question.side == WHO)
    assert "agent behind" in _named(who)["Taiwan",]


def test_the_sides_of_the_last_deed_of_a_kind(questions: list[Question]) -> None:
    """Kenyan police beat two drivers on Monday. Chad offered tents. The union denies that anybody was beaten."""
    whom = [question for question in questions if question.side == WHOM][-1]
    assert "again whom" in _named(whom)["two drivers",]


def test_no_feature_holds_a_name(questions: list[Question]) -> None:
    """Kenya's president, Amina Odhiambo, accused Chad of shelling Lodwar. Nairobi will ask the African Union for help."""
    told = " ".join(feature for q in questions for features in q.features for feature in names(features))
    assert not [name for name in ("Kenya", "Odhiambo", "Chad", "Lodwar", "Nairobi", "African") if name in told]


def test_what_is_told_together_weighs_what_its_name_weighs(questions: list[Question]) -> None:
    """Kenya and Togo accused Chad of shelling Lodwar on Monday. Chad turned down their demand for talks."""
    for question in questions:
        for features in question.features:
            named = chooser("linker").score(f"{question.side}&{name}" for name in names(features))
            assert crossed("linker", question.side).score(features) == pytest.approx(named)


def test_the_answer_names_the_table_and_what_weighed_most(report: Report) -> None:
    """Kenya accused Chad of shelling a village on Monday."""
    (accusation,) = [account for account in accounts(report) if account.did.type == "ACCUSE"]
    (mention,) = accusation.whom
    assert mention.evidence.step.version == f"linker {chooser('linker').version}"
    assert mention.evidence.step.settings.startswith("slot&speech +")


def test_how_surely_stands_with_the_sides(report: Report) -> None:
    """Kenya accused Chad of shelling a village on Monday."""
    chances = {found.frame.type: sides for found, sides in link(report.people, to_link(report)[1])}
    assert 0.5 < chances["ACCUSE"].who_chance <= 1
    assert 0.5 < chances["ACCUSE"].whom_chance <= 1


def test_an_answer_to_an_offer_is_less_sure_than_a_slot(report: Report) -> None:
    """Kenya offered Chad a truce on Monday. Chad turned the offer down."""
    chances = {found.frame.type: sides for found, sides in link(report.people, to_link(report)[1])}
    assert chances["REJECT"].whom_chance < chances["REJECT"].who_chance


def test_the_way_to_a_subject_is_short(tree: Tree, find: Callable[[str], int]) -> None:
    """Kenya and Togo promised to send doctors to Chad."""
    assert str(way(tree, find("promised"), find("Kenya"))) == "nsubj"
    assert str(way(tree, find("promised"), find("Togo"))) == "nsubj"
    assert str(way(tree, find("send"), find("Kenya"))) == "^xcomp nsubj"
    assert str(way(tree, find("send"), find("Chad"))) == "obl:to"


def test_the_way_to_another_sentence_is_far(tree: Tree, find: Callable[[str], int]) -> None:
    """Kenya protested. Chad was silent."""
    assert way(tree, find("protested"), find("Chad")) == FAR


def test_two_who_attack_a_third_attack_him(report: Report) -> None:
    """Kenya and Uganda shelled Somalia."""
    sides = [sides for _, sides in link(report.people, to_link(report)[1])]
    assert [(set(names_of(one.who)), names_of(one.whom)) for one in sides] == [({"Kenya", "Uganda"}, ("Somalia",))]
