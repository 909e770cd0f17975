"""Marked reports in, in how many of them each stem stands out: python -m verbale.learn.frequencies [--check].

What stands in one report alone is left out: it is as rare as what was never seen.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable
from importlib import resources
from pathlib import Path

from verbale.learn.marked import read_report
from verbale.resolve.stems import stems

_LEAST = 2
_TABLE = Path(str(resources.files("verbale.reference"))) / "document_frequencies.csv"
_HEAD = """\
# In how many reports of the corpus a stem stands: what is rare tells more
# source: corpus/reports, by python -m verbale.learn.frequencies
# licence: CC0-1.0 (the corpus)
# The first row says how many reports there were. A stem is the first six letters of a word without case and accents; one that
# stands in fewer than two reports is left out.
stem,reports
"""


def main(words: list[str] | None = None) -> int:
    """The words behind the module's name in, the exit code out."""
    parser = argparse.ArgumentParser(
        prog="python -m verbale.learn.frequencies", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("corpus", type=Path, nargs="?", default=Path("corpus/reports"))
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit 1 where the table is not what the corpus gives"
    )
    wanted = parser.parse_args(words)
    said = table_of(read_report(path).marked.text for path in sorted(wanted.corpus.glob("*.marked")))
    if wanted.check:
        return int(_TABLE.read_text("utf-8") != said)
    _TABLE.write_text(said, encoding="utf-8")
    return 0


def table_of(texts: Iterable[str]) -> str:
    r"""Texts in, the table out.

    >>> table_of(["The dam", "the river"]).splitlines()[-2:]
    [',2', 'the,2']
    """
    counts: Counter[str] = Counter()
    reports = 0
    for text in texts:
        reports += 1
        counts.update(set(stems(text)))
    rows = sorted((stem, count) for stem, count in counts.items() if count >= _LEAST)
    return _HEAD + "".join(f"{stem},{count}\n" for stem, count in (("", reports), *rows))


if __name__ == "__main__":
    sys.exit(main())
