"""One View for all threads, one Writer; and the two commands that open the room and say who may enter."""

import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.request import urlopen

import pytest
from tests.cli.conftest import Run, verbale
from tests.web.news import REPORTS

from verbale.store.base import Query
from verbale.store.stores import OpenView

__all__ = ["verbale"]

PASSWORD = "correct horse battery"  # noqa: S105


def _nested(view: OpenView) -> int:
    """Asks while it still listens to an earlier answer, three deep."""
    told = 0
    for article in view.readings():
        for account in view.accounts(Query(article=article.article.id)):
            told += view.count("events", Query(event=next(view.events(Query(article=account.evidence.article))).id)) > 0
    return told


def test_more_threads_than_connections_ask_within_questions_and_none_waits_for_ever(view: OpenView) -> None:
    once = _nested(view)
    with ThreadPoolExecutor(24) as threads:
        assert list(threads.map(_nested, [view] * 24, timeout=60)) == [once] * 24
    assert once > len(REPORTS)


def test_people_are_let_in_from_the_command_line(verbale: Run, own_week: Path, tmp_path: Path) -> None:
    (tmp_path / "password").write_text(f"{PASSWORD}\n")
    store, given = ("--store", own_week), ("--password-file", tmp_path / "password")
    assert "open to this machine alone" in verbale("people", "list", *store).err
    assert verbale("people", "add", "ann", "--role", "admin", *store, *given).code == 0
    assert verbale("people", "add", "bo", "--through-proxy", *store).code == 0
    assert verbale("people", "role", "bo", "--role", "reviewer", *store).code == 0
    assert verbale("people", "password", "bo", *store, *given).code == 0
    listed = verbale("people", "list", *store).out
    assert '"name": "bo", "role": "reviewer"' in listed
    assert "argon2" not in listed
    assert verbale("people", "remove", "bo", *store).code == 0
    assert [line.split('"did": "')[1].split('"')[0] for line in verbale("people", "log", *store).out.splitlines()] == [
        "took away", "changed the password of", "made reviewer", "added as reader", "added as admin",
    ]  # fmt: skip
    assert "ann" in verbale("people", "list", "--format", "table", *store).out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("add",), "whose?"),
        (("add", "ann"), "no terminal"),
        (("add", "ann ", "--through-proxy"), "a name is one line"),
        (("role", "ann"), "which role?"),
        (("remove", "ann"), "there is nobody of the name"),
    ],
)
def test_bad_use_of_people_is_said(verbale: Run, own_week: Path, words: tuple[str, ...], says: str) -> None:
    done = verbale("people", *words, "--store", own_week)
    assert done.code == 2
    assert says in " ".join(done.err.split())


@pytest.mark.parametrize(
    "words", [("--host", "10.1.2.3"), ("--host", "::"), ("--allow", "news.example.org"), ("--proxy", "10.0.0.1")]
)
def test_a_room_that_others_can_reach_is_not_opened_before_somebody_is_let_in(
    verbale: Run, own_week: Path, words: tuple[str, ...]
) -> None:
    done = verbale("serve", *words, "--store", own_week)
    assert done.code == 2
    assert "verbale people add NAME --role admin" in " ".join(done.err.split())


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--proxy-header", "X-Remote-User"), "name the proxy's address too"),
        (("--proxy", "somewhere"), "takes an address or a network"),
    ],
)
def test_a_header_that_anybody_can_send_is_not_trusted(
    verbale: Run, own_week: Path, words: tuple[str, ...], says: str
) -> None:
    done = verbale("serve", *words, "--store", own_week)
    assert done.code == 2
    assert says in " ".join(done.err.split())


def test_the_command_serves_and_says_where(own_week: Path) -> None:
    words = [sys.executable, "-m", "verbale", "serve", "--store", str(own_week), "--port", "0", "--workers", "1"]
    with subprocess.Popen(words, stderr=subprocess.PIPE, text=True) as served:
        try:
            assert served.stderr
            line = served.stderr.readline()
            address = line.partition("open: ")[2].split()[0]
            with urlopen(f"{address}help", timeout=20) as answer:  # noqa: S310 — our own address
                assert b"according to whom" in answer.read()
        finally:
            served.terminate()
    assert "127.0.0.1" in line


def test_a_port_that_is_taken_is_said_in_one_line(verbale: Run, own_week: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = verbale("serve", "--store", own_week, "--port", str(taken.getsockname()[1]))
    assert done.code == 2
    assert "--port 0" in " ".join(done.err.split())
