"""Lines of the notation with the day of their report and the words of their clause in, what positions are made from out."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from verbale.compare.positions import positions
from verbale.compare.stances import Told
from verbale.pipeline.gold.told import reading_of
from verbale.records.evidence import Evidence, Step
from verbale.records.lines import ActorLine
from verbale.records.notation import GoldFile, parse_account, parse_actor
from verbale.records.position import Position
from verbale.records.text import Span

CAST: tuple[ActorLine, ...] = tuple(
    map(
        parse_actor,
        (
            "Ana Rojas | person | foreign minister of Peru | Rojas",
            "Ministry of Foreign Affairs of Peru | body | | the ministry",
            "Luis Paz | person | opposition leader of Peru | Paz",
            "Peru | state | | Lima",
            "Chile | state | | Santiago",
            "Bolivia | state | | La Paz",
            "Pedro Soto | person | president of Chile | Soto",
            "Front | group | | the Front",
            "Juan Vega | person | commander of Front; general of Peru | Vega",
            "Eva Luna | person | spokeswoman of Front | Luna",
            "Reuters | media | | Reuters",
        ),
    )
)


def told(*rows: str, story: str = "story:1", events: Sequence[str] = ()) -> list[Told]:
    """Rows "day of the report | clause || account line" in, each told in a report of its own out; "+" before a row: in the last one's."""
    found: list[Told] = []
    for number, row in enumerate(rows):
        head, _, line = row.partition(" || ")
        day, _, quote = head.removeprefix("+").partition(" | ")
        same = row.startswith("+")
        name = found[-1].article.id if same else f"report{number}"
        gold = GoldFile(name, published=date.fromisoformat(day), accounts=(parse_account(line),), actors=CAST)
        reading = reading_of(gold)
        words = Evidence(name, Span(number * 100, number * 100 + len(quote)), quote, Step("test"))
        account = replace(reading.accounts[0], id=f"account:{number}", evidence=words)
        event = events[number] if events else ""
        found.append(Told(account, reading.article, reading.actors, event, story))
    return found


def lines(*rows: str, as_states: bool = False, story: str = "story:1", events: Sequence[str] = ()) -> list[str]:
    """The same in, a line for each position out: "actor stance towards: since, how many accounts, change"."""
    return [_line(one) for one in positions(told(*rows, story=story, events=events), as_states=as_states)]


def _line(one: Position) -> str:
    by = f" ({one.told_by} says)" if one.told_by else ""
    matter = one.matter
    about = (
        f"{' + '.join(matter.by)} {matter.deed} {' + '.join(matter.towards)}"
        if matter.deed
        else " + ".join(matter.towards)
    )
    until = f"..{one.until:%m-%d}" if one.until != one.since else ""
    return f"{one.actor} {one.says()} [{about.strip()}] {one.since:%m-%d}{until} {one.change}{by}"
