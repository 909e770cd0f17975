"""The options that reading commands share in, what the readers need out."""

from collections.abc import Callable
from typing import Any

import click

from verbale.read.metadata import Metadata, as_date

FORMATS = ("table", "notation", "gold", "jsonl")


def reading_options[F: Callable[..., Any]](function: F) -> F:
    """Adds PATH… and --published, --language, --outlet, --model to a command."""
    decorators = (
        click.argument("paths", nargs=-1, required=True, metavar="PATH…"),
        click.option("--published", metavar="DATE", help="Day of publication, as 2021-12-21."),
        click.option("--language", metavar="CODE", help="Language of the texts, as en; default: detected."),
        click.option("--outlet", metavar="NAME", help="Who published the texts."),
        click.option("--model", metavar="NAME", default="", help="An installed spaCy model in place of the built-in."),
    )
    for decorate in reversed(decorators):
        function = decorate(function)
    return function


def known(published: str | None, language: str | None, outlet: str | None) -> Metadata:
    """The values of the options in, Metadata out; a bad date is bad use."""
    return Metadata(published=as_date(published), language=language or "", outlet=outlet or "")
