"""A name and an address in, whether they may try another password out: who has missed often of late waits."""

from datetime import datetime, timedelta

from verbale.store.people import People

_WHILE = timedelta(minutes=15)
# So many misses within the while: a person mistypes some; an address may be that of a whole institute.
_MOST = {"name": 8, "address": 40}


def may_try(people: People, name: str, address: str, now: datetime) -> bool:
    """Whether neither the name nor the address has missed too often."""
    told = zip(_MOST.values(), _abouts(name, address), strict=True)
    return all(people.missed(about, now - _WHILE) < most for most, about in told)


def missed(people: People, name: str, address: str, now: datetime) -> None:
    """Writes that they missed."""
    people.miss(_abouts(name, address), now, now - _WHILE)


def _abouts(name: str, address: str) -> tuple[str, ...]:
    return (f"name {name.casefold()[:200]}", f"address {address}")
