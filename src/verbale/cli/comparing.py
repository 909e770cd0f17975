"""Two readings of the same reports in, their agreement and each difference printed out."""

from collections.abc import Iterable, Iterator

import click
from rich.text import Text

from verbale.cli.console import out, problem_line, say
from verbale.cli.figures import table
from verbale.pipeline.asking.compare import compared
from verbale.pipeline.files import Read

_SIDES = (("  gold ", "  model "), ("  found", "  ours  "))


def show_comparison(reads: Iterable[Read]) -> int:
    """What a model read in, how many problems there were out; what our own reading has in common with it is printed."""
    problems = 0

    def told() -> Iterator[Read]:
        nonlocal problems
        for read in reads:
            for problem in read.problems:
                problems += 1
                say(problem_line(problem, read.place))
            yield read

    bench = compared(told())
    console = out()
    if not console.is_terminal:
        console.width = 1000
    console.print(Text(f"{bench.size} reports, the model's rows against ours", "bold"), soft_wrap=True)
    console.print(table(bench.figures()))
    for difference in bench.differences():
        line = str(difference)
        for named, shown in _SIDES:
            line = line.replace(f"\n{named}", f"\n{shown}")
        click.echo(line)
    return problems
