"""Heads of nominals in, the actors that they mean out; a noun that is no actor gives those whom it belongs to."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import cached_property

from verbale.extract.actors.cast import Cast, CastMention
from verbale.extract.tree import Tree
from verbale.records.actor import Kind, Mention
from verbale.records.evidence import Step
from verbale.records.text import Span

_OWNERS = (
    ("nmod:poss", ""),
    ("nmod", "of"),
    ("nmod", "by"),
    ("obl:agent", "by"),
    ("amod", ""),
    ("compound", ""),
    ("nmod", "from"),
)
_OWNING = tuple(dict.fromkeys(relation for relation, _ in _OWNERS))
# What is built for people stands for them as what is theirs does: "a camp for refugees", "a school for girls".
_FAR = 1_000_000  # tokens: as far back as the report goes
_HOUSES = frozenset("camp shelter centre center hostel hospital clinic school home settlement ward village".split())
_DEPTH = 3  # "the head of the committee of the parliament of X"


@dataclass
class People:
    """The cast of one report, asked by token index."""

    tree: Tree
    cast: Cast
    known: dict[int, tuple[Mention, ...]] = field(default_factory=dict)

    @cached_property
    def places(self) -> frozenset[tuple[int, int]]:
        """Where the report tells states and towns only as places."""
        return frozenset((one.span.start, one.span.end) for one in self.cast.mentions if one.place)

    @cached_property
    def stand_ins(self) -> frozenset[Span]:
        """Where a capital stands for its government ("Moscow's readiness")."""
        told = (m for m in self.cast.mentions if m.sort == "capital" and not m.place)
        return frozenset(m.span for m in told if self.tree.tokens[m.head].deprel == "nmod:poss")

    @cached_property
    def kinds(self) -> dict[str, Kind]:
        """What each actor is, by his name."""
        return {actor.name: actor.kind for actor in self.cast.actors}

    def mentions(self, heads: tuple[int, ...]) -> tuple[Mention, ...]:
        """Nominal heads in, the mentions of the actors that they mean out, each actor once."""
        if len(heads) == 1:
            return self.of(heads[0])
        return _each_once(mention for head in heads for mention in self.of(head))

    def of(self, head: int) -> tuple[Mention, ...]:
        """One nominal head in, its actors out, looked up once: its own, else its owner's ("Russia's role" is Russia's)."""
        if head not in self.known:
            own = self.cast.at(head)
            found = self._records(own) if own is not None and own.actors else self._owners(head, _DEPTH)
            self.known[head] = _each_once(found)
        return self.known[head]

    def head_at(self, mention: Mention) -> int | None:
        """The token that heads the words of a mention; None for one that the cast does not hold."""
        return self._heads.get(mention.evidence.span)

    @cached_property
    def _heads(self) -> dict[Span, int]:
        return {mention.span: mention.head for mention in self.cast.mentions}

    def named(self, head: int) -> bool:
        """Whether the words at a head mean an actor themselves, not only by their owner."""
        own = self.cast.at(head)
        return own is not None and bool(own.actors) and own.head == head

    def state_before(self, index: int, among: Collection[str], *, within: int = _FAR) -> str:
        """Which of some states, or of whose people or bodies, is told before a token, at most so many tokens back; "" for none.

        In its own sentence the first counts, since who gives stands before whom it is given to; before that the nearest.
        """
        found = [
            (mention.head, state)
            for mention in self.cast.mentions
            if mention.head < index and index - mention.last < within
            for name in mention.actors
            for state in (name, self.cast.state_of(name))
            if state in among
        ]
        sentence = self.tree.tokens[index].sentence
        own = [state for head, state in found if self.tree.tokens[head].sentence == sentence]
        return own[0] if own else found[-1][1] if found else ""

    def only_places(self, mentions: Iterable[Mention]) -> bool:
        """Whether all of these mentions tell states and towns only as places ("in Georgia")."""
        places = self.places
        for mention in mentions:  # no generator: this is asked of every option of every deed
            span = mention.evidence.span
            if (span.start, span.end) not in places:
                return False
        return True

    def _owners(self, head: int, depth: int) -> tuple[Mention, ...]:
        if depth == 0 or not self.tree.all_children(head, *_OWNING):
            return ()
        housed = self.tree.tokens[head].lemma.lower() in _HOUSES
        for relation, case in (*_OWNERS, ("nmod", "for")) if housed else _OWNERS:
            found: list[Mention] = []
            for child in self.tree.all_children(head, relation):
                if case and self.tree.case(child.index) != case:
                    continue
                own = self.cast.at(child.index)
                found.extend(self._records(own) if own and own.actors else self._owners(child.index, depth - 1))
            if found:
                return tuple(found)
        return ()

    def _records(self, found: CastMention) -> tuple[Mention, ...]:
        evidence = self.tree.evidence(found.span, Step(f"extract.actors:{found.rule}"))
        return tuple(Mention(evidence.quote, actor, found.hedged, evidence) for actor in found.actors)


def _each_once(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Mentions in, the first of each actor out."""
    found: dict[str, Mention] = {}
    for mention in mentions:
        found.setdefault(mention.actor, mention)
    return tuple(found.values())
