"""Folders of corrected gold files and their texts in, marked reports that `just train --and` takes out.

python -m verbale.learn.from_gold FOLDER… --licence NAME --out FOLDER [--judged WHO]

Rows whose words are not found are listed and left out.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from verbale.errors import BadNotation, BadUse
from verbale.evaluate.gold import GoldItem, read_items
from verbale.learn.exporting import exported
from verbale.learn.licences import licence_of
from verbale.learn.locating import Located, located
from verbale.learn.writing import write_report
from verbale.pipeline.reading import read_articles
from verbale.records.text import Article


def main(words: list[str] | None = None) -> int:
    """The words behind the module's name in, the exit code out."""
    parser = argparse.ArgumentParser(
        prog="python -m verbale.learn.from_gold", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument(
        "folders", type=Path, nargs="+", metavar="FOLDER", help="TOML and TXT, as verbale score reads them"
    )
    parser.add_argument("--licence", required=True, help="of the texts' words: CC0, CC BY, CC BY-SA, own, proprietary")
    parser.add_argument("--out", type=Path, required=True, help="the folder for the marked reports")
    parser.add_argument("--judged", default="a person", help="who coded or corrected them; default: a person")
    wanted = parser.parse_args(words)
    try:
        licence = licence_of(wanted.licence).name
        items = [item for folder in wanted.folders for item in read_items(folder)]
    except (BadUse, BadNotation) as fault:
        parser.error(str(fault))
    wanted.out.mkdir(parents=True, exist_ok=True)
    for item, found in _located(items, wanted.judged):
        sys.stdout.writelines(f"{line}\n" for line in _told(item, found))
        report = exported(found.reading, item.gold.id, licence)
        if report is not None:
            told = write_report(report.report, report.remarks)
            (wanted.out / f"{item.gold.id}.marked").write_text(told, encoding="utf-8")
    return 0


def _located(items: Sequence[GoldItem], judged: str) -> Iterator[tuple[GoldItem, Located]]:
    articles = [
        Article.of(item.text, published=item.gold.published, outlet=item.gold.outlet, language=item.gold.language)
        for item in items
    ]
    for item, reading in zip(items, read_articles(articles), strict=True):
        yield item, located(item, reading, judged)


def _told(item: GoldItem, found: Located) -> Iterator[str]:
    rows = len(found.reading.accounts)
    yield f"{item.gold.id}: the words of {rows} of {len(item.gold.accounts)} rows are found"
    yield from (f"  left out: {line}" for line in found.left)


if __name__ == "__main__":
    sys.exit(main())
