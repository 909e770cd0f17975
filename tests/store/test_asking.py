"""Every field of a Query narrows as its name says."""

from datetime import date

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine
from tests.store.conftest import Place
from tests.store.made import BOMBED, KEPT, QUARREL, RECALL, STRIKE, TALKS, WEATHER

from verbale.errors import BadUse
from verbale.store.base import Found, Query, View


def said_of(query: Query) -> str:
    """What a query asks, short."""
    return " ".join(f"{name}={value}" for name in Query.__slots__ if (value := getattr(query, name))) or "all"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Query(), (RECALL, BOMBED)),
        (Query(actor="kenya"), (RECALL,)),
        (Query(actor="Sudan"), (BOMBED,)),
        (Query(who="Sudan"), ()),
        (Query(whom="Sudan"), (BOMBED,)),
        (Query(type="SANCTION"), (RECALL,)),
        (Query(type="SANCTION", mode="halt"), ()),
        (Query(mode="withdraw"), (RECALL,)),
        (Query(place="suakin"), (BOMBED,)),
        (Query(place="geonames:364"), (BOMBED,)),
        (Query(country="Sudan"), (BOMBED,)),
        (Query(country="Chad"), (RECALL,)),
        (Query(voice="Reuters"), (BOMBED,)),
        (Query(flags=("negated",)), (BOMBED,)),
        (Query(flags=("negated", "future")), ()),
        (Query(flags=("actual",)), (RECALL,)),
        (Query(since=date(2026, 2, 2)), (BOMBED,)),
        (Query(until=date(2026, 2, 2)), (RECALL,)),
        (Query(since=date(2026, 2, 3), until=date(2026, 2, 3)), (BOMBED,)),
        (Query(published_since=date(2026, 2, 2)), (BOMBED,)),
        (Query(published_until=date(2026, 2, 2)), (RECALL,)),
        (Query(outlet="HERALD"), (BOMBED,)),
        (Query(language="ru"), ()),
        (Query(least=0.5), (RECALL,)),
        (Query(article=QUARREL.id), (RECALL,)),
        (Query(text="port"), (RECALL, BOMBED)),
        (Query(text="port -talks"), (BOMBED,)),
        (Query(text='"port talks"'), (RECALL,)),
        (Query(text='"talks port"'), ()),
        (Query(text="bomb*"), (BOMBED,)),
        (Query(text="?!"), ()),
    ],
    ids=lambda value: said_of(value) if isinstance(value, Query) else "",
)
def test_accounts_that_are_meant(store: Place, query: Query, found: tuple[object, ...]) -> None:
    store.writer().keep(KEPT)
    view = store.view()
    assert list(view.accounts(query)) == sorted(found, key=lambda one: one.id)  # type: ignore[attr-defined]
    assert view.count("accounts", query) == view.count("events", query) == len(found)
    assert _narrowed(view, query) == {one.id for one in found}  # type: ignore[attr-defined]


def _narrowed(view: View, query: Query) -> set[str]:
    return {account.id for reading in view.narrowed(query) for account in reading.accounts}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Query(), (QUARREL, STRIKE, WEATHER)),
        (Query(text="rained"), (WEATHER,)),
        (Query(text="-port"), (WEATHER,)),
        (Query(type="ASSAULT"), (STRIKE,)),
        (Query(voice="Ann Doe"), (QUARREL,)),
        (Query(since=date(2026, 2, 5)), (WEATHER,)),
        (Query(actor="Kenya", type="ASSAULT"), ()),
    ],
    ids=lambda value: said_of(value) if isinstance(value, Query) else "",
)
def test_articles_that_are_meant(store: Place, query: Query, found: tuple[object, ...]) -> None:
    store.writer().keep(KEPT)
    view = store.view()
    assert {one.article.id for one in view.readings(query)} == {one.id for one in found}  # type: ignore[attr-defined]
    assert view.count("articles", query) == view.count("stories", query) == len(found)
    narrowed = list(view.narrowed(query))
    assert [one.article for one in narrowed] == [one.article for one in view.readings(query)]
    assert [one.statements for one in narrowed] == [one.statements for one in view.readings(query)]


def test_statements_that_are_meant(store: Place) -> None:
    store.writer().keep(KEPT)
    view = store.view()
    for query in (Query(voice="ann doe"), Query(text="failed"), Query(type="SANCTION")):
        assert list(view.statements(query)) == [TALKS]
    for query in (Query(voice="Kenya"), Query(text="envoy"), Query(type="ASSAULT")):
        assert list(view.statements(query)) == []


def test_pages_follow_each_other(store: Place) -> None:
    store.writer().keep(KEPT)
    view = store.view()
    first = next(view.accounts(Query(most=1)))
    rest = list(view.accounts(Query(after=first.id, most=5)))
    assert [first, *rest] == list(view.accounts())
    story = next(view.stories(Query(most=1)))
    assert [story, *view.stories(Query(after=story.id))] == list(view.stories())


def test_the_title_comes_first_then_articles_then_what_is_said(store: Place) -> None:
    store.writer().keep(KEPT)
    view = store.view()
    assert list(view.search(Query(text="port"))) == [
        Found("article", STRIKE.id, STRIKE.id, "Mali bombed a ⟦port⟧ in Sudan, Reuters said."),
        Found(
            "article",
            QUARREL.id,
            QUARREL.id,
            "… recalled Kenya recalled its envoy from Chad. Ann Doe said the ⟦port⟧ talks had failed.",
        ),
        Found("statement", TALKS.id, QUARREL.id, "the ⟦port⟧ talks had failed"),
    ]
    assert [one.kind for one in view.search(Query(text="port", after=STRIKE.id))] == ["article", "statement"]
    assert [one.article for one in view.search(Query(text="recalled", most=1))] == [QUARREL.id]


def test_what_cannot_be_asked_is_told(store: Place) -> None:
    store.writer()
    with pytest.raises(BadUse, match="no flag 'denied'; flags are actual"):
        list(store.view().accounts(Query(flags=("denied",))))
    with pytest.raises(BadUse, match="counts articles"):
        store.view().count("people")


def test_a_record_is_found_by_its_id(store: Place) -> None:
    store.writer().keep(KEPT)
    view = store.view()
    for one in KEPT:
        reading = one.reading
        ids = {reading.article.id} | {told.id for told in reading.accounts} | {said.id for said in reading.statements}
        assert {view.home(id_) for id_ in ids} == {reading.article.id}
    assert not view.home("account:none")


def test_readings_are_asked_for_together_however_many_there_are(store: Place) -> None:
    """A question for each reading, and making it, took half of the time of every export."""
    store.writer().keep(KEPT)
    view, asked = store.view(), []

    def note(_connection: object, question: object, *_rest: object) -> None:
        asked.append(id(question))

    event.listen(Engine, "before_execute", note)
    try:
        readings = list(view.readings())
    finally:
        event.remove(Engine, "before_execute", note)
    assert len(readings) == len(KEPT) > 2
    assert {asked.count(one) for one in set(asked)} == {1}
