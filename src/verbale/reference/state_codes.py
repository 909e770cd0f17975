"""A state's or territory's name in, the codes by which data sets know it out: ISO 3166, Correlates of War, Gleditsch and Ward, FIPS."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache

from verbale.reference.polities import Polity
from verbale.reference.sheets import Row, csv_rows, open_sheet
from verbale.reference.world import world

_FACTS, _GW = "country_facts.csv", "gleditsch_ward.csv"


@dataclass(frozen=True, slots=True)
class StateCodes:
    """The codes of one state: all are words ("041" of the Correlates of War is "41", "" is none)."""

    iso2: str = ""
    iso3: str = ""
    cow: str = ""
    gw: str = ""
    fips: str = ""


UNKNOWN = StateCodes()


@cache
def state_codes(name: str) -> StateCodes:
    """A canonical name in, its codes out; where a part or dependency has none of its own, those of its state.

    >>> state_codes("Germany").cow, state_codes("Germany").gw
    ('255', '260')
    >>> state_codes("Greenland")
    StateCodes(iso2='GL', iso3='GRL', cow='390', gw='390', fips='GL')
    """
    polity = world().polities.get(name)
    if polity is None:
        return UNKNOWN
    own = _codes(polity)
    if polity.state == name:
        return own
    above = state_codes(polity.state)
    return StateCodes(*(getattr(own, one.name) or getattr(above, one.name) for one in fields(StateCodes)))


def _codes(polity: Polity) -> StateCodes:
    fact = _facts().get(polity.iso2)
    return StateCodes(
        iso2=polity.iso2,
        iso3=fact.text("iso3", "") if fact else polity.iso3,
        cow=polity.cow,
        gw=_gleditsch_ward().get(polity.name, polity.cow),
        fips=fact.text("fips", "") if fact else "",
    )


@cache
def _facts() -> Mapping[str, Row]:
    return {row.text("iso2"): row for row in csv_rows(open_sheet(_FACTS), _FACTS)}


@cache
def _gleditsch_ward() -> Mapping[str, str]:
    return {row.text("name"): row.text("gw") for row in csv_rows(open_sheet(_GW), _GW)}
