"""A file's readings in, the tables that a person looks at out: who → did → whom, status, voice, when, where.

A terminal of 110 columns and more gets one column for each cell; a narrower one the deed as one line of words, which wraps
between words and never within one.
"""

from collections.abc import Iterator

from rich.box import SIMPLE_HEAD
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text

from verbale.cli.marks import counts_text, deed_line, deed_text, legend, names_text, voice_text, when_text
from verbale.pipeline.files import Read
from verbale.records.account import Account
from verbale.records.reading import Reading
from verbale.records.voice import Statement

# 110: the seven columns of the widest deed ("?✗SANCTION:discontinue") and names of two words without a break.
WIDE = 110


def reading_tables(read: Read) -> Iterator[RenderableType]:
    """What was read from one file in, its tables out."""
    for reading in read.readings:
        yield Text(_title(read, reading), style="bold")
        if reading.accounts:
            yield Group(Accounts(reading), legend(reading.accounts), Text(""))
        if reading.statements:
            yield statements_table(reading)
        yield Text(_summary(reading), style="dim")


def _title(read: Read, reading: Reading) -> str:
    article = reading.article
    which = (article.source.key or article.title) if len(read.readings) > 1 else ""
    told = ", ".join(filter(None, (which, article.source.outlet, str(article.published or ""), article.language)))
    return f"{read.place}  ({told})" if told else read.place


class Accounts:
    """The accounts of a reading, as a table that fits the terminal on which it is shown."""

    def __init__(self, reading: Reading) -> None:
        self.accounts = reading.accounts

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield _wide(self.accounts) if options.max_width >= WIDE else _narrow(self.accounts)


def _sheet(title: str) -> Table:
    table = Table(box=SIMPLE_HEAD, title=title, title_justify="left", title_style="italic", pad_edge=False)
    table.add_column("#", justify="right", style="dim", no_wrap=True)
    return table


def _wide(accounts: tuple[Account, ...]) -> Table:
    table = _sheet("accounts")
    table.add_column("who", ratio=4)
    table.add_column("did", no_wrap=True)
    table.add_column("whom", ratio=4)
    table.add_column("according to", ratio=4)
    table.add_column("when", no_wrap=True)
    table.add_column("where", ratio=2, min_width=9)
    for number, account in enumerate(accounts, 1):
        table.add_row(
            str(number),
            names_text(account.who),
            deed_text(account) + counts_text(account, before="\n"),
            names_text(account.whom),
            voice_text(account.according_to),
            when_text(account.when),
            _where(account),
        )
    return table


def _narrow(accounts: tuple[Account, ...]) -> Table:
    table = _sheet("accounts")
    table.add_column("who → did → whom", ratio=5)
    table.add_column("according to", ratio=3)
    table.add_column("when, where", ratio=2, min_width=11)
    for number, account in enumerate(accounts, 1):
        where = Text("\n") + _where(account) if account.where else Text("")
        table.add_row(
            str(number), deed_line(account), voice_text(account.according_to), when_text(account.when) + where
        )
    return table


def _where(account: Account) -> Text:
    return Text(account.where.name if account.where else "–")


def statements_table(reading: Reading) -> Table:
    """A reading in, the table of its statements out."""
    table = _sheet("statements")
    table.add_column("speaker", ratio=3, max_width=44)
    table.add_column("said", ratio=7)
    for number, statement in enumerate(reading.statements, 1):
        table.add_row(str(number), _speaker(statement), Text(_content(statement)))
    return table


def _speaker(statement: Statement) -> Text:
    how = ", ".join(filter(None, (statement.cue.quote, statement.kind)))
    return voice_text(statement.voice) + Text(f"\n{' '.join(how.split())}", style="dim")


def _content(statement: Statement) -> str:
    return " … ".join(" ".join(part.quote.split()) for part in statement.content)


def _summary(reading: Reading) -> str:
    voices = {str(account.according_to) for account in reading.accounts}
    done = sum(1 for a in reading.accounts if not a.status.flags())
    told = {
        "account": len(reading.accounts),
        "voice": len(voices),
        "statement": len(reading.statements),
        "actor": len(reading.actors),
        "role": len(reading.roles),
        "hedge": len(reading.hedges),
    }
    said = ", ".join(f"{number} {noun}{'' if number == 1 else 's'}" for noun, number in told.items())
    return f"  {said}; {done} of the accounts told as done"
