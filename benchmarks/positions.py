"""Marked stories (corpus/stories) in, the positions found in them printed beside their account lines, to be judged by reading.

python benchmarks/positions.py                 all positions
python benchmarks/positions.py --sample 30     so many, evenly spread
python benchmarks/positions.py --changes       only matters on which a stance changed
python benchmarks/positions.py --beside corpus/beside/look   those of stories with texts, as marked
python benchmarks/positions.py --reports       those in the corpus's reports (parses in ../parses), with their clauses
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from beside import read_story

from verbale.compare.positions import positions
from verbale.compare.stances import Told
from verbale.learn.marked_stories import read_stories
from verbale.pipeline.gold.told import reading_of
from verbale.pipeline.reading import read_analysis
from verbale.records.position import Change, Position

_CORPUS = Path(__file__).resolve().parents[1] / "corpus" / "stories"


def in_stories() -> Iterator[Told]:
    """Nothing in, the accounts of the marked stories out; "-" is a happening that nobody else tells."""
    for story in read_stories(_CORPUS):
        for reading in story.readings():
            for account in reading.accounts:
                event = story.tells[account.id]
                yield Told(account, reading.article, reading.actors, f"{story.name}:{event}", story.name)


def beside(folder: Path) -> Iterator[Told]:
    """A folder of stories with texts (corpus/beside) in, their marked accounts out."""
    for story in map(read_story, sorted(folder.glob("*.toml"))):
        about = {account: name for name, accounts in story.events.items() for account in accounts}
        for reading in (reading_of(told.gold) for told in story.reports):
            for account in reading.accounts:
                yield Told(account, reading.article, reading.actors, f"{story.name}:{about[account.id]}", story.name)


def in_reports(folder: Path) -> Iterator[Told]:
    """A folder of parses in, the accounts that the engine finds in them out; each report is a story of its own."""
    import pickle

    for path in sorted(folder.glob("*.pickle")):
        reading = read_analysis(pickle.loads(path.read_bytes()))  # noqa: S301
        for account in reading.accounts:
            yield Told(account, reading.article, reading.actors, "", path.stem)


def shown(one: Position, told: dict[str, Told]) -> Iterator[str]:
    """A position and all accounts in, its lines out."""
    matter = one.matter
    by = f" ({one.told_by} says)" if one.told_by else ""
    about = f"{' + '.join(matter.by)} {matter.deed} → " if matter.deed else ""
    yield f"{one.actor} {one.says()} [{about}{' + '.join(matter.towards)}] {one.since}..{one.until} {one.change}{by}"
    for account in one.accounts:
        each = told[account]
        yield f"    {each.story} {each.article.published} {each.account}  “{' '.join(each.account.evidence.quote.split())}”"


def main(words: Sequence[str]) -> None:
    """The words behind the script's name in; prints."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--changes", action="store_true")
    parser.add_argument("--reports", type=Path)
    parser.add_argument("--beside", type=Path)
    wanted = parser.parse_args(words)
    accounts = (
        beside(wanted.beside) if wanted.beside else in_reports(wanted.reports) if wanted.reports else in_stories()
    )
    told = {one.account.id: one for one in accounts}
    found = positions(told.values())
    changed = {one.after for one in found} | {one.id for one in found if one.after}
    chosen = [one for one in found if one.id in changed or not wanted.changes]
    step = max(1, len(chosen) // wanted.sample) if wanted.sample else 1
    for number, one in enumerate(chosen[::step][: wanted.sample or None], 1):
        lines = list(shown(one, told))
        print(f"{number}. " + "\n".join(lines))
    turns = sum(one.change is not Change.FIRST for one in found)
    print(
        f"{len(found)} positions of {len({one.actor for one in found})} actors in {len(told)} accounts, {turns} changes"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
