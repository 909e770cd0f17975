"""Where something happened: the place's name, its entry in the gazetteer, and how exact that is."""

from dataclasses import dataclass
from enum import StrEnum

from verbale.records.evidence import Evidence
from verbale.records.when import Basis


class Exactness(StrEnum):
    """How small a stretch of the earth is meant."""

    SITE = "site"
    TOWN = "town"
    REGION = "region"
    COUNTRY = "country"
    UNPLACED = "unplaced"  # named in the text, unknown to the gazetteer


@dataclass(frozen=True, slots=True)
class Where:
    """A named place; `lat` and `lon` in degrees (WGS 84), None where the gazetteer does not know it."""

    name: str
    place: str = ""
    country: str = ""
    lat: float | None = None
    lon: float | None = None
    exactness: Exactness = Exactness.UNPLACED
    basis: Basis = Basis.STATED
    evidence: Evidence | None = None

    def __str__(self) -> str:
        return self.name
