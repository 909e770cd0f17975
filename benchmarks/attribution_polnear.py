"""Gold attributions in, AR-full and recall of hard constructions out: how well extract.attribution finds who says what.

    .venv/bin/python benchmarks/attribution_polnear.py [--gold FOLDER] [--errors N]

AR-full: found and gold matched one to one, content IoU >= 0.5 by characters and the source spans overlap (or both have
none). PolNeAR's gold holds outermost attributions only, so nested ones found are left out. "Speech" counts gold whose
cue is a word that the table knows as spoken, or whose content holds quotation marks.
"""

import argparse
import json
import time
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from verbale.extract.attribution import Attribution, attributions
from verbale.records.analysis import Analysis
from verbale.records.text import Article
from verbale.reference.cues import cues

type Stretch = list[list[int]]
type Analyse = Callable[[Article], Analysis]


@dataclass(frozen=True, slots=True)
class Relation:
    """One attribution of the gold or of ours, as character stretches."""

    source: Stretch
    cue: Stretch
    content: Stretch
    spoken: bool
    shown: str


def chars(stretch: Stretch) -> set[int]:
    """Stretches in, their characters out."""
    return {i for start, end in stretch for i in range(start, end)}


def iou(one: Stretch, other: Stretch) -> float:
    """Two contents in, shared characters over all characters out."""
    left, right = chars(one), chars(other)
    return len(left & right) / len(left | right) if left | right else 0.0


def same_source(one: Stretch, other: Stretch) -> bool:
    """Whether sources overlap or both are missing."""
    return bool(chars(one) & chars(other)) or (not one and not other)


def matches(found: Sequence[Relation], gold: Sequence[Relation]) -> list[tuple[int, int]]:
    """Found and gold in, the pairs (found, gold) out, best content overlap first, one to one."""
    pairs = []
    for f, one in enumerate(found):
        for g, other in enumerate(gold):
            shared = iou(one.content, other.content)
            if shared >= 0.5 and same_source(one.source, other.source):
                pairs.append((-shared, f, g))
    taken_found: set[int] = set()
    taken_gold: set[int] = set()
    kept = []
    for _, f, g in sorted(pairs):
        if f not in taken_found and g not in taken_gold:
            kept.append((f, g))
            taken_found.add(f)
            taken_gold.add(g)
    return kept


def ours(analysis: Analysis, *, nested: bool) -> list[Relation]:
    """An analysis in, its attributions as relations out."""
    found = attributions(analysis)
    return [relation(a, analysis.article.text) for a in found if nested or a.parent is None]


def relation(one: Attribution, text: str) -> Relation:
    """One of ours as a relation."""
    source = [] if one.source_span is None else [[one.source_span.start, one.source_span.end]]
    content = [[s.start, s.end] for s in one.content]
    shown = f"{one.cue.of(text)} [{one.construction} {one.implies}] " + " … ".join(s.of(text) for s in one.content)
    return Relation(source, [[one.cue.start, one.cue.end]], content, one.spoken, shown)


def of_gold(row: dict[str, Stretch], text: str) -> Relation:
    """One gold row as a relation."""
    words = " ".join(text[s:e] for s, e in row["cue"])
    said = " … ".join(text[s:e] for s, e in row["content"])
    source = " ".join(text[s:e] for s, e in row["source"])
    return Relation(row["source"], row["cue"], row["content"], is_speech(words, said), f"{source} / {words} / {said}")


def is_speech(cue: str, said: str) -> bool:
    """Whether a gold cue is a spoken word of the table, by rough lemmas, or the content is quoted."""
    if any(mark in said for mark in '“”"'):
        return True
    table = cues()
    for word in cue.lower().split():
        for lemma in lemmas(word.strip(",:")):
            rows = table.verb(lemma) or table.noun(lemma)
            if rows and all(row.implies.spoken for row in rows):
                return True
    return "according" in cue.lower()


IRREGULAR = {
    "said": "say",
    "told": "tell",
    "wrote": "write",
    "put": "put",
    "made": "make",
    "written": "write",
    "spoke": "speak",
    "read": "read",
}


def lemmas(word: str) -> Iterator[str]:
    """A word form in, what its lemma may be out."""
    yield IRREGULAR.get(word, word)
    for ending, instead in (
        ("s", ""),
        ("es", ""),
        ("d", ""),
        ("ed", ""),
        ("ing", ""),
        ("ing", "e"),
        ("ied", "y"),
        ("ies", "y"),
    ):
        if word.endswith(ending):
            yield word.removesuffix(ending) + instead
            if ending in {"ed", "ing"} and len(word) > 6 and word[-len(ending) - 1] == word[-len(ending) - 2]:
                yield word.removesuffix(ending)[:-1]


def rows(path: Path) -> Iterator[dict]:
    """A JSONL file in, its rows out."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def share(part: int, whole: int) -> float:
    """A share in per cent; 0 of nothing."""
    return 100 * part / whole if whole else 0.0


def f1(right: int, found: int, gold: int) -> str:
    """Counts in, precision, recall and F1 as text out."""
    return f"P {share(right, found):.1f} R {share(right, gold):.1f} F1 {share(2 * right, found + gold):.1f} ({right}/{found}/{gold})"


def polnear(path: Path, analyse: Analyse, errors: int) -> None:
    """AR-full over all relations and over speech."""
    all_counts, speech = Counter(), Counter()
    missed: list[str] = []
    spurious: list[str] = []
    spent = words = 0.0
    for document in rows(path):
        text = document["text"]
        analysis = analyse(Article.of(text))
        began = time.perf_counter()
        found = ours(analysis, nested=False)
        spent += time.perf_counter() - began
        words += len(text.split())
        gold = [of_gold(row, text) for row in document["attributions"]]
        pairs = matches(found, gold)
        tally(all_counts, speech, found, gold, pairs)
        missed += [gold[g].shown for g in range(len(gold)) if g not in {p[1] for p in pairs}]
        spurious += [found[f].shown for f in range(len(found)) if f not in {p[0] for p in pairs}]
    print("AR-full, all   ", f1(all_counts["right"], all_counts["found"], all_counts["gold"]))
    print("AR-full, speech", f1(speech["right"], speech["found"], speech["gold"]))
    print(f"time: {1000 * spent / words * 400:.2f} ms per 400 words")
    for name, shown in (("missed", missed), ("spurious", spurious)):
        for line in shown[:: max(1, len(shown) // errors)] if errors else ():
            print(name, "|", line[:260].replace("\n", " "))


def tally(
    all_counts: Counter, speech: Counter, found: list[Relation], gold: list[Relation], pairs: list[tuple[int, int]]
) -> None:
    """Adds one document: for speech, what we found as spoken counts unless it is right about gold that is no speech."""
    all_counts.update(right=len(pairs), found=len(found), gold=len(gold))
    by_found = dict(pairs)
    right = sum(gold[g].spoken for _, g in pairs)
    listed = sum(one.spoken and (f not in by_found or gold[by_found[f]].spoken) for f, one in enumerate(found))
    listed += sum(not found[f].spoken and gold[g].spoken for f, g in pairs)
    speech.update(right=right, found=listed, gold=sum(g.spoken for g in gold))


def hard(path: Path, analyse: Analyse, errors: int) -> None:
    """Recall of outer and nested attributions, and how many nested ones have the right parent."""
    counts: Counter[str] = Counter()
    for document in rows(path):
        text = document["text"]
        analysis = analyse(Article.of(text))
        listed = attributions(analysis)
        found = [relation(a, text) for a in listed]
        gold = [of_gold(row, text) for row in document["attributions"]]
        pairs = {g: f for f, g in matches(found, gold)}
        ids = [row["id"] for row in document["attributions"]]
        for g, row in enumerate(document["attributions"]):
            level = "nested" if row["parent"] else "outer"
            counts[level] += 1
            if g not in pairs:
                if errors:
                    print("hard missed", document["id"], gold[g].shown)
                continue
            counts[f"{level} right"] += 1
            if row["parent"]:
                outer = pairs.get(ids.index(row["parent"]))
                counts["parent right"] += listed[pairs[g]].parent == outer and outer is not None
    print(
        "hard, outer ",
        f"{share(counts['outer right'], counts['outer']):.0f} ({counts['outer right']}/{counts['outer']})",
    )
    print(
        "hard, nested",
        f"{share(counts['nested right'], counts['nested']):.0f} ({counts['nested right']}/{counts['nested']}), parents {counts['parent right']}",
    )


def articles(folder: Path, analyse: Analyse, errors: int) -> None:
    """Recall of statements by content alone, and hedges; speakers are resolved elsewhere."""
    counts: Counter[str] = Counter()
    for path in sorted(folder.glob("*.toml")):
        gold = tomllib.loads(path.read_text("utf-8"))
        if gold.get("language") != "en" or not gold.get("statements"):
            continue
        text = path.with_suffix(".txt").read_text("utf-8")
        analysis = analyse(Article.of(text))
        found = [relation(a, text) for a in attributions(analysis) if a.stated]
        wanted = list(filter(None, (placed(line, text) for line in gold["statements"])))
        used: set[int] = set()
        for nested, line, stretch in wanted:
            best = max(((iou(f.content, stretch), i) for i, f in enumerate(found) if i not in used), default=(0.0, -1))
            counts["gold"] += 1
            counts["nested"] += nested
            if best[0] >= 0.5:
                used.add(best[1])
                counts["right"] += 1
                counts["nested right"] += nested
            elif errors:
                print("statement missed", path.stem, "|", line[:230])
        counts["found"] += len(found)
        if errors:
            for i, f in enumerate(found):
                if i not in used:
                    print("statement spurious", path.stem, "|", f.shown[:200])
    print(
        "statements, content only",
        f1(counts["right"], counts["found"], counts["gold"]),
        f"nested {counts['nested right']}/{counts['nested']}",
    )


def placed(line: str, text: str) -> tuple[bool, str, Stretch] | None:
    """A statement line and the article in, whether it is nested, the line, and its characters out; None if not found."""
    rest = line.partition('"')[2]
    said, _, voice = rest.rpartition('"')
    parts = [p.strip() for p in said.split("…")]
    first = text.find(parts[0])
    if first < 0:
        return None
    end = text.find(parts[-1], first)
    return "<" in voice, line, [[first, end + len(parts[-1])]] if end >= 0 else [[first, first + len(parts[0])]]


def main(argv: Iterable[str] | None = None) -> None:
    """Measures on the gold folder."""
    from verbale.language.by_spacy import analyse

    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--gold", type=Path, default=Path(__file__).parents[2] / "shared" / "gold")
    options.add_argument("--errors", type=int, default=0)
    chosen = options.parse_args(argv)
    measure(chosen.gold, analyse, chosen.errors)


def measure(gold: Path, analyse: Analyse, errors: int) -> None:
    """Every figure."""
    polnear(gold / "attribution" / "polnear_dev.jsonl", analyse, errors)
    hard(gold / "attribution" / "hard.jsonl", analyse, errors)
    articles(gold / "articles", analyse, errors)
    articles(gold.parent / "seed", analyse, errors)


if __name__ == "__main__":
    main()
