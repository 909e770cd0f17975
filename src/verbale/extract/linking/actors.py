"""Actors that stand together in, what is known of them wherever in a report they stand out."""

from dataclasses import dataclass, field
from functools import cached_property

from verbale.extract.linking.around import Around
from verbale.extract.linking.matter import Matter
from verbale.extract.people import People
from verbale.records.actor import Mention
from verbale.records.passing import passing
from verbale.records.voice import names_of

_OFTEN = (1, 3, 7)  # mentions


@passing
class Actors:
    """Some actors of a report: their names, the kind of the first, how often they are told, and whose side they are.

    `nameless` are those of whom none has a name of his own; `media` those who are all media.
    """

    names: tuple[str, ...]
    kind: str
    often: str
    side: frozenset[str]
    nameless: bool
    media: bool


@dataclass(frozen=True)
class Known:
    """Tells what is known of actors, found once for all deeds of a report."""

    people: People
    matter: Matter
    around: Around
    found: dict[tuple[str, ...], Actors] = field(default_factory=dict)

    def of(self, mentions: tuple[Mention, ...]) -> Actors:
        """Mentions in, their Actors out."""
        names = names_of(mentions)
        if names not in self.found:
            self.found[names] = self._described(names, mentions)
        return self.found[names]

    def _described(self, names: tuple[str, ...], mentions: tuple[Mention, ...]) -> Actors:
        told = max(self.around.counts[name] for name in names)
        return Actors(
            names,
            kind=self.kinds.get(names[0], "unknown"),
            often=f"often {sum(told > number for number in _OFTEN)}",
            side=self.matter.side_of(mentions),
            nameless=not any(name[:1].isupper() for name in names),
            media=all(self.kinds.get(name) == "media" for name in names),
        )

    def kind(self, mentions: tuple[Mention, ...]) -> str:
        """The kind of the first of these actors."""
        return self.kinds.get(mentions[0].actor, "unknown") if mentions else "nobody"

    @cached_property
    def kinds(self) -> dict[str, str]:
        """The kind of each actor by name."""
        return {actor.name: actor.kind.value for actor in self.people.cast.actors}
