"""reference/en/contexts.toml in, the contexts that the words around a deed tell out."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources

from verbale.errors import BadTable
from verbale.reference.ontology import ontology
from verbale.reference.slots import words_of


def contexts_of(lemmas: Iterable[str]) -> tuple[str, ...]:
    """Lower-case lemmas in, the contexts that they tell out, in the order of the ontology.

    >>> contexts_of(["the", "general", "election", "refugee"])
    ('military', 'election', 'asylum')
    """
    table = context_words()
    found = {context for lemma in table.keys() & set(lemmas) for context in table[lemma]}
    return tuple(name for name in ontology().context_names if name in found) if found else ()


@cache
def context_words() -> Mapping[str, tuple[str, ...]]:
    """The table, read once: each word with its contexts."""
    path = resources.files("verbale.reference") / "en" / "contexts.toml"
    return read_contexts(tomllib.loads(path.read_text("utf-8")))


def read_contexts(table: Mapping[str, object]) -> Mapping[str, tuple[str, ...]]:
    """A parsed TOML table in, its words with their contexts out; BadTable at a context that the ontology lacks.

    >>> read_contexts({"cyber": "hacker", "crime": "hacker"})
    {'hacker': ('cyber', 'crime')}
    """
    known = frozenset(ontology().context_names)
    found: dict[str, tuple[str, ...]] = {}
    for context, words in table.items():
        if context not in known:
            raise BadTable(f"en/contexts.toml: “{context}” is no context of ontology.toml")
        for word in words_of(words, f"en/contexts.toml, {context}"):
            if " " in word:
                raise BadTable(
                    f"en/contexts.toml, {context}: “{word}” is no single word; contexts look at lemmas alone"
                )
            found[word] = (*found.get(word, ()), context)
    return found
