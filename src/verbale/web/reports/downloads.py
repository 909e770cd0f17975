"""A reading and the name of a format in, its records as bytes out: the same formats as `verbale export`, of one report."""

import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from verbale.export.exporters import EXPORTERS, Exporter, export
from verbale.export.records import Gathered
from verbale.records.judgement import Judgement
from verbale.records.reading import Reading

# Single files that need no further package and say something of one report, in the order in which they are offered.
_NAMES = ("jsonl", "csv", "csv-events", "plover-extended", "geojson", "annotations", "prov", "bibtex", "csl")
FORMATS: tuple[Exporter, ...] = tuple(EXPORTERS[name] for name in _NAMES)

_MEDIA = {
    ".jsonl": "application/x-ndjson",
    ".csv": "text/csv; charset=utf-8",
    ".geojson": "application/geo+json",
    ".jsonld": "application/ld+json",
    ".json": "application/json",
    ".bib": "application/x-bibtex; charset=utf-8",
}


@dataclass(frozen=True, slots=True)
class Download:
    """A file to be kept: what it holds, its media type and a name that is safe everywhere."""

    content: bytes
    media: str
    name: str


def download(reading: Reading, name: str, said: Iterable[Judgement] = ()) -> Download | None:
    """A reading as it was read, a format's name and what was judged of its rows in, the file of what stands out; None where reports are not offered in it."""
    chosen = next((one for one in FORMATS if one.name == name), None)
    if chosen is None:
        return None
    with tempfile.TemporaryDirectory(prefix="verbale-") as folder:
        target = Path(folder) / f"report{chosen.ending}"
        export(Gathered((reading,), kept_judgements=(*reading.judgements, *said)), name, target)
        content = target.read_bytes()
    return Download(content, _MEDIA[chosen.ending], f"{_safe(reading.article.id)}-{name}{chosen.ending}")


def _safe(id_: str) -> str:
    return "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in id_)[:60]
