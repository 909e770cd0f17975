"""A store in, who may enter its reading room out, and changed: `verbale people`."""

import json
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from itertools import islice
from typing import TextIO

import click
from rich.box import SIMPLE_HEAD
from rich.table import Table

from verbale.cli.console import out, say
from verbale.cli.querying import store_option
from verbale.errors import BadUse
from verbale.resolve.clusters import clusters
from verbale.store.people import DoneDeed, People, Person, Role
from verbale.store.stores import open_store, open_writer
from verbale.web.people.governing import ROLES, add, remove, role_of, set_password, set_role

_FROM_HERE = "command line"
_FORMS = click.Choice(["table", "jsonl"])


@click.command()
@click.argument("do", type=click.Choice(["list", "add", "role", "password", "remove", "log"]), metavar="DO")
@click.argument("name", default="", metavar="[NAME]")
@store_option
@click.option("--role", type=click.Choice([role.word for role in ROLES]), help="With add or role: what they may do.")
@click.option(
    "--password-file",
    "given",
    type=click.File("r", encoding="utf-8"),
    metavar="FILE",
    help="With add or password: read the password from the first line of this file, or of - (default: it is asked for).",
)
@click.option("--through-proxy", is_flag=True, help="With add: no password, a proxy signs them in.")
@click.option("--most", type=click.IntRange(1), default=100, show_default=True, metavar="N", help="With log: how many.")
@click.option("--format", "form", type=_FORMS, help="Default: table on a terminal.")
def command(
    do: str,
    name: str,
    store: str,
    role: str | None,
    given: TextIO | None,
    through_proxy: bool,
    most: int,
    form: str | None,
) -> None:
    """Say who may enter the reading room, and as what.

    DO is list (everybody), add, role (give NAME another one), password (give NAME another one), remove, or log (what was done
    in the room, the newest first). A reader looks and searches, a reviewer also judges, an admin also governs the others. As
    soon as there is one, everybody signs in, on this machine too.
    """
    shape = form or ("table" if out().is_terminal else "jsonl")
    if do in {"list", "log"}:
        _told(store, do, most, shape)
        return
    if not name:
        raise BadUse(f"whose? Write: verbale people {do} NAME --store {store}")
    changes: dict[str, Callable[[People], str]] = {
        "add": lambda people: _added(people, name, role or "reader", "" if through_proxy else _password(given)),
        "role": lambda people: _made(people, name, role),
        "password": lambda people: _changed(people, name, _password(given)),
        "remove": lambda people: _removed(people, name),
    }
    with closing(open_writer(store, clusters)) as writer:
        did = changes[do](writer.people)
        writer.people.write_down(DoneDeed(datetime.now(UTC), "", did, name, _FROM_HERE))
    say(f"{did} {name}")


def _told(store: str, do: str, most: int, form: str) -> None:
    with closing(open_store(store)) as view:
        people = view.people
        rows = _everybody(people) if do == "list" else _log(people, most)
        if form == "jsonl":
            for row in rows:
                click.echo(json.dumps(row, ensure_ascii=False))
        elif rows:
            out().print(_table(rows))
    if not rows:
        say(
            "there is nobody: the reading room is open to this machine alone"
            if do == "list"
            else "nothing was done yet"
        )


def _everybody(people: People) -> list[dict[str, str]]:
    return [
        {"name": one.name, "role": one.role.word, "since": one.since.isoformat(), "by": "password" if one.password else "proxy"}
        for one in people.everybody()
    ]  # fmt: skip


def _log(people: People, most: int) -> list[dict[str, str]]:
    return [
        {"moment": deed.moment.isoformat(), "person": deed.person, "did": deed.did, "about": deed.about, "from": deed.place}
        for _, deed in islice(people.deeds(most=most), most)
    ]  # fmt: skip


def _table(rows: list[dict[str, str]]) -> Table:
    table = Table(*rows[0], box=SIMPLE_HEAD, pad_edge=False)
    for row in rows:
        table.add_row(*row.values())
    return table


def _added(people: People, name: str, role: str, password: str) -> str:
    add(people, Person(name, role_of(role), datetime.now(UTC)), password)
    return f"added as {role}"


def _made(people: People, name: str, role: str | None) -> str:
    if role is None:
        raise BadUse("which role? Add --role reader, reviewer or admin")
    set_role(people, name, Role.named(role))
    return f"made {role}"


def _changed(people: People, name: str, password: str) -> str:
    set_password(people, name, password)
    return "changed the password of"


def _removed(people: People, name: str) -> str:
    remove(people, name)
    return "took away"


def _password(given: TextIO | None) -> str:
    if given is not None:
        return str(given.readline()).rstrip("\r\n")
    if not sys.stdin.isatty():
        raise BadUse(
            "there is no terminal to ask for the password; write --password-file FILE, or - for standard input"
        )
    return str(click.prompt("Password", hide_input=True, confirmation_prompt="Once more", err=True))
