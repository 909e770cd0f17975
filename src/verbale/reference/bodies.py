"""bodies.toml and portfolios.csv in, the kinds of body of a state out: which words name one, and what it is called for a given state."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from verbale.reference.known import is_initials
from verbale.reference.phrases import As, Entry, Form
from verbale.reference.sheets import Row, csv_rows, open_sheet, toml_rows

_COLUMNS = frozenset("scheme phrases of named sector".split())
_SECTORS = frozenset(
    "government legislative judiciary military police intelligence electoral bank media opposition party religion labour".split()
)
# How a portfolio's words become a ministry's name; {} is the portfolio.
_MINISTRY = (
    "{} ministry",
    "ministry of {}",
    "ministry of the {}",
    "ministry for {}",
    "department of {}",
    "department of the {}",
    "secretariat of {}",
    "ministry for the {}",
)


@dataclass(frozen=True, slots=True)
class BodyKind:
    """A kind of body: its naming scheme with {state} or {place}, sector, and the states where it is named otherwise."""

    scheme: str
    sector: str
    phrases: tuple[str, ...] = ()
    own_words: tuple[tuple[str, tuple[str, ...]], ...] = ()
    named: tuple[tuple[str, str], ...] = ()

    def canonical(self, state: str, of_name: str = "") -> str:
        """A state (and its name with the article) in, the body's canonical name out.

        >>> BodyKind("Navy of {state}", "military").canonical("Comoros", "the Comoros")
        'Navy of the Comoros'
        """
        for owner, name in self.named:
            if owner == state:
                return name
        return self.scheme.replace("{state}", of_name or state).replace("{place}", of_name or state)

    @property
    def of_place(self) -> bool:
        """Whether towns and regions have one of their own (police, courts)."""
        return "{place}" in self.scheme


@dataclass(frozen=True, slots=True)
class Portfolio:
    """What a ministry is for: in its name ("Foreign Affairs"), in its minister's ("foreign"), and in the words of news."""

    name: str
    office: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """A body with a name of its own, of one state."""

    name: str
    country: str
    aliases: tuple[str, ...]

    def forms(self) -> Iterator[Form]:
        """Every form that means it without its state being told."""
        for form in dict.fromkeys((self.name, *self.aliases)):
            how = As.INITIALS if is_initials(form) else As.NAME if form == self.name else As.ALIAS
            yield Form(form, Entry(self.name, "body", how, self.country))


def read_portfolios() -> tuple[Portfolio, ...]:
    """portfolios.csv, read."""
    rows = csv_rows(open_sheet("portfolios.csv"), "portfolios.csv")
    return tuple(Portfolio(row.text("portfolio"), row.text("office"), row.words("words")) for row in rows)


def read_kinds(portfolios: tuple[Portfolio, ...]) -> tuple[BodyKind, ...]:
    """The kinds of bodies.toml and a ministry for each portfolio."""
    rows = toml_rows(open_sheet("bodies.toml"), "bodies.toml", "body")
    return (*map(body_kind, rows), *map(ministry, portfolios))


def body_kind(row: Row) -> BodyKind:
    """A [[body]] block in, the kind out.

    >>> body_kind(Row("x.toml", 1, {"scheme": "Navy of {state}", "sector": "military", "phrases": ["navy"]})).phrases
    ('navy',)
    """
    row.known(_COLUMNS)
    scheme = row.text("scheme")
    if ("{state}" in scheme) == ("{place}" in scheme):
        raise row.bad(f"scheme “{scheme}” must hold one of {{state}} and {{place}}")
    named = tuple((state, names[0]) for state, names in row.pairs("named") if names)
    return BodyKind(scheme, row.choice("sector", _SECTORS), row.words("phrases"), tuple(row.pairs("of")), named)


def ministry(portfolio: Portfolio) -> BodyKind:
    """A portfolio in, its ministry out.

    >>> ministry(Portfolio("Health", "health", ("health",))).phrases[:2]
    ('health ministry', 'ministry of health')
    """
    phrases = tuple(pattern.replace("{}", word) for word in portfolio.words for pattern in _MINISTRY)
    return BodyKind(
        f"Ministry of {portfolio.name} of {{state}}", "government", phrases, (), _NAMED.get(portfolio.name, ())
    )


# The one ministry that no newspaper calls a ministry.
_NAMED: Mapping[str, tuple[tuple[str, str], ...]] = {
    "Foreign Affairs": (("United States", "State Department of the United States"),),
}


def read_bodies() -> Iterator[Body]:
    """The [[proper]] blocks of bodies.toml: bodies that are known by a name of their own."""
    for row in toml_rows(open_sheet("bodies.toml"), "bodies.toml", "proper"):
        row.known(("country", "names"))
        for name, aliases in row.pairs("names"):
            yield Body(name, row.text("country"), aliases)


def own_bodies(kinds: tuple[BodyKind, ...], of_names: Mapping[str, str]) -> Iterator[Body]:
    """Kinds in, the bodies out that some states know by other words ("Knesset")."""
    for kind in kinds:
        for state, words in kind.own_words:
            yield Body(kind.canonical(state, of_names.get(state, state)), state, words)
