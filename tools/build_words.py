"""The pages' sources in, the words that are to be translated out: python tools/build_words.py

Gathers what stands in `_()` and `ngettext()` of the templates and in `N_()` of the modules into src/verbale/web/translations/verbale.pot.
A translation is made of it with Babel:

    pybabel init -D verbale -i src/verbale/web/translations/verbale.pot -d src/verbale/web/translations -l fr
    pybabel compile -D verbale -d src/verbale/web/translations
"""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import write_po

WEB = Path(__file__).resolve().parents[1] / "src" / "verbale" / "web"
_BEGAN = datetime(2026, 11, 26, tzinfo=UTC)
_METHODS = [("**.py", "python"), ("templates/**.html", "jinja2"), ("templates/**.xml", "jinja2")]
_OPTIONS = {"templates/**": {"extensions": "jinja2.ext.do,jinja2.ext.loopcontrols", "newstyle_gettext": "true"}}


def words() -> bytes:
    """The template of translations, its words in the order of their files."""
    # one day for ever: the same sources give the same file
    catalog = Catalog(project="Verbale", copyright_holder="The Verbale developers", creation_date=_BEGAN, fuzzy=False)
    found = extract_from_dir(WEB, _METHODS, _OPTIONS, {**DEFAULT_KEYWORDS, "N_": None})
    for file, _, message, comments, context in found:
        catalog.add(message, locations=[(file, 0)], auto_comments=comments, context=context)
    file = BytesIO()
    write_po(file, catalog, include_lineno=False, sort_by_file=True, width=120)
    return file.getvalue()


if __name__ == "__main__":
    (WEB / "translations" / "verbale.pot").write_bytes(words())
    print(words().count(b"\nmsgid "), "words and sentences")
