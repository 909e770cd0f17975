"""Addresses within the room: whatever a record is called, its link leads to it."""

from datetime import UTC, datetime

import pytest
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.testclient import TestClient

from verbale.web.links import here, inward, path_to
from verbale.web.past import citable


def _told(request: Request) -> Response:
    return Response(request.path_params["name"])


def _link(request: Request) -> Response:
    return Response(path_to(request, "told", name=request.query_params["name"]))


def _back(request: Request) -> Response:
    """Where a form on this page goes back to, and the address under which the page is cited."""
    return Response("\n".join((inward(here(request)), citable(request, datetime(2026, 3, 1, tzinfo=UTC)))))


_RECORDS = (
    Route("/told/{name:path}", _told, name="told", methods=["GET"]),
    Route("/told/{name:path}", _back, methods=["POST"]),
)


@pytest.fixture
def client() -> TestClient:
    from starlette.applications import Starlette

    return TestClient(Starlette(routes=[Route("/link", _link), *_RECORDS]))


NAMES = ("Chad", "Port Union", "3+3", "a/../b", "<b>/x", "What? #1", "سواكن", "50 %", "a//b")


@pytest.mark.parametrize("name", NAMES)
def test_a_link_made_of_a_name_leads_to_that_name(client: TestClient, name: str) -> None:
    """A value of a path may itself be called `name`, and hold what has a meaning in addresses."""
    link = client.get("/link", params={"name": name}).text
    assert "/../" not in link
    assert client.get(link).text == name


@pytest.mark.parametrize("name", NAMES)
def test_forms_and_citations_of_a_page_lead_back_to_its_name(client: TestClient, name: str) -> None:
    """A name with a space in it led to the room's door, one with a question mark to a page of half the name."""
    link = client.get("/link", params={"name": name}).text
    back, cited = client.post(f"{link}?with=A+B").text.splitlines()
    assert back == f"{link}?with=A+B"
    assert cited.partition("?")[0] == link
    assert client.get(back).text == client.get(cited).text == name
