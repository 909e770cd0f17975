"""What the learned tables add to the frames: the docstring is the text, the expectation names type, who and whom."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from verbale.extract.actors.cast import cast
from verbale.extract.events import Happening, happenings
from verbale.extract.kinds import kinds_of
from verbale.extract.tree import Tree
from verbale.extract.triggers.features import of_word
from verbale.extract.triggers.labels import candidate, likeliest
from verbale.extract.triggers.record import Seen
from verbale.extract.triggers.rivals import LACKS, rivals
from verbale.extract.triggers.stage import ADDED, decided
from verbale.extract.triggers.typing import said_of_types, types
from verbale.extract.triggers.words import seen, words
from verbale.reference.chooser import chooser
from verbale.reference.frames import frames


@pytest.fixture
def framed(tree: Tree) -> tuple[Happening, ...]:
    return happenings(tree, frames(), kinds_of(tree, cast(tree)))


@pytest.fixture
def found(tree: Tree, framed: tuple[Happening, ...]) -> tuple[Happening, ...]:
    return decided(tree, framed, frames(), kinds_of(tree, cast(tree)))


@pytest.fixture
def unframed(tree: Tree) -> tuple[Happening, ...]:
    """What the tables alone see, where no frame has answered."""
    return decided(tree, (), frames(), kinds_of(tree, cast(tree)))


@pytest.fixture
def known(tree: Tree, framed: tuple[Happening, ...]) -> Seen:
    return seen(tree, framed, kinds_of(tree, cast(tree)))


@pytest.fixture
def told(tree: Tree, found: tuple[Happening, ...]) -> list[str]:
    def names(heads: tuple[int, ...]) -> str:
        return "+".join(tree.tokens[head].text for head in heads) or "-"

    return [f"{one.frame.type} {names(one.who)} > {names(one.whom)}" for one in found]


def test_a_word_that_the_frames_miss_can_tell_a_deed(unframed: tuple[Happening, ...]) -> None:
    """Armed men dragged a surveyor from his tent."""
    (found,) = unframed
    assert found.frame.type in {"ASSAULT", "COERCE"}
    assert found.fit == "learned"


def test_what_a_frame_sees_stays(framed: tuple[Happening, ...], found: tuple[Happening, ...]) -> None:
    """The army shelled the town, and Chad recalled its envoy from Niger."""
    assert [replace(one, chance=1.0, type_chance=1.0) for one in found] == list(framed)
    assert len(framed) == len(["shelled", "recalled"])


def test_what_is_only_asked_for_is_no_deed_of_its_own(found: tuple[Happening, ...]) -> None:
    """The ministry asked Chad to free the pilots."""
    chance = {one.frame.type: one.chance for one in found}
    assert chance["RETREAT"] < ADDED < chance["REQUEST"]


def test_what_a_frame_rules_out_is_not_told_by_it(told: list[str]) -> None:
    """Kenya declined to comment."""
    assert not told


def test_a_verb_that_carries_a_noun_tells_nothing_beside_it(told: list[str]) -> None:
    """Kenya on Monday held talks with Chad."""
    assert told == ["CONSULT Kenya > Chad"]


def test_plain_words_tell_nothing(told: list[str]) -> None:
    """The minister said that the harvest was good. The president likes to swim."""
    assert not told


def test_a_learned_deed_names_its_table_and_what_weighed_most(unframed: tuple[Happening, ...]) -> None:
    """Armed men dragged a surveyor from his tent."""
    (step,) = [one.by for one in unframed]
    assert step is not None
    assert step.name.startswith(f"models/types:{unframed[0].frame.type} (")
    assert step.version.split()[0] == chooser("types").version


def test_names_are_no_features(known: Seen) -> None:
    """Okello of Kampala met Mirella Castagna in Gulu."""
    said = {
        name.lower() for word in words(known, frames()) for feature in of_word(known, word) for name in feature.split()
    }
    assert not said & {"okello", "kampala", "mirella", "castagna", "gulu"}


def test_the_type_is_the_one_that_the_table_scores_highest(known: Seen) -> None:
    """Police held the editor for two days."""
    for word in words(known, frames()):
        features = of_word(known, word)
        own = said_of_types(word)
        assert tuple(own) == types()
        chances = chooser("types").chances([candidate(kind, told, features) for kind, told in own.items()])
        found = likeliest("types", own, features)
        assert chances[types().index(found.label)] == pytest.approx(found.chance)
        assert found.chance == pytest.approx(max(chances))


def test_a_rival_tells_what_it_lacks(tree: Tree, known: Seen, find: Callable[[str], int]) -> None:
    """The clerk put the kettle on the stove."""
    index = find("put")
    word = next(one for one in words(known, frames()) if one.token.index == index)
    lacking = {rival.lacks for rival in word.rivals}
    assert lacking <= set(LACKS)
    assert rivals(tree, word.clause, index, frames().for_verb("put"), known.kinds)
    assert len({rival.type for rival in word.rivals}) == len(word.rivals)


def test_a_word_in_which_a_frame_sees_a_deed_is_looked_at_without_promise(known: Seen) -> None:
    """Police held the editor for two days. He put the kettle on the stove."""
    told = [word.token.text for word in words(known, frames(), lambda _: False)]
    assert told == ["held"]
    assert {"held", "put"} <= {word.token.text for word in words(known, frames())}


def test_tables_that_are_sure_win_over_what_a_frame_rules_out(
    framed: tuple[Happening, ...], found: tuple[Happening, ...]
) -> None:
    """A court in Sfax refused bail on Wednesday to the master of a Greek freighter."""
    assert "REJECT" not in {one.frame.type for one in framed}
    assert [one.frame.type for one in found] == ["REJECT"]


def test_what_a_phrase_of_a_verb_tells_is_not_told_twice(told: list[str]) -> None:
    """The police fired rubber bullets at the marchers in Rosario."""
    assert [one.partition(" ")[0] for one in told] == ["ASSAULT"]
