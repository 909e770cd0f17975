"""What tests of the reading room share: a store of a made-up week, a client that asks in this process, a server and a browser."""

import os
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient
from tests.web.news import kept

from verbale.resolve.clusters import clusters
from verbale.store.stores import OpenView, open_store, open_writer
from verbale.web.app import app
from verbale.web.settings import Settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Dialog, Page

MARCH = datetime(2026, 3, 15, 12, tzinfo=UTC)
_CHROMIUMS = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")


@pytest.fixture(scope="session")
def week(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the made-up week, for reading alone."""
    path = tmp_path_factory.mktemp("week") / "news.db"
    with open_writer(path, clusters, clock=lambda: MARCH) as writer:
        writer.keep(kept())
    return path


@pytest.fixture
def own_week(tmp_path: Path) -> Path:
    """A store of the made-up week of this test's own, to write to."""
    path = tmp_path / "news.db"
    with open_writer(path, clusters, clock=lambda: MARCH) as writer:
        writer.keep(kept())
    return path


@pytest.fixture(scope="session")
def view(week: Path) -> Iterator[OpenView]:
    """The week's store, open."""
    with closing(open_store(week)) as opened:
        yield opened


@pytest.fixture(scope="session")
def reader(week: Path) -> Iterator[TestClient]:
    """A client of the room of the week; what it asks reaches the handlers in this process."""
    with asking(week) as client:
        yield client


@pytest.fixture
def reviewer(own_week: Path) -> Iterator[TestClient]:
    """A client of a room of this test's own, in which it may write."""
    with asking(own_week) as client:
        yield client


def asking(where: Path | str, settings: Settings | None = None) -> TestClient:
    """A store's path in, a client out: a fault in a handler comes out of it as it is."""
    return TestClient(app(where, settings or Settings(), clusters=clusters), base_url="http://127.0.0.1")


def token(client: TestClient) -> str:
    """A client in, the token that its forms carry out."""
    told = client.get("/help").text
    return told.partition('name="csrf" value="')[2].partition('"')[0]


@pytest.fixture(scope="session")
def served(week: Path) -> Iterator[str]:
    """The address of a server of the week's room."""
    with serving(week) as address:
        yield address


class serving:  # noqa: N801 — used as a function
    """A store's path in; within `with` its room is served at the address that it gives."""

    def __init__(self, where: Path | str, settings: Settings | None = None) -> None:
        import uvicorn

        made = app(where, settings or Settings(), clusters=clusters)
        self._server = uvicorn.Server(uvicorn.Config(made, port=0, log_level="warning", ws="none"))
        self._thread = threading.Thread(target=self._server.run, daemon=True)

    def __enter__(self) -> str:
        self._thread.start()
        while not self._server.started:
            self._thread.join(0.02)
            assert self._thread.is_alive(), "the server did not start"
        return f"http://127.0.0.1:{self._server.servers[0].sockets[0].getsockname()[1]}"

    def __exit__(self, *_: object) -> None:
        self._server.should_exit = True
        self._thread.join(10)


@pytest.fixture(scope="session")
def chromium() -> "Iterator[Browser]":
    """Debian's Chromium; skipped with a reason where there is none."""
    path = next((path for path in _CHROMIUMS if os.access(path, os.X_OK)), None)
    if path is None:
        pytest.skip("Chromium is not installed (Debian: apt-get install chromium)")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def tab(chromium: "Browser", served: str) -> "Iterator[Page]":
    """A fresh page of the browser, 1280 pixels wide, which knows the room's address: `tab.goto("/help")`.

    Whatever a page must never do fails the test: a dialog, an error, a breach of its policy, a request to another host.
    """
    context = chromium.new_context(base_url=served, viewport={"width": 1280, "height": 900}, locale="en-GB")
    page = context.new_page()
    faults = watched(page, served)
    yield page
    context.close()
    assert faults == []


def watched(page: "Page", address: str) -> list[str]:
    """A page of a browser in, the list in which its misdeeds will stand out."""
    faults: list[str] = []

    def refuse(dialog: "Dialog") -> None:
        faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    page.on("dialog", refuse)
    page.on("pageerror", lambda fault: faults.append(f"fault: {fault}"))
    page.on("console", lambda told: faults.append(f"console: {told.text}") if told.type == "error" else None)
    page.on("request", lambda sent: faults.append(f"request: {sent.url}") if _outside(sent.url, address) else None)
    return faults


def _outside(url: str, address: str) -> bool:
    return not url.startswith((f"{address}/", "data:", "blob:", "about:"))


@pytest.fixture
def desk(chromium: "Browser", own_week: Path) -> "Iterator[Page]":
    """A page in a room of this test's own; whatever a page must never do fails the test."""
    with serving(own_week) as address:
        context = chromium.new_context(base_url=address, viewport={"width": 1280, "height": 900}, locale="en-GB")
        page = context.new_page()
        faults = watched(page, address)
        yield page
        context.close()
    assert faults == []
