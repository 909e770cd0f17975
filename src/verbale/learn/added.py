"""Folders of marked reports that somebody adds to the corpus in, those to learn from, aligned, out; refused without a licence."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from verbale.errors import BadNotation, BadUse
from verbale.learn.aligned import Aligned
from verbale.learn.checks import faults
from verbale.learn.licences import Licence, Terms, head_lines, licence_of
from verbale.learn.marked import Coded, MarkedReport, read_report
from verbale.learn.reports import aligned


@dataclass(frozen=True, slots=True)
class Added:
    """Reports to learn from beside the corpus, in the order of their ids, what is to be said about them, and what binds most."""

    reports: tuple[Aligned, ...] = ()
    remarks: tuple[str, ...] = ()
    terms: Terms = Terms.FREE


def added_reports(folders: Iterable[Path], *, own: bool = False) -> Added:
    """Folders in, their reports out, in one order whatever the order of the folders.

    BadUse for one that is unsound, has no licence or one that we cannot keep, and, unless `own`, for words that must not be
    given on. Who finds a report that nobody judged leaves it out.
    """
    found = sorted((path for folder in folders for path in _files(folder)), key=lambda path: (path.stem, str(path)))
    reports = {path: _sound(path) for path in found}
    _once(reports)
    licences = [_licence(path, report, own=own) for path, report in reports.items()]
    judged = [path for path, report in reports.items() if _judged(report)]
    remarks = [
        *_warnings(licences),
        *(f"{p}: nobody judged it (judged: …); left out" for p in reports if p not in judged),
    ]
    read = tuple(aligned(judged))
    there = {one.marked.id for one in read}
    remarks.extend(
        f"{path}: not in a language that is read here; left out" for path in judged if path.stem not in there
    )
    return Added(read, tuple(remarks), max((one.terms for one in licences), default=Terms.FREE))


def head_of(added: Sequence[Aligned]) -> str:
    """The reports that fed a table in, what its head says of their licences and of those who are to be named out; "" for none."""
    heads = [dict(one.marked.head) for one in added]
    sources = {_source(head) for head in heads if _terms(head["licence"]) is not Terms.OWN} - {""}
    lines = (*head_lines(licence_of(head["licence"]) for head in heads), *(f"# from: {one}" for one in sorted(sources)))
    return "".join(f"{line}\n" for line in lines)


def _source(head: dict[str, str]) -> str:
    return ", ".join(filter(None, (head.get("outlet"), head.get("source"))))


def _terms(licence: str) -> Terms:
    return licence_of(licence).terms


def _files(folder: Path) -> list[Path]:
    found = sorted(folder.rglob("*.marked")) if folder.is_dir() else []
    if not found:
        raise BadUse(f"--and {folder}: no .marked file lies there; verbale code --format marked writes them")
    return found


def _sound(path: Path) -> MarkedReport:
    try:
        report = read_report(path)
    except BadNotation as fault:
        raise BadUse(str(fault)) from None
    says = [*faults(report), *([] if report.id == path.stem else [f"its id {report.id} is not the file's name"])]
    if says:
        raise BadUse(f"{path}: {'; '.join(says)}")
    return report


def _once(reports: Iterable[Path]) -> None:
    names = [path.stem for path in reports]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise BadUse(f"two added reports have one name: {', '.join(twice)}")


def _licence(path: Path, report: MarkedReport, *, own: bool) -> Licence:
    name = dict(report.head).get("licence", "")
    if not name:
        raise BadUse(f"{path}: its head tells no licence (licence: …)")
    try:
        licence = licence_of(name)
    except BadUse as fault:
        raise BadUse(f"{path}: {fault}") from None
    if licence.terms is Terms.OWN and not own:
        raise BadUse(
            f"{path}: its words must not be given on, and so must no table learned from them; --own if you want one"
        )
    return licence


def _judged(report: MarkedReport) -> bool:
    """Whether a person or a model answers for it: who marks a report whole has written or read it."""
    return report.coded is Coded.WHOLE or bool(dict(report.head).get("judged"))


def _warnings(licences: Iterable[Licence]) -> Iterator[str]:
    terms = {one.terms for one in licences}
    if Terms.ALIKE in terms and Terms.OWN not in terms:
        yield "some added reports are CC BY-SA: the tables are CC BY-SA too, and can be no part of verbale"
    if Terms.OWN in terms:
        yield "some added reports must not be given on: neither must the tables"
