"""What every rule of the cast looks up while one report is read: tree, tables, memory, and which word is taken by whom."""

from collections.abc import Callable
from dataclasses import dataclass, field

from verbale.extract.actors.entities import Entity, Item, Memory
from verbale.extract.actors.lexicon import Lexicon
from verbale.extract.actors.spans import Phrase, phrase
from verbale.extract.tree import Tree
from verbale.records.analysis import Token
from verbale.reference.nominals import Nominals

# Nouns read before their turn for the sake of one another: "the aide of the envoy of the head of …". Nobody says more.
_DEEPEST = 8


@dataclass(slots=True)
class Desk:
    """The working table of one report. It lives as long as the reading.

    `at` gives the item of a token; `described` the entities that a common noun describes by apposition, title or copula;
    `places` the state of a town told as a place; `speakers` the token of the subject who says what stands in a quotation, by
    quotation; `early` holds until the report is read from its first word on, when nothing before a word is known yet; `reader` reads a noun that is asked for before its turn, and `depth` tells how many are being read so; `phrases` is a cache; `bodies` are capital words for a
    kind of body, by their head ("Foreign Ministry"); `brackets` gives the token before the bracket in which initials are
    introduced, by the initials; `deferred` the token before that bracket, by the token of initials that mean a noun read later;
    `nobody` are nouns that are settled to mean no actor; `seats` words that tell only where an international body sits;
    `seated` gives the place of which a local office is told, by its noun, once it is asked for.
    """

    tree: Tree
    lexicon: Lexicon
    nouns: Nominals
    memory: Memory = field(default_factory=Memory)
    items: list[Item] = field(default_factory=list)
    at: dict[int, Item] = field(default_factory=dict)
    described: dict[int, tuple[int, ...]] = field(default_factory=dict)
    places: dict[int, str] = field(default_factory=dict)
    phrases: dict[int, Phrase] = field(default_factory=dict)
    bodies: dict[int, tuple[int, int]] = field(default_factory=dict)
    brackets: dict[str, int] = field(default_factory=dict)
    deferred: dict[int, int] = field(default_factory=dict)
    early: bool = True
    home: str = ""
    speakers: dict[int, int] = field(default_factory=dict)
    reader: "Callable[[Desk, Token], Item | None] | None" = None
    depth: int = 0
    nobody: set[int] = field(default_factory=set)
    seats: set[int] = field(default_factory=set)
    seated: dict[str, str] = field(default_factory=dict)

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

    def resolve(self, index: int) -> tuple[Entity, ...]:
        """The entities that a noun means, read now if its turn has not come."""
        item = self.at.get(index)
        if item is None and self.reader is not None and self.depth < _DEEPEST:
            self.depth += 1
            item = self.reader(self, self.tree.tokens[index])
            self.depth -= 1
            if item is not None:
                self.at[index] = item
        return self.meant(index)

    def speaker_of(self, index: int) -> Entity | None:
        """Who says the words of the quotation in which a token stands."""
        start = self.tree.tokens[index].span.start
        for number, quotation in enumerate(self.tree.analysis.quotations):
            if quotation.inner.start <= start < quotation.inner.end and number in self.speakers:
                return next(iter(self.meant(self.speakers[number])), None)
        return None
