"""Phrases told so far that mean the same, and what is known of them together."""

from dataclasses import dataclass, field

from verbale.extract.coreference.phrases import NounPhrase
from verbale.extract.coreference.speech import Speech
from verbale.extract.tree import Tree


@dataclass(slots=True, eq=False)
class Chain:
    """Phrases that mean the same, in the order of the text, with what is known of them together.

    `heads` are the heads of all but pronouns; `nouns` those that tell what kind it is, `common` those that head a phrase
    themselves; `named` the actors that the cast names by it.
    """

    phrases: list[NounPhrase] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    words: set[str] = field(default_factory=set)
    heads: set[str] = field(default_factory=set)
    tails: set[str] = field(default_factory=set)
    said: set[str] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)
    genders: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    sorts: set[str] = field(default_factory=set)
    labels: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    common: set[str] = field(default_factory=set)
    actors: set[tuple[str, ...]] = field(default_factory=set)
    named: set[tuple[str, ...]] = field(default_factory=set)

    @property
    def kind(self) -> str:
        """Its kinds in one word."""
        return "+".join(sorted(self.kinds))

    @property
    def label(self) -> str:
        """The labels of its names in one word."""
        return "+".join(sorted(self.labels))

    @property
    def sort(self) -> str:
        """Of what sort its plainest phrase is: name, noun, else pronoun."""
        return "name" if "name" in self.sorts else "noun" if "noun" in self.sorts else "pronoun"

    def add(self, phrase: NounPhrase, place: int, actors: tuple[str, ...]) -> None:
        """One more phrase, its place among all phrases, and whom the cast takes it for."""
        self.phrases.append(phrase)
        self.places.append(place)
        if phrase.sort != "pronoun":
            self.words |= phrase.words
            self.tails |= phrase.tail
            self.heads.add(phrase.lemma)
            self.said.add(phrase.said)
        self.numbers |= {phrase.number} - {""}
        self.genders |= {phrase.gender} - {""}
        self.kinds |= {phrase.kind} - {""}
        self.sorts.add(phrase.sort)
        self.labels |= {phrase.label} - {""}
        self.nouns |= phrase.nouns
        if phrase.sort == "noun":
            self.common.add(phrase.lemma)
        self.actors |= {actors} - {()}


@dataclass(frozen=True, slots=True)
class Scene:
    """The text in which phrases stand: its tree, and who speaks where."""

    tree: Tree
    speech: Speech

    def paragraph(self, phrase: NounPhrase) -> int:
        """The number of the paragraph in which a phrase stands."""
        return self.tree.analysis.sentences[phrase.sentence].paragraph


def agreement(own: str, known: set[str]) -> str:
    """How a number or gender goes with those of a chain: "=" as all, "~" as some, "!" as none, "?" where one is not told.

    >>> agreement("s", {"s", "p"}), agreement("m", set())
    ('~', '?')
    """
    if not own or not known:
        return "?"
    return "=" if known == {own} else "~" if own in known else "!"
