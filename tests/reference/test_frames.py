"""The tables of frames: every block can be read, every trigger parsed, no two say the same; bad ones are refused by name."""

import pytest

from verbale.errors import BadTable
from verbale.reference.frame import Condition
from verbale.reference.frame_blocks import read_frames
from verbale.reference.frames import check_twins, frames
from verbale.reference.ontology import ontology


def test_every_frame_of_the_tables_can_be_made() -> None:
    assert sum(1 for _ in frames()) == frames().size > 6000


def test_every_type_and_mode_has_words() -> None:
    told = {(frame.type, frame.mode) for frame in frames()}
    wanted = {(kind.name, mode) for kind in ontology().types for mode in kind.modes} | {
        (kind.name, "") for kind in ontology().types if not kind.modes
    }
    assert wanted - told == set()


def test_narrow_senses_come_first() -> None:
    weights = [frame.weight for frame in frames().for_verb("fire")]
    assert weights == sorted(weights, reverse=True)


def _read(**block: str) -> list[str]:
    table: dict[str, object] = {"type": "ASSAULT", "frame": [block]}
    return [frame.trigger for frame in read_frames("assault.toml", table, {})]


def test_a_trigger_with_a_fixed_noun() -> None:
    assert _read(verbs="open +fire on", gloss="to shoot") == ["open on fire"]


@pytest.mark.parametrize(
    ("block", "says"),
    [
        ({"verbs": "shell", "mod": "aerial"}, "unknown field"),
        ({"verbs": "shell", "mode": "visit"}, "has no mode"),
        ({"verbs": "shell", "object_kind": "animal"}, "is none of"),
        ({"verbs": "shell", "object": "old town"}, "no single word"),
        ({"verbs": "shell", "object": "@nothing"}, "there is no list"),
        ({"gloss": "no words"}, "no trigger"),
        ({"verbs": "shell heavily"}, "cannot read"),
    ],
)
def test_a_block_that_cannot_be_right_is_refused(block: dict[str, str], says: str) -> None:
    with pytest.raises(BadTable, match=says):
        _read(**block)


def test_the_same_words_with_the_same_conditions_are_refused() -> None:
    rows = list(read_frames("assault.toml", {"type": "ASSAULT", "frame": [{"verbs": "shell"}]}, {}))
    with pytest.raises(BadTable, match="stands already"):
        check_twins([*rows, *rows])


def test_a_condition_knows_what_it_wants() -> None:
    wanted = Condition(words=frozenset({"border"}), not_kinds=frozenset({"person"}))
    assert wanted.fits("border", ["thing"])
    assert not wanted.fits("guard", ["thing"])
    assert not wanted.fits("border", ["person"])
