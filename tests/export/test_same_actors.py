"""Which actors of different reports are one node: judgements join and part, a person's before a resolver's."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from verbale.export.networks import of_deeds
from verbale.export.records import Gathered
from verbale.export.same_actors import SameActors
from verbale.records.actor import Actor, Kind
from verbale.records.identity import content_id
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.reference.identities import identity_of

SMITH, SMYTH = Actor.of("John Smith", Kind.PERSON), Actor.of("Jon Smyth", Kind.PERSON)
ONE, TWO, THREE = (identity_of(article, SMITH) for article in ("article:1", "article:2", "article:3"))
OTHER = identity_of("article:4", SMYTH)


def says(verdict: Verdict, one: str, other: str, *, score: float | None = 0.9, dated: int = 0) -> Judgement:
    moment = datetime(2026, 1, dated, tzinfo=UTC) if dated else None
    id_ = content_id("judgement", verdict, one, other, score, dated)
    return Judgement(id_, verdict, (one, other), (), "x", moment, question=Question.ACTOR, score=score)


def test_whom_nobody_judged_is_who_bears_his_name() -> None:
    same = SameActors.by([])
    assert same.node("article:1", SMITH) == same.node("article:2", SMITH) == SMITH.id


def test_names_that_are_one_are_one_node_and_namesakes_are_kept_apart() -> None:
    same = SameActors.by([says(Verdict.SAME, OTHER, ONE), says(Verdict.DIFFERENT, TWO, ONE)])
    assert same.node("article:4", SMYTH) == same.node("article:1", SMITH)
    assert same.node("article:2", SMITH) != same.node("article:1", SMITH)


def test_a_person_s_word_goes_before_a_resolver_s_and_the_later_before_the_earlier() -> None:
    machine = says(Verdict.SAME, TWO, ONE)
    no = says(Verdict.DIFFERENT, ONE, TWO, score=None, dated=1)
    yes = says(Verdict.SAME, ONE, TWO, score=None, dated=2)
    assert SameActors.by([machine, no]).node("article:2", SMITH) == TWO
    assert SameActors.by([machine, no, yes]).node("article:2", SMITH) == min(ONE, TWO)


def test_a_resolver_joins_nothing_that_a_person_keeps_apart() -> None:
    told = [
        says(Verdict.SAME, TWO, ONE),
        says(Verdict.SAME, THREE, TWO),
        says(Verdict.DIFFERENT, ONE, THREE, score=None),
    ]
    same = SameActors.by(told)
    assert same.node("article:1", SMITH) != same.node("article:3", SMITH)


@given(
    st.permutations([says(Verdict.SAME, TWO, ONE), says(Verdict.SAME, OTHER, TWO), says(Verdict.UNSURE, THREE, ONE)])
)
def test_the_order_of_judgements_means_nothing(told: list[Judgement]) -> None:
    same = SameActors.by(told)
    assert (
        {same.node(f"article:{n}", SMITH) for n in (1, 2)} == {same.node("article:4", SMYTH)} == {min(ONE, TWO, OTHER)}
    )
    assert same.node("article:3", SMITH) == THREE


def test_a_network_has_one_node_with_all_names(shelf: Gathered) -> None:
    reading = next(reading for reading in shelf.readings() if any(a.name == "Peter Otieno" for a in reading.actors))
    otieno = next(actor for actor in reading.actors if actor.name == "Peter Otieno")
    told = next(account for account in reading.accounts if account.who[0].actor == otieno.name)
    other = replace(otieno, id="actor:other", name="Piotr Otyeno")
    again = replace(
        reading,
        article=replace(reading.article, id="article:z"),
        actors=tuple(other if actor is otieno else actor for actor in reading.actors),
        accounts=(replace(told, who=(replace(told.who[0], actor=other.name),)),),
    )
    link = says(Verdict.SAME, identity_of("article:z", other), identity_of(reading.article.id, otieno))
    apart, joined = Gathered((reading, again)), Gathered((reading, again), kept_judgements=(link,))
    assert {node.all_names() for node in of_deeds(joined).nodes()} >= {"Peter Otieno; Piotr Otyeno"}
    assert len(list(of_deeds(joined).nodes())) == len(list(of_deeds(apart).nodes())) - 1
    assert max(tie.count for _, tie in of_deeds(joined).ties()) == 2
