"""A deed in, the actors of its sentence, of those beside it and of the whole report out, whatever their part is."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from verbale.extract.actors.record import CastMention
from verbale.extract.linking.record import Candidate, Told
from verbale.extract.people import People
from verbale.records.voice import Voice

_NEAR = 60  # tokens to either side of a deed's word in which mentions are looked at: a longer sentence is a list
_MAIN = 3  # actors of a report that are looked at for every deed: those that are mentioned most


@dataclass(frozen=True)
class Around:
    """The mentions of one report, asked by sentence."""

    people: People
    known: dict[int, tuple[Candidate, ...]] = field(default_factory=dict)  # who stands at each mention
    backs: dict[tuple[int, tuple[str, ...]], int] = field(default_factory=dict)  # by sentence and names

    def of_sentence(self, at: int) -> Iterator[Candidate]:
        """Everybody who is meant by words of the deed's sentence, alone and with those coordinated."""
        for mention in self.near(at):
            if mention.head not in self.known:
                self.known[mention.head] = tuple(self._of_mention(mention.head))
            yield from self.known[mention.head]

    def _of_mention(self, head: int) -> Iterator[Candidate]:
        alone = self.people.of(head)
        yield Candidate(alone, "same sentence")
        together = self.people.mentions(tuple(self.people.tree.conjuncts(head)))
        if len(together) > len(alone):
            yield Candidate(together, "same sentence")

    def near(self, at: int) -> tuple[CastMention, ...]:
        """The mentions of actors in a token's sentence, in the order of the text."""
        found = self._mentions.get(self.people.tree.tokens[at].sentence, ())
        return tuple(mention for mention in found if abs(mention.head - at) <= _NEAR)

    def of_neighbours(self, at: int) -> Iterator[Candidate]:
        """The subjects of the main clauses of the sentence before and the one behind."""
        here = self.people.tree.tokens[at].sentence
        yield from self._subject(here - 1, "subject before")
        yield from self._subject(here + 1, "subject behind")

    def of_report(self) -> Iterator[Candidate]:
        """The actors that the report is about: those mentioned most, and the subject of its first sentence."""
        for number, name in enumerate(self.main):
            yield Candidate(self.people.of(self._first[name].head), f"main {number + 1}")
        yield from self._subject(0, "subject of the first")

    def of_voice(self, voice: Voice) -> Iterator[Candidate]:
        """Those who tell the deed, the nearest first."""
        for number, one in enumerate(voice.chain()):
            if one.speakers:
                yield Candidate(one.speakers, "voice" if number == 0 else "voice outside")

    def of_deeds(self, told: list[Told], at: int) -> Iterator[Candidate]:
        """The sides of the deeds told last, and of the next."""
        place = bisect_left(told, at, key=lambda one: one.found.trigger)
        for name, number in (("before", place - 1), ("earlier", place - 2), ("behind", place + 1)):
            if 0 <= number < len(told):
                yield Candidate(told[number].sides.who, f"{name} who")
                yield Candidate(told[number].sides.whom, f"{name} whom")

    def _subject(self, sentence: int, place: str) -> Iterator[Candidate]:
        head = self._subjects.get(sentence)
        if head is not None:
            yield Candidate(self.people.mentions(tuple(self.people.tree.conjuncts(head))), place)

    @cached_property
    def _subjects(self) -> dict[int, int]:
        """The subject of the main clause of each sentence."""
        tokens = self.people.tree.tokens
        found: dict[int, int] = {}
        for token in tokens:
            if token.deprel in {"nsubj", "nsubj:pass"} and tokens[token.head].head == token.head:
                found.setdefault(token.sentence, token.index)
        return found

    @cached_property
    def _mentions(self) -> dict[int, tuple[CastMention, ...]]:
        found: defaultdict[int, list[CastMention]] = defaultdict(list)
        for mention in self.people.cast.mentions:
            if mention.actors:
                found[self.people.tree.tokens[mention.head].sentence].append(mention)
        return {sentence: tuple(sorted(told, key=lambda one: one.head)) for sentence, told in found.items()}

    def back(self, names: tuple[str, ...], at: int) -> int:
        """How many sentences back one of these actors was told last; -1 where none was told yet."""
        here = self.people.tree.tokens[at].sentence
        found = self.backs.get((here, names))
        if found is None:
            told_in = [self._told_in[name] for name in names]
            told = [sentences[place - 1] for sentences in told_in if (place := bisect_right(sentences, here))]
            found = self.backs[here, names] = here - max(told, default=here + 1)
        return found

    @cached_property
    def _told_in(self) -> defaultdict[str, list[int]]:
        """The sentences in which each actor is told."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for sentence in sorted(self._mentions):
            for name in {name for mention in self._mentions[sentence] for name in mention.actors}:
                found[name].append(sentence)
        return found

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each actor is mentioned."""
        return Counter(name for mention in self.people.cast.mentions for name in mention.actors)

    @cached_property
    def main(self) -> tuple[str, ...]:
        """The actors that are mentioned most, the most mentioned first."""
        ranked = sorted(self.counts, key=lambda name: (-self.counts[name], self._first[name].first))
        return tuple(ranked[:_MAIN])

    @cached_property
    def _first(self) -> dict[str, CastMention]:
        found: dict[str, CastMention] = {}
        for mention in sorted(self.people.cast.mentions, key=lambda one: one.first):
            for name in mention.actors:
                found.setdefault(name, mention)
        return found
