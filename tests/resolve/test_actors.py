"""Actors across reports: clues, links and the clusters that come of them, as laws."""

from collections.abc import Iterable
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.records.actor import Actor, Kind, Role
from verbale.records.clue import Clue
from verbale.records.evidence import Evidence, Step
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.records.reading import Reading
from verbale.records.text import Article, Span
from verbale.records.when import Basis, When
from verbale.reference.identities import identity_of
from verbale.resolve.actors import clues_of, link_of
from verbale.resolve.actors_profile import profile_of
from verbale.resolve.clusters import Cluster, clusters

FIRST = date(2024, 3, 1)


def told(text: str, *names: str, state: str = "", office: str = "", day: int = 0) -> Reading:
    """A reading that names persons of a state, the first with an office."""
    article = Article.of(text, published=FIRST + timedelta(day))
    actors = tuple(Actor.of(name, Kind.PERSON, country=state) for name in names)
    return Reading(article, actors=actors, roles=(role(article, names[0], office),) if office else ())


def role(article: Article, name: str, office: str) -> Role:
    """An office that a report gives to somebody on its day."""
    title, _, of = office.partition(" of ")
    words = Evidence.of(article, Span(0, 1), Step("test"))
    return Role(
        name, title, of, "on", When.day(article.published or FIRST, Basis.PUBLISHED), hedged=False, evidence=words
    )


class Shelf:
    """Clues as a store hands them out."""

    def __init__(self, clues: Iterable[Clue]) -> None:
        self.clues = sorted(clues, key=lambda clue: clue.about)

    def __call__(self, keys: tuple[str, ...], since: date | None, until: date | None) -> list[Clue]:
        asked = set(keys)
        return [one for one in self.clues if asked & set(one.keys) and _lies_between(one.day, since, until)]


def _lies_between(day: date | None, since: date | None, until: date | None) -> bool:
    return day is None or ((since is None or day >= since) and (until is None or day <= until))


def linked(readings: Iterable[Reading]) -> tuple[list[Clue], list[Judgement]]:
    """All clues of the readings, and the links among them."""
    clues = [clue for reading in readings for clue in clues_of(reading)]
    shelf = Shelf(clues)
    return clues, [found for clue in clues if (found := link_of(clue, shelf)) is not None]


def grouped(readings: Iterable[Reading]) -> list[list[str]]:
    """The names of each cluster of several, sorted."""
    clues, judgements = linked(readings)
    names = {clue.about: profile_of(clue.says).name for clue in clues}
    return sorted(
        sorted(names[one] for one in group.members) for group in _clusters(clues, judgements) if len(group.members) > 1
    )


def _clusters(clues: list[Clue], judgements: list[Judgement]) -> tuple[Cluster, ...]:
    return clusters(Question.ACTOR, {clue.about: clue.day for clue in clues}, judgements)


def test_states_and_known_organisations_are_one_actor_by_their_names_and_need_no_clue() -> None:
    reading = Reading(
        Article.of("One.", published=FIRST),
        actors=(
            Actor.of("Georgia", Kind.STATE, country="Georgia"),
            Actor.of("NATO", Kind.ORGANISATION),
            Actor.of("Ministry of Defence of Peru", Kind.BODY, country="Peru"),
            Actor.of("Abkhazia", Kind.TERRITORY),
        ),
    )
    assert list(clues_of(reading)) == []
    assert all(identity_of("article:x", actor) == actor.id for actor in reading.actors)


def test_two_bearers_of_one_name_have_identities_of_their_own() -> None:
    smith = Actor.of("John Smith", Kind.PERSON)
    assert identity_of("article:1", smith) != identity_of("article:2", smith)


def test_nobody_is_looked_up_whom_nothing_tells_apart() -> None:
    actors = (
        Actor.of("guard at the gate", Kind.PERSON),
        Actor.of("protesters", Kind.GROUP),
        Actor.of("Front", Kind.GROUP),
    )
    keys = [clue.keys for clue in clues_of(Reading(Article.of("One.", published=FIRST), actors=actors))]
    assert keys == [("o:front",)]


def test_one_man_under_three_spellings_is_one_actor() -> None:
    readings = [
        told("One.", "Vladislav Ardzinba", state="Abkhazia"),
        told("Two.", "Владислав Ардзинба", state="Abkhazia", day=40),
        told("Three.", "Vladyslav Ardzynba", state="Abkhazia", day=400),
    ]
    assert grouped(readings) == [["Vladislav Ardzinba", "Vladyslav Ardzynba", "Владислав Ардзинба"]]


def test_two_john_smiths_stay_two_through_a_report_that_does_not_tell_which() -> None:
    """The second is told of first without his state, then with it: neither report joins him to the first."""
    readings = [
        told("One.", "John Smith", "Ann Lee", state="Jamaica", office="mayor of Kingston"),
        told("Two.", "John Smith", day=10),
        told("Three.", "John Smith", state="New Zealand", office="fisheries minister of New Zealand", day=20),
        told("Four.", "John Smith", state="Jamaica", office="mayor of Kingston", day=30),
        told("Five.", "John Smith", state="New Zealand", office="fisheries minister of New Zealand", day=40),
    ]
    assert [len(group) for group in grouped(readings)] == [2, 2]


def test_a_rare_name_joins_by_itself_but_not_where_two_bear_it() -> None:
    alone = [told("One.", "Thandiwe Nkomazana", state="Zimbabwe"), told("Two.", "Thandiwe Nkomazana", day=9)]
    assert [len(group) for group in grouped(alone)] == [2]
    two = [*alone[:1], told("Three.", "Thandiwe Nkomazana", state="Jamaica", day=5), alone[1]]
    _, judgements = linked(two)
    assert {one.verdict for one in judgements} == {Verdict.UNSURE}
    assert any("another bearer of the name is known" in one.reasons for one in judgements)


def test_the_minister_of_january_is_not_the_one_of_may_unless_named() -> None:
    office = "foreign minister of Kenya"
    january, may = told("One.", office, state="Kenya"), told("Two.", office, state="Kenya", day=120)
    assert grouped([january, may]) == []
    assert grouped([january, told("Three.", office, state="Kenya", day=4)]) == [[office, office]]


def test_a_new_holder_is_not_joined_to_the_old_one_by_those_who_name_neither() -> None:
    office = "foreign minister of Kenya"
    readings = [
        told("One.", "Raychelle Omamo", state="Kenya", office=office),
        told("Two.", office, state="Kenya", day=5),
        told("Three.", "Alfred Mutua", state="Kenya", office=office, day=9),
    ]
    assert grouped(readings) == [["Raychelle Omamo", office]]


def test_a_misprint_joins_with_its_doubt_and_stays_as_it_was_written() -> None:
    readings = [
        told("One.", "Medoeva", "Anatoly Bibilov", state="South Ossetia", office="justice minister of South Ossetia"),
        told(
            "Two.",
            "Медведева",
            "Анатолий Бибилов",
            state="South Ossetia",
            office="justice minister of South Ossetia",
            day=1,
        ),
    ]
    clues, judgements = linked(readings)
    (found,) = [one for one in judgements if any("3 letters differ" in reason for reason in one.reasons)]
    assert found.score is not None
    assert 0.35 <= found.score < 0.8
    assert "Медведева" in {profile_of(clue.says).name for clue in clues}


def test_other_spellings_are_asked_for_where_nobody_of_the_whole_name_is_he() -> None:
    """Those who share a family name and an initial are mostly others: a rare name that is found by itself asks for none of them."""
    readings = [told(f"{name}.", name, day=at) for at, name in enumerate(["Temur Chirikba", "Tamaz Chirikba"])]
    first, other = (clue for reading in readings for clue in clues_of(reading))
    (again,) = clues_of(told("Again.", "Temur Chirikba", day=40))
    asked: list[str] = []

    def keep_and_find(*known: Clue) -> set[str]:
        asked.clear()

        def find(keys: tuple[str, ...], since: date | None, until: date | None) -> list[Clue]:
            asked.extend(keys)
            return Shelf(known)(keys, since, until)

        link_of(again, find)
        return {key[0] for key in asked}

    assert keep_and_find(first, other) == {"n"}
    assert keep_and_find(other) > {"n", "i", "g"}


def test_two_of_one_article_are_never_one() -> None:
    """The reader has told them apart."""
    assert linked([told("One.", "John Smith", "J. Smith", state="Fiji")])[1] == []


NAMES = [
    "John Smith",
    "J. Smith",
    "Jack Smith",
    "Smith",
    "Sergei Lavrov",
    "Сергей Лавров",
    "Lavrov",
    "Lavrow",
    "foreign minister of Fiji",
    "Kim Jong Un",
    "김정은",
    "Kim",
]
STATES = ["", "Fiji", "Russia", "Kenya"]
OFFICES = ["", "foreign minister of Fiji", "mayor of Suva"]

reports = st.lists(
    st.tuples(
        st.sampled_from(NAMES),
        st.sampled_from(NAMES),
        st.sampled_from(STATES),
        st.sampled_from(OFFICES),
        st.integers(0, 800),
    ),
    min_size=1,
    max_size=12,
)


def _readings(rows: list[tuple[str, str, str, str, int]]) -> list[Reading]:
    return [
        told(f"Report {number}.", *dict.fromkeys((one, other)), state=state, office=office, day=day)
        for number, (one, other, state, office, day) in enumerate(rows)
    ]


@given(reports, st.randoms(use_true_random=False))
def test_the_order_in_which_reports_come_changes_nothing(
    rows: list[tuple[str, str, str, str, int]], random: Random
) -> None:
    readings = _readings(rows)
    shuffled = list(readings)
    random.shuffle(shuffled)
    assert sorted(linked(readings)[1], key=lambda one: one.id) == sorted(linked(shuffled)[1], key=lambda one: one.id)


@given(reports)
def test_later_days_change_no_judgement_and_no_id(rows: list[tuple[str, str, str, str, int]]) -> None:
    readings = sorted(_readings(rows), key=lambda reading: reading.article.published or FIRST)
    cut = len(readings) // 2
    before = [
        reading
        for reading in readings
        if (reading.article.published or FIRST) < (readings[cut].article.published or FIRST)
    ]
    clues, judgements = linked(before)
    all_clues, all_judgements = linked(readings)
    assert set(judgements) <= set(all_judgements)
    assert {group.id for group in _clusters(clues, judgements)} <= {
        group.id for group in _clusters(all_clues, all_judgements)
    }


@given(reports)
def test_every_judgement_links_to_one_told_before_with_a_score_that_fits(
    rows: list[tuple[str, str, str, str, int]],
) -> None:
    clues, judgements = linked(_readings(rows))
    order = {clue.about: (clue.day or date.max, clue.about) for clue in clues}
    for one in judgements:
        assert order[one.about[0]] > order[one.about[1]]
        assert one.question is Question.ACTOR
        assert one.reasons
        assert 0 <= (one.score or 0) <= 1
    assert len({one.about[0] for one in judgements}) == len(judgements)


@pytest.mark.parametrize(
    "name",
    ["", "…", "'s Office", "42", "  ", "al-", "." * 40, "Ибн", "\ud800", "李", "A" * 3000, "von der", "J.", "Jr."],
)
def test_odd_names_are_no_trouble(name: str) -> None:
    _, judgements = linked([told("One.", name), told("Two.", name, day=3)])
    assert len(judgements) <= 1
