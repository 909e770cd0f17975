"""A deed with an empty side in, who may stand there out, each with the place in which he stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from verbale.extract.events import Happening
from verbale.extract.linking import nearby
from verbale.extract.linking.hostile import attackers
from verbale.extract.linking.matter import Matter, about
from verbale.extract.linking.record import Candidate, Told
from verbale.extract.linking.told import befallen
from verbale.extract.people import People
from verbale.extract.tree import bare
from verbale.records.actor import Mention

_PRONOUNS = frozenset({"PRON", "DET"})
_BETWEEN_TWO = frozenset({"CONSULT", "COOPERATE", "AGREE", "CONCEDE", "RETREAT", "ASSAULT", "SUPPORT"})
_LOOKED_BACK = 120  # tokens in which the subject of the sentence before is looked for


@dataclass(frozen=True, slots=True)
class Candidates:
    """Gathers candidates from the sentence, the voice and the report."""

    people: People
    matter: Matter
    cues: frozenset[int]
    at: Mapping[int, Happening]

    def whom(self, told: Told, who: tuple[Mention, ...]) -> Iterator[Candidate]:
        """Toward whom a deed may be."""
        found, at = told.found, told.found.trigger
        sufferers = self.sufferers(told)
        yield from nearby.of_holders(self.people, sufferers)
        yield from nearby.of_content(self.people, found)
        yield from nearby.of_object(self.people, found)
        yield from nearby.of_makers(self.people, about(self.people.tree, found))
        yield from nearby.of_condition(self.people, found)
        yield from nearby.of_clause(self.people, found)
        yield from nearby.of_governors(self.people, found, self.cues)
        if who:
            holders = self.matter.holders(self.people.mentions(sufferers), at)
            yield Candidate(self.matter.toward(who, holders), "holder")
            yield from self.matter.did_it(who, found, self.at)
            yield from self.matter.asked_it(who, found)
            yield from self.matter.answers(who, at, found)
            yield from self.matter.goes_on(who, at)
            yield from self.matter.opposite(who, at)
        yield from self._speakers(told, who)

    def sufferers(self, told: Told) -> tuple[int, ...]:
        """The heads of those who suffer what is asked for: they are not the ones who are asked."""
        if told.found.frame.type != "REQUEST":
            return ()
        return tuple(sorted(befallen(self.people, self.at, told.found)))

    def who(self, told: Told) -> Iterator[Candidate]:
        """Who may have done a deed."""
        found, at = told.found, told.found.trigger
        if found.frame.type in _BETWEEN_TWO and found.frame.pos == "noun":
            yield from self.matter.both_sides(at)
        yield from nearby.of_between(self.people, found)
        yield from nearby.of_modifiers(self.people, found)
        yield from nearby.of_agent(self.people, found)
        yield from nearby.of_holders(self.people, found.whom)
        if found.frame.mode == "release" and not told.sides.who:
            yield Candidate(self.matter.holders(told.sides.whom, at), "holder")
        if found.frame.pos == "noun":
            yield from nearby.of_makers(self.people, (at,), self.at)
        yield from attackers(self.people, self.matter.beside(at), found)
        if not found.who:
            yield from nearby.of_governors(self.people, found, self.cues)
            yield from _speaker(told, "speaker")
        elif all(self.people.tree.tokens[head].upos in _PRONOUNS for head in found.who):
            yield from self._said_of_himself(told)
            yield from self._last_subject(at)

    def _speakers(self, told: Told, who: tuple[Mention, ...]) -> Iterator[Candidate]:
        """Whoever tells the deed; if he is of another side than the doer, that side."""
        if not who:
            return  # who tells a demand or charge that nobody is told to make makes it himself
        theirs = self.matter.side_of(who)
        for voice in told.voice.chain():
            own = self.matter.side_of(voice.speakers)
            if not voice.speakers or own & theirs:
                continue
            if own and theirs:
                yield from self.matter.as_side(voice.speakers)
            yield Candidate(voice.speakers, "speaker")
            return

    def _said_of_himself(self, told: Told) -> Iterator[Candidate]:
        """ "The bureau said that it had searched …": a pronoun that nobody answers to, in the words of one speaker."""
        token = self.people.tree.tokens[told.found.trigger]
        if bare(token.deprel) in {"ccomp", "conj"}:
            yield from _speaker(told, "said of himself")

    def _last_subject(self, at: int) -> Iterator[Candidate]:
        tree = self.people.tree
        here = tree.tokens[at].sentence
        first = tree.analysis.sentences[here].first
        for token in reversed(tree.tokens[max(0, first - _LOOKED_BACK) : first]):
            if here - token.sentence > 1:
                return
            if token.deprel == "nsubj" and tree.tokens[token.head].deprel == "root":
                mentions = self.people.mentions(tuple(tree.conjuncts(token.index)))
                if mentions:
                    yield Candidate(mentions, "last subject")
                    return


def _speaker(told: Told, place: str) -> Iterator[Candidate]:
    if told.voice.speakers:
        yield Candidate(told.voice.speakers, place)
