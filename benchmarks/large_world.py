"""A seed in, an invented world out: states that are there, and offices, persons, towns and outlets that are not, some far more in the news."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from random import Random

from stream_texts import _WORDS

from verbale.records.actor import Actor, Kind
from verbale.records.where import Exactness, Where

_TABLES = Path(__file__).parents[1] / "src/verbale/reference/world"
_BODIES = (
    "Ministry of Defence",
    "Ministry of Foreign Affairs",
    "Parliament",
    "Border Guard",
    "Presidency",
    "Central Bank",
)
_ORGANISATIONS = (
    "United Nations",
    "European Union",
    "African Union",
    "NATO",
    "Red Cross",
    "OSCE",
    "ASEAN",
    "Arab League",
)
LANGUAGES = {"en": 45, "es": 13, "ru": 9, "ar": 8, "zh": 8, "fr": 7, "de": 6, "pt": 4}
"""How many in a hundred reports are in each language, as in stream.toml."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who publishes, and in what language."""

    name: str
    language: str


class Drawn[T]:
    """Things of which the first come far more often than the last (Zipf's law): one is drawn at a time."""

    def __init__(self, things: Sequence[T], *, steepness: float = 1.0) -> None:
        self.things = things
        self._weights = list(accumulate(1 / (at + 3) ** steepness for at in range(len(things))))

    def __call__(self, random: Random) -> T:
        """One of them."""
        return random.choices(self.things, cum_weights=self._weights)[0]


class World:
    """Everybody and every place that the invented news tell of."""

    def __init__(self, seed: int) -> None:
        random = Random(f"{seed} world")  # noqa: S311  no secret
        states = _states()
        random.shuffle(states)
        names = [name for name, *_ in states]
        self.states = Drawn([Actor.of(name, Kind.STATE, country=name) for name in names])
        self.bodies = Drawn(
            [Actor.of(f"{body} of {name}", Kind.BODY, country=name) for name in names for body in _BODIES]
        )
        self.persons = Drawn(_persons(random, names))
        self.organisations = Drawn([Actor.of(name, Kind.ORGANISATION) for name in _ORGANISATIONS])
        self.towns = Drawn(_towns(random, states), steepness=0.9)
        self.outlets = Drawn(_outlets(random), steepness=0.8)


def _states() -> list[tuple[str, float, float]]:
    """Names of states with degrees of latitude and longitude."""
    facts = {row["iso2"]: (float(row["lat"]), float(row["lon"])) for row in _rows("country_facts.csv")}
    return [(row["name"], *facts[row["iso2"]]) for row in _rows("countries.csv") if row["iso2"] in facts]


def _rows(name: str) -> list[dict[str, str]]:
    lines = (_TABLES / name).read_text("utf-8").splitlines()
    return list(csv.DictReader(line for line in lines if not line.startswith("#")))


def _persons(random: Random, states: Sequence[str]) -> list[Actor]:
    draw = Drawn(states)
    pairs = random.sample([(first, last) for first in _WORDS["first"] for last in _WORDS["last"]], 4_000)
    return [Actor.of(f"{first} {last}", Kind.PERSON, country=draw(random)) for first, last in pairs]


def _towns(random: Random, states: Sequence[tuple[str, float, float]]) -> list[Where]:
    draw = Drawn(states)
    towns = []
    for at, name in enumerate(random.sample(_WORDS["places"], min(300, len(_WORDS["places"]))) * 4):
        state, lat, lon = draw(random)
        spread = random.uniform(-2, 2), random.uniform(-2, 2)
        towns.append(
            Where(name, f"made-up:{at}", state, round(lat + spread[0], 3), round(lon + spread[1], 3), Exactness.TOWN)
        )
    return towns


def _outlets(random: Random) -> list[Outlet]:
    languages = Drawn([language for language, share in LANGUAGES.items() for _ in range(share)], steepness=0)
    kinds = ("Post", "Herald", "Gazette", "Wire", "Tribune", "Radio", "Observer", "News")
    names = [f"{place} {kind}" for place in _WORDS["places"][:60] for kind in kinds]
    return [Outlet(f"{name} (invented)", languages(random)) for name in random.sample(names, 400)]
