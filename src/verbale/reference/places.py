"""reference/en/places.toml in, the words that tell where out: prepositions, verbs that lead somewhere, nouns of sites."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from verbale.errors import BadTable


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """The table of one language; every word in lower case, nouns and verbs as lemmas."""

    rest: frozenset[str]
    toward: frozenset[str]
    away: frozenset[str]
    inward: frozenset[str]
    standing: frozenset[str]
    toward_verbs: frozenset[str]
    away_verbs: frozenset[str]
    object_verbs: frozenset[str]
    places_only: frozenset[str]
    signing: frozenset[str]
    sites: frozenset[str]
    standing_sites: frozenset[str]
    behind: frozenset[str]
    provinces: frozenset[str]
    before: frozenset[str]
    capital: frozenset[str]
    back: frozenset[str]
    adverbs: frozenset[str]
    of_talk: frozenset[str]


_FIELDS = (
    *(("prepositions", key) for key in ("rest", "toward", "away", "inward", "standing")),
    *(("verbs", key) for key in ("toward", "away", "objects", "places_only", "signing")),
    *(
        ("nouns", key)
        for key in ("sites", "standing", "behind", "provinces", "before", "capital", "back", "adverbs", "of_talk")
    ),
)


@cache
def place_words() -> PlaceWords:
    """The table of English place words, read once.

    >>> "near" in place_words().rest, "near" in place_words().toward
    (True, False)
    """
    path = resources.files("verbale.reference") / "en" / "places.toml"
    table = tomllib.loads(path.read_text("utf-8"))
    return PlaceWords(*(_words(table, section, key) for section, key in _FIELDS))


def _words(table: dict[str, dict[str, list[str]]], section: str, key: str) -> frozenset[str]:
    words = table.get(section, {}).get(key)
    if not words or not all(isinstance(word, str) and word == word.lower() for word in words):
        raise BadTable(f"en/places.toml [{section}]: “{key}” must be a list of words in small letters")
    return frozenset(words)
