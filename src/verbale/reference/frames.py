"""reference/en/frames/*.toml in, the words that tell an event out: type, mode, who and whom, and the sense that is meant.

The schema is explained in the head of en/frames/lists.toml.
"""

import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from os import environ
from pathlib import Path

from verbale.errors import BadTable
from verbale.reference.frame import OWN, Condition, Frame
from verbale.reference.frame_blocks import LISTS, Block, Lists, frame_of, read_blocks, read_default, read_lists
from verbale.reference.light_verbs import LightVerb, light_verbs
from verbale.reference.sheets import parsed
from verbale.reference.triggers import head_of

__all__ = ["FRAMES", "Condition", "Frame", "FrameTable", "check_twins", "frames"]

FRAMES = "VERBALE_FRAMES"
"""The environment's name for a folder of frames of one's own, which go before those of the package."""


class FrameTable:
    """The frames ready for look-up by lemma, a user's own first, narrowest first, then those with a mode, then in the table's order.

    The frames of a word are made, and its triggers checked, when it is first looked up: of 5,000 frames a report needs
    few hundred. Going through the table makes and checks them all. `heads` are the lemmas that a trigger has as its head.
    """

    __slots__ = ("_defaults", "_light", "_made", "_triggers", "heads", "lists", "size")

    def __init__(
        self, blocks: Iterable[Block], light: Iterable[LightVerb], lists: Lists, defaults: Iterable[Block] = ()
    ) -> None:
        self._defaults = {block.type: block for block in defaults}
        self._triggers: dict[tuple[str, str], list[tuple[Block, str]]] = {}
        for block in blocks:
            for pos, words in block.triggers:
                self._triggers.setdefault((pos, head_of(words, pos)), []).append((block, words))
        self._made: dict[tuple[str, str], tuple[Frame, ...]] = {}
        self._light: dict[str, tuple[LightVerb, ...]] = {}
        for verb in light:
            self._light[verb.lemma] = (*self._light.get(verb.lemma, ()), verb)
        self.lists = lists
        self.heads = frozenset(lemma for _, lemma in self._triggers)
        self.size = sum(len(rows) for rows in self._triggers.values())

    def _frames(self, pos: str, lemma: str) -> tuple[Frame, ...]:
        key = (pos, lemma)
        if key not in self._triggers:
            return ()
        if key not in self._made:
            rows = [frame_of(block, pos, words) for block, words in self._triggers[key]]
            check_twins(rows)
            self._made[key] = tuple(sorted(rows, key=lambda frame: (not frame.own, -frame.weight, not frame.mode)))
        return self._made[key]

    def for_verb(self, lemma: str) -> tuple[Frame, ...]:
        """The frames whose trigger is this verb.

        >>> frames().for_verb("bombard")[0].type
        'ASSAULT'
        """
        return self._frames("verb", lemma)

    def for_noun(self, lemma: str) -> tuple[Frame, ...]:
        """The frames whose trigger is this noun.

        >>> frames().for_noun("coup")[0].mode
        'seize'
        """
        return self._frames("noun", lemma)

    def for_adjective(self, lemma: str) -> tuple[Frame, ...]:
        """The frames whose trigger is this adjective as a predicate ("is ready to help")."""
        return self._frames("adjective", lemma)

    def of_type(self, kind: str, pos: str, lemma: str) -> Frame:
        """A type, "verb", "noun" or "adjective", and a lemma in, a frame without conditions out: its sides as the type's defaults say.

        >>> frames().of_type("ASSAULT", "noun", "bludgeoning").who
        ('by', 'poss', 'adj', 'from')
        """
        return frame_of(self._defaults[kind], pos, lemma)

    def light(self, lemma: str) -> tuple[LightVerb, ...]:
        """The light verbs with this lemma, those with more words first.

        >>> frames().light("impose")[0].subject
        'who'
        """
        return self._light.get(lemma, ())

    def __iter__(self) -> Iterator[Frame]:
        for pos, lemma in self._triggers:
            yield from self._frames(pos, lemma)


@cache
def frames() -> FrameTable:
    """All tables of frames, read once.

    >>> frames().size > 1500
    True
    """
    folder = resources.files("verbale.reference") / "en" / "frames"
    tables = {
        path.name: tomllib.loads(path.read_text("utf-8")) for path in folder.iterdir() if path.name.endswith(".toml")
    }
    lists = read_lists(tables.pop(LISTS, {}))
    blocks = [block for name in sorted(tables) for block in read_blocks(name, tables[name], lists)]
    usual = [read_default(name, tables[name]) for name in sorted(tables)]
    return FrameTable([*blocks, *own_blocks(environ.get(FRAMES, ""), lists)], light_verbs(), lists, usual)


def own_blocks(folder: str, lists: Lists) -> Iterator[Block]:
    """A folder of a user's own tables ("" is none) and our lists in, their blocks out; BadTable at what cannot be read.

    They are written as ours are, each file with its type and its [defaults]; a list "@name" is one of ours.
    """
    if not folder:
        return
    if not Path(folder).is_dir():
        raise BadTable(f"{FRAMES} names no folder of tables: {folder}")
    for path in sorted(Path(folder).glob("*.toml")):
        yield from read_blocks(f"{OWN}{path.name}", parsed(path.read_text("utf-8"), path.name), lists)


def check_twins(rows: Iterable[Frame]) -> None:
    """Frames in; BadTable where one trigger stands twice with the same conditions, so that nothing could choose."""
    seen: dict[tuple[object, ...], Frame] = {}
    for row in rows:
        words = (row.own, row.pos, row.lemma, row.beside, row.fixed, row.fixed_by, row.before)
        key = (*words, row.object, row.subject, row.clause, row.complement, row.modal, row.plural)
        if key in seen:
            raise BadTable(
                f"{row.id} stands already in {seen[key].source} with the same conditions; keep one or part them"
            )
        seen[key] = row
