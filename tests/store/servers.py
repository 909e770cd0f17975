"""Nothing in, the address of a PostgreSQL server that lives as long as the tests out; skipped with a reason where there is none."""

import getpass
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest

ABSENT = "PostgreSQL is not installed (Debian: apt-get install postgresql)"
_FOLDERS = "/usr/lib/postgresql"
_NUMBERS = count()


def programs() -> Path | None:
    """The folder of initdb and pg_ctl, or None."""
    found = shutil.which("initdb")
    if found and Path(found).resolve().with_name("pg_ctl").exists():
        return Path(found).resolve().parent
    return next((path.parent for path in sorted(Path(_FOLDERS).glob("*/bin/initdb"), reverse=True)), None)


def _as_owner(*words: str | Path) -> None:
    """Runs a program of PostgreSQL, which refuses to be root: as the user postgres then."""
    before = ("runuser", "-u", "postgres", "--") if os.geteuid() == 0 else ()
    subprocess.run([*before, *map(str, words)], check=True, capture_output=True, cwd="/", timeout=60)


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of an empty server."""
    if programs() is None:
        pytest.skip(ABSENT)
    with started() as address:
        yield address


@pytest.fixture
def schema(server: str) -> Iterator[str]:
    """The address of an empty schema of the server, which is gone after the test."""
    with new_schema(server) as address:
        yield address


@contextmanager
def started() -> Iterator[str]:
    """Nothing in, the address of an empty server out: a socket in a folder of its own, no network; gone afterwards."""
    bin_ = programs()
    if bin_ is None:
        raise FileNotFoundError(ABSENT)
    folder = Path(tempfile.mkdtemp(prefix="verbale-pg-", dir="/tmp"))
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres")
        data = folder / "data"
        _as_owner(bin_ / "initdb", "-D", data, "-A", "trust", "-E", "UTF8", "--locale=C", "-N")
        options = f"-k {folder} -c listen_addresses='' -c fsync=off -c max_connections=60"
        _as_owner(bin_ / "pg_ctl", "-D", data, "-l", folder / "log", "-w", "-o", options, "start")
        user = "postgres" if os.geteuid() == 0 else getpass.getuser()
        yield f"postgresql://{user}@/postgres?host={folder}"
    finally:
        subprocess.run(
            [*(("runuser", "-u", "postgres", "--") if os.geteuid() == 0 else ()), bin_ / "pg_ctl", "-D", folder / "data", "-m", "immediate", "stop"],
            check=False, capture_output=True, cwd="/", timeout=60,
        )  # fmt: skip
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def new_schema(server: str) -> Iterator[str]:
    """A server in, the address of an empty schema of it out; gone afterwards."""
    import psycopg

    name = f"t{next(_NUMBERS)}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE SCHEMA {name}".encode())
    yield f"{server}&options=-csearch_path%3D{name}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"DROP SCHEMA {name} CASCADE".encode())
