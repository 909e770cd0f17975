"""The notebooks of the docs: each runs from its first cell to its last, and shows what its prose says."""

import runpy
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
NOTEBOOKS = sorted((ROOT / "docs" / "notebooks").glob("*.ipynb"))


@pytest.fixture(scope="module")
def accusations() -> list[list[dict[str, Any]]]:
    """The outputs of the notebook's cells of code."""
    run = runpy.run_path(str(ROOT / "tools" / "run_notebook.py"))["executed"]
    notebook = run(ROOT / "docs" / "notebooks" / "who_accuses_whom.ipynb")
    return [cell["outputs"] for cell in notebook["cells"] if cell["cell_type"] == "code"]


def test_the_notebook_goes_from_files_to_a_picture(accusations: list[list[dict[str, Any]]]) -> None:
    (printed,) = accusations[0]
    assert "'copy': 1" in "".join(printed["text"])
    pictures = [one for outputs in accusations for one in outputs if "image/png" in one.get("data", {})]
    assert len(pictures) == 1
    assert len(pictures[0]["data"]["image/png"]) > 5_000


def test_the_notebook_counts_events_by_month_and_pair(accusations: list[list[dict[str, Any]]]) -> None:
    table = "".join(accusations[2][0]["data"]["text/plain"])
    assert "Niger → Chad" in table
    assert "2024-01" in table
    assert "2024-06" in table


def test_every_notebook_is_run_here_and_keeps_its_outputs() -> None:
    assert [path.name for path in NOTEBOOKS] == ["who_accuses_whom.ipynb"]
    assert '"image/png"' in NOTEBOOKS[0].read_text("utf-8")
