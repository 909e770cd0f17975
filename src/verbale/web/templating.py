"""A template's name and what it shows in, HTML out. The door to Jinja2: everything is escaped, an unknown name is a fault."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from verbale.web.links import outward
from verbale.web.words import translations

TEMPLATES = Path(__file__).parent / "templates"


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
    made.install_gettext_callables(told.gettext, told.ngettext, newstyle=True)  # type: ignore[attr-defined]
    made.filters["outward"] = outward
    return made
