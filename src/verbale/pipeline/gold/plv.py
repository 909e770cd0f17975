"""Sentences with a marked pair in, the type that the engine sees between the two out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from verbale.evaluate import plv
from verbale.evaluate.bench import Bench, grouped
from verbale.evaluate.figures import Figure
from verbale.evaluate.plv import PlvItem
from verbale.evaluate.sets import GoldSet
from verbale.extract.accounts import drafts
from verbale.extract.events import CARRY_THEIR_CONTENT, Happening, complement
from verbale.extract.report import Report
from verbale.extract.rows import contents
from verbale.language.long_sentences import cut
from verbale.pipeline.gold.texts import Work, analyses
from verbale.pipeline.reading import report_of
from verbale.records.account import Account, Status
from verbale.records.actor import Mention
from verbale.records.analysis import Analysis, Token
from verbale.records.text import Span

_NOT_ASKED = frozenset({"STATE", "APPOINT", "DISMISS"})  # our own extensions, which the set's labels do not know


@dataclass(frozen=True, slots=True)
class Seen:
    """One deed of a sentence: the set's label for it, its word and how deep that stands, and the words of both sides."""

    label: str
    word: Span
    depth: int
    who: tuple[Span, ...]
    whom: tuple[Span, ...]
    told: bool  # whether a row tells it


def bench(paths: tuple[Path, ...], work: Work) -> Bench:
    """The set's files in, its Bench out."""
    items = [item for path in paths for item in plv.read(path) if work.wants(item.id)]
    parses = analyses(((item.text, None) for item in items), work, "sentences")
    deeds = {text: tuple(_seen(analysis)) for (text, _), analysis in parses.items()}

    def guess(item: PlvItem) -> str:
        return type_between(deeds[item.text], item)

    def count(some: Sequence[PlvItem]) -> tuple[Figure, ...]:
        return plv.count(some, guess)

    return Bench(
        set=GoldSet.PLV,
        paths=paths,
        size=len(items),
        unit="sentences",
        figures=lambda: count(items),
        apart=grouped(items, count, {"article": lambda item: (item.id,)}),  # its types stand among its figures
        differences=lambda: plv.differences(items, guess),
    )


def type_between(deeds: Iterable[Seen], item: PlvItem) -> str:
    """The deeds of a sentence and its pair in, the label of the deed that ties the two best out, "" where there is none."""

    def tie(seen: Seen) -> tuple[int, bool, bool, int]:
        linked = 4 * _meet(seen.who, item.source) + 4 * _meet(seen.whom, item.target) + seen.told
        linked += _meet(seen.who, item.target) + _meet(seen.whom, item.source)
        inside = any(span is not None and span.holds(seen.word) for span in (item.source, item.target))
        return linked, seen.told, not inside, -seen.depth

    best = max(deeds, key=tie, default=None)
    return "" if best is None else best.label


def _seen(analysis: Analysis) -> Iterator[Seen]:
    """A parse in, its deeds out, each as its row tells it, sure or not; else by its words alone."""
    report = report_of(cut(analysis))
    rows = [account for account, _ in drafts(report)]
    inner = contents(report)
    for found in report.happenings:
        if found.frame.type not in _NOT_ASKED and found.trigger not in inner:
            word = report.tree.tokens[found.trigger].span
            yield _as_told(report, found, next((row for row in rows if row.did.trigger.span.meets(word)), None), inner)


def _as_told(report: Report, found: Happening, row: Account | None, inner: frozenset[int]) -> Seen:
    tokens = report.tree.tokens
    type_, mode = (row.did.type, row.did.mode) if row else (found.frame.type, found.frame.mode)
    return Seen(
        label=plv.label_of(type_, mode, row.status if row else Status()),
        word=tokens[found.trigger].span,
        depth=sum(1 for _ in report.tree.ancestors(tokens[found.trigger])),
        who=(*_words(tokens, found.who), *_spans(row.who if row else ())),
        whom=(*_words(tokens, (*found.whom, *_of_content(report, found, inner))), *_spans(row.whom if row else ())),
        told=row is not None,
    )


def _of_content(report: Report, found: Happening, inner: frozenset[int]) -> tuple[int, ...]:
    """To whom what a deed asks, promises or refuses is to be done: in a set with one pair a sentence that is its target."""
    if found.frame.type not in CARRY_THEIR_CONTENT:
        return ()
    below = complement(report.tree, found) & inner
    return tuple(head for deed in report.happenings if deed.trigger in below for head in deed.whom)


def _words(tokens: Sequence[Token], heads: Iterable[int]) -> tuple[Span, ...]:
    return tuple(tokens[head].span for head in heads)


def _spans(mentions: Iterable[Mention]) -> tuple[Span, ...]:
    return tuple(mention.evidence.span for mention in mentions)


def _meet(spans: Iterable[Span], marked: Span | None) -> bool:
    return marked is not None and any(span.meets(marked) for span in spans)
