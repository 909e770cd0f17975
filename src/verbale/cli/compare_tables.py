"""Sheets of comparisons in, the tables that a person looks at out: as many voices beside each other as the terminal is wide."""

from collections.abc import Iterator, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text

from verbale.cli.gathering import Compared
from verbale.compare.sheet import AGAINST, ALL_AGREE, CAN_BE, SILENT, TURNED, Column, Entry, Line, Sheet, sheet
from verbale.compare.written import at, legend

_QUESTION = 16
_VOICE = 27  # "2024-03-01/2024-03-12" behind a letter, and four words of a quotation, without a break
_STYLES = {ALL_AGREE: "green", CAN_BE: "yellow", AGAINST: "bold red"}


def sheet_tables(shown: Sheet) -> Iterator[RenderableType]:
    """A sheet in, its title, its tables, how the answers differ, its reports and what the signs mean out."""
    yield Text.assemble((shown.title, "bold"), f"\n{shown.summary}  ", (shown.event, "dim"))
    for question, sides in shown.at_a_glance:
        yield Text.assemble((AGAINST, _STYLES[AGAINST]), (f" {question}", "bold"), f": {sides}")
    for said, event in shown.turned:
        yield Text.assemble((TURNED, "bold"), f" told the other way round: {said} ", (event, "dim"))
    yield Voices(shown)
    for line in shown.lines:
        for one in line.differences:
            yield Text.assemble((one.sign, _STYLES.get(one.sign, "")), f" {line.question}: {one.says}")
    yield Text("")
    for number, report in enumerate(shown.reports, 1):
        yield Text.assemble(f"[{number}] {report.name} ", (report.article, "dim"))
    yield Text(f"{legend(shown)}\n", style="dim")


class Voices:
    """The columns of a sheet, in blocks that fit the terminal on which they are shown."""

    def __init__(self, shown: Sheet) -> None:
        self.sheet = shown

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        fit = max(1, (options.max_width - _QUESTION) // (_VOICE + 3))
        columns = range(len(self.sheet.columns))
        for start in range(0, len(columns), fit):
            yield _block(self.sheet, columns[start : start + fit])


def _block(shown: Sheet, places: Sequence[int]) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_lines=False)
    part = len(places) < len(shown.columns)
    head = _part(places[0] + 1, places[-1] + 1, len(shown.columns)) if part else ""
    table.add_column(head, min_width=9, max_width=_QUESTION, overflow="fold")
    for place in places:
        table.add_column(_head(shown.columns[place]), ratio=1, overflow="fold")
    for line in shown.lines:
        table.add_row(_question(line), *(_cell(line.cells[place]) for place in places))
    return table


def _head(column: Column) -> Text:
    told = "".join(f"\n{said}" for said in (*column.heard, *column.remarks))
    return Text.assemble((column.name, "bold green"), (told, "not bold dim"))


def _question(line: Line) -> Text:
    return Text.assemble((line.sign, _STYLES.get(line.sign, "")), f" {line.question}")


def _cell(entries: Sequence[Entry]) -> Text:
    if not entries:
        return Text(SILENT, style="dim")
    return Text("\n").join(_entry(entry) for entry in entries)


def _entry(entry: Entry) -> Text:
    mark = (f"{entry.mark} ", "bold") if entry.mark else ""
    words = "\n".join(f"“{quote.words}” {at(quote)}" for quote in entry.quotes)
    between = "\n" if entry.answer and words else ""
    return Text.assemble(mark, entry.answer, between, (words, "dim"))


def overview(found: Sequence[Compared]) -> RenderableType:
    """Comparisons in, a line for each out: the deed, how many voices, in which questions they differ, and its id."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    table.add_column("happening", ratio=5, overflow="fold")
    table.add_column("voices", justify="right", no_wrap=True)
    table.add_column("reports", justify="right", no_wrap=True)
    table.add_column("they differ on", ratio=3)
    for one in found:
        shown = sheet(one.comparison, one.witnesses)
        differing = dict.fromkeys(line.question for line in shown.lines if line.sign == AGAINST)
        named = Text.assemble(shown.title, (f"\n{shown.event}", "dim"))
        numbers = (str(len(shown.columns)), str(len(shown.reports)))
        table.add_row(named, *numbers, _differing(tuple(differing)))
    return Group(table, Text("verbale compare ID --store … lays one of them side by side", style="dim"))


def _differing(questions: tuple[str, ...]) -> Text:
    return Text.assemble((f"{AGAINST} ", "bold red"), ", ".join(questions)) if questions else Text("–", style="dim")


def _part(first: int, last: int, every: int) -> str:
    return f"voices {first}–{last} of {every}" if first < last else f"voice {first} of {every}"
