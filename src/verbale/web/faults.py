"""What went wrong in, the page that says so and what to do next out."""

import logging
from collections.abc import Mapping
from http import HTTPStatus
from secrets import token_hex
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from verbale.errors import VerbaleError
from verbale.web.headers import put
from verbale.web.page import page, room_of
from verbale.web.words import N_

_LOG = logging.getLogger("verbale.web")
# Status: what the page is called, what it says where the fault itself says nothing.
_SAYS = {
    400: (N_("This cannot be answered"), N_("Something in the address or the form cannot be read.")),
    403: (N_("This is not open to you"), N_("Your role does not allow this.")),
    404: (
        N_("Nothing is kept here"),
        N_("The address is mistyped, or it is that of a record that was coded anew under another id. Search for its words."),
    ),
    405: (N_("This cannot be done here"), N_("The page takes no such request.")),
    413: (N_("This is too large"), N_("Send less at once.")),
    429: (N_("Too many tries"), N_("Wait some minutes, then try again.")),
    500: (
        N_("Something broke on our side"),
        N_("It is written in the log of the program. Go back and try again; if it stays, report it with the number below and the address of this page."),
    ),
    503: (N_("The store is busy"), N_("Try again in a moment.")),
}  # fmt: skip


def fault_page(
    request: Request, status: int, says: str = "", headers: Mapping[str, str] | None = None, *, logged: str = ""
) -> Response:
    """A status, what is wrong, and under which number it stands in the log, in, the page that says it out."""
    title, usual = _SAYS.get(status, _SAYS[400 if status < 500 else 500])
    answer = page(request, "fault.html", status=status, number=status, title=title, says=says or usual, logged=logged)
    answer.headers.update(headers or {})
    return answer


def on_http(request: Request, fault: Exception) -> Response:
    """What a handler or the router refused."""
    assert isinstance(fault, HTTPException)
    usual = HTTPStatus(fault.status_code).phrase
    return fault_page(request, fault.status_code, "" if fault.detail == usual else fault.detail, fault.headers)


def on_bad_use(request: Request, fault: Exception) -> Response:
    """What Verbale itself cannot work with: its own sentence says what to do."""
    return fault_page(request, 400, str(fault))


def on_fault(request: Request, fault: Exception) -> Response:
    """What we did not foresee: logged with its traceback, of which the page shows nothing but the number by which it is found in the log."""
    number = token_hex(4)
    _LOG.error("fault %s: %s %s", number, request.method, request.url.path, exc_info=fault)
    answer = fault_page(request, 500, logged=number)
    put(answer.headers, secure=room_of(request).settings.secure)
    return answer


HANDLERS: dict[Any, Any] = {HTTPException: on_http, VerbaleError: on_bad_use, Exception: on_fault}
