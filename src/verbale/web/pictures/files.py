"""A picture in, a file out: the drawing as SVG, the figures behind it as CSV or JSON (PNG is made of the SVG by the browser)."""

import io
import json
from collections.abc import Callable, Mapping

from verbale.export.cells import write_table
from verbale.web.pictures.picture import Picture
from verbale.web.pictures.svg import written


def _svg(made: Picture) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{written(made.drawn)}\n'


def _csv(made: Picture) -> str:
    text = io.StringIO()
    write_table(text, made.table.columns, made.table.rows)
    return text.getvalue()


def _json(made: Picture) -> str:
    rows = [dict(zip(made.table.columns, row, strict=True)) for row in made.table.rows]
    return json.dumps({"says": made.says, "rows": rows}, ensure_ascii=False, indent=1) + "\n"


FORMS: Mapping[str, tuple[str, Callable[[Picture], str]]] = {
    "svg": ("image/svg+xml", _svg),
    "csv": ("text/csv; charset=utf-8", _csv),
    "json": ("application/json", _json),
}
"""The ending of each file, its type, and what writes it."""
