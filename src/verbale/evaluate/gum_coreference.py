"""Documents of GUM and a finder of chains in, the CoNLL score with and without singletons, names and pronouns apart out."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from verbale.evaluate.bench import Difference
from verbale.evaluate.coreference import Three, conll_f1, three_parts
from verbale.evaluate.figures import Figure, Measure, Tally, figure, measured
from verbale.evaluate.gum import GumDoc, GumMention
from verbale.records.text import Span

_ACTORS = frozenset({"person", "organization", "place"})

type Chain = frozenset[Span]
type FindChains = Callable[[GumDoc], Iterable[Iterable[Span]]]
"""A document in, chains of mentions as spans of its text out; a chain may have one mention."""


@dataclass(frozen=True, slots=True)
class Found:
    """Chains of a document: those of all phrases, as GUM counts them, and those of OntoNotes' scheme, as OntoGUM does."""

    chains: tuple[tuple[Span, ...], ...]
    usual: tuple[tuple[Span, ...], ...]


def count(
    documents: Sequence[GumDoc], find: Callable[[GumDoc], Found], ontogum: Path | None = None
) -> tuple[Figure, ...]:
    """Documents, what finds their chains and, where there is one, the folder of OntoGUM files in, the figures out.

    "Actor mentions" are persons, organisations and places; those that others are may be found or not. A found one is the
    one whose head it holds and beyond which it does not reach. "OntoGUM" is the usual scheme, of those documents that have a
    file in it: OntoNotes' guidelines, no singletons on either side. "GUM" counts GUM's own mentions, once with all
    singletons and once without any. Mentions are the same if their characters are.
    """
    both = [find(document) for document in documents]
    found = [_chains(one.chains) for one in both]
    gold = [_gold_chains(document) for document in documents]
    figures = [
        _conll("CoNLL GUM", gold, found, least=1),
        _conll("CoNLL GUM, no singles", gold, found, least=2),
        figure("actor mentions", Measure.F1, [mentions(*pair) for pair in zip(documents, found, strict=True)]),
        figure("name links", Measure.F1, [name_links(*pair) for pair in zip(documents, found, strict=True)]),
        figure("pronouns", Measure.SHARE, [pronouns(*pair) for pair in zip(documents, found, strict=True)]),
    ]
    usual = [
        (onto_chains(document, path), _chains(one.usual))
        for document, one in zip(documents, both, strict=True)
        if ontogum is not None and (path := ontogum / f"{document.id}.conll").exists()
    ]
    if usual:
        figures.insert(0, _conll("CoNLL OntoGUM", [gold for gold, _ in usual], [told for _, told in usual], least=2))
    return tuple(figures)


def mentions(document: GumDoc, found: Sequence[Chain]) -> Tally:
    """A document and found chains in, the counts of mentions of persons, organisations and places, whatever their chain, out."""
    hit: set[GumMention] = set()
    others = 0
    spans = sorted({span for chain in found for span in chain})
    for span in spans:
        meant = _meant(document, span, hit)
        if meant is not None:
            hit.add(meant)
            others += meant.kind not in _ACTORS
    asked = sum(1 for mention in document.mentions if mention.kind in _ACTORS)
    return Tally(len(hit) - others, asked, len(spans) - others)


def _meant(document: GumDoc, span: Span, used: set[GumMention]) -> GumMention | None:
    """The shortest mention not yet found whose head a span holds and beyond which it does not reach."""
    meant = [
        (len(whole), number)
        for number, mention in enumerate(document.mentions)
        for whole in (document.span(mention.first, mention.last),)
        if mention not in used and whole.holds(span) and span.holds(document.tokens[mention.head].span)
    ]
    return document.mentions[min(meant)[1]] if meant else None


def name_links(document: GumDoc, found: Sequence[Chain]) -> Tally:
    """A document and found chains in, the counts of pairs of names that mean the same out.

    A name is a mention whose head is a proper noun; a found mention is the one whose head it holds and beyond which it does
    not reach.
    """
    named = [mention for mention in document.mentions if document.is_name(mention)]
    links = {pair for pair in combinations(range(len(named)), 2) if len({named[place].chain for place in pair}) == 1}
    chain_of = [_found_chain(document, mention, found) for mention in named]
    told = {
        (one, other)
        for one, other in combinations(range(len(named)), 2)
        if chain_of[one] is not None and chain_of[one] == chain_of[other]
    }
    return Tally(len(links & told), len(links), len(told))


def pronouns(document: GumDoc, found: Sequence[Chain]) -> Tally:
    """A document and found chains in, how many pronouns are joined to a mention of their entity that is none out."""
    full = _full(document)
    asked = [mention for mention in document.mentions if document.is_pronoun(mention) and mention.chain in full]
    hits = sum(_joined(document, mention, found, full[mention.chain]) for mention in asked)
    return Tally(hits, len(asked), len(asked))


def differences(documents: Sequence[GumDoc], find: FindChains) -> Iterator[Difference]:
    """Documents and a finder of chains in, the pronouns that are not joined to their entity out."""
    for document in documents:
        found, full = _chains(find(document)), _full(document)
        for mention in document.mentions:
            if not document.is_pronoun(mention) or mention.chain not in full:
                continue
            if not _joined(document, mention, found, full[mention.chain]):
                own = document.span(mention.first, mention.last)
                around = document.text[max(0, own.start - 60) : own.end + 30].replace("\n", " ")
                gold = f"{own.of(document.text)} = {full[mention.chain][0].of(document.text)} in “…{around}…”"
                told = sorted(_chain_of(own, found) - {own})
                yield Difference(
                    document.id, "missed", ("pronoun",), gold, " / ".join(s.of(document.text) for s in told)
                )


def _full(document: GumDoc) -> dict[str, list[Span]]:
    """The mentions of each entity that are no pronouns."""
    full: dict[str, list[Span]] = {}
    for mention in document.mentions:
        if not document.is_pronoun(mention):
            full.setdefault(mention.chain, []).append(document.span(mention.first, mention.last))
    return full


def _joined(document: GumDoc, pronoun: GumMention, found: Sequence[Chain], full: Sequence[Span]) -> bool:
    own = document.span(pronoun.first, pronoun.last)
    return any(one.meets(other) for one in _chain_of(own, found) - {own} for other in full)


def _chain_of(span: Span, found: Sequence[Chain]) -> Chain:
    return next((chain for chain in found if span in chain), frozenset())


def onto_chains(document: GumDoc, path: Path) -> list[Chain]:
    """A document and its OntoGUM file in, its chains as spans out; both number the same tokens."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line[:1].isdigit()]
    if len(rows) != len(document.tokens):
        raise ValueError(f"{path}: {len(rows)} tokens, but {document.id} has {len(document.tokens)}")
    chains: dict[str, set[Span]] = {}
    for chain, first, last in _brackets([row[2] for row in rows]):
        chains.setdefault(chain, set()).add(document.span(first, last))
    return list(map(frozenset, chains.values()))


def _brackets(cells: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """The last column of a CoNLL file in, chain and tokens `[first, last)` of each mention out."""
    opened: dict[str, list[int]] = {}
    for index, cell in enumerate(cells):
        for mark in cell.replace("(", " (").replace(")", ") ").replace("|", " ").split():
            chain = mark.strip("()")
            if mark.startswith("("):
                opened.setdefault(chain, []).append(index)
            if mark.endswith(")") and opened.get(chain):
                yield chain, opened[chain].pop(), index + 1


def _conll(name: str, gold: Sequence[list[Chain]], found: Sequence[list[Chain]], *, least: int) -> Figure:
    parts: list[Three] = [
        three_parts(_long(one, least), _long(other, least)) for one, other in zip(gold, found, strict=True)
    ]
    return measured(name, parts, conll_f1)


def _long(chains: Sequence[Chain], least: int) -> list[Chain]:
    return [chain for chain in chains if len(chain) >= least]


def _gold_chains(document: GumDoc) -> list[Chain]:
    chains: dict[str, set[Span]] = {}
    for mention in document.mentions:
        chains.setdefault(mention.chain, set()).add(document.span(mention.first, mention.last))
    return list(map(frozenset, chains.values()))


def _chains(found: Iterable[Iterable[Span]]) -> list[Chain]:
    """A mention belongs to one chain: the first that names it."""
    seen: set[Span] = set()
    chains = []
    for chain in found:
        new = frozenset(chain) - seen
        seen |= new
        if new:
            chains.append(new)
    return chains


def _found_chain(document: GumDoc, mention: GumMention, found: Sequence[Chain]) -> int | None:
    """The chain that holds the mention itself, else its longest part around the head."""
    whole, head = document.span(mention.first, mention.last), document.tokens[mention.head].span
    parts = (
        (len(span), -number)
        for number, chain in enumerate(found)
        for span in chain
        if span.holds(head) and whole.holds(span)
    )
    longest = max(parts, default=None)
    return -longest[1] if longest else None
