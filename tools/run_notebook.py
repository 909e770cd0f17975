"""A notebook in, the same with the output of each cell out: python tools/run_notebook.py docs/notebooks/NAME.ipynb

Runs the cells one after the other in this process, from the notebook's own folder: text that is printed, the value of a last
expression, and pictures. Enough for our notebooks, and no server is needed; tests/test_notebooks.py runs them this way.
"""

import ast
import base64
import contextlib
import io
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import matplotlib as mpl

mpl.use("agg")

import matplotlib.pyplot as plt

type Output = dict[str, Any]


def executed(path: Path) -> dict[str, Any]:
    """A notebook's path in, the notebook with fresh outputs out; whatever a cell raises goes on."""
    notebook: dict[str, Any] = json.loads(path.read_text("utf-8"))
    names: dict[str, Any] = {"__name__": "__main__"}
    with contextlib.chdir(path.parent):
        cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
        for number, cell in enumerate(cells, 1):
            cell["execution_count"] = number
            cell["outputs"] = list(_run("".join(cell["source"]), names, number))
    return notebook


def _run(source: str, names: dict[str, Any], number: int) -> Iterator[Output]:
    tree = ast.parse(source)
    last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(tree, f"cell {number}", "exec"), names)  # noqa: S102  our own notebooks
        value = eval(compile(ast.Expression(last.value), f"cell {number}", "eval"), names) if last else None  # noqa: S307
    if printed.getvalue():
        yield {"name": "stdout", "output_type": "stream", "text": printed.getvalue().splitlines(keepends=True)}
    for figure in map(plt.figure, plt.get_fignums()):
        yield {"data": _picture(figure), "metadata": {}, "output_type": "display_data"}
    plt.close("all")
    if value is not None:
        yield {"data": _shown(value), "execution_count": number, "metadata": {}, "output_type": "execute_result"}


def _picture(figure: Any) -> dict[str, Any]:
    file = io.BytesIO()
    figure.savefig(file, format="png", dpi=80, metadata={"Software": None})
    return {"image/png": base64.b64encode(file.getvalue()).decode(), "text/plain": ["<Figure>"]}


def _shown(value: Any) -> dict[str, Any]:
    html = getattr(value, "_repr_html_", None)
    plain = {"text/plain": repr(value).splitlines(keepends=True)}
    return {"text/html": html().splitlines(keepends=True)} | plain if html else plain


def main() -> None:
    """Runs each notebook that is named and writes it anew."""
    os.environ.setdefault("COLUMNS", "100")
    for name in sys.argv[1:]:
        path = Path(name).resolve()
        path.write_text(json.dumps(executed(path), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        print(f"{name}: done")


if __name__ == "__main__":
    main()
