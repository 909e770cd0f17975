"""Every format has its page, and the page says what is lost."""

from pathlib import Path

import pytest

from verbale.export.exporters import OTHERS

DOCS = Path(__file__).resolve().parents[2] / "docs" / "exports"


@pytest.mark.parametrize("name", sorted({exporter.name.removesuffix("-voices") for exporter in OTHERS}))
def test_a_format_s_page_says_how_it_is_filled_and_what_is_lost(name: str) -> None:
    text = (DOCS / f"{name}.md").read_text("utf-8")
    assert f"verbale export {name} " in text
    assert "\n## How it is filled\n" in text
    assert "\n## What is lost\n" in text
