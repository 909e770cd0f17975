"""A file's readings in, the tables that a person looks at out: who → type → whom, status, voice, when, where."""

from collections.abc import Iterator

from rich.box import SIMPLE_HEAD
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from verbale.pipeline.files import Read
from verbale.records.account import Account, Status, Time
from verbale.records.actor import Mention
from verbale.records.reading import Reading
from verbale.records.voice import ARTICLE, Statement, Voice, names_of
from verbale.records.when import Basis

_MARKS = {
    "future": ("▷", "cyan"),
    "historical": ("◁", "dim"),
    "hypothetical": ("?", "magenta"),
    "negated": ("✗", "red"),
}
LEGEND = (
    "▷ ahead   ◁ long past   ? possible   ✗ said not to have happened   ~ day of publication stands in   “ hedged name"
)


def reading_tables(read: Read) -> Iterator[RenderableType]:
    """What was read from one file in, its tables out."""
    for reading in read.readings:
        yield Text(_title(read, reading), style="bold")
        if reading.accounts:
            yield Group(_accounts(reading), Text("  " + LEGEND, style="dim"))
        if reading.statements:
            yield _statements(reading)
        yield Text(_summary(reading), style="dim")


def _title(read: Read, reading: Reading) -> str:
    article = reading.article
    told = ", ".join(filter(None, (article.source.outlet, str(article.published or ""), article.language)))
    return f"{read.path}  ({told})" if told else str(read.path)


def _accounts(reading: Reading) -> Table:
    table = Table(box=SIMPLE_HEAD, title="accounts", title_justify="left", title_style="italic", pad_edge=False)
    table.add_column("#", justify="right", style="dim")
    for name, ratio in (("when", 3), ("who", 5), ("did", 4), ("whom", 5), ("where", 3), ("according to", 5)):
        table.add_column(name, overflow="fold", ratio=ratio)
    for number, account in enumerate(reading.accounts, 1):
        table.add_row(str(number), *_cells(account))
    return table


def _cells(account: Account) -> tuple[Text, ...]:
    unsaid = account.when.basis in {Basis.PUBLISHED, Basis.UNKNOWN}
    return (
        Text(str(account.when), style="dim" if unsaid else ""),
        _names(account.who),
        _deed(account),
        _names(account.whom),
        Text(account.where.name if account.where else "–"),
        voice_text(account.according_to),
    )


def _names(mentions: tuple[Mention, ...]) -> Text:
    hedged = {mention.actor for mention in mentions if mention.hedged}
    names = [f"“{name}”" if name in hedged else name for name in names_of(mentions)]
    return Text(" + ".join(names) or "–")


def _deed(account: Account) -> Text:
    text = status_text(account.status)
    text.append(str(account.did), style="bold" if account.status == Status(evidence=account.status.evidence) else "")
    for count in account.counts:
        text.append(f"\n{count}", style="yellow")
    return text


def status_text(status: Status) -> Text:
    """A status in, its marks in colour out; nothing for a plain fact of the voice."""
    text = Text()
    for flag in status.flags():
        mark, style = _MARKS[flag]
        text.append(f"{mark} ", style=style)
    return text


def voice_text(voice: Voice) -> Text:
    """A voice in, "the article" or the chain of speakers out."""
    if voice == ARTICLE:
        return Text("the article", style="dim")
    chain = [" + ".join(names_of(link.speakers)) or "somebody" for link in voice.chain() if link.through is not None]
    return Text(" ‹ ".join(chain), style="green")


def _statements(reading: Reading) -> Table:
    table = Table(box=SIMPLE_HEAD, title="statements", title_justify="left", title_style="italic", pad_edge=False)
    table.add_column("#", justify="right", style="dim")
    for name, ratio in (("speaker", 4), ("cue", 2), ("said", 10), ("through", 4)):
        table.add_column(name, overflow="fold", ratio=ratio)
    for number, statement in enumerate(reading.statements, 1):
        table.add_row(str(number), *_statement(statement))
    return table


def _statement(statement: Statement) -> tuple[Text, ...]:
    through = statement.voice.through or ARTICLE
    content = " … ".join(" ".join(part.quote.split()) for part in statement.content)
    speakers = " + ".join(names_of(statement.voice.speakers)) or "somebody"
    cue = f"{statement.cue.quote} ({statement.kind})"
    return Text(speakers, style="green"), Text(cue), Text(content), voice_text(through)


def _summary(reading: Reading) -> str:
    voices = {str(account.according_to) for account in reading.accounts}
    plain = sum(1 for a in reading.accounts if a.status.time is Time.ACTUAL and not a.status.negated)
    return (
        f"  {len(reading.accounts)} accounts ({plain} told as done) by {len(voices)} voices, "
        f"{len(reading.statements)} statements, {len(reading.actors)} actors, {len(reading.roles)} roles"
    )
