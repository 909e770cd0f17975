"""Accounts in, those that a format can hold out, and at the end a sentence that says how many it could not."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass


@dataclass(slots=True)
class Tally:
    """How many accounts were seen, and how many were let through."""

    seen: int = 0
    kept: int = 0

    def those[T](self, accounts: Iterable[T], fits: Callable[[T], bool]) -> Iterator[T]:
        """Accounts and what must be true of them in, those of which it is true out, counted."""
        for one in accounts:
            self.seen += 1
            if fits(one):
                self.kept += 1
                yield one

    def note(self, why: str) -> str:
        """Why some are left out in, the sentence out; "" where none is.

        >>> Tally(seen=5, kept=3).note("have no known day")
        '2 of 5 accounts are left out: they have no known day'
        """
        left = self.seen - self.kept
        return f"{left} of {self.seen} accounts are left out: they {why}" if left else ""
