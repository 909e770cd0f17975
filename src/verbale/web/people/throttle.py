"""A name and an address in, whether they may try another password out: who has missed often of late waits.

A try is written as a miss before the password is looked at, and taken back if it fits: tries at one moment count each other.
"""

from datetime import datetime, timedelta

from verbale.store.people import People

_WHILE = timedelta(minutes=15)
# So many misses within the while: a person mistypes some; an address may be that of a whole institute.
_MOST = {"name": 8, "address": 40}


def may_try(people: People, name: str, address: str, now: datetime) -> bool:
    """Writes the try; whether neither the name nor the address has missed too often. A try that may not be made is no miss."""
    abouts = _abouts(name, address)
    people.miss(abouts, now, now - _WHILE)
    told = zip(_MOST.values(), abouts, strict=True)
    may = all(people.missed(about, now - _WHILE) <= most for most, about in told)
    if not may:
        people.forgive(abouts, now)
    return may


def fitted(people: People, name: str, address: str, now: datetime) -> None:
    """The password of the try at that moment fits: it was no miss."""
    people.forgive(_abouts(name, address), now)


def _abouts(name: str, address: str) -> tuple[str, ...]:
    return (f"name {name.casefold()[:200]}", f"address {address}")
