"""Addresses within the room: whatever a record is called, its link leads to it."""

import pytest
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.testclient import TestClient

from verbale.web.links import path_to


def _told(request: Request) -> Response:
    return Response(request.path_params["name"])


def _link(request: Request) -> Response:
    return Response(path_to(request, "told", name=request.query_params["name"]))


@pytest.fixture
def client() -> TestClient:
    from starlette.applications import Starlette

    return TestClient(Starlette(routes=[Route("/link", _link), Route("/told/{name:path}", _told, name="told")]))


@pytest.mark.parametrize("name", ["Chad", "3+3", "a/../b", "<b>/x", "What? #1", "سواكن", "50 %", "a//b"])
def test_a_link_made_of_a_name_leads_to_that_name(client: TestClient, name: str) -> None:
    """A value of a path may itself be called `name`, and hold what has a meaning in addresses."""
    link = client.get("/link", params={"name": name}).text
    assert "/../" not in link
    assert client.get(link).text == name
