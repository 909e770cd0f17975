"""What every rule of the cast looks up while one report is read: tree, tables, memory, and which word is taken by whom."""

from dataclasses import dataclass, field

from verbale.extract.actors.entities import Entity, Item, Memory
from verbale.extract.actors.lexicon import Lexicon
from verbale.extract.actors.spans import Phrase, phrase
from verbale.extract.tree import Tree
from verbale.records.analysis import Token
from verbale.reference.nominals import Nominals


@dataclass(slots=True)
class Title:
    """An office as its words tell it: tokens `[first, last)`, its head noun, and what it is an office of, as far as told."""

    first: int
    last: int
    head: int


@dataclass(slots=True)
class Desk:
    """The working table of one report. It lives as long as the reading.

    `taken` gives for each token within a name the number of its item; `titles` the offices that stand with an entity;
    `described` the entity that a common noun describes by apposition, title or copula; `phrases` is a cache.
    """

    tree: Tree
    lexicon: Lexicon
    nouns: Nominals
    memory: Memory = field(default_factory=Memory)
    items: list[Item] = field(default_factory=list)
    taken: dict[int, int] = field(default_factory=dict)
    at: dict[int, Item] = field(default_factory=dict)
    described: dict[int, tuple[int, ...]] = field(default_factory=dict)
    places: dict[int, str] = field(default_factory=dict)
    phrases: dict[int, Phrase] = field(default_factory=dict)
    home: str = ""
    marks: tuple[tuple[int, int], ...] = ()

    def token(self, index: int) -> Token:
        """A token by its index."""
        return self.tree.tokens[index]

    def phrase(self, head: int) -> Phrase:
        """The noun phrase of a head, read once."""
        found = self.phrases.get(head)
        if found is None:
            found = self.phrases[head] = phrase(self.tree, head)
        return found

    def sentence(self, index: int) -> int:
        """The number of the sentence in which a token stands."""
        return self.tree.tokens[index].sentence

    def paragraph(self, index: int) -> int:
        """The number of the paragraph in which a token stands."""
        return self.tree.analysis.sentences[self.tree.tokens[index].sentence].paragraph

    def meant(self, index: int) -> tuple[Entity, ...]:
        """The entities that the mention at a token means; () where there is none."""
        item = self.at.get(index)
        return tuple(self.memory.entities[n] for n in item.entities) if item is not None else ()
