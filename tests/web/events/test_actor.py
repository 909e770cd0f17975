"""The page of an actor: its names, offices, relations and events, and who is meant."""

from datetime import UTC, datetime

from starlette.testclient import TestClient
from tests.web.conftest import asking
from tests.web.news import MET, SIGNED, read

from verbale.records.judgement import Judgement, Question, Verdict
from verbale.reference.identities import identity_of
from verbale.resolve.clusters import clusters
from verbale.store.stores import OpenView, open_store, open_writer
from verbale.web.events.actor import ActorPage, actor_page
from verbale.web.events.figures import ActorFigures, actor_figures


def _page(view: OpenView, name: str) -> ActorPage:
    found = actor_page(view, name)
    assert found
    return found


def _figures(view: OpenView, name: str) -> ActorFigures:
    found = actor_figures(view, name)
    assert found
    return found


def test_a_state_is_one_in_all_reports(view: OpenView) -> None:
    """Mali acts in three reports, and is one record."""
    page = _page(view, "mali")
    assert (page.name, page.kinds, len(page.ones)) == ("Mali", ("state",), 1)
    assert page.figures
    assert page.figures.counts[0] == 6


def test_whom_it_meets_and_fights_is_counted_both_ways(view: OpenView) -> None:
    """Mali met the Front twice (once as two who meet on one side), released its prisoners, signed with it."""
    relations = {one.name: one for one in _figures(view, "Mali").relations}
    assert relations["Azawad Front"].did == (2, 1, 0, 0, 0)
    assert relations["Switzerland"].did == (0, 0, 0, 1, 0) or relations["Switzerland"].did == (0, 1, 0, 0, 0)
    back = {one.name: one for one in _figures(view, "Kenya").relations}
    assert back["Chad"].suffered == (0, 0, 0, 0, 1)


def test_what_it_is_called_and_by_whom(view: OpenView) -> None:
    """“Front government” is Omar Keita's word, and kept at a distance."""
    called = {one.words: one for one in _page(view, "Azawad Front").called}
    row = next(one for words, one in called.items() if "Front government" in words)
    assert ("Omar Keita", True) in [(caller.name, caller.voice) for caller in row.callers]
    assert row.hedged == 1


def test_offices_stand_with_their_days_and_reports(view: OpenView) -> None:
    """Omar Keita is foreign minister since November, by one report."""
    page = _page(view, "Omar Keita")
    (tenure,) = [one for one in page.held if one.office == "foreign minister"]
    assert (tenure.of, str(tenure.began)) == ("Mali", "2025-11-02")
    head = page.head_of(tenure.claims[0].evidence.article)
    assert head
    assert head.outlet == MET.outlet


def test_two_bearers_of_a_name_are_told_apart_until_somebody_joins_them(view: OpenView) -> None:
    """Two reports name an Omar Keita, and nothing says that he is one."""
    page = _page(view, "Omar Keita")
    assert len(page.ones) == 2
    single = _page(view, page.ones[0].bearers[0].id)
    assert [one.cluster for one in single.ones] == [page.ones[0].cluster]


def _keita(report: object) -> str:
    reading = read(report)  # type: ignore[arg-type]
    return next(identity_of(reading.article.id, actor) for actor in reading.actors if actor.name == "Omar Keita")


def test_what_joins_two_records_is_shown(own_week: object) -> None:
    """A person joins them, and the page says who did."""
    where = str(own_week)
    same = Judgement(
        "judgement:1", Verdict.SAME, (_keita(MET), _keita(SIGNED)), ("one man",), "ann", datetime(2026, 3, 16, tzinfo=UTC),
        question=Question.ACTOR,
    )  # fmt: skip
    with open_writer(where, clusters) as writer:
        writer.judge([same])
    with open_store(where) as view:
        (one,) = _page(view, "Omar Keita").ones
        assert len(one.bearers) == 2
        assert [judgement.signed for judgement in one.judged] == ["ann"]
        assert one.least is None
    with asking(where) as client:
        _shows(client, "one man")


def _shows(client: TestClient, words: str) -> None:
    answer = client.get("/actor/Omar Keita")
    assert answer.status_code == 200
    assert words in answer.text


def test_nobody_of_that_name(view: OpenView) -> None:
    """A name that no report holds."""
    assert actor_page(view, "Nobody At All") is None


def test_who_only_speaks_has_what_is_told_according_to_him(view: OpenView) -> None:
    """Omar Keita does nothing in the reports, and is heard in two."""
    page = _page(view, "Omar Keita")
    assert _figures(view, "Omar Keita").counts == (0, 0, 2)
    assert page.page.cards == ()
    assert len(page.speaks) == 2


def test_positions_are_told_with_their_words(view: OpenView) -> None:
    """The Front refuses to disarm, says Omar Keita."""
    told = {stand.position.says(): stand for line in _page(view, "Azawad Front").stands for stand in line}
    assert told["refuses"].position.told_by == "Omar Keita"
    assert told["refuses"].words[0].quote.startswith("The “Front government” would not disarm")
