"""One word or phrase that tells an event, in one sense: what must stand with it, and where who and whom stand."""

from collections.abc import Collection
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Condition:
    """What a word must be for the sense to be meant: one of `words` or `kinds`, and none of `not_words`, `not_kinds`.

    With neither words nor kinds the slot may also be empty. The rest follows from these four, and is found once, since it is asked
    for every word of every report: whether the slot must be filled, whether anything is ruled out by name, how narrow it is
    (words say more than kinds, kinds more than what is left out), and the same without what is wanted: a noun need not tell
    what it is about ("the raid").
    """

    words: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    not_words: frozenset[str] = frozenset()
    not_kinds: frozenset[str] = frozenset()
    wanted: bool = field(init=False, repr=False, compare=False)
    forbids: bool = field(init=False, repr=False, compare=False)
    weight: int = field(init=False, repr=False, compare=False)
    negative: "Condition" = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        wanted, forbids = bool(self.words or self.kinds), bool(self.not_words or self.not_kinds)
        negative = Condition(not_words=self.not_words, not_kinds=self.not_kinds) if wanted else self
        object.__setattr__(self, "wanted", wanted)
        object.__setattr__(self, "forbids", forbids)
        object.__setattr__(self, "weight", 8 * bool(self.words) + 4 * bool(self.kinds) + forbids)
        object.__setattr__(self, "negative", negative)

    def fits(self, lemma: str, kinds: Collection[str]) -> bool:
        """A lemma (with its modifiers left off) and its kinds in, whether the sense is meant out.

        >>> Condition(words=frozenset({"border"})).fits("border", ["thing"])
        True
        """
        if lemma in self.not_words or not self.not_kinds.isdisjoint(kinds):
            return False
        return not self.wanted or lemma in self.words or not self.kinds.isdisjoint(kinds)


ANYTHING = Condition()
OWN = "own "
"""What the place of a user's own frame begins with."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One word or phrase that tells an event, in one sense.

    `lemma` is the head, `beside` the particles and prepositions that must stand with it ("down", "on"), `fixed` a noun
    that must be its object or, with `fixed_by`, stand behind that preposition or particle ("put on +alert"), `before`
    the modifiers that a noun must have ("mortar" fire). `governs` is the preposition that leads to the object of the
    condition; "" stands for the direct object (for a noun: its of-phrase, possessor or compound). `modal` are the
    auxiliaries of which one must stand in the clause below ("said that X must leave").
    """

    id: str
    type: str
    mode: str
    pos: str
    lemma: str
    beside: tuple[str, ...]
    fixed: str
    fixed_by: str
    before: tuple[str, ...]
    governs: str
    who: tuple[str, ...]
    whom: tuple[str, ...]
    target: str
    object: Condition
    subject: Condition
    clause: Condition
    complement: frozenset[str]
    modal: frozenset[str]
    plural: bool
    contexts: tuple[str, ...]
    count: str
    gloss: str
    source: str

    @property
    def own(self) -> bool:
        """Whether it is a user's own: it goes before all of ours, and no learned table is asked against it."""
        return self.source.startswith(OWN)

    @property
    def weight(self) -> int:
        """How narrow the frame is; of frames that fit the same words the narrowest is meant."""
        words = len(self.beside) + len(self.before) + bool(self.fixed) + bool(self.fixed_by)
        conditions = (
            self.object.weight + self.subject.weight + self.clause.weight + 2 * bool(self.complement) + bool(self.modal)
        )
        return 20 * words + 3 * len(self.before) + conditions + self.plural

    @property
    def trigger(self) -> str:
        """The words of the trigger as they would be read: "put on alert", "mortar fire"."""
        words = (*self.before, self.lemma, *self.beside, self.fixed_by, self.fixed)
        return " ".join(word for word in words if word)
