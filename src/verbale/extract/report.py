"""What the earlier stages found in one report, as one record that assembly reads."""

from dataclasses import dataclass
from functools import cached_property

from verbale.extract.events import Happening
from verbale.extract.people import People
from verbale.extract.setting import TimesAndPlaces
from verbale.extract.tree import Tree
from verbale.extract.voices import Voices


@dataclass(frozen=True)
class Report:
    """Everything that the earlier stages found in one report."""

    tree: Tree
    happenings: tuple[Happening, ...]
    people: People
    voices: Voices
    setting: TimesAndPlaces

    @cached_property
    def by_word(self) -> dict[int, Happening]:
        """The report's deeds by the words that tell them."""
        return {found.trigger: found for found in self.happenings}
