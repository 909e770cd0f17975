"""One side of a deed and who may stand there in, the names of all that speaks for or against each of them out.

Training and running share this one description. The name of an actor or place is never part of it. "&" joins what is told
together; the first part is the side. What stands in the text is told by the places of linking.toml and by the way
through the parse; both are crossed with how the deed is told, and with the kind of the actor.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from verbale.extract.actors.record import CastMention
from verbale.extract.events import Happening
from verbale.extract.linking.around import Around
from verbale.extract.linking.deeds import Deed, described
from verbale.extract.linking.matter import Matter
from verbale.extract.linking.options import SLOT
from verbale.extract.linking.paths import Way, way
from verbale.extract.linking.record import WHOM, Option, Told
from verbale.extract.people import People
from verbale.records.actor import Mention
from verbale.records.voice import names_of

_DISTANCES = ((3, "near"), (8, "close"), (16, "off"))  # tokens from the deed's word; beyond is "away"
_MOST = 4  # actors of a sentence that are told apart by number
_UNFILLED = frozenset({"PRON", "person"})  # objects that must mean somebody of another sentence


@dataclass(frozen=True, slots=True)
class Asked:
    """One side of a deed that is asked for; `who` is known where it is whom."""

    side: str
    told: Told
    who: tuple[Mention, ...]
    deed: Deed

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
    known: dict[int, Deed] = field(default_factory=dict)
    ways: dict[int, tuple[tuple[CastMention, Way], ...]] = field(default_factory=dict)

    def of(
        self, side: str, told: Told, who: tuple[Mention, ...], options: tuple[Option, ...]
    ) -> tuple[tuple[str, ...], ...]:
        """A side of a deed and its options in, the features of each out; `who` is who does it, once that is known."""
        asked = Asked(side, told, who, self._deed(told))
        found = (self._someone(asked, one) if one.mentions else self._nobody(asked, options) for one in options)
        return tuple(tuple(f"{side}&{feature}" for feature in features) for features in found)

    def _deed(self, told: Told) -> Deed:
        at = told.found.trigger
        if at not in self.known:
            self.known[at] = described(self.people, told.found)
        return self.known[at]

    def _nobody(self, asked: Asked, options: tuple[Option, ...]) -> Iterator[str]:
        """What speaks for or against a side that nobody stands on."""
        deed, slot = asked.deed, asked.slot
        here = min(sum("same sentence" in option.places for option in options), _MOST)
        yield "none"
        for part in (deed.type, deed.mode, deed.lemma, deed.form, slot, f"target {deed.target}", f"of {here}"):
            yield f"none&{part}"
        for part in (f"how {deed.how}", f"as {deed.up}", f"thing {deed.thing}", f"{deed.form}&{deed.type}"):
            yield f"none&{part}"
        for part in (deed.type, deed.lemma, f"target {deed.target}", f"thing {deed.thing}"):
            yield f"none&{slot}&{part}"
        yield f"none&thing {deed.thing}&{deed.type}"
        if asked.side == WHOM:
            for part in (self._number(asked.who), self._kind(asked.who)):
                yield f"none&who {part}"
                yield f"none&who {part}&{deed.type}"

    def _someone(self, asked: Asked, option: Option) -> Iterator[str]:
        deed, kind = asked.deed, self._kind(option.mentions)
        head, told_by = self._nearest(asked.told, frozenset(names_of(option.mentions)))
        for place in (*option.places, str(told_by)):
            yield place
            for part in (deed.family, deed.type, deed.form, kind):
                yield f"{place}&{part}"
        yield from self._told_by(deed, told_by, self._sort(head), slot=SLOT in option.places)
        yield from self._kinds(deed, kind, self._sort(head))
        yield from self._stands(asked, head, kind, option)
        yield from self._against(asked, option)
        if asked.side == WHOM:
            yield from self._opposite(asked, option, kind)

    def _told_by(self, deed: Deed, told_by: Way, sort: str, *, slot: bool) -> Iterator[str]:
        last = told_by.links[-1]
        yield f"end {last}"
        yield f"end {last}&{deed.type}"
        yield f"{told_by}&{deed.lemma}"
        yield f"end {last}&{deed.lemma}"
        if slot:
            for part in (deed.lemma, deed.how, deed.mode, f"target {deed.target}", f"sort {sort}", str(told_by)):
                yield f"slot&{part}"

    def _kinds(self, deed: Deed, kind: str, sort: str) -> Iterator[str]:
        for part in (f"kind {kind}", f"sort {sort}"):
            yield part
            yield f"{part}&{deed.family}"
        yield f"kind {kind}&{deed.type}"

    def _stands(self, asked: Asked, head: int, kind: str, option: Option) -> Iterator[str]:
        """On which side of the deed's word the nearest mention stands, and how far; "out" if none is in its sentence."""
        deed, away = asked.deed, head - asked.told.found.trigger
        if head < 0:
            yield f"out&{deed.type}"
        else:
            side = "left" if away < 0 else "right"
            size = next((name for most, name in _DISTANCES if abs(away) <= most), "away")
            yield f"{side} {size}"
            yield f"{side} {size}&{deed.form}"
            yield f"{side}&{deed.type}"
        if deed.thing in _UNFILLED:
            where = "out" if head < 0 else "in"
            yield f"thing {deed.thing}&{where}&{kind}"
            yield from (f"thing {deed.thing}&{place}" for place in option.places)

    def _against(self, asked: Asked, option: Option) -> Iterator[str]:
        """What speaks against an actor wherever he stands (linking.toml holds the reasons)."""
        deed, names = asked.deed, names_of(option.mentions)
        other = asked.who if asked.side == WHOM else asked.told.sides.whom
        if len(names) > 1:
            yield "several"
            yield f"several&{deed.type}"
        if all(self.people.only_place(mention) for mention in option.mentions):
            yield f"only a place&{deed.family}"
            yield f"only a place&{deed.type}"
        if not any(name[:1].isupper() for name in names):
            yield f"nameless&{deed.family}"
            yield f"nameless&{deed.type}"
        if all(self.kinds.get(name) == "media" for name in names):
            yield f"media&{deed.family}"
        if other and self.matter.side_of(option.mentions) & self.matter.side_of(other):
            yield f"own side&{deed.family}"

    def _opposite(self, asked: Asked, option: Option, kind: str) -> Iterator[str]:
        """How an actor stands to the one who does it: of his state or another, and whether he was faced before."""
        deed = asked.deed
        own, theirs = self.matter.side_of(option.mentions), self.matter.side_of(asked.who)
        state = "own" if own & theirs else "other" if own and theirs else "unknown"
        yield f"state {state}"
        yield f"state {state}&{deed.type}"
        yield f"kinds {self._kind(asked.who)} {kind}"
        yield f"kinds {self._kind(asked.who)} {kind}&{deed.family}"
        if self.matter.has_faced(asked.who, option.mentions, asked.told.found.trigger):
            yield "faced before"
            yield f"faced before&{deed.family}"

    def _nearest(self, told: Told, names: frozenset[str]) -> tuple[int, Way]:
        """The mention of one of these actors in the deed's sentence to which the way is shortest, and that way."""
        ways = ((told_by, m.head) for m, told_by in self._ways(told.found) if not names.isdisjoint(m.actors))
        told_by, head = min(ways, key=lambda one: len(one[0].links), default=(_OUT, -1))
        return head, told_by

    def _ways(self, found: Happening) -> tuple[tuple[CastMention, Way], ...]:
        """Each mention near a deed with the ways to it from the deed's word and its carrier, found once for all options."""
        if found.trigger not in self.ways:
            starts = (found.trigger,) if found.carrier is None else (found.trigger, found.carrier)
            near = (m for m in self.around.near(found.trigger) if m.head not in found.words)
            self.ways[found.trigger] = tuple(
                (m, way(self.people.tree, start, m.head)) for m in near for start in starts
            )
        return self.ways[found.trigger]

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


_OUT = Way(("out",))
