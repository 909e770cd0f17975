"""How well copies are told: invented pairs with known answers, each judged by its clues; counts of right and wrong.

    .venv/bin/python benchmarks/copies.py [--articles 5000] [--forms 100] [--examples]

Three sets. The stream of benchmarks/stream.py, run through as an archive receives it: each article's clue is looked up
among those of all earlier ones by its keys. Reports made by one form (earthquakes, results, weather; copies.toml), each
against all others of its form. And happenings told by two newsrooms in their own words. Recall counts copies judged SAME,
with the original or another copy of it; precision counts articles judged SAME that were made as copies. An article that is
wrongly judged SAME is one whose accounts are lost, which is the dear mistake; a copy that is missed costs its parse.
"""

import argparse
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from itertools import islice
from pathlib import Path
from random import Random

from stream import COPIES, Stream
from stream_items import Item
from stream_texts import fill

from verbale.records.clue import Clue
from verbale.records.judgement import Judgement, Verdict
from verbale.records.text import Article
from verbale.resolve.copies import clue_of, copy_of

DAY = date(2025, 3, 4)


class Shelf:
    """The clues met so far by their keys: what a store does, in memory."""

    def __init__(self) -> None:
        self._by_key: defaultdict[str, list[Clue]] = defaultdict(list)
        self.handed_out = 0

    def near(self, clue: Clue) -> list[Clue]:
        """A clue in, those that share a key out, each once."""
        found = {one.about: one for key in clue.keys for one in self._by_key.get(key, ())}
        self.handed_out += len(found)
        return list(found.values())

    def put(self, clue: Clue) -> None:
        """Keeps a clue."""
        for key in clue.keys:
            self._by_key[key].append(clue)


def main() -> None:
    """Judges the three sets and prints what came out."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=5_000)
    parser.add_argument("--forms", type=int, default=100, help="reports of each form")
    parser.add_argument("--examples", action="store_true", help="print what was judged wrong")
    wanted = parser.parse_args()
    of_stream(Stream(a_day=2_000), wanted.articles, examples=wanted.examples)
    of_forms(wanted.forms, examples=wanted.examples)
    of_rewrites()


def of_stream(stream: Stream, count: int, *, examples: bool) -> None:
    """Judges a stream and prints a line for each kind of article."""
    warm = clue_of(_article("The two men met in Oslo on Monday and left. " * 5, "One"))
    copy_of(warm, [clue_of(_article("The two men met in Oslo on Sunday and left. " * 5, "Two"))])  # reads the tables
    shelf, found, numbers = Shelf(), defaultdict[str, Counter[str]](Counter), dict[str, int]()
    roots: dict[int, int] = {}
    spent = looked = 0.0
    for item in islice(stream, count):
        if item.kind == "broken":
            continue
        article = article_of(item)
        start = time.process_time()
        clue = clue_of(article)
        middle = time.process_time()
        near = shelf.near(clue)
        judgement = copy_of(clue, near)
        looked += time.process_time() - middle
        shelf.put(clue)
        spent += middle - start
        numbers[article.id] = item.number
        roots[item.number] = item.number if item.kind in ("new", "quotation") else item.of
        told = _answer(item, judgement, numbers, roots)
        found[item.kind][told] += 1
        if examples and told in ("SAME, wrongly", "not found") and item.kind != "quotation":
            print(f"{told}: {item.number} ({item.kind} of {item.of}) {item.text.title}: {judgement}")
    print(f"stream of {count:,} articles: {1e6 * spent / count:.0f} µs to make a clue, {1e6 * looked / count:.0f} µs to look up "
          f"and judge, {shelf.handed_out / count:.2f} candidates an article")  # fmt: skip
    for kind in (*COPIES, "update", "correction", "quotation", "new"):
        print(
            f"  {kind:10} {sum(found[kind].values()):6,}: "
            + ", ".join(f"{n:,} {told}" for told, n in found[kind].most_common())
        )
    same = sum(found[kind]["SAME, rightly"] for kind in COPIES)
    copies = sum(sum(found[kind].values()) for kind in COPIES)
    wrong = sum(counted["SAME, wrongly"] for counted in found.values())
    print(
        f"  recall of copies {same}/{copies} = {same / max(copies, 1):.3f}, precision {same}/{same + wrong} = {same / max(same + wrong, 1):.4f}"
    )


def _answer(item: Item, judgement: Judgement | None, numbers: dict[str, int], roots: dict[int, int]) -> str:
    if judgement is None:
        return "not found" if item.kind in COPIES else "new"
    earlier = roots[numbers[judgement.about[1]]]
    if judgement.verdict is Verdict.SAME:
        return "SAME, rightly" if item.kind in COPIES and earlier == roots[item.number] else "SAME, wrongly"
    return "version"


def of_forms(count: int, *, examples: bool) -> None:
    """Judges reports made by one form, each against those before it."""
    random = Random(11)  # noqa: S311
    forms: Sequence[str] = _table()["forms"]
    answers: Counter[str] = Counter()
    for form in forms:
        reports = [clue_of(_article(fill(random, form), f"Outlet {number}")) for number in range(count)]
        for place, clue in enumerate(reports):
            judgement = copy_of(clue, reports[:place])
            answers[judgement.verdict if judgement else "neither"] += 1
            if examples and judgement:
                print(judgement)
    print(
        f"{len(forms)} forms, {count} reports of each: " + ", ".join(f"{n} {told}" for told, n in answers.most_common())
    )


def of_rewrites() -> None:
    """Judges happenings told by two newsrooms."""
    answers: Counter[str] = Counter()
    for pair in _table()["rewrites"]:
        judgement = copy_of(clue_of(_article(pair["two"], "Two")), [clue_of(_article(pair["one"], "One"))])
        answers[judgement.verdict if judgement else "neither"] += 1
    print(f"{sum(answers.values())} rewrites: " + ", ".join(f"{n} {told}" for told, n in answers.most_common()))


def article_of(item: Item) -> Article:
    """An article of the stream in, as Verbale reads it out."""
    return Article.of(
        item.words, outlet=item.outlet, title=item.text.title, published=item.published, language=item.text.language
    )


def _article(text: str, outlet: str) -> Article:
    return Article.of(text, outlet=outlet, published=DAY, language="en")


def _table() -> dict[str, list[dict[str, str]]]:
    import tomllib

    return tomllib.loads((Path(__file__).parent / "copies.toml").read_text("utf-8"))


if __name__ == "__main__":
    main()
