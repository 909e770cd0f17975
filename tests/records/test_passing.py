"""Records that steps of one stage hand on: equal by what they say, hashable, with slots, and copied with other values."""

from copy import deepcopy
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from verbale.extract.linking.record import Option
from verbale.records.passing import passing


@passing
class Found:
    word: str
    places: tuple[str, ...] = field(default_factory=tuple)


@dataclass(frozen=True, slots=True)
class Kept:
    word: str
    places: tuple[str, ...] = ()


def test_it_says_equals_and_hashes_as_a_frozen_one_does() -> None:
    assert Found("left") == Found("left", ()) != Found("right")
    assert hash(Found("left")) == hash(Kept("left"))
    assert len({Found("left"), Found("left"), Found("left", ("slot",))}) == 2
    assert replace(Found("left"), places=("slot",)) == Found("left", ("slot",))


def test_it_has_slots_and_can_be_copied() -> None:
    assert not hasattr(Found("left"), "__dict__")
    assert deepcopy(Option((), ("slot",))) == Option((), ("slot",))


def test_only_the_type_checker_keeps_it_from_being_changed() -> None:
    """The price of the speed: what must stay as it is for whoever holds it is a frozen dataclass."""
    found, kept = Found("left"), Kept("left")
    found.word = "right"  # type: ignore[misc]
    assert found.word == "right"
    with pytest.raises(FrozenInstanceError):
        kept.word = "right"  # type: ignore[misc]
