"""Records in, a table in the 40 columns of POLECAT out: tabs between cells, "; " between the entries of a list, None where nothing is."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path

from verbale.export.cells import Cell, write_tabbed
from verbale.export.records import Choices, Records
from verbale.export.tally import Tally
from verbale.export.tellings import Party, Telling, tellings
from verbale.export.writing import text_file
from verbale.records.actor import Kind
from verbale.records.where import Exactness, Where
from verbale.reference.cameo import plover_score
from verbale.reference.ontology import ontology

_QUADS = {
    "VC": "VERBAL COOPERATION",
    "MC": "MATERIAL COOPERATION",
    "VX": "VERBAL CONFLICT",
    "MX": "MATERIAL CONFLICT",
}
_NOWHERE = Where("")


def _party_columns(side: str) -> tuple[str, ...]:
    return (
        f"{side} Name", f"{side} Country", f"{side} COW", f"Primary {side} Sector", f"{side} Sectors", f"{side} Title",
        f"{side} Name Raw", f"Wikipedia {side} ID",
    )  # fmt: skip


COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
    *_party_columns("Actor"), *_party_columns("Recipient"),
    "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type",
    "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
)  # fmt: skip


def write(records: Records, place: Path, choices: Choices) -> str:
    """Records in; at `place` one row for each account of one of PLOVER's types and of a known day, told as done unless asked."""
    tally = Tally()
    told = tally.those(tellings(records, statuses=True), lambda one: _fits(one, statuses=choices.all_statuses))
    with text_file(place) as file:
        file.write("\t".join(COLUMNS) + "\n")
        write_tabbed(file, (_row(one) for one in told))
    return tally.note("are not told as done, have no known day, or tell a deed that is not PLOVER's")


def _fits(one: Telling, *, statuses: bool) -> bool:
    kind = ontology().type(one.account.did.type)
    return (statuses or one.happened) and kind is not None and not kind.extension and one.account.when.start is not None


def _row(one: Telling) -> list[Cell]:
    cells = chain(_deed(one), _party(one.who), _party(one.whom), _place(one.account.where), _report(one))
    return ["None" if cell in {None, ""} else cell for cell in cells]


def _deed(one: Telling) -> Iterator[Cell]:
    account = one.account
    kind = ontology().type(account.did.type)
    yield account.id
    yield account.when.start
    yield account.did.type
    yield account.did.mode
    yield plover_score(account.did.type)
    yield _QUADS[kind.quad] if kind else ""
    yield _list((*account.did.contexts, *account.status.flags()))


_OF_PARTY: tuple[Callable[[Party], str], ...] = (
    lambda party: party.name,
    lambda party: party.state,
    lambda party: party.codes.cow,
    lambda party: party.sectors[0].code if party.sectors else "",
    lambda party: " ".join(sector.code for sector in party.sectors),
    lambda party: ", ".join(party.actor.roles),
    lambda party: party.mention.words,
    lambda _: "",
)


def _party(parties: Iterable[Party]) -> Iterator[str]:
    """The eight cells of a side: each holds one entry a party, so that entries of one party stand at the same place."""
    told = tuple(parties)
    for of in _OF_PARTY:
        found = [of(party) for party in told]
        yield "; ".join(entry.replace(";", ",") or "None" for entry in found) if any(found) else ""


def _place(where: Where | None) -> Iterator[Cell]:
    where = where or _NOWHERE
    town = where.exactness in {Exactness.TOWN, Exactness.SITE}
    yield where.name
    yield where.name if town else ""
    yield ""  # districts are not told apart from provinces
    yield where.name if where.exactness is Exactness.REGION else ""
    yield where.country
    yield where.lat
    yield where.lon
    yield where.place.removeprefix("geonames:") if where.place.startswith("geonames:") else ""
    yield where.evidence.quote if where.evidence else ""
    yield "" if where.exactness is Exactness.UNPLACED else where.exactness.value


def _report(one: Telling) -> Iterator[Cell]:
    yield one.article.source.outlet
    yield one.article.published
    for kinds in ({Kind.PERSON}, _ORGANISATIONS, {Kind.STATE, Kind.TERRITORY}):
        yield _list(actor.name for actor in one.cast if actor.kind in kinds)
    yield one.article.language
    yield f"verbale; {one.engine}"


_ORGANISATIONS = frozenset({Kind.BODY, Kind.ORGANISATION, Kind.FORMAT, Kind.PARTY, Kind.MEDIA, Kind.COMPANY})


def _list(entries: Iterable[str]) -> str:
    return "; ".join(entry.replace(";", ",") for entry in dict.fromkeys(entries))
