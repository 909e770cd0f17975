"""A class in, a record out that steps of one stage hand on: as firm as the others to the type checker, and made five times as fast.

A report makes thirteen records a word, and a frozen dataclass is filled through a call for each field: nearly one tenth of the
extraction (docs/decisions/2026-11-26-speed.md). What is kept, written down or handed to users stays frozen at run time too.
"""

from dataclasses import dataclass, field
from typing import dataclass_transform


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def passing[T](cls: type[T]) -> type[T]:
    """A class with fields in, the same as a dataclass with slots, equality and hash out; mypy lets nobody change it.

    >>> @passing
    ... class Step:
    ...     word: str
    ...     far: int = 0
    >>> Step("left") == Step("left", 0), hash(Step("left")) == hash(Step("left")), Step("left", 2)
    (True, True, Step(word='left', far=2))
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)
