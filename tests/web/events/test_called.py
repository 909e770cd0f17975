"""What somebody is called, and by whom: names, not pronouns; the word of the voice within whose account it stands."""

from dataclasses import replace
from datetime import date

import pytest
from tests.web.news import MET, read

from verbale.records.account import Account
from verbale.records.actor import Actor, Kind
from verbale.records.reading import Reading
from verbale.records.text import Article
from verbale.store.cards import Head, Telling
from verbale.web.events.called import called_in

_HEAD = Head(read(MET).article.id, MET.title, MET.outlet, "", date(2026, 3, 11), "en", 1, 3, "story:1", "copy:1")


def _told(words: str) -> Telling:
    """The account that the Front would not disarm, in which it is called by these words."""
    account: Account = read(MET).accounts[1]
    return Telling(replace(account, who=(replace(account.who[0], words=words),)), _HEAD)


@pytest.mark.parametrize("words", ["it", "They", "the two of them", "His"])
def test_a_pronoun_is_no_name(words: str) -> None:
    """It tells nothing of what somebody is called."""
    assert called_in([_told(words)], [], {"Azawad Front"}) == ()


def test_a_name_is_the_word_of_the_one_who_speaks() -> None:
    """The report only quotes Omar Keita."""
    (row,) = called_in([_told("the Front government")], [], {"Azawad Front"})
    assert (row.words, row.times, row.hedged) == ("the Front government", 1, 1)
    assert [(one.name, one.voice) for one in row.callers] == [("Omar Keita", True)]
    assert row.example
    assert row.example.account == _told("x").account.id


def test_forms_outside_accounts_are_the_outlets() -> None:
    """A form that no account holds was written by the report."""
    article = Article.of("Azawad Front, separatists", outlet="Lake Post")
    cast = Reading(article, actors=(Actor.of("Azawad Front", Kind.GROUP, forms=("separatists", "they")),))
    (row,) = called_in([], [cast], {"Azawad Front"})
    assert (row.words, row.callers[0].name, row.callers[0].voice) == ("separatists", "Lake Post", False)


def test_the_same_name_in_capitals_is_one_row_with_all_who_use_it() -> None:
    """“The Rebels” and “rebels” are one name, and the most used form stands for it."""
    cast = Reading(
        Article.of("rebels", outlet="Lake Post"), actors=(Actor.of("Azawad Front", Kind.GROUP, forms=("rebels",)),)
    )
    (row,) = called_in([_told("The Rebels"), _told("The Rebels")], [cast], {"Azawad Front"})
    assert (row.words, row.times) == ("The Rebels", 3)
    assert {one.name: one.times for one in row.callers} == {"Omar Keita": 2, "Lake Post": 1}
