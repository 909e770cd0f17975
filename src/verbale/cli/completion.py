"""A shell's name in, the line that gives it completion of Verbale's commands out."""

import click
from click.shell_completion import get_completion_class

from verbale.errors import BadUse


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> None:
    """Print the completion script for a shell.

    Use: eval "$(verbale completion bash)" in ~/.bashrc.
    """
    found = get_completion_class(shell)
    root = click.get_current_context().find_root()
    if found is None:
        raise BadUse(f"no completion for {shell}")
    click.echo(found(root.command, {}, "verbale", "_VERBALE_COMPLETE").source())
