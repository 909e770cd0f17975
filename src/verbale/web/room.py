"""A store and settings in, what all requests share out: one View for every thread, one Writer, opened when it is first needed."""

from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from jinja2 import Environment

from verbale.store.clusters import Clusters
from verbale.store.stores import OpenStore, OpenView, open_store, open_writer
from verbale.web.settings import Settings
from verbale.web.templating import environment


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

    def __post_init__(self) -> None:
        self.view = open_store(self.where, remembering=True)
        self.templates = environment(self.settings.language)

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
