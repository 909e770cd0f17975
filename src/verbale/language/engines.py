"""Which engine reads which language: the table. An engine turns articles into Analyses, in the same order."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from verbale.language import by_spacy
from verbale.records.analysis import Analysis
from verbale.records.text import Article

type Engine = Callable[[Iterable[Article], str], Iterator[Analysis]]
"""Articles and the name of a model ("" is the engine's own) in, their Analyses out."""

ENGINES: Mapping[str, Engine] = {
    "en": by_spacy.analyse_many,
}

NAMES: dict[str, Callable[[str], str]] = {
    "en": by_spacy.named,
}
"""For each engine, the name of a model in, engine and model with their versions out; `MissingEngine` if it is not installed."""
