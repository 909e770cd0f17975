"""One side of a deed and who may stand there in, the names of all that speaks for or against each of them out.

Training and running share this one description. The name of an actor or place is never part of it. What is told together is a
Cross (reference/crosses.py). What stands in the text is told by the places of linking.toml and by the way through the parse;
both are crossed with how the deed is told, and with the kind of the actor.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from verbale.extract.linking.actors import Actors, Known
from verbale.extract.linking.around import Around
from verbale.extract.linking.deeds import Deed, described
from verbale.extract.linking.matter import Matter
from verbale.extract.linking.nearest import OUT, Nearest, nearest
from verbale.extract.linking.options import SLOT
from verbale.extract.linking.record import WHOM, Option, Told
from verbale.extract.people import People
from verbale.records.actor import Mention
from verbale.records.passing import passing
from verbale.records.voice import names_of
from verbale.reference.crosses import Cross

_DISTANCES = ((3, "near"), (8, "close"), (16, "off"))  # tokens from the deed's word; beyond is "away"
_BACK = 4  # sentences; farther back is all the same
_MOST = 4  # actors of a sentence that are told apart by number
_SEVERAL = "several"
_UNFILLED = frozenset({"PRON", "person"})  # objects that must mean somebody of another sentence


@passing
class Asked:
    """One side of a deed that is asked for; `who` is known where it is whom.

    `at` is the deed's word, `ways` the nearest mention of each actor of its sentence; `other_side` are the states or groups of
    those on the other side, `faced` those toward whom `who` acted before.
    """

    side: str
    told: Told
    deed: Deed
    at: int
    ways: dict[str, Nearest]
    who: tuple[Mention, ...]
    other_side: frozenset[str]
    faced: frozenset[str]

    @property
    def slot(self) -> str:
        """Whether the deed's own slot tells this side."""
        return "filled" if (self.told.sides.whom if self.side == WHOM else self.told.sides.who) else "empty"

    def nearest(self, names: tuple[str, ...]) -> Nearest:
        """The mention of one of these actors in the deed's sentence to which the way is shortest, and that way."""
        if len(names) == 1:
            return self.ways.get(names[0], OUT)
        return min([self.ways[name] for name in names if name in self.ways], key=lambda one: one.order, default=OUT)


@dataclass(frozen=True)
class Features:
    """Describes the options of the deeds of one report."""

    people: People
    matter: Matter
    around: Around
    actors: Known
    known: dict[int, tuple[Deed, dict[str, Nearest]]] = field(default_factory=dict)

    def of(
        self, side: str, told: Told, who: tuple[Mention, ...], options: tuple[Option, ...]
    ) -> tuple[tuple[Cross, ...], ...]:
        """A side of a deed and its options in, the features of each out; `who` is who does it, once that is known."""
        asked = self._asked(side, told, who)
        return tuple(
            [tuple(self._someone(asked, one) if one.mentions else self._nobody(asked, options)) for one in options]
        )

    def _asked(self, side: str, told: Told, who: tuple[Mention, ...]) -> Asked:
        other = self.matter.side_of(who if side == WHOM else told.sides.whom)
        faced = self.matter.faced(who, told.found.trigger) if side == WHOM else frozenset[str]()
        deed, ways = self._known(told)
        return Asked(side, told, deed, told.found.trigger, ways, who, other, faced)

    def _known(self, told: Told) -> tuple[Deed, dict[str, Nearest]]:
        """How a deed is told, and for each actor of its sentence the nearest mention: found once for both sides."""
        at = told.found.trigger
        if at not in self.known:
            self.known[at] = (described(self.people, told.found), nearest(self.people, told.found, self.around))
        return self.known[at]

    def _nobody(self, asked: Asked, options: tuple[Option, ...]) -> Iterator[Cross]:
        """What speaks for or against a side that nobody stands on."""
        deed, slot = asked.deed, asked.slot
        here = min(sum(["same sentence" in option.places for option in options]), _MOST)
        target, thing = f"target {deed.target}", f"thing {deed.thing}"
        yield "none", ("", deed.type, deed.mode, deed.lemma, deed.form, slot, target, f"of {here}")
        yield "none", (f"how {deed.how}", f"as {deed.up}", thing)
        yield f"none&{deed.form}", (deed.type,)
        yield f"none&{slot}", (deed.type, deed.lemma, target, thing, *deed.classes)
        yield "none", (f"what {deed.what}",)
        yield f"none&{slot}&what {deed.what}", (deed.type,)
        yield f"none&{thing}", (deed.type,)
        if asked.side == WHOM:
            number, kind = self._number(asked.who), self.actors.kind(asked.who)
            yield "none", (f"who {number}", f"who {kind}")
            yield f"none&who {kind}", (deed.type,)
            if number != _SEVERAL or slot == "empty":  # "A and B clashed": each other; "A and B shelled C": C
                yield f"none&who {number}", (deed.type,)

    def _someone(self, asked: Asked, option: Option) -> list[Cross]:
        """What speaks for or against some actors; a list, since this is asked of every option of every deed."""
        deed, actors = asked.deed, self.actors.of(option.mentions)
        kind, near = actors.kind, asked.nearest(actors.names)
        told = ("", deed.family, deed.type, deed.form, kind)
        found: list[Cross] = [(place, told) for place in option.places]
        found += [
            (near.way, (*told, deed.lemma)),
            (near.end, ("", deed.type, deed.lemma)),
            (f"kind {kind}", ("", deed.family, deed.type)),
            (near.sort, ("", deed.family)),
        ]
        if SLOT in option.places:
            found.append((SLOT, (deed.lemma, deed.how, deed.mode, f"target {deed.target}", near.sort, near.way)))
        found += self._stands(asked, near.head, kind, option)
        found += self._lately(asked, near.head, actors)
        found += self._against(asked, option, actors)
        if asked.side == WHOM:
            found += self._opposite(asked, actors)
        return found

    def _stands(self, asked: Asked, head: int, kind: str, option: Option) -> list[Cross]:
        """On which side of the deed's word the nearest mention stands, and how far; "out" if none is in its sentence."""
        deed = asked.deed
        found: list[Cross]
        if head < 0:
            found = [("out", (deed.type,))]
        else:
            side, far = _stands(head - asked.at)
            found = [(far, ("", deed.form)), (side, (deed.type,))]
        if deed.thing in _UNFILLED:
            found.append((f"thing {deed.thing}&{'out' if head < 0 else 'in'}", (kind,)))
            found.append((f"thing {deed.thing}", option.places))
        return found

    def _lately(self, asked: Asked, head: int, actors: Actors) -> list[Cross]:
        """How lately and how often an actor is told."""
        deed, often = asked.deed, actors.often
        found: list[Cross] = [(often, ("",)), (f"{often}&{deed.family}", ("out" if head < 0 else "in",))]
        if head < 0:
            back = min(self.around.back(actors.names, asked.at), _BACK)
            found.append((f"back {back}", ("", deed.type, deed.form)))
        return found

    def _against(self, asked: Asked, option: Option, actors: Actors) -> list[Cross]:
        """What speaks against an actor wherever he stands (linking.toml holds the reasons)."""
        deed = asked.deed
        found: list[Cross] = []
        if len(actors.names) > 1:
            found.append(("several", ("", deed.type)))
        if self.people.only_places(option.mentions):
            found.append(("only a place", (deed.family, deed.type)))
        if actors.nameless:
            found.append(("nameless", (deed.family, deed.type)))
        if actors.media:
            found.append(("media", (deed.family,)))
        if not asked.other_side.isdisjoint(actors.side):
            found.append(("own side", (deed.family,)))
        return found

    def _opposite(self, asked: Asked, actors: Actors) -> list[Cross]:
        """How an actor stands to the one who does it: of his state or another, and whether he was faced before."""
        deed, own, theirs = asked.deed, actors.side, asked.other_side
        state = "unknown" if not own or not theirs else "other" if own.isdisjoint(theirs) else "own"
        found: list[Cross] = [
            (f"state {state}", ("", deed.type)),
            (f"kinds {self.actors.kind(asked.who)} {actors.kind}", ("", deed.family)),
        ]
        if not asked.faced.isdisjoint(actors.names):
            found.append(("faced before", ("", deed.family)))
        return found

    def _number(self, mentions: tuple[Mention, ...]) -> str:
        return _SEVERAL if len(names_of(mentions)) > 1 else "one" if mentions else "nobody"


@cache
def _stands(away: int) -> tuple[str, str]:
    """How many tokens behind a deed's word somebody stands in, the side out, and it with how far."""
    side = "left" if away < 0 else "right"
    return side, f"{side} {next((name for most, name in _DISTANCES if abs(away) <= most), 'away')}"
