"""The documentation: nothing that can be typed, imported or coded is missing from it."""

import re
import runpy
import sys
import tomllib
from pathlib import Path

import click
import pytest

import verbale
from verbale.cli.app import COMMANDS, cli
from verbale.export.exporters import TABLES
from verbale.records.jsonl import RECORDS
from verbale.reference.ontology import ontology

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"


def _page(name: str) -> str:
    return (DOCS / name).read_text("utf-8")


_MADE = (
    "commands.md",
    "types.md",
    "exports/index.md",
    "exports/csv.md",
    "exports/csv-events.md",
    "exports/cameo.md",
    "tutorial.md",
    "changing_a_frame.md",
)


@pytest.mark.parametrize("name", _MADE)
def test_the_made_parts_are_up_to_date(name: str) -> None:
    """If this fails: python tools/build_docs.py"""
    filled = runpy.run_path(str(ROOT / "tools" / "build_docs.py"))["filled"]
    assert filled(_page(name)) == _page(name)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_every_option_is_documented(name: str) -> None:
    text = _page("commands.md")
    assert f"\n## {name}\n" in text
    part = text.partition(f"\n## {name}\n")[2].partition("\n## ")[0]
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    common = {option for parameter in cli.params for option in parameter.opts}
    for parameter in command.params:
        for option in parameter.opts if isinstance(parameter, click.Option) else ():
            assert f"`{option}`" in (text if option in common else part), option


def test_every_type_mode_and_context_is_documented() -> None:
    text = _page("types.md")
    for kind in ontology().types:
        assert f"| `{kind.name}` |" in text
        for mode in kind.modes:
            assert f"| `{kind.name}` | `{mode}` |" in text
    for context in ontology().contexts:
        assert f"| `{context.name}` |" in text


def test_every_record_has_its_module_in_the_docs() -> None:
    text = _page("records.md")
    for record in RECORDS:
        assert f"::: {record.__module__}" in text, record


def test_every_name_of_the_face_is_documented() -> None:
    text = _page("python.md") + _page("records.md")
    for name in vars(verbale)["__all__"]:
        home = sys.modules[verbale.__name__]
        module = getattr(getattr(home, name), "__module__", "verbale.records")
        assert f"`verbale.{name}`" in text or f"`{name}`" in text or f"::: {module}" in text, name


@pytest.mark.parametrize("name", [one.name for one in TABLES])
def test_every_table_of_an_export_has_a_page_that_says_what_is_lost(name: str) -> None:
    told = [page.read_text("utf-8") for page in DOCS.glob("exports/*.md") if page.name != "index.md"]
    asked = re.compile(rf"(`|verbale export ){name}[` ]")
    assert any(asked.search(text) and "## What is lost" in text for text in told)


def test_every_page_is_in_the_navigation() -> None:
    navigation = (ROOT / "mkdocs.yml").read_text("utf-8")
    for page in (*DOCS.glob("*.md"), *DOCS.glob("exports/*.md")):
        assert f": {page.relative_to(DOCS)}" in navigation, page


def test_the_coding_manual_holds_every_ruling_that_the_code_and_its_tests_cite() -> None:
    rulings = set(re.findall(r"^\*\*(\d+[a-z]?)\.\*\* ", _page("coding-manual.md"), re.MULTILINE))
    cases = [
        case
        for file in (ROOT / "tests" / "cases").rglob("*.toml")
        for case in tomllib.loads(file.read_text("utf-8"))["case"]
    ]
    cited = {number for case in cases for number in re.findall(r"\d+[a-z]?", case.get("ruling", ""))}
    sources = (path.read_text("utf-8") for path in (ROOT / "src").rglob("*.py"))
    cited |= {number for text in sources for number in re.findall(r"\(?CODING (\d+[a-z]?)", text)}
    assert cited <= rulings, cited - rulings


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "docs/index.md", "docs/architecture.md"])
def test_what_is_linked_stands_there(name: str) -> None:
    path = ROOT / name
    for target in re.findall(r"\]\(([^)#]+)", path.read_text("utf-8")):
        if "://" not in target:
            assert (path.parent / target).exists(), target
