"""A question and its answer in, the same answer again within a minute out: counts over all accounts are not asked anew by each reader."""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from time import monotonic
from weakref import WeakKeyDictionary

from verbale.store.base import View

SECONDS = 60.0
_MOST = 500


class Kept[Key, Value]:
    """Answers by key, for each View its own; those of more than SECONDS ago, and all but the _MOST asked for last, are forgotten."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock, self._lock = clock, Lock()
        self._of: WeakKeyDictionary[View, OrderedDict[Key, tuple[float, Value]]] = WeakKeyDictionary()

    def get(self, view: View, key: Key, ask: Callable[[], Value]) -> Value:
        """A View, a key and what asks in, the answer out."""
        with self._lock:
            answers = self._of.setdefault(view, OrderedDict())
            if (found := answers.get(key)) and self._clock() - found[0] < SECONDS:
                answers.move_to_end(key)
                return found[1]
        value = ask()
        with self._lock:
            answers[key] = (self._clock(), value)
            answers.move_to_end(key)
            while len(answers) > _MOST:
                answers.popitem(last=False)
        return value
