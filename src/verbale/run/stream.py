"""Items that come when they come in, groups of them out: full ones, or after some seconds what there is."""

import queue
import threading
import time
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_LEAST = 8  # items: a smaller group saves less than its transaction costs


@dataclass(frozen=True, slots=True)
class _End:
    """The stream has ended, by a fault or of itself."""

    fault: BaseException | None = None


def groups[T](items: Iterable[T], size: int, seconds: float | None = None) -> Iterator[tuple[T, ...] | None]:
    """Items in, groups of `size` out, smaller ones at the beginning and the end.

    With `seconds`, smaller ones when nothing fills them in time too, then None while nothing comes.

    >>> list(groups("abcde", 2))
    [('a', 'b'), ('c', 'd'), ('e',)]
    """
    if seconds is None:
        yield from _swelling(items, size)
        return
    waiting: queue.Queue[T | _End] = queue.Queue(size)
    threading.Thread(target=_fill, args=(items, waiting), daemon=True).start()
    end = None
    while end is None:
        group, end = _group(waiting, size, seconds)
        if group:
            yield tuple(group)
        if len(group) < size:
            yield None
    if end.fault:
        raise end.fault


def _swelling[T](items: Iterable[T], size: int) -> Iterator[tuple[T, ...]]:
    """Items in, groups out: small ones first, then full ones, and small ones last.

    Nothing is coded before the first group is read and told apart, nor while the last one is judged and kept. Of what is left
    behind the full groups each takes half.

    >>> [len(group) for group in _swelling(range(500), 64)]
    [8, 16, 32, 64, 64, 64, 64, 64, 62, 31, 15, 8, 8]
    """
    left: deque[T] = deque()
    most = min(_LEAST, size)
    for item in items:
        left.append(item)
        if len(left) > 2 * most:
            yield tuple(left.popleft() for _ in range(most))
            most = min(2 * most, size)
    while left:
        count = max(len(left) // 2, _LEAST) if len(left) > 3 * _LEAST // 2 else len(left)
        yield tuple(left.popleft() for _ in range(min(count, size)))


def _group[T](waiting: "queue.Queue[T | _End]", size: int, seconds: float) -> tuple[list[T], _End | None]:
    """What comes within some seconds, as far as it is wanted, and the end if it came."""
    group: list[T] = []
    last = time.monotonic() + seconds
    while len(group) < size:
        try:
            item = waiting.get(timeout=max(0.0, last - time.monotonic()))
        except queue.Empty:
            break
        if isinstance(item, _End):
            return group, item
        group.append(item)
    return group, None


def _fill[T](items: Iterable[T], waiting: "queue.Queue[T | _End]") -> None:
    try:
        for item in items:
            waiting.put(item)
    except BaseException as fault:  # noqa: BLE001  it is raised again where the items are used
        waiting.put(_End(fault))
        return
    waiting.put(_End())
