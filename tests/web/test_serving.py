"""Several processes at one door: what one knows the others know, one that is killed is set anew, and all end together."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import httpx
import pytest
from tests.web.conftest import token
from uvicorn.config import STARTUP_FAILURE

from verbale.resolve.clusters import clusters
from verbale.store.people import Person, Role
from verbale.store.stores import open_store, open_writer
from verbale.web.people.governing import add
from verbale.web.serving import Worker

PASSWORD = "correct horse battery"  # noqa: S105
TWO = ("--workers", "2")

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/task").is_dir(), reason="processes are told from each other by /proc"
)


class Room:
    """A room that a process of its own serves: its address, and those who answer."""

    def __init__(self, parent: subprocess.Popen[str], address: str) -> None:
        self.parent, self.address = parent, address

    def workers(self) -> list[int]:
        """The processes that answer."""
        told = Path(f"/proc/{self.parent.pid}/task/{self.parent.pid}/children").read_text().split()
        return [int(one) for one in told if b"spawn_main" in Path(f"/proc/{one}/cmdline").read_bytes()]

    @contextmanager
    def only(self, worker: int) -> Iterator[httpx.Client]:
        """A client whom this process alone answers: the others stand still meanwhile."""
        others = [one for one in self.workers() if one != worker]
        for one in others:
            os.kill(one, signal.SIGSTOP)
        try:
            with httpx.Client(base_url=self.address, timeout=30) as client:
                yield client
        finally:
            for one in others:
                os.kill(one, signal.SIGCONT)


@contextmanager
def opened(store: Path) -> Iterator[Room]:
    """A store in, its room, served by two processes, out."""
    words = [sys.executable, "-m", "verbale", "serve", "--store", str(store), "--port", "0", *TWO]
    with subprocess.Popen(words, stderr=subprocess.PIPE, text=True) as parent:
        assert parent.stderr
        room = Room(parent, parent.stderr.readline().partition("open: ")[2].split()[0])
        until(lambda: len(room.workers()) == 2)
        try:
            yield room
        finally:
            parent.terminate()


def until(holds: Callable[[], bool]) -> None:
    """Waits until something holds."""
    end = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < end, "waited for a minute"
        time.sleep(0.05)


def answers(room: Room, worker: int) -> bool:
    with room.only(worker) as client:
        return client.get("/static/base.css").status_code == 200


def sign_in(client: httpx.Client, name: str, password: str) -> int:
    page = client.get("/people/sign-in").text
    csrf = page.partition('name="csrf" value="')[2].partition('"')[0]
    return client.post("/people/sign-in", data={"name": name, "password": password, "csrf": csrf}).status_code


def gone(pid: int) -> bool:
    with suppress(FileNotFoundError, ProcessLookupError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    return True


def test_what_one_process_knows_the_others_know(own_week: Path) -> None:
    with open_writer(own_week, clusters) as writer:
        for name in ("ann", "bo"):
            add(writer.people, Person(name, Role.REVIEWER, datetime.now(UTC)), PASSWORD)
    with opened(own_week) as room:
        one, other = room.workers()
        assert answers(room, one)
        assert answers(room, other)
        with room.only(one) as client:
            assert sign_in(client, "ann", PASSWORD) == 303
            cookies, proof = dict(client.cookies), token(client)  # type: ignore[arg-type]
            assert [sign_in(client, "bo", "wrong") for _ in range(4)] == [403] * 4
        with room.only(other) as client:
            assert [sign_in(client, "bo", "wrong") for _ in range(4)] == [403] * 4
            assert sign_in(client, "bo", PASSWORD) == 429
            client.cookies.update(cookies)
            assert client.get("/help").status_code == 200
            kept = {"csrf": proof, "name": "both", "query": "text=port"}
            assert client.post("/searches", data=kept).status_code == 303
        with room.only(one) as client:
            assert sign_in(client, "bo", PASSWORD) == 429
            client.cookies.update(cookies)
            assert "both" in client.get("/searches").text
        os.kill(one, signal.SIGKILL)
        until(lambda: len({*room.workers()} - {one}) == 2)  # of one listing: the killed one may go between two
        fresh = next(each for each in room.workers() if each != other)
        with room.only(fresh) as client:
            client.cookies.update(cookies)
            assert client.get("/help").status_code == 200
        workers = room.workers()
        room.parent.terminate()
        assert room.parent.wait(30) == 0
        assert all(map(gone, workers))


def test_no_process_stays_when_the_first_is_killed(own_week: Path) -> None:
    with opened(own_week) as room:
        workers = room.workers()
        room.parent.kill()
        until(lambda: all(map(gone, workers)))


def test_a_process_that_cannot_open_the_room_is_not_set_anew_for_ever(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        Worker(partial(open_store, tmp_path / "none.db"))()  # type: ignore[arg-type]
    assert left.value.code == STARTUP_FAILURE
    assert "none.db" in capsys.readouterr().err


def test_a_process_sets_itself_up_before_it_opens_the_room() -> None:
    done: list[str] = []
    Worker(lambda: done.append("room"), lambda: done.append("begins"))()  # type: ignore[arg-type, return-value]
    assert done == ["begins", "room"]
