"""reference/models/word_classes.tsv in, the classes of verbs and nouns out, so that an unseen word is treated as its likes.

Made by tools/word_classes.py from WordNet 3.0 and the vectors of the built-in model; docs/models/triggers.md tells how.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class WordClasses:
    """For each lemma its line of classes, verbs and nouns apart."""

    verbs: Mapping[str, str]
    nouns: Mapping[str, str]

    def of(self, pos: str, lemma: str) -> tuple[str, ...]:
        """A part of speech ("v"; adjectives stand with the nouns) and a lemma in, its classes out; none for an unknown word.

        >>> "x41" in word_classes().of("v", "riot")
        True
        """
        return _apart((self.verbs if pos == "v" else self.nouns).get(lemma, ""))


@lru_cache(maxsize=20_000)
def _apart(classes: str) -> tuple[str, ...]:
    return tuple(classes.split())


@cache
def word_classes() -> WordClasses:
    """The table, read once."""
    said = (resources.files("verbale.reference") / "models" / "word_classes.tsv").read_text("utf-8")
    found: dict[str, dict[str, str]] = {"v": {}, "n": {}}
    for line in said.splitlines():
        if not line.startswith("#"):
            pos, lemma, classes = line.split("\t")
            found[pos][lemma] = classes
    return WordClasses(found["v"], found["n"])
