"""The name of a format and records in, its file or folder out: the table of all exporters.

A new format is one row here: a function `write(records, place, choices)` that writes to a path (a file's, or an empty folder's),
goes through `records` as often as it likes, holds as little of them as the format allows, and takes no clock. Whole files under
their names, or none, are this module's business.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from verbale.errors import BadUse
from verbale.export import (
    to_annotations,
    to_bibtex,
    to_conllu,
    to_csl,
    to_csv,
    to_dyads,
    to_frictionless,
    to_gdelt,
    to_geojson,
    to_geopackage,
    to_gexf,
    to_gold,
    to_graphml,
    to_icews,
    to_jsonl,
    to_label_studio,
    to_parquet,
    to_plover,
    to_polecat,
    to_prov,
)
from verbale.export.records import NO_CHOICES, Choices, Records
from verbale.export.writing import write_whole

type Write = Callable[[Records, Path, Choices], str | None]
"""Writes an export to a path; what a person should know of it (what could not be placed, what has no tie) comes back."""


@dataclass(frozen=True, slots=True)
class Exporter:
    """One format: its name, what it holds and for whom, the ending of its file ("" for a folder), and what writes it.

    `takes` are the fields of Choices that mean something to it; `binary` files are not for a terminal.
    """

    name: str
    caption: str
    ending: str
    write: Write
    takes: frozenset[str] = frozenset()
    binary: bool = False

    @property
    def folder(self) -> bool:
        """Whether a folder is written."""
        return not self.ending


_STATUSES, _DYADS = frozenset({"all_statuses"}), frozenset({"codes", "by"})

# Tables of accounts and events.
TABLES = (
    Exporter("csv", "one row an account: every cell, according to whom, quotes and ids", ".csv", to_csv.write_accounts),
    Exporter("csv-events", "one row an event: what most sources tell, and what else is told", ".csv", to_csv.write_events),
    Exporter("dyad-day", "events of each day between two states, by type and status", ".csv", to_dyads.write_days, _DYADS),
    Exporter("dyad-month", "events of each month between two states, by type and status", ".csv", to_dyads.write_months, _DYADS),
    Exporter("polecat", "POLECAT's 40 columns: an account a row, PLOVER's types", ".tsv", to_polecat.write, _STATUSES),
    Exporter("icews", "ICEWS's 20 columns: source and target a row, CAMEO codes", ".tsv", to_icews.write, _STATUSES),
    Exporter("gdelt", "GDELT 2.0's tables of events and of mentions", "", to_gdelt.write, _STATUSES),
    Exporter("plover", "PLOVER's JSON with the fields of its manual alone", ".jsonl", to_plover.write, _STATUSES),
    Exporter("plover-extended", "PLOVER's JSON with voices, status, counts and evidence", ".jsonl", to_plover.write_extended),
    Exporter("parquet", "one table a record type, parted by month, for large data", "", to_parquet.write),
    Exporter("frictionless", "a data package: tables, schema, codebook", "", to_frictionless.write, frozenset({"licence"})),
    Exporter("jsonl", "every record whole, one JSON line each; reads back equal", ".jsonl", to_jsonl.write),
)  # fmt: skip

# Maps, graphs, annotations and bibliographies.
OTHERS = (
    Exporter("geojson", "accounts on the map, for QGIS, kepler.gl and web maps", ".geojson", to_geojson.write),
    Exporter("geopackage", "accounts and places on the map, for GIS", ".gpkg", to_geopackage.write, binary=True),
    Exporter("gexf", "who does what to whom, day by day, for Gephi", ".gexf", to_gexf.write),
    Exporter("gexf-voices", "who tells of whom, day by day, for Gephi", ".gexf", to_gexf.write_voices),
    Exporter("graphml", "who does what to whom, for networkx, igraph and yEd", ".graphml", to_graphml.write),
    Exporter("graphml-voices", "who tells of whom, for networkx, igraph and yEd", ".graphml", to_graphml.write_voices),
    Exporter("annotations", "W3C Web Annotations with provenance, JSON-LD", ".jsonld", to_annotations.write),
    Exporter("prov", "which step read what, and who judged it: PROV-O, JSON-LD", ".jsonld", to_prov.write),
    Exporter("label-studio", "tasks with our reading as predictions, and the interface", "", to_label_studio.write),
    Exporter("conllu", "tokens with the parts that they play, for corpus tools", ".conllu", to_conllu.write),
    Exporter(
        "gold",
        "what persons reviewed, as texts and gold files: tests, training",
        "",
        to_gold.write,
        frozenset({"unfinished"}),
    ),
    Exporter("bibtex", "the articles as sources, for LaTeX and reference managers", ".bib", to_bibtex.write),
    Exporter("csl", "the articles as sources, for Zotero, Pandoc and Quarto", ".json", to_csl.write),
)

EXPORTERS = {exporter.name: exporter for exporter in (*TABLES, *OTHERS)}


def exporter(name: str) -> Exporter:
    """A name in, the format out; BadUse that names all formats where there is none.

    >>> exporter("jsonl").ending
    '.jsonl'
    """
    found = EXPORTERS.get(name)
    if found is None:
        raise BadUse(f"there is no format {name!r}; there are {', '.join(EXPORTERS)}")
    return found


def export(records: Records, name: str, target: Path, *, choices: Choices = NO_CHOICES, replace: bool = False) -> str:
    """Records, the name of a format and where to in; the file or folder stands there whole, or BadUse says why it does not.

    What a person should know of it comes back, "" if nothing.
    """
    chosen = exporter(name)
    check(chosen, choices)
    notes: list[str] = []
    fill = partial(_filled, chosen, records, choices, notes)
    write_whole(target, fill, folder=chosen.folder, replace=replace)
    return "".join(notes)


def check(chosen: Exporter, choices: Choices) -> None:
    """A format and choices in; BadUse where something was chosen that means nothing to it."""
    for field in Choices.__dataclass_fields__:
        if field not in chosen.takes and getattr(choices, field) != getattr(NO_CHOICES, field):
            raise BadUse(f"--{field.replace('_', '-')} means nothing to {chosen.name}; leave it out")


def _filled(chosen: Exporter, records: Records, choices: Choices, notes: list[str], place: Path) -> None:
    notes.append(chosen.write(records, place, choices) or "")
