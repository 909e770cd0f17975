"""Names of engines in, each with what it reached on the same gold texts and what that took, out."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Protocol

from verbale.ask.endpoint.settings import Settings
from verbale.ask.endpoint.spent import Spent
from verbale.evaluate.bench import Bench
from verbale.pipeline.asking.counted import ByFiles
from verbale.pipeline.asking.live import Endpoint
from verbale.pipeline.reading import Engine
from verbale.records.reading import Reading
from verbale.records.text import Article


class Asks(Protocol):
    """An engine that asks a language model, and knows what it has spent."""

    @property
    def spent(self) -> Spent:
        """What was spent up to now."""

    def read(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """Articles in, a Reading for each in the same order out."""


@dataclass(frozen=True, slots=True)
class Rival:
    """An engine by its name, and whom it asks (None: nobody, the built-in engine reads)."""

    name: str
    asks: Asks | None = None


@dataclass(frozen=True, slots=True)
class Measured:
    """What one engine reached: its figures, the seconds that it took for all reports, and what it spent."""

    name: str
    bench: Bench
    seconds: float
    spent: Spent

    def costs(self) -> Mapping[str, float | None]:
        """Seconds, tokens and money for one report; None where no price is known."""
        each = self.bench.size or 1
        return {
            "seconds a report": self.seconds / each,
            "tokens read a report": self.spent.tokens_in / each,
            "tokens written a report": self.spent.tokens_out / each,
            "money a report": None if self.spent.money is None else self.spent.money / each,
        }


def rivals(
    engines: Iterable[str], answers: Iterable[tuple[Path, Path]], settings: Callable[[], Settings]
) -> Iterator[Rival]:
    """Names of engines (builtin, llm), pairs of requests and answers, and where settings are read in, the engines out."""
    for name in dict.fromkeys(engines):
        if name == "builtin":
            yield Rival(name)
        else:
            endpoint = Endpoint.of(settings())
            yield Rival(endpoint.settings.model, endpoint)
    for requests, replies in answers:
        yield Rival(replies.stem, ByFiles(requests, [replies], settings()))


def measured(found: Sequence[Rival], counted: Callable[[Engine | None], Bench]) -> Iterator[Measured]:
    """Engines, and what counts what one of them reads in, what each reached out."""
    for rival in found:
        start = monotonic()
        bench = counted(rival.asks.read if rival.asks else None)
        yield Measured(rival.name, bench, monotonic() - start, rival.asks.spent if rival.asks else Spent(money=0.0))
