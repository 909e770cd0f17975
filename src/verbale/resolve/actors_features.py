"""Two actors with the days between them in, what beside the names speaks for one actor and against it out, each with its words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from verbale.records.actor import office_of
from verbale.reference.single_offices import has_one_holder, held_apart
from verbale.resolve import actors_weights as weights
from verbale.resolve.actors_profile import Held, Seen, set_of

_YEAR = 366
_TERM = 4 * _YEAR
_NOW = frozenset({"on", "from"})


@dataclass(frozen=True, slots=True)
class Feature:
    """One reason: what it is and what it counts, in log odds; None where it is no matter of more or less."""

    says: str
    points: float | None = None

    def __str__(self) -> str:
        return self.says if self.points is None else f"{self.says} {self.points:+.1f}"


def features(later: Seen, earlier: Seen, days: int | None) -> tuple[Feature, ...]:
    """Two actors and the days between their reports in, every reason beside the names out.

    >>> from verbale.records.actor import Kind
    >>> from verbale.resolve.actors_profile import Profile, seen_of, written
    >>> kenya = Profile("a", "A. Mutua", Kind.PERSON, "Kenya", (Held("foreign minister", "Kenya", "on"),))
    >>> [str(one) for one in features(seen_of(written(kenya)), seen_of(written(kenya)), 3)]
    ['both foreign minister of Kenya +2.5', 'the same state, Kenya +1.0']
    """
    found = [
        *_offices(later.profile.held, earlier.profile.held),
        *_states(later, earlier),
        *_companions(later, earlier, days),
    ]
    if days is not None and days > _YEAR and not any((one.points or 0) > 0 for one in found):
        found.append(Feature("more than a year lies between", weights.LONG_AGO))
    return tuple(found)


def _offices(later: Sequence[Held], earlier: Sequence[Held]) -> Iterator[Feature]:
    if not later or not earlier:
        return
    pairs = [(one, other) for one in later for other in earlier]
    agreeing = [feature for pair in pairs if (feature := _office(*pair)) is not None]
    against = [feature for pair in pairs if (feature := _against(*pair)) is not None]
    if agreeing:
        yield max(agreeing, key=lambda one: (one.points or 0, one.says))
    yield from sorted(against, key=lambda one: one.says)[:1]
    if not agreeing and not against:
        yield Feature(f"{_told(later[0])}, not {_told(earlier[0])}", weights.OTHER_OFFICES)


def _office(one: Held, other: Held) -> Feature | None:
    if one.of != other.of:
        return None
    if one.office == other.office:
        if not one.of:
            return Feature(f"both {one.office}", weights.SAME_HOUSE)
        single = has_one_holder(one.office)
        points = (
            weights.SAME_POST
            if not single
            else weights.OLD_OFFICE
            if _far(one.day, other.day, _TERM)
            else weights.SAME_OFFICE
        )
        return Feature(f"both {_told(one)}", points)
    if not one.of or (held_apart(one.office, other.office) and not _far(one.day, other.day, _YEAR)):
        return None
    if set(one.office.split()) < set(other.office.split()) or set(other.office.split()) < set(one.office.split()):
        return Feature(f"{_told(one)}, {_told(other)}", weights.NEAR_OFFICE)
    return Feature(f"both hold offices of {one.of}", weights.SAME_HOUSE)


def _against(one: Held, other: Held) -> Feature | None:
    """Two offices that nobody holds together, or one office of two states, both held within the same days."""
    now = one.told in _NOW and other.told in _NOW and not _far(one.day, other.day, weights.STORY_DAYS * 10)
    if not now or not one.of or not other.of:
        return None
    two_houses = one.of != other.of and has_one_holder(one.office) and has_one_holder(other.office)
    if two_houses or (one.of == other.of and held_apart(one.office, other.office)):
        return Feature(f"{_told(one)} and {_told(other)} at one time", weights.APART)
    return None


def _told(held: Held) -> str:
    return office_of(held.office, held.of)


def _far(one: date | None, other: date | None, days: int) -> bool:
    return one is not None and other is not None and abs((one - other).days) > days


def _states(later: Seen, earlier: Seen) -> Iterator[Feature]:
    shared = later.states & earlier.states
    if shared:
        yield Feature(f"the same state, {min(shared)}", weights.SAME_STATE)
    elif later.states and earlier.states:
        yield Feature(f"{min(later.states)}, not {min(earlier.states)}", weights.OTHER_STATE)


def _companions(later: Seen, earlier: Seen, days: int | None) -> Iterator[Feature]:
    people = len(set_of(later.profile.people).intersection(earlier.profile.people))
    others = len(set_of(later.profile.others).intersection(earlier.profile.others))
    if people:
        says = "the same person" if people == 1 else f"{people} of the same persons"
        yield Feature(f"{says} beside him", min(weights.COMPANIONS, people * weights.COMPANION))
    if others:
        says = "the same body" if others == 1 else f"{others} of the same bodies"
        yield Feature(f"{says} named", min(weights.SURROUNDINGS, others * weights.SURROUNDING))
    if days is not None and days <= weights.STORY_DAYS and (people or others > 1):
        yield Feature("reports of the same days", weights.SAME_STORY)
