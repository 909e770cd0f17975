"""Records in, a BibTeX file of their sources out: one entry an article, for LaTeX, Zotero, JabRef and R."""

from collections.abc import Iterator
from pathlib import Path

from verbale.export.records import Choices, Records
from verbale.export.sources import Source, sources
from verbale.export.writing import text_file
from verbale.records.reading import BARE

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# What TeX would take for its own. A brace is spelt as a command: BibTeX counts braces even behind a backslash.
_SPELT = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "#$%&_"},
    }
)


def write(records: Records, place: Path, _choices: Choices) -> None:
    """Records in, at `place` a .bib file in UTF-8."""
    with text_file(place) as file:
        for source in sources(records.readings(parts=BARE)):
            file.write(entry(source))


def entry(source: Source) -> str:
    """A source in, its entry out: an article of its outlet, or `misc` where no outlet is told."""
    kind = "article" if source.outlet else "misc"
    inner = "".join(f"  {name} = {value},\n" for name, value in _fields(source))
    return f"@{kind}{{{source.key},\n{inner}}}\n\n"


def _fields(source: Source) -> Iterator[tuple[str, str]]:
    """The second pair of braces keeps capitals, and a body of several words from being read as a person."""
    if source.author:
        yield "author", f"{{{{{_tex(source.author)}}}}}"
    yield "title", f"{{{{{_tex(source.title)}}}}}"
    if source.outlet:
        yield "journal", f"{{{{{_tex(source.outlet)}}}}}"
    if source.published:
        yield "date", f"{{{source.published.isoformat()}}}"
        yield "year", f"{{{source.published.year}}}"
        yield "month", _MONTHS[source.published.month - 1]
    if source.url:
        yield "url", f"{{{source.url}}}"
    if source.url and source.retrieved:
        yield "urldate", f"{{{source.retrieved.date().isoformat()}}}"
    if source.language:
        yield "language", f"{{{_tex(source.language)}}}"
    yield "note", f"{{{_tex(source.id)}}}"


def _tex(words: str) -> str:
    return words.translate(_SPELT)
