"""What the rules of attribution hand to each other: a cue as it was found, and its content."""

from verbale.extract.attribution.record import Construction
from verbale.extract.attribution.scene import Scene
from verbale.records.passing import passing
from verbale.records.text import Span
from verbale.reference.cues import Cue


@passing
class Content:
    """The characters that are said, the head of their tree, and the construction that told."""

    spans: tuple[Span, ...]
    root: int | None
    construction: Construction
    fronted: bool = False


@passing
class Found:
    """A cue verb with the further words that the table asks for, and the nominal behind its preposition."""

    verb: int
    cue: Cue
    words: tuple[int, ...]
    object: int | None


def made(
    scene: Scene, said: set[int], root: int, construction: Construction, *, fronted: bool = False
) -> Content | None:
    """Token indexes and the head of their tree in, the Content out; None where nothing but punctuation is left."""
    spans = scene.runs(said)
    return Content(spans, root, construction, fronted) if spans else None
