"""The cast of one report as data: mentions with those whom they mean, actors, and the offices that the text gives."""

from dataclasses import dataclass
from functools import cached_property

from verbale.records.actor import Actor, Role
from verbale.records.passing import passing
from verbale.records.text import Span


@passing
class CastMention:
    """Words that mean one actor or several.

    Tokens `[first, last)` are the form with its determiner, `head` its head, `words` the form as a reader would quote it.
    `sort` is name, nominal, pronoun, demonym, capital, or implied. `place` marks a state or town told only as a place
    ("in Georgia"). `rule` names what resolved it, `confidence` how far to trust that.
    """

    first: int
    last: int
    head: int
    span: Span
    words: str
    actors: tuple[str, ...]
    sort: str
    hedged: bool
    rule: str
    confidence: float
    place: bool = False


@dataclass(frozen=True)
class Cast:
    """Who plays in a report.

    `heads` holds for each token the number of the mention that it stands for, -1 for none; `dated_by` for each role the token
    of the word that a time of it hangs on ("appointed"), -1 for none.
    """

    mentions: tuple[CastMention, ...]
    actors: tuple[Actor, ...]
    roles: tuple[Role, ...]
    heads: tuple[int, ...] = ()
    states: tuple[tuple[str, str], ...] = ()
    dated_by: tuple[int, ...] = ()

    def at(self, index: int) -> CastMention | None:
        """The mention whose head, or whose name, holds this token; possessives and demonym adjectives included."""
        number = self.heads[index] if 0 <= index < len(self.heads) else -1
        return self.mentions[number] if number >= 0 else None

    def state_of(self, name: str) -> str:
        """The state behind an actor ("" if none is told): the country of a person, ministry or army, a state itself."""
        return self._state_by_name.get(name, "")

    @cached_property
    def _state_by_name(self) -> dict[str, str]:
        return dict(reversed(self.states))  # the first entry of a name counts
