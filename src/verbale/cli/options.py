"""The options that commands share in, what the readers need out."""

from collections.abc import Callable, Iterable
from importlib import metadata
from pathlib import Path
from typing import Any

import click

from verbale.cli.console import Volume, set_volume
from verbale.errors import BadUse
from verbale.read.limits import LIMITS, Limits, limits_of
from verbale.read.metadata import Metadata, as_date

_LIMITS = f"{__name__}.limits"
FORMATS = ("table", "notation", "gold", "jsonl", "marked")


def reading_options[F: Callable[..., Any]](function: F) -> F:
    """Adds PATH… and --published, --language, --outlet, --model, --min-confidence to a command."""
    own = (
        click.option("--model", metavar="NAME", default="", help="An installed spaCy model in place of the built-in."),
        click.option(
            "--min-confidence",
            "least",
            type=click.FloatRange(0, 1),
            default=0.0,
            help="Only rows at least so surely right, 0 to 1; `verbale score GOLD --curve` shows what that keeps.",
        ),
    )
    return text_options(decorated(function, own))


def text_options[F: Callable[..., Any]](function: F) -> F:
    """Adds PATH… and --published, --language, --outlet, --limit to a command: which texts, what is known of them, how much is read."""
    own = (
        click.argument("paths", nargs=-1, required=True, metavar="PATH…"),
        click.option("--published", metavar="DATE", help="Day of publication, as 2021-12-21."),
        click.option("--language", metavar="CODE", help="Language of the texts, as en; default: detected."),
        click.option("--outlet", metavar="NAME", help="Who published the texts."),
        click.option(
            "--limit",
            metavar="NAME=VALUE",
            multiple=True,
            expose_value=False,
            callback=_keep_limits,
            help="Read more or less of a file than usual, as pages=50; the limits: docs, Reading. May stand several times.",
        ),
    )
    return decorated(function, own)


def _keep_limits(context: click.Context, _parameter: click.Parameter, settings: tuple[str, ...]) -> None:
    context.meta[_LIMITS] = limits_of(settings)


def limits() -> Limits:
    """Nothing in, the limits that the running command was given out."""
    found = click.get_current_context().meta[_LIMITS]
    return found if isinstance(found, Limits) else LIMITS


def writing_options[F: Callable[..., Any]](function: F) -> F:
    """Adds --format, --out, --licence, --strict to a command: how and where the record is written."""
    own = (
        click.option(
            "--format", "form", type=click.Choice(FORMATS), help="Default: table on a terminal, notation when piped."
        ),
        click.option(
            "--out",
            "target",
            type=click.Path(path_type=Path),
            help="Write here; with --format gold or marked a folder.",
        ),
        click.option(
            "--licence",
            metavar="NAME",
            default="",
            help="With --format marked: the licence of the reports' words (CC0, CC BY, CC BY-SA, own, proprietary).",
        ),
        click.option("--strict", is_flag=True, help="Exit with 1 if there were problems."),
    )
    return decorated(function, own)


def decorated[F: Callable[..., Any]](function: F, decorators: Iterable[Callable[[F], F]]) -> F:
    """A command's function and options in, the function with them out, in the order in which --help shows them."""
    for decorate in reversed(tuple(decorators)):
        function = decorate(function)
    return function


def settings_option[F: Callable[..., Any]](says: str) -> Callable[[F], F]:
    """What the file tells a command in, its option --settings out."""
    return click.option("--settings", type=click.Path(path_type=Path, dir_okay=False), help=says)


def check_rows(use: str, rows: int | None) -> None:
    """What a model is used for and the number of rows in; BadUse where nothing is to be judged."""
    if rows and use != "check":
        raise BadUse("--rows counts the rows to be judged: it goes with --use check")


def known(published: str | None, language: str | None, outlet: str | None) -> Metadata:
    """The values of the options in, Metadata out; a bad date is bad use."""
    return Metadata(published=as_date(published), language=language or "", outlet=outlet or "")


def everywhere() -> list[click.Option]:
    """Nothing in, the options that stand before and behind every command's name out."""
    return [
        click.Option(
            ["--verbose"],
            is_flag=True,
            expose_value=False,
            callback=_sets(Volume.LOUD),
            help="Say more on standard error: versions, times, what was guessed.",
        ),
        click.Option(
            ["--quiet"],
            is_flag=True,
            expose_value=False,
            callback=_sets(Volume.QUIET),
            help="Say nothing on standard error but errors.",
        ),
        click.Option(
            ["--version"], is_flag=True, expose_value=False, is_eager=True, callback=_version, help="Show the version."
        ),
    ]


def _sets(volume: Volume) -> Callable[[click.Context, click.Parameter, bool], None]:
    def set_it(_context: click.Context, _parameter: click.Parameter, value: bool) -> None:
        if value:
            set_volume(volume)

    return set_it


def _version(context: click.Context, _parameter: click.Parameter, value: bool) -> None:
    if value and not context.resilient_parsing:
        click.echo(f"verbale, version {metadata.version('verbale')}")
        context.exit()
