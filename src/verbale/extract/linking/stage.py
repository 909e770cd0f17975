"""The deeds of a report with their voices in, both sides of each out.

Who may stand on a side is gathered from the deed's own slots, from its sentence, its voice and the report (options.py), each
is described (features.py), and the learned table models/linker.tsv chooses: first who did it, then toward whom.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from verbale.extract.events import Happening
from verbale.extract.linking.actors import Known
from verbale.extract.linking.around import Around
from verbale.extract.linking.candidates import Candidates
from verbale.extract.linking.features import Features
from verbale.extract.linking.matter import Matter
from verbale.extract.linking.options import Options
from verbale.extract.linking.record import WHO, WHOM, Answer, Decide, Option, Question, Sides, Told
from verbale.extract.linking.told import told_sides
from verbale.extract.people import People
from verbale.records.actor import Mention
from verbale.records.evidence import Evidence, Step
from verbale.records.voice import Voice
from verbale.reference.chooser import chooser, chosen_of
from verbale.reference.crosses import crossed


@dataclass(frozen=True, slots=True)
class Deeds:
    """The deeds of one report in text order, and what is known of them.

    `contents` are deeds that are only asked for, promised or refused; `voices` holds the voice of each deed by its word;
    `cues` are the tokens of words of speech.
    """

    deeds: tuple[Happening, ...]
    contents: tuple[Happening, ...]
    voices: Mapping[int, Voice]
    cues: frozenset[int]


def learned(question: Question) -> Answer:
    """The answer of the learned table; every mention says so in its evidence, with what weighed most."""
    table = crossed("linker", question.side)
    chosen = chosen_of([table.score(features) for features in question.features])
    mentions = question.options[chosen.number].mentions
    if not mentions:
        return Answer((), chosen.chance)
    weighed = table.reasons(question.features[chosen.number])
    says = "; ".join(f"{feature} {weight:+.1f}" for feature, weight in weighed)
    version = f"linker {chooser('linker').version}"
    return Answer(tuple(_signed(one, version, says) for one in mentions), chosen.chance)


def _signed(mention: Mention, version: str, settings: str) -> Mention:
    known = mention.evidence
    evidence = Evidence(known.article, known.span, known.quote, Step(known.step.name, version, settings))
    return Mention(mention.words, mention.actor, mention.hedged, evidence)


def link(people: People, given: Deeds, decide: Decide = learned) -> tuple[tuple[Happening, Sides], ...]:
    """The people and the deeds of a report in, each deed with its Sides out."""
    at = {found.trigger: found for found in (*given.contents, *given.deeds)}
    told = [Told(found, given.voices[found.trigger], told_sides(people, at, found)) for found in given.deeds]
    matter, around = Matter(people.tree, people.cast, told), Around(people)
    options = Options(Candidates(people, matter, given.cues, at), around)
    linker = Linker(options, Features(people, matter, around, Known(people, matter, around)), decide)
    for number, one in enumerate(told):
        told[number] = Told(one.found, one.voice, linker.sides(one))
    return tuple((one.found, one.sides) for one in told)


@dataclass(frozen=True, slots=True)
class Linker:
    """Asks for each side of a deed who it is."""

    options: Options
    features: Features
    decide: Decide

    def sides(self, told: Told) -> Sides:
        """One deed in, its Sides out."""
        who = self._answer(WHO, told, (), self.options.who(told))
        whom = self._answer(WHOM, told, who.mentions, self.options.whom(told, who.mentions))
        return Sides(who.mentions, whom.mentions, who.chance, whom.chance)

    def _answer(self, side: str, told: Told, who: tuple[Mention, ...], options: tuple[Option, ...]) -> Answer:
        return self.decide(Question(side, told, options, self.features.of(side, told, who, options)))
