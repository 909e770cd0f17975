"""A View that remembers in, the sums behind its widest pictures counted out: of a large store the first to ask would wait seconds for them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from threading import Event, Thread

from verbale.store.stores import OpenView
from verbale.web.filters import filters_of
from verbale.web.pictures.kinds import KINDS, recent


def warm(view: OpenView, ended: Event) -> None:
    """Draws each picture as it is when nothing narrows it, for nobody; goes no further once `ended` is set."""
    asked = filters_of(())
    for kind in KINDS.values():
        if ended.is_set():
            return
        query, _ = recent(view, asked.query)
        kind.draw(view, replace(asked, query=query), _nowhere)


@contextmanager
def warming(view: OpenView) -> Iterator[None]:
    """The same behind whoever asks meanwhile; at its end it waits for the picture that is being drawn."""
    ended = Event()
    thread = Thread(target=warm, args=(view, ended), name="verbale warming", daemon=True)
    thread.start()
    yield
    ended.set()
    thread.join()


def _nowhere(*_: object, **__: object) -> str:
    return ""
