"""Marked reports and their parses in, how many of their mentions are found and given to the right actor out.

python -m verbale.learn.mentions PATHS [--errors]

A mention is found if the cast has one of an actor at its head word; it is right if one of the actors found there is one of
those marked, as the product counts actors (by name or form); it is linked if that also holds when each found actor may
stand for one marked actor only, matched so that most mentions agree.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from verbale.evaluate.figures import Figure, Measure, Tally, figure
from verbale.evaluate.match import best_pairs
from verbale.evaluate.names import Identity, Names
from verbale.extract.actors.cast import cast
from verbale.extract.actors.record import Cast, CastMention
from verbale.extract.tree import Tree
from verbale.learn.marked import MarkedReport, read_report
from verbale.learn.marked_gold import gold_of, names
from verbale.learn.reports import article_of
from verbale.pipeline.parsing import parsed
from verbale.records.analysis import Analysis
from verbale.records.lines import ActorLine
from verbale.records.notation import GoldFile
from verbale.records.text import Span
from verbale.reference.states import state_in

SORTS = ("name", "nominal", "pronoun")
_SORT_OF = {"PRON": "pronoun", "PROPN": "name", "ADJ": "name", "DET": "pronoun", "NUM": "nominal"}


@dataclass(frozen=True, slots=True)
class GoldMention:
    """One marked mention: its head word, its ids in the file, and whether name, nominal or pronoun."""

    head: int
    ids: tuple[str, ...]
    sort: str
    span: Span


@dataclass(frozen=True, slots=True)
class Seen:
    """One marked mention and what the cast makes of it."""

    gold: GoldMention
    found: CastMention | None
    right: bool
    linked: bool


def gold_mentions(report: MarkedReport, tree: Tree) -> tuple[GoldMention, ...]:
    """A report and its parse in, its marked mentions with their heads out; of marks with one head the shortest counts."""
    by_head: dict[int, GoldMention] = {}
    for mark in report.marked.of_kind("mention"):
        inside = [t.index for t in tree.tokens if t.span.start < mark.span.end and mark.span.start < t.span.end]
        if not inside:
            continue
        head = _head(tree, inside)
        found = GoldMention(head, tuple(mark.label.split("+")), _sort(tree, head), mark.span)
        old = by_head.get(head)
        if old is None or len(old.span) > len(found.span):
            by_head[head] = found
    return tuple(by_head[head] for head in sorted(by_head))


def _head(tree: Tree, inside: Sequence[int]) -> int:
    """The first word that hangs on one outside; a preposition or mark is none."""
    within = frozenset(inside)
    outer = [i for i in inside if tree.tokens[i].head not in within or tree.tokens[i].head == i]
    return next((i for i in outer if tree.tokens[i].upos not in {"ADP", "PUNCT", "CCONJ"}), inside[0])


def _sort(tree: Tree, head: int) -> str:
    return _SORT_OF.get(tree.tokens[head].upos, "nominal")


def seen(report: MarkedReport, tree: Tree, found: Cast) -> tuple[Seen, ...]:
    """A report, its parse and its cast in, each marked mention with what the cast makes of it out."""
    gold = gold_mentions(report, tree)
    at = {mention.head: found.at(mention.head) for mention in gold}
    linked = _one_to_one(gold, at)
    known = names(report)
    identity = Identity(Names.of(_file(found), state_in), Names.of(gold_of(report), state_in), state_in)
    rows = []
    for mention in gold:
        there = at[mention.head]
        actors = there.actors if there is not None else ()
        right = any(identity.same(actor, known[one]) for actor in actors for one in mention.ids)
        rows.append(Seen(mention, there, right, any(linked.get(actor) in mention.ids for actor in actors)))
    return tuple(rows)


def _one_to_one(gold: Sequence[GoldMention], at: dict[int, CastMention | None]) -> dict[str, str]:
    """Each found actor with the one marked actor for whom it stands."""
    shared: Counter[tuple[str, str]] = Counter()
    for mention in gold:
        there = at[mention.head]
        shared.update((a, one) for a in (there.actors if there is not None else ()) for one in mention.ids)
    actors, ids = sorted({a for a, _ in shared}), sorted({one for _, one in shared})
    return {actors[i]: ids[j] for i, j in best_pairs(actors, ids, lambda a, one: shared[a, one])}


def _file(found: Cast) -> GoldFile:
    lines = (ActorLine(actor.name, actor.kind, actor.roles, actor.forms) for actor in found.actors)
    return GoldFile("found", actors=tuple(lines))


def count(rows: Sequence[Sequence[Seen]]) -> tuple[Figure, ...]:
    """What was seen of each report in, the figures over all out: found, right and linked by sort."""
    figures = []
    for sort in SORTS:
        of_sort = [[row for row in report if row.gold.sort == sort] for report in rows]
        for name, hits in (
            ("found", [sum(bool(r.found and r.found.actors) for r in report) for report in of_sort]),
            ("right", [sum(r.right for r in report) for report in of_sort]),
            ("linked", [sum(r.linked for r in report) for report in of_sort]),
        ):
            tallies = [Tally(hit, len(report), len(report)) for hit, report in zip(hits, of_sort, strict=True)]
            figures.append(figure(f"{sort}s {name}", Measure.SHARE, tallies))
    return tuple(figures)


def trees(reports: Iterable[MarkedReport]) -> Iterator[tuple[MarkedReport, Tree]]:
    """Marked reports in, each with its parse out."""
    listed = list(reports)
    for report, analysis in zip(listed, parsed(map(article_of, listed)), strict=True):
        if isinstance(analysis, Analysis):
            yield report, Tree(analysis)


def main(words: list[str] | None = None) -> int:
    """The words behind the module's name in, the exit code out."""
    parser = argparse.ArgumentParser(
        prog="python -m verbale.learn.mentions", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("paths", type=Path, nargs="+", help="marked reports or folders of them")
    parser.add_argument("--errors", action="store_true", help="each mention that is missed or given to somebody else")
    wanted = parser.parse_args(words)
    reports = [read_report(path) for given in wanted.paths for path in _files(given)]
    rows = []
    for report, tree in trees(reports):
        rows.append(seen(report, tree, cast(tree)))
        if wanted.errors:
            sys.stdout.writelines(f"{line}\n" for line in errors(report, rows[-1]))
    sys.stdout.writelines(f"{one}\n" for one in count(rows))
    return 0


def _files(path: Path) -> list[Path]:
    return sorted(path.rglob("*.marked")) if path.is_dir() else [path]


def errors(report: MarkedReport, rows: Iterable[Seen]) -> Iterator[str]:
    """What was seen of one report in, a line for each mention that is not right out."""
    for row in rows:
        if not row.right:
            said = row.gold.span.of(report.marked.text)
            meant = "+".join(names(report)[one] for one in row.gold.ids)
            got = f"{' + '.join(row.found.actors)} by {row.found.rule}" if row.found is not None else "nobody"
            around = report.marked.text[max(0, row.gold.span.start - 50) : row.gold.span.end + 40].replace("\n", " ")
            yield f"{report.id} {row.gold.sort}: “{said}” = {meant}, found {got}: …{around}…"


if __name__ == "__main__":
    sys.exit(main())
