"""Actors as the resolver judges them, kept in a store: one man under two names, two men under one."""

from dataclasses import replace
from datetime import date

from tests.store.conftest import Place
from tests.store.made import FIRST, SECOND, kept, told

from verbale.pipeline.keeping.resolvers import RESOLVERS
from verbale.pipeline.keeping.settling import judgements
from verbale.records.actor import Actor, Kind
from verbale.records.judgement import Question
from verbale.records.reading import Reading
from verbale.records.text import Article
from verbale.store.base import Kept, Query
from verbale.store.homes import home_of

(ACTORS,) = (one for one in RESOLVERS if one.question is Question.ACTOR)


def report(name: str, state: str, day: int, *, acts: bool = True) -> Kept:
    """A report in which somebody of a state blames Mali, or is only named."""
    article = Article.of(f"{name} blamed Mali. {state} said nothing.", published=date(2024, 3, day))
    actors = Actor.of(name, Kind.PERSON, country=state), Actor.of("Mali", Kind.STATE, country="Mali")
    accounts = (told(article, name, "ACCUSE", "Mali"),) if acts else ()
    reading = Reading(article, accounts=accounts, actors=actors)
    return kept(reading, clues=tuple(ACTORS.clues_of(reading)))


def keep(store: Place, *batches: list[Kept]) -> list[int]:
    """Batches kept one after the other, as a run does; how many accounts of each name are found."""
    writer = store.writer()
    for batch in batches:
        found = judgements(ACTORS, batch, writer)
        writer.keep(
            [kept(one.reading, clues=one.clues, judged=tuple(some)) for one, some in zip(batch, found, strict=True)]
        )
    names = dict.fromkeys(one.reading.actors[0].name for batch in batches for one in batch)
    return [len(list(writer.accounts(Query(who=name)))) for name in names]


def test_one_man_is_found_under_all_his_spellings_though_no_account_names_the_middle_one(store: Place) -> None:
    first, middle = report("Vladislav Ardzinba", "Abkhazia", 1), report("Владислав Ардзинба", "Abkhazia", 2, acts=False)
    assert keep(store, [first], [middle, report("Vladyslav Ardzynba", "Abkhazia", 3)]) == [2, 2, 2]


def test_two_men_of_one_name_are_two_actors(store: Place) -> None:
    """A name finds both, an id one."""
    here, there = report("John Smith", "Jamaica", 1), report("John Smith", "New Zealand", 2)
    assert keep(store, [here], [there]) == [2]
    (mine,), (theirs,) = here.clues, there.clues
    assert mine.about != theirs.about
    assert [one.id for one in store.view().accounts(Query(who=mine.about))] == [here.reading.accounts[0].id]


def test_an_actor_has_the_day_of_his_clue_also_when_his_report_is_read_anew(store: Place) -> None:
    """By it he stands in the order of those who are one; the same article may come with another day."""
    told = report("Ann Doe", "Jamaica", 5)
    article = replace(told.reading.article, published=date(2024, 3, 4))
    writer, who = store.writer(), told.clues[0].about
    for reading, step in ((told.reading, FIRST), (replace(told.reading, article=article), SECOND)):
        writer.keep([kept(reading, step, clues=tuple(ACTORS.clues_of(reading)))])
        with writer._dialect.reading() as connection:
            assert home_of(Question.ACTOR).days(connection, [who]) == {who: reading.article.published}
