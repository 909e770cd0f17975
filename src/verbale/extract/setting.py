"""Times and places of a report in, when and where the deed at a token happened out, with what that rests on."""

from verbale.extract.times import Datings, lead_date, running_date, times, when_of
from verbale.extract.tree import Tree
from verbale.records.evidence import Step
from verbale.records.when import When
from verbale.records.where import Exactness, Where

_LOCATIVE = frozenset({"in", "at", "near", "off", "outside", "around", "inside", "across", "on", "throughout"})


class TimesAndPlaces:
    """Asked by assembly for the setting of each deed; `carrier` is the light verb that carries an event noun."""

    __slots__ = ("_datings", "_lead", "_places", "_tree")

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._datings = Datings(tree, times(tree.analysis))
        self._lead = lead_date(self._datings)
        self._places = {
            i: name
            for name in tree.analysis.names
            if name.label in {"GPE", "LOC", "FAC"}
            for i in range(name.first, name.last)
        }

    def when(self, trigger: int, carrier: int | None) -> When | None:
        """The time that the words of the deed state."""
        found = when_of(self._datings, trigger)
        return found if found is not None or carrier is None else when_of(self._datings, carrier)

    def running(self, trigger: int) -> When | None:
        """The day told earlier in the paragraph in which the deed stands."""
        return running_date(self._datings, self._tree.tokens[trigger].sentence)

    def states_time(self, trigger: int) -> bool:
        """Whether a time hangs on the deed's own word."""
        return trigger in self._datings.by_owner

    def where(self, trigger: int, carrier: int | None) -> Where | None:
        """The place that the words of the deed state."""
        for index in (trigger,) if carrier is None else (trigger, carrier):
            for child in self._tree.all_children(index, "obl", "nmod"):
                if self._tree.case(child.index) in _LOCATIVE and child.index in self._places:
                    name = self._places[child.index]
                    evidence = self._tree.evidence(self._tree.span(name.first, name.last), Step("extract.places"))
                    return Where(evidence.quote.removeprefix("the "), exactness=Exactness.UNPLACED, evidence=evidence)
        return None

    def states_place(self, trigger: int) -> bool:
        """Whether the deed has a place of its own."""
        return self.where(trigger, None) is not None
