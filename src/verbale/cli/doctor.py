"""Nothing in, what is installed, what is missing and how to get it out: `verbale doctor`."""

import importlib.util
import json
import platform
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from importlib import metadata

import click

from verbale.cli.console import out
from verbale.errors import VerbaleError
from verbale.language import by_spacy
from verbale.reference.cues import cues
from verbale.reference.frames import frames
from verbale.reference.gazetteer import gazetteer
from verbale.reference.world import world


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: whether the main job needs it, whether it is well, and what to do if not."""

    what: str
    well: bool
    says: str
    needed: bool = True


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON list.")
def command(as_json: bool) -> int:
    """Say what is installed and what is missing; exit 0 only if the main job would run."""
    found = findings()
    if as_json:
        click.echo(json.dumps([asdict(finding) for finding in found]))
    else:
        for finding in found:
            mark = "[green]✓[/]" if finding.well else "[red]✗[/]" if finding.needed else "[yellow]–[/]"
            out().print(f"{mark} {finding.what}: {finding.says}")
    return 0 if all(finding.well for finding in found if finding.needed) else 1


def findings() -> list[Finding]:
    """Everything that the main job needs, looked at one by one."""
    return [
        Finding("Python", sys.version_info >= (3, 12), f"{platform.python_version()} at {sys.executable}"),
        Finding("Verbale", True, metadata.version("verbale")),
        _tried("English model", lambda: by_spacy.load().name),
        *_optional_models(),
        _optional_client(),
        _tried("frames", lambda: f"{frames().size} words that tell a deed"),
        _tried("cues", lambda: f"{cues().size} words of attribution"),
        _tried("world", lambda: f"{len(world().polities)} states and territories"),
        _tried("gazetteer", lambda: str(gazetteer().path)),
    ]


def _tried(what: str, look: Callable[[], str]) -> Finding:
    try:
        return Finding(what, True, look())
    except (VerbaleError, OSError, ImportError) as fault:
        return Finding(what, False, str(fault))


def _optional_models() -> list[Finding]:
    found = []
    for name in ("en_core_web_md", "en_core_web_lg"):
        there = importlib.util.find_spec(name) is not None
        says = f"installed; use it with --model {name}" if there else f"not installed (optional, --model {name})"
        found.append(Finding(name, there, says, needed=False))
    return found


def _optional_client() -> Finding:
    there = importlib.util.find_spec("openai") is not None
    says = f"openai {metadata.version('openai')}" if there else "not installed (optional): pip install 'verbale[llm]'"
    return Finding("door to language models", there, says, needed=False)
