"""The pages' sources in, the words that are to be translated out: python tools/build_words.py

The words of tables that pages show (what a type of deed means, kinds of actors …) come along. Gathers what stands in `_()` and `ngettext()` of the templates and in `N_()`, `say()` and `say_many()` of the modules into src/verbale/web/translations/verbale.pot.
A translation is made of it with Babel:

    pybabel init -D verbale -i src/verbale/web/translations/verbale.pot -d src/verbale/web/translations -l fr
    pybabel compile -D verbale -d src/verbale/web/translations
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import write_po

from verbale.records.actor import Kind
from verbale.records.comparison import Difference
from verbale.records.lines import FLAGS
from verbale.records.where import Exactness
from verbale.reference.ontology import ontology
from verbale.web.reports.downloads import FORMATS

WEB = Path(__file__).resolve().parents[1] / "src" / "verbale" / "web"
_BEGAN = datetime(2026, 11, 26, tzinfo=UTC)
_METHODS = [("**.py", "python"), ("templates/**.html", "jinja2"), ("templates/**.xml", "jinja2")]
_OPTIONS = {"templates/**": {"extensions": "jinja2.ext.do,jinja2.ext.loopcontrols", "newstyle_gettext": "true"}}


def words() -> bytes:
    """The template of translations, its words in the order of their files."""
    # one day for ever: the same sources give the same file
    catalog = Catalog(project="Verbale", copyright_holder="The Verbale developers", creation_date=_BEGAN, fuzzy=False)
    found = extract_from_dir(WEB, _METHODS, _OPTIONS, {**DEFAULT_KEYWORDS, "N_": None, "say": None, "say_many": (1, 2)})
    for file, _, message, comments, context in found:
        catalog.add(message, locations=[(file, 0)], auto_comments=comments, context=context)
    for table, told in _tables():
        for message in told:
            catalog.add(message, locations=[(table, 0)])
    file = BytesIO()
    write_po(file, catalog, include_lineno=False, sort_by_file=True, width=120)
    return file.getvalue()


def _tables() -> Iterator[tuple[str, Iterable[str]]]:
    """What pages say of the tables of other rooms: where each stands, and its words."""
    yield "../reference/plover.toml", (kind.means for kind in ontology().types)
    yield "../records/actor.py", (kind.value for kind in Kind)
    yield "../records/lines.py", ("actual", *FLAGS)
    yield "../records/where.py", (exact.value for exact in Exactness)
    yield "../records/comparison.py", (difference.caption for difference in Difference)
    yield "../export/exporters.py", (exporter.caption for exporter in FORMATS)


if __name__ == "__main__":
    (WEB / "translations" / "verbale.pot").write_bytes(words())
    print(words().count(b"\nmsgid "), "words and sentences")
