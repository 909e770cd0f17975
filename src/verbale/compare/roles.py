"""All offices that reports give to one actor in, his dated history out, with every claim; and what contradicts what.

A claim says that he held the office "on" a day, took it ("from") or had left it ("until"). Claims to one office that agree or go on
are one tenure; he holds it again where he is told in it long after he left. Nothing is decided: a contradiction is named with the
claims on both sides, for people to look at. Pure functions: the order of the claims changes nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import combinations

from verbale.records.actor import Role, office_of
from verbale.records.tenure import Contradiction, Tenure
from verbale.reference.single_offices import has_one_holder, held_apart

CLOSE = timedelta(60)
"""Within so many days two reports tell of one taking or one leaving of an office, though they name two days."""
_ORDER = {"from": 0, "on": 1, "until": 2}


def tenures(actor: str, roles: Iterable[Role]) -> tuple[Tenure, ...]:
    """The id of a cluster of actors and all Roles of its members in, his time in each office out, the earliest first.

    Roles whose time nothing tells are claims of the office's latest tenure.
    """
    told: dict[tuple[str, str], list[Role]] = defaultdict(list)
    for role in roles:
        told[role.office, role.of].append(role)
    found = [_tenure(actor, term) for claims in told.values() for term in _terms(claims)]
    return tuple(sorted(found, key=lambda one: (one.first or one.began or one.ended or date.max, one.office, one.of)))


@dataclass
class _Term:
    """A tenure in the making."""

    claims: list[Role] = field(default_factory=list)
    began: date | None = None
    ended: date | None = None
    days: list[date] = field(default_factory=list)


def _terms(claims: Sequence[Role]) -> Iterator[_Term]:
    """Claims to one office in, one term for each time that he held it out."""
    terms: list[_Term] = []
    undated = [one for one in claims if day_of(one) is None]
    for role in sorted((one for one in claims if day_of(one) is not None), key=_place):
        day = day_of(role) or date.max
        if not terms or _begins_anew(terms[-1], role, day):
            terms.append(_Term())
        _add(terms[-1], role, day)
    if undated:
        terms = terms or [_Term()]
        terms[-1].claims += sorted(undated, key=_place)
    yield from terms


def _begins_anew(term: _Term, role: Role, day: date) -> bool:
    """Whether he is told in office long after he left, or takes it after he was told in it."""
    if role.told == "until":
        return False
    if term.ended is not None and day > term.ended + CLOSE:
        return True
    started = term.began or (term.days[0] if term.days else None)
    return role.told == "from" and started is not None and day > started + CLOSE


def _add(term: _Term, role: Role, day: date) -> None:
    term.claims.append(role)
    if role.told == "until":
        term.ended = min(filter(None, (term.ended, day)))
        return
    term.days.append(day)
    term.days += [role.when.end] if role.when.end is not None and role.told == "on" else []
    if role.told == "from":
        term.began = min(filter(None, (term.began, day)))


def _tenure(actor: str, term: _Term) -> Tenure:
    days = min(term.days, default=None), max(term.days, default=None), term.began, term.ended
    return Tenure.of_claims(actor, tuple(term.claims), days)


def day_of(role: Role) -> date | None:
    """The day that a claim is about: the first, or for "until" the last."""
    return (role.when.end or role.when.start) if role.told == "until" else (role.when.start or role.when.end)


def _place(role: Role) -> tuple[date, int, str, int, str]:
    return (
        day_of(role) or date.max,
        _ORDER.get(role.told, 1),
        role.evidence.article,
        role.evidence.span.start,
        role.actor,
    )


def contradictions(held: Iterable[Tenure]) -> tuple[Contradiction, ...]:
    """The tenures of any number of actors in, whatever in them cannot all be so out, the earliest first."""
    every = sorted(held, key=lambda one: one.id)
    found = [*_within(every), *_two_holders(every), *_held_together(every)]
    unique = {one.id: one for one in found}
    return tuple(sorted(unique.values(), key=lambda one: (one.day or date.max, one.id)))


def _within(held: Iterable[Tenure]) -> Iterator[Contradiction]:
    """One tenure: told in office after he had left, or to have taken or left it on two days."""
    for one in held:
        after = [
            claim for claim in one.claims if _stands(claim) and one.ended and (day_of(claim) or date.min) > one.ended
        ]
        left = [claim for claim in one.claims if claim.told == "until"]
        if after:
            says = f"told as {office_of(one.office, one.of)} after he had left"
            yield Contradiction.of(says, day_of(after[0]), (one.id,), (*left[:1], *after))
        taken = {day_of(claim): claim for claim in reversed(one.claims) if claim.told == "from" and day_of(claim)}
        if len(taken) > 1:
            says = f"told to have become {office_of(one.office, one.of)} on {len(taken)} days"
            yield Contradiction.of(
                says, min(filter(None, taken)), (one.id,), tuple(taken[day] for day in sorted(filter(None, taken)))
            )


def _stands(claim: Role) -> bool:
    return claim.told != "until"


def _two_holders(held: Iterable[Tenure]) -> Iterator[Contradiction]:
    """An office of one holder, told of two on one day."""
    by_office: dict[tuple[str, str], list[Tenure]] = defaultdict(list)
    for one in held:
        if one.of and has_one_holder(one.office):
            by_office[one.office, one.of].append(one)
    for (office, of), some in by_office.items():
        for one, other in combinations(some, 2):
            if one.actor != other.actor and (day := _shared(one, other)):
                says = f"two hold the office of {office_of(office, of)}"
                yield Contradiction.of(says, day, (one.id, other.id), (*_near(one, day), *_near(other, day)))


def _held_together(held: Iterable[Tenure]) -> Iterator[Contradiction]:
    """One actor, told on one day in two offices that nobody holds together, or in one office of two states."""
    by_actor: dict[str, list[Tenure]] = defaultdict(list)
    for one in held:
        by_actor[one.actor].append(one)
    for some in by_actor.values():
        for one, other in combinations(some, 2):
            if _apart(one, other) and (day := _shared(one, other)):
                says = f"{office_of(one.office, one.of)} and {office_of(other.office, other.of)} at one time"
                yield Contradiction.of(says, day, (one.id, other.id), (*_near(one, day), *_near(other, day)))


def _apart(one: Tenure, other: Tenure) -> bool:
    if one.of == other.of:
        return bool(one.of) and held_apart(one.office, other.office)
    return bool(one.of and other.of) and one.office == other.office and has_one_holder(one.office)


def _shared(one: Tenure, other: Tenure) -> date | None:
    """The first day for which one has a claim while the other's claims lie around it."""
    days = {
        day
        for this, that in ((one, other), (other, one))
        for day in _days(this)
        if that.covers(day) and not _gone(that, day)
    }
    return min(days, default=None)


def _days(held: Tenure) -> Iterator[date]:
    yield from (day for claim in held.claims if claim.told == "on" and (day := day_of(claim)) is not None)


def _gone(held: Tenure, day: date) -> bool:
    return held.ended is not None and day >= held.ended


def _near(held: Tenure, day: date) -> tuple[Role, ...]:
    """The claims nearest to the day, before and behind it."""
    dated = [claim for claim in held.claims if _stands(claim) and day_of(claim) is not None]
    before = [claim for claim in dated if (day_of(claim) or day) <= day][-1:]
    behind = [claim for claim in dated if (day_of(claim) or day) > day][:1]
    return tuple(before + behind) if not before or day_of(before[0]) != day else tuple(before)
