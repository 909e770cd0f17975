"""CoNLL-U text in, Analyses out: the door for any parser that writes Universal Dependencies.

Names are read from MISC: `NE=PERSON`, `NE=B-PERSON`, `ner=S-GPE`, or `Entity=` in the way of CorefUD and GUM.
A row that cannot be read is an error that names its line; nothing is skipped in silence.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from verbale.errors import BadUse
from verbale.language.furniture import furniture
from verbale.language.penn import TAGS, penn
from verbale.language.quotations import quotations
from verbale.records.analysis import Analysis, Name, Sentence, Token
from verbale.records.identity import content_id
from verbale.records.text import Article, Span

_COLUMNS = 10
# Labels of other schemes in the words of OntoNotes, which the later stages read.
_LABELS = {
    "PER": "PERSON", "PERSON": "PERSON", "ORGANIZATION": "ORG", "ORGANISATION": "ORG", "PLACE": "GPE",
    "LOCATION": "LOC", "TIME": "DATE",
}  # fmt: skip
PARSED = "-x-conllu"
_GENERATOR = re.compile(r"^#\s*generator\s*=\s*(.{1,80}?)\s*$", re.MULTILINE)
_BRACKET = re.compile(r"\(([^()]*)\)|\(([^()]*)|([^()]*)\)")


@dataclass(frozen=True, slots=True)
class _Row:
    """One word as it stands in the file, with the number of its line and its surface if several words share one."""

    line: int
    fields: Sequence[str]
    surface: str
    shares: bool

    @property
    def misc(self) -> dict[str, str]:
        return dict(part.split("=", 1) for part in self.fields[9].split("|") if "=" in part)


@dataclass(slots=True)
class _Sentence:
    """The words of one sentence, whether it begins a paragraph or a document, and its document's name."""

    rows: list[_Row] = field(default_factory=list)
    paragraph: bool = False
    document: bool = False


@dataclass(slots=True)
class _Text:
    """The characters written so far, or those of the article that the words must be found in."""

    given: str | None
    parts: list[str] = field(default_factory=list)
    length: int = 0

    def put(self, words: str) -> None:
        """Add characters to a text that is being rebuilt."""
        self.parts.append(words)
        self.length += len(words)

    def place(self, row: _Row, surface: str) -> Span:
        """The span of the next surface form."""
        if self.given is None:
            self.put(surface)
            return Span(self.length - len(surface), self.length)
        start = self.given.find(surface, self.length)
        if start < 0 or self.given[self.length : start].strip():
            raise _error(row.line, f"{surface!r} does not stand in the article where the words before it end")
        self.length = start + len(surface)
        return Span(start, self.length)


def analyse(conllu: str, article: Article | None = None, *, language: str = "", engine: str = "conllu") -> Analysis:
    r"""The CoNLL-U of one document in, its Analysis out. Without an article the text is rebuilt from the words.

    >>> row = "1\tRain\train\tNOUN\t_\t_\t0\troot\t_\tSpaceAfter=No\n2\t.\t.\tPUNCT\t_\t_\t1\tpunct\t_\t_\n"
    >>> [(t.text, t.deprel) for t in analyse(row).tokens]
    [('Rain', 'root'), ('.', 'punct')]
    """
    return _analysis(list(_sentences(conllu)), article, language, engine)


def analyses(conllu: str, *, language: str = "", engine: str = "conllu") -> Iterator[Analysis]:
    """CoNLL-U with `# newdoc` comments in, one Analysis for each document out."""
    document: list[_Sentence] = []
    for sentence in _sentences(conllu):
        if sentence.document and document:
            yield _analysis(document, None, language, engine)
            document = []
        document.append(sentence)
    if document:
        yield _analysis(document, None, language, engine)


def analyse_article(article: Article) -> Analysis:
    """An article whose text is CoNLL-U (its language ends in `-x-conllu`) in, its Analysis, of the text in plain, out."""
    said = _GENERATOR.search(article.text)
    language = article.language.removesuffix(PARSED)
    analysis = analyse(article.text, language=language, engine=f"conllu {said[1] if said else ''}".strip())
    known = replace(article, id=content_id("article", article.source.outlet, analysis.article.text), language=language)
    return replace(analysis, article=replace(known, text=analysis.article.text))


def _error(line: int, says: str) -> BadUse:
    return BadUse(f"CoNLL-U, line {line}: {says}")


def _sentences(conllu: str) -> Iterator[_Sentence]:
    """The sentences of a file, each checked."""
    sentence = _Sentence(paragraph=True)
    share = (0, 0, "")
    for number, raw in enumerate(conllu.split("\n"), 1):
        line = raw.rstrip("\r")
        if not line.strip():
            if sentence.rows:
                yield _checked(sentence)
                sentence = _Sentence()
            share = (0, 0, "")
        elif line.startswith("#"):
            _comment(sentence, line)
        else:
            share = _row(sentence, number, line, share)
    if sentence.rows:
        yield _checked(sentence)


def _comment(sentence: _Sentence, line: str) -> None:
    words = line.lstrip("# ").split()
    if words and words[0] == "newdoc":
        sentence.document = sentence.paragraph = True
    elif words and words[0] == "newpar":
        sentence.paragraph = True


def _row(sentence: _Sentence, number: int, line: str, share: tuple[int, int, str]) -> tuple[int, int, str]:
    """Read one row; a range ("3-4") gives the surface that the words up to its end share."""
    fields = line.split("\t")
    if len(fields) != _COLUMNS:
        raise _error(number, f"{len(fields)} columns stand where CoNLL-U has {_COLUMNS}, parted by tabs")
    ident = fields[0]
    if re.fullmatch(r"\d+\.\d+", ident):
        return share  # an empty node has no word in the text
    if re.fullmatch(r"\d+-\d+", ident):
        first, last = (int(part) for part in ident.split("-"))
        spaced = "" if "SpaceAfter=No" in fields[9].split("|") else " "
        return (first, last, fields[1] + spaced)
    if ident != str(len(sentence.rows) + 1):
        raise _error(number, f"the word is numbered {ident!r} where {len(sentence.rows) + 1} should follow")
    here = int(ident)
    within = share[0] <= here <= share[1]
    spaced = "" if "SpaceAfter=No" in fields[9].split("|") else " "
    surface = (share[2] if here == share[0] else "") if within else fields[1] + spaced
    sentence.rows.append(_Row(number, fields, surface, within))
    return share


def _checked(sentence: _Sentence) -> _Sentence:
    """A sentence whose heads exist, that has a root and no circle."""
    rows = sentence.rows
    heads = []
    for row in rows:
        if not row.fields[6].isdecimal() or int(row.fields[6]) > len(rows):
            raise _error(row.line, f"the head {row.fields[6]!r} is no word of a sentence of {len(rows)}")
        if not row.fields[1].strip():
            raise _error(row.line, "the word has no form")
        heads.append(int(row.fields[6]))
    if 0 not in heads:
        raise _error(rows[0].line, "the sentence has no root (no word with head 0)")
    reached = {0}
    for start in range(1, len(rows) + 1):
        path: list[int] = []
        at = start
        while at not in reached:
            path.append(at)
            reached.add(at)
            at = heads[at - 1]
        if at in path:
            raise _error(rows[start - 1].line, "the heads run in a circle")
    return sentence


def _analysis(sentences: list[_Sentence], article: Article | None, language: str, engine: str) -> Analysis:
    text = _Text(article.text if article else None)
    tokens: list[Token] = []
    found: list[Sentence] = []
    paragraphs: list[Span] = []
    for number, sentence in enumerate(sentences):
        if article is None and number and sentence.paragraph:
            text.put("\n\n")
        first = len(tokens)
        tokens.extend(_tokens(text, sentence, first, number))
        span = Span(tokens[first].span.start, max(token.span.end for token in tokens[first:]))
        if sentence.paragraph or not paragraphs:
            paragraphs.append(span)
        else:
            paragraphs[-1] = paragraphs[-1].join(span)
        found.append(Sentence(number, span, first, len(tokens), len(paragraphs) - 1))
    if article is None:
        article = Article.of("".join(text.parts).rstrip(), language=language)
    rows = [row for sentence in sentences for row in sentence.rows]
    spans = tuple(paragraphs)
    return Analysis(
        article, language or article.language, engine, tuple(tokens), tuple(found), tuple(_names(rows, tokens)), spans,
        quotations(article.text, spans), tuple(f for f in furniture(article.text, spans, article.published) if _unread(f.span, tokens)),
    )  # fmt: skip


def _unread(span: Span, tokens: Sequence[Token]) -> bool:
    """Whether the parser left a stretch of furniture out of its sentences."""
    return not any(token.span.meets(span) for token in tokens)


def _tokens(text: _Text, sentence: _Sentence, first: int, number: int) -> Iterator[Token]:
    span, shared, at = Span(0, 0), "", 0
    for index, row in enumerate(sentence.rows):
        form = row.fields[1]
        if row.surface:
            span = text.place(row, row.surface.rstrip())
            if text.given is None and row.surface.endswith(" "):
                text.put(" ")
            shared, at = row.surface.rstrip(), 0
        own = span
        if row.shares and shared.startswith(form, at):
            own = Span(span.start + at, span.start + at + len(form))
            at += len(form)
        yield _token(row, own, first, index, number)


def _token(row: _Row, span: Span, first: int, index: int, sentence: int) -> Token:
    _, form, lemma, upos, xpos, feats, head, deprel, _, _ = row.fields
    return Token(
        first + index,
        span,
        form,
        form.lower() if lemma == "_" else lemma,
        upos,
        xpos if xpos in TAGS else penn(form, upos, feats),
        "" if feats == "_" else feats,
        first + (int(head) - 1 if head != "0" else index),
        deprel,
        sentence,
    )


def _names(rows: Sequence[_Row], tokens: Sequence[Token]) -> Iterator[Name]:
    """The names of a document in the order of their first words."""
    found = [*_tagged(rows, tokens), *_bracketed(rows, tokens)]
    yield from sorted(set(found), key=lambda name: (name.first, -name.last))


def _tagged(rows: Sequence[_Row], tokens: Sequence[Token]) -> Iterator[Name]:
    """Names told word by word: plain labels join while they stay the same, B- and S- begin a new one."""
    start, label = 0, ""
    for index, row in enumerate(rows):
        misc = row.misc
        said = misc.get("NE") or misc.get("ner") or misc.get("NER") or "O"
        prefix, _, rest = said.partition("-") if said[1:2] == "-" else ("", "", "" if said == "O" else said)
        fresh = prefix in {"B", "S", "U"} or (index and tokens[index].sentence != tokens[index - 1].sentence)
        if label and (fresh or rest != label):
            yield Name(start, index, _label(label))
            label = ""
        if rest and not label:
            start, label = index, rest
    if label:
        yield Name(start, len(rows), _label(label))


def _label(said: str) -> str:
    return _LABELS.get(said.upper(), said.upper())


def _bracketed(rows: Sequence[_Row], tokens: Sequence[Token]) -> Iterator[Name]:
    """Names told by brackets; a stretch without a proper noun ("the fishermen") is a mention, but no name."""
    opened: list[tuple[str, str, int]] = []
    for index, row in enumerate(rows):
        for alone, opening, closing in _BRACKET.findall(row.misc.get("Entity", "")):
            if alone or opening:
                ident, _, rest = (alone or opening).partition("-")
                opened.append((ident, rest.partition("-")[0], index))
            if alone or closing:
                ident = (alone or closing).partition("-")[0]
                yield from _closed(opened, ident, index, tokens)


def _closed(opened: list[tuple[str, str, int]], ident: str, index: int, tokens: Sequence[Token]) -> Iterator[Name]:
    for place in range(len(opened) - 1, -1, -1):
        if opened[place][0] == ident:
            _, kind, start = opened.pop(place)
            if any(token.upos == "PROPN" for token in tokens[start : index + 1]):
                yield Name(start, index + 1, _label(kind))
            return
