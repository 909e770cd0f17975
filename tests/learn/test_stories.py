"""Marked stories in, lessons out: what is worn keeps its happenings, what happens again is another happening."""

from pathlib import Path

import pytest

from verbale.errors import BadNotation
from verbale.learn.events import choices, table_of
from verbale.learn.marked_stories import MarkedStory, again, read_stories, worn

STORY = """
about = "a quarrel over a well"
actors = ["Chad | state | | Chad", "Niger | state | | Niger", "herders of Tesker | group | | the herders"]
[[report]]
id = "well-a"
published = 2022-03-03
accounts = [
  "fight: 2022-03-01 | Chad | ASSAULT | herders of Tesker | Tesker | @",
  "-: 2022-03-03~ | Niger | ACCUSE | Chad | - | @",
  "old: 2019 | Chad | ASSAULT !historical | Niger | - | @",
]
[[report]]
id = "well-b"
published = 2022-03-04
accounts = ["fight: 2022-03-01 | Chad | ASSAULT !negated | - | - | Chad < @", "old: 2019 | Chad | ASSAULT !historical | - | - | @"]
"""


@pytest.fixture
def story(tmp_path: Path) -> MarkedStory:
    (tmp_path / "well.toml").write_text(STORY, encoding="utf-8")
    (found,) = read_stories(tmp_path)
    return found


def test_accounts_know_their_happening_and_one_that_stands_alone_is_its_own(story: MarkedStory) -> None:
    assert story.tells["well-a#1"] == story.tells["well-b#1"] == "fight"
    assert story.tells["well-a#2"] == "well-a#2"


def test_what_happens_again_is_another_happening_but_history_is_not(story: MarkedStory) -> None:
    twice = again(story, 10)
    assert len(twice.reports) == 4
    assert twice.tells["well-a-again#1"] != "fight"
    assert twice.tells["well-a-again#3"] == "old"


def test_a_worn_story_tells_the_same_happenings_and_is_always_worn_alike(story: MarkedStory) -> None:
    assert worn(story, 1) == worn(story, 1)
    assert worn(story, 1).tells == story.tells
    assert any(worn(story, seed).reports != story.reports for seed in range(5))


def test_the_second_account_of_a_happening_chooses_the_first(story: MarkedStory) -> None:
    told = list(choices(story))
    assert any(choice.right != frozenset({0}) for choice in told)
    assert "type same\t" in table_of([story])


def test_a_story_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text("about = 1", encoding="utf-8")
    with pytest.raises(BadNotation, match=r"bad\.toml"):
        read_stories(tmp_path)
