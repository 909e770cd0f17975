"""countries.csv, country_facts.csv and territories.toml in, polities out: states and the territories that act like them or in them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from verbale.reference.phrases import As, Entry, Form
from verbale.reference.sheets import Row, csv_rows, open_sheet, toml_rows

_STATUS = ("contested", "dependency", "part")
_COUNTRY = frozenset(
    "name the iso2 cow from until region capitals adjectives people aliases initials former combining short".split()
)
_TERRITORY = frozenset(
    "name the status iso2 cow part_of claimed_by capital adjectives people aliases names initials short lat lon from until".split()
)
_YEARS = re.compile(r" \((\d{3,4})-(\d{3,4})\)$")


@dataclass(frozen=True, slots=True)
class NameForm:
    """One name: in general use (`whose` empty) or one side's, with the years or days of its use where they are known."""

    form: str
    as_: As
    whose: str = ""
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Polity:
    """A state or territory.

    `kind` is the actor kind (state, territory); `status` is state, former, contested, dependency or part (of `part_of`);
    `since` and `until` bound its existence; coordinates are rough, in degrees, of the land and of its capital (0, 0 unknown).
    """

    name: str
    kind: str
    status: str
    article: str
    names: tuple[NameForm, ...]
    capitals: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    iso2: str = ""
    iso3: str = ""
    cow: str = ""
    region: str = ""
    part_of: str = ""
    claimed_by: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    lat: float = 0.0
    lon: float = 0.0
    capital_lat: float = 0.0
    capital_lon: float = 0.0

    @property
    def of_name(self) -> str:
        """The name as it stands behind "of": with its article.

        >>> Polity("Comoros", "state", "state", "the", ()).of_name
        'the Comoros'
        """
        return f"{self.article} {self.name}".strip()

    @property
    def state(self) -> str:
        """The polity for which it is counted: itself, or the state of which a part or dependency is one."""
        return self.part_of if self.status in {"dependency", "part"} and self.part_of else self.name

    def forms(self) -> Iterator[Form]:
        """Every form that means this polity, with what it says."""
        listed: tuple[tuple[As, Iterable[str]], ...] = (
            (As.DEMONYM, self.adjectives),
            (As.PEOPLE, (word for word in self.people if word not in self.adjectives)),
            (As.CAPITAL, self.capitals),
        )
        yield Form(self.name, Entry(self.name, self.kind, As.NAME, self.state))
        for name in self.names:
            yield Form(name.form, Entry(self.name, self.kind, name.as_, self.state, name.whose))
        for how, words in listed:
            entry = Entry(self.name, self.kind, how, self.state)
            for word in words:
                yield Form(word, entry)


def read_polities() -> tuple[Polity, ...]:
    """The three tables, read; states first, in the order of the tables."""
    facts = {row.text("iso2"): row for row in csv_rows(open_sheet("country_facts.csv"), "country_facts.csv")}
    states = [_country(row, facts) for row in csv_rows(open_sheet("countries.csv"), "countries.csv")]
    rows = toml_rows(open_sheet("territories.toml"), "territories.toml", "territory")
    return (*states, *map(territory, rows))


def _country(row: Row, facts: Mapping[str, Row]) -> Polity:
    fact = facts.get(row.text("iso2", " "), None)
    if row.cells.get("iso2") and fact is None:
        raise row.bad("its iso2 is not in country_facts.csv; run tools/build_countries.py")
    return country(row, fact)


def country(row: Row, fact: Row | None = None) -> Polity:
    """A row of countries.csv, and its row of country_facts.csv, in; a state out.

    >>> country(Row("x.csv", 2, {"name": "Siam", "adjectives": "Siamese", "region": "Asia", "until": "1939"})).status
    'former'
    """
    row.known(_COUNTRY)
    numbers = fact or Row(row.file, row.number, {})
    return Polity(
        name=row.text("name"),
        kind="state",
        status="former" if row.text("until", "") else "state",
        article=row.choice("the", ("", "the"), ""),
        names=tuple(_country_names(row)),
        capitals=row.words("capitals"),
        adjectives=row.words("adjectives"),
        people=row.words("people"),
        iso2=row.text("iso2", ""),
        iso3=numbers.text("iso3", ""),
        cow=row.text("cow", ""),
        region=row.text("region"),
        since=row.text("from", ""),
        until=row.text("until", ""),
        lat=numbers.number_in("lat", -90, 90),
        lon=numbers.number_in("lon", -180, 180),
        capital_lat=numbers.number_in("capital_lat", -90, 90),
        capital_lon=numbers.number_in("capital_lon", -180, 180),
    )


def _country_names(row: Row) -> Iterator[NameForm]:
    for column, how in (
        ("aliases", As.ALIAS),
        ("initials", As.INITIALS),
        ("short", As.SHORT),
        ("combining", As.COMBINING),
    ):
        for form in row.words(column):
            yield NameForm(form, how)
    for form in row.words("former"):
        years = _YEARS.search(form)
        since, until = years.groups() if years else ("", "")
        yield NameForm(_YEARS.sub("", form), As.FORMER, since=since, until=until)


def territory(row: Row) -> Polity:
    """A block of territories.toml in, a territory out.

    >>> cells = {"name": "Karelia", "status": "part", "part_of": "Russia", "names": ["Karjala | Finland | 1918 | 1940"]}
    >>> territory(Row("x.toml", 1, cells)).names[0].whose
    'Finland'
    """
    row.known(_TERRITORY)
    if row.cells.get("part_of") is None:
        raise row.bad('“part_of” is missing; write "" where the states are split')
    return Polity(
        name=row.text("name"),
        kind="territory",
        status=row.choice("status", _STATUS),
        article=row.choice("the", ("", "the"), ""),
        names=tuple(_territory_names(row)),
        capitals=row.words("capital"),
        adjectives=row.words("adjectives"),
        people=row.words("people"),
        iso2=row.text("iso2", ""),
        cow=row.text("cow", ""),
        part_of=row.text("part_of", ""),
        claimed_by=row.words("claimed_by"),
        since=row.text("from", ""),
        until=row.text("until", ""),
        lat=row.number_in("lat", -90, 90),
        lon=row.number_in("lon", -180, 180),
    )


def _territory_names(row: Row) -> Iterator[NameForm]:
    for column, how in (("aliases", As.ALIAS), ("initials", As.INITIALS), ("short", As.SHORT)):
        for form in row.words(column):
            yield NameForm(form, how)
    for line in row.words("names"):
        cells = [cell.strip() for cell in line.split("|")]
        if not 2 <= len(cells) <= 4:
            raise row.bad(f"“{line}” must be written “form | whose | from | until”")
        yield NameForm(cells[0], As.SIDE, *cells[1:])
