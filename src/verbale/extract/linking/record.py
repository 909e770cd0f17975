"""The sides of a deed, and who might stand on one of them, as data."""

from dataclasses import dataclass

from verbale.extract.events import Happening
from verbale.records.actor import Mention
from verbale.records.voice import Voice


@dataclass(frozen=True, slots=True)
class Sides:
    """Who and whom; `doubt` is taken off the confidence where a side was not told in the deed's own words."""

    who: tuple[Mention, ...]
    whom: tuple[Mention, ...]
    doubt: float = 0.0


@dataclass(frozen=True, slots=True)
class Told:
    """A deed, the voice that tells it, and the sides that its own slots give."""

    found: Happening
    voice: Voice
    sides: Sides


@dataclass(frozen=True, slots=True)
class Candidate:
    """Actors that stand together in one place of the text; `place` names it as reference/linking.toml does."""

    mentions: tuple[Mention, ...]
    place: str
