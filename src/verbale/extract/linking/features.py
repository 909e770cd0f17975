"""One side of a deed and who may stand there in, the names of all that speaks for or against each of them out.

Training and running share this one description. The name of an actor or place is never part of it. What is told together is a
Cross (reference/crosses.py). What stands in the text is told by the places of linking.toml and by the way through the parse;
both are crossed with how the deed is told, and with the kind of the actor.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from verbale.extract.linking.around import Around
from verbale.extract.linking.deeds import Deed, described
from verbale.extract.linking.matter import Matter
from verbale.extract.linking.nearest import OUT, Nearest, nearest
from verbale.extract.linking.options import SLOT
from verbale.extract.linking.record import WHOM, Option, Told
from verbale.extract.people import People
from verbale.records.actor import Mention
from verbale.records.voice import names_of
from verbale.reference.crosses import Cross

_DISTANCES = ((3, "near"), (8, "close"), (16, "off"))  # tokens from the deed's word; beyond is "away"
_BACK = 4  # sentences; farther back is all the same
_OFTEN = (1, 3, 7)  # mentions
_MOST = 4  # actors of a sentence that are told apart by number
_UNFILLED = frozenset({"PRON", "person"})  # objects that must mean somebody of another sentence


@dataclass(frozen=True, slots=True)
class Asked:
    """One side of a deed that is asked for; `who` is known where it is whom.

    `other_side` are the states or groups of those on the other side, `faced` those toward whom `who` acted before.
    """

    side: str
    told: Told
    deed: Deed
    who: tuple[Mention, ...]
    other_side: frozenset[str]
    faced: frozenset[str]

    @property
    def slot(self) -> str:
        """Whether the deed's own slot tells this side."""
        return "filled" if (self.told.sides.whom if self.side == WHOM else self.told.sides.who) else "empty"


@dataclass(frozen=True)
class Features:
    """Describes the options of the deeds of one report."""

    people: People
    matter: Matter
    around: Around
    known: dict[int, tuple[Deed, dict[str, Nearest]]] = field(default_factory=dict)

    def of(
        self, side: str, told: Told, who: tuple[Mention, ...], options: tuple[Option, ...]
    ) -> tuple[tuple[Cross, ...], ...]:
        """A side of a deed and its options in, the features of each out; `who` is who does it, once that is known."""
        asked = self._asked(side, told, who)
        return tuple(
            tuple(self._someone(asked, one) if one.mentions else self._nobody(asked, options)) for one in options
        )

    def _asked(self, side: str, told: Told, who: tuple[Mention, ...]) -> Asked:
        other = self.matter.side_of(who if side == WHOM else told.sides.whom)
        faced = self.matter.faced(who, told.found.trigger) if side == WHOM else frozenset[str]()
        return Asked(side, told, self._known(told)[0], who, other, faced)

    def _known(self, told: Told) -> tuple[Deed, dict[str, Nearest]]:
        """How a deed is told, and for each actor of its sentence the nearest mention: found once for all options."""
        at = told.found.trigger
        if at not in self.known:
            self.known[at] = (described(self.people, told.found), nearest(self.people.tree, told.found, self.around))
        return self.known[at]

    def _nobody(self, asked: Asked, options: tuple[Option, ...]) -> Iterator[Cross]:
        """What speaks for or against a side that nobody stands on."""
        deed, slot = asked.deed, asked.slot
        here = min(sum("same sentence" in option.places for option in options), _MOST)
        target, thing = f"target {deed.target}", f"thing {deed.thing}"
        yield "none", ("", deed.type, deed.mode, deed.lemma, deed.form, slot, target, f"of {here}")
        yield "none", (f"how {deed.how}", f"as {deed.up}", thing)
        yield f"none&{deed.form}", (deed.type,)
        yield f"none&{slot}", (deed.type, deed.lemma, target, thing, *deed.classes)
        yield "none", (f"what {deed.what}",)
        yield f"none&{slot}&what {deed.what}", (deed.type,)
        yield f"none&{thing}", (deed.type,)
        if asked.side == WHOM:
            for part in (self._number(asked.who), self._kind(asked.who)):
                yield "none", (f"who {part}",)
                yield f"none&who {part}", (deed.type,)

    def _someone(self, asked: Asked, option: Option) -> Iterator[Cross]:
        deed, kind, names = asked.deed, self._kind(option.mentions), names_of(option.mentions)
        near = self._nearest(asked.told, names)
        told = ("", deed.family, deed.type, deed.form, kind)
        for place in option.places:
            yield place, told
        yield near.way, (*told, deed.lemma)
        yield near.end, ("", deed.type, deed.lemma)
        sort = f"sort {self._sort(near.head)}"
        if SLOT in option.places:
            yield SLOT, (deed.lemma, deed.how, deed.mode, f"target {deed.target}", sort, near.way)
        yield f"kind {kind}", ("", deed.family, deed.type)
        yield sort, ("", deed.family)
        yield from self._stands(asked, near.head, kind, option)
        yield from self._lately(asked, near.head, names)
        yield from self._against(asked, option, names)
        if asked.side == WHOM:
            yield from self._opposite(asked, option, kind, names)

    def _stands(self, asked: Asked, head: int, kind: str, option: Option) -> Iterator[Cross]:
        """On which side of the deed's word the nearest mention stands, and how far; "out" if none is in its sentence."""
        deed, away = asked.deed, head - asked.told.found.trigger
        if head < 0:
            yield "out", (deed.type,)
        else:
            side = "left" if away < 0 else "right"
            size = next((name for most, name in _DISTANCES if abs(away) <= most), "away")
            yield f"{side} {size}", ("", deed.form)
            yield side, (deed.type,)
        if deed.thing in _UNFILLED:
            yield f"thing {deed.thing}&{'out' if head < 0 else 'in'}", (kind,)
            yield f"thing {deed.thing}", option.places

    def _lately(self, asked: Asked, head: int, names: tuple[str, ...]) -> Iterator[Cross]:
        """How lately and how often an actor is told."""
        deed = asked.deed
        if head < 0:
            back = min(self.around.back(names, asked.told.found.trigger), _BACK)
            yield f"back {back}", ("", deed.type, deed.form)
        told = max([self.around.counts[name] for name in names])
        often = sum([told > number for number in _OFTEN])
        yield f"often {often}", ("",)
        yield f"often {often}&{deed.family}", ("out" if head < 0 else "in",)

    def _against(self, asked: Asked, option: Option, names: tuple[str, ...]) -> Iterator[Cross]:
        """What speaks against an actor wherever he stands (linking.toml holds the reasons)."""
        deed = asked.deed
        if len(names) > 1:
            yield "several", ("", deed.type)
        if all(self.people.only_place(mention) for mention in option.mentions):
            yield "only a place", (deed.family, deed.type)
        if not any(name[:1].isupper() for name in names):
            yield "nameless", (deed.family, deed.type)
        if all(self.kinds.get(name) == "media" for name in names):
            yield "media", (deed.family,)
        if asked.other_side and not asked.other_side.isdisjoint(self.matter.side_of(option.mentions)):
            yield "own side", (deed.family,)

    def _opposite(self, asked: Asked, option: Option, kind: str, names: tuple[str, ...]) -> Iterator[Cross]:
        """How an actor stands to the one who does it: of his state or another, and whether he was faced before."""
        deed = asked.deed
        own, theirs = self.matter.side_of(option.mentions), asked.other_side
        state = "own" if own & theirs else "other" if own and theirs else "unknown"
        yield f"state {state}", ("", deed.type)
        yield f"kinds {self._kind(asked.who)} {kind}", ("", deed.family)
        if not asked.faced.isdisjoint(names):
            yield "faced before", ("", deed.family)

    def _nearest(self, told: Told, names: tuple[str, ...]) -> Nearest:
        """The mention of one of these actors in the deed's sentence to which the way is shortest, and that way."""
        ways = self._known(told)[1]
        return min((ways[name] for name in names if name in ways), key=lambda one: one.order, default=OUT)

    def _sort(self, head: int) -> str:
        own = self.people.cast.at(head)
        return "out" if own is None else own.sort

    def _kind(self, mentions: tuple[Mention, ...]) -> str:
        return self.kinds.get(mentions[0].actor, "unknown") if mentions else "nobody"

    def _number(self, mentions: tuple[Mention, ...]) -> str:
        return "several" if len(names_of(mentions)) > 1 else "one" if mentions else "nobody"

    @cached_property
    def kinds(self) -> dict[str, str]:
        """The kind of each actor by name."""
        return {actor.name: actor.kind.value for actor in self.people.cast.actors}
