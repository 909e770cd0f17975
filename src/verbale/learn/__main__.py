"""Folders of marked reports in, their faults out, or gold folders that `verbale score` reads: `just corpus`.

python -m verbale.learn corpus                    checks every report; exit 1 if one is unsound
python -m verbale.learn corpus --gold FOLDER      writes text and gold of each sound report there
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from verbale.errors import BadNotation
from verbale.learn.checks import faults
from verbale.learn.marked import MarkedReport, read_report
from verbale.learn.marked_gold import gold_of
from verbale.records.notation import write_gold


def main(words: list[str] | None = None) -> int:
    """The words behind the module's name in, the exit code out."""
    parser = argparse.ArgumentParser(prog="python -m verbale.learn", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("paths", type=Path, nargs="+", help="marked reports or folders of them")
    parser.add_argument("--gold", type=Path, help="write texts and gold files into this folder")
    wanted = parser.parse_args(words)
    sound: list[MarkedReport] = []
    bad = 0
    for path in _files(wanted.paths):
        report, says = _looked_at(path)
        bad += bool(says)
        sys.stdout.writelines(f"{path}: {fault}\n" for fault in says)
        if report is not None and not says:
            sound.append(report)
    sys.stdout.write(_summary(sound, bad) + "\n")
    for report in sound if wanted.gold else ():
        write_gold_files(report, wanted.gold)
    return 1 if bad else 0


def write_gold_files(report: MarkedReport, folder: Path) -> None:
    """A report's text and gold file written into a folder, which is made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{report.id}.txt").write_text(report.marked.text + "\n", encoding="utf-8")
    (folder / f"{report.id}.toml").write_text(write_gold(gold_of(report)), encoding="utf-8")


def _files(paths: list[Path]) -> Iterator[Path]:
    for path in paths:
        yield from sorted(path.rglob("*.marked")) if path.is_dir() else (path,)


def _looked_at(path: Path) -> tuple[MarkedReport | None, list[str]]:
    try:
        report = read_report(path)
    except BadNotation as fault:
        return None, [str(fault)]
    says = list(faults(report))
    return report, says if report.id == path.stem else [*says, f"its id {report.id} is not the file's name"]


def _summary(sound: list[MarkedReport], bad: int) -> str:
    types = Counter(account.deed.partition(" ")[0].partition(":")[0] for report in sound for account in report.accounts)
    accounts, statements = sum(types.values()), sum(len(report.statements) for report in sound)
    words = sum(len(report.marked.text.split()) for report in sound)
    told = ", ".join(f"{name} {count}" for name, count in types.most_common())
    return f"{len(sound)} sound reports ({bad} unsound): {words} words, {accounts} accounts, {statements} statements; {told}"


if __name__ == "__main__":
    sys.exit(main())
