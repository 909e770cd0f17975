"""A store in, its reading room out, for a browser: `verbale serve`."""

import click
from rich.markup import escape

from verbale.cli.console import say
from verbale.cli.querying import store_option
from verbale.resolve.clusters import clusters
from verbale.web.app import app
from verbale.web.serving import serve
from verbale.web.settings import Settings


@click.command()
@store_option
@click.option("--host", default="127.0.0.1", show_default=True, metavar="ADDRESS", help="Where to listen.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="The port; 0 takes a free one."
)
def command(store: str, host: str, port: int) -> None:
    """Open the reading room: stories, reports, comparisons, pictures and review, in a browser.

    It listens on this machine alone. It runs no model, asks nothing of the network, and can be read without scripts.
    """
    made = app(store, Settings(), clusters=clusters)
    serve(
        made, host, port, ready=lambda at: say(f"the reading room is open: http://{escape(host)}:{at}/ (stop: Ctrl+C)")
    )
