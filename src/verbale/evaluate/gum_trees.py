"""Documents of GUM and a parser in, how many of its Universal Dependencies are right out."""

from collections.abc import Callable, Sequence

from verbale.evaluate.figures import Figure, Measure, Tally, figure
from verbale.evaluate.gum import GumDoc
from verbale.records.analysis import Analysis, Token
from verbale.records.text import Span

type Parse = Callable[[GumDoc], Analysis]
"""A document in, the analysis of its text (its offsets are the document's) out."""


def count(documents: Sequence[GumDoc], parse: Parse) -> tuple[Figure, ...]:
    """Documents and a parser in, the shares of right labels and heads among tokens cut alike out; marks do not count."""
    both = [(document, parse(document)) for document in documents]
    pairs = [list(_aligned(document, analysis)) for document, analysis in both]
    words = [sum(token.upos != "PUNCT" for token in document.tokens) for document in documents]
    cut = [Tally(len(part), whole, whole) for part, whole in zip(pairs, words, strict=True)]
    return (
        _share("label", pairs, lambda row: row[0]),
        _share("label, no subtype", pairs, lambda row: row[1]),
        _share("head", pairs, lambda row: row[2]),
        _share("label and head", pairs, lambda row: row[0] and row[2]),
        figure("cut alike", Measure.SHARE, cut),
    )


type _Row = tuple[bool, bool, bool]


def _share(name: str, pairs: Sequence[list[_Row]], right: Callable[[_Row], bool]) -> Figure:
    return figure(name, Measure.SHARE, [Tally(sum(map(right, part)), len(part), len(part)) for part in pairs])


def _aligned(document: GumDoc, analysis: Analysis) -> list[_Row]:
    """Label right, label without subtype right, head right: for each word that both cut alike."""
    found = {token.span: token for token in analysis.tokens}
    rows = []
    for gold in document.tokens:
        token = found.get(gold.span)
        if token is None or gold.upos == "PUNCT":
            continue
        head = _head(token, analysis.tokens)
        rows.append(
            (
                token.deprel == gold.deprel,
                token.deprel.split(":")[0] == gold.deprel.split(":")[0],
                head == document.tokens[gold.head].span,
            )
        )
    return rows


def _head(token: Token, tokens: Sequence[Token]) -> Span:
    return tokens[token.head].span
