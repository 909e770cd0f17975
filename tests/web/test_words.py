"""The pages' words: gathered for translators, and shown in the language that a room is run in."""

import runpy
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from tests.web.conftest import asking

from verbale.web import words
from verbale.web.settings import Settings

TOOL = Path(__file__).resolve().parents[2] / "tools" / "build_words.py"


def test_all_words_are_gathered_from_templates_and_modules() -> None:
    gathered = read_po(BytesIO(runpy.run_path(str(TOOL))["words"]()))
    told = {message.id for message in gathered if isinstance(message.id, str)}
    assert {"Skip to the content", "Sign in", "Nothing is kept here", "Today"} <= told
    assert any(isinstance(message.id, tuple) for message in gathered)


def test_the_template_of_translations_is_not_stale() -> None:
    """After a change of words: python tools/build_words.py"""
    assert (words.FOLDER / "verbale.pot").read_bytes() == runpy.run_path(str(TOOL))["words"]()


def test_a_room_speaks_the_language_it_is_run_in(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, week: Path) -> None:
    catalog = Catalog(locale="eo")
    catalog.add("Help", "Helpo <b>")
    catalog.add("Nothing is kept here", "Nenio estas ĉi tie")
    (folder := tmp_path / "eo" / "LC_MESSAGES").mkdir(parents=True)
    with (folder / "verbale.mo").open("wb") as file:
        write_mo(file, catalog)
    monkeypatch.setattr(words, "FOLDER", tmp_path)
    with asking(week, Settings(language="eo")) as client:
        page = client.get("/help").text
        assert '<html lang="eo"' in page
        assert "Helpo &lt;b&gt;" in page
        assert "Nenio estas ĉi tie" in client.get("/nowhere").text
