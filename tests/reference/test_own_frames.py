"""Frames of a user's own: they go first, fit only where they say, and nothing in them is wrong in silence."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from verbale.errors import BadTable
from verbale.pipeline.face import code
from verbale.pipeline.keeping import steps
from verbale.reference.frames import FRAMES, frames

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "frames"


@pytest.fixture
def own(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """The environment, to be set; what was read of it before is forgotten, and again afterwards."""
    _forget()
    yield monkeypatch
    monkeypatch.undo()
    _forget()


def _forget() -> None:
    frames.cache_clear()
    steps.release.cache_clear()


def _told(text: str) -> list[str]:
    return [f"{one.did} by {one.did.trigger.step.name}" for one in code(text, published="2024-05-08").accounts]


def test_a_frame_of_ones_own_goes_before_ours_and_before_the_learned_tables(own: pytest.MonkeyPatch) -> None:
    text = "Kenya boycotted the summit on Monday."
    assert [one.split(",")[0] for one in _told(text)] == ["REJECT:meet by reference.frames:reject.toml"]
    own.setenv(FRAMES, str(EXAMPLES))
    _forget()
    assert _told(text) == ["PROTEST:boycott by reference.frames:own boycott.toml, block 1, verb “boycott”"]


def test_where_it_does_not_fit_all_is_as_before(own: pytest.MonkeyPatch) -> None:
    text = "Kenya boycotted goods from Chad. Kenya on Monday accused Chad of fraud."
    before = _told(text)
    own.setenv(FRAMES, str(EXAMPLES))
    _forget()
    assert before
    assert _told(text) == before


def test_a_deed_that_nobody_knew_is_told(own: pytest.MonkeyPatch) -> None:
    text = "Uganda accepted the quota on Tuesday."
    assert _told(text) == []
    own.setenv(FRAMES, str(EXAMPLES))
    _forget()
    assert _told(text) == ["AGREE by reference.frames:own quota.toml, block 1, verb “accept”"]


def test_a_store_tells_codings_with_other_frames_apart(own: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = steps.step_of("en")
    (tmp_path / "mine.toml").write_text((EXAMPLES / "quota.toml").read_text("utf-8"), encoding="utf-8")
    own.setenv(FRAMES, str(tmp_path))
    _forget()
    first = steps.step_of("en")
    (tmp_path / "mine.toml").write_text('type = "AID"\n[[frame]]\nverbs = "feed"\n', encoding="utf-8")
    _forget()
    assert len({before, first, steps.step_of("en")}) == 3


@pytest.mark.parametrize(
    ("table", "says"),
    [
        ('type = "SULK"\n[[frame]]\nverbs = "sulk"\n', "own mine.toml: type “SULK”"),
        ('type = "AID"\n[[frame]]\nverb = "feed"\n', "own mine.toml, block 1: unknown field “verb”"),
        ('type = "AID"\n[[frame]]\nmode = "warm"\nverbs = "feed"\n', "AID has no mode “warm”"),
        ('type = "AID"\n[[frame]]\nverbs = "feed"\nobject = "@nobody"\n', "there is no list “@nobody”"),
        ('type = "AID"\n[[frame]\n', "mine.toml: "),
        (
            'type = "AID"\n[[frame]]\nverbs = "feed"\n[[frame]]\nverbs = "feed"\n',
            "stands already in own mine.toml, block 1",
        ),
    ],
)
def test_what_is_wrong_is_said_with_file_block_and_fault(
    own: pytest.MonkeyPatch, tmp_path: Path, table: str, says: str
) -> None:
    (tmp_path / "mine.toml").write_text(table, encoding="utf-8")
    own.setenv(FRAMES, str(tmp_path))
    _forget()
    with pytest.raises(BadTable, match=r"mine|AID") as told:
        list(frames())
    assert says in str(told.value)


def test_a_folder_that_is_not_there_is_no_silence(own: pytest.MonkeyPatch, tmp_path: Path) -> None:
    own.setenv(FRAMES, str(tmp_path / "nowhere"))
    _forget()
    with pytest.raises(BadTable, match="names no folder"):
        frames()
