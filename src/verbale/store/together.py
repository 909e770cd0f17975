"""A store in, one connection for all that is asked of it in a block out: a page of many questions sees one state, and borrows a connection once.

Each question by itself would borrow one, begin, and end: on a server three messages beside its own, and a page asks up to fifty.
"""

from collections.abc import Callable, Hashable, Iterator
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from traceback import clear_frames
from typing import Any

from sqlalchemy import Connection

from verbale.store.dialect import Dialect
from verbale.store.past import looking_back

type Then = tuple[datetime | None, bool]
"""The moment that is asked of (None: now), and whether as the engine read it."""


@dataclass(slots=True)
class _Held:
    """A block: the store, the connections that are open in it by what they see, and what was asked once."""

    dialect: Dialect
    stack: ExitStack
    open: dict[Then, Connection] = field(default_factory=dict)
    once: dict[Hashable, Any] = field(default_factory=dict)

    def connection(self, then: Then) -> Connection:
        if then not in self.open:
            self.open[then] = _seeing(self.stack.enter_context(self.dialect.reading()), then)
        return self.open[then]


_HELD: ContextVar[_Held | None] = ContextVar("held", default=None)


@contextmanager
def together(dialect: Dialect) -> Iterator[None]:
    """A store in; until the block ends, whoever asks it in this thread (and hands nothing unread out of the block) sees one state of it."""
    with ExitStack() as stack:
        before = _HELD.set(_Held(dialect, stack))
        try:
            yield
        except BaseException as fault:
            clear_frames(
                fault.__traceback__
            )  # answers that nobody reads to their end are let go of before their connection is
            raise
        finally:
            _HELD.reset(before)


@contextmanager
def reading(dialect: Dialect, then: Then = (None, False)) -> Iterator[Connection]:
    """A store and what is to be seen in, a connection out: that of the block, where there is one."""
    if block := _held(dialect):
        yield block.connection(then)
    else:
        with dialect.reading() as connection:
            yield _seeing(connection, then)


def once[T](dialect: Dialect, key: Hashable, ask: Callable[[], T]) -> T:
    """A store, a key and what asks in, the answer out: within a block it is asked for once."""
    if (block := _held(dialect)) is None:
        return ask()
    if key not in block.once:
        block.once[key] = ask()
    found: T = block.once[key]
    return found


def in_block(dialect: Dialect) -> bool:
    """A store in, whether a block is open, in which what is asked for once serves many questions, out."""
    return _held(dialect) is not None


def _held(dialect: Dialect) -> _Held | None:
    block = _HELD.get()
    return block if block and block.dialect is dialect else None


def _seeing(connection: Connection, then: Then) -> Connection:
    moment, as_read = then
    return looking_back(connection, moment, as_read=as_read)
