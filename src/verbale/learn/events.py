"""Marked stories in, what pairs of accounts weigh out: python -m verbale.learn.events writes models/events.tsv.

python -m verbale.learn.events --check      writes nothing; exit 1 where the table is not what these stories give
python -m verbale.learn.events --measure    each story is joined with what all others taught
"""

import argparse
import hashlib
import sys
from collections.abc import Iterator, Sequence
from importlib import metadata, resources
from pathlib import Path

from verbale.evaluate.clusters import Joined, figures
from verbale.learn.fit import Choice, fit
from verbale.learn.marked_stories import MarkedStory, again, read_stories, worn
from verbale.pipeline.together import events_of
from verbale.records.clue import Clue
from verbale.reference.chooser import Chooser, instead
from verbale.reference.resolving import resolving
from verbale.resolve.events import clues_of, pair

_PENALTY = 6.0
_WORN = 2  # times that each story is learned from as an engine might find it; once as it is marked
_AGAIN = (8, 19)  # days after which the like of a story happens
_DIGITS = 2
_TABLE = Path(str(resources.files("verbale.reference"))) / "models" / "events.tsv"


def main(words: list[str] | None = None) -> int:
    """The words behind the module's name in, the exit code out."""
    parser = argparse.ArgumentParser(
        prog="python -m verbale.learn.events", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("folder", type=Path, nargs="?", default=Path("corpus/stories"))
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit 1 where the table is not what the stories give"
    )
    parser.add_argument("--measure", action="store_true", help="join each story with what all others taught, and count")
    wanted = parser.parse_args(words)
    stories = read_stories(wanted.folder)
    if wanted.measure:
        sys.stdout.writelines(f"{line}\n" for line in _measured(stories))
        return 0
    table = table_of(stories)
    same = _TABLE.read_text("utf-8") == table
    if not wanted.check:
        _TABLE.write_text(table, encoding="utf-8")
    return int(wanted.check and not same)


def table_of(stories: Sequence[MarkedStory]) -> str:
    """Marked stories in, the text of the table out."""
    told = [choice for story in stories for choice in lessons(story)]
    rows = "".join(f"{name}\t{weight:g}\n" for name, weight in sorted(learned(told).items()))
    return (
        "# whether two accounts tell one happening\n"
        f"# version: {hashlib.sha256(rows.encode()).hexdigest()[:12]}\n"
        f"# source: {len(told)} choices in {len(stories)} stories of corpus/stories, verbale {metadata.version('verbale')}\n"
        "# licence: CC0 (the corpus), made by python -m verbale.learn.events\n"
        f"# card: docs/models/events.md\n{rows}"
    )


def lessons(story: MarkedStory) -> Iterator[Choice]:
    """A story in, its choices out: as it is marked, as an engine might have found it, and with its like some weeks later."""
    for one in (story, *(worn(story, seed) for seed in range(_WORN)), *(again(story, days) for days in _AGAIN)):
        yield from choices(one)


def choices(story: MarkedStory) -> Iterator[Choice]:
    """For each account which of the earlier ones tells its happening; the first candidate is none of them.

    Each story is learned from in its order and turned around, so that every account has others before it.
    """
    clues = [clue for reading in story.readings() for clue in clues_of(reading)]
    for order in (clues, clues[::-1]):
        for place, clue in enumerate(order):
            if place:
                yield _choice(story, clue, order[:place])


def learned(told: Sequence[Choice]) -> dict[str, float]:
    """Choices in, the weights out: those that were reasoned, moved as far as the choices move them."""
    return fit(told, penalty=_PENALTY, digits=_DIGITS, reasoned=resolving().reasoned("events"))


def _choice(story: MarkedStory, clue: Clue, earlier: Sequence[Clue]) -> Choice:
    own = story.tells[clue.about]
    right = frozenset(place for place, other in enumerate(earlier, start=1) if story.tells[other.about] == own)
    return Choice(((), *(tuple(_weighed(clue, other)) for other in earlier)), right or frozenset({0}))


def _weighed(clue: Clue, other: Clue) -> Iterator[str]:
    """What holds of a pair and has a weight; what parts two whatever else holds has none."""
    known = resolving().asked["events"]
    return (name for name in pair(clue, other) if name in known)


def _measured(stories: Sequence[MarkedStory]) -> Iterator[str]:
    lists = {story.name: list(lessons(story)) for story in stories}
    for says, forms in (("as marked", [()]), ("as found", [(0,), (1,)])):
        joined = [_joined(worn(story, seed[0]) if seed else story, lists) for story in stories for seed in forms]
        yield says
        yield from (f"  {shown}" for shown in figures(joined, "marked"))


def _joined(story: MarkedStory, lists: dict[str, list[Choice]]) -> Joined:
    weights = learned([choice for name, told in lists.items() if name != story.name for choice in told])
    gold: dict[str, set[str]] = {}
    for account, name in story.tells.items():
        gold.setdefault(name, set()).add(account)
    with instead([Chooser("events", "measured", weights)]):
        found = tuple(frozenset(event.accounts) for event in events_of(story.readings()))
    return Joined(story.name, tuple(map(frozenset, gold.values())), found)


if __name__ == "__main__":
    sys.exit(main())
