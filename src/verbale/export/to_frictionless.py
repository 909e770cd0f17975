"""Records in, a Frictionless data package out: six CSV tables, their schema, sources and licence, and a codebook for people."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from verbale.export.account_columns import ACCOUNT_COLUMNS
from verbale.export.cells import write_table
from verbale.export.codebook import codebook
from verbale.export.columns import Column, names, row
from verbale.export.event_columns import EVENT_COLUMNS
from verbale.export.package_columns import ACTOR_COLUMNS, ARTICLE_COLUMNS, JUDGEMENT_COLUMNS, STORY_COLUMNS, pairs
from verbale.export.records import Choices, Records
from verbale.export.to_csv import account_rows, event_rows
from verbale.export.writing import text_file
from verbale.records.reading import BARE

type Json = str | int | bool | list[Json] | dict[str, Json]


@dataclass(frozen=True, slots=True)
class Resource:
    """One table of the package: its name, what it holds, its columns, the rows' sources, and its keys."""

    name: str
    title: str
    columns: Sequence[Column[Any]]
    rows: Callable[[Records], Iterable[Any]]
    key: tuple[str, ...]
    to_articles: bool = False


RESOURCES = (
    Resource("articles", "Reports, without their words", ARTICLE_COLUMNS, lambda r: (x.article for x in r.readings(parts=BARE)), ("article",)),
    Resource("accounts", "What one voice says was done", ACCOUNT_COLUMNS, account_rows, ("account",), to_articles=True),
    Resource("events", "Accounts of one happening, and what their sources agree on", EVENT_COLUMNS, event_rows, ("event",)),
    Resource(
        "actors", "Who is named in which report", ACTOR_COLUMNS,
        lambda r: ((x.article.id, actor) for x in r.readings(parts=BARE) for actor in x.actors), ("article", "actor"), to_articles=True,
    ),
    Resource("stories", "Reports on one matter", STORY_COLUMNS, lambda r: (p for s in r.stories() for p in pairs(s)), ("story", "article")),
    Resource("judgements", "Who or what decided what", JUDGEMENT_COLUMNS, lambda r: r.judgements(), ("judgement",)),
)  # fmt: skip

# How cells.py writes tables (Data Package 1.0, CSV Dialect): what is not told here readers guess from the first rows.
_DIALECT: dict[str, Json] = {
    "delimiter": ",",
    "lineTerminator": "\r\n",
    "quoteChar": '"',
    "doubleQuote": True,
    "skipInitialSpace": False,
    "header": True,
}


def write(records: Records, place: Path, choices: Choices) -> str:
    """Records in; in the folder `place` the tables, `datapackage.json` and `codebook.md`. A note comes back where no licence is named."""
    for resource in RESOURCES:
        with text_file(place / f"{resource.name}.csv") as file:
            told = (row(resource.columns, one) for one in resource.rows(records))
            write_table(file, names(resource.columns), told)
    _write(place / "codebook.md", codebook([(one.name, one.title, one.columns) for one in RESOURCES], choices.licence))
    package = _package(place, list(_outlets(records)), choices.licence)
    _write(place / "datapackage.json", json.dumps(package, ensure_ascii=False, indent=2) + "\n")
    return (
        "" if choices.licence else "the package names no licence; --licence NAME says under which it may be handed on"
    )


def _write(path: Path, text: str) -> None:
    with text_file(path) as file:
        file.write(text)


def _package(place: Path, outlets: list[str], licence: str) -> dict[str, Json]:
    package: dict[str, Json] = {
        "profile": "tabular-data-package",
        "name": "verbale",
        "title": "Who did what to whom, when and where, and according to whom",
        "description": "Accounts of events as news reports tell them, coded by Verbale; the codebook is codebook.md.",
    }
    if licence:
        package["licenses"] = [{"name": licence}]
    if outlets:
        package["sources"] = [{"title": outlet} for outlet in outlets]
    package["resources"] = [_resource(place, one) for one in RESOURCES]
    return package


def _resource(place: Path, one: Resource) -> dict[str, Json]:
    path = place / f"{one.name}.csv"
    return {
        "profile": "tabular-data-resource",
        "name": one.name,
        "title": one.title,
        "path": path.name,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": _DIALECT,
        "bytes": path.stat().st_size,
        "hash": f"sha256:{_digest(path)}",
        "schema": _schema(one),
    }


def _schema(one: Resource) -> dict[str, Json]:
    schema: dict[str, Json] = {
        "fields": [{"name": c.name, "type": c.kind, "description": c.says} for c in one.columns],
        "missingValues": [""],
        "primaryKey": list(one.key),
    }
    if one.to_articles:
        schema["foreignKeys"] = [{"fields": ["article"], "reference": {"resource": "articles", "fields": ["article"]}}]
    return schema


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _outlets(records: Records) -> Iterator[str]:
    yield from sorted({outlet for one in records.readings(parts=BARE) if (outlet := one.article.source.outlet)})
