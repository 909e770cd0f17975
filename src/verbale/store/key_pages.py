"""Keys of many clues in, one row of bytes out, and back: looked up by the thousand at once. The door to numpy in the store.

A page holds, for each key of each clue, a number made of the key, the day, and the clue's number, sorted by the first: three
columns, one behind the other, sixteen bytes for each key. A key in a table of its own would have a page of the database
written anew for nearly each key of each article, and read for each that asks.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from typing import Any

from verbale.store.base import Sought
from verbale.store.texts import storable

_WIDE = 16  # bytes of each key: eight, four and four
_COUNT_BITS = 32


@dataclass(frozen=True, slots=True)
class Page:
    """Keys as numbers, sorted, with the day (counted from 1 January of year 1, 0 for none) and the clue of each: three columns."""

    keys: Any
    days: Any
    clues: Any

    @property
    def size(self) -> int:
        """Bytes in memory."""
        return _WIDE * len(self.keys)


@lru_cache(maxsize=100_000)  # some 20 MB: what is asked for is written a moment later
def number_of(key: str) -> int:
    """A key in, the number under which it stands out: of 64 bits, so that two of a billion keys hardly ever share one."""
    return int.from_bytes(blake2b(storable(key).encode("utf-8"), digest_size=8).digest(), "little")


def written(entries: Iterable[tuple[str, date | None, int]]) -> bytes:
    """Keys with day and clue in, the bytes of a page out.

    >>> day = date(2024, 3, 1)
    >>> page = read(written([("Kenya", day, 7), ("Chad", day, 7)]))
    >>> len(page.keys), page.clues.tolist(), page.size
    (2, [7, 7], 32)
    """
    import numpy as np

    told = list(entries)
    keys = np.array([number_of(key) for key, _, _ in told], "<u8")
    days = np.array([_ordinal(day) for _, day, _ in told], "<u4")
    return _sorted(keys, (days, np.array([clue for _, _, clue in told], "<u4")))


def joined(pages: Sequence[Page]) -> bytes:
    """Pages in, the bytes of the one that holds what all of them hold out."""
    import numpy as np

    keys = np.concatenate([page.keys for page in pages])
    return _sorted(keys, np.stack([np.concatenate([getattr(page, of) for page in pages]) for of in ("days", "clues")]))


def _sorted(keys: Any, beside: Any) -> bytes:
    order = keys.argsort(kind="stable")
    return b"".join((keys[order].tobytes(), beside[0][order].tobytes(), beside[1][order].tobytes()))


def read(page: bytes) -> Page:
    """The bytes of a page in, the page out."""
    import numpy as np

    count = len(page) // _WIDE
    days = np.frombuffer(page, "<u4", count, 8 * count)
    return Page(np.frombuffer(page, "<u8", count), days, np.frombuffer(page, "<u4", count, 12 * count))


def near_enough(pages: Sequence[Page], sought: Sequence[Sought]) -> "Near":
    """Pages and what many ask for in, all that is near enough to one who asks out: by days, and by how many keys are shared."""
    import numpy as np

    keys = np.array([number_of(key) for one in sought for key in set(one.keys)], "<u8")
    owners = np.repeat(np.arange(len(sought)), [len(set(one.keys)) for one in sought])
    hits = [_hits(page, keys, owners) for page in pages]
    who, days, clues = (np.concatenate([hit[of] for hit in hits] or [np.zeros(0, np.int64)]) for of in range(3))
    pairs, first, shared = np.unique(who << _COUNT_BITS | clues, return_index=True, return_counts=True)
    owner, day = pairs >> _COUNT_BITS, days[first]
    apart = _apart(day, np.array([_ordinal(one.day) for one in sought], np.int64)[owner])
    since = np.array([_ordinal(one.since) for one in sought], np.int64)[owner]
    until = np.array([_ordinal(one.until or date.max) for one in sought], np.int64)[owner]
    fit = (day == 0) | ((since <= day) & (day <= until))
    fit &= apart <= _reaches(sought)[owner, np.minimum(shared, _MOST_KEYS)]
    clue = pairs[fit] & (1 << _COUNT_BITS) - 1
    return Near(owner[fit], clue, shared[fit], apart[fit])


@dataclass(frozen=True, slots=True)
class Near:
    """Who asks (by his place) and which clue is near to him, with how many keys they share and how many days lie between: four columns."""

    owner: Any
    clue: Any
    shared: Any
    apart: Any

    def chosen(self, most: int) -> tuple[list[int], list[tuple[list[int], int]]]:
        """A number in, the clues that are nearest out: those that are sure, and those of which so many are to be taken by their names."""
        import numpy as np

        order = np.lexsort((self.apart, -self.shared, self.owner))
        ends = np.flatnonzero(np.diff(self.owner[order], append=-1)) + 1
        sure, tied, begin = list[int](), list[tuple[list[int], int]](), 0
        for end in ends.tolist():
            own = order[begin:end]
            begin = end
            if len(own) <= most:
                sure.extend(self.clue[own].tolist())
                continue
            last = own[most - 1]
            same = (self.shared[own] == self.shared[last]) & (self.apart[own] == self.apart[last])
            before = int(np.flatnonzero(same)[0])
            sure.extend(self.clue[own[:before]].tolist())
            tied.append((self.clue[own[same]].tolist(), most - before))
        return sure, tied


_MOST_KEYS = 8  # from so many shared keys on it says nothing more how many they are
_EVER = 1 << 40


def _reaches(sought: Sequence[Sought]) -> Any:
    """For each who asks, how many days apart one may be with whom he shares no key, one, two and so on."""
    import numpy as np

    rows = [
        [
            0,
            *(
                one.reach[min(shared, len(one.reach)) - 1] if one.reach else _EVER
                for shared in range(1, _MOST_KEYS + 1)
            ),
        ]
        for one in sought
    ]
    return np.array(rows, np.int64).reshape(-1, _MOST_KEYS + 1)


def _hits(page: Page, keys: Any, owners: Any) -> tuple[Any, Any, Any]:
    """A page, keys and who asks for each in, who asks, the day and the clue of each place where a key stands out."""
    import numpy as np

    begin, end = page.keys.searchsorted(keys, "left"), page.keys.searchsorted(keys, "right")
    counts = end - begin
    places = np.repeat(begin - np.concatenate(([0], counts.cumsum()[:-1])) if len(keys) else begin, counts)
    places += np.arange(len(places))
    return np.repeat(owners, counts), page.days[places].astype(np.int64), page.clues[places].astype(np.int64)


def _apart(day: Any, own: Any) -> Any:
    import numpy as np

    return np.where((day == 0) | (own == 0), 0, abs(day - own))


def _ordinal(day: date | None) -> int:
    return day.toordinal() if day else 0
