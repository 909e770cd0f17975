"""Two Tellings in, the names of what holds of them as a pair out: reference/resolving.toml says what each weighs and means."""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import permutations
from math import asin, cos, fsum, radians, sin, sqrt

from verbale.records.when import Basis
from verbale.reference.counts import one_thing
from verbale.reference.frequencies import rarity
from verbale.reference.resolving import resolving
from verbale.resolve.parties import Likeness, Party, sides
from verbale.resolve.telling import Site, Telling

_NEAR_DAYS, _OFF_DAYS = 3, 10
_LONG = 40  # days: a time told as a month is a time, one told as a year hardly is
_NEAR_KM, _FAR_KM, _EARTH_KM = 60.0, 150.0, 6371.0
_SOME, _MANY = 0.12, 0.35  # of the weight of the words of the shorter clause
_LEAST_WORDS = 4
_LEVELS = {Likeness.SAME: "same", Likeness.AKIN: "akin", Likeness.OPEN: "open", Likeness.OTHER: "other", None: "silent"}
_SPEAKERS = {Likeness.OTHER: "others", Likeness.OPEN: "somebody"}
_ALIKE = ("reports unlike", "reports alike a little", "reports alike", "reports alike", "reports alike, much")
_APART = ((2, "reports close"), (7, "reports days apart"))
_UNREAL = frozenset({"future", "hypothetical"})


def features(one: Telling, other: Telling) -> Iterator[str]:
    """Two accounts in, either first, the names of the features of their pair out."""
    yield from quick(one, other)
    yield from slow(one, other)


def quick(one: Telling, other: Telling) -> Iterator[str]:
    """The features that cost little to find: what is done, when, where, how many, with what status, in which reports."""
    yield "pair"
    for part in (_deed, _times, _places, _counts, _status, _reports):
        yield from part(one, other)


def slow(one: Telling, other: Telling) -> Iterator[str]:
    """The others: who and whom, and the words."""
    yield from _sides(one, other)
    yield from _words(one, other)


SLOW = ("who ", "whom ", "speech by ", "sides same", "sides together", "sides crossed", "trigger same", "words ")
"""How the names of the slow features begin; of each beginning a pair has one at most."""


TWO_SPEAK = "two speak"
"""Each of two named speakers says it of his own: no weight, for such are two happenings whatever else holds."""

TIT_FOR_TAT = "tit for tat"
"""Each does to the other what is done to him: no weight either."""
_CONTESTED = frozenset({"restrict"})  # of ships that ram or block each other each party tells that the other did it


def _deed(one: Telling, other: Telling) -> Iterator[str]:
    table = resolving()
    deeds = (_mode(one), _mode(other))
    if one.type != other.type:
        yield f"type {table.between(*deeds)}"
        return
    if frozenset(deeds) in table.answers:
        yield "type answered"
        return
    yield "type same"
    if one.type in table.speech:
        yield "speech"
    if one.mode or other.mode:
        yield f"mode {_way(one, other, kin=frozenset(deeds) in table.modes)}"


def _mode(told: Telling) -> str:
    return f"{told.type}:{told.mode}" if told.mode else told.type


def _way(one: Telling, other: Telling, *, kin: bool) -> str:
    if one.mode == other.mode:
        return "same"
    if not (one.mode and other.mode):
        return "open"
    return "kin" if kin else "other"


def _sides(one: Telling, other: Telling) -> Iterator[str]:
    who, whom = sides(one.who, other.who), sides(one.whom, other.whom)
    yield _side("who", who, one.who, other.who)
    yield _side("whom", whom, one.whom, other.whom)
    if {one.type, other.type} <= resolving().speech and who in _SPEAKERS:
        yield f"speech by {_SPEAKERS[who]}"
        if who is Likeness.OTHER and not _denied_by_one(one, other):
            yield TWO_SPEAK
    if who == whom == Likeness.SAME:
        yield "sides same"
    if {one.type, other.type} <= resolving().mutual and _met(one, other):
        yield "sides together"
    straight = max(_level(who), _level(whom))
    crossed = min(_level(sides(one.who, other.whom)), _level(sides(one.whom, other.who)))
    if crossed >= Likeness.AKIN and straight < crossed:
        together = _together({one.type, other.type})
        yield f"sides crossed{together}"
        if not together and not {one.mode, other.mode} & _CONTESTED:
            yield TIT_FOR_TAT


def _denied_by_one(one: Telling, other: Telling) -> bool:
    """Whether one denies what the other tells: the words denied may be put into another's mouth. Who says that he will not denies nothing."""
    return _denies(one) != _denies(other)


def _denies(told: Telling) -> bool:
    return "negated" in told.flags and "future" not in told.flags


def _met(one: Telling, other: Telling) -> bool:
    """Whether all who do it together in one account, two at least, are among those of the other, who are as many or more."""
    groups = ((*told.who, *told.whom) for told in (one, other))
    return any(
        1 < len(few) <= len(many) and all(_level(sides((party,), many)) >= Likeness.AKIN for party in few)
        for few, many in permutations(groups)
    )


def _together(types: set[str]) -> str:
    """Why it says little that the sides change places: either may do the deed, or going and being sent away are one."""
    if types <= resolving().mutual:
        return ", mutual"
    return ", once" if types & resolving().once and len(types) > 1 else ""


def _side(name: str, level: Likeness | None, some: tuple[Party, ...], others: tuple[Party, ...]) -> str:
    return f"{name} silent, both" if not some and not others else f"{name} {_LEVELS[level]}"


def _level(level: Likeness | None) -> int:
    return -1 if level is None else level


def _times(one: Telling, other: Telling) -> Iterator[str]:
    if Basis.UNKNOWN in {one.basis, other.basis}:
        yield "days unknown"
        return
    (first, last), (others_first, others_last) = _span(one), _span(other)
    apart = max(first, others_first) - min(last, others_last)
    default = ", by default" if Basis.PUBLISHED in {one.basis, other.basis} else ""
    if apart > 0:
        yield from _apart(apart, default, both_planned=bool(_planned(one) and _planned(other)))
    elif first == last == others_first == others_last:
        yield f"day same{default}"
    else:
        yield "days meet" if max(last - first, others_last - others_first) <= _LONG else "days meet loosely"


def _apart(apart: int, default: str, *, both_planned: bool) -> Iterator[str]:
    if apart > _OFF_DAYS:
        yield "days far"
        return
    yield f"days near{default}" if apart <= _NEAR_DAYS else f"days off{default}"
    if both_planned:
        yield "days moved"


def _span(told: Telling) -> tuple[int, int]:
    """The days told; what goes on without an end is told up to the day of the report."""
    first, last = told.first, told.last
    end = last if last is not None else max(first or 0, told.published or 0)
    return (first if first is not None else end), end


def _planned(told: Telling) -> bool:
    return not _UNREAL.isdisjoint(told.flags)


def _places(one: Telling, other: Telling) -> Iterator[str]:
    if one.site is None or other.site is None:
        yield "where silent, both" if one.site is other.site else "where silent"
    else:
        yield f"where {_place(one.site, other.site)}"


def _place(one: Site, other: Site) -> str:
    if one.name == other.name:
        return "same"
    if other.name == one.country or one.name == other.country:
        return "within"
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return "other"
    apart = _kilometres((one.lat, one.lon), (other.lat, other.lon))
    return "near" if apart <= _NEAR_KM else "far" if apart > _FAR_KM else "other"


def _kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    (lat, lon), (to_lat, to_lon) = map(radians, one), map(radians, other)
    height = sin((to_lat - lat) / 2) ** 2 + cos(lat) * cos(to_lat) * sin((to_lon - lon) / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(min(1.0, height)))


def _counts(one: Telling, other: Telling) -> Iterator[str]:
    known = {one_thing(of): (least, most) for of, least, most in one.counts}
    others = [(one_thing(of), least, most) for of, least, most in other.counts]
    told = [_overlap(known[of], (least, most)) for of, least, most in others if of in known]
    if told:
        yield "counts agree" if any(told) else "counts differ"


def _overlap(one: tuple[int | None, int | None], other: tuple[int | None, int | None]) -> bool:
    least = max(one[0] or 0, other[0] or 0)
    return all(most is None or least <= most for most in (one[1], other[1]))


def _status(one: Telling, other: Telling) -> Iterator[str]:
    for name, holds in _FLAGS:
        told = holds(one) + holds(other)
        if told:
            yield f"{name} by {('', 'one', 'both')[told]}"


def _reports(one: Telling, other: Telling) -> Iterator[str]:
    if one.article != other.article:
        yield _ALIKE[min(len(set(one.scene) & set(other.scene)), len(_ALIKE) - 1)]
        apart = abs((one.published or 0) - (other.published or 0))
        yield next((name for most, name in _APART if apart <= most), "reports weeks apart")
    elif one.voice == other.voice:
        yield "one report, one voice"
    else:
        yield "one report"
        if _denied_by_one(one, other):
            yield "one report, denied by another voice"


def _words(one: Telling, other: Telling) -> Iterator[str]:
    if one.trigger and one.trigger == other.trigger:
        yield "trigger same"
    if min(len(one.words), len(other.words)) < _LEAST_WORDS:
        return
    shared = _weight(frozenset(one.words).intersection(other.words))
    shared /= min(_weight_of(one.words), _weight_of(other.words)) or 1.0
    yield "words many" if shared > _MANY else "words some" if shared > _SOME else "words none"


@lru_cache(maxsize=16_384)
def _weight_of(words: tuple[str, ...]) -> float:
    return _weight(words)


def _weight(words: Iterable[str]) -> float:
    return fsum(map(rarity, words))


_FLAGS: tuple[tuple[str, Callable[[Telling], bool]], ...] = (
    ("denied", lambda told: "negated" in told.flags),
    ("planned", _planned),
    ("past", lambda told: "historical" in told.flags),
)
