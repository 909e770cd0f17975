"""A template's name and what it shows in, HTML out. The door to Jinja2: everything is escaped, an unknown name is a fault."""

from collections.abc import Callable
from functools import cache
from gettext import NullTranslations
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import escape

from verbale.reference.ontology import ontology
from verbale.web.filter_words import CALLED
from verbale.web.links import outward
from verbale.web.words import long_day, translations

TEMPLATES = Path(__file__).parent / "templates"


@cache
def environment(language: str) -> Environment:
    """A language in, the templates with its words out."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n", "jinja2.ext.do", "jinja2.ext.loopcontrols"],
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    told = translations(language)
    made.globals |= {"gettext": _spoken(told), "ngettext": _counted(told)}
    made.filters["outward"] = outward
    made.globals |= {"said_day": long_day, "filter_words": CALLED, "deed_types": ontology().types}  # filters.html
    return made


def _spoken(told: NullTranslations) -> Callable[..., str]:
    """`_(words)`, `_("%(name)s left", name=…)`: escaped like all else. (Jinja's own takes its first argument for HTML, whoever wrote it.)"""

    def gettext(words: str, **values: object) -> str:
        said = told.gettext(words)
        return escape(said) % values if values else said

    return gettext


def _counted(told: NullTranslations) -> Callable[..., str]:
    """`ngettext("%(num)s row", "%(num)s rows", number)`."""

    def ngettext(one: str, many: str, num: int, **values: object) -> str:
        return escape(told.ngettext(one, many, num)) % {"num": num, **values}

    return ngettext
