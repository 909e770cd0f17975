"""Cells of records in, their words with marks and colours out: one look for the same thing in every table."""

from collections.abc import Iterable

from rich.text import Text

from verbale.records.account import Account, Status
from verbale.records.actor import Mention
from verbale.records.corrected import put_right_by
from verbale.records.voice import Voice, names_of
from verbale.records.when import Basis, When

# The mark says it without colour, the colour at a glance; the last flag that holds gives the deed its colour.
_MARKS = {
    "future": ("▷", "cyan", "ahead"),
    "historical": ("◁", "bright_black", "long past"),
    "hypothetical": ("?", "magenta", "possible"),
    "negated": ("✗", "red", "said not to have happened"),
}


_PUT_RIGHT = ("✎", "blue")


def deed_text(account: Account) -> Text:
    """An account in, the marks of its status with the deed's type and mode out: one word, which does not break."""
    marks = Text.assemble(*(_MARKS[flag][:2] for flag in account.status.flags()))
    if put_right_by(account):
        marks = Text.assemble(_PUT_RIGHT) + marks
    return marks + Text(str(account.did), style=f"bold {status_style(account.status)}")


def deed_line(account: Account) -> Text:
    """An account in, who → did → whom with what was counted, in one line, out."""
    arrow = Text(" → ", style="dim")
    said = names_text(account.who) + arrow + deed_text(account) + arrow + names_text(account.whom)
    return said + counts_text(account, before=" · ")


def counts_text(account: Account, *, before: str) -> Text:
    """An account in, what was counted out, each number behind the words `before`; nothing where nothing was."""
    return Text("".join(f"{before}{count}" for count in account.counts), style="yellow")


def status_style(status: Status) -> str:
    """A status in, its colour out; "" for a plain fact of the voice.

    >>> status_style(Status(negated=True)), status_style(Status())
    ('red', '')
    """
    flags = status.flags()
    return _MARKS[flags[-1]][1] if flags else ""


def names_text(mentions: tuple[Mention, ...]) -> Text:
    """Mentions in, the actors' names out; a name from which the writer keeps his distance stands in marks."""
    hedged = {mention.actor for mention in mentions if mention.hedged}
    names = [f"“{name}”" if name in hedged else name for name in names_of(mentions)]
    return Text(" + ".join(names) or "–")


def voice_text(voice: Voice) -> Text:
    """A voice in, "the article" or the chain of speakers out."""
    chain = [" + ".join(names_of(link.speakers)) or "somebody" for link in voice.chain() if link.through is not None]
    return Text(" ‹ ".join(chain), style="green") if chain else Text("the article", style="dim")


def when_text(when: When) -> Text:
    """A time in, its days out, dim where the text does not tell them; an interval breaks behind its slash."""
    days = str(when)
    unsaid = when.basis in {Basis.PUBLISHED, Basis.UNKNOWN}
    return Text(days.replace("/", "/\n") if len(days) > 11 else days, style="dim" if unsaid else "")


def legend(accounts: Iterable[Account]) -> Text:
    """Accounts in, what the marks that they bear mean out."""
    told = list(accounts)
    flags = {flag for account in told for flag in account.status.flags()}
    marks = [f"{mark} {means}" for flag, (mark, _, means) in _MARKS.items() if flag in flags]
    if any(account.when.basis is Basis.PUBLISHED for account in told):
        marks.append("~ day of publication")
    if any(mention.hedged for account in told for mention in (*account.who, *account.whom)):
        marks.append("“…” a name kept at a distance")
    if by := sorted({step.version for account in told if (step := put_right_by(account))}):
        marks.append(f"✎ put right or added by {', '.join(by)}")
    return Text("   ".join(marks), style="dim")
