"""The pages' words: gathered for translators, and shown in the language that a room is run in."""

import runpy
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from tests.web.conftest import asking, serving
from tests.web.news import SHELLED

from verbale.errors import BadUse
from verbale.web import words
from verbale.web.settings import Settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

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


def test_a_language_that_pages_do_not_speak_is_refused_with_those_that_they_do() -> None:
    with pytest.raises(BadUse, match="they speak en"):
        words.spoken("tlh")


@pytest.mark.parametrize(("language", "runs"), [("ar", "rtl"), ("en", None)])
def test_pages_run_as_their_language_does(chromium: "Browser", week: Path, language: str, runs: str | None) -> None:
    """From right to left the first door stands at the right, and nothing is wider than the screen."""
    with serving(week, Settings(language=language)) as address:
        context = chromium.new_context(base_url=address, viewport={"width": 390, "height": 800})
        tab = context.new_page()
        for path in ("/", "/search?in=accounts", f"/report/{SHELLED.article().id}", "/pictures/network", "/review"):
            tab.goto(path)
            assert tab.locator("html").get_attribute("dir") == runs
            assert tab.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), path
            doors = [box["x"] for door in tab.locator(".top nav a").all() if (box := door.bounding_box())]
            assert doors == sorted(doors, reverse=runs == "rtl")
        context.close()


def test_numbers_choose_the_plural_form_of_a_language(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, week: Path
) -> None:
    """Polish has three: 1 konto, 2 konta, 5 kont."""
    catalog = Catalog(locale="pl")
    catalog.add(("%(num)s account", "%(num)s accounts"), ("%(num)s konto", "%(num)s konta", "%(num)s kont"))
    (folder := tmp_path / "pl" / "LC_MESSAGES").mkdir(parents=True)
    with (folder / "verbale.mo").open("wb") as file:
        write_mo(file, catalog)
    monkeypatch.setattr(words, "FOLDER", tmp_path)
    words.translations.cache_clear()
    assert words.spoken("pl") == "pl"
    words.speak("pl")
    said = [words.say_many("%(num)s account", "%(num)s accounts", number) for number in (1, 2, 5, 22)]
    words.speak("en")
    words.translations.cache_clear()
    assert said == ["1 konto", "2 konta", "5 kont", "22 konta"]
