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
    return {actor.name: _state(actor) if _public(actor) else actor.name for actor in actors}


def _state(actor: Actor) -> str:
    """The state behind an actor: as the report's reading has it, else as an office tells it ("foreign minister of Chad")."""
    told = (office.partition(" of ")[2] for office in actor.roles)
    return actor.country or next(filter(None, told), "")


def _public(actor: Actor) -> bool:
    """Whether an actor speaks for a state."""
    wanted = _OF_STATE.get(actor.kind)
    names = (actor.name,) if actor.kind is Kind.BODY else actor.roles or (actor.name,)
    words = {word for name in names for word in name.lower().replace("-", " ").split()}
    if not _state(actor) or wanted is None or words & stances().private:
        return False
    sectors = {sector.code for sector in sectors_of(actor.kind.value, names)}
    return bool(words & stances().public or sectors & wanted)
