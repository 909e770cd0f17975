"""The deeds of a report with their voices in, both sides of each out.

First every deed gets the sides that its own slots give. Where one is empty, whoever stands about the deed in the
sentence, its voice, and those who stand opposite each other in the report are candidates; their places are weighed by
reference/linking.toml, with "none" as a candidate whose weight depends on the type.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from verbale.extract.events import Happening
from verbale.extract.linking.candidates import Candidates
from verbale.extract.linking.matter import Matter
from verbale.extract.linking.record import Candidate, Sides, Told
from verbale.extract.linking.told import told_sides
from verbale.extract.people import People
from verbale.extract.subjects import surface_subject
from verbale.records.actor import Kind, Mention
from verbale.records.evidence import Step
from verbale.records.voice import Voice, names_of
from verbale.reference.linking import link_table

# What a side that was not told in the deed's own slot takes off the confidence, by how far its score is above the least.
_DOUBT, _LESS_FOR_EACH_POINT, _LEAST_DOUBT = 0.2, 0.05, 0.05
_SIDES = frozenset({"side", "party"})
_TALKS = frozenset({"CONSULT", "COOPERATE", "AGREE", "CONCEDE", "RETREAT", "ASSAULT", "SUPPORT"})


def link(
    people: People,
    deeds: tuple[Happening, ...],
    *,
    contents: tuple[Happening, ...],
    voices: Mapping[int, Voice],
    cues: frozenset[int],
) -> tuple[tuple[Happening, Sides], ...]:
    """The people and the deeds of a report in text order in, each deed with its Sides out.

    `contents` are deeds that are only asked for, promised or refused; `voices` holds the voice of each deed by its word; `cues` are the
    tokens of words of speech.
    """
    at = {found.trigger: found for found in (*contents, *deeds)}
    told = [Told(found, voices[found.trigger], told_sides(people, at, found)) for found in deeds]
    kinds = {actor.name: actor.kind for actor in people.cast.actors}
    matter = Matter(people.tree, people.cast, told)
    linker = Linker(people, matter, kinds, Candidates(people, matter, cues, at))
    for number, one in enumerate(told):
        told[number] = replace(one, sides=linker.sides(one))
    return tuple((one.found, one.sides) for one in told)


@dataclass(frozen=True, slots=True)
class Linker:
    """Fills the sides that slots leave empty."""

    people: People
    matter: Matter
    kinds: dict[str, Kind]
    candidates: Candidates

    def sides(self, told: Told) -> Sides:
        """One deed in, its Sides out."""
        who, whom, doubt = told.sides.who, told.sides.whom, 0.0
        if who and self._are_the_sides(told):
            who = self.matter.in_person(who, told.found.trigger) or who
        if not who:
            who, more = self._best("who", told, self.candidates.who(told), whom)
            doubt += more
        if whom and told.found.frame.mode == "release" and not any(name[:1].isupper() for name in names_of(whom)):
            whom = self.matter.agreed_with(who, told.found.trigger) or whom
        if not whom and not self._needs_no_whom(told, who):
            out = (*who, *self.people.mentions(self.candidates.sufferers(told)))
            whom, more = self._best("whom", told, self.candidates.whom(told, who), out)
            doubt += more
        return replace(told.sides, who=who, whom=whom, doubt=doubt)

    def _are_the_sides(self, told: Told) -> bool:
        """ "The sides agreed", "the parties confirmed their willingness": whoever met, acts."""
        tree, found = self.people.tree, told.found
        heads = found.who if found.carrier is None else (*found.who, *surface_subject(tree, found.carrier).heads)
        sides = any(tree.tokens[head].lemma.lower() in _SIDES and tree.tokens[head].xpos == "NNS" for head in heads)
        return sides and found.frame.type in _TALKS and len(set(names_of(told.sides.who))) >= len(("A", "B"))

    def _needs_no_whom(self, told: Told, who: tuple[Mention, ...]) -> bool:
        """Acts of two or more toward each other, and frames that never have a target."""
        several = len(set(names_of(who))) >= 2 and told.found.frame.type in _TALKS
        return told.found.frame.target == "never" or several

    def _best(
        self, side: str, told: Told, candidates: Iterator[Candidate], other: tuple[Mention, ...]
    ) -> tuple[tuple[Mention, ...], float]:
        """The candidate with the highest sum of weights, () if none reaches the threshold; and the doubt that it brings."""
        table, type_ = link_table(), told.found.frame.type
        taken = set(names_of(other))
        places: dict[tuple[str, ...], dict[str, tuple[Mention, ...]]] = {}
        for candidate in candidates:
            mentions = tuple(m for m in candidate.mentions if m.actor not in taken)
            if mentions:
                places.setdefault(names_of(mentions), {}).setdefault(candidate.place, mentions)
        best: tuple[Mention, ...] = ()
        reached = table.threshold(side, type_)
        least = reached
        for names, found in places.items():
            score = table.score(side, type_, (*found, *self._against(names, found, other)))
            if score > reached or (score == reached and not best):
                place = max(found, key=lambda place: table.score(side, type_, (place,)))
                reached, best = score, _named(found[place], place)
        return best, max(_LEAST_DOUBT, _DOUBT - _LESS_FOR_EACH_POINT * (reached - least)) if best else 0.0

    def _against(
        self, names: tuple[str, ...], found: dict[str, tuple[Mention, ...]], other: tuple[Mention, ...]
    ) -> Iterator[str]:
        if all(self.kinds.get(name) is Kind.MEDIA for name in names):
            yield "media"
        if all(self.people.only_place(m) for mentions in found.values() for m in mentions):
            yield "only a place"
        if not any(name[:1].isupper() for name in names):
            yield "nameless"
        if other and self.matter.side_of(next(iter(found.values()))) & self.matter.side_of(other):
            yield "own side"


def _named(mentions: tuple[Mention, ...], place: str) -> tuple[Mention, ...]:
    """The mentions with the place that chose them as their rule, for `explain`."""
    step = Step(f"extract.linking:{place}")
    return tuple(replace(mention, evidence=replace(mention.evidence, step=step)) for mention in mentions)
