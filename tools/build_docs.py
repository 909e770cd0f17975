"""The command line and the ontology in, the tables of docs/commands.md and docs/types.md out: python tools/build_docs.py

A page's prose is written by hand; what stands between `<!-- made: NAME -->` and `<!-- /made -->` is made here, so that no
option and no type can be forgotten (tests/test_docs.py compares).
"""

import re
from collections.abc import Iterator
from pathlib import Path

import click

from verbale.cli.app import COMMANDS, cli
from verbale.reference.ontology import ontology

DOCS = Path(__file__).resolve().parents[1] / "docs"
PAGES = ("commands.md", "types.md", "decisions/index.md")
_MADE = re.compile(r"(<!-- made: ([a-z ]+) -->\n).*?(<!-- /made -->)", re.DOTALL)
_QUADS = {
    "VC": "verbal cooperation", "MC": "material cooperation", "VX": "verbal conflict", "MX": "material conflict",
}  # fmt: skip


def filled(text: str) -> str:
    """A page in, the page with every made part made anew out."""
    return _MADE.sub(lambda found: f"{found[1]}\n{made(found[2])}\n\n{found[3]}", text)


def made(name: str) -> str:
    """The name of a made part in, its Markdown out."""
    what, _, which = name.partition(" ")
    rows = {"options": lambda: _options(which), "types": _types, "modes": _modes, "contexts": _contexts,
            "decisions": _decisions}[what]()
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


def _decisions() -> Iterator[str]:
    yield "| date | decision |"
    yield "|---|---|"
    for path in sorted((DOCS / "decisions").glob("2*.md")):
        title = path.read_text("utf-8").splitlines()[0].removeprefix("# ")
        yield f"| {path.name[:10]} | [{title}]({path.name}) |"


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
