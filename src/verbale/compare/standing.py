"""The actors of a report in, for whom each of them stands out: a ministry and a minister for their state, all others for themselves."""

from collections.abc import Iterable, Mapping

from verbale.records.actor import Actor, Kind
from verbale.reference.sectors import sectors_of
from verbale.reference.stances import stances

_OF_STATE = {Kind.PERSON: {"GOV", "MIL"}, Kind.BODY: {"GOV", "MIL", "COP", "SPY"}}


def standing(actors: Iterable[Actor]) -> Mapping[str, str]:
    """The actors of a report in, by the name of each the name of the state for which it speaks, or its own, out.

    >>> minister = Actor.of("Ana Rojas", Kind.PERSON, country="Peru", roles=("foreign minister of Peru",))
    >>> leader = Actor.of("Luis Paz", Kind.PERSON, country="Peru", roles=("opposition leader of Peru",))
    >>> standing([minister, leader])
    {'Ana Rojas': 'Peru', 'Luis Paz': 'Luis Paz'}
    """
    known = {actor.name: actor for actor in actors}
    return {name: _for_whom(actor, known) for name, actor in known.items()}


def _for_whom(actor: Actor, known: Mapping[str, Actor]) -> str:
    """An officer of a group, a party or a body stands for it, or for the state of that body; one of a state for the state."""
    if not _public(actor):
        return actor.name
    told = next(filter(None, (office.partition(" of ")[2] for office in actor.roles)), "")
    master = known.get(told)
    if actor.kind is Kind.PERSON and master is not None and master.kind is not Kind.PERSON:
        return master.country if _public(master) else master.name
    return actor.country or told


def _public(actor: Actor) -> bool:
    """Whether an actor speaks for a state."""
    wanted = _OF_STATE.get(actor.kind)
    names = (actor.name,) if actor.kind is Kind.BODY else actor.roles or (actor.name,)
    words = {word for name in names for word in name.lower().replace("-", " ").split()}
    if not (actor.country or actor.roles) or wanted is None or words & stances().private:
        return False
    sectors = {sector.code for sector in sectors_of(actor.kind.value, names)}
    return bool(words & stances().public or sectors & wanted)
