"""An actor of a report in, for whom he speaks out: a spokesman's words are those of his body."""

from verbale.records.actor import Actor, Kind

_SPEAKS = frozenset("spokesman spokeswoman spokesperson spokespeople spokesmen".split())


def speaks_for(actor: Actor | None) -> str:
    """An actor in, the name of the body whose spokesman he is out; "" where he is none.

    >>> speaks_for(Actor.of("Ana Rojas", Kind.PERSON, roles=("spokeswoman of the Police of Chile",)))
    'Police of Chile'
    """
    if actor is None or actor.kind is not Kind.PERSON:
        return ""
    told = (role.partition(" of ") for role in actor.roles)
    bodies = (body for office, _, body in told if body and office.split()[-1:] and office.split()[-1] in _SPEAKS)
    return next(bodies, "").removeprefix("the ")
