"""The made-up week itself: its words stand where they are said to stand, and the store joins what belongs together."""

from tests.web.news import EVENTS, REPORTS, STORIES, kept

from verbale.store.base import Query
from verbale.store.stores import OpenView


def test_every_cell_rests_on_words_of_its_report() -> None:
    for one in kept():
        text = one.reading.article.text
        accounts = one.reading.accounts
        told = [each for account in accounts for each in (account.evidence, account.did.trigger)]
        told += [mention.evidence for account in accounts for mention in (*account.who, *account.whom)]
        told += [part for statement in one.reading.statements for part in statement.content]
        assert all(each.quote and each.holds_in(text) for each in told)


def test_the_store_joins_the_week(view: OpenView) -> None:
    assert view.count("articles") == len(REPORTS)
    assert view.count("copies") == 1
    many = [story for story in view.stories() if len(story.articles) > 1]
    assert sorted(len(story.articles) for story in many) == sorted([len(STORIES[0]) + 1, *map(len, STORIES[1:])])
    assert sorted(len(event.accounts) for event in view.events() if len(event.accounts) > 1) == sorted(map(len, EVENTS))
    assert view.count("accounts", Query(place="Suakin")) == 4
