"""The articles as BibTeX and CSL-JSON, opened by bibtexparser and citeproc-py; keys are stable and no two are one."""

import json
import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import bibtexparser
import citeproc
import citeproc.formatter
import citeproc.source.json
from hypothesis import given, settings
from hypothesis import strategies as st
from tests import strategies

from verbale.export.exporters import export
from verbale.export.records import Gathered
from verbale.export.sources import key_of, source_of
from verbale.export.to_bibtex import entry
from verbale.export.to_csl import item
from verbale.records.reading import Reading
from verbale.records.text import Article, Source

from .conftest import Exported

_FULL = Article(
    "article:00c8119e1f80e4b0",
    Source("L'Écho du Lac & Co", "Jane Doe and John Roe"),
    "Rain fell.",
    url="https://echo.example/a_b%20c?x=1#y",
    title="“100 % {unsure}” $5 \\ #1_a ~ ^",
    published=date(2024, 5, 8),
    retrieved=datetime(2024, 5, 9, 23, tzinfo=UTC),
    language="fr",
)
_TEX = {
    r"\textbackslash{}": "\\", r"\textbraceleft{}": "{", r"\textbraceright{}": "}", r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^", **{f"\\{sign}": sign for sign in "#$%&_"},
}  # fmt: skip


def _plain(tex: str) -> str:
    """What TeX prints."""
    commands = re.compile("|".join(map(re.escape, _TEX)))
    return commands.sub(lambda found: _TEX[found[0]], tex.removeprefix("{").removesuffix("}"))


def _parsed(text: str) -> list[dict[str, str]]:
    parser = bibtexparser.bparser.BibTexParser(common_strings=True, ignore_nonstandard_types=False)
    entries: list[dict[str, str]] = bibtexparser.loads(text, parser).entries
    return entries


def test_every_article_is_an_entry(exported: Exported, shelf: Gathered) -> None:
    entries = _parsed(exported("bibtex").read_text("utf-8"))
    assert [each["note"] for each in entries] == [reading.article.id for reading in shelf.readings()]
    first = entries[0]
    assert first["ENTRYTYPE"] == "article"
    assert first["ID"] == f"lake-post-2024-05-08-{first['note'].removeprefix('article:')}"
    assert (_plain(first["journal"]), first["date"], first["year"], first["month"]) == (
        "Lake Post",
        "2024-05-08",
        "2024",
        "May",
    )
    assert _plain(first["title"]) == "[Untitled report: Chad recalled its ambassador from Kenya on Monday. …]"


def test_what_tex_takes_for_its_own_is_spelt_out() -> None:
    (read,) = _parsed(entry(source_of(_FULL)))
    assert _plain(read["title"]) == _FULL.title
    assert _plain(read["journal"]) == _FULL.source.outlet
    assert _plain(read["author"]) == "Jane Doe and John Roe"
    assert (read["url"], read["urldate"], read["language"]) == (_FULL.url, "2024-05-09", "fr")
    assert read["ID"] == "l-echo-du-lac-co-2024-05-08-00c8119e1f80e4b0"


def test_a_report_without_outlet_and_day_is_misc() -> None:
    (read,) = _parsed(entry(source_of(Article.of("Rain fell on Lima and on nobody else that day.\n\nMore."))))
    assert (read["ENTRYTYPE"], read["ID"][:15]) == ("misc", "report-undated-")
    assert "year" not in read
    assert _plain(read["title"]) == "[Untitled report: Rain fell on Lima and on nobody else …]"


@settings(max_examples=50)
@given(strategies.articles)
def test_any_article_makes_an_entry_that_reads_back(article: Article) -> None:
    source = source_of(article)
    (read,) = _parsed(entry(source))
    assert read["ID"] == source.key
    assert re.fullmatch(r"[a-z0-9-]+", source.key)
    assert _plain(read["title"]) == source.title
    assert "\n" not in source.title
    assert read.get("url", "") == source.url


@settings(max_examples=40)
@given(st.lists(strategies.articles, max_size=3))
def test_keys_differ_where_ids_do(articles: list[Article]) -> None:
    assert len({key_of(one) for one in articles}) >= len({one.id for one in articles})


def test_no_script_becomes_a_link() -> None:
    article = Article.of("Rain fell.", url="javascript:alert(1)")
    assert "javascript" not in entry(source_of(article))
    assert "URL" not in dict(item(source_of(article)))


def _cited(read: list[dict[str, Any]]) -> list[str]:
    style = citeproc.CitationStylesStyle("harvard-cite-them-right", validate=False)
    shelf = citeproc.source.json.CiteProcJSON(read)
    bibliography = citeproc.CitationStylesBibliography(style, shelf, citeproc.formatter.plain)
    for each in read:
        bibliography.register(citeproc.Citation([citeproc.CitationItem(each["id"])]))
    return [str(each) for each in bibliography.bibliography()]


def test_csl_is_cited_by_a_style(exported: Exported) -> None:
    read = json.loads(exported("csl").read_text("utf-8"))
    told = _cited(read)
    assert any("Delta Wire" in line and "2 June" in line and "2024" in line for line in told)


def test_csl_says_what_bibtex_says(tmp_path: Path) -> None:
    export(Gathered((Reading(_FULL),)), "csl", tmp_path / "x.json")
    assert json.loads((tmp_path / "x.json").read_text("utf-8")) == [
        {
            "id": "l-echo-du-lac-co-2024-05-08-00c8119e1f80e4b0",
            "type": "article-newspaper",
            "title": _FULL.title,
            "author": [{"literal": "Jane Doe and John Roe"}],
            "container-title": "L'Écho du Lac & Co",
            "issued": {"date-parts": [[2024, 5, 8]]},
            "URL": _FULL.url,
            "accessed": {"date-parts": [[2024, 5, 9]]},
            "language": "fr",
            "note": _FULL.id,
        }
    ]
