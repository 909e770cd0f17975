"""Times and places of a report in, when and where the deed at a token happened out, with what that rests on."""

from collections.abc import Iterator
from itertools import islice

from verbale.extract.places.choice import PHYSICAL, antecedent, place_of
from verbale.extract.places.mentions import places, report_context
from verbale.extract.places.phrases import PlacePhrases
from verbale.extract.scenes import Scene
from verbale.extract.times import Datings, lead_date, running_date, times_in, when_of
from verbale.extract.times.tense import is_present, lies_ahead
from verbale.extract.tree import Tree
from verbale.records.account import Time
from verbale.records.when import When
from verbale.records.where import Where


class TimesAndPlaces:
    """Asked by assembly for the setting of each deed; `carrier` is the light verb that carries an event noun."""

    __slots__ = ("_datings", "_phrases", "_tree")

    def __init__(self, tree: Tree, deeds: frozenset[int] = frozenset()) -> None:
        self._tree = tree
        self._datings = Datings(tree, times_in(tree), deeds)
        context = report_context(tree)
        self._phrases = PlacePhrases(tree, places(tree, context), context)

    def when(self, trigger: int, carrier: int | None) -> When | None:
        """The time that the words of the deed state."""
        found = when_of(self._datings, trigger)
        return found if found is not None or carrier is None else when_of(self._datings, carrier)

    def running(self, trigger: int, kind: str = "") -> When | None:
        """The day told earlier in the paragraph in which the deed stands; `kind` is its PLOVER type."""
        if is_present(self._tree, trigger):
            return None
        return running_date(self._datings, trigger, speech=kind not in PHYSICAL)

    def lead(self, trigger: int) -> When | None:
        """The day of the report's main happening, for a deed whose sentence tells no other time."""
        if is_present(self._tree, trigger):
            return None
        told = self._datings.mentions_in(self._tree.tokens[trigger].sentence)
        return None if any(not self._datings.of_saying(mention) for mention in told) else lead_date(self._datings)

    def states_time(self, trigger: int) -> bool:
        """Whether a time hangs on the deed's own word."""
        return trigger in self._datings.by_owner

    def where(self, trigger: int, carrier: int | None, kind: str = "") -> Where | None:
        """The place that the words of the deed tell; `kind` is its PLOVER type."""
        found = place_of(self._tree, self._phrases, trigger, carrier, kind)
        if found is not None:
            return found[0].where(self._tree, found[1])
        told = antecedent(self._tree, self._phrases, trigger if carrier is None else carrier, kind)
        return None if told is None else told.where(self._tree, "relative clause")

    def states_place(self, trigger: int) -> bool:
        """Whether the deed has a place of its own."""
        return self.where(trigger, None) is not None

    def scenes(self, cues: frozenset[int]) -> Iterator[Scene]:
        """The places at which the text puts things that are no deeds of their own, as scenes for the deeds behind them."""
        for place, heading in self._phrases.scenes(cues):
            sentence = self._tree.analysis.sentence_of(self._tree.tokens[place.head])
            verbs = (
                above.index for above in self._tree.ancestors(self._tree.tokens[place.head]) if above.upos == "VERB"
            )
            stated = (when_of(self._datings, verb) for verb in islice(verbs, 1))
            when = next(stated, None) or self.running(place.last - 1)
            where = place.where(self._tree, "scene")
            time = Time.FUTURE if lies_ahead(self._tree, place.head) else Time.ACTUAL
            yield Scene(place.head, sentence.paragraph, "heading" if heading else "", frozenset(), time, when, where)
