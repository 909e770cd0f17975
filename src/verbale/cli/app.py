"""The words typed behind `verbale` in, one command run, its exit code out (0 done, 1 problems, 2 bad use, 130 interrupted).

Commands are imported when they are called, by name, so that `verbale --help` loads no engine.
"""

import sys
from contextlib import suppress
from errno import ENOSPC
from importlib import import_module

import click
from rich.markup import escape

from verbale.cli.console import say
from verbale.cli.options import everywhere
from verbale.errors import VerbaleError
from verbale.pipeline.memory import fewer_rounds

COMMANDS = (
    "code",
    "run",
    "explain",
    "ask",
    "answer",
    "show",
    "search",
    "compare",
    "positions",
    "judge",
    "check",
    "backup",
    "stats",
    "serve",
    "people",
    "export",
    "score",
    "types",
    "reference",
    "doctor",
    "completion",
)
"""Every command; each stands in the file of its name beside this one, as the function `command`."""


class Commands(click.Group):
    """A group that imports a command's file when the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands, in the order of COMMANDS."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A name in, the command of that name out; None where there is none."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"verbale.cli.{cmd_name}").command
        if not isinstance(command, click.Command):
            return None
        known = {option for parameter in command.params for option in parameter.opts}
        command.params.extend(option for option in everywhere() if not known & set(option.opts))
        return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
def cli() -> None:
    """Reads news reports and keeps the record: who did what to whom, when and where, and according to whom."""


cli.params.extend(everywhere())


def main() -> None:
    """Runs the command line and ends the process with its exit code."""
    fewer_rounds()
    try:
        code = _done()
    except click.exceptions.NoArgsIsHelpError as fault:
        click.echo(fault.ctx.get_help() if fault.ctx else "")
        code = 2
    except click.ClickException as fault:
        say(f"[bold red]error[/] {_one_line(fault.format_message())}", always=True)
        code = 2
    except VerbaleError as fault:
        say(f"[bold red]error[/] {_one_line(str(fault))}", always=True)
        code = 2
    except (KeyboardInterrupt, click.Abort):
        say("interrupted; what was finished is kept", always=True)
        code = 130
    except click.exceptions.Exit as done:
        code = done.exit_code
    except BrokenPipeError:  # the reader of our output has left ("verbale code … | head")
        sys.stderr.close()
        code = 0
    sys.exit(code if isinstance(code, int) else 0)


def _done() -> object:
    """Nothing in, what the command that was called for gives out; a full disk behind standard output is told as such."""
    try:
        return cli.main(standalone_mode=False)
    except OSError as fault:
        if fault.errno != ENOSPC:
            raise
        with suppress(OSError):  # what waits to be written would fail once more at the end
            sys.stdout.close()
        raise VerbaleError("no room is left on the disk that the output goes to; make room and run again") from None


def _one_line(text: str) -> str:
    return " ".join(escape(text).split())
