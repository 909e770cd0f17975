"""Lists are newest first, page by page, and tell of each record what the records say."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from tests.store.conftest import Place
from tests.store.made import (
    BOMBED,
    KEPT,
    QUARREL,
    RECALL,
    SECOND,
    STRIKE,
    WEATHER,
    article,
    judgement,
    kept,
    mention,
    reading,
    said,
    told,
    words,
)  # fmt: skip

from verbale.errors import BadUse
from verbale.records.judgement import Question, Verdict
from verbale.records.text import Article
from verbale.records.voice import ARTICLE, Voice
from verbale.records.when import When
from verbale.records.where import Where
from verbale.store.base import Kept, Query
from verbale.store.cards import Counted, EventCard, Head, StoryCard, Telling
from verbale.store.stores import OpenView

_COPIED = article(QUARREL.text, day="2026-02-02", outlet="Herald", title="Envoy called home")
_LATE = article("Chad recalled its envoy to Kenya.", day="2026-02-04", outlet="Gazette", language="fr")
_UNDATED = replace(article("Sudan recalled its envoy."), published=None, url="https://daily.example/1")
_REPLY = told(_LATE, "Chad", "SANCTION", "Kenya", where=Where("N'Djamena", "", "Chad"))
_SAME = (
    judgement(_COPIED.id, QUARREL.id, Question.COPY),
    judgement(_LATE.id, QUARREL.id, Question.STORY),
)


def _news() -> Iterator[Kept]:
    yield from KEPT
    yield kept(reading(_COPIED))
    yield kept(reading(_LATE, _REPLY), judged=_SAME)
    yield kept(reading(_UNDATED))


def _paged[T: Head | StoryCard | EventCard | Telling](ask: Callable[[Query], Iterator[T]], size: int) -> list[T]:
    """Pages of one size, each behind the key of the last one before."""
    page = list(ask(Query(most=size)))
    found = page
    while page:
        page = list(ask(Query(most=size, after=page[-1].key)))
        assert len(page) <= size
        found = found + page
    return found


def _head(of: Article, view: OpenView) -> Head:
    (found,) = view.heads(Query(article=of.id))
    return found


def test_heads_are_newest_first_and_hold_what_articles_say(store: Place) -> None:
    store.writer().keep(_news())
    view = store.view()
    heads = list(view.heads())
    dated = sorted((QUARREL, STRIKE, WEATHER, _COPIED, _LATE), key=lambda one: str(one.published))
    assert [one.id for one in heads] == [one.id for one in (*reversed(dated), _UNDATED)]
    for one, reading_ in ((head, next(view.readings(Query(article=head.id)))) for head in heads):
        of = reading_.article
        assert (one.title, one.outlet, one.url) == (of.title, of.source.outlet, of.url)
        assert (one.opening, one.headline) == (of.text[:200], of.title or of.text[:200].partition("\n")[0])
        assert (one.published, one.language) == (of.published, of.language)
        assert (one.statements, one.accounts) == (len(reading_.statements), len(reading_.accounts))


@pytest.mark.parametrize("size", [1, 2, 4])
def test_pages_of_a_list_follow_each_other(store: Place, size: int) -> None:
    store.writer().keep(_news())
    view = store.view()
    for ask in (view.heads, view.story_cards, view.event_cards, view.tellings):
        assert _paged(ask, size) == list(ask(Query()))


def test_lists_hold_what_the_query_means(store: Place) -> None:
    store.writer().keep(_news())
    view = store.view()
    assert {one.id for one in view.heads(Query(outlet="herald"))} == {STRIKE.id, WEATHER.id, _COPIED.id}
    assert [one.account for one in view.tellings(Query(actor="Kenya"))] == [_REPLY, RECALL]
    assert [one.account for one in view.tellings(Query(ids=(RECALL.id,)))] == [RECALL]
    assert [one.lead for one in view.event_cards(Query(text="port"))] == [BOMBED, RECALL]
    assert list(view.accounts(Query(ids=(RECALL.id, "account:none")))) == [RECALL]
    assert view.count("accounts", Query(ids=(RECALL.id,))) == 1
    assert list(view.heads(Query(ids=("article:none",)))) == []


def test_a_telling_has_the_head_of_its_article(store: Place) -> None:
    store.writer().keep(_news())
    view = store.view()
    assert [one.head for one in view.tellings(Query(type="SANCTION"))] == [_head(_LATE, view), _head(QUARREL, view)]


def test_a_story_counts_a_copied_text_once(store: Place) -> None:
    store.writer().keep(_news())
    view = store.view()
    card = next(one for one in view.story_cards() if one.articles > 1)
    assert card.lead == _head(_LATE, view)
    assert (card.first, card.last, card.day) == (QUARREL.published, _LATE.published, _LATE.published)
    assert (card.articles, card.accounts, card.sources) == (3, 2, 2)
    assert card.outlets == ("Daily", "Gazette", "Herald")
    assert card.languages == ("en", "fr")
    assert card.parties == (Counted("Chad", 2), Counted("Kenya", 2))
    assert card.places == (Counted("N'Djamena", 1),)
    assert {one.story for one in view.heads(Query(story=card.id))} == {card.id}
    assert [view.count(what, Query(story=card.id)) for what in ("articles", "events")] == [card.articles, card.events]


def test_a_story_stands_by_the_newest_article_that_is_meant(store: Place) -> None:
    store.writer().keep(_news())
    view = store.view()
    (card,) = view.story_cards(Query(outlet="Daily", published_since=date(2026, 1, 1)))
    assert (card.day, card.last) == (QUARREL.published, _LATE.published)


def test_a_story_is_shown_once_though_it_has_older_articles_on_later_pages(store: Place) -> None:
    store.writer().keep(_news())
    view = store.view()
    pages = _paged(view.story_cards, 1)
    assert len(pages) == len({one.id for one in pages}) == view.count("stories")


def test_copies_of_an_article(store: Place) -> None:
    store.writer().keep(_news())
    view = store.view()
    for one in (QUARREL, _COPIED):
        assert [head.id for head in view.copies(one.id)] == [_COPIED.id, QUARREL.id]
    assert [head.id for head in view.copies(_LATE.id)] == [_LATE.id]
    assert list(view.copies("article:none")) == []


def test_an_event_tells_its_voices_and_sources(store: Place) -> None:
    report = article("Kenya bombed a port in Sudan, Ann Doe said.", day="2026-02-06", outlet="Gazette")
    again = told(report, "Kenya", "ASSAULT", "Sudan", according_to=Voice((mention(report, "Ann Doe"),), ARTICLE))
    undated = replace(again, id="account:undated", when=When.unknown(), evidence=words(report, report.text))
    writer = store.writer()
    writer.keep(
        [*KEPT, kept(reading(report, again, undated), judged=(judgement(again.id, BOMBED.id, Question.EVENT),))]
    )
    view = store.view()
    card, *others = view.event_cards()
    assert (card.lead, card.day) == (again, date(2026, 2, 6))
    assert (card.accounts, card.articles, card.sources) == (2, 2, 2)
    assert card.outlets == ("Gazette", "Herald")
    assert card.voices == ("Ann Doe", "Reuters")
    assert others[-1].lead == undated
    assert others[-1].day is None


def test_what_was_superseded_is_in_no_list(store: Place) -> None:
    writer = store.writer()
    writer.keep(KEPT)
    store.clock.pass_days(1)
    writer.keep([kept(reading(QUARREL), SECOND)])
    view = store.view()
    assert [one.account for one in view.tellings()] == [BOMBED]
    assert [one.id for one in view.heads()] == [WEATHER.id, STRIKE.id, QUARREL.id]
    assert sum(one.accounts for one in view.story_cards()) == 1


def test_accounts_are_counted_by_several_values(store: Place) -> None:
    store.writer().keep(_news())
    view = store.view()
    assert list(view.crossed(("who", "type", "whom"), Query(actor="kenya"))) == [
        (("Chad", "SANCTION", "Kenya"), 1),
        (("Kenya", "SANCTION", "Chad"), 1),
    ]
    assert list(view.crossed(("type", "month"))) == [(("SANCTION", "2026-02"), 2), (("ASSAULT", "2026-02"), 1)]
    assert list(view.crossed(("type",), Query(most=1))) == [(("SANCTION",), 2)]
    assert list(view.crossed(("voice",), Query(outlet="Herald"))) == [(("Reuters",), 1)]
    assert dict(view.crossed(("place", "outlet"))) == {
        ("Suakin", "Herald"): 1,
        ("N'Djamena", "Gazette"): 1,
        ("", "Daily"): 1,
    }


def test_who_is_judged_to_be_one_is_counted_under_one_name(store: Place) -> None:
    writer = store.writer()
    writer.keep(_news())
    ids = {one.name: one.id for name in ("Kenya", "Chad") for one in store.view().actors(name)}
    assert list(ids) == ["Kenya", "Chad"]
    writer.judge([judgement(ids["Kenya"], ids["Chad"], Question.ACTOR, Verdict.SAME)])
    view = store.view()
    assert {one.name for one in view.actors("chad")} == {"Kenya", "Chad"}
    assert len({one.cluster for one in view.actors("chad")}) == 1
    ((name,), number), *rest = view.crossed(("who",), Query(type="SANCTION"))
    assert (name in ids, number, rest) == (True, 2, [])


@pytest.mark.parametrize(
    "query", [Query(actor="Kenya"), Query(type="SANCTION"), Query(since=date(2026, 2, 4)), Query(country="Chad")]
)
def test_going_through_a_list_finds_what_looking_up_finds(
    store: Place, query: Query, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where many accounts are meant a list is gone through; both ways give the same page."""
    store.writer().keep(_news())
    view = store.view()
    asks = (view.heads, view.tellings, view.story_cards, view.event_cards)
    looked_up = [list(ask(replace(query, most=9))) for ask in asks]
    monkeypatch.setattr("verbale.store.walking.STRETCH", 1)
    assert [list(ask(replace(query, most=9))) for ask in asks] == looked_up
    assert all(looked_up)


def test_articles_by_outlet_are_counted_without_their_accounts(store: Place) -> None:
    store.writer().keep(_news())
    view = store.view()
    assert dict(view.crossed(("outlet",))) == {("Daily",): 1, ("Gazette",): 1, ("Herald",): 1}
    assert dict(view.crossed(("outlet", "language"), Query(actor="Chad"))) == {("Daily", "en"): 1, ("Gazette", "fr"): 1}


@pytest.mark.parametrize("after", ["article:1", "2026-02-30 article:1", "2026-02-01 ", "20260201 article:1"])
def test_what_is_no_key_is_told(store: Place, after: str) -> None:
    store.writer()
    with pytest.raises(BadUse, match="is no key of a list"):
        list(store.view().heads(Query(after=after)))


def test_what_is_not_counted_by_is_named(store: Place) -> None:
    store.writer()
    with pytest.raises(BadUse, match="counted by type, mode"):
        list(store.view().crossed(("type", "colour")))


@pytest.mark.parametrize(
    "query", [Query(text="recalled"), Query(text="envoy -Sudan", type="SANCTION"), Query(text="port"), Query(text="x*")]
)
@pytest.mark.parametrize(("few", "stretch"), [(0, 1), (0, 3000), (3000, 1)])
def test_a_search_finds_the_same_page_by_page_however_it_is_made(
    store: Place, query: Query, few: int, stretch: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Few hits are looked up, of many a list is gone through; neither the way nor the size of a page changes what is found."""
    store.writer().keep(_news())
    view = store.view()
    every = list(view.search(query))
    monkeypatch.setattr("verbale.store.searching._FEW", few)
    monkeypatch.setattr("verbale.store.walking.STRETCH", stretch)
    for size in (1, 2, 9):
        found = page = list(view.search(replace(query, most=size)))
        while page:
            page = list(view.search(replace(query, most=size, after=page[-1].id)))
            found = found + page
        assert found == every
    keys = [(one.kind, one.id) for one in every]
    assert len(set(keys)) == len(keys)


def test_statements_come_newest_first_and_page_by_page(store: Place) -> None:
    writer = store.writer()
    texts = [article("Ann Doe said it rained.", day=f"2026-02-0{day}", outlet=f"Post {day}") for day in (1, 3, 2)]
    undated = replace(article("Ann Doe said it rained."), published=None)
    heard = {one.id: said(one, "Ann Doe", "it rained") for one in (*texts, undated)}
    writer.keep(kept(reading(one, statements=(heard[one.id],))) for one in (*texts, undated))
    order = [heard[texts[place].id] for place in (1, 2, 0)] + [heard[undated.id]]
    assert [one.statement for one in writer.sayings()] == order
    first = list(writer.sayings(Query(voice="Ann Doe", most=2)))
    assert [one.statement for one in first] == order[:2]
    assert [one.statement for one in writer.sayings(Query(after=first[-1].key, most=9))] == order[2:]
    assert [one.head.outlet for one in first] == ["Post 3", "Post 2"]
