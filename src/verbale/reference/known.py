"""organisations.csv, groups.csv, media.csv, formats.csv and seats.csv in, the actors out that news knows by a name of their own."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from verbale.reference.phrases import As, Entry, Form
from verbale.reference.sheets import Row, csv_rows, open_sheet

KINDS = ("organisation", "body", "group", "party", "media", "format", "company", "state", "territory")
SHEETS = ("organisations.csv", "groups.csv", "media.csv", "formats.csv", "seats.csv")
_LISTS = ("members", "aliases", "initials", "short", "seats", "former")
_COLUMNS = frozenset("name kind initials aliases short seats country parent members former whose".split())


@dataclass(frozen=True, slots=True)
class Known:
    """An actor with a proper name: canonical name, kind, its other forms; `country` where it belongs to one polity.

    `parent` is the organisation whose organ it is, `members` who sits in a fixed format, `seats` what stands for it ("the Kremlin"),
    `table` the file in which it stands.
    """

    name: str
    kind: str
    country: str = ""
    parent: str = ""
    table: str = ""
    members: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    initials: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    former: tuple[str, ...] = ()

    def forms(self) -> Iterator[Form]:
        """Every form that means this actor, with what it says; a name in capitals is matched like initials."""
        how = As.INITIALS if is_initials(self.name) else As.NAME
        yield Form(self.name, Entry(self.name, self.kind, how, self.country))
        listed = (
            (As.ALIAS, self.aliases),
            (As.INITIALS, self.initials),
            (As.SHORT, self.short),
            (As.SEAT, self.seats),
            (As.FORMER, self.former),
        )
        for how, words in listed:
            entry = Entry(self.name, self.kind, how, self.country)
            for word in words:
                yield Form(
                    word,
                    Entry(self.name, self.kind, As.INITIALS, self.country)
                    if is_initials(word) and how is As.ALIAS
                    else entry,
                )


def is_initials(word: str) -> bool:
    """Whether a form is written in capitals throughout, so that only capitals in the text can mean it.

    >>> is_initials("OSCE"), is_initials("Unicef"), is_initials("3+3")
    (True, False, False)
    """
    return word.isupper() and word.replace(".", "").isalpha()


def read_known() -> tuple[Known, ...]:
    """The five tables, read, in their order; an actor that stands in two of them (a name, and its seat) is one."""
    return joined((row, known(row)) for file in SHEETS for row in csv_rows(open_sheet(file), file))


def joined(rows: Iterable[tuple[Row, Known]]) -> tuple[Known, ...]:
    """Rows with what each says in, each actor once with all its forms out; BadTable where one table names it twice.

    >>> rows = [(Row(file, 2, {}), Known("UN", "organisation", seats=seats)) for file, seats in (("a", ()), ("b", ("Turtle Bay",)))]
    >>> joined(rows)[0].seats
    ('Turtle Bay',)
    """
    found: dict[str, tuple[Row, Known]] = {}
    for row, one in rows:
        first = found.setdefault(one.name, (row, one))
        if first[0] is row:
            continue
        if first[0].file == row.file or first[1].kind != one.kind:
            raise row.bad(f"“{one.name}” stands in {first[0].file}, row {first[0].number}, already")
        found[one.name] = first[0], _both(first[1], one)
    return tuple(one for _, one in found.values())


def _both(first: Known, second: Known) -> Known:
    def every(column: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*getattr(first, column), *getattr(second, column))))

    return Known(
        first.name,
        first.kind,
        first.country or second.country,
        first.parent or second.parent,
        first.table,
        *map(every, _LISTS),
    )


def known(row: Row) -> Known:
    """A row of one of the tables in, the actor out.

    >>> known(Row("x.csv", 2, {"name": "African Union", "kind": "organisation", "initials": "AU"})).initials
    ('AU',)
    """
    row.known(_COLUMNS)
    return Known(
        row.text("name"),
        row.choice("kind", KINDS),
        row.text("country", ""),
        row.text("parent", ""),
        row.file,
        *(row.words(column) for column in _LISTS),
    )
