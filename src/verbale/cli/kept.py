"""What a store keeps in, the tables that a person looks at out: accounts of many reports, reports, judgements."""

from collections.abc import Iterable, Iterator

from rich.box import SIMPLE_HEAD
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from verbale.cli.marks import deed_line, legend, voice_text, when_text
from verbale.cli.tables import Accounts, statements_table
from verbale.records.account import Account
from verbale.records.judgement import Judgement
from verbale.records.problem import Problem
from verbale.records.reading import Reading
from verbale.records.text import Article
from verbale.store.base import Query, View
from verbale.store.cards import Head, Telling


def accounts_table(tellings: Iterable[Telling]) -> RenderableType:
    """Accounts with the heads of their articles in; their table with the id of each, by which `show` shows it, out."""
    told = list(tellings)
    table = _table()
    table.add_column("when", no_wrap=True)
    table.add_column("who → did → whom", ratio=5, min_width=24, overflow="fold")
    table.add_column("according to", ratio=3)
    table.add_column("report", ratio=3, min_width=12)
    for account, head in ((one.account, one.head) for one in told):
        said = deed_line(account) + _place(account) + Text(f"\n{account.id}", style="dim")
        report = Text(one_line_of(head))
        table.add_row(when_text(account.when), said, voice_text(account.according_to), report)
    return Group(table, legend([one.account for one in told]))


def reports_table(heads: Iterable[Head]) -> Table:
    """Heads of articles in, a table of their reports out: day, outlet, title, how much was found, id."""
    table = _table()
    table.add_column("published", no_wrap=True)
    table.add_column("report", ratio=5)
    table.add_column("accounts", justify="right")
    table.add_column("statements", justify="right")
    for head in heads:
        name = Text.assemble(": ".join(filter(None, (head.outlet, head.headline[:100]))), (f"\n{head.id}", "dim"))
        table.add_row(str(head.published or "?"), name, str(head.accounts), str(head.statements))
    return table


def report(reading: Reading) -> Iterator[RenderableType]:
    """A reading in, its report out: the head, the text, what was found in it, what could not be read."""
    article = reading.article
    yield Text(_named(article), style="bold")
    told = (str(article.published or ""), article.language, article.source.author, article.url, article.id)
    yield Text("  ".join(filter(None, told)), style="dim")
    yield Padding(Text(article.text.strip()), (1, 0, 1, 2))
    if reading.accounts:
        yield Group(Accounts(reading), legend(reading.accounts), Text(""))
    if reading.statements:
        yield statements_table(reading)
    for problem in reading.problems:
        yield _problem(problem)


def judgements_table(judgements: Iterable[Judgement]) -> Table:
    """Judgements in, a table out: what was decided, about what, by whom, and why."""
    table = _table()
    for name, share in (("verdict", 2), ("about", 4), ("signed", 3), ("says", 5)):
        table.add_column(name, ratio=share, overflow="fold")
    for one in judgements:
        score = f" {one.score:.2f}" if one.score is not None else ""
        signed = one.signed + (f"\n{one.dated:%Y-%m-%d %H:%M}" if one.dated else "")
        verdict = Text(f"{one.question}: {one.verdict}{score}")
        about = Text("\n".join(one.about) + "\n") + Text(one.id, style="dim")
        says = "\n".join(filter(None, (one.correction, "; ".join(one.reasons))))
        table.add_row(verdict, about, Text(signed), Text(says))
    return table


def heads_of(view: View, names: Iterable[str]) -> dict[str, Head]:
    """Ids of articles in, the heads of those that the store keeps out, by id."""
    return {head.id: head for head in view.heads(Query(ids=tuple(sorted(set(names)))))}


def one_line_of(head: Head) -> str:
    """An article's head in, its outlet and day, else its title, else its id out."""
    return " ".join(filter(None, (head.outlet, str(head.published or "")))) or head.title or head.id


def _named(article: Article) -> str:
    first = article.text.strip().partition("\n")[0][:100]
    return ": ".join(filter(None, (article.source.outlet, article.title or first)))


def _place(account: Account) -> Text:
    return Text(f" · {account.where.name}", style="cyan") if account.where and account.where.name else Text("")


def _problem(problem: Problem) -> Text:
    where = f" at {problem.span.start}–{problem.span.end}" if problem.span else ""
    return Text(f"problem, {problem.stage}{where}: {problem.says}", style="yellow")


def _table() -> Table:
    return Table(box=SIMPLE_HEAD, pad_edge=False)
