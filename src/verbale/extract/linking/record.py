"""The sides of a deed, and who might stand on one of them, as data."""

from collections.abc import Callable

from verbale.extract.events import Happening
from verbale.records.actor import Mention
from verbale.records.passing import passing
from verbale.records.voice import Voice
from verbale.reference.crosses import Cross

WHO, WHOM = "who", "whom"


@passing
class Sides:
    """Who and whom, and how surely each was chosen, between 0 and 1."""

    who: tuple[Mention, ...]
    whom: tuple[Mention, ...]
    who_chance: float = 1.0
    whom_chance: float = 1.0


@passing
class Told:
    """A deed, the voice that tells it, and its sides: first those that its own slots give, then those that were chosen."""

    found: Happening
    voice: Voice
    sides: Sides


@passing
class Candidate:
    """Actors that stand together in one place of the text; `place` names it as reference/linking.toml does."""

    mentions: tuple[Mention, ...]
    place: str


@passing
class Option:
    """Who may be one side of a deed, with every place in which these actors stand; nobody has no mentions."""

    mentions: tuple[Mention, ...]
    places: tuple[str, ...] = ()


@passing
class Question:
    """What is to be decided: one side of a deed, its options, and the features of each."""

    side: str
    told: Told
    options: tuple[Option, ...]
    features: tuple[tuple[Cross, ...], ...]


@passing
class Answer:
    """Who stands on the side that was asked for, and how surely, between 0 and 1."""

    mentions: tuple[Mention, ...]
    chance: float


type Decide = Callable[[Question], Answer]
"""What answers a question: at run time the learned table, in training the coder."""
