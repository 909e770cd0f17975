"""A folder of gold files and a folder of found ones in, the figures as plain text out: the developers' door.

python -m verbale.evaluate GOLD_FOLDER FOUND_FOLDER [--errors] [--by type|flag|article] [--json] [--only ID …]
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from verbale.errors import VerbaleError
from verbale.evaluate.bench import BREAKDOWNS
from verbale.evaluate.differences import differences
from verbale.evaluate.gold import read_found, read_items
from verbale.evaluate.scores import score
from verbale.reference.states import state_in


def main(words: list[str] | None = None) -> int:
    """The words of the command line in, the exit code out."""
    wanted = _parser().parse_args(words)
    try:
        for line in _lines(wanted):
            sys.stdout.write(f"{line}\n")
    except VerbaleError as fault:
        sys.stderr.write(f"{fault}\n")
        return 2
    return 0


def _lines(wanted: argparse.Namespace) -> Iterator[str]:
    items = read_items(wanted.gold)
    chosen = tuple(
        item
        for item in items
        if (not wanted.only or item.gold.id in wanted.only)
        and (not wanted.language or item.gold.language == wanted.language)
    )
    scores = score(read_found(wanted.found, chosen), state_in)
    if wanted.json:
        yield scores.json()
        return
    yield from map(str, scores.by(wanted.by) if wanted.by else scores.figures())
    if wanted.errors:
        yield from map(str, differences(scores))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m verbale.evaluate", description="Score found gold files.")
    parser.add_argument("gold", type=Path)
    parser.add_argument("found", type=Path)
    parser.add_argument("--errors", action="store_true", help="each miss, false row and wrong field")
    parser.add_argument("--by", choices=BREAKDOWNS)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--only", nargs="*", default=())
    parser.add_argument("--language", default="")
    return parser


if __name__ == "__main__":
    sys.exit(main())
