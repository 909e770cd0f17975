"""A marked report in, the text of its file out: what marked.py reads, the other way round."""

from collections.abc import Iterable, Iterator

from verbale.learn.marked import Argument, Known, MarkedAccount, MarkedReport, MarkedStatement
from verbale.learn.marks import KINDS, MarkedText

_SIGNS = {kind: sign for sign, kind in KINDS.items()}
_SPELT = str.maketrans({"[": r"\[", "]": r"\]", "\\": r"\\"})


def write_report(report: MarkedReport, remarks: Iterable[str] = ()) -> str:
    """A report, and what a reader of the file should know besides, in, the file's text out; parse_report gives the report again."""
    return "\n".join(_lines(report, remarks)) + "\n"


def _lines(report: MarkedReport, remarks: Iterable[str]) -> Iterator[str]:
    yield from (f"{key}: {value}" for key, value in report.head)
    yield from (f"// {' '.join(remark.split())}" for remark in remarks)
    yield from ("", "== text", with_marks(report.marked))
    yield from ("", "== actors", *(f"{key} | {rest}" for key, rest in report.actors))
    yield from ("", "== roles", *(f" {line}" if line.startswith("//") else line for line in report.roles))
    yield from ("", "== statements", *map(_statement, report.statements))
    yield from ("", "== accounts", *map(_account, report.accounts))


def with_marks(marked: MarkedText) -> str:
    r"""A text and marks that nest in, the text with the marks in it out.

    >>> from verbale.learn.marks import Mark
    >>> from verbale.records.text import Span
    >>> with_marks(MarkedText("Chad [sic] left.", (Mark("mention", "ch", Span(0, 4)), Mark("trigger", "1", Span(11, 15)))))
    '[@ch Chad] \\[sic\\] [#1 left].'
    """
    said: list[str] = []
    ends: list[int] = []
    at = 0

    def until(place: int) -> None:
        nonlocal at
        said.append(marked.text[at:place].translate(_SPELT))
        at = place

    for mark in marked.marks:
        while ends and ends[-1] <= mark.span.start:
            until(ends.pop())
            said.append("]")
        until(mark.span.start)
        said.append(f"[{_SIGNS[mark.kind]}{_label(mark.label)} ")
        ends.append(mark.span.end)
    for end in reversed(ends):
        until(end)
        said.append("]")
    until(len(marked.text))
    return f"\n{''.join(said)}".replace("\n== ", "\n\\== ")[1:]  # no line of the text may look like a section


def _label(label: str) -> str:
    return f"{{{label}}}" if " " in label or label.startswith("{") else label


def _statement(one: MarkedStatement) -> str:
    return " | ".join(filter(None, (one.number, "+".join(one.speakers) or "-", one.voice, one.kind)))


def _account(one: MarkedAccount) -> str:
    cells = (one.number, one.when, _sides(one.who), one.deed, _sides(one.whom), one.where, one.voice, one.counts)
    return " | ".join(filter(None, cells))


def _sides(sides: Iterable[Argument]) -> str:
    told = (one.actor if one.known is Known.DIRECT else f"{one.actor}:{one.known}" for one in sides)
    return "+".join(told) or "-"
