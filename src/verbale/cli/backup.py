"""A store in, a whole copy of it out, while others write: `verbale backup`."""

from contextlib import closing
from pathlib import Path

import click

from verbale.cli.console import progress, say
from verbale.cli.querying import store_option
from verbale.store.stores import open_store


@click.command()
@store_option
@click.option(
    "--out",
    "target",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="Where to; nothing is overwritten.",
)
def command(store: str, target: Path) -> None:
    """Copy a store while it is in use. The copy is a store: to restore it is to open it.

    A store on a server is backed up by the server's own tool, pg_dump.
    """
    with closing(open_store(store)) as view, progress("copying", None, alone=True):
        view.backup(target)
    say(f"{store} is copied to {target}")
