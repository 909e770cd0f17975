"""A deed of a report in, each voice that tells it and the mood in which that voice does out (CODING 1, 3)."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from verbale.extract.events import Happening
from verbale.extract.linking.record import Sides
from verbale.extract.report import Report
from verbale.extract.status.echoes import Echo
from verbale.extract.status.record import Mood
from verbale.extract.tree import bare
from verbale.extract.voices import Telling
from verbale.records.voice import ARTICLE, Voice, names_of
from verbale.reference.cues import Implies

# What is done by words: the verb of speech is itself the act, and whoever tells the sentence tells it (1).
_BY_WORDS = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE", "SUPPORT"})
_TAKES_AS_GIVEN = frozenset({Implies.PRAISES, Implies.CONDEMNS, Implies.ACCEPTS})
# "Refused food", "ordered an evacuation": the cue is what is done, and tells it to nobody.
_DOES_IT = frozenset({Implies.REFUSES, Implies.ACCEPTS, Implies.ORDERS})
_OBJECTS = frozenset({"obj", "obl", "nmod"})


def in_person(report: Report, found: Happening, sides: Sides) -> Sides:
    """ "The minister reiterated his country's readiness": who acts in his office acts himself (Who)."""
    own = _own_words(report, found)
    if own is None or found.frame.type not in _BY_WORDS:
        return sides
    speakers = report.voices.heard(own).speakers
    states = {report.people.cast.state_of(mention.actor) for mention in speakers} - {""}
    return replace(sides, who=speakers) if states and set(names_of(sides.who)) == states else sides


def voice_of(report: Report, found: Happening, seen: Mood) -> Voice:
    """The nearest voice that tells a deed."""
    return next(tellings(report, found, seen))[0]


def tellings(report: Report, found: Happening, seen: Mood) -> Iterator[tuple[Voice, Mood]]:
    """Every voice that tells a deed, each with the mood in which it does: negated in a denier's words alone."""
    own = _own_words(report, found)
    for telling in report.voices.tellings(_told_at(report, found), hearsay=seen.hearsay):
        voice = telling.voice
        if own is not None and not telling.denials:
            around = report.voices.heard(own) if _in_his_words(report, found) else report.voices.through(own)
            voice = report.voices.unnamed(found.trigger) if seen.hearsay and around == ARTICLE else around
        yield voice, _as_told(seen, telling)


def denied_after(report: Report, echo: Echo | None, told: Iterable[tuple[Voice, Mood]]) -> Iterator[tuple[Voice, Mood]]:
    """The voices that tell a deed, and the "They did not" behind it if there is one, in, all that hold out (3, 38)."""
    seen: Mood | None = None
    denier = None if echo is None else report.voices.of(echo.word)
    for voice, mood in told:
        seen = seen or mood
        if echo is None or not (echo.corrects or str(voice) == str(denier)):
            yield voice, mood
    if echo is not None and denier is not None and seen is not None:
        words = [*seen.words, echo.word]
        yield denier, replace(seen, future=False, hypothetical=False, negated=True, hearsay=False, words=words)


def _told_at(report: Report, found: Happening) -> int:
    """The word by which a deed is told: of "reported a truce" the truce, which is what the cue reports."""
    number = None if found.frame.type in _BY_WORDS else report.voices.by_cue.get(found.trigger)
    if number is None or report.voices.attributions[number].implies in _DOES_IT:
        return found.trigger
    content = report.voices.attributions[number].content
    inside = (i for i in found.words if any(part.holds(report.tree.tokens[i].span) for part in content))
    return next(inside, found.trigger)


def _own_words(report: Report, found: Happening) -> int | None:
    """The attribution around a deed that is not its voice: "expressed readiness to help", "condemned the attack".

    A cue that does the deed itself is told by whoever tells the sentence, and who condemns a deed takes it as given.
    """
    around = report.voices.around(found.trigger)
    if _in_his_words(report, found):
        return report.voices.by_cue[found.trigger]
    if not around:
        return _through_a_medium(report, found)
    token = report.tree.tokens[found.trigger]
    attribution = report.voices.attributions[around[0]]
    below = bare(token.deprel) in _OBJECTS or token.deprel == "nsubj:pass"
    is_object = below and token.head == attribution.cue_head and found.frame.pos == "noun"
    if found.frame.type in _BY_WORDS:
        return around[0] if attribution.cue_head == found.carrier or is_object else None
    return around[0] if attribution.implies in _TAKES_AS_GIVEN and is_object else None


def _through_a_medium(report: Report, found: Happening) -> int | None:
    """ "The colonel, quoted by the agency, promised an inquiry": the agency tells of the act (4)."""
    number = report.voices.by_cue.get(found.trigger) if found.frame.type in _BY_WORDS else None
    return number if number is not None and report.voices.told[number].media else None


def _in_his_words(report: Report, found: Happening) -> bool:
    """ "Highlighted Ghana's role": a plain verb of saying; what makes it praise are the words that he says.

    "Expressed solidarity with Ghana" is the act itself, whatever else is said.
    """
    number = report.voices.by_cue.get(found.trigger)
    if any(report.tree.tokens[word].upos == "NOUN" for word in found.words):
        return False
    plain = number is not None and report.voices.attributions[number].implies is Implies.ASSERTS
    return plain and found.frame.type == "SUPPORT"


def _as_told(seen: Mood, telling: Telling) -> Mood:
    if not telling.denials:
        return seen
    own = seen.negated != bool(telling.denials & set(seen.words))  # without the denial, which is another's
    return replace(seen, negated=own != telling.denied)
