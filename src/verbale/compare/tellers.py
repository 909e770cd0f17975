"""An account with its report in, its parties out: whose words are whose, and who is told of by somebody else."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from verbale.compare.mouths import speaks_for
from verbale.compare.standing import standing
from verbale.records.actor import Actor, Kind, Mention
from verbale.records.voice import Voice, names_of

SOMEBODY = "somebody"
type Names = Mapping[str, str]
"""For a name that is judged to be another's, that other name."""
NO_NAMES: Names = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Tellers:
    """For whom each actor of a report stands, for whom its spokesmen speak, which of them only pass on what others say, and how names are told."""

    stands: Mapping[str, str]
    mouths: Mapping[str, str]
    media: frozenset[str]
    as_states: bool = False
    one: Names = field(default_factory=dict)

    @classmethod
    def of(cls, actors: Iterable[Actor], *, as_states: bool = False, one: Names = NO_NAMES) -> "Tellers":
        """The actors of a report in, what is needed of them out; `one` tells the name under which one of several names is told."""
        known = tuple(actors)
        mouths = {one.name: body for one in known if (body := speaks_for(one))}
        media = frozenset(one.name for one in known if one.kind is Kind.MEDIA)
        return cls(standing(known), mouths, media, as_states, one)

    def named(self, mentions: tuple[Mention, ...]) -> tuple[str, ...]:
        """Words for actors in, the actors' names out: with `as_states` an official counts as its state."""
        names = names_of(mentions)
        told = (self.stands.get(name, name) for name in names) if self.as_states else names
        return tuple(dict.fromkeys(self.one.get(name, name) for name in told))

    def heard(self, mentions: tuple[Mention, ...]) -> tuple[str, ...]:
        """Words for speakers in, whose words they are out: a spokesman's are those of his body."""
        told = self.named(mentions)
        return tuple(dict.fromkeys(self.mouths.get(name, name) for name in told))

    def speaks(self, voice: Voice, actor: str) -> bool:
        """Whether the nearest voice is the actor itself, or somebody who stands for the same state."""
        return voice.through is not None and any(
            self._one(self.mouths.get(name, name), actor) for name in names_of(voice.speakers)
        )

    def told_by(self, voice: Voice, actor: str) -> str:
        """According to whom an actor does something in, the other party that says so out; "" where it does or a report."""
        for link in voice.chain():
            if link.through is not None:
                others = [name for name in self._speakers(link) if not self._one(name, actor)]
                if others:
                    return " + ".join(sorted(others))
        return ""

    def _speakers(self, link: Voice) -> Iterator[str]:
        names = names_of(link.speakers) or (SOMEBODY,)
        names = tuple(self.mouths.get(name, name) for name in names)
        yield from (name for name in names if name not in self.media)

    def _one(self, name: str, actor: str) -> bool:
        return any(of.get(name, name) == of.get(actor, actor) for of in (self.stands, self.one))
