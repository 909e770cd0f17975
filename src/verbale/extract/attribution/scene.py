"""Analysis in, what every rule of attribution looks up out: tree, cue table, real quotations, stretches of tokens."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from verbale.extract.attribution.repair import repaired
from verbale.extract.tree import Tree
from verbale.records.analysis import Analysis, Quotation, Token
from verbale.records.text import Span
from verbale.reference.cues import CueTable, cues

MARKS = frozenset("\"“”„‟«»‘’'`") | {"``", "''"}
_BREAKS = frozenset({";", ":"})
_LONGEST = 1000  # tokens; the longest sentences of prose have about 300
_EDGE = frozenset({",", ";", ":", "-", "–", "—", "--", "."})


@dataclass(frozen=True, slots=True)
class Scene:
    """An analysis with its tree, and its outermost quotations apart from those that only put distance (hedges)."""

    analysis: Analysis
    tree: Tree
    table: CueTable
    quotes: tuple[Quotation, ...]
    hedges: tuple[Span, ...]
    starts: tuple[int, ...]
    quote_starts: tuple[int, ...]
    speakers: frozenset[int]  # tokens in names of persons and bodies
    paragraphs: tuple[int, ...]  # where each begins

    def tokens_in(self, span: Span) -> tuple[Token, ...]:
        """The tokens that begin within a span."""
        first, last = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        return self.analysis.tokens[first:last]

    def reads(self, token: Token) -> bool:
        """Whether a token stands in a sentence of readable length; endless ones are tables and lists, no prose."""
        sentence = self.analysis.sentences[token.sentence]
        return sentence.last - sentence.first <= _LONGEST

    def paragraph(self, offset: int) -> int:
        """The number of the paragraph in which a character stands, or of the last one before it."""
        return bisect_right(self.paragraphs, offset) - 1

    def quote_at(self, offset: int) -> Quotation | None:
        """The quotation in which a character stands; None outside quotations."""
        place = bisect_right(self.quote_starts, offset) - 1
        if place >= 0 and offset < self.quotes[place].span.end:
            return self.quotes[place]
        return None

    def quotes_in(self, span: Span) -> tuple[Quotation, ...]:
        """The quotations that share a character with a span."""
        place = max(bisect_right(self.quote_starts, span.start) - 1, 0)
        found = []
        while place < len(self.quotes) and self.quotes[place].span.start < span.end:
            if self.quotes[place].span.meets(span):
                found.append(self.quotes[place])
            place += 1
        return tuple(found)

    def bounds(self, index: int) -> tuple[int, int]:
        """The tokens `[first, last)` of the stretch between semicolons in which a token stands, behind any colon."""
        sentence = self.analysis.sentences[self.analysis.tokens[index].sentence]
        first, last = sentence.first, sentence.last
        for token in self.analysis.tokens[sentence.first : sentence.last]:
            if token.text not in _BREAKS or self.quote_at(token.span.start) is not None:
                continue
            if token.index < index:
                first = token.index + 1
            elif token.index > index and token.text == ";":
                last = token.index
                break
        return first, last

    def runs(self, tokens: Iterable[int]) -> tuple[Span, ...]:
        """Token indexes in, the character stretches of their unbroken runs out, without punctuation at the edges or an "and" at the end."""
        found: list[Span] = []
        run: list[int] = []
        for index in sorted(tokens):
            if run and index != run[-1] + 1:
                found.extend(self._trimmed(run))
                run = []
            run.append(index)
        found.extend(self._trimmed(run))
        return tuple(found)

    def _trimmed(self, run: list[int]) -> list[Span]:
        tokens = self.analysis.tokens
        first, last = 0, len(run)
        while first < last and tokens[run[first]].text in _EDGE:
            first += 1
        while last > first and (tokens[run[last - 1]].text in _EDGE or tokens[run[last - 1]].upos == "CCONJ"):
            last -= 1
        if first == last or all(tokens[i].upos == "PUNCT" for i in run[first:last]):
            return []
        return [Span(tokens[run[first]].span.start, tokens[run[last - 1]].span.end)]


def scene_of(analysis: Analysis) -> Scene:
    """An analysis in, the scene for the rules out; hedges are told apart from quotations here."""
    analysis = repaired(analysis)
    starts = tuple(token.span.start for token in analysis.tokens)
    table = cues()
    named = (n for n in analysis.names if n.label in {"PERSON", "ORG"})
    paragraphs = tuple(p.start for p in analysis.paragraphs)
    speakers = frozenset(i for n in named for i in range(n.first, n.last))
    bare_scene = Scene(analysis, Tree(analysis), table, (), (), starts, (), speakers, paragraphs)
    hedged = {q.span for q in analysis.quotations if is_hedge(bare_scene, q)}
    real = tuple(
        sorted((q for q in analysis.quotations if q.depth == 0 and q.span not in hedged), key=lambda q: q.span)
    )
    hedges = tuple(sorted(hedged))
    return Scene(
        analysis, bare_scene.tree, table, real, hedges, starts, tuple(q.span.start for q in real), speakers, paragraphs
    )


# A hedge is a noun phrase: three words, or four with an adjective of office ("acting high electoral board").
_HEDGE_WORDS = 4


def is_hedge(scene: Scene, quotation: Quotation) -> bool:
    """Whether quotation marks only put distance between writer and word ("foreign ministry", the so-called "state border").

    Short noun phrases that name an office, body or state, words behind "so-called" and the like, and one or two words
    marked within a quotation.
    """
    words = [t for t in scene.tokens_in(quotation.inner) if t.upos not in {"PUNCT", "SPACE"}]
    if not words or len(words) > _HEDGE_WORDS or _is_clause(words):
        return False
    lists = scene.table.lists
    if _before(scene, words[0].index) in lists.distancing:
        return True
    if words[-1].lemma.lower() in lists.standing or words[-1].text.lower() in lists.standing:
        return not _opens_sentence(scene, words[0], quotation)
    return (quotation.depth > 0 and len(words) <= 2) or _is_called(scene, words[0].index)


def _is_clause(words: list[Token]) -> bool:
    return any(t.xpos in {"VBD", "VBZ", "VBP", "MD"} for t in words) and len(words) > 1


def _before(scene: Scene, index: int) -> str:
    """The last one or two words before a token, marks aside, joined where a hyphen was split off."""
    text = scene.analysis.article.text
    end = scene.analysis.tokens[index].span.start
    before = text[max(0, end - 30) : end].rstrip(" \n\t“”\"'‘’«»").split()
    if len(before) >= 2 and before[-2].lower() == "so" and before[-1].lower() == "called":
        return "so-called"
    return before[-1].lower() if before else ""


def _is_called(scene: Scene, index: int) -> bool:
    """Behind "what they call the" or "no such thing as"."""
    tokens = scene.analysis.tokens[max(0, index - 7) : index]
    words = [t.text.lower() for t in tokens if t.text not in MARKS]
    if words[-3:] == ["such", "thing", "as"] or words[-2:] == ["known", "as"]:
        return True
    calls = [i for i, t in enumerate(tokens) if t.lemma.lower() in {"call", "term", "dub", "label"}]
    return bool(calls) and "what" in words[: calls[-1]]


def _opens_sentence(scene: Scene, word: Token, quotation: Quotation) -> bool:
    sentence = scene.analysis.sentences[word.sentence]
    return quotation.span.start <= sentence.span.start and quotation.span.end >= sentence.span.end
