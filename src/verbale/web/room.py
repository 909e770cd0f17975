"""A store and settings in, what all requests share out: one View for every thread, one Writer, opened when it is first needed."""

from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from threading import Lock

from jinja2 import Environment

from verbale.store.base import View
from verbale.store.clusters import Clusters
from verbale.store.stores import OpenStore, OpenView, open_store, open_writer
from verbale.web.settings import Settings
from verbale.web.templating import environment

_MOMENTS = 16


@dataclass
class Room:
    """An open room. A View holds no state but its engine, whose pool lends each question a connection of its own: threads share it."""

    where: str | Path
    settings: Settings
    clusters: Clusters
    view: OpenView = field(init=False)
    templates: Environment = field(init=False)
    _writer: OpenStore | None = None
    _lock: Lock = field(default_factory=Lock)
    _then: OrderedDict[datetime, View] = field(default_factory=OrderedDict)

    def __post_init__(self) -> None:
        self.view = open_store(self.where, remembering=True)
        self.templates = environment(self.settings.language)

    def at(self, moment: datetime | None) -> View:
        """A moment in (None: now), the store as it was then out; of the moments asked for last one View is kept each."""
        if moment is None:
            return self.view
        with self._lock:
            then = self._then.pop(moment) if moment in self._then else self.view.at(moment)
            self._then[moment] = then
            while len(self._then) > _MOMENTS:
                self._then.popitem(last=False)
            return then

    def writer(self) -> OpenStore:
        """The Writer; one at a time writes, as the store itself sees to."""
        with self._lock:
            if self._writer is None:
                self._writer = open_writer(self.where, self.clusters)
            return self._writer

    def close(self) -> None:
        """Lets go of the store."""
        self.view.close()
        if self._writer:
            self._writer.close()
