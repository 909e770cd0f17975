"""The command line and the ontology in, the made parts of the docs and of the README out: python tools/build_docs.py

A page's prose is written by hand; what stands between `<!-- made: NAME -->` and `<!-- /made -->` is made here, so that no
option and no type can be forgotten (tests/test_docs.py compares).
"""

import io
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import chdir, redirect_stdout
from functools import cache
from pathlib import Path
from string import ascii_lowercase
from unittest import mock

import click

from verbale.cli.app import COMMANDS, cli
from verbale.export.account_columns import ACCOUNT_COLUMNS
from verbale.export.codebook import column_rows
from verbale.export.event_columns import EVENT_COLUMNS
from verbale.export.exporters import EXPORTERS
from verbale.reference.cameo import codes, goldstein
from verbale.reference.frames import frames
from verbale.reference.ontology import ontology

DOCS = Path(__file__).resolve().parents[1] / "docs"
PAGES = (
    "commands.md", "types.md", "decisions/index.md", "exports/index.md", "exports/csv.md", "exports/csv-events.md", "exports/cameo.md",
    "tutorial.md", "changing_a_frame.md", "../README.md",
)  # fmt: skip
_MADE = re.compile(r"(<!-- made: ([a-z_ ]+) -->\n).*?(<!-- /made -->)", re.DOTALL)
_QUADS = {
    "VC": "verbal cooperation", "MC": "material cooperation", "VX": "verbal conflict", "MX": "material conflict",
}  # fmt: skip


def filled(text: str) -> str:
    """A page in, the page with every made part made anew out."""
    return _MADE.sub(lambda found: f"{found[1]}\n{made(found[2])}\n\n{found[3]}", text)


def made(name: str) -> str:
    """The name of a made part in, its Markdown out."""
    what, _, which = name.partition(" ")
    makers: dict[str, Callable[[], Iterator[str]]] = {
        "options": lambda: _options(which),
        "types": _types,
        "modes": _modes,
        "contexts": _contexts,
        "decisions": _decisions,
        "formats": _formats,
        "columns": lambda: iter([column_rows({"accounts": ACCOUNT_COLUMNS, "events": EVENT_COLUMNS}[which]).rstrip()]),
        "cameo": _cameo,
        "shown": lambda: _shown(which),
        "printed": lambda: _printed(*which.split()),
    }
    rows = makers[what]()
    return "\n".join(rows)


def _options(command: str) -> Iterator[str]:
    context = click.Context(cli)
    found = cli.get_command(context, command) if command != "verbale" else cli
    assert found is not None
    yield "| option | does |"
    yield "|---|---|"
    for parameter in found.params:
        if isinstance(parameter, click.Option) and (command == "verbale" or parameter.name not in _everywhere()):
            names = ", ".join(f"`{name}`" for name in parameter.opts)
            yield f"| {names}{_value(parameter)} | {_text(parameter)} |"


def _everywhere() -> set[str | None]:
    return {parameter.name for parameter in cli.params}


def _value(option: click.Option) -> str:
    if option.is_flag:
        return ""
    if isinstance(option.type, click.Choice):
        return f" `{' | '.join(map(str, option.type.choices))}`".replace("|", r"\|")
    return f" `{option.metavar or option.type.name.upper()}`"


def _text(option: click.Option) -> str:
    shown = option.show_default and option.default not in {None, ""}
    return (option.help or "").replace("|", r"\|") + (f" Default: `{option.default}`." if shown else "")


def _types() -> Iterator[str]:
    yield "| type | quad class | means | whom | CAMEO |"
    yield "|---|---|---|---|---|"
    for kind in ontology().types:
        quad = _QUADS.get(kind.quad, "our own extension")
        yield f"| `{kind.name}` | {quad} | {kind.means} | {kind.recipient} | {', '.join(kind.cameo) or '–'} |"


def _modes() -> Iterator[str]:
    yield "| type | mode | means |"
    yield "|---|---|---|"
    for kind in ontology().types:
        yield from (f"| `{kind.name}` | `{mode.name}` | {mode.means} |" for mode in kind.modes_mean)


def _contexts() -> Iterator[str]:
    yield "| context | means |"
    yield "|---|---|"
    yield from (f"| `{context.name}` | {context.means} |" for context in ontology().contexts)


def _formats() -> Iterator[str]:
    yield "| format | file | holds |"
    yield "|---|---|---|"
    for one in EXPORTERS.values():
        yield f"| `{one.name}` | {f'`{one.ending}`' if one.ending else 'folder'} | {one.caption} |"


def _cameo() -> Iterator[str]:
    yield "| type and mode | CAMEO | within a context | Goldstein | what the code does not say |"
    yield "|---|---|---|---|---|"
    for (type_, mode), coded in codes().items():
        within = ", ".join(f"{context} `{code}`" for context, code in coded.within)
        number = f"{goldstein(coded.code):g}" if coded.code else ""
        code = f"`{coded.code}`" if coded.code else "–"
        yield f"| `{':'.join(filter(None, (type_, mode)))}` | {code} | {within} | {number} | {coded.loses} |"


def _decisions() -> Iterator[str]:
    yield "| date | decision |"
    yield "|---|---|"
    for path in sorted((DOCS / "decisions").glob("2*.md")):
        title = path.read_text("utf-8").splitlines()[0].removeprefix("# ")
        yield f"| {path.name[:10]} | [{title}]({path.name}) |"


def readme_report() -> tuple[str, dict[str, list[str]]]:
    """The report that the README has its reader write, and the words behind ./verbale by command, out."""
    text = (DOCS.parent / "README.md").read_text("utf-8")
    report = text.partition("<<'END'\n")[2].partition("    END\n")[0]
    calls = re.findall(r"^    \./verbale ((code|explain) report\.txt .*)$", text, re.MULTILINE)
    return "\n".join(line.strip() for line in report.splitlines()), {name: shlex.split(words) for words, name in calls}


def _shown(command: str) -> Iterator[str]:
    """What a terminal of 100 columns shows for a command of the README, as an indented block."""
    report, calls = readme_report()
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "report.txt").write_text(report, encoding="utf-8")
        table = ["--format", "table"] if command == "code" else []
        done = subprocess.run(
            [sys.executable, "-m", "verbale", *calls[command], *table],
            cwd=folder, env=os.environ | {"COLUMNS": "100", "NO_COLOR": "1"}, capture_output=True, text=True, check=True,
        )  # fmt: skip
    yield from (f"    {line}".rstrip() for line in done.stdout.rstrip().splitlines())


_TYPED = re.compile(r"^    ((?:\w+=\S+ )?)\./verbale (.+)$", re.MULTILINE)
_ENVIRONMENT = {"COLUMNS": "100", "NO_COLOR": "1", "TERM": "dumb"}


def _printed(page: str, letter: str) -> Iterator[str]:
    """What the first (a), second (b) … command that a page has its reader type prints, as an indented block."""
    shown = printed(page)[ascii_lowercase.index(letter)]
    yield from (f"    {line}".rstrip() for line in shown.rstrip().splitlines())


@cache
def printed(page: str) -> tuple[str, ...]:
    """A page in, what each command on it prints out: typed one after the other in a folder that holds examples/."""
    typed = _TYPED.findall((DOCS / f"{page}.md").read_text("utf-8"))
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        shutil.copytree(DOCS.parent / "examples", Path(folder) / "examples")
        return tuple(_typed(setting.strip(), shlex.split(words)) for setting, words in typed)


def _typed(setting: str, words: list[str]) -> str:
    """A setting of the environment ("" none) and words behind ./verbale in, what they print out."""
    name, _, value = setting.partition("=")
    known = [found for word in words for found in (sorted(map(str, Path().glob(word))) if "*" in word else [word])]
    told = io.StringIO()
    with mock.patch.dict(os.environ, _ENVIRONMENT | ({name: value} if name else {})), redirect_stdout(told):
        frames.cache_clear()
        cli.main(known, standalone_mode=False)
    frames.cache_clear()
    return told.getvalue()


def main() -> None:
    """Writes the pages."""
    for name in PAGES:
        path = DOCS / name
        path.write_text(filled(path.read_text("utf-8")), encoding="utf-8")
    text = (DOCS / "commands.md").read_text("utf-8")
    missing = [command for command in COMMANDS if f"made: options {command} " not in text]
    print(f"no part for {', '.join(missing)} in commands.md" if missing else "done")


if __name__ == "__main__":
    main()
