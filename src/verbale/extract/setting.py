"""Time and place mentions of a report in, when and where the deed at a token happened out, with what that rests on."""

from typing import Protocol

from verbale.records.when import When
from verbale.records.where import Where


class Setting(Protocol):
    """What assembly asks of times and places."""

    def when(self, trigger: int, carrier: int | None) -> When | None:
        """The time that the words of the deed state."""

    def where(self, trigger: int, carrier: int | None) -> Where | None:
        """The place that the words of the deed state, or that it takes over."""

    def running(self, trigger: int) -> When | None:
        """The day of the passage in which the deed stands."""

    def states_time(self, trigger: int) -> bool:
        """Whether the deed has a time of its own."""

    def states_place(self, trigger: int) -> bool:
        """Whether the deed has a place of its own."""
