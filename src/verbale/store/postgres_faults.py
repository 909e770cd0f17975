"""What may be wrong with a store's server in, one sentence that says what to do out."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from verbale.errors import BadUse
from verbale.store.versions import PATIENCE

_GONE = "of {where} is missing: it was changed from outside, or made by another version; restore a backup"
# By SQLSTATE, or the class that its first two letters are; "" is a server that is not reached at all.
_FAULTS = {
    "55P03": f"another program has been writing to {{where}} for {PATIENCE} s; try again when it has ended",
    "40P01": "two programs waited for each other at {where}; run again: nothing of this batch was written",
    "53100": "no room is left on the disk of {where}; nothing of this batch was written: make room and run again",
    "53300": "the server of {where} takes no more connections; try again, or let it take more",
    "25006": "{where} may only be read; write to the primary server",
    "42501": "this user may not do that in {where}; let the owner grant it",
    "3D000": "there is no such database: {where}; make it first, with: createdb",
    "42P01": f"a table {_GONE}",
    "42703": f"a column {_GONE}",
    "28": "the server of {where} does not know this user or password",
    "57": "the server of {where} was shut down; nothing of this batch was written: run again when it is back",
    "08": "the server of {where} went away; nothing of this batch was written: run again when it is back",
    "": "the server of {where} cannot be reached ({fault}); is it up, and is its address right?",
}


@contextmanager
def said_plainly(where: str) -> Iterator[None]:
    """Runs a block; a fault of the server leaves it as BadUse, a fault of ours as it is."""
    import psycopg

    try:
        yield
    except (DBAPIError, psycopg.Error) as fault:  # COPY goes past SQLAlchemy
        own = fault.orig if isinstance(fault, DBAPIError) else fault
        state = getattr(own, "sqlstate", None) or ("08" if _is_lost(fault) else "")
        says = next((_FAULTS[key] for key in (state, state[:2]) if key in _FAULTS), None)
        if says is None:
            raise
        told = " ".join(str(own).split()).rpartition("failed: ")[2][:160]
        raise BadUse(says.format(where=where, fault=told)) from fault


def _is_lost(fault: Exception) -> bool:
    """Whether there was a connection, and is none any more."""
    return fault.connection_invalidated if isinstance(fault, DBAPIError) else True
