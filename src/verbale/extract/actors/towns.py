"""The name of a town or province in, the state in which it lies out; "" where more than one state may be meant."""

from functools import cache

from verbale.reference.gazetteer import gazetteer
from verbale.reference.phrases import fold
from verbale.reference.regions import regions
from verbale.reference.world import world

_TOWN = 10_000  # inhabitants: a village gives a state only where the report tells that state
_FAR_LARGER = 5  # times: than any namesake in another state


def state_of_town(name: str, told: frozenset[str]) -> str:
    """A town's or province's name and the states that the report tells in, the state out: a told one, else that of the far largest namesake.

    A province known by one such name hides villages of that name: Texas in Mexico has a thousand inhabitants.

    >>> state_of_town("Huambo", frozenset()), state_of_town("San Jose", frozenset({"Costa Rica"}))
    ('Angola', 'Costa Rica')
    >>> state_of_town("Texas", frozenset({"Mexico"}))
    'United States'
    """
    states = _states()
    provinces = {
        states.get(region.country, "") for region in regions().get(fold(name), ()) if region.kind == "province"
    }
    if len(provinces) == 1:
        return provinces.pop()
    people: dict[str, int] = {}
    for place in gazetteer().candidates(name):
        state = states.get(place.country, "")
        people[state] = max(people.get(state, 0), place.people)
    near = [state for state in people if state in told]
    if near:
        return max(near, key=lambda state: people[state])
    ranked = sorted(people, key=lambda state: -people[state])
    if not ranked or people[ranked[0]] < _TOWN:
        return ""
    alone = len(ranked) == 1 or people[ranked[0]] >= _FAR_LARGER * people[ranked[1]]
    return ranked[0] if alone else ""


@cache
def _states() -> dict[str, str]:
    """The names of the states of today by their ISO codes."""
    return {row.iso2: name for name, row in world().polities.items() if row.iso2 and not row.until}
