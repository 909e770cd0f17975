"""A place's name and the report's context in, the place that is meant out: curated names first, then towns by context.

Every namesake gets a score: how known it is (inhabitants, as a power of ten), how well its state fits the report, how
near it lies to the places told beside it. The population alone takes Gali for Galle and Palestine for a town in Texas.
"""

from collections.abc import Iterable, Iterator
from math import asin, cos, log10, radians, sin, sqrt

from verbale.extract.places.context import Context, code_of
from verbale.records.passing import passing
from verbale.records.where import Exactness
from verbale.reference.gazetteer import Place, gazetteer
from verbale.reference.phrases import As, Entry, fold
from verbale.reference.places import place_words
from verbale.reference.polities import Polity
from verbale.reference.regions import Region, middles, regions
from verbale.reference.world import world

_OF_POLITY = frozenset({As.NAME, As.INITIALS, As.ALIAS, As.SIDE, As.FORMER})
# Scores on the scale of towns, whose score is the power of ten of their inhabitants.
_POLITY, _CAPITAL = 9.0, 6.3
_OF_KIND = {"province": 6.2, "region": 7.0, "water": 6.6, "island": 6.2, "mountain": 6.2, "town": 6.4}
_OTHER_NAME = -1.2  # the town bears the name only as one of its others
_IN_CONTEXT = 2.0  # the report tells of its state
_BY_SHARE = 2.0  # … and of nothing else
_OUTSIDE = 4.2  # a namesake in a state of which the report does not tell must have some 16,000 inhabitants
_HINTED = 8.0  # "Paris, Texas"
_NEAR_KM, _NEAR = 250.0, 0.8
_NEAR_DEGREES = _NEAR_KM / 111.0  # a degree of latitude is 111.2 km on a sphere of 6,371 km
_MIDDLE = (
    "upper",
    "lower",
    "greater",
    "central",
    "northern",
    "southern",
    "eastern",
    "western",
    "north",
    "south",
    "east",
    "west",
    "northeastern",
    "northwestern",
    "southeastern",
    "southwestern",
    "downtown",
    "mainland",
    "old",
    "inner",
    "outer",
    "neighbouring",
    "neighboring",
    "nearby",
    "rural",
    "metropolitan",
)


@passing
class Placed:
    """A place: its canonical name, its entry in the gazetteer, the ISO code of its state, degrees, exactness."""

    name: str
    place: str
    country: str
    lat: float | None
    lon: float | None
    exactness: Exactness
    score: float = 0.0


def placed(name: str, context: Context, *, hint: str = "", near: Iterable[Placed] = ()) -> Placed | None:
    """A name in, the place that it means in this context out; None where no table knows it.

    `hint` is what the text adds behind a comma ("Paris, Texas"); `near` are places of the report that are sure.

    >>> from verbale.extract.places.context import context_of
    >>> placed("Gali", context_of("Georgia and Abkhazia".split())).country
    'GE'
    """
    found = list(_readings(name, context))
    if not found:
        shorter = _without_middle(name)
        return placed(shorter, context, hint=hint, near=near) if shorter else None
    around = tuple(near)
    state = _hinted(hint, context)
    scored = [(_score(one, context, state, around), one) for one in found]
    best, chosen = max(scored, key=lambda pair: pair[0])
    return chosen if best >= _OUTSIDE else None


def _without_middle(name: str) -> str:
    """ "northern Yemen" is found as Yemen, "Kunduz Province" and "Entebbe International Airport" by the town."""
    first, _, rest = name.partition(" ")
    if rest and first.lower() in _MIDDLE:
        return rest
    before, _, last = name.rpartition(" ")
    return before if before and last.lower() in (place_words().behind | {"international"}) else ""


def _hinted(hint: str, context: Context) -> str:
    found = placed(hint, context) if hint else None
    return found.country if found else ""


def _score(one: Placed, context: Context, state: str, around: tuple[Placed, ...]) -> float:
    share = context.share(one.country) if one.country else 0.0
    score = one.score + (_IN_CONTEXT + _BY_SHARE * share if share else 0.0)
    score += _HINTED if state and one.country == state and one.exactness is not Exactness.COUNTRY else 0.0
    close = any(other.exactness is not Exactness.COUNTRY and _is_near(one, other) for other in around)
    return score + (_NEAR if close else 0.0)


def _readings(name: str, context: Context) -> Iterator[Placed]:
    """Everything that may bear the name, polities first."""
    other = _namesake_state(name, context)
    if not other:
        yield from _polities(name)
    places = [_of_region(region) for region in regions().get(fold(name), ())]
    places += [_of_town(name, town) for town in gazetteer().candidates(name)]
    yield from (place for place in places if not other or place.country == other)


def _polities(name: str) -> Iterator[Placed]:
    for entry in world().lookup(name):
        polity = world().polities.get(entry.canonical)
        if polity is not None and entry.as_ in _OF_POLITY:
            yield _of_polity(polity)
        elif polity is not None and entry.as_ is As.CAPITAL:
            yield _capital(name, polity, entry)


def _namesake_state(name: str, context: Context) -> str:
    """The state in which a name's other bearer lies, if words of the report tell that this one is meant ("Atlanta")."""
    for other in world().ambiguous(name):
        if other.kind == "place" and other.country and context.words.intersection(other.clues):
            return code_of(other.country)
    return ""


def _of_polity(polity: Polity) -> Placed:
    state = polity.kind == "state"
    known = bool(polity.lat or polity.lon)
    exactness = Exactness.COUNTRY if state else Exactness.REGION
    lat, lon = (polity.lat, polity.lon) if known else (None, None)
    if state:
        lat, lon = middles().get(polity.iso2, (lat, lon))
    return Placed(polity.name, f"verbale:{polity.name}", code_of(polity.name), lat, lon, exactness, _POLITY)


def _capital(name: str, polity: Polity, entry: Entry) -> Placed:
    """A seat of government: its first spelling is the canonical one where the name is only another spelling of it."""
    code, folded = code_of(entry.canonical), fold(name)
    towns = [town for town in gazetteer().candidates(name) if town.country == code]
    first = polity.capitals[0]
    same = not towns or any(town.id == towns[0].id for town in gazetteer().candidates(first))
    shown = first if same and (folded != fold(first) or name.isupper()) else name
    if towns:
        town = towns[0]
        return Placed(shown, f"geonames:{town.id}", code, town.lat, town.lon, Exactness.TOWN, _CAPITAL)
    known = bool(polity.capital_lat or polity.capital_lon)
    lat, lon = (polity.capital_lat, polity.capital_lon) if known else (polity.lat or None, polity.lon or None)
    return Placed(shown, f"verbale:{shown}", code, lat, lon, Exactness.TOWN, _CAPITAL)


def _of_region(region: Region) -> Placed:
    exactness = Exactness.TOWN if region.kind == "town" else Exactness.REGION
    place = f"verbale:{region.name}"
    return Placed(region.name, place, region.country, region.lat, region.lon, exactness, _OF_KIND[region.kind])


def _of_town(name: str, town: Place) -> Placed:
    own = fold(town.name) == fold(name)
    score = log10(max(town.people, 300)) + (0.0 if own else _OTHER_NAME)
    shown = town.name if own and name.isupper() else name  # a dateline in capitals
    return Placed(shown, f"geonames:{town.id}", town.country, town.lat, town.lon, Exactness.TOWN, score)


def _is_near(one: Placed, other: Placed) -> bool:
    """Whether two places are at most _NEAR_KM apart: those of far parallels are told apart without their arc."""
    if one.lat is None or other.lat is None or abs(one.lat - other.lat) > _NEAR_DEGREES:
        return False
    return kilometres(one, other) <= _NEAR_KM


def kilometres(one: Placed, other: Placed) -> float:
    """Two places in, the great-circle distance in km out; infinite where one has no coordinates."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return float("inf")
    lat, other_lat = radians(one.lat), radians(other.lat)
    half = sin((other_lat - lat) / 2) ** 2
    half += cos(lat) * cos(other_lat) * sin(radians(other.lon - one.lon) / 2) ** 2
    return 2 * 6371.0 * asin(sqrt(min(1.0, half)))
